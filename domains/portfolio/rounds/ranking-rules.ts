// How the scores of several administrations become one ranking: each criterion's mean over those who scored it, or what the
// meeting settled, times its weight. Exact: means are kept over a common denominator, rounded only when shown. Pure.

/** Divisible by every number of parties from 1 to 12. */
export const denominator = 27_720;
export const mostParties = 12;
export const bestScore = 5;

export interface Criterion {
  readonly id: string;
  readonly name: string;
  /** a whole number */
  readonly weight: number;
}
export interface Scored {
  readonly need: string;
  readonly unit: string;
  readonly criterion: string;
  readonly score: number;
}
export interface Settled {
  readonly need: string;
  readonly criterion: string;
  readonly score: number;
}

export interface Ranked {
  readonly need: string;
  /** the sum over criteria of weight × score, times the denominator */
  readonly value: number;
  /** counts from 1; needs of the same value share it */
  readonly rank: number;
  readonly byCriterion: readonly RankedCriterion[];
}
export interface RankedCriterion {
  readonly criterion: string;
  /** the score used, times the denominator; null when nobody has scored */
  readonly used: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly settled: number | null;
  readonly scorers: number;
}

/** The ranking, best first; of equal value in the order given. */
export function rankingOf(
  needs: readonly string[],
  criteria: readonly Criterion[],
  scores: readonly Scored[],
  settlements: readonly Settled[],
): Ranked[] {
  const rows = needs.map((need) => {
    const byCriterion = criteria.map(({ id }): RankedCriterion => {
      const own = scores.filter((each) => each.need === need && each.criterion === id).map((each) => each.score);
      const settled = settlements.find((each) => each.need === need && each.criterion === id)?.score ?? null;
      const mean = own.length === 0 ? null : (own.reduce((sum, each) => sum + each, 0) * denominator) / own.length;
      return {
        criterion: id,
        used: settled === null ? mean : settled * denominator,
        lowest: own.length === 0 ? null : Math.min(...own),
        highest: own.length === 0 ? null : Math.max(...own),
        settled,
        scorers: own.length,
      };
    });
    const value = byCriterion.reduce((sum, each, at) => sum + (each.used ?? 0) * (criteria[at]?.weight ?? 0), 0);
    return { need, value, byCriterion };
  });
  const sorted = rows.toSorted((a, b) => b.value - a.value);
  return sorted.map((row) => ({ ...row, rank: sorted.findIndex((each) => each.value === row.value) + 1 }));
}

/** Where the administrations see it so differently that the meeting should talk about it: two steps or more, unsettled. */
export function differencesIn(ranked: readonly Ranked[]): { readonly need: string; readonly criterion: string }[] {
  return ranked.flatMap(({ need, byCriterion }) =>
    byCriterion
      .filter((each) => each.settled === null && (each.highest ?? 0) - (each.lowest ?? 0) >= 2)
      .map(({ criterion }) => ({ need, criterion })),
  );
}

/** A value as people read it: tenths of a score from 0 to 5, rounded once. */
export function tenthsOf(value: number, criteria: readonly Criterion[]): number {
  const weights = criteria.reduce((sum, each) => sum + each.weight, 0);
  return weights === 0 ? 0 : Math.round((value * 10) / (denominator * weights));
}
