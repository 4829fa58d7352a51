// Reading, downloading and freezing reports about one subject. A frozen one is its tree word for word with a hash; its files are
// made of that tree and are the same every time.
import { createHash } from 'node:crypto';
import { parseReportTree, type ReportTree } from '../../../platform/documents/report-tree.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import { mayDo } from '../report-access.ts';
import { fileOf } from '../report-files.ts';
import { localMoment } from '../report-tree.ts';
import type * as contract from './subject-contract.ts';
import { figuresOf, mayReadSubject, subjectTree } from './subject-tree.ts';

export async function readSubjectReport(work: Work, input: contract.SubjectAsked): Promise<{ tree: ReportTree }> {
  return { tree: await subjectTree(work, input) };
}

export async function downloadSubjectReport(
  work: Work,
  input: GivenOf<typeof contract.downloadSubjectReport>,
): Promise<FileAnswer> {
  return fileOf(await subjectTree(work, input), input.form);
}

export async function freezeSubjectReport(
  work: Work,
  input: contract.SubjectAsked,
): Promise<AnswerOf<typeof contract.freezeSubjectReport>> {
  const open = await subjectTree(work, input);
  const hash = createHash('sha256').update(JSON.stringify(open.blocks)).digest('hex');
  const closedBy = work.actor?.name || '–';
  const state = { kind: 'closed' as const, closedAt: await localMoment(work), closedBy, hash };
  const text = JSON.stringify(parseReportTree({ ...open, meta: { ...open.meta, state } }));
  const sha256 = createHash('sha256').update(text).digest('hex');
  const kept = work.newId();
  const { kind, about, unit, period } = input;
  await work.sql(
    `insert into interim_reports.kept_subjects (kept_id, kind, about, unit, from_month, to_month, figures, title, tree, sha256,
       kept_at, kept_by_id, kept_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      kept,
      kind,
      aboutOf(input),
      unit,
      period.slice(0, 7),
      period.slice(9),
      figuresOf(input),
      open.meta.title,
      text,
      sha256,
      work.now,
      work.actor?.id ?? '',
      closedBy,
    ],
  );
  work.audit({ subject: 'subject-report', subjectId: kept, unit, detail: { kind, about, period, sha256 } });
  return { kept, sha256 };
}

export async function listKeptSubjects(
  work: Work,
  input: GivenOf<typeof contract.listKeptSubjects>,
): Promise<AnswerOf<typeof contract.listKeptSubjects>> {
  const rows = await work.sql<KeptRow>(
    `select ${columns} from interim_reports.kept_subjects k where k.unit = $1 and k.kind = $2 and k.about = $3
     order by k.kept_at desc, k.kept_id limit $4`,
    [input.unit, input.kind, aboutOf(input), input.limit],
  );
  const shown = await Promise.all(rows.map(async (row) => ((await mayReadSubject(work, row)) ? [keptOf(row)] : [])));
  return { rows: shown.flat(), mayFreeze: mayDo(work, 'write', input.unit) };
}

export async function readKeptSubject(
  work: Work,
  input: { kept: string },
): Promise<AnswerOf<typeof contract.readKeptSubject>> {
  const { row, tree } = await keptFor(work, input.kept);
  return { ...keptOf(row), tree, sha256: row.sha256 };
}

export async function downloadKeptSubject(
  work: Work,
  input: GivenOf<typeof contract.downloadKeptSubject>,
): Promise<FileAnswer> {
  return fileOf((await keptFor(work, input.kept)).tree, input.form);
}

const columns = `k.kept_id as kept, k.kind, k.about, k.unit, k.from_month, k.to_month, k.figures, k.title, k.sha256, k.kept_at, k.kept_by_name`;

interface KeptRow {
  [column: string]: unknown;
  kept: string;
  kind: contract.SubjectKind;
  about: string;
  unit: string;
  from_month: string;
  to_month: string;
  figures: string[];
  title: string;
  sha256: string;
  kept_at: Date;
  kept_by_name: string;
}

/** A frozen report, if the caller reads drafts in its unit and may read its subject; refusal `kept-subject-unknown`. */
async function keptFor(work: Work, kept: string): Promise<{ row: KeptRow; tree: ReportTree }> {
  const [row] = await work.sql<KeptRow & { tree: string }>(
    `select ${columns}, k.tree from interim_reports.kept_subjects k where k.kept_id = $1`,
    [kept],
  );
  if (!row || !mayDo(work, 'read-drafts', row.unit) || !(await mayReadSubject(work, row)))
    throw new Refusal('not-found', 'kept-subject-unknown', { kept });
  if (createHash('sha256').update(row.tree).digest('hex') !== row.sha256)
    throw new Error(`the kept report ${kept} is not what was frozen`);
  return { row, tree: parseReportTree(JSON.parse(row.tree)) };
}

function keptOf(row: KeptRow): contract.KeptSubject {
  return {
    kept: row.kept,
    kind: row.kind,
    about: row.about,
    unit: row.unit,
    period: `${row.from_month}..${row.to_month}`,
    title: row.title,
    keptAt: row.kept_at.toISOString(),
    keptBy: row.kept_by_name,
  };
}

/** A unit's report is about the unit itself, a theme's about no record. */
function aboutOf({ kind, about, unit }: { kind: contract.SubjectKind; about: string; unit: string }): string {
  return kind === 'unit' ? unit : kind === 'theme' ? '' : about;
}
