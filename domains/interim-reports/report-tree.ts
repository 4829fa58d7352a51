// The tree of a report: made from what the records say while it is open; once closed, the tree that was kept, word for
// word, and nothing else.
import { createHash } from 'node:crypto';
import { parseReportTree, type ReportTree } from '../../platform/documents/report-tree.ts';
import { type Freeze, frozenValues } from '../../platform/figures/freeze.ts';
import { type Period, periodOf } from '../../platform/figures/period.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { readSetting } from '../../platform/settings/settings.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import { reportFor } from './report-access.ts';
import { treeOfChapter, treeOfReport } from './report-blocks.ts';
import { draftFromPlans, draftOf, gatherContent, type ReportContent, type ReportDraft } from './report-content.ts';
import { type ReportRecord, reportRows } from './report-rows.ts';
import { isOpen } from './report-state-rules.ts';
import { periodName } from './report-words.ts';
import { type TemplateRecord, templateFor, templatesFitting } from './template-queries.ts';

export async function previewReport(work: Work, input: GivenOf<typeof contract.previewReport>) {
  const report = await reportFor(work, input.report);
  if (!isOpen(report.state) || input.chapter === undefined) return { tree: await treeOf(work, report) };
  const draft = await draftOf(work, report, input.chapter);
  const [chapter] = draft.chapters;
  if (!chapter) throw new Refusal('not-found', 'chapter-unknown');
  return { tree: treeOfChapter(await gatherContent(work, draft), chapter, openMaking(work)) };
}

/** The report’s tree: live while it is open, the kept one once it is closed. */
export async function treeOf(work: Work, report: ReportRecord): Promise<ReportTree> {
  if (!isOpen(report.state)) return keptTree(work, report.report_id);
  return openTree(work, await draftOf(work, report));
}

/**
 * The tree of the unit’s newest report of a period; where none is begun, its template filled with
 * figures, or always the one that is asked for. Refusal `template-unknown`.
 */
export async function treeOfUnit(
  work: Work,
  input: { readonly unit: string; readonly period: string; readonly template?: string | undefined },
): Promise<ReportTree> {
  const period = periodOf(input.period);
  const unit = work.part(unitTreeKey).unit(input.unit);
  if (!unit) throw new Refusal('not-found', 'unit-unknown', { unit: input.unit });
  if (input.template)
    return openTree(work, draftFromTemplate(await templateFor(work, input.template), input.unit, period));
  const [report] = await reportRows(work, 'r.unit = $1 and r.from_month = $2 and r.to_month = $3', [
    input.unit,
    period.from,
    period.to,
  ]);
  if (report) return treeOf(work, report);
  const [template] = await templatesFitting(work, input.unit, Number(period.to.slice(0, 4)), period);
  if (!template) throw new Refusal('not-found', 'template-unknown', { unit: input.unit });
  return openTree(work, draftFromTemplate(template, input.unit, period));
}

export interface ClosedTree {
  readonly tree: ReportTree;
  /** the tree as it is kept, and its SHA-256 */
  readonly text: string;
  readonly sha256: string;
}

/** The tree of a report that is being closed, from frozen content. */
export async function closedTree(work: Work, content: ReportContent, freeze: Freeze): Promise<ClosedTree> {
  const frozen = await frozenValues(work, freeze);
  const hashes = new Map([...frozen].map(([figure, value]) => [figure, value.hash]));
  const closedAt = await localMoment(work);
  const state = { kind: 'closed' as const, closedAt, closedBy: work.actor?.name || '–', hash: freeze.hash };
  const tree = parseReportTree(treeOfReport(content, { state, createdOn: work.today, hashes }));
  const text = JSON.stringify(tree);
  return { tree, text, sha256: createHash('sha256').update(text).digest('hex') };
}

/** The moment in the region’s own clock, as a reader of the cover expects it: `2019-09-20T14:05`. */
export async function localMoment(work: Work): Promise<string> {
  const timeZone = (await readSetting<string>(work, '', 'time-zone')) ?? 'Europe/Stockholm';
  // sv-SE writes dates and times as ISO does
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(work.now);
  return text.replace(' ', 'T');
}

function draftFromTemplate(template: TemplateRecord, unit: string, period: Period): ReportDraft {
  const { name, language, rounding, chapters } = template;
  const title = `${name}, ${periodName(period, language)}`;
  return draftFromPlans(chapters, { unit, period, language, rounding, title });
}

async function openTree(work: Work, draft: ReportDraft): Promise<ReportTree> {
  return treeOfReport(await gatherContent(work, draft), openMaking(work));
}

function openMaking(work: Work) {
  return { state: { kind: 'draft' as const }, createdOn: work.today, hashes: new Map<string, string>() };
}

async function keptTree(work: Work, report: string): Promise<ReportTree> {
  const [row] = await work.sql<{ tree: string; sha256: string }>(
    'select tree, sha256 from interim_reports.closed_trees where report_id = $1',
    [report],
  );
  if (!row) throw new Error(`the closed report ${report} has no tree`);
  if (createHash('sha256').update(row.tree).digest('hex') !== row.sha256)
    throw new Error(`the kept tree of report ${report} is not what was closed`);
  return parseReportTree(JSON.parse(row.tree));
}
