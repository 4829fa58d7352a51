// The findings of an open report, each with whether somebody has put it aside. A closed report is kept as it was and asked no
// more.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import type { Work } from '../../../platform/work/work.ts';
import { reportFor } from '../report-access.ts';
import { draftOf, gatherContent, type ReportContent } from '../report-content.ts';
import type { ReportRecord } from '../report-rows.ts';
import { isOpen } from '../report-state-rules.ts';
import { findingsIn } from './check-rules.ts';
import { checkedContent } from './checked-content.ts';
import type * as contract from './finding-contract.ts';
import type { ReportFinding } from './finding-contract.ts';
import { type Finding, findingWeights, keyOfFinding, type Mend } from './finding-rules.ts';

export async function listFindings(work: Work, input: GivenOf<typeof contract.listFindings>) {
  const report = await reportFor(work, input.report);
  const found = isOpen(report.state) ? await findingsOf(work, report) : [];
  return { findings: found.map(shownFinding) };
}

/** A finding with its key and what was said of it. */
export interface KeptFinding {
  readonly key: string;
  readonly finding: Finding;
  readonly dismissed: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

/** Everything found in a report whose content may have been gathered before. */
export async function findingsOf(work: Work, report: ReportRecord, gathered?: ReportContent): Promise<KeptFinding[]> {
  const content = gathered ?? (await gatherContent(work, await draftOf(work, report)));
  const rows = await work.sql<DismissedRow>('select * from interim_reports.dismissed_findings where report_id = $1', [
    report.report_id,
  ]);
  const dismissed = new Map(rows.map((row) => [row.finding, row]));
  return findingsIn(await checkedContent(work, report, content)).map((finding) => {
    const key = keyOfFinding(finding);
    const row = dismissed.get(key);
    return {
      key,
      finding,
      dismissed: row ? { reason: row.reason, by: row.by_name ?? '', at: row.at.toISOString() } : null,
    };
  });
}

interface DismissedRow {
  [column: string]: unknown;
  finding: string;
  reason: string;
  at: Date;
  by_name: string | null;
}

function shownFinding({ key, finding, dismissed }: KeptFinding) {
  const { mend, facts, ...rest } = finding;
  return {
    ...rest,
    finding: key,
    weight: findingWeights[finding.code],
    facts: { ...facts },
    mend: mend && shownMend(mend),
    dismissed,
  };
}

/** What the press is called. */
function shownMend({ was, becomes }: Mend): NonNullable<ReportFinding['mend']> {
  if (becomes.kind === 'nothing') return { kind: 'take-out', was, becomes: '' };
  const text = becomes.kind === 'words' ? becomes.text.trim() : becomes.name;
  return { kind: was === '' ? 'add' : 'put', was, becomes: text };
}
