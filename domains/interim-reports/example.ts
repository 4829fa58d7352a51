// The example division's interim report for January to August 2019: begun, written, reviewed and approved, so that whoever
// tries it can close it.
import { castAs, type ExamplePerson } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { figuresIn, type TextBody } from '../../platform/documents/text-body-rules.ts';
import { figureBook } from '../../platform/figures/figure-book.ts';
import type { Work } from '../../platform/work/work.ts';
import { exampleAccountId, examplePersonId } from '../people/example.ts';
import { scorecardOf } from '../scorecards/scorecards.ts';
import type { ChapterPlan, TemplateContent } from './contract.ts';
import { exampleChapters } from './example-chapters.ts';
import { bodyOf, type MeasureNamed } from './example-text-body.ts';
import { chapterTexts, economyTexts, measureTexts } from './example-texts.ts';
import { planFor } from './plan-rules.ts';
import { shownIn } from './report-content.ts';
import { shippedTemplates } from './templates/shipped-templates.ts';

const unit = 'DTD';
const period = { from: '2019-01', to: '2019-08' };
const reportId = stableId('interim-report', 'DTD 2019-08');

/** The id of the example’s report, for tests and journeys. */
export const exampleReportId = reportId;

/** Loads the template and the report with its texts. Asks for people, figures, portfolio, internal control and scorecard to be there. */
export async function loadExample(work: Work): Promise<void> {
  const measures = await measuresByName(work);
  const measureNamed: MeasureNamed = (name) => {
    const found = measures.get(name);
    if (!found) throw new Error(`the example’s scorecard has no measure ${name}`);
    return found;
  };
  await keepReport(work);
  const said = { period, language: 'sv', rounding: { money: null } } as const;
  for (const [index, plan] of exampleChapters.entries())
    await keepChapter(work, index, planFor(plan, said), measureNamed);
  work.touch('interim-reports');
}

const controller = castAs('controller');
const head = castAs('division-head');
const analyst = castAs('hr-analyst');
const engineer = castAs('unit-head');

async function measuresByName(work: Work): Promise<ReadonlyMap<string, string>> {
  const { perspectives } = await scorecardOf(work, { unit, period });
  return new Map(perspectives.flatMap((each) => each.measures.map((measure) => [measure.name, measure.measureId])));
}

async function keepReport(work: Work): Promise<void> {
  const templateId = await keepTemplates(work);
  await work.sql(
    `insert into interim_reports.reports (report_id, unit, from_month, to_month, version, template_id, language, title,
       document_id, responsible, prepared_by, created_at, created_by,
       template_version)
     values ($1, $2, $3, $4, 1, $5, 'sv', 'Delårsrapport januari–augusti 2019', 'DTD-2019-0147', $6, $7, $8, $9, 1)`,
    [
      reportId,
      unit,
      period.from,
      period.to,
      templateId,
      `${nameOf(head)}, divisionschef`,
      `${nameOf(controller)}, controller`,
      at('2019-08-26'),
      exampleAccountId(controller.number),
    ],
  );
  await keepStates(work, 'report', reportId, [
    ['writing', '2019-08-26', controller],
    ['in-review', '2019-09-13', controller],
    ['approved', '2019-09-18', head],
  ]);
}

/** The division's own template, and those that come with the product; returns the id of the own. */
async function keepTemplates(work: Work): Promise<string> {
  const own: TemplateContent = {
    name: 'Delårsrapport',
    language: 'sv',
    months: [{ from: 1, to: 8 }],
    rounding: { money: null },
    chapters: [...exampleChapters],
  };
  const rows = [own, ...shippedTemplates].map(({ name, language, months, rounding, chapters }) => ({
    id: stableId('report-template', `${unit} 2019 ${name}`),
    content: { name, language, months, rounding, chapters },
  }));
  await work.sql(
    `with given as (select * from jsonb_to_recordset($1) as g(id uuid, content jsonb)),
     made as (insert into interim_reports.templates (template_id, unit, year, name, language, months, rounding, chapters, created_at, changed_at, changed_by)
       select id, $2, 2019, content ->> 'name', content ->> 'language', content -> 'months', content -> 'rounding', content -> 'chapters', $3, $3, $4 from given
       returning template_id)
     insert into interim_reports.template_versions (template_id, version, content, at, by_name) select id, 1, content, $3, $4 from given`,
    [JSON.stringify(rows), unit, at('2019-03-18'), nameOf(controller)],
  );
  return rows[0]?.id ?? '';
}

/** Who wrote which chapter; the controller the others. */
const writers: Readonly<Record<string, ExamplePerson>> = {
  Sammanfattning: head,
  Verksamhet: engineer,
  Medarbetare: analyst,
};

async function keepChapter(work: Work, index: number, plan: ChapterPlan, measureNamed: MeasureNamed): Promise<void> {
  const chapterId = stableId('report-chapter', plan.title);
  const writer = writers[plan.title] ?? controller;
  checkFigures(
    work,
    shownIn(plan.settings).map((each) => each.figure),
  );
  await work.sql(
    `insert into interim_reports.chapters (chapter_id, report_id, position, kind, title, settings, writer_person_id, writer_name, due_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '2019-09-11')`,
    [
      chapterId,
      reportId,
      index + 1,
      plan.kind,
      plan.title,
      JSON.stringify(plan.settings),
      examplePersonId(writer.number),
      nameOf(writer),
    ],
  );
  await keepStates(work, 'chapter', chapterId, [
    ['not-started', '2019-08-26', controller],
    ['writing', '2019-09-04', writer],
    ['ready', '2019-09-11', writer],
    ['approved', '2019-09-17', head],
  ]);
  for (const [slot, text] of textsOf(plan, measureNamed))
    await keepText(work, chapterId, slot, bodyOf(text, measureNamed), writer);
}

/** The texts of a chapter by slot: its own, one for each measure of its perspective, one for each row that has one. */
function textsOf({ title, settings }: ChapterPlan, measureNamed: MeasureNamed): [slot: string, text: string][] {
  const own = chapterTexts[title];
  const ofPerspective = perspectiveMeasures[settings.perspective] ?? [];
  return [
    ...(own ? [textSlot(own)] : []),
    ...ofPerspective.map((name): [string, string] => [`measure:${measureNamed(name)}`, measureTexts[name] ?? '']),
    ...settings.tables.flatMap((table) =>
      table.rows
        .filter((each) => each.comment)
        .map((each): [string, string] => [`row:${table.key}.${each.key}`, economyTexts[each.key] ?? '']),
    ),
  ];
}

function textSlot(text: string): [slot: string, text: string] {
  return ['text', text];
}

const measureNames = Object.keys(measureTexts);
const perspectiveMeasures: Readonly<Record<string, readonly string[]>> = {
  Verksamhet: measureNames.slice(0, 7),
  Medarbetare: measureNames.slice(7, 13),
  Ekonomi: measureNames.slice(13),
};

async function keepText(
  work: Work,
  chapterId: string,
  slot: string,
  body: TextBody,
  writer: ExamplePerson,
): Promise<void> {
  checkFigures(
    work,
    figuresIn(body).map((each) => each.figure),
  );
  await work.sql(
    `insert into interim_reports.texts (chapter_id, slot, version, body, begun_at, saved_at, by_id, by_name)
     values ($1, $2, 1, $3, $4, $4, $5, $6)`,
    [chapterId, slot, JSON.stringify(body), at('2019-09-11'), exampleAccountId(writer.number), nameOf(writer)],
  );
}

async function keepStates(
  work: Work,
  kind: 'report' | 'chapter',
  id: string,
  states: readonly (readonly [state: string, day: string, by: ExamplePerson])[],
): Promise<void> {
  for (const [index, [state, day, by]] of states.entries())
    await work.sql(
      `insert into interim_reports.${kind}_states (${kind}_id, ordinal, state, at, by_id, by_name) values ($1, $2, $3, $4, $5, $6)`,
      [id, index + 1, state, at(day), exampleAccountId(by.number), nameOf(by)],
    );
}

/** A figure that nobody publishes is a mistake in the example and stops its loading. */
function checkFigures(work: Work, figures: readonly string[]): void {
  const book = figureBook(work).figures;
  const missing = figures.find((each) => !book.has(each));
  if (missing) throw new Error(`the example’s report refers to ${missing}, which nobody publishes`);
}

function nameOf(person: ExamplePerson): string {
  return `${person.givenName} ${person.familyName}`;
}

/** A working hour of a day. */
function at(day: string): string {
  return `${day}T08:20:00Z`;
}
