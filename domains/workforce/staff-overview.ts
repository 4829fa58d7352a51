// A unit's staff on one page: the figures that matter with last year's, and the series its charts draw.
import type { FigureDefinition } from '../../platform/figures/figure.ts';
import { figureBook } from '../../platform/figures/figure-book.ts';
import { figureGrid, shownValue, type Value, yearBefore } from '../../platform/figures/figure-values.ts';
import { addMonths, earlier, monthsOf, type Period, periodOf } from '../../platform/figures/period.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';

/** Shown as numbers, in the order of the page. */
const keyFigures = [
  ...['full-time-equivalents', 'full-time-equivalents-rolling', 'headcount', 'turnover', 'leavers'],
  ...['sick-leave', 'sick-leave-short', 'sick-leave-long', 'sick-leave-60-days'],
  ...['sick-leave-women', 'sick-leave-men', 'sick-leave-under-30', 'sick-leave-30-to-49', 'sick-leave-over-49'],
  ...['extra-time', 'managers-within-limit', 'reports-per-manager', 'most-reports'],
];
/** Drawn month by month. */
const drawn = [
  ...['full-time-equivalents', 'full-time-equivalents-rolling', 'headcount', 'extra-time'],
  ...['sick-leave', 'sick-leave-short', 'sick-leave-long'],
];

export async function showStaff(work: Work, input: GivenOf<typeof contract.showStaff>) {
  const { unit, organisation } = input;
  const period = periodOf(input.period);
  const asked = { unit, organisation };
  const figures = keyFigures.map((id) => figure(work, id));
  const lines = drawn.map((id) => figure(work, id));
  const months = monthsSinceLastYear(period);
  const single = months.map((month): Period => ({ from: month, to: month }));
  const [[now = [], then = []], grid] = await Promise.all([
    figureGrid(work, figures, asked, [period, yearBefore(period)]),
    figureGrid(work, lines, asked, single),
  ]);
  return {
    unitName: work.part(unitTreeKey).unit(unit)?.name ?? unit,
    figures: figures.map((definition, index) => ({
      ...show(work, definition, now[index]),
      name: definition.name,
      lastYear: show(work, definition, then[index]),
    })),
    series: lines.map((definition, index) => ({
      figure: definition.id,
      name: definition.name,
      shownUnit: definition.shown.unit,
      scale: definition.scale,
      points: months.map((month, row) => {
        const { value, shownNumber, hidden } = show(work, definition, grid[row]?.[index]);
        return { month, value, shown: shownNumber, hidden };
      }),
    })),
  };
}

/** A figure of this domain; the book holds all of them. */
export function figure(work: Work, id: string): FigureDefinition {
  const found = figureBook(work).figures.get(`workforce.${id}`);
  if (!found) throw new Error(`no figure workforce.${id}`);
  return found;
}

/** January of the year before the period's last month, or the period's first month if that is earlier, to its last. */
function monthsSinceLastYear(period: Period): string[] {
  const january = addMonths(`${period.to.slice(0, 4)}-01`, -12);
  return monthsOf({ from: earlier(january, period.from), to: period.to });
}

function show(work: Work, definition: FigureDefinition, value: Value | undefined) {
  if (!value) throw new Error(`${definition.id} was not evaluated`);
  return shownValue(definition, value, work.language);
}
