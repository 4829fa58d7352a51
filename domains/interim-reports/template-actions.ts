// Templates: what a year's reports begin with. Every change is a version that stays to be read; the reports already begun are as
// they are.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { checkFigures, checkSettings } from './chapter-actions.ts';
import type * as contract from './contract.ts';
import type { ChapterPlan, TemplateContent } from './contract.ts';
import { demand } from './report-access.ts';
import { type TemplateRecord, templateFor } from './template-queries.ts';

export async function createTemplate(work: Work, input: GivenOf<typeof contract.createTemplate>) {
  if (!work.part(unitTreeKey).unit(input.unit)) throw new Refusal('not-found', 'unit-unknown', { unit: input.unit });
  const copied = input.copyFrom ? await templateFor(work, input.copyFrom) : null;
  const chapters = input.chapters ?? copied?.chapters ?? [];
  if (chapters.length === 0) throw new Refusal('invalid', 'template-empty');
  checkPlans(work, input.unit, chapters, copied?.chapters ?? []);
  const template = work.newId();
  const content: TemplateContent = {
    name: input.name,
    language: input.language,
    months: input.months.length > 0 ? input.months : (copied?.months ?? []),
    rounding: input.rounding.money ? input.rounding : (copied?.rounding ?? input.rounding),
    chapters,
  };
  const made = await work.sql(
    `insert into interim_reports.templates (template_id, unit, year, name, language, months, rounding, chapters, created_at, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10) on conflict (unit, year, name) do nothing returning template_id`,
    [template, input.unit, input.year, ...columnsOf(content), work.now, work.actor?.name ?? ''],
  );
  if (made.length === 0) throw exists(input.unit, input.year, input.name);
  await keepVersion(work, template, 1, content);
  work.audit({ subject: 'report-template', subjectId: template, unit: input.unit });
  return { template };
}

export async function changeTemplate(work: Work, input: GivenOf<typeof contract.changeTemplate>) {
  await work.sql('select 1 from interim_reports.templates where template_id = $1 for update', [input.template]);
  const before = await templateFor(work, input.template);
  demand(work, 'lead', before.unit);
  if (before.version !== input.version)
    throw new Refusal('conflict', 'template-changed-meanwhile', { changedBy: before.changed_by });
  checkPlans(work, before.unit, input.chapters, before.chapters);
  const { template, name, language, months, rounding, chapters } = input;
  const content: TemplateContent = { name, language, months, rounding, chapters };
  const [same] = await work.sql(
    'select 1 from interim_reports.templates where unit = $1 and year = $2 and name = $3 and template_id <> $4',
    [before.unit, before.year, content.name, template],
  );
  if (same) throw exists(before.unit, before.year, content.name);
  const version = before.version + 1;
  await work.sql(
    `update interim_reports.templates set name = $2, language = $3, months = $4, rounding = $5, chapters = $6, version = $7,
       changed_at = $8, changed_by = $9 where template_id = $1`,
    [template, ...columnsOf(content), version, work.now, work.actor?.name ?? ''],
  );
  await keepVersion(work, template, version, content);
  work.audit({ subject: 'report-template', subjectId: template, unit: before.unit, detail: { version } });
  return { version };
}

function columnsOf({ name, language, months, rounding, chapters }: TemplateContent): string[] {
  return [name, language, JSON.stringify(months), JSON.stringify(rounding), JSON.stringify(chapters)];
}

async function keepVersion(work: Work, template: string, version: number, content: TemplateContent): Promise<void> {
  await work.sql(
    'insert into interim_reports.template_versions (template_id, version, content, at, by_name) values ($1, $2, $3, $4, $5)',
    [template, version, JSON.stringify(content), work.now, work.actor?.name ?? ''],
  );
}

/** Figures somebody publishes; in a text only those that whoever writes it may see, or that stood there already. */
function checkPlans(
  work: Work,
  unit: string,
  plans: readonly ChapterPlan[],
  before: readonly TemplateRecord['chapters'][number][],
): void {
  const known = before.flatMap(({ text }) => text ?? []);
  const together = { type: 'doc' as const, content: known.flatMap(({ content }) => content) };
  for (const { settings, text } of plans) {
    checkSettings(work, settings);
    if (text) checkFigures(work, unit, text, together);
  }
}

function exists(unit: string, year: number, name: string): Refusal {
  return new Refusal('conflict', 'template-exists', { unit, year, name });
}
