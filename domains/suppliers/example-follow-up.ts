// How the example region follows its suppliers up: levels with penalties, meetings on three levels, a matter that has gone up,
// risks, a report with differences and answers about the co-operation. Days stand around the day it is loaded.
import { castAs, personOf } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { dayNumber, dayText } from '../../platform/calendar/civil-day.ts';
import { addMonths } from '../../platform/figures/period.ts';
import type { Work } from '../../platform/work/work.ts';
import { examplePersonId } from '../people/example.ts';
import { halfOf } from './co-operation/cooperation-rules.ts';
import { insertLevels } from './example-levels.ts';
import { insert } from './example-rows.ts';
import { exampleSupplierId } from './example-suppliers.ts';
import { type Tier, usualWeeks } from './follow-up/follow-up-rules.ts';
import type { SupplierRecord } from './register/supplier-rows.ts';
import { keepReport } from './reports/report-actions.ts';

/** Loads everything about following up; suppliers and agreements must be there. */
export async function loadFollowUp(work: Work): Promise<void> {
  await insertLevels(work);
  await insertForums(work);
  await insertMeetings(work);
  await insertMatters(work);
  await insertActions(work);
  await insertRisks(work);
  await insertRatings(work);
  await insertViews(work);
  await sendReport(work);
}

const journal = 'Journalverket AB';
const hosting = 'Norrdrift AB';
const network = 'Fjällnät AB';
const images = 'Röntgenteknik Nord AB';

async function insertForums(work: Work): Promise<void> {
  const peter = examplePersonId(castAs('incident-manager').number);
  const jonas = examplePersonId(castAs('administrator').number);
  const margareta = examplePersonId(castAs('division-head').number);
  await insert(
    work,
    'forums',
    [journal, hosting, images].flatMap((supplier) => [
      forum(supplier, 'operational', peter, 'Leveransledare, tjänsteägare, leverantörens driftansvarige'),
      forum(supplier, 'tactical', jonas, 'Avtalsägare, tjänsteägare, leverantörens kundansvarige'),
      forum(supplier, 'strategic', margareta, 'Divisionschef, it-strateg, leverantörens vd'),
    ]),
  );
}

function forum(supplier: string, tier: Tier, lead: string, who: string) {
  return { supplier_id: exampleSupplierId(supplier), tier, every_weeks: usualWeeks[tier], lead_id: lead, who };
}

interface ExampleMeeting {
  readonly supplier: string;
  readonly tier: Tier;
  /** days from the day it is loaded */
  readonly day: number;
  readonly present?: string;
  readonly minutes?: string;
}

const meetings: readonly ExampleMeeting[] = [
  {
    supplier: journal,
    tier: 'strategic',
    day: -150,
    present: 'Margareta Ljungsele, Jonas Tallfors, Birgit Lundqvist',
    minutes: 'Leverantören visade planen för de kommande två åren.\n\nVi behöver bestämma oss om optionen i god tid.',
  },
  {
    supplier: journal,
    tier: 'operational',
    day: -63,
    present: 'Peter Sandklint, Anton Hedlund',
    minutes: 'Svarstiderna på kvällar är fortfarande långa. Leverantören återkommer.',
  },
  {
    supplier: journal,
    tier: 'operational',
    day: -35,
    present: 'Peter Sandklint, Anton Hedlund',
    minutes: 'Ingen ändring av kvällsbemanningen. Frågan går vidare.',
  },
  { supplier: journal, tier: 'operational', day: 5 },
  { supplier: journal, tier: 'tactical', day: 12 },
  {
    supplier: hosting,
    tier: 'operational',
    day: -20,
    present: 'Peter Sandklint, Håkan Sjöberg',
    minutes: 'Kapaciteten i hall två räcker till våren.',
  },
  { supplier: hosting, tier: 'operational', day: 8 },
  {
    supplier: images,
    tier: 'tactical',
    day: -90,
    present: 'Samir Hallnäs, Olle Fors',
    minutes: 'Arkivet växer snabbare än väntat.',
  },
];

function meetingId(each: ExampleMeeting): string {
  return stableId('supplier-meeting', `${each.supplier} ${each.tier} ${each.day}`);
}

async function insertMeetings(work: Work): Promise<void> {
  await insert(
    work,
    'meetings',
    meetings.map((each) => ({
      meeting_id: meetingId(each),
      supplier_id: exampleSupplierId(each.supplier),
      tier: each.tier,
      held_on: dayFrom(work, each.day),
      state: each.day < 0 ? 'held' : 'planned',
      present: each.present ?? '',
      minutes: each.minutes ?? '',
      agenda: each.day < 0 ? [] : null,
      version: 1,
    })),
  );
  await insert(
    work,
    'decisions',
    [
      [0, 'Frågan om optionen tas upp på nästa strategiska möte med ett skriftligt underlag.'],
      [5, 'Kapaciteten mäts varje månad och redovisas i rapporten.'],
    ].flatMap(([at, text]) => {
      const meeting = meetings[Number(at)];
      return meeting
        ? [
            {
              decision_id: stableId('supplier-decision', String(text)),
              supplier_id: exampleSupplierId(meeting.supplier),
              meeting_id: meetingId(meeting),
              text,
              decided_on: dayFrom(work, meeting.day),
            },
          ]
        : [];
    }),
  );
}

async function insertMatters(work: Work): Promise<void> {
  const [, first, second] = meetings;
  const evening = stableId('supplier-matter', 'evening');
  const matter = (key: string, supplier: string, title: string, text: string, tier: Tier, day: number) => ({
    matter_id: stableId('supplier-matter', key),
    supplier_id: exampleSupplierId(supplier),
    title,
    text,
    tier,
    left_open: 0,
    raised_on: dayFrom(work, day),
  });
  await insert(work, 'matters', [
    matter(
      'evening',
      journal,
      'Långa svarstider på kvällar',
      'Akuten väntar på journalen efter klockan 18.',
      'tactical',
      -80,
    ),
    matter(
      'archive',
      images,
      'Bildarkivet blir fullt i vår',
      'Tillväxten är dubbelt så stor som i avtalet.',
      'tactical',
      -95,
    ),
    matter('power', hosting, 'Reservkraft i hall ett', 'Provet i somras gav för kort tid.', 'operational', -10),
  ]);
  const steps = [
    ['raised', 'operational', -80, null, 'Peter Sandklint'],
    ['left-open', 'operational', -63, first, 'Peter Sandklint'],
    ['left-open', 'operational', -35, second, 'Peter Sandklint'],
    ['lifted', 'tactical', -35, second, null],
  ] as const;
  await insert(work, 'matter_steps', [
    ...steps.map(([what, tier, day, meeting, by], index) => ({
      matter_id: evening,
      ordinal: index + 1,
      at: `${dayFrom(work, day)}T09:00:00Z`,
      what,
      tier,
      meeting_id: meeting ? meetingId(meeting) : null,
      text: '',
      by_name: by,
    })),
    ...(['archive', 'power'] as const).map((key) => ({
      matter_id: stableId('supplier-matter', key),
      ordinal: 1,
      at: `${dayFrom(work, key === 'archive' ? -95 : -10)}T09:00:00Z`,
      what: 'raised',
      tier: key === 'archive' ? 'tactical' : 'operational',
      meeting_id: null,
      text: '',
      by_name: 'Peter Sandklint',
    })),
  ]);
}

async function insertActions(work: Work): Promise<void> {
  await insert(work, 'actions', [
    action(work, journal, 'Räkna fram svarstider per timme för september', -5, null, 'Anton Hedlund, Journalverket'),
    action(work, journal, 'Skriva underlag för optionen', 30, examplePersonId(castAs('administrator').number), ''),
    action(work, images, 'Lämna prognos för arkivets tillväxt', -12, null, 'Olle Fors, Röntgenteknik Nord'),
    action(work, images, 'Gå igenom vilka bilder som kan gallras', 20, samir(), ''),
  ]);
}

function action(work: Work, supplier: string, text: string, day: number, person: string | null, who: string) {
  return {
    action_id: stableId('supplier-action', text),
    supplier_id: exampleSupplierId(supplier),
    text,
    person_id: person,
    who,
    due_on: dayFrom(work, day),
  };
}

async function insertRisks(work: Work): Promise<void> {
  const risk = (
    supplier: string,
    text: string,
    probability: number,
    consequence: number,
    remedy: string,
    day: number,
  ) => ({
    risk_id: stableId('supplier-risk', text),
    supplier_id: exampleSupplierId(supplier),
    text,
    probability,
    consequence,
    remedy,
    person_id: null,
    review_on: dayFrom(work, day),
  });
  await insert(work, 'risks', [
    risk(
      journal,
      'Få personer hos leverantören kan läkemedelsmodulen',
      3,
      5,
      'Krav på två namngivna personer i nästa avtal.',
      40,
    ),
    risk(journal, 'Byte av ägare under avtalstiden', 2, 4, 'Följs på de strategiska mötena.', 90),
    risk(hosting, 'Båda hallarna ligger i samma elområde', 2, 5, 'Reservkraft provas varje halvår.', -14),
    risk(network, 'Avgrävd fiber på sträckan till Fjällmo', 4, 3, 'Radiolänk som reserv är beställd.', 25),
    risk(images, 'Arkivet räcker inte till våren', 4, 4, 'Gallring och utökad lagring utreds.', 10),
  ]);
}

/** Fourteen answers may be shown, eight may not. */
async function insertRatings(work: Work): Promise<void> {
  const half = halfOf(addMonths(work.today.slice(0, 7), -6));
  const answers = [
    [journal, [3, 2, 4, 3, 3, 2, 4, 3, 5, 3, 2, 4, 3, 3]],
    [hosting, [4, 5, 4, 4, 5, 3, 4, 4]],
  ] as const;
  await insert(
    work,
    'ratings',
    answers.flatMap(([supplier, scores]) =>
      scores.map((score, index) => ({
        supplier_id: exampleSupplierId(supplier),
        half,
        rater: stableId('rater', `${supplier} ${index}`),
        score,
      })),
    ),
  );
}

/** What suppliers say of us: one has answered by its link, the others were asked over the telephone. */
async function insertViews(work: Work): Promise<void> {
  const half = halfOf(addMonths(work.today.slice(0, 7), -6));
  const asked = `${half.slice(0, 4)}-${half.endsWith('1') ? '06' : '12'}`;
  const view = (supplier: string, score: number, text: string, told_by: string, by_name: string) => ({
    supplier_id: exampleSupplierId(supplier),
    half,
    score,
    text,
    told_by,
    is_own: by_name === '',
    noted_at: `${asked}-12T09:30:00Z`,
    by_name,
  });
  await insert(work, 'supplier_views', [
    view(
      journal,
      3,
      'Bra möten och tydliga svar om pengar. Beslut om nya versioner dröjer, och testerna får för lite tid hos er.',
      'Birgit Lundqvist',
      '',
    ),
    view(
      hosting,
      4,
      'Ni säger till i god tid. Fler av era ändringar borde planeras ihop.',
      'Håkan Sjöberg',
      'Peter Sandklint',
    ),
    view(images, 2, 'Prognosen för lagring kom sent, och vi fick bygga ut i brådska.', 'Olle Fors', 'Samir Hallnäs'),
  ]);
  await insert(work, 'view_questions', [
    {
      question_id: stableId('view-question', journal),
      supplier_id: exampleSupplierId(journal),
      half,
      contact_id: stableId('supplier-contact', `${journal} Birgit Lundqvist`),
      language: 'sv',
      asked_at: `${asked}-03T08:00:00Z`,
      asked_by: 'Jonas Tallfors',
      expires_at: `${asked}-30T08:00:00Z`,
      answered_at: `${asked}-12T09:30:00Z`,
    },
  ]);
}

/** August as the supplier saw it: one row agrees, others differ, and some cannot be read. */
async function sendReport(work: Work): Promise<void> {
  const [supplier] = await work.sql<SupplierRecord>('select * from suppliers.suppliers where supplier_id = $1', [
    exampleSupplierId(journal),
  ]);
  if (!supplier) return;
  const report = await keepReport(work, supplier, {
    name: 'Journalverket augusti 2019.csv',
    mediaType: 'text/csv',
    content: Buffer.from(reportText),
    period: { from: '2019-08', to: '2019-08' },
    channel: 'file',
  });
  // the rooms that measure load after this one: what they had recorded by then is not known
  await work.sql('update suppliers.report_rows set own = null where report_id = $1', [report]);
}

const reportText = `Period;Tjänst;Mått;Prioritet;Enhet;Värde;Datum;Text
2019-08;journal;availability;;%;99,98;;
2019-08;medicines;availability;;%;100,00;;
2019-08;journal;outages;;st;0;;Inga avbrott enligt vår mätning
2019-08;journal;downtime;;minuter;14;;
2019-08;journal;cases;;st;5;;
2019-07;journal;incidents;;st;2;;
2019-08;labbsvar;availability;;%;99,99;;
2019-08;journal;change;;;;2019-08-14;Ny version av läkemedelsmodulen
2019-08;;risk;;;;2019-08-20;En utvecklare slutar i oktober
2019-08;journal;planned-work;;;;2019-10-12;Byte av databasserver, fyra timmar på natten
`;

function samir(): string {
  return examplePersonId(personOf({ givenName: 'Samir', familyName: 'Hallnäs' }).number);
}

function dayFrom(work: Work, days: number): string {
  return dayText(dayNumber(work.today) + days);
}
