// A report of the house as the checker reads it: its texts said as they stand, its tables and measures with their values, the
// figures near those it shows, and the words of the unit's report before.

import type { TextBody } from '../../../platform/documents/text-body-rules.ts';
import type { FigureDefinition } from '../../../platform/figures/figure.ts';
import { figuresFor, figureValues } from '../../../platform/figures/figure-values.ts';
import { showNumber } from '../../../platform/figures/show.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import type { MeasureRow } from '../../scorecards/contract.ts';
import { type ContentChapter, measuresOf, type ReportContent } from '../report-content.ts';
import { chapterRows, latestTexts, type ReportRecord, reportRows } from '../report-rows.ts';
import { asDocument } from '../report-scorecard.ts';
import { reportWords } from '../report-words.ts';
import { measureInline } from '../scorecard-blocks.ts';
import type {
  CheckedCell,
  CheckedFigure,
  CheckedMeasure,
  CheckedReport,
  CheckedTable,
  Sentence,
} from './checked-report.ts';
import { sentencesOf, type Voice } from './sentence-rules.ts';
import { comparable } from './stale-rules.ts';

/** Reads an open report for the checker. */
export async function checkedContent(work: Work, report: ReportRecord, content: ReportContent): Promise<CheckedReport> {
  const figures = await figuresSeen(work, content);
  const { cover } = content;
  return {
    language: content.language,
    period: content.period,
    today: work.today,
    cover: [
      { field: 'title', value: cover.title },
      { field: 'documentId', value: cover.documentId },
      { field: 'responsible', value: cover.responsible },
      { field: 'preparedBy', value: cover.preparedBy },
    ],
    sentences: sentencesIn(content, figures),
    tables: content.chapters.flatMap((chapter) => tablesOf(chapter, content)),
    measures: content.chapters.flatMap((chapter) =>
      measuresOf(chapter, content.scorecard).map((each) => measureOf(each, chapter)),
    ),
    assignments: content.assignments.map((each) => ({ title: each.title, status: each.current?.status ?? '' })),
    controls: content.chapters
      .filter((each) => each.kind === 'internal-control')
      .flatMap(({ chapter }) =>
        content.controls.map(({ risk, method, executions }) => ({
          chapter,
          risk,
          method,
          // what was counted and the figure it ran on stand in records of their own
          results: executions.flatMap((each) => [
            each.result,
            each.counted === null ? '' : `${each.counted} av ${each.ofTotal ?? ''}`,
            each.figure?.shown ?? '',
          ]),
        })),
      ),
    figures: new Map(figures.map((each) => [each.id, each])),
    headings: content.chapters.map((each) => ({ chapter: each.chapter, text: each.title })),
    earlier: await wordsBefore(work, report),
  };
}

/**
 * The figures that stand in the report and those of the same line: what a part is part of, a budget beside its outcome. Of
 * these only what the caller may see. All figures of the house would take longer than anybody waits.
 */
async function figuresSeen(work: Work, content: ReportContent): Promise<CheckedFigure[]> {
  const used = content.values.used.map((each) => each.definition);
  const lines = new Set(used.map((each) => lineOf(each.id)));
  const near = figuresFor(work, content.unit).filter((each) => lineOf(each.id) && lines.has(lineOf(each.id)));
  const definitions = [...new Set([...used, ...near])];
  const document = asDocument(work, content.language);
  const values = await figureValues(document, definitions, { unit: content.unit, period: content.period });
  const byId = new Map(values.map((each) => [each.figure, each]));
  return definitions.map((definition) => {
    const value = byId.get(definition.id);
    const isShown = value?.exact && !value.hidden;
    return figureOf(
      definition,
      isShown ? numberOf(showNumber(value.exact, definition.shown, 'sv')).value : null,
      content.language,
    );
  });
}

/** The first word of a figure of the accounts: `finances.investment` of `finances.investment-outcome-it`. */
function lineOf(id: string): string {
  return /^finances\.[^-]+/.exec(id)?.[0] ?? '';
}

function figureOf(definition: FigureDefinition, value: number | null, language: Language): CheckedFigure {
  return {
    id: definition.id,
    name: definition.name[language],
    definition: definition.definition[language],
    unit: definition.shown.unit,
    decimals: definition.shown.decimals,
    value,
  };
}

function sentencesIn(content: ReportContent, figures: readonly CheckedFigure[]): Sentence[] {
  const voice: Voice = {
    figure: (reference) => {
      const inline = content.values.inline(reference);
      return spoken(inline.kind === 'figure' ? inline.shown : '');
    },
    measure: (reference) => {
      const inline = measureInline(reference, content);
      return spoken(inline.kind === 'figure' ? inline.shown : inline.kind === 'text' ? inline.text : '');
    },
  };
  return content.chapters.flatMap((chapter) =>
    [...chapter.texts].flatMap(([slot, body]) =>
      sentencesOf(body, { chapter: chapter.chapter, slot, label: labelOf(slot, chapter, content) }, voice, figures),
    ),
  );
}

/** What a text is about: the goal of a measure, the row of a table. */
function labelOf(slot: string, chapter: ContentChapter, { scorecard }: ReportContent): string {
  const measure = measuresOf(chapter, scorecard).find((each) => slot === `measure:${each.measureId}`);
  const rows = chapter.settings.tables.flatMap((table) =>
    table.rows.map((row) => ({ slot: `row:${table.key}.${row.key}`, label: row.label })),
  );
  return measure?.goal ?? rows.find((each) => each.slot === slot)?.label ?? '';
}

function tablesOf({ chapter, settings }: ContentChapter, { values, language }: ReportContent): CheckedTable[] {
  const plain = { show: 'number', sign: 'kept', expects: null } as const;
  return settings.tables.map((table) => ({
    chapter,
    caption: table.caption,
    columns: table.columns.map((each) => each.header),
    units: table.columns.map((each) => each.unit),
    note: reportWords[language].rounding,
    rows: table.rows.map((row) => ({
      label: row.label,
      role: row.role,
      cells: table.columns.map((_, index): CheckedCell | null => {
        const wanted = row.cells[index];
        const inline = wanted ? values.inline({ ...wanted, ...plain }) : null;
        if (!wanted || inline?.kind !== 'figure') return null;
        const { value, decimals } = numberOf(inline.shown);
        return Number.isNaN(value) ? null : { text: inline.shown, value, decimals, figure: wanted.figure };
      }),
    })),
  }));
}

function measureOf(measure: MeasureRow, { chapter }: ContentChapter): CheckedMeasure {
  const { baseline, outcome } = measure;
  return {
    id: measure.measureId,
    chapter,
    goal: measure.goal,
    name: measure.name,
    // a value that is counted stands where it should; only words can say something else
    baselineText: baseline ? '' : measure.baselineText,
    baseline: baseline && { from: baseline.from, to: baseline.to },
    targetText: measure.targetText,
    outcome: outcome?.shown ? { text: outcome.shown, value: outcome.value } : null,
    fulfilment: measure.fulfilment,
    trend: measure.trend,
    judged: measure.judged?.reason ?? '',
    signs: { fulfilment: '', trend: '' },
    unlike: measure.unlike,
    // the scorecard's table says it under the outcome
    isMarked: true,
  };
}

/** The sentences of the newest report of the unit whose period ended before this one’s. */
async function wordsBefore(work: Work, report: ReportRecord): Promise<ReadonlySet<string>> {
  const [before] = await reportRows(work, 'r.unit = $1 and r.to_month < $2', [report.unit, report.to_month]);
  if (!before) return new Set();
  const chapters = await chapterRows(work, 'c.report_id = $1', [before.report_id]);
  const texts = await latestTexts(
    work,
    chapters.map((each) => each.chapter_id),
  );
  return new Set(texts.flatMap((each) => wordsOf(each.body)));
}

function wordsOf(body: TextBody): string[] {
  const silent = spoken('–');
  const place = { chapter: '', slot: '', label: '' };
  return sentencesOf(body, place, { figure: () => silent, measure: () => silent }, []).map((each) =>
    comparable(each.text),
  );
}

function spoken(text: string) {
  return { text, unit: text.replace(/^[^\p{L}%]*/u, ''), ...numberOf(text) };
}

/** The number a shown text begins with; NaN for what is none (`–`, `··`). */
function numberOf(text: string): { value: number; decimals: number } {
  const plain = /^[−+±-]?[\d\u00a0\u202f ]+(?:[.,]\d+)?/u.exec(text)?.[0].replace(/[\u00a0\u202f ±]/gu, '') ?? '';
  const value = plain === '' ? Number.NaN : Number(plain.replace('−', '-').replace(',', '.'));
  return { value, decimals: plain.split(/[.,]/)[1]?.length ?? 0 };
}
