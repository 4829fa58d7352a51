// What follows from how an assignment stands: which status can come next, whether it is late and why, whether waiting would
// go in a circle, and which of the texts said of it a report of a period uses. Pure.

export const assignmentStatuses = ['not-started', 'on-plan', 'delayed', 'paused', 'done', 'cancelled'] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

/** Statuses that say nothing without a reason. */
export function wantsReason(status: AssignmentStatus): boolean {
  return status === 'delayed' || status === 'paused' || status === 'cancelled';
}

export function isOver(status: AssignmentStatus): boolean {
  return status === 'done' || status === 'cancelled';
}

/** Where an assignment can go from here. What has begun cannot become what has not; what is over can be taken up again. */
export function nextStatuses(status: AssignmentStatus): AssignmentStatus[] {
  return assignmentStatuses.filter(
    (each) => each !== status && each !== 'not-started' && !(isOver(status) && isOver(each)),
  );
}

/** How it stands to its deadline. `days`: until it, or past it when late. */
export interface Lateness {
  readonly state:
    | 'no-deadline'
    | 'in-time'
    | 'due-soon'
    | 'will-be-late'
    | 'overdue'
    | 'done-in-time'
    | 'done-late'
    | 'over';
  readonly days: number;
}

const soon = 30;

export function latenessOf(
  given: {
    readonly status: AssignmentStatus;
    readonly deadlineOn: string | null;
    readonly expectedOn: string | null;
    /** the day it got its status */
    readonly statusOn: string;
  },
  today: string,
): Lateness {
  const { status, deadlineOn, expectedOn, statusOn } = given;
  if (status === 'cancelled') return { state: 'over', days: 0 };
  if (deadlineOn === null) return { state: status === 'done' ? 'over' : 'no-deadline', days: 0 };
  if (status === 'done') {
    const past = daysBetween(deadlineOn, statusOn);
    return past > 0 ? { state: 'done-late', days: past } : { state: 'done-in-time', days: -past };
  }
  const left = daysBetween(today, deadlineOn);
  if (left < 0) return { state: 'overdue', days: -left };
  if (expectedOn !== null && expectedOn > deadlineOn)
    return { state: 'will-be-late', days: daysBetween(deadlineOn, expectedOn) };
  return { state: left <= soon ? 'due-soon' : 'in-time', days: left };
}

/** From one day to another, YYYY-MM-DD; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** One waits for the other. */
export interface Waiting {
  readonly waits: string;
  readonly on: string;
}

/**
 * The way from `on` back to `waits` through what is waited for already, both included: what would become a circle if
 * `waits` began to wait for `on`. Null when it would not.
 */
export function circleBy(known: readonly Waiting[], { waits, on }: Waiting): string[] | null {
  const ways = new Map<string, string[]>();
  for (const each of known) ways.set(each.waits, [...(ways.get(each.waits) ?? []), each.on]);
  const seen = new Set<string>([on]);
  const paths: string[][] = [[on]];
  for (let path = paths.shift(); path; path = paths.shift()) {
    const last = path.at(-1) ?? on;
    if (last === waits) return path;
    for (const next of ways.get(last) ?? [])
      if (!seen.has(next)) {
        seen.add(next);
        paths.push([...path, next]);
      }
  }
  return null;
}

/** The text a report to the month `to` uses: the newest version of the last month told, not after `to`. */
export function textFor<T extends { readonly month: string; readonly version: number }>(
  texts: readonly T[],
  to: string,
): T | undefined {
  return texts
    .filter((each) => each.month <= to)
    .sort((a, b) => (a.month === b.month ? b.version - a.version : a.month < b.month ? 1 : -1))[0];
}
