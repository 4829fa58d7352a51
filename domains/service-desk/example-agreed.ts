// What is agreed in the example region: the office calendar and the clinic's, two levels of service, and the clocks of its
// cases, folded from what happened in them as the product itself does.
import { BusinessCalendar } from '../../platform/calendar/business-calendar.ts';
import { type OpenTime, openTimeOf } from '../../platform/calendar/open-time.ts';
import type { Cell } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import { AgreedLevel, type ClockEvent } from './agreed-level-rules.ts';
import { clocksOf } from './agreed-time-rules.ts';
import type { CaseState, WaitingFor } from './case-contract.ts';
import { deadlineOf } from './clock-round-rules.ts';

/** What of an example case its clocks stand on. */
export interface ClockedExample {
  readonly text: { readonly service: string };
  readonly team: string;
  readonly from: string | null;
  readonly priority: number;
  readonly state: CaseState;
  readonly waitingFor: WaitingFor | null;
  readonly openedAt: Date;
  readonly answeredAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
}

const zone = 'Europe/Stockholm';
const everyDay = (from: string, to: string, days: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= days ? [{ from, to }] : []));

const calendars = {
  office: {
    names: { sv: 'Kontorstid', da: 'Kontortid', en: 'Office hours' },
    calendar: BusinessCalendar.parse({
      versions: [{ from: '2015-01-01', timeZone: zone, week: everyDay('07:00', '17:00', 5), holidays: 'sv' }],
    }),
  },
  clinic: {
    names: { sv: 'Dygnet runt', da: 'Døgnet rundt', en: 'Round the clock' },
    calendar: BusinessCalendar.parse({
      versions: [{ from: '2015-01-01', timeZone: zone, week: everyDay('00:00', '24:00', 7), holidays: 'none' }],
    }),
  },
} as const;

const none: readonly string[] = [];
const levels = {
  office: {
    names: { sv: 'Kontor', da: 'Kontor', en: 'Office' },
    level: levelOf('office', [0.5, 2, 8, 16], [4, 16, 40, 80]),
    isUsual: true,
    services: none,
  },
  clinical: {
    names: { sv: 'Vård', da: 'Klinik', en: 'Clinical' },
    level: levelOf('clinic', [0.25, 1, 4, 24], [4, 12, 72, 168]),
    isUsual: false,
    services: ['journal', 'medicines', 'lab-results', 'images', 'monitoring'],
  },
};

const known = new Map(Object.entries(levels).map(([code, { level }]) => [code, level]));
let compiled: ReadonlyMap<string, OpenTime> | undefined;

/** Writes calendars and levels. */
export async function copyAgreed(work: Work): Promise<void> {
  for (const [code, { names, calendar }] of Object.entries(calendars))
    await work.sql('insert into service_desk.calendars (calendar_code, names, calendar) values ($1, $2, $3)', [
      code,
      JSON.stringify(names),
      JSON.stringify(calendar),
    ]);
  for (const [code, { names, level, isUsual, services }] of Object.entries(levels))
    await work.sql(
      `insert into service_desk.agreed_levels (level_code, names, level, is_usual, services)
       values ($1, $2, $3, $4, $5)`,
      [code, JSON.stringify(names), JSON.stringify(level), isUsual, services],
    );
}

/** The columns level_code, clocks, deadline_at and is_late of a case. */
export function exampleClocks(each: ClockedExample, now: Date): Cell[] {
  const level = levels.clinical.services.includes(each.text.service) ? 'clinical' : 'office';
  const clocks = clocksOf(eventsOf(each, level), known, ready());
  const open = Object.values(clocks.clocks).flatMap((rounds) => rounds.filter((round) => round.endedAt === null));
  const deadlines = open.flatMap((round) => deadlineOf(round, ready()) ?? []);
  const ahead = deadlines.filter((at) => at >= secondOf(now));
  return [
    level,
    JSON.stringify(clocks),
    ahead.length > 0 ? new Date(Math.min(...ahead) * 1000).toISOString() : null,
    ahead.length < deadlines.length || open.some((round) => round.breachedAt !== null),
  ];
}

function ready(): ReadonlyMap<string, OpenTime> {
  compiled ??= new Map(Object.entries(calendars).map(([code, { calendar }]) => [code, openTimeOf(calendar)]));
  return compiled;
}

function eventsOf(each: ClockedExample, level: string): ClockEvent[] {
  const opened = { state: 'new', priority: each.priority, level, team: each.from ?? each.team };
  const events: Omit<ClockEvent, 'order'>[] = [{ kind: 'opened', at: secondOf(each.openedAt), ...opened }];
  if (each.answeredAt) {
    const at = secondOf(each.answeredAt);
    if (each.from) events.push({ kind: 'team-assigned', at, team: each.team });
    events.push({ kind: 'agent-answered', at }, { kind: 'state-changed', at, state: 'active' });
    if (each.waitingFor) events.push({ kind: 'state-changed', at, state: `waiting-${each.waitingFor}` });
  }
  if (each.resolvedAt) events.push({ kind: 'resolved', at: secondOf(each.resolvedAt), state: 'resolved' });
  if (each.closedAt) events.push({ kind: 'closed', at: secondOf(each.closedAt), state: 'closed' });
  return events.map((event, order) => ({ ...event, order }));
}

/** First answer and solution, by priority 1 to 4 in hours; waiting for the requester stops the second clock. */
function levelOf(calendar: keyof typeof calendars, response: readonly number[], resolution: readonly number[]) {
  const common = { calendar, starts: ['opened'], cancels: ['cancelled', 'merged'] };
  return AgreedLevel.parse({
    clocks: [
      {
        ...common,
        clock: 'response',
        targets: targets(response),
        warnAt: [75],
        stops: ['agent-answered', 'resolved'],
      },
      {
        ...common,
        clock: 'resolution',
        targets: targets(resolution),
        warnAt: [50, 75],
        pausesIn: ['waiting-requester', 'waiting-evidence'],
        stops: ['resolved'],
        onReopen: 'continue',
      },
    ],
  });
}

function targets(hours: readonly number[]): Record<string, number> {
  return Object.fromEntries(hours.map((each, index) => [String(index + 1), Math.round(each * 3600)]));
}

function secondOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
