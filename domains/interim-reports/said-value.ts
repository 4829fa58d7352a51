// What a reference in a report means, once its figure has been asked.
import type { FigureDefinition } from '../../platform/figures/figure.ts';
import type { FigureTarget } from '../../platform/figures/figure-book.ts';
import type { Period } from '../../platform/figures/period.ts';
import type { Rational } from '../../platform/figures/rational.ts';

/** What a reference means: its figure, and what of it in which period. */
export interface Said {
  readonly definition: Pick<FigureDefinition, 'id' | 'name' | 'shown'>;
  readonly period: Period;
  readonly exact: Rational | null;
  readonly hidden: boolean;
  readonly target: FigureTarget | undefined;
  /** where it is shown; the figure's own page where nothing else is said */
  readonly address?: string;
}
