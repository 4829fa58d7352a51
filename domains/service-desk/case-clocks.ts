// The clocks of agreed time on a case: what holds for it, what they say after a step, when somebody must be told, and how
// they stand now. The rules are pure and beside this; here they meet the tables and the job queue.

import { BusinessCalendar } from '../../platform/calendar/business-calendar.ts';
import { type OpenTime, openTimeOf } from '../../platform/calendar/open-time.ts';
import type { Remembered, Work } from '../../platform/work/work.ts';
import { AgreedLevel, type ClockEventKind } from './agreed-level-rules.ts';
import { applyEvent, type CaseClocks, nextMoment, noClocks, viewAt } from './agreed-time-rules.ts';
import type { CasePage } from './case-contract.ts';
import type { CaseRecord } from './case-rows.ts';
import { type Calendars, deadlineOf } from './clock-round-rules.ts';

/** What of a case its clocks depend on. */
export type ClockedCase = Pick<
  CaseRecord,
  'case_id' | 'state' | 'waiting_for' | 'priority' | 'level_code' | 'team_code'
>;

export interface ClockColumns {
  readonly clocks: CaseClocks;
  readonly deadline_at: Date | null;
  readonly is_late: boolean;
}

/** The level that holds for a service: its own, or the usual one; null when nothing is agreed at all. */
export async function levelOf(work: Work, service: string | null): Promise<string | null> {
  const { rows } = await agreed(work);
  const own = service === null ? undefined : rows.find((row) => row.services.includes(service));
  return (own ?? rows.find((row) => row.is_usual))?.level_code ?? null;
}

/** The columns of the clocks after these events, which happen now, or happened when said, and leave the case as `after` says. */
export async function clocksAfter(
  work: Work,
  before: Pick<CaseRecord, 'clocks' | 'version'>,
  after: ClockedCase,
  kinds: readonly ClockEventKind[],
  when: Date = work.now,
): Promise<ClockColumns> {
  const { levels, calendars } = await agreed(work);
  let clocks = before.clocks ?? noClocks();
  const first = before.clocks === null && !kinds.includes('opened');
  for (const [index, kind] of (first ? (['opened', ...kinds] as const) : kinds).entries()) {
    // two machines need not agree on the second: what is done later never happens earlier
    const at = Math.max(secondOf(when), clocks.at ?? 0);
    const event = { kind, at, order: before.version * 4 + index, ...told(after) };
    clocks = applyEvent(clocks, event, levels, calendars) ?? clocks;
  }
  return clockColumns(work, after.case_id, clocks, calendars);
}

/** Each clock as it stands now, for people. */
export async function clocksShown(work: Work, record: CaseRecord): Promise<CasePage['clocks']> {
  if (!record.clocks) return [];
  const { calendars } = await agreed(work);
  const now = Math.max(secondOf(work.now), record.clocks.at ?? 0);
  return viewAt(record.clocks, now, calendars).map((round) => ({
    clock: round.clock,
    state: round.state,
    team: round.team,
    deadlineAt: instantText(round.deadline),
    endedAt: instantText(round.endedAt),
    target: round.target,
    used: round.used,
    left: round.left,
  }));
}

/** The columns, and the job that comes when a clock next has something to say. */
export function clockColumns(work: Work, caseId: string, clocks: CaseClocks, calendars: Calendars): ClockColumns {
  const open = Object.values(clocks.clocks).flatMap((rounds) => rounds.filter((round) => round.endedAt === null));
  const now = secondOf(work.now);
  const ahead = open.flatMap((round) => deadlineOf(round, calendars) ?? []).filter((at) => at >= now);
  const moments = open.flatMap((round) => nextMoment(round, calendars)?.at ?? []);
  const next = moments.length > 0 ? Math.min(...moments) : null;
  if (next !== null)
    work.enqueue(
      'case-moment',
      { caseId },
      { key: `case-moment ${caseId}`, runAt: new Date(Math.max(next, now) * 1000) },
    );
  return {
    clocks,
    deadline_at: ahead.length > 0 ? new Date(Math.min(...ahead) * 1000) : null,
    is_late: open.some((round) => round.breachedAt !== null),
  };
}

/** What is agreed, from memory. */
export function agreed(work: Work): Promise<Agreed> {
  return work.recall(known);
}

/** The second an instant lies in: what the clocks count in. */
export function secondOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

/** Waiting says for what, because some reasons stop a clock that others do not. */
function told(record: ClockedCase) {
  return {
    state: record.waiting_for ? `waiting-${record.waiting_for}` : record.state,
    priority: record.priority,
    ...(record.level_code ? { level: record.level_code } : {}),
    team: record.team_code,
  };
}

interface LevelRow {
  [column: string]: unknown;
  level_code: string;
  level: unknown;
  is_usual: boolean;
  services: string[];
}

interface Agreed {
  readonly rows: readonly LevelRow[];
  readonly levels: ReadonlyMap<string, AgreedLevel>;
  readonly calendars: Calendars;
}

const known: Remembered<Agreed> = {
  name: 'service-desk.agreed',
  topic: 'service-desk.agreed',
  load: async (work) => {
    const [rows, calendars] = await Promise.all([
      work.sql<LevelRow>(
        'select level_code, level, is_usual, services from service_desk.agreed_levels order by level_code',
      ),
      work.sql<{ calendar_code: string; calendar: unknown }>(
        'select calendar_code, calendar from service_desk.calendars',
      ),
    ]);
    return {
      rows,
      levels: new Map(rows.map((row) => [row.level_code, AgreedLevel.parse(row.level)])),
      calendars: new Map(calendars.map((row) => [row.calendar_code, compiled(row.calendar)])),
    };
  },
};

const kept = new Map<string, OpenTime>();

/** A calendar ready for counting; the same one is made ready once. */
function compiled(calendar: unknown): OpenTime {
  const text = JSON.stringify(calendar);
  const known = kept.get(text);
  if (known) return known;
  const made = openTimeOf(BusinessCalendar.parse(calendar));
  if (kept.size > 200) kept.clear();
  kept.set(text, made);
  return made;
}

function instantText(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1000).toISOString();
}
