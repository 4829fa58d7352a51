// What a draft is written from, and what a claim is held against: raw values of the records, in one language. Whoever writes and
// whoever checks each count by themselves from here. Nothing but shapes.
import type { FigureDefinition } from '../../../platform/figures/figure.ts';
import type { Period } from '../../../platform/figures/period.ts';
import type { Rational } from '../../../platform/figures/rational.ts';
import type { Language } from '../../../platform/work/work.ts';
import type { VarianceFacts } from '../../finances/variance-rules.ts';
import type { ToldControl } from '../../internal-control/contract.ts';
import type { AssignmentStatus } from '../../portfolio/contract.ts';
import type { MeasureRow } from '../../scorecards/contract.ts';
import type { ChapterKind } from '../contract.ts';

export interface DraftFacts {
  readonly language: Language;
  readonly period: Period;
  /** there is an earlier report to compare with */
  readonly hasBefore: boolean;
  readonly headings: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly FactGroup[];
  /** the units right below, öre as seen from the result */
  readonly units: readonly FactUnit[];
  readonly figures: readonly FactFigure[];
  readonly measures: readonly FactMeasure[];
  readonly assignments: readonly FactAssignment[];
  readonly controls: readonly FactControl[];
}

export interface FactGroup {
  readonly id: string;
  readonly heading: string;
  readonly kind: 'revenue' | 'cost' | 'financial';
  readonly name: string;
  readonly facts: readonly VarianceFacts[];
}

export interface FactUnit {
  readonly code: string;
  readonly name: string;
  readonly budget: number;
  readonly outcome: number;
}

/** A figure that may be said: one that is hidden, or about ten people or fewer, is not among them. */
export interface FactFigure {
  readonly id: string;
  readonly name: string;
  readonly shown: FigureDefinition['shown'];
  readonly now: Rational;
  /** the same months a year before; null where there is nothing like it to compare with */
  readonly lastYear: Rational | null;
}

export type Fulfilment = MeasureRow['fulfilment'];

export interface FactMeasure {
  readonly id: string;
  readonly perspective: string;
  readonly goal: string;
  readonly targetText: string;
  readonly outcome: FactSeen | null;
  readonly baseline: FactSeen | null;
  /** the value must not be said: a small group */
  readonly isHidden: boolean;
  readonly unlike: MeasureRow['unlike'];
  readonly trend: MeasureRow['trend'];
  readonly fulfilment: Fulfilment;
  /** in the report before; null where it had no such goal */
  readonly before: Fulfilment | null;
}

export interface FactSeen {
  readonly shown: string;
  readonly value: number | null;
}

export interface FactAssignment {
  readonly title: string;
  /** null where nothing is told */
  readonly status: AssignmentStatus | null;
  readonly before: AssignmentStatus | null;
  readonly deadlineOn: string | null;
  readonly reason: string;
  readonly waitsFor: string;
}

export interface FactControl {
  readonly risk: string;
  readonly riskId: string;
  readonly light: ToldControl['light'];
  /** of the executions of the period, oldest first */
  readonly outcomes: readonly ToldControl['executions'][number]['outcome'][];
}

/** The text a draft is for: which chapter, and what the text is about. */
export interface DraftPlace {
  readonly kind: ChapterKind;
  readonly slot: string;
  /** the line of the accounts a comment is about */
  readonly line: string | null;
  readonly perspective: string;
  /** the figures of the chapter's charts, in order */
  readonly charted: readonly string[];
  /** every figure of the chapter's tables */
  readonly tabled: readonly string[];
}
