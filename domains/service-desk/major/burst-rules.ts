// When similar reports are so many in so short a time that somebody should ask whether it is one big thing. Similar: about
// the same service, or, where nobody has said which service, from the same place. "Same for me" is a report. Pure.

/** One report, or one "same for me". */
export interface Report {
  readonly caseId: string;
  /** who says it: somebody who says it twice counts once */
  readonly who: string;
  /** epoch seconds */
  readonly at: number;
}

export interface Burst {
  /** different people */
  readonly reports: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly caseIds: readonly string[];
}

export const burstRule = {
  /** the fifth report proposes */
  reports: 5,
  /** within this many seconds */
  window: 30 * 60,
  /** where many reports are an ordinary day, so many times the usual are asked for */
  timesUsual: 3,
} as const;

/** How many reports within the window propose, where `usual` of them come in a usual window. */
export function reportsAsked(usual: number): number {
  return Math.max(burstRule.reports, Math.ceil(burstRule.timesUsual * usual));
}

/**
 * The burst that ends with the latest report, or null. `since` is when somebody last decided about the same: what came before
 * it, or with it, is not counted again.
 */
export function burstIn(reports: readonly Report[], usual: number, since: number | null): Burst | null {
  const fresh = reports.filter((each) => since === null || each.at > since).toSorted((a, b) => a.at - b.at);
  const lastAt = fresh.at(-1)?.at;
  if (lastAt === undefined) return null;
  const near = fresh.filter((each) => each.at > lastAt - burstRule.window);
  const people = new Set(near.map((each) => each.who)).size;
  if (people < reportsAsked(usual)) return null;
  return {
    reports: people,
    firstAt: near[0]?.at ?? lastAt,
    lastAt,
    caseIds: [...new Set(near.map((each) => each.caseId))],
  };
}
