// The figures of objects or services: every figure one may see that can be cut by them, with the year before, each leading to its
// records; asked for all of them at once, one query per source. Figures about people have no such part, and what has no records
// is left out.
import type { Block } from '../../../platform/documents/report-tree.ts';
import { cell, figure, paragraph, row } from '../../../platform/documents/tree-parts.ts';
import { fetchCells, scopeOf } from '../../../platform/figures/cells.ts';
import { evaluate } from '../../../platform/figures/evaluate.ts';
import { type FigureDefinition, leavesOf } from '../../../platform/figures/figure.ts';
import { type FigureBook, figureBook } from '../../../platform/figures/figure-book.ts';
import { factsOf, figuresFor, yearBefore } from '../../../platform/figures/figure-values.ts';
import { type Period, periodText } from '../../../platform/figures/period.ts';
import type { Rational } from '../../../platform/figures/rational.ts';
import { showNumber } from '../../../platform/figures/show.ts';
import type { Work } from '../../../platform/work/work.ts';
import { labelOf } from './figure-plans.ts';
import { subjectWords } from './subject-words.ts';

export interface CutOf {
  readonly dim: 'object' | 'service';
  readonly unit: string;
  readonly period: Period;
}
/** One part: the value of the dimension, and what its table is called. */
export interface Part {
  readonly value: string;
  readonly caption: string;
}

/** For each part one table of its figures, or a sentence that there are none. */
export async function cutBlocks(work: Work, of: CutOf, parts: readonly Part[]): Promise<Block[][]> {
  if (parts.length === 0) return [];
  const book = figureBook(work);
  const definitions = figuresFor(work, of.unit).filter((each) => canBeCut(book, each, of.dim));
  const periods = [of.period, yearBefore(of.period)];
  const asked = factsOf(work, { unit: of.unit });
  const cells = await fetchCells(work, book, definitions, periods, asked, [of.dim]);
  const scope = scopeOf(asked);
  return parts.map((part) => {
    const valueIn = (definition: FigureDefinition, period: Period) =>
      evaluate(definition.formula, period, { cells, scope, cut: { [of.dim]: part.value } });
    const rows = definitions
      .map((definition) => ({
        definition,
        now: valueIn(definition, of.period),
        before: valueIn(definition, yearBefore(of.period)),
      }))
      .filter(({ now, before }) => isThere(now) || isThere(before));
    return [table(work, of, part, rows)];
  });
}

function canBeCut(book: FigureBook, definition: FigureDefinition, dim: string): boolean {
  if (definition.people || !definition.breakdowns?.includes(dim)) return false;
  return leavesOf(definition.formula).every(({ leaf }) => book.sources.get(leaf.source)?.dims.includes(dim));
}

interface CutRow {
  readonly definition: FigureDefinition;
  readonly now: Rational | null;
  readonly before: Rational | null;
}

function table(work: Work, of: CutOf, part: Part, rows: readonly CutRow[]): Block {
  const words = subjectWords[work.language];
  if (rows.length === 0) return paragraph(words.noFigures);
  const cut = encodeURIComponent(`${of.dim}:${part.value}`);
  const at = `?unit=${encodeURIComponent(of.unit)}&period=${periodText(of.period)}&cut=${cut}#records`;
  return {
    kind: 'table',
    caption: part.caption,
    headerColumn: true,
    columns: [
      { header: words.figure, share: 4 },
      { header: words.now, align: 'end' },
      { header: words.before, align: 'end' },
    ],
    rows: rows.map(({ definition, now, before }) => {
      const shown = (exact: Rational | null) => (exact ? showNumber(exact, definition.shown, work.language) : '–');
      return row([
        cell(labelOf(definition, work.language)),
        cell(figure(definition.id, shown(now), { address: `/figures/${encodeURIComponent(definition.id)}${at}` })),
        shown(before),
      ]);
    }),
  };
}

function isThere(exact: Rational | null): boolean {
  return exact !== null && exact.n !== 0n;
}
