// The report as files. An open report is made into a file when it is asked for; a closed one is made once, read back and
// kept, so that everybody gets the same bytes for ever.
import { Readable } from 'node:stream';
import { type DocumentForm, documentForms, renderDocument } from '../../platform/documents/documents.ts';
import { firstDifference, readDocx, readHtml, readTree } from '../../platform/documents/readback.ts';
import type { ReportTree } from '../../platform/documents/report-tree.ts';
import { openFile, storeFile } from '../../platform/files/files.ts';
import type { Job, Steps } from '../../platform/operation/domain.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import { reportFor } from './report-access.ts';
import { reportRows } from './report-rows.ts';
import { isOpen } from './report-state-rules.ts';
import { treeOf, treeOfUnit } from './report-tree.ts';

/** The name of the job that makes a closed report's files. */
export const keepReportFiles = 'keep-report-files';

export const keepReportFilesJob: Job = { name: keepReportFiles, long: makeFiles };

export async function downloadReport(work: Work, input: GivenOf<typeof contract.downloadReport>): Promise<FileAnswer> {
  const report = await reportFor(work, input.report);
  const [kept] = await work.sql<{ file_id: string }>(
    'select file_id from interim_reports.closed_files where report_id = $1 and form = $2',
    [input.report, input.form],
  );
  if (kept) {
    const file = await openFile(work, kept.file_id);
    return { name: file.name, mediaType: file.mediaType, content: Readable.from(file.stream()) };
  }
  return fileOf(await treeOf(work, report), input.form);
}

export async function renderUnitReport(
  work: Work,
  input: GivenOf<typeof contract.renderUnitReport>,
): Promise<FileAnswer> {
  return fileOf(await treeOfUnit(work, input), input.form);
}

interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A tree as a file, named by its title. */
export async function fileOf(tree: ReportTree, form: DocumentForm): Promise<MadeFile> {
  const { mediaType, extension } = documentForms[form];
  const { title, unit } = tree.meta;
  const name = [
    title,
    unit && !title.includes(unit) ? unit : '',
    tree.meta.state.kind === 'draft' ? draftWord[tree.meta.language] : '',
  ]
    .filter(Boolean)
    .join(', ')
    .replace(/[/\\:*?"<>|]/g, '-');
  return { name: `${name}${extension}`, mediaType, content: await renderDocument(tree, form) };
}

const forms: readonly DocumentForm[] = ['docx', 'pdf', 'html'];
const largest = 200 * 1024 * 1024;

async function makeFiles(steps: Steps, payload: unknown): Promise<void> {
  // written by closeReport
  const { report: id } = payload as { report: string };
  const tree = await steps.look(async (work) => {
    const [report] = await reportRows(work, 'r.report_id = $1', [id]);
    return report && !isOpen(report.state) ? treeOf(work, report) : null;
  });
  if (!tree) return;
  for (const [index, form] of forms.entries()) {
    const file = await fileOf(tree, form);
    checkFile(tree, form, file.content);
    await steps.act((work) => keepFile(work, id, form, file));
    await steps.progress(index + 1, forms.length, form);
  }
}

const draftWord = { sv: 'utkast', da: 'udkast', en: 'draft' } as const;

/** Throws when a file does not say what the tree says; the PDF is checked by its maker, which refuses what breaks PDF/UA. */
function checkFile(tree: ReportTree, form: DocumentForm, content: Buffer): void {
  if (form === 'pdf') return;
  const said = form === 'docx' ? readDocx(content) : readHtml(content.toString('utf8'));
  const difference = firstDifference(readTree(tree), said);
  if (difference) throw new Error(`the ${form} of a closed report does not say what was closed: ${difference}`);
}

async function keepFile(work: Work, report: string, form: DocumentForm, file: MadeFile): Promise<void> {
  await work.sql('select 1 from interim_reports.reports where report_id = $1 for update', [report]);
  const there = await work.sql('select 1 from interim_reports.closed_files where report_id = $1 and form = $2', [
    report,
    form,
  ]);
  if (there.length > 0) return;
  const stored = await storeFile(work, {
    name: file.name,
    mediaType: file.mediaType,
    stream: Readable.from([file.content]),
    limit: largest,
  });
  await work.sql(
    'insert into interim_reports.closed_files (report_id, form, file_id, sha256) values ($1, $2, $3, $4)',
    [report, form, stored.fileId, stored.sha256],
  );
  work.touch('interim-reports');
}
