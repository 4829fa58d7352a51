// Templates as people see them, and which one fits a unit and year: its own, or that of the nearest unit above.
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Language, Work } from '../../platform/work/work.ts';
import type { ChapterPlan, Template } from './contract.ts';
import { mayDo } from './report-access.ts';

export interface TemplateRecord {
  [column: string]: unknown;
  template_id: string;
  unit: string;
  year: number;
  name: string;
  language: Language;
  chapters: ChapterPlan[];
}

export async function listTemplates(work: Work): Promise<{ templates: Template[] }> {
  const rows = await work.sql<TemplateRecord>(
    'select * from interim_reports.templates order by year desc, unit limit 200',
  );
  const tree = work.part(unitTreeKey);
  return {
    templates: rows
      .filter((row) => mayUse(work, row))
      .map((row) => ({
        template: row.template_id,
        unit: row.unit,
        unitName: tree.unit(row.unit)?.name ?? row.unit,
        year: row.year,
        name: row.name,
        language: row.language,
        chapters: row.chapters,
        mayChange: mayDo(work, 'lead', row.unit),
      })),
  };
}

/** The template, if the caller writes or leads reports somewhere it is meant for; refusal `template-unknown`. */
export async function templateFor(work: Work, template: string): Promise<TemplateRecord> {
  const [row] = await work.sql<TemplateRecord>('select * from interim_reports.templates where template_id = $1', [
    template,
  ]);
  if (!row || !mayUse(work, row)) throw new Refusal('not-found', 'template-unknown');
  return row;
}

/** The newest template up to a year that is the unit’s own or that of the nearest unit above it; null when there is none. */
export async function templateFitting(work: Work, unit: string, year: number): Promise<TemplateRecord | null> {
  const line = unitAndAbove(work, unit);
  const rows = await work.sql<TemplateRecord>(
    'select * from interim_reports.templates where unit = any($1) and year <= $2 order by year desc',
    [line, year],
  );
  return rows.toSorted((a, b) => line.indexOf(a.unit) - line.indexOf(b.unit) || b.year - a.year)[0] ?? null;
}

/** A template is for its unit and all below: whoever may draft in one of them may use it. */
function mayUse(work: Work, { unit }: TemplateRecord): boolean {
  const below = work.part(unitTreeKey).below(unit);
  return below.some((code) => work.policy.may('interim-reports.read-drafts', code));
}

function unitAndAbove(work: Work, unit: string): string[] {
  const tree = work.part(unitTreeKey);
  const line: string[] = [];
  for (let code: string | null | undefined = unit; code && !line.includes(code); code = tree.unit(code)?.parent)
    line.push(code);
  return line;
}
