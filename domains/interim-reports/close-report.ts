// The close: everything a unit's figures of the period stand on is frozen, and the report is kept as it then is, in one
// transaction. It cannot be undone; what the records say later stands beside it as "after close".
import { freezeOf, freezePeriod } from '../../platform/figures/freeze.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { amountsToKeep } from './amounts-after-close.ts';
import { type Problem, unexcused } from './completeness-rules.ts';
import type * as contract from './contract.ts';
import { reportToStep } from './report-access.ts';
import { tell } from './report-actions.ts';
import { problemsOf } from './report-check.ts';
import { draftOf, gatherContent } from './report-content.ts';
import { keepReportFiles } from './report-files.ts';
import { addReportState, periodOfReport, type ReportRecord } from './report-rows.ts';
import { isOpen } from './report-state-rules.ts';
import { closedTree } from './report-tree.ts';

export async function closeReport(work: Work, input: GivenOf<typeof contract.closeReport>) {
  const report = await reportToStep(work, input.report, 'close');
  demandClosable(report, input.unit);
  const period = periodOfReport(report);
  const draft = await draftOf(work, report);
  const problems = await problemsOf(work, report, await gatherContent(work, draft));
  const left = unexcused(problems, input.despite);
  if (left.length > 0) throw incomplete(left);
  const replaced = report.succeeds_id ? await freezeOf(work, report.unit, period) : null;
  const freeze = await freezePeriod(work, report.unit, period, replaced?.id);
  const content = await gatherContent(work, draft, { freeze: freeze.id, tree: freeze.tree });
  const { text, sha256 } = await closedTree(work, content, freeze);
  const excused = problems.filter((each) => each.weight === 'should').map((each) => each.code);
  const despite = input.despite.filter((each) => excused.includes(each.code));
  await work.sql(
    `insert into interim_reports.closed_trees (report_id, freeze_id, hash, tree, sha256, despite, amounts)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      report.report_id,
      freeze.id,
      freeze.hash,
      text,
      sha256,
      JSON.stringify(despite),
      JSON.stringify(amountsToKeep(content)),
    ],
  );
  await addReportState(work, report.report_id, 'closed');
  work.audit({
    subject: 'interim-report',
    subjectId: report.report_id,
    unit: report.unit,
    detail: {
      freeze: freeze.id,
      hash: freeze.hash,
      treeHash: sha256,
      despite,
      findings: problems.flatMap((each) => (each.code === 'finding-open' ? [String(each.facts.key)] : [])),
    },
  });
  tell(work, 'report-closed', report);
  work.enqueue(keepReportFiles, { report: report.report_id });
  return { hash: freeze.hash, treeHash: sha256, closedAt: freeze.closedAt };
}

function demandClosable(report: ReportRecord, typedUnit: string): void {
  if (!isOpen(report.state))
    throw new Refusal('conflict', 'period-already-closed', {
      unit: report.unit,
      closedBy: report.state_by ?? '',
      closedAt: report.state_at.toISOString(),
    });
  if (report.state !== 'approved') throw new Refusal('conflict', 'report-not-approved', { state: report.state });
  if (typedUnit !== report.unit) throw new Refusal('invalid', 'unit-not-confirmed', { unit: report.unit });
}

/** Every reason in one answer, so that nobody mends them one by one. */
function incomplete(problems: readonly Problem[]): Refusal {
  const fields = problems.map((each) => ({ path: each.chapter ?? 'report', code: each.code, message: each.subject }));
  const must = problems.filter((each) => each.weight === 'must').length;
  return new Refusal('conflict', 'report-incomplete', { count: problems.length, must }, fields);
}
