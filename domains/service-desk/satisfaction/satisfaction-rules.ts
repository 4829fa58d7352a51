// Who is asked how it went, until when they may answer, and what of the answers may be shown by service. Pure.

/** Nobody is asked more often than this. */
export const daysBetween = 30;
/** How long the question stands. */
export const daysToAnswer = 30;
/** How long an answer can be changed. */
export const daysToChange = 7;
/** Nothing is shown of this many people or fewer (the house's rule for figures about people). */
export const fewPeople = 10;

/** Channels by which people turn to the desk; alarms and other systems are not asked. */
const asked: readonly string[] = ['portal', 'phone', 'mail', 'walk-in'];

export interface ClosedCase {
  readonly state: string;
  readonly channel: string;
  readonly isMerged: boolean;
  readonly wasSolved: boolean;
}

/** Whether its requester is asked: it was solved and closed, by itself, and people had told of it. */
export function asksFor(closed: ClosedCase): boolean {
  return closed.state === 'closed' && closed.wasSolved && !closed.isMerged && asked.includes(closed.channel);
}

/** The instant until which an answer may be given, or changed once it was. */
export function openUntil(askedAt: Date, answeredAt: Date | null): Date {
  const [from, days] = answeredAt ? [answeredAt, daysToChange] : [askedAt, daysToAnswer];
  return new Date(from.getTime() + days * 86_400_000);
}

/** A calendar half-year: '2019-1'. Halves do not overlap, so that no group follows from the difference of two. */
export function halfOf(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? 1 : 2}`;
}

/** The half-year before. */
export function halfBefore(half: string): string {
  const year = Number(half.slice(0, 4));
  return half.endsWith('2') ? `${year}-1` : `${year - 1}-2`;
}

/** First day of the half-year, and the first day after it. */
export function daysOfHalf(half: string): { from: string; before: string } {
  const year = half.slice(0, 4);
  return half.endsWith('1')
    ? { from: `${year}-01-01`, before: `${year}-07-01` }
    : { from: `${year}-07-01`, before: `${Number(year) + 1}-01-01` };
}

/**
 * Which parts may be shown beside the whole: those with more than few people. Where what is hidden adds up to few, the
 * smallest shown one is hidden too, or the whole less the shown would tell of them.
 */
export function shownParts(people: ReadonlyMap<string, number>): ReadonlySet<string> {
  const ordered = [...people].toSorted(([, a], [, b]) => b - a);
  const shown = ordered.filter(([, count]) => count > fewPeople);
  let hidden = ordered.filter(([, count]) => count <= fewPeople).reduce((sum, [, count]) => sum + count, 0);
  while (hidden > 0 && hidden <= fewPeople && shown.length > 0) hidden += shown.pop()?.[1] ?? 0;
  return new Set(shown.map(([part]) => part));
}
