// The shape of the sentences drafts are made of: one form in three languages, and forms for none, one, several and all. Pure.
import type { Texts } from '../../../platform/figures/figure.ts';

/** A form in Swedish, Danish and English; braces hold what is put in. */
export function said(sv: string, da: string, en: string): Texts {
  return { sv, da, en };
}

/** How many: none, one, several, all. `{n}` is the count in words, `{m}` of how many. */
export interface Counted {
  readonly none?: Texts;
  readonly one: Texts;
  readonly many: Texts;
  readonly all?: Texts;
}
