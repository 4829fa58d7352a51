// The plans as files: one object's month by month, and the year's plans of all objects. Hours and amounts leave unrounded.

import type { OutColumn, OutRow } from '../../formats/tables/out-columns.ts';
import { tableFile } from '../../platform/files/table-file.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import { objectFor } from './object-access.ts';
import { fundingWords, headings, sideWords, stateWords, workTypeWords } from './object-words.ts';
import type * as contract from './plan-contract.ts';
import { planList, planPage } from './plan-queries.ts';

export async function exportPlan(work: Work, input: GivenOf<typeof contract.exportPlan>): Promise<FileAnswer> {
  const plan = await planPage(work, input);
  const { code } = await objectFor(work, input.object);
  const head = headings[work.language];
  const columns: OutColumn[] = [
    ...[head.workType, head.side, head.funding, head.month].map((heading) => ({ heading, kind: 'text' as const })),
    { heading: head.plannedHours, kind: 'hours' },
    { heading: head.usedHours, kind: 'hours' },
    { heading: head.plannedAmount, kind: 'amount' },
  ];
  const rows = plan.rows.flatMap((row) =>
    row.months.map(
      (month, index): OutRow => [
        workTypeWords[row.workType][work.language],
        sideWords[row.side][work.language],
        fundingWords[row.funding][work.language],
        `${plan.year}-${String(index + 1).padStart(2, '0')}`,
        ...[month.plannedSeconds, month.usedSeconds, month.plannedAmount],
      ],
    ),
  );
  return tableFile(input.format, `${code} ${plan.year}`, columns, rows);
}

export async function exportPlans(work: Work, input: GivenOf<typeof contract.exportPlans>): Promise<FileAnswer> {
  const list = await planList(work, input);
  const head = headings[work.language];
  const columns: OutColumn[] = [
    ...[head.code, head.object, head.family, head.state].map((heading) => ({ heading, kind: 'text' as const })),
    { heading: head.plannedHours, kind: 'hours' },
    { heading: head.usedHours, kind: 'hours' },
    { heading: head.plannedSalary, kind: 'amount' },
    { heading: head.usedSalary, kind: 'amount' },
    { heading: head.plannedAmount, kind: 'amount' },
    { heading: head.goals, kind: 'integer' },
    { heading: head.goalsMet, kind: 'integer' },
  ];
  const rows = list.rows.map(
    (row): OutRow => [
      ...[row.code, row.name, row.familyName, stateWords[row.state][work.language]],
      ...[row.plannedSeconds, row.usedSeconds, row.plannedSalary, row.usedSalary, row.plannedAmount],
      ...[row.goals, row.goalsMet],
    ],
  );
  return tableFile(input.format, `${head.plans} ${list.year}`, columns, rows);
}
