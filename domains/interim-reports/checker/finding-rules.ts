// What the checker can find in a report, and how a finding is told: where it stands, the numbers that show it, and a mend that
// a machine can make where there is one. Pure.
import type { FigureReference } from '../../../platform/documents/text-body-rules.ts';

/** By family; a `fault` contradicts the records or itself, a `doubt` is for a person to judge. */
export const findingWeights = {
  'parts-do-not-add': 'fault',
  'rounding-unsaid': 'doubt',
  'explanation-short': 'doubt',
  'part-as-whole': 'fault',
  'only-differences': 'doubt',
  'line-without-outcome': 'doubt',
  'frame-missing': 'doubt',
  'forecast-contradicted': 'doubt',
  'surplus-unexplained': 'doubt',
  'outcome-in-prose': 'fault',
  'baseline-is-outcome': 'fault',
  'columns-shifted': 'fault',
  'target-without-number': 'doubt',
  'target-without-outcome': 'fault',
  'symbol-missing': 'fault',
  'met-without-measurement': 'fault',
  'trend-without-outcome': 'doubt',
  'text-contradicts': 'fault',
  'symbols-mixed': 'fault',
  'unlike-periods': 'fault',
  'unlike-definitions': 'fault',
  'quantifier-false': 'fault',
  'quantifier-unproven': 'doubt',
  'degree-false': 'fault',
  'count-false': 'fault',
  'direction-false': 'fault',
  'units-mixed': 'fault',
  'sign-dropped': 'doubt',
  spelling: 'doubt',
  'said-twice': 'doubt',
  'reference-instead': 'doubt',
  'name-outdated': 'fault',
  copied: 'doubt',
  'date-passed': 'doubt',
  'earlier-part-only': 'doubt',
  'health-of-one': 'fault',
  'limit-unlike': 'fault',
  'boundary-undefined': 'doubt',
  'groups-unlikely': 'doubt',
  'control-unreported': 'fault',
  'cover-placeholder': 'fault',
} as const;

export type FindingCode = keyof typeof findingWeights;

/** Characters of one text piece of a body. */
export interface Spot {
  readonly slot: string;
  readonly line: number;
  readonly inline: number;
  readonly from: number;
  readonly to: number;
}

/** A sentence in the line of a body, whatever pieces and references it is made of: to the end of `to` in the piece `toInline`. */
export interface Stretch extends Spot {
  readonly toInline: number;
}

/** What one press puts in the place of what stands there, writes after it, or takes out. */
export type Mend =
  | {
      readonly spot: Spot;
      /** empty: it is written after what stands there */
      readonly was: string;
      readonly becomes:
        | { readonly kind: 'words'; readonly text: string }
        | { readonly kind: 'figure'; readonly reference: FigureReference; readonly name: string };
    }
  | { readonly spot: Stretch; readonly was: string; readonly becomes: { readonly kind: 'nothing' } };

/** Where taking the sentence out is a mend: it is not true, not allowed, said already, or says nothing of the records. */
export const mendedByTakingOut: ReadonlySet<FindingCode> = new Set([
  'quantifier-false',
  'quantifier-unproven',
  'degree-false',
  'count-false',
  'direction-false',
  'text-contradicts',
  'reference-instead',
  'said-twice',
  'copied',
  'date-passed',
  'earlier-part-only',
  'health-of-one',
]);

export interface Finding {
  readonly code: FindingCode;
  readonly chapter: string | null;
  /** which text of the chapter; null where it stands in a table, the scorecard or the cover */
  readonly slot: string | null;
  /** the row of a table, the goal of a measure, the field of the cover; empty for running text */
  readonly row: string;
  /** the sentence, word for word; empty where there is none */
  readonly sentence: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly mend: Mend | null;
}

/** A finding by its place and words: another text under the same heading is another finding. */
export function keyOfFinding(finding: Finding): string {
  const { code, chapter, slot, row, sentence, facts } = finding;
  const text = JSON.stringify([code, chapter, slot, row, sentence, facts]);
  // FNV-1a twice with different seeds: short, stable, and told apart well enough within one report
  return `${code}.${hash(text, 0x811c9dc5)}${hash(text, 0x01234567)}`;
}

function hash(text: string, seed: number): string {
  let sum = seed;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
