// KLASSA: what it would mean if information came out, was wrong, was gone, or could not be traced. Levels 0 to 4 as the
// model of Sveriges Kommuner och Regioner has them. Decides which requirements a part does not bear for what stands on it.
import { z } from 'zod';

export const aspects = ['confidentiality', 'integrity', 'availability', 'traceability'] as const;
export type Aspect = (typeof aspects)[number];

/** 0 none or negligible, 1 moderate, 2 considerable, 3 serious, 4 exceptionally serious (outside the action plans). */
export const Level = z.int().min(0).max(4);
export type Level = z.infer<typeof Level>;

export const Levels = z.object({ confidentiality: Level, integrity: Level, availability: Level, traceability: Level });
export type Levels = z.infer<typeof Levels>;

/** `K2 R3 T3 S1`: the letters people write, in the language's order of aspects. */
export function levelsText(levels: Levels, letters: Readonly<Record<Aspect, string>>): string {
  return aspects.map((aspect) => `${letters[aspect]}${levels[aspect]}`).join(' ');
}

/** The highest of the four: what decides how carefully a part is handled. */
export function highestOf(levels: Levels): number {
  return Math.max(...aspects.map((aspect) => levels[aspect]));
}

/**
 * The aspects in which something is classified lower than what stops without it. To stand on something asks that it is there;
 * whether it also holds the information, and must be as secret and right, only those who know what goes through it can say.
 */
export function notBorne(below: Levels, above: Levels): Aspect[] {
  return below.availability < above.availability ? ['availability'] : [];
}

/** A classification is looked at again within this many months, sooner the higher it is. */
export function monthsBetweenReviews(levels: Levels): number {
  return highestOf(levels) >= 3 ? 12 : 24;
}

/** The day a classification decided on `day` is due for another look. */
export function reviewDay(day: string, levels: Levels): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = month - 1 + monthsBetweenReviews(levels);
  const [toYear, toMonth] = [year + Math.floor(months / 12), (months % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}
