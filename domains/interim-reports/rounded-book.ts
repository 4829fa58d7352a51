// How a report's money is written: a template may say in which unit and with how many decimals, whatever each figure says itself.
// The values stay as exact as they are; only what is read changes.
import type { FigureDefinition } from '../../platform/figures/figure.ts';
import { figureBook } from '../../platform/figures/figure-book.ts';
import type { Work } from '../../platform/work/work.ts';
import type { Rounding } from './contract.ts';

/** The figures of the house as a report of this rounding shows them. */
export function roundedBook(work: Work, { money }: Rounding): ReadonlyMap<string, FigureDefinition> {
  const { figures } = figureBook(work);
  if (!money) return figures;
  return new Map(
    [...figures].map(([id, definition]) => [
      id,
      definition.unit === 'SEK' ? { ...definition, shown: money } : definition,
    ]),
  );
}
