// Everything one report is made of, gathered once: its chapters and texts, the unit's scorecard, assignments and controls,
// and the values of every figure they refer to. Live, or out of a freeze.

import { emptyBody, type FigureReference, figuresIn, type TextBody } from '../../platform/documents/text-body-rules.ts';
import type { Asked } from '../../platform/figures/figure-values.ts';
import type { Period } from '../../platform/figures/period.ts';
import { readSetting } from '../../platform/settings/settings.ts';
import { siteAddress } from '../../platform/settings/site-address.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Language, Work } from '../../platform/work/work.ts';
import type { ToldControl } from '../internal-control/contract.ts';
import { controlsTold } from '../internal-control/internal-control.ts';
import type { ToldAssignment } from '../portfolio/contract.ts';
import { assignmentsTold } from '../portfolio/portfolio.ts';
import type { Scorecard } from '../scorecards/contract.ts';
import { type ChartValues, chartValues } from './chart-blocks.ts';
import type { ChapterKind, ChapterPlan, ChapterSettings, FigureChart, Rounding } from './contract.ts';
import { planFor } from './plan-rules.ts';
import { chapterRows, latestTexts, periodOfReport, type ReportRecord } from './report-rows.ts';
import { asDocument, scorecardIn } from './report-scorecard.ts';
import { type ReportValues, reportValues } from './report-values.ts';
import { roundedBook } from './rounded-book.ts';

export interface ContentChapter {
  readonly chapter: string;
  readonly kind: ChapterKind;
  readonly title: string;
  readonly settings: ChapterSettings;
  readonly texts: ReadonlyMap<string, TextBody>;
}

export interface ReportContent {
  readonly unit: string;
  readonly unitName: string;
  readonly region: string;
  readonly period: Period;
  readonly language: Language;
  readonly siteAddress: string | null;
  readonly cover: {
    readonly title: string;
    readonly documentId: string;
    readonly responsible: string;
    readonly preparedBy: string;
    readonly version: number;
  };
  readonly chapters: readonly ContentChapter[];
  readonly scorecard: Scorecard | null;
  readonly assignments: readonly ToldAssignment[];
  readonly controls: readonly ToldControl[];
  readonly values: ReportValues;
  readonly charts: ReadonlyMap<FigureChart, ChartValues>;
}

/** A report without its values: as it is stored, or as a template would begin it. */
export interface ReportDraft {
  readonly unit: string;
  readonly period: Period;
  readonly language: Language;
  readonly rounding: Rounding;
  readonly cover: ReportContent['cover'];
  readonly chapters: readonly ContentChapter[];
}

/** The stored report; with `only`, that chapter alone. */
export async function draftOf(work: Work, report: ReportRecord, only?: string): Promise<ReportDraft> {
  const rows = await chapterRows(work, 'c.report_id = $1 and ($2::uuid is null or c.chapter_id = $2)', [
    report.report_id,
    only ?? null,
  ]);
  const texts = await latestTexts(
    work,
    rows.map((row) => row.chapter_id),
  );
  return {
    unit: report.unit,
    period: periodOfReport(report),
    language: report.language,
    rounding: report.rounding,
    cover: {
      title: report.title,
      documentId: report.document_id,
      responsible: report.responsible,
      preparedBy: report.prepared_by,
      version: report.version,
    },
    chapters: rows.map((row) => ({
      chapter: row.chapter_id,
      kind: row.kind,
      title: row.title,
      settings: row.settings,
      texts: new Map(texts.filter((text) => text.chapter_id === row.chapter_id).map((text) => [text.slot, text.body])),
    })),
  };
}

/** What a template would begin for a unit and period: its chapters with the text they begin with. */
export function draftFromPlans(
  plans: readonly ChapterPlan[],
  about: Omit<ReportDraft, 'chapters' | 'cover'> & { readonly title: string },
): ReportDraft {
  const { title, ...rest } = about;
  return {
    ...rest,
    cover: { title, documentId: '', responsible: '', preparedBy: '', version: 1 },
    chapters: plans.map((plan, index) => {
      const { kind, title, settings, text } = planFor(plan, about);
      const texts = new Map<string, TextBody>(text ? [['text', text]] : []);
      return { chapter: `plan-${index + 1}`, kind, title, settings, texts };
    }),
  };
}

/**
 * Gathers the content. A report says the same to everybody who may read it, so its figures are asked as the report's, not
 * as the reader's: who may read it is decided where it is loaded, and who writes a figure into a text must be allowed
 * to see it there.
 */
export async function gatherContent(
  given: Work,
  draft: ReportDraft,
  frozen: Pick<Asked, 'freeze' | 'tree'> = {},
): Promise<ReportContent> {
  const work = asDocument(given, draft.language);
  const asked: Asked = { unit: draft.unit, period: draft.period, ...frozen };
  const book = roundedBook(work, draft.rounding);
  const has = (kind: ChapterKind) => draft.chapters.some((each) => each.kind === kind);
  const [scorecard, assignments, controls, region, address] = await Promise.all([
    scorecardIn(work, asked),
    has('assignments') ? assignmentsTold(work, draft.unit, draft.period) : [],
    has('internal-control') ? controlsTold(work, draft.unit, draft.period) : [],
    readSetting<string>(work, '', 'region'),
    siteAddress(work),
  ]);
  const charts = draft.chapters.flatMap((each) => each.settings.charts);
  const references = [
    ...draft.chapters.flatMap(referencesOf),
    ...assignments.flatMap((each) => figuresIn(each.current?.body ?? emptyBody)),
    ...measureFigures(draft.chapters, scorecard),
  ];
  const tree = frozen.tree ?? work.part(unitTreeKey);
  const [values, drawn] = await Promise.all([
    reportValues(work, asked, references, book),
    chartValues(work, asked, charts, book),
  ]);
  return {
    ...draft,
    unitName: tree.unit(draft.unit)?.name ?? draft.unit,
    region: region ?? '',
    siteAddress: address,
    scorecard,
    assignments,
    controls,
    values,
    charts: drawn,
  };
}

/** The figures a chapter's texts, tables and charts refer to. */
export function referencesOf(chapter: Pick<ContentChapter, 'settings' | 'texts'>): FigureReference[] {
  return [...chapter.texts.values()].flatMap(figuresIn).concat(shownIn(chapter.settings));
}

/** The figures of tables and charts, as references. */
export function shownIn(settings: ChapterSettings): FigureReference[] {
  const plain = { show: 'number', sign: 'kept', expects: null } as const;
  const cells = settings.tables.flatMap((table) =>
    table.rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? [])),
  );
  const charted = settings.charts.flatMap((each) => [each.figure, ...(each.against ? [each.against] : [])]);
  return [
    ...cells.map((cell) => ({ ...cell, ...plain })),
    ...charted.map((figure) => ({ figure, of: 'value' as const, period: 'same' as const, ...plain })),
  ];
}

/** Whether a chapter shows a perspective of the scorecard: its own kind always, economy where one is named. */
export function showsMeasures({ kind, settings }: Pick<ContentChapter, 'kind' | 'settings'>): boolean {
  return kind === 'scorecard' || (kind === 'economy' && settings.perspective !== '');
}

/** The measures of a chapter's perspective. */
export function measuresOf(chapter: Pick<ContentChapter, 'kind' | 'settings'>, scorecard: Scorecard | null) {
  if (!showsMeasures(chapter)) return [];
  return scorecard?.perspectives.find((each) => each.name === chapter.settings.perspective)?.measures ?? [];
}

function measureFigures(chapters: readonly ContentChapter[], scorecard: Scorecard | null): FigureReference[] {
  const measures = chapters.flatMap((chapter) => measuresOf(chapter, scorecard));
  return measures.flatMap(({ figure }) =>
    figure
      ? [{ figure, of: 'value' as const, period: 'same' as const, show: 'number', sign: 'kept', expects: null }]
      : [],
  );
}
