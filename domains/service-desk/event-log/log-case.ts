// A case out of the lines another system kept of it: what it says, every step with what changed, the stretches each group had
// it, and the time it took without the waiting. Pure: the same lines give the same case, so that a second run knows it again.

import { roundTheClock } from '../../../platform/calendar/business-calendar.ts';
import { openTimeOf } from '../../../platform/calendar/open-time.ts';
import { AgreedLevel, type ClockEvent } from '../agreed-level-rules.ts';
import { type CaseClocks, clocksOf } from '../agreed-time-rules.ts';
import type { CaseChannel, CaseState, WaitingFor } from '../case-contract.ts';
import { priorityOf } from '../case-rules.ts';
import type { logFields } from './log-fields.ts';
import { channelOf, countOf, levelOf, stateOf, truthOf } from './log-values.ts';

export type LogField = (typeof logFields)[number]['id'];

/** One line of the log: a step, with what the other system said of the case from then on. Instants are epoch seconds. */
export interface LogLine {
  readonly line: number;
  readonly at: number;
  readonly said: Readonly<Partial<Record<LogField, string | null>>>;
  readonly stamps: Readonly<Record<'openedAt' | 'registeredAt' | 'resolvedAt' | 'closedAt', number | null>>;
}

export interface LoggedEntry {
  readonly at: number;
  readonly what: string;
  /** the other system's own word for the state, which ours may say less exactly */
  readonly text: string;
  readonly by: string | null;
  readonly changes: Readonly<Record<string, readonly [string | null, string | null]>>;
}

export interface LoggedPeriod {
  readonly group: string;
  readonly from: number;
  readonly to: number | null;
}

export interface LoggedCase {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly channel: CaseChannel;
  readonly state: CaseState;
  readonly waitingFor: WaitingFor | null;
  readonly impact: number;
  readonly urgency: number;
  readonly priority: number;
  readonly place: string;
  readonly caller: string;
  readonly assignee: string | null;
  /** the group that has it last; null when no line names one */
  readonly group: string | null;
  readonly reassigned: number;
  readonly reopened: number;
  readonly openedAt: number;
  readonly registeredAt: number | null;
  readonly resolvedAt: number | null;
  readonly closedAt: number | null;
  readonly changedAt: number;
  readonly clocks: CaseClocks | null;
  readonly entries: readonly LoggedEntry[];
  readonly periods: readonly LoggedPeriod[];
  readonly opening: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string | boolean>>;
}

/** What is known when a case is opened; a proposal may be made from these alone. The caller's words are the case's own. */
const openingFields = [
  'caller',
  'openedBy',
  'channel',
  'location',
  'category',
  'subcategory',
  'symptom',
  'thing',
  'impact',
  'urgency',
  'priority',
] as const satisfies readonly LogField[];
const labelFields = [
  'problem',
  'change',
  'supplier',
  'closingCode',
  'resolvedBy',
] as const satisfies readonly LogField[];
/** what the history tells of when it changes, by the name it has there */
const toldFields = [
  ['team', 'team_code'],
  ['assignee', 'assignee_name'],
  ['priority', 'priority'],
  ['impact', 'impact'],
  ['urgency', 'urgency'],
  ['channel', 'channel'],
  ['caller', 'caller'],
  ['location', 'location'],
  ['category', 'category'],
  ['subcategory', 'subcategory'],
  ['symptom', 'symptom'],
  ['thing', 'thing'],
  ['problem', 'problem'],
  ['change', 'change'],
  ['supplier', 'supplier'],
] as const satisfies readonly (readonly [LogField, string])[];

/** The case these lines tell, in their order. There is at least one. */
export function caseOf(lines: readonly [LogLine, ...LogLine[]]): LoggedCase {
  const [first] = lines;
  const last = lines.at(-1) ?? first;
  const steps = stepsOf(lines);
  const end = steps.at(-1);
  const state = end?.state ?? 'new';
  const openedAt = first.stamps.openedAt ?? first.at;
  const resolvedAt = last.stamps.resolvedAt ?? (state === 'resolved' ? last.at : null);
  const [impact, urgency] = [levelOf(last.said.impact ?? null, 3) ?? 3, levelOf(last.said.urgency ?? null, 3) ?? 3];
  const periods = periodsOf(lines, state === 'closed' || state === 'cancelled' ? last.at : null);
  return {
    key: first.said.case ?? '',
    title: titleOf(first),
    description: first.said.description ?? '',
    channel: channelOf(first.said.channel ?? null),
    state,
    waitingFor: end?.waitingFor ?? null,
    impact,
    urgency,
    priority: levelOf(last.said.priority ?? null, 4) ?? priorityOf(impact, urgency),
    place: last.said.location ?? '',
    caller: first.said.caller ?? '–',
    assignee: last.said.assignee ?? null,
    group: periods.at(-1)?.group ?? null,
    reassigned: countOf(last.said.reassigned ?? null) ?? Math.max(0, periods.length - 1),
    reopened: countOf(last.said.reopened ?? null) ?? steps.filter((step) => step.what === 'reopened').length,
    openedAt,
    registeredAt: first.stamps.registeredAt,
    resolvedAt,
    closedAt: last.stamps.closedAt ?? (state === 'closed' ? last.at : null),
    changedAt: last.at,
    clocks: state === 'closed' || state === 'cancelled' ? clocksFrom(openedAt, steps) : null,
    entries: steps.map(({ state: _, waitingFor: __, ...entry }) => entry),
    periods,
    opening: kept(first, openingFields),
    labels: labelsOf(last),
  };
}

interface Step extends LoggedEntry {
  readonly state: CaseState;
  readonly waitingFor: WaitingFor | null;
}

function stepsOf(lines: readonly LogLine[]): Step[] {
  let before: LogLine | null = null;
  let now: Pick<Step, 'state' | 'waitingFor'> = { state: 'new', waitingFor: null };
  return lines.map((line) => {
    const word = line.said.state ?? '';
    // a word we do not know leaves the case where it was
    const next = stateOf(word) ?? now;
    const changes = before ? changesOf(before, line) : {};
    const step = {
      at: line.at,
      what: before === null ? 'opened' : whatOf(now.state, next, changes),
      text: word,
      by: line.said.changedBy ?? null,
      changes,
      ...next,
    };
    before = line;
    now = next;
    return step;
  });
}

function changesOf(before: LogLine, after: LogLine): LoggedEntry['changes'] {
  return Object.fromEntries(
    toldFields.flatMap(([field, name]) => {
      const change = [before.said[field] ?? null, after.said[field] ?? null] as const;
      return change[0] === change[1] ? [] : [[name, change]];
    }),
  );
}

function whatOf(before: CaseState, { state }: Pick<Step, 'state'>, changes: LoggedEntry['changes']): string {
  const wasOver = before === 'resolved' || before === 'closed' || before === 'cancelled';
  if (state === before) return 'team_code' in changes || 'assignee_name' in changes ? 'assigned' : 'changed';
  if (state === 'active' || state === 'new') return wasOver ? 'reopened' : 'started';
  return state === 'waiting' && wasOver ? 'reopened' : state;
}

/** Which group had it from when to when; lines without a group say nothing of it. */
function periodsOf(lines: readonly LogLine[], end: number | null): LoggedPeriod[] {
  const periods: { group: string; from: number; to: number | null }[] = [];
  for (const line of lines) {
    const group = line.said.team ?? null;
    const open = periods.at(-1);
    if (group === null || group === open?.group) continue;
    if (open) open.to = Math.max(open.from, line.at);
    periods.push({ group, from: line.at, to: null });
  }
  const open = periods.at(-1);
  if (open && end !== null) open.to = Math.max(open.from, end);
  return periods;
}

// nothing was promised here: the time is measured round the clock, and stands still while the case waits
const measured = AgreedLevel.parse({
  clocks: [
    {
      clock: 'resolution',
      calendar: 'always',
      targets: {},
      starts: ['opened'],
      stops: ['resolved', 'closed', 'cancelled'],
      pausesIn: ['waiting'],
      onReopen: 'continue',
    },
  ],
});
const levels = new Map([['imported', measured]]);
const calendars = new Map([['always', openTimeOf(roundTheClock('UTC'))]]);

/** The clocks as they ended. A case that is still open gets none: nobody here has promised anything. */
function clocksFrom(openedAt: number, steps: readonly Step[]): CaseClocks {
  const events: ClockEvent[] = [{ kind: 'opened', at: openedAt, order: 0, state: 'new', level: 'imported' }];
  let state: CaseState = 'new';
  for (const [index, step] of steps.entries()) {
    if (step.state === state) continue;
    state = step.state;
    events.push({ kind: clockKind(step), at: step.at, order: index + 1, state });
  }
  const { level: _, ...clocks } = clocksOf(events, levels, calendars);
  return { ...clocks, level: null };
}

function clockKind({ state, what }: Step): ClockEvent['kind'] {
  if (state === 'resolved' || state === 'closed' || state === 'cancelled') return state;
  return what === 'reopened' ? 'reopened' : 'state-changed';
}

/** The other system's texts are often left out of its log: its own codes name the case then. */
function titleOf({ said }: LogLine): string {
  if (said.title) return said.title.slice(0, 200);
  const codes = [said.category, said.subcategory, said.symptom].filter(Boolean).join(' / ');
  return `${said.case ?? ''}${codes === '' ? '' : `: ${codes}`}`.slice(0, 200);
}

function kept({ said }: LogLine, fields: readonly LogField[]): Record<string, string> {
  return Object.fromEntries(fields.flatMap((field) => (said[field] ? [[field, said[field]]] : [])));
}

function labelsOf(last: LogLine): Record<string, string | boolean> {
  const madeIt = truthOf(last.said.agreedTimeKept ?? null);
  return { ...kept(last, labelFields), ...(madeIt === null ? {} : { agreedTimeKept: madeIt }) };
}
