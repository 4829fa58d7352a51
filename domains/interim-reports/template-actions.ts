// Templates: the chapters a year's reports begin with. Changing one leaves the reports already begun as they are.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { checkSettings } from './chapter-actions.ts';
import type * as contract from './contract.ts';
import { demand } from './report-access.ts';
import { templateFor } from './template-queries.ts';

export async function createTemplate(work: Work, input: GivenOf<typeof contract.createTemplate>) {
  if (!work.part(unitTreeKey).unit(input.unit)) throw new Refusal('not-found', 'unit-unknown', { unit: input.unit });
  const chapters = input.chapters ?? (input.copyFrom ? (await templateFor(work, input.copyFrom)).chapters : []);
  if (chapters.length === 0) throw new Refusal('invalid', 'template-empty');
  for (const each of chapters) checkSettings(work, each.settings);
  const template = work.newId();
  const made = await work.sql(
    `insert into interim_reports.templates (template_id, unit, year, name, language, chapters, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict (unit, year) do nothing returning template_id`,
    [template, input.unit, input.year, input.name, input.language, JSON.stringify(chapters), work.now],
  );
  if (made.length === 0) throw new Refusal('conflict', 'template-exists', { unit: input.unit, year: input.year });
  work.audit({ subject: 'report-template', subjectId: template, unit: input.unit });
  return { template };
}

export async function changeTemplate(work: Work, input: GivenOf<typeof contract.changeTemplate>) {
  await work.sql('select 1 from interim_reports.templates where template_id = $1 for update', [input.template]);
  const before = await templateFor(work, input.template);
  demand(work, 'lead', before.unit);
  for (const each of input.chapters) checkSettings(work, each.settings);
  await work.sql(
    'update interim_reports.templates set name = $2, chapters = $3, changed_at = $4 where template_id = $1',
    [input.template, input.name, JSON.stringify(input.chapters), work.now],
  );
  work.audit({
    subject: 'report-template',
    subjectId: input.template,
    unit: before.unit,
    detail: { before: before.chapters.map((each) => each.title) },
  });
  return {};
}
