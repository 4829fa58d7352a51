// Templates as people see them, and which one fits a unit and year: its own, or that of the nearest unit above.
import type { Period } from '../../platform/figures/period.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import type { Template, TemplateContent } from './contract.ts';
import { mayDo } from './report-access.ts';
import { shippedTemplates } from './templates/shipped-templates.ts';

export interface TemplateRecord extends TemplateContent {
  [column: string]: unknown;
  template_id: string;
  unit: string;
  year: number;
  version: number;
  changed_at: Date;
  changed_by: string;
}

export async function listTemplates(
  work: Work,
): Promise<{ templates: Template[]; shipped: (TemplateContent & { key: string })[] }> {
  const rows = await work.sql<TemplateRecord>(
    'select * from interim_reports.templates order by year desc, unit, name limit 200',
  );
  return {
    templates: rows.filter((row) => mayUse(work, row)).map((row) => templateFrom(work, row)),
    shipped: shippedTemplates.map((each) => ({ ...each })),
  };
}

export async function readTemplate(work: Work, input: GivenOf<typeof contract.readTemplate>) {
  const row = await templateFor(work, input.template);
  const versions = await work.sql<{ version: number; content: TemplateContent; at: Date; by_name: string }>(
    'select * from interim_reports.template_versions where template_id = $1 order by version desc',
    [input.template],
  );
  const asked = versions.find((each) => each.version === input.version);
  if (input.version !== undefined && !asked) throw new Refusal('not-found', 'template-unknown');
  const template = templateFrom(work, row);
  return {
    template: asked
      ? {
          ...template,
          ...asked.content,
          version: asked.version,
          changedAt: asked.at.toISOString(),
          changedBy: asked.by_name,
        }
      : template,
    versions: versions.map(({ version, at, by_name: by }) => ({ version, at: at.toISOString(), by })),
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

/**
 * The templates for a unit up to a year, its own before those of the nearest unit above it, newest year first; of one name only
 * the first. Where a period is told, those made for its months come first.
 */
export async function templatesFitting(
  work: Work,
  unit: string,
  year: number,
  period?: Period,
): Promise<TemplateRecord[]> {
  const line = unitAndAbove(work, unit);
  const rows = await work.sql<TemplateRecord>(
    'select * from interim_reports.templates where unit = any($1) and year <= $2 order by year desc, created_at, template_id',
    [line, year],
  );
  const near = rows.toSorted((a, b) => line.indexOf(a.unit) - line.indexOf(b.unit) || b.year - a.year);
  const first = near.filter((each, index) => near.findIndex(({ name }) => name === each.name) === index);
  const isFor = ({ months }: TemplateRecord) =>
    period !== undefined && months.some(({ from, to }) => monthOf(period.from) === from && monthOf(period.to) === to);
  return [...first.filter(isFor), ...first.filter((each) => !isFor(each))];
}

function templateFrom(work: Work, row: TemplateRecord): Template {
  return {
    template: row.template_id,
    unit: row.unit,
    unitName: work.part(unitTreeKey).unit(row.unit)?.name ?? row.unit,
    year: row.year,
    name: row.name,
    language: row.language,
    months: row.months,
    rounding: row.rounding,
    chapters: row.chapters,
    version: row.version,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changed_by,
    mayChange: mayDo(work, 'lead', row.unit),
  };
}

function monthOf(month: string): number {
  return Number(month.slice(5));
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
