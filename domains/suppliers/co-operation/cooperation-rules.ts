// When answers about the co-operation may be shown: a half-year that is over, with more than ten who answered. Half-years do not
// overlap and are shown only whole, so that no answer follows from the difference of two pages. Pure.

/** Nothing is shown of this many people or fewer (the house's rule for figures about people). */
export const fewPeople = 10;

/** A calendar half-year: '2019-2'. */
export function halfOf(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? 1 : 2}`;
}

export interface Spread {
  /** hundredths, rounded half up */
  readonly mean: number;
  readonly answers: number;
  readonly spread: readonly number[];
}

/** What may be shown of a half-year's answers by score, worst first; null where nothing may. */
export function shownSpread(half: string, today: string, spread: readonly number[]): Spread | null {
  const answers = spread.reduce((sum, count) => sum + count, 0);
  if (half >= halfOf(today) || answers <= fewPeople) return null;
  const points = spread.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return { mean: Math.floor((points * 200 + answers) / (2 * answers)), answers, spread };
}
