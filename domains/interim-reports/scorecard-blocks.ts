// A perspective of the scorecard in the report: one table with baseline, target and outcome in columns of their own, the
// legend always, and under it each measure with its assessment and what people say about it. Pure.
import type { Block, Inline, Row } from '../../platform/documents/report-tree.ts';
import type { MeasureReference } from '../../platform/documents/text-body-rules.ts';
import { cell, heading, row } from '../../platform/documents/tree-parts.ts';
import { periodText } from '../../platform/figures/period.ts';
import type { Language } from '../../platform/work/work.ts';
import type { MeasureRow } from '../scorecards/contract.ts';
import { type ContentChapter, measuresOf, type ReportContent } from './report-content.ts';
import { figureAddress } from './report-values.ts';
import { periodName, reportWords } from './report-words.ts';
import { type Saying, textBlocks } from './text-blocks.ts';

type Seen = NonNullable<MeasureRow['outcome']>;

/** The table, the legend and the comments of a scorecard chapter. */
export function scorecardBlocks(chapter: ContentChapter, content: ReportContent, say: Saying): Block[] {
  const words = reportWords[content.language];
  const measures = measuresOf(chapter, content.scorecard);
  if (measures.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: words.scorecardOf(chapter.settings.perspective),
      columns: [
        { header: words.goal },
        { header: words.measure },
        { header: words.baseline },
        { header: words.target },
        { header: words.outcome },
        { header: words.fulfilment },
        { header: words.trend },
      ],
      rows: measures.map((measure) => measureRow(measure, content)),
    },
    { kind: 'legend' },
    ...measures.flatMap((measure) => commentBlocks(measure, chapter, content.language, say)),
  ];
}

/** A measure as a running text refers to it. */
export function measureInline(
  reference: MeasureReference,
  content: Pick<ReportContent, 'scorecard' | 'language' | 'unit' | 'period'>,
): Inline {
  const measure = content.scorecard?.perspectives
    .flatMap((each) => each.measures)
    .find((each) => each.measureId === reference.measure);
  const words = reportWords[content.language];
  if (!measure) return { kind: 'text', text: `[${words.unitMissing}]`, strong: true };
  if (reference.of === 'target') return setInline(measure, 'target', content);
  const value = reference.of === 'outcome' ? measure.outcome : measure.baseline;
  if (value) return seenInline(measure, value, content, []);
  return reference.of === 'baseline' ? setInline(measure, 'baseline', content) : { kind: 'text', text: words.noValue };
}

/** What people have set for a measure in words or numbers. A number among them is carried by the measure it was set for. */
function setInline(
  measure: MeasureRow,
  what: 'target' | 'baseline',
  content: Pick<ReportContent, 'language' | 'unit' | 'period'>,
): Inline {
  const text = what === 'target' ? measure.targetText : measure.baselineText;
  if (!/\d/.test(text)) return { kind: 'text', text: text || reportWords[content.language].noValue };
  return {
    kind: 'figure',
    figureId: `scorecards.${what}-${measure.measureId}`,
    shown: text,
    address: `/scorecards?unit=${encodeURIComponent(content.unit)}&period=${periodText(content.period)}`,
  };
}

function measureRow(measure: MeasureRow, content: ReportContent): Row {
  const words = reportWords[content.language];
  const { baseline, outcome } = measure;
  return row([
    cell(measure.goal),
    cell(measure.name),
    cell(baseline ? seenInline(measure, baseline, content, []) : setInline(measure, 'baseline', content)),
    cell(setInline(measure, 'target', content)),
    cell(outcome ? seenInline(measure, outcome, content, outcomeNotes(measure, content.language)) : words.noValue),
    cell({ kind: 'fulfilment', value: measure.fulfilment }),
    cell({ kind: 'trend', value: measure.trend }),
  ]);
}

/** What a reader must know to compare the outcome with the baseline. */
function outcomeNotes(measure: MeasureRow, language: Language): string[] {
  const words = reportWords[language];
  const { baseline, outcome } = measure;
  const notes: string[] = [];
  if (outcome && outcome.figure === null && outcome.source) notes.push(words.source(outcome.source.replace(/\.$/, '')));
  if (measure.note) notes.push(measure.note);
  if (baseline && outcome && measure.unlike.includes('period-length'))
    notes.push(words.unlikeLength(periodName(baseline, language), periodName(outcome, language)));
  if (measure.unlike.includes('definition')) notes.push(words.unlikeDefinition);
  return notes;
}

function seenInline(
  measure: MeasureRow,
  value: Seen,
  content: Pick<ReportContent, 'language' | 'unit'>,
  notes: readonly string[],
): Inline {
  const note = [...notes, ...(value.hidden ? [reportWords[content.language].hidden] : [])].join(' ');
  return {
    kind: 'figure',
    figureId: value.figure ?? `scorecards.measure-${measure.measureId}`,
    shown: value.shown || reportWords[content.language].noValue,
    ...(value.figure ? { address: figureAddress(value.figure, content.unit, { from: value.from, to: value.to }) } : {}),
    ...(note ? { note } : {}),
  };
}

function commentBlocks(measure: MeasureRow, chapter: ContentChapter, language: Language, say: Saying): Block[] {
  const body = chapter.texts.get(`measure:${measure.measureId}`);
  const comment = body ? textBlocks(body, 2, say) : [];
  if (comment.length === 0 && !measure.judged) return [];
  return [
    heading(2, measure.goal),
    {
      kind: 'status',
      label: measure.name,
      fulfilment: measure.fulfilment,
      trend: measure.trend,
      ...(measure.judged
        ? { inlines: [{ kind: 'text', text: reportWords[language].judgement(measure.judged.reason) }] }
        : {}),
    },
    ...comment,
  ];
}
