// How the example region's catalogue is written down: an item with its texts in three languages and its form.
import type { ApprovalStep } from './approval-rules.ts';
import { FormField } from './form-rules.ts';
import type { Texts } from './item-versions.ts';
import { BundlePart, type Occasion } from './part-rules.ts';

export interface ExampleItem {
  readonly code: string;
  readonly names: Texts;
  readonly abouts: Texts;
  readonly goesTo: 'person' | 'unit';
  readonly occasion?: Occasion;
  readonly service: string | null;
  readonly owner: string;
  readonly priceKr: number;
  readonly days: number;
  readonly fields: readonly FormField[];
  readonly steps: readonly ApprovalStep[];
  readonly parts: readonly BundlePart[];
}

export const head: readonly ApprovalStep[] = [{ step: 1, role: 'head', fromOre: 0 }];
export const headAndAbove: readonly ApprovalStep[] = [...head, { step: 2, role: 'head-above', fromOre: 5_000_000 }];

export function texts(sv: string, da: string, en: string): Texts {
  return { sv, da, en };
}

export function field(given: Parameters<typeof FormField.parse>[0]): FormField {
  return FormField.parse(given);
}

export function choice(
  id: string,
  names: Texts,
  options: readonly (readonly [string, string, string, string])[],
): FormField {
  return FormField.parse({
    id,
    kind: 'choice',
    names,
    isRequired: true,
    options: options.map(([option, sv, da, en]) => ({ id: option, names: texts(sv, da, en) })),
  });
}

/** A part so many days after (below zero: before) the first or the last day, perhaps only for one answer. */
export function part(
  item: string,
  from: 'first' | 'last',
  days: number,
  when?: { readonly field: string; readonly is: string | boolean },
): BundlePart {
  return BundlePart.parse({ item, from, days, ...(when ? { when } : {}) });
}
