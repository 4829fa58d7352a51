// The register and the plans as files, each what its table holds. Hours and amounts leave unrounded; what the rounded rows of
// salary cost lack to the exact sum is a row of its own. The months of a plan stand to the right of its year.
import type { OutColumn, OutKind, OutRow } from '../../formats/tables/out-columns.ts';
import { tableFile } from '../../platform/files/table-file.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import { objectFor } from './object-access.ts';
import type * as objectContract from './object-contract.ts';
import { objectList } from './object-queries.ts';
import { fundingWords, headings, objectStateWords, planStateWords, sideWords, workTypeWords } from './object-words.ts';
import type * as contract from './plan-contract.ts';
import { planList, planPage } from './plan-queries.ts';

export async function exportObjects(
  work: Work,
  input: GivenOf<typeof objectContract.exportObjects>,
): Promise<FileAnswer> {
  const { rows } = await objectList(work, input);
  const head = headings[work.language];
  const columns = columnsOf([
    ...[head.code, head.object, head.family, head.objectState, head.business, head.businessLeads, head.it].map(text),
    text(head.itLeads),
    [head.since, 'date'],
  ]);
  const cells = rows.map(
    (row): OutRow => [
      ...[row.code, row.name, row.familyName, objectStateWords[row.state][work.language], row.businessUnitName],
      ...[row.businessLeads, row.itUnitName, row.itLeads, row.establishedOn],
    ],
  );
  return tableFile(input.format, head.objects, columns, cells);
}

export async function exportPlan(work: Work, input: GivenOf<typeof contract.exportPlan>): Promise<FileAnswer> {
  const plan = await planPage(work, input);
  const { code } = await objectFor(work, input.object);
  const head = headings[work.language];
  const months = Array.from({ length: 12 }, (_, index) => `${plan.year}-${String(index + 1).padStart(2, '0')}`);
  const columns = columnsOf([
    ...[head.workType, head.side, head.funding].map(text),
    ...[head.plannedHours, head.usedHours].map((heading): Column => [heading, 'hours']),
    ...[head.plannedSalary, head.usedSalary, head.plannedAmount].map((heading): Column => [heading, 'amount']),
    ...months.map((month): Column => [`${head.plannedHours} ${month}`, 'hours']),
    ...months.map((month): Column => [`${head.usedHours} ${month}`, 'hours']),
    ...months.map((month): Column => [`${head.plannedAmount} ${month}`, 'amount']),
  ]);
  const rows = plan.rows.map(
    (row): OutRow => [
      workTypeWords[row.workType][work.language],
      sideWords[row.side][work.language],
      fundingWords[row.funding][work.language],
      ...[row.plannedSeconds, row.usedSeconds, row.plannedSalary, row.usedSalary, row.plannedAmount],
      ...row.months.map((month) => month.plannedSeconds),
      ...row.months.map((month) => month.usedSeconds),
      ...row.months.map((month) => month.plannedAmount),
    ],
  );
  const rounding: OutRow = [
    ...[head.rounding, null, null, null, null],
    ...[plan.plannedSalary.rounding, plan.usedSalary.rounding, null],
    ...Array.from({ length: 36 }, () => null),
  ];
  return tableFile(input.format, `${code} ${plan.year}`, columns, [...rows, rounding]);
}

export async function exportPlans(work: Work, input: GivenOf<typeof contract.exportPlans>): Promise<FileAnswer> {
  const list = await planList(work, input);
  const head = headings[work.language];
  const columns = columnsOf([
    ...[head.code, head.object, head.family, head.state].map(text),
    ...[head.plannedHours, head.usedHours].map((heading): Column => [heading, 'hours']),
    ...[head.plannedSalary, head.usedSalary, head.plannedAmount].map((heading): Column => [heading, 'amount']),
    ...[head.goals, head.goalsMet].map((heading): Column => [heading, 'integer']),
  ]);
  const rows = list.rows.map(
    (row): OutRow => [
      ...[row.code, row.name, row.familyName, planStateWords[row.state][work.language]],
      ...[row.plannedSeconds, row.usedSeconds, row.plannedSalary, row.usedSalary, row.plannedAmount],
      ...[row.goals, row.goalsMet],
    ],
  );
  return tableFile(input.format, `${head.plans} ${list.year}`, columns, rows);
}

type Column = readonly [heading: string, kind: OutKind];

function text(heading: string): Column {
  return [heading, 'text'];
}

function columnsOf(columns: readonly Column[]): OutColumn[] {
  return columns.map(([heading, kind]) => ({ heading, kind }));
}
