// The example region's changes around the day it is loaded: one that waits for a yes, two in the calendar that meet each
// other, one to review, one looked back on; a template, and the stop of a long weekend.
import { castAs } from '../../../example/region.ts';
import { stableId } from '../../../example/stable-id.ts';
import { type Cell, copyRows } from '../../../platform/database/copy.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { ChangeState, ChangeType } from './change-contract.ts';

interface ExampleChange {
  readonly title: string;
  readonly reason: string;
  readonly plan: string;
  readonly backOut: string;
  readonly type: ChangeType;
  readonly state: ChangeState;
  readonly likelihood: number;
  readonly consequence: number;
  readonly services: readonly [string, ...string[]];
  readonly team: string;
  /** days from the day it is loaded, and how many hours */
  readonly inDays: number;
  readonly hours: number;
  readonly isOutage: boolean;
  readonly outcome?: string;
  readonly review?: string;
}

const changes: readonly ExampleChange[] = [
  {
    title: 'Uppgradera bildarkivet till ny huvudversion',
    reason: 'Leverantören slutar rätta den gamla versionen vid årsskiftet.',
    plan: '1. Säkerhetskopia och kontroll av den.\n\n2. Stoppa mottagningen av bilder; modaliteterna köar själva.\n\n3. Uppgradera, starta, släpp på kön.\n\n4. Röntgen granskar tio undersökningar.',
    backOut:
      'Återställ kopian och starta den gamla versionen. Det måste bestämmas senast en timme innan tiden är slut.',
    type: 'normal',
    state: 'asked',
    likelihood: 2,
    consequence: 3,
    services: ['images'],
    team: 'medical-images',
    inDays: 9,
    hours: 4,
    isOutage: true,
  },
  {
    title: 'Byt certifikat på inloggningen',
    reason: 'Det nuvarande går ut om tre veckor.',
    plan: 'Lägg in det nya bredvid det gamla, byt, prova inloggning från tre vårdavdelningar.',
    backOut: 'Peka tillbaka på det gamla certifikatet. Tar fem minuter.',
    type: 'normal',
    state: 'allowed',
    likelihood: 1,
    consequence: 3,
    services: ['sign-on'],
    team: 'servers',
    inDays: 4,
    hours: 2,
    isOutage: false,
  },
  {
    title: 'Flytta inloggningen till de nya servrarna',
    reason: 'De gamla servrarna får inga reservdelar.',
    plan: 'Flytta en server i taget bakom lastdelaren.',
    backOut: 'Flytta tillbaka servern som strular; de andra bär lasten.',
    type: 'normal',
    state: 'allowed',
    likelihood: 2,
    consequence: 2,
    services: ['sign-on', 'mail'],
    team: 'servers',
    inDays: 4,
    hours: 6,
    isOutage: false,
  },
  {
    title: 'Ny mjukvara i de trådlösa accesspunkterna',
    reason: 'Rättar tappade samtal när telefonen byter accesspunkt.',
    plan: 'Ett plan i taget, akuten sist, med provsamtal efter varje.',
    backOut: 'Accesspunkterna har den gamla mjukvaran kvar och startas om på den.',
    type: 'normal',
    state: 'done',
    likelihood: 2,
    consequence: 2,
    services: ['wireless'],
    team: 'networks',
    inDays: -3,
    hours: 5,
    isOutage: true,
    outcome: 'Genomfört på alla plan. Plan 4 fick startas om två gånger.',
  },
  {
    title: 'Mer minne i labbsvarens databas',
    reason: 'Svarstiderna har fördubblats på ett år.',
    plan: 'Bygg ut den vilande noden, växla över, bygg ut den andra.',
    backOut: 'Växla tillbaka.',
    type: 'emergency',
    state: 'reviewed',
    likelihood: 1,
    consequence: 2,
    services: ['lab-results'],
    team: 'systems',
    inDays: -12,
    hours: 2,
    isOutage: false,
    outcome: 'Svarstiderna är nere på en tredjedel.',
    review: 'Växlingen gick utan avbrott. Minnet borde ha följts i en graf långt tidigare; det görs nu.',
  },
];

/** Loads the changes with their cases, the template and the stop. */
export async function copyChanges(work: Work): Promise<void> {
  const connection = work.connection();
  await copyRows(
    connection,
    'service_desk.change_templates',
    ['template_code', 'names', 'service_code', 'plan', 'back_out', 'minutes'],
    [
      [
        'restart-server',
        JSON.stringify({
          sv: 'Planerad omstart av server',
          da: 'Planlagt genstart af server',
          en: 'Planned restart of a server',
        }),
        'workplace',
        'Kontrollera att ingen är inloggad. Starta om. Kontrollera övervakningen.',
        'Starta på reservnoden.',
        30,
      ],
    ],
  );
  await copyRows(
    connection,
    'service_desk.change_stops',
    ['stop_id', 'title', 'services', 'starts_at', 'ends_at'],
    [
      [
        stableId('change-stop', '0'),
        'Långhelg med låg bemanning',
        '{}',
        at(work.now, 18, 0).toISOString(),
        at(work.now, 22, 0).toISOString(),
      ],
    ],
  );
  await copyCases(work);
}

async function copyCases(work: Work): Promise<void> {
  const agent = castAs('agent');
  const [name, account] = [`${agent.givenName} ${agent.familyName}`, stableId('account', agent.number)];
  const person = stableId('person', agent.number);
  const rows = rowsAround(work.now);
  await copyRows(
    work.connection(),
    'service_desk.cases',
    [
      ...[
        'case_id',
        'kind',
        'state',
        'title',
        'description',
        'channel',
        'impact',
        'urgency',
        'priority',
        'service_code',
      ],
      ...['requester_id', 'requester_name', 'reporter_id', 'team_code', 'is_planned', 'solution', 'opened_at'],
      ...['resolved_at', 'closed_at', 'changed_at'],
    ],
    rows.map((each): Cell[] => [
      ...[each.id, 'change', each.state === 'reviewed' ? 'closed' : each.state === 'done' ? 'resolved' : 'new'],
      ...[each.title, each.reason, 'portal', 3, 3, 4, each.services[0], person, name, account, each.team, true],
      ...[each.outcome ?? '', each.openedAt.toISOString(), isOver(each.state) ? each.endsAt.toISOString() : null],
      ...[each.state === 'reviewed' ? each.endsAt.toISOString() : null, each.openedAt.toISOString()],
    ]),
  );
  await copyRows(
    work.connection(),
    'service_desk.case_entries',
    ['case_id', 'ordinal', 'at', 'what', 'is_open', 'by_id', 'by_name'],
    rows.flatMap((each): Cell[][] => [
      [each.id, 1, each.openedAt.toISOString(), 'opened', true, account, name],
      [each.id, 2, each.openedAt.toISOString(), 'change-asked', true, account, name],
    ]),
  );
  await copyRows(
    work.connection(),
    'service_desk.team_periods',
    ['case_id', 'ordinal', 'team_code', 'from_at', 'to_at'],
    rows.map((each): Cell[] => [
      each.id,
      1,
      each.team,
      each.openedAt.toISOString(),
      isOver(each.state) ? each.endsAt.toISOString() : null,
    ]),
  );
  await copyPlans(work, rows, account);
  await copyVotes(work, rows);
}

type Row = ExampleChange & {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly openedAt: Date;
};

function rowsAround(now: Date): Row[] {
  return changes.map(
    (each, index): Row => ({
      ...each,
      id: stableId('change', String(index)),
      startsAt: at(now, each.inDays, 18),
      endsAt: at(now, each.inDays, 18 + each.hours),
      openedAt: at(now, Math.min(-1, each.inDays - 10), 9),
    }),
  );
}

async function copyPlans(work: Work, rows: readonly Row[], account: string): Promise<void> {
  await copyRows(
    work.connection(),
    'service_desk.changes',
    [
      ...['case_id', 'change_type', 'state', 'reason', 'plan', 'back_out', 'likelihood', 'consequence', 'services'],
      ...['starts_at', 'ends_at', 'is_outage', 'asked_by', 'begun_at', 'ended_at', 'outcome', 'review', 'is_goal_met'],
      ...['caused_incident', 'reviewed_at'],
    ],
    rows.map((each): Cell[] => {
      const [begun, ended] = isOver(each.state)
        ? [each.startsAt.toISOString(), each.endsAt.toISOString()]
        : [null, null];
      return [
        ...[each.id, each.type, each.state, each.reason, each.plan, each.backOut, each.likelihood, each.consequence],
        ...[`{${each.services.join(',')}}`, each.startsAt.toISOString(), each.endsAt.toISOString(), each.isOutage],
        ...[account, begun, ended, each.outcome ?? '', each.review ?? ''],
        ...(each.review ? [true, false, ended] : [null, null, null]),
      ];
    }),
  );
}

async function copyVotes(work: Work, rows: readonly Row[]): Promise<void> {
  const lead = castAs('incident-manager');
  const name = `${lead.givenName} ${lead.familyName}`;
  await copyRows(
    work.connection(),
    'service_desk.change_votes',
    ['case_id', 'plan_version', 'account_id', 'name', 'is_for', 'text', 'at'],
    rows
      .filter((each) => each.state !== 'asked')
      .map((each): Cell[] => [
        each.id,
        1,
        stableId('account', lead.number),
        name,
        true,
        '',
        new Date(each.openedAt.getTime() + 86_400_000).toISOString(),
      ]),
  );
}

function isOver(state: ChangeState): boolean {
  return state === 'done' || state === 'reviewed';
}

/** An hour of the day so many days from now, in UTC. */
function at(now: Date, days: number, hour: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, hour));
}
