// Reading deviations: a unit's lines taken apart with a draft comment to each, and the records the drivers come from.

import type { Texts } from '../../platform/figures/figure.ts';
import { type FigureBook, figureBook } from '../../platform/figures/figure-book.ts';
import { lastDay, periodOf } from '../../platform/figures/period.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { unitsBelow } from './investment-access.ts';
import { draftComment } from './variance-comment.ts';
import type * as contract from './variance-contract.ts';
import { varianceFacts } from './variance-facts.ts';
import { type Explained, explain, together } from './variance-rules.ts';

/** The whole, each heading and each cost group of a unit in a period, taken apart. */
export async function explainedVariance(
  work: Work,
  input: GivenOf<typeof contract.explainVariance>,
): Promise<AnswerOf<typeof contract.explainVariance>> {
  const period = periodOf(input.period);
  if (period.from.slice(0, 4) !== period.to.slice(0, 4))
    throw new Refusal('invalid', 'period-over-years', {}, [
      { path: 'period', code: 'period-over-years', message: input.period },
    ]);
  const cells = await varianceFacts(work, input.unit, period);
  const groups = Map.groupBy(cells, (cell) => cell.costGroup);
  const explained = new Map(
    [...groups].map(([group, own]) => [group, together(own.map((cell) => explain(cell.facts)))]),
  );
  const names = await lineNames(work);
  const shown = lineMaker(work, figureBook(work));
  const lines = names.headings.flatMap((heading) => {
    const own = names.groups.filter((group) => group.heading === heading.id && explained.has(group.id));
    if (own.length === 0) return [];
    const of = (id: string) => explained.get(id) ?? together([]);
    return [
      shown(heading.id, 'heading', heading.names, heading.id, together(own.map((group) => of(group.id)))),
      ...own.map((group) => shown(group.id, 'cost-group', group.names, heading.id, of(group.id))),
    ];
  });
  return {
    unit: input.unit,
    unitName: work.part(unitTreeKey).unit(input.unit, lastDay(period.to))?.name ?? input.unit,
    lines: [shown('all', 'all', allNames, null, together([...explained.values()])), ...lines],
    mayChange: work.policy.may('finances.change-variance', input.unit),
  };
}

/** The records, positions and volumes of a unit and below, and the records of units above. */
export async function varianceRecords(
  work: Work,
  input: GivenOf<typeof contract.listVarianceRecords>,
): Promise<AnswerOf<typeof contract.listVarianceRecords>> {
  const units = unitsBelow(work, input.unit, `${input.year}-12-31`);
  const tree = work.part(unitTreeKey);
  const above = tree.rows.map((row) => row.code).filter((code) => tree.below(code).includes(input.unit));
  const year = String(input.year);
  const records = await work.sql<RecordRow>(
    `${recordSelect} where removed_at is null and unit = any($1) and left(from_month, 4) <= $2
       and (to_month is null or left(to_month, 4) >= $2 or kind = 'moved-purchase') order by kind, from_month desc, title`,
    [[...new Set([...units, ...above])], year],
  );
  const positions = await work.sql<contract.PositionMonth>(
    `select unit, month, title, planned, filled, month_cost as "monthCost" from finances.positions
     where unit = any($1) and left(month, 4) = $2 order by unit, title, month`,
    [units, year],
  );
  const volumes = await work.sql<contract.VolumeMonth>(
    `select unit, month, cost_group as "costGroup", item, planned, actual, unit_cost as "unitCost" from finances.volumes
     where unit = any($1) and left(month, 4) = $2 order by unit, cost_group, item, month`,
    [units, year],
  );
  return { records: records.map(shownRecord), positions, volumes };
}

export interface RecordRow extends Omit<contract.VarianceRecord, 'at'> {
  [column: string]: unknown;
  at: Date;
}

/** The select all reading of records begins with. */
export const recordSelect = `
  select record_id as record, kind, unit, cost_group as "costGroup", title, reason, from_month as "from", to_month as "to", object,
    from_unit as "fromUnit", amount, budgeted_rise as "budgetedRise", actual_rise as "actualRise", created_by_name as by, created_at as at
  from finances.variance_records`;

/** A record as it is shown. */
export function shownRecord(row: RecordRow): contract.VarianceRecord {
  return { ...row, at: row.at.toISOString() };
}

const allNames: Texts = { sv: 'Resultat', da: 'Resultat', en: 'Result' };

function lineMaker(work: Work, book: FigureBook) {
  return (
    of: string,
    level: contract.VarianceLine['level'],
    names: Texts,
    heading: string | null,
    explained: Explained,
  ): contract.VarianceLine => {
    const figure = deviationFigure(book, of);
    return {
      of,
      level,
      names: { ...names },
      heading,
      figure,
      budget: explained.budget,
      outcome: explained.outcome,
      deviation: explained.deviation,
      residual: explained.residual,
      effects: explained.effects.map((effect) => ({ ...effect, parts: effect.parts.map((part) => ({ ...part })) })),
      comment: draftComment(names, explained, work.language, figure),
    };
  };
}

/** The published figure of a line’s deviation from the period’s budget. */
function deviationFigure(book: FigureBook, of: string): string | null {
  const id = `finances.${of === 'all' ? 'result' : of}-deviation`;
  return book.figures.has(id) ? id : null;
}

interface Named {
  readonly id: string;
  readonly heading: string;
  readonly names: Texts;
}

async function lineNames(work: Work): Promise<{ headings: Named[]; groups: Named[] }> {
  const rows = await work.sql<{ id: string; heading: string; level: string; sv: string; da: string; en: string }>(
    `select cost_group as id, heading, 'group' as level, name_sv as sv, name_da as da, name_en as en, ordinal from finances.cost_groups
     union all select heading, heading, 'heading', name_sv, name_da, name_en, ordinal from finances.headings order by ordinal`,
  );
  const named = rows.map(({ id, heading, level, sv, da, en }) => ({ id, heading, level, names: { sv, da, en } }));
  return {
    headings: named.filter((row) => row.level === 'heading'),
    groups: named.filter((row) => row.level === 'group'),
  };
}
