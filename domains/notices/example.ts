// The example region's services and what has been told about them: two years of outages that are over, and, around the
// day it is loaded, a disturbance, planned work and a piece of news, so that the status page has something to say.
import { castAs, divisionCode, type Random, random } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { copyRows } from '../../platform/database/copy.ts';
import { keepSearchEntries } from '../../platform/search/search.ts';
import type { Work } from '../../platform/work/work.ts';
import type { NoticeLevel, NoticeState } from './contract.ts';
import { searchEntry } from './notice-search.ts';

/** Loads services and notices. */
export async function loadExample(work: Work): Promise<void> {
  const notices = [...history(), ...aroundNow(work.now)];
  await copyRows(
    work.connection(),
    'notices.services',
    ['service_code', 'name_sv', 'name_da', 'name_en', 'also_called', 'owner_unit_code', 'is_public'],
    services.map((each) => [
      ...[each.code, each.sv, each.da, each.en],
      `{${(alsoCalled[each.code] ?? []).join(',')}}`,
      ...[each.owner, each.isPublic],
    ]),
  );
  await copyNotices(work, notices);
  await copyEntries(work, notices);
  const told = notices.filter((each) => each.entries.at(-1)?.state !== 'draft');
  await keepSearchEntries(
    work,
    told.map((each) => searchEntry(each.id, each, each.startsAt)),
  );
}

/** What was disturbed in the example region, and how gravely: for those who measure how reliable services are. */
export function exampleDisturbances(now: Date) {
  return [...history(), ...aroundNow(now)].flatMap((each) => {
    const levels = each.entries.filter((entry) => entry.state !== 'draft').map((entry) => entry.level);
    const level = (['outage', 'degraded'] as const).find((one) => levels.includes(one));
    const isOver = each.entries.at(-1)?.state === 'resolved';
    return level ? [{ ...each, level, endsAt: isOver ? each.endsAt : null }] : [];
  });
}

async function copyNotices(work: Work, notices: readonly ExampleNotice[]): Promise<void> {
  const connection = work.connection();
  await copyRows(
    connection,
    'notices.notices',
    ['notice_id', 'title', 'body', 'language', 'owner_unit_code', 'is_public', 'starts_at', 'ends_at', 'created_at'],
    notices.map((each) => [
      each.id,
      each.title,
      each.body,
      'sv',
      divisionCode,
      each.isPublic,
      each.startsAt.toISOString(),
      each.endsAt?.toISOString() ?? null,
      each.entries[0]?.at.toISOString() ?? each.startsAt.toISOString(),
    ]),
  );
  await copyRows(
    connection,
    'notices.notice_services',
    ['notice_id', 'service_code'],
    notices.flatMap((each) => each.services.map((code) => [each.id, code])),
  );
  await copyRows(
    connection,
    'notices.notice_units',
    ['notice_id', 'unit_code'],
    notices.flatMap((each) => each.units.map((code) => [each.id, code])),
  );
}

async function copyEntries(work: Work, notices: readonly ExampleNotice[]): Promise<void> {
  const { givenName, familyName } = castAs('communicator');
  await copyRows(
    work.connection(),
    'notices.notice_entries',
    ['notice_id', 'ordinal', 'at', 'state', 'level', 'text', 'by_name'],
    notices.flatMap((each) =>
      each.entries.map((entry, index) => [
        each.id,
        index + 1,
        entry.at.toISOString(),
        entry.state,
        entry.level,
        entry.text,
        `${givenName} ${familyName}`,
      ]),
    ),
  );
}

interface ExampleService {
  readonly code: string;
  readonly sv: string;
  readonly da: string;
  readonly en: string;
  readonly owner: string;
  readonly isPublic: boolean;
}

const services: readonly ExampleService[] = [
  service('journal', 'Journalsystemet', 'Journalsystemet', 'Patient records', 'DTD-UTV'),
  service('medicines', 'Läkemedel och recept', 'Medicin og recepter', 'Medicines and prescriptions', 'DTD-UTV'),
  service('lab-results', 'Labbsvar', 'Laboratoriesvar', 'Laboratory results', 'DTD-UTV'),
  service('images', 'Röntgenbilder', 'Røntgenbilleder', 'X-ray images', 'DTD-MT'),
  service('monitoring', 'Patientövervakning', 'Patientovervågning', 'Patient monitoring', 'DTD-MT', false),
  service('sterile', 'Sterilteknik', 'Steriludstyr', 'Sterilisation equipment', 'DTD-MT', false),
  service('telephony', 'Telefoni', 'Telefoni', 'Telephony', 'DTD-DRI'),
  service('network', 'Nätverk', 'Netværk', 'Network', 'DTD-DRI'),
  service('wireless', 'Trådlöst nät', 'Trådløst net', 'Wireless network', 'DTD-DRI'),
  service('mail', 'E-post och kalender', 'E-mail og kalender', 'E-mail and calendar', 'DTD-DRI'),
  service('sign-on', 'Inloggning med kort', 'Login med kort', 'Sign-in by card', 'DTD-DRI'),
  service('workplace', 'Datorer och utskrift', 'Computere og print', 'Computers and printing', 'DTD-SD'),
  service('booking', 'Tidbokning för invånare', 'Tidsbestilling for borgere', 'Booking for inhabitants', 'DTD-UTV'),
];

/** what people say instead */
const alsoCalled: Readonly<Record<string, string[]>> = {
  journal: ['Cosmic', 'EPJ'],
  medicines: ['Pascal', 'FMK'],
  'lab-results': ['Provsvar', 'Blodprov'],
  images: ['PACS', 'RIS'],
  monitoring: ['Telemetri', 'Övervakningsskop'],
  sterile: ['Autoklav', 'Diskdesinfektor'],
  telephony: ['Växeln', 'Omstillingen'],
  wireless: ['Wifi', 'Wi-Fi', 'WLAN'],
  mail: ['Outlook', 'Teams'],
  'sign-on': ['SITHS', 'E-tjänstekort'],
  workplace: ['Skrivare', 'Printer', 'Bildskärm'],
  booking: ['1177'],
};

interface ExampleNotice {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly services: readonly string[];
  readonly units: readonly string[];
  readonly isPublic: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly entries: readonly {
    readonly at: Date;
    readonly state: NoticeState;
    readonly level: NoticeLevel;
    readonly text: string;
  }[];
}

interface Happening {
  readonly title: string;
  readonly body: string;
  readonly level: 'degraded' | 'outage';
  readonly service: string;
  readonly resolved: string;
}

const happenings: readonly Happening[] = [
  happening('Journalsystemet går inte att öppna', 'outage', 'journal', 'En databasserver startades om.'),
  happening('Journalsystemet svarar långsamt', 'degraded', 'journal', 'En tung sökning stoppades.'),
  happening(
    'Recept når inte apoteken',
    'outage',
    'medicines',
    'Förbindelsen till den nationella tjänsten är tillbaka.',
  ),
  happening('Labbsvar kommer sent', 'degraded', 'lab-results', 'Kön av svar är tömd.'),
  happening('Röntgenbilder visas inte', 'outage', 'images', 'Lagringen har fått mer plats.'),
  happening('Telefonväxeln kopplar inte fram samtal', 'outage', 'telephony', 'En trasig enhet är utbytt.'),
  happening('Nätet är nere i hus C', 'outage', 'network', 'En avgrävd fiber är lagad.'),
  happening('Trådlösa nätet tappar förbindelsen', 'degraded', 'wireless', 'Accesspunkterna har fått ny programvara.'),
  happening('E-post kommer inte fram', 'degraded', 'mail', 'Kön är tömd och alla brev är levererade.'),
  happening('Kort går inte att logga in med', 'outage', 'sign-on', 'Ett utgånget certifikat är bytt.'),
  happening('Utskrifter fastnar', 'degraded', 'workplace', 'Utskriftsservern är omstartad.'),
  happening('Invånare kan inte boka tid', 'outage', 'booking', 'Tjänsten är åter öppen.'),
];

/** What happened from January 2018 to August 2019, two or three a month, at hours people work. */
function history(): ExampleNotice[] {
  const chance = random('notices');
  const told: ExampleNotice[] = [];
  for (let month = 0; month < 20; month++)
    for (let each = 0; each < chance.between(2, 3); each++) {
      const startsAt = new Date(
        Date.UTC(2018, month, chance.between(1, 27), chance.between(5, 17), chance.between(0, 59)),
      );
      told.push(overNotice(chance.pick(happenings), startsAt, chance));
    }
  return told;
}

function overNotice(what: Happening, startsAt: Date, chance: Random): ExampleNotice {
  const length = chance.between(12, what.level === 'outage' ? 190 : 420);
  const endsAt = minutesAfter(startsAt, length);
  return {
    id: stableId('notice', `${what.service} ${startsAt.toISOString()}`),
    title: what.title,
    body: what.body,
    services: [what.service],
    units: [],
    isPublic: true,
    startsAt,
    endsAt,
    entries: [
      { at: minutesAfter(startsAt, Math.min(8, length)), state: 'published', level: what.level, text: '' },
      { at: endsAt, state: 'resolved', level: what.level, text: what.resolved },
    ],
  };
}

function aroundNow(now: Date): ExampleNotice[] {
  const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
  const began = minutesAfter(hour, -95);
  const work = minutesAfter(hour, 2 * 1440 + 120);
  return [
    {
      id: stableId('notice', 'images now'),
      title: 'Röntgenbilder öppnas långsamt',
      body: 'Bilder från i dag kan ta upp till en minut att öppna. Äldre bilder påverkas inte.\n\nBehöver ni bilden genast: ring bildarkivets jour.',
      services: ['images'],
      units: [],
      isPublic: true,
      startsAt: began,
      endsAt: minutesAfter(hour, 180),
      entries: [
        { at: minutesAfter(began, 10), state: 'published', level: 'outage', text: '' },
        {
          at: minutesAfter(began, 55),
          state: 'published',
          level: 'degraded',
          text: 'Bilderna går att öppna igen, men långsamt. Vi flyttar lagringen till en annan server.',
        },
      ],
    },
    {
      id: stableId('notice', 'network planned'),
      title: 'Nätet i hus B byggs om',
      body: 'Datorer och telefoner i hus B är utan nät medan två växlar byts. Reservrutinen gäller under tiden.',
      services: ['network', 'telephony'],
      units: ['DAK'],
      isPublic: true,
      startsAt: work,
      endsAt: minutesAfter(work, 150),
      entries: [{ at: minutesAfter(hour, -1440), state: 'published', level: 'planned', text: '' }],
    },
    {
      id: stableId('notice', 'desk hours'),
      title: 'Servicedesk har öppet till klockan 20',
      body: 'Från och med den här veckan svarar servicedesk klockan 7–20 på vardagar.',
      services: [],
      units: [],
      isPublic: false,
      startsAt: minutesAfter(hour, -2880),
      endsAt: minutesAfter(hour, 5 * 1440),
      entries: [{ at: minutesAfter(hour, -2880), state: 'published', level: 'information', text: '' }],
    },
    {
      id: stableId('notice', 'mail draft'),
      title: 'E-posten flyttas till ny plattform',
      body: 'Utkast. Datum bestäms när leverantören har svarat.',
      services: ['mail'],
      units: [],
      isPublic: true,
      startsAt: minutesAfter(hour, 21 * 1440),
      endsAt: minutesAfter(hour, 21 * 1440 + 240),
      entries: [{ at: minutesAfter(hour, -300), state: 'draft', level: 'planned', text: '' }],
    },
  ];
}

function service(code: string, sv: string, da: string, en: string, owner: string, isPublic = true): ExampleService {
  return { code, sv, da, en, owner, isPublic };
}

function happening(title: string, level: 'degraded' | 'outage', affected: string, resolved: string): Happening {
  const body =
    level === 'outage' ? 'Använd reservrutinen tills vi säger till.' : 'Det går att arbeta, men räkna med väntan.';
  return { title, body, level, service: affected, resolved };
}

function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}
