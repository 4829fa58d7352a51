// What stands between a report and its close: what is missing, what a text claims that its figures no longer say, what
// the law asks. `must` cannot be passed, `should` only with a reason, `note` is said and no more. Pure.

import { type FigureReference, figuresIn, isEmpty, type TextBody } from '../../platform/documents/text-body-rules.ts';
import { lastDay, type Period } from '../../platform/figures/period.ts';
import { hardDate, periodFault } from './period-law-rules.ts';
import type { ChapterState } from './report-state-rules.ts';
import { typedNumbers } from './typed-number-rules.ts';

export const problemCodes = [
  'metadata-missing',
  'period-not-over',
  'chapter-not-approved',
  'measure-not-assessed',
  'figure-unknown',
  'sign-turned',
  'perspective-missing',
  'text-missing',
  'comment-missing',
  'figure-missing',
  'digits-typed',
  'remarks-open',
  'assignment-without-status',
  'control-not-done',
  'finding-open',
  'not-statutory',
  'past-hard-date',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
export type Weight = 'must' | 'should' | 'note';

export interface Problem {
  readonly code: ProblemCode;
  readonly weight: Weight;
  readonly chapter: string | null;
  readonly subject: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What a report is, as far as its completeness goes. */
export interface ReportFacts {
  readonly period: Period;
  readonly today: string;
  readonly cover: Readonly<Record<'title' | 'documentId' | 'responsible' | 'preparedBy', string>>;
  readonly chapters: readonly ChapterFacts[];
  readonly measures: readonly MeasureFacts[];
  readonly assignments: readonly { readonly title: string; readonly hasStatus: boolean }[];
  readonly controls: readonly { readonly risk: string; readonly executions: number }[];
  /** the perspectives the unit's scorecard has */
  readonly perspectives: readonly string[];
  /** how a figure a text or table refers to stands */
  readonly figure: (reference: FigureReference) => FigureStanding;
}

export interface ChapterFacts {
  readonly chapter: string;
  readonly title: string;
  readonly kind: string;
  readonly state: ChapterState;
  readonly openRemarks: number;
  readonly texts: readonly { readonly slot: string; readonly label: string; readonly body: TextBody }[];
  /** the figures its tables and charts stand on */
  readonly figures: readonly FigureReference[];
  /** of a scorecard chapter: which perspective it shows, and its measures */
  readonly perspective: string | null;
  readonly measures: readonly string[];
}

export interface MeasureFacts {
  readonly measure: string;
  readonly goal: string;
  readonly fulfilment: 'met' | 'partly' | 'missed' | 'not-assessed';
  readonly judgedByPerson: boolean;
}

export interface FigureStanding {
  readonly name: string;
  readonly state: 'value' | 'none' | 'hidden' | 'unknown';
  readonly sign: -1 | 0 | 1;
}

/** Everything that is missing, in the order of the report. */
export function missingIn(report: ReportFacts): Problem[] {
  return [
    ...coverProblems(report),
    ...report.chapters.flatMap((chapter) => chapterProblems(chapter, report)),
    ...measureProblems(report),
    ...followUpProblems(report),
    ...lawProblems(report),
  ];
}

/** Those of the problems that a close may not pass: what must be, and what should be and has no reason. */
export function unexcused(problems: readonly Problem[], despite: readonly { readonly code: ProblemCode }[]): Problem[] {
  return problems.filter(
    (each) => each.weight === 'must' || (each.weight === 'should' && !despite.some((one) => one.code === each.code)),
  );
}

function coverProblems({ cover, period, today }: ReportFacts): Problem[] {
  const empty = Object.entries(cover).filter(([, value]) => value.trim() === '');
  const over = today > lastDay(period.to);
  return [
    ...empty.map(([field]) => problem('metadata-missing', 'must', field)),
    ...(over ? [] : [problem('period-not-over', 'must', lastDay(period.to))]),
  ];
}

function chapterProblems(chapter: ChapterFacts, report: ReportFacts): Problem[] {
  const found: Problem[] = [];
  const say = (code: ProblemCode, weight: Weight, subject: string, facts: Problem['facts'] = {}) =>
    found.push({ code, weight, chapter: chapter.chapter, subject, facts });
  if (chapter.state !== 'approved') say('chapter-not-approved', 'must', chapter.title);
  const own = chapter.texts.find((text) => text.slot === 'text');
  if (wantsText.has(chapter.kind) && (!own || isEmpty(own.body))) say('text-missing', 'should', chapter.title);
  const seen = new Set<string>();
  for (const reference of [...chapter.texts.flatMap((text) => figuresIn(text.body)), ...chapter.figures]) {
    const standing = report.figure(reference);
    const turned = hasTurned(reference, standing);
    const key = `${reference.figure} ${reference.of} ${reference.period} ${turned}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (standing.state === 'unknown') say('figure-unknown', 'must', reference.figure);
    if (standing.state === 'none') say('figure-missing', 'should', standing.name);
    if (turned) say('sign-turned', 'must', standing.name);
  }
  for (const text of chapter.texts) {
    const digits = typedNumbers(text.body);
    const [first] = digits;
    if (first) say('digits-typed', 'should', text.label || chapter.title, { count: digits.length, first: first.text });
  }
  if (chapter.perspective !== null && !report.perspectives.includes(chapter.perspective))
    say('perspective-missing', 'must', chapter.perspective || chapter.title);
  if (chapter.openRemarks > 0) say('remarks-open', 'should', chapter.title, { count: chapter.openRemarks });
  return found;
}

/** A sentence that says the direction itself is wrong once the figure has another sign. */
function hasTurned(reference: FigureReference, standing: FigureStanding): boolean {
  if (reference.sign !== 'dropped' || reference.expects === null || standing.state !== 'value') return false;
  return standing.sign !== (reference.expects === 'negative' ? -1 : 1);
}

function measureProblems({ measures, chapters }: ReportFacts): Problem[] {
  return measures.flatMap((each) => {
    const slot = `measure:${each.measure}`;
    const chapter = chapters.find((one) => one.measures.includes(each.measure));
    // a perspective without a chapter is not part of this report
    if (!chapter) return [];
    const found: Problem[] = [];
    const at = { chapter: chapter.chapter, subject: each.goal, facts: {} };
    if (each.fulfilment === 'not-assessed' && !each.judgedByPerson)
      found.push({ code: 'measure-not-assessed', weight: 'must', ...at });
    const comment = chapter.texts.find((text) => text.slot === slot);
    const explains = comment !== undefined && !isEmpty(comment.body);
    if (each.fulfilment !== 'met' && !explains) found.push({ code: 'comment-missing', weight: 'should', ...at });
    return found;
  });
}

function followUpProblems({ assignments, controls, chapters }: ReportFacts): Problem[] {
  const has = (kind: string) => chapters.some((each) => each.kind === kind);
  return [
    ...(has('assignments') ? assignments : [])
      .filter((each) => !each.hasStatus)
      .map((each) => problem('assignment-without-status', 'should', each.title)),
    ...(has('internal-control') ? controls : [])
      .filter((each) => each.executions === 0)
      .map((each) => problem('control-not-done', 'should', each.risk)),
  ];
}

function lawProblems({ period, today }: ReportFacts): Problem[] {
  const fault = periodFault(period);
  if (fault) return [problem('not-statutory', 'note', fault)];
  return today > hardDate(period) ? [problem('past-hard-date', 'note', hardDate(period))] : [];
}

const wantsText = new Set(['summary', 'text', 'steering']);

function problem(code: ProblemCode, weight: Weight, subject: string): Problem {
  return { code, weight, chapter: null, subject, facts: {} };
}
