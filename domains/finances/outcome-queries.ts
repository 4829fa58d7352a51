// The outcome view: what came in and went out against budget, last year and the year's budget, cut one way. Amounts turn
// to the result's sign here: revenue plus, cost minus, a deviation plus when it is better.

import { monthsOf, type Period, periodOf, shiftYears } from '../../platform/figures/period.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { cutNames } from './cut-names.ts';
import { headings, otherGroups } from './figures.ts';
import type * as contract from './ledger-contract.ts';
import type { Narrowing, OutcomeRow } from './ledger-contract.ts';
import { budgetSums, ledgerSums, type Sum, type Sums, unmappedSum } from './outcome-sums.ts';
import { byChild } from './outcome-units.ts';
import { scopeSets } from './unit-scope.ts';

type Asked = GivenOf<typeof contract.readOutcome>;

/** What each of the four columns sums to, by key. */
interface Columns {
  readonly outcome: Sums;
  readonly lastYear: Sums;
  readonly budget: Sums;
  readonly yearBudget: Sums;
}

export async function readOutcome(work: Work, input: Asked) {
  const period = periodOf(input.period);
  const sets = scopeSets(work, input.unit, input.organisation, period);
  const [columns, unmapped] = await Promise.all([columnsOf(work, input, period), unmappedSum(work, sets)]);
  const keys = input.by === 'month' ? monthsOf(period) : [...keysOf(columns)];
  const names = await cutNames(work, input.by, keys, period);
  const rows = names.flatMap(({ key, name, kind }): OutcomeRow[] => {
    const row = rowOf(key, name, kind, columns, input.by);
    return isEmpty(row) && input.by !== 'month' ? [] : [row];
  });
  const counted = isByGroup(input.by) ? rows.filter((row) => row.key !== '') : rows;
  return {
    unitName: work.part(unitTreeKey).unit(input.unit)?.name ?? input.unit,
    by: input.by,
    rows,
    total: {
      ...totalOf(counted),
      // months outside the period have no row, yet belong to the year
      ...(input.by === 'month' ? { yearBudget: wholeOf(columns.yearBudget) } : {}),
      figure: isWhole(input) ? 'finances.result' : null,
    },
    unmapped: { amount: -unmapped.amount, rows: unmapped.rows },
    hasBudget: columns.yearBudget.size > 0,
  };
}

async function columnsOf(work: Work, input: Asked, period: Period): Promise<Columns> {
  const year = period.to.slice(0, 4);
  const before = shiftYears(period, -1);
  const sets = (of: Period) => scopeSets(work, input.unit, input.organisation, of);
  const narrowing: Narrowing = input;
  const wholeYear = sets({ from: `${year}-01`, to: `${year}-12` });
  const [outcome, lastYear, { budget, yearBudget }] = await Promise.all([
    ledgerSums(work, sets(period), input.by, narrowing),
    ledgerSums(work, sets(before), input.by, narrowing),
    budgetSums(work, { period: sets(period), year: wholeYear }, input.by, narrowing),
  ]);
  if (input.by === 'month') return { outcome, budget, yearBudget, lastYear: movedAYear(lastYear) };
  if (input.by !== 'unit') return { outcome, lastYear, budget, yearBudget };
  const put = (sums: Sums) => byChild(work, input.unit, input.organisation, period, sums);
  return { outcome: put(outcome), lastYear: put(lastYear), budget: put(budget), yearBudget: put(yearBudget) };
}

/** Last year's months stand beside this year's. */
function movedAYear(sums: Sums): Sums {
  return new Map([...sums].map(([month, sum]) => [shiftYears({ from: month, to: month }, 1).from, sum]));
}

function keysOf(columns: Columns): Set<string> {
  return new Set(
    [columns.outcome, columns.lastYear, columns.budget, columns.yearBudget].flatMap((sums) => [...sums.keys()]),
  );
}

const nothing: Sum = { amount: 0, rows: 0 };

function rowOf(key: string, name: string, kind: OutcomeRow['kind'], columns: Columns, by: Asked['by']): OutcomeRow {
  const of = (sums: Sums) => 0 - (sums.get(key) ?? nothing).amount;
  const outcome = of(columns.outcome);
  const budget = of(columns.budget);
  return {
    key,
    name,
    kind,
    outcome,
    budget,
    deviation: outcome - budget,
    lastYear: of(columns.lastYear),
    yearBudget: of(columns.yearBudget),
    rows: (columns.outcome.get(key) ?? nothing).rows,
    figure: figureOf(key, by),
  };
}

function figureOf(key: string, by: Asked['by']): string | null {
  if (by === 'heading' && headings.some((each) => each === key)) return `finances.${key}`;
  if (by === 'cost-group' && [...headings, ...otherGroups].some((each) => each === key && each !== 'other'))
    return `finances.${key}`;
  return null;
}

function totalOf(rows: readonly OutcomeRow[]): OutcomeRow {
  const sum = (of: (row: OutcomeRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    key: 'total',
    name: '',
    kind: null,
    outcome: sum((row) => row.outcome),
    budget: sum((row) => row.budget),
    deviation: sum((row) => row.deviation),
    lastYear: sum((row) => row.lastYear),
    yearBudget: sum((row) => row.yearBudget),
    rows: sum((row) => row.rows),
    figure: null,
  };
}

function wholeOf(sums: Sums): number {
  return [...sums.values()].reduce((total, sum) => total - sum.amount, 0);
}

function isByGroup(by: Asked['by']): boolean {
  return by === 'heading' || by === 'cost-group';
}

function isEmpty(row: OutcomeRow): boolean {
  return row.rows === 0 && [row.outcome, row.budget, row.lastYear, row.yearBudget].every((value) => value === 0);
}

/** Nothing narrows the view, so its total is the unit's result. */
function isWhole(input: Asked): boolean {
  const { heading, costGroup, account, object, project, counterpart, funding, oneOff } = input;
  return [heading, costGroup, account, object, project, counterpart, funding, oneOff].every(
    (each) => each === undefined,
  );
}
