// What is done with a finding: put aside with a reason, taken up again, mended by the machine. Whoever may write the chapter it
// stands in may; what stands in no chapter belongs to those who write in the unit.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { changeChapterText } from '../chapter-actions.ts';
import { chapterToChange, reportFor, reportToChange } from '../report-access.ts';
import { latestTexts, type ReportRecord } from '../report-rows.ts';
import type * as contract from './finding-contract.ts';
import { findingsOf, type KeptFinding } from './finding-queries.ts';
import { mendedBody } from './mend-rules.ts';

export async function dismissFinding(work: Work, input: GivenOf<typeof contract.dismissFinding>) {
  const { report, found } = await findingToChange(work, input);
  await work.sql(
    `insert into interim_reports.dismissed_findings (report_id, finding, reason, at, by_id, by_name)
     values ($1, $2, $3, $4, $5, $6) on conflict (report_id, finding) do update
     set reason = excluded.reason, at = excluded.at, by_id = excluded.by_id, by_name = excluded.by_name`,
    [input.report, found.key, input.reason, work.now, work.actor?.id ?? null, work.actor?.name ?? null],
  );
  tellAudit(work, report, found, { reason: input.reason });
  return {};
}

export async function restoreFinding(work: Work, input: GivenOf<typeof contract.restoreFinding>) {
  const { report, found } = await findingToChange(work, input);
  if (!found.dismissed) throw unknown();
  await work.sql('delete from interim_reports.dismissed_findings where report_id = $1 and finding = $2', [
    input.report,
    found.key,
  ]);
  tellAudit(work, report, found, { before: found.dismissed.reason });
  return {};
}

export async function mendFinding(work: Work, input: GivenOf<typeof contract.mendFinding>) {
  const { report, found } = await findingToChange(work, input);
  const { mend, chapter } = found.finding;
  if (!mend || !chapter) throw new Refusal('invalid', 'not-mendable');
  const text = (await latestTexts(work, [chapter])).find((each) => each.slot === mend.spot.slot);
  const body = text && mendedBody(text.body, mend);
  if (!body) throw unknown();
  await changeChapterText(work, { chapter, slot: mend.spot.slot, version: text.version, body });
  tellAudit(work, report, found, { was: mend.was });
  return {};
}

/** The finding as it is now, for who may write where it stands. */
async function findingToChange(
  work: Work,
  input: { readonly report: string; readonly finding: string },
): Promise<{ report: ReportRecord; found: KeptFinding }> {
  const report = await reportFor(work, input.report);
  const found = (await findingsOf(work, report)).find((each) => each.key === input.finding);
  if (!found) throw unknown();
  if (found.finding.chapter) await chapterToChange(work, found.finding.chapter, 'write', 'review');
  else await reportToChange(work, input.report, 'write');
  return { report, found };
}

function tellAudit(
  work: Work,
  report: ReportRecord,
  { finding, key }: KeptFinding,
  detail: Record<string, string>,
): void {
  work.audit({
    subject: 'interim-report',
    subjectId: report.report_id,
    unit: report.unit,
    detail: { finding: key, code: finding.code, ...detail },
  });
}

function unknown(): Refusal {
  return new Refusal('not-found', 'finding-unknown');
}
