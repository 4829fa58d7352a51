// What a judge of a claim has before it: the records, the place the text stands in, and what the text has said so far, since
// "that" and "the rest" mean something said before. Pure.
import type { Language } from '../../../platform/work/work.ts';
import type { Driver } from '../../finances/variance-rules.ts';
import type { DraftFacts, DraftPlace, FactFigure } from '../drafts/draft-facts.ts';
import type { ClaimKind, ReadClaim } from './claim-forms.ts';
import { countOf, readSaid, type SaidNumber, shownUnits, stepsOf } from './claim-numbers.ts';

export interface Reading {
  readonly records: DraftFacts;
  readonly place: DraftPlace;
  readonly language: Language;
  /** claims of the same line of text before this one */
  readonly line: readonly ReadClaim[];
  /** drivers the whole text has named so far */
  readonly named: readonly Driver[];
}

export type Said = ReadClaim['said'];
/** Whether a claim is true. */
export type Judge = (said: Said, reading: Reading) => boolean;
export type Judges = Partial<Record<ClaimKind, Judge>>;

/** Tenths of a million kronor, as said; null where it is another unit or has other decimals. */
export function moneySaid(text: string | undefined, { language }: Reading): bigint | null {
  const said = readSaid(text ?? '', language);
  return said && said.unit === shownUnits.mnkr?.words[language] && said.decimals === 1 ? said.steps : null;
}

/** Whether a number is what a value stands as. */
export function standsAs(
  said: SaidNumber | null,
  figure: FactFigure,
  value: FactFigure['now'],
  isSigned = true,
): boolean {
  const unit = shownUnits[figure.shown.unit];
  if (!said || !unit || said.decimals !== figure.shown.decimals) return false;
  const steps = stepsOf(value, unit.per, figure.shown.decimals);
  return said.steps === (isSigned || steps >= 0n ? steps : -steps);
}

/** Whether a text says a figure: its number and its unit. */
export function saysFigure(
  text: string | undefined,
  figure: FactFigure | undefined,
  { language }: Reading,
  value = figure?.now,
) {
  const said = readSaid(text ?? '', language);
  const unit = figure && shownUnits[figure.shown.unit]?.words[language];
  return figure !== undefined && value !== undefined && said?.unit === unit && standsAs(said, figure, value);
}

export function figureCalled(reading: Reading, id: string): FactFigure | undefined {
  return reading.records.figures.find((each) => each.id === id);
}

/** Whether a count is said of so many. */
export function counts(said: Said, { language }: Reading, n: number, m?: number): boolean {
  const isCount = said.n === undefined || countOf(said.n, language) === n;
  return isCount && (m === undefined || countOf(said.m, language) === m);
}

/** Names are the same whatever letter they begin with. */
export function isCalled(said: string | undefined, name: string): boolean {
  return said !== undefined && said.toLocaleLowerCase('sv') === name.toLocaleLowerCase('sv');
}
