// The one tree a report becomes: cover, contents and each chapter by its kind. Word, PDF, HTML and the live page are made
// of it and of nothing else. Pure: everything it says has been gathered before.
import type { Block, DocumentMeta, Inline, ReportTree } from '../../platform/documents/report-tree.ts';
import { emptyBody } from '../../platform/documents/text-body-rules.ts';
import { cell, heading, row } from '../../platform/documents/tree-parts.ts';
import { chartBlock } from './chart-blocks.ts';
import type { FigureTable } from './contract.ts';
import { figureListBlocks } from './figure-list-blocks.ts';
import { assignmentBlocks, controlBlocks } from './follow-up-blocks.ts';
import type { ContentChapter, ReportContent } from './report-content.ts';
import { periodName, reportWords } from './report-words.ts';
import { measureInline, scorecardBlocks } from './scorecard-blocks.ts';
import { type Saying, textBlocks, withoutSkippedHeadings } from './text-blocks.ts';

/** What the tree must know beside the content: whether it is closed, the day it is made, hashes of frozen figures. */
export interface Making {
  readonly state: DocumentMeta['state'];
  readonly createdOn: string;
  /** by figure id; empty while the period is open */
  readonly hashes: ReadonlyMap<string, string>;
}

/** The whole report. */
export function treeOfReport(content: ReportContent, making: Making): ReportTree {
  const chapters = content.chapters.flatMap((chapter) => chapterBlocks(chapter, content, making));
  const blocks: Block[] = [{ kind: 'contents' }, { kind: 'page-break' }, ...chapters];
  return { meta: metaOf(content, making), blocks: withoutSkippedHeadings(blocks) };
}

/** One chapter by itself, for the live page beside the text. */
export function treeOfChapter(content: ReportContent, chapter: ContentChapter, making: Making): ReportTree {
  return { meta: metaOf(content, making), blocks: withoutSkippedHeadings(chapterBlocks(chapter, content, making)) };
}

function metaOf({ cover, ...content }: ReportContent, { state, createdOn }: Making): DocumentMeta {
  const filled = (name: 'documentId' | 'responsible' | 'author' | 'unit', value: string) =>
    value.trim() === '' ? {} : { [name]: value };
  return {
    title: cover.title,
    organisation: content.region || content.unitName,
    period: periodName(content.period, content.language),
    ...filled('unit', content.unitName),
    ...filled('documentId', cover.documentId),
    ...filled('responsible', cover.responsible),
    ...filled('author', cover.preparedBy),
    version: String(cover.version),
    language: content.language,
    createdOn,
    state,
    ...(content.siteAddress ? { siteAddress: content.siteAddress } : {}),
  };
}

function chapterBlocks(chapter: ContentChapter, content: ReportContent, making: Making): Block[] {
  const say = sayingOf(content);
  const own = chapter.texts.get('text') ?? emptyBody;
  return [
    heading(1, chapter.title),
    ...textBlocks(own, 1, say),
    ...ownBlocks(chapter, content, say, making),
    ...chapter.settings.tables.flatMap((table) => tableBlocks(table, chapter, content, say)),
    ...chapter.settings.charts.map((chart) =>
      chartBlock(chart, content.charts.get(chart), content.period, content.language),
    ),
  ];
}

/** What a chapter shows by its kind, beside its text, tables and charts. */
function ownBlocks(chapter: ContentChapter, content: ReportContent, say: Saying, making: Making): Block[] {
  switch (chapter.kind) {
    case 'steering':
      return focusAreaBlocks(content);
    case 'scorecard':
    case 'economy':
      return scorecardBlocks(chapter, content, say);
    case 'assignments':
      return assignmentBlocks(content, say);
    case 'internal-control':
      return controlBlocks(content);
    case 'figures':
      return figureListBlocks(content, making.hashes);
    case 'summary':
    case 'text':
    case 'charts':
    case 'investments':
      return [];
  }
}

/** How references are put in words within this content. */
function sayingOf(content: ReportContent): Saying {
  return {
    figure: (reference) => content.values.inline(reference),
    measure: (reference) => measureInline(reference, content),
  };
}

function focusAreaBlocks({ scorecard, language }: ReportContent): Block[] {
  const areas = scorecard?.focusAreas ?? [];
  if (areas.length === 0) return [];
  const items = areas.map((area): Inline[] => [{ kind: 'text', text: area.name }]);
  return [heading(2, reportWords[language].focusAreas), { kind: 'list', ordered: true, items }];
}

function tableBlocks(table: FigureTable, chapter: ContentChapter, content: ReportContent, say: Saying): Block[] {
  const { values, language } = content;
  const inTable = { show: 'number', sign: 'kept', expects: null } as const;
  const plain = table.rows.filter((each) => each.role !== 'total');
  const cellsOf = (each: FigureTable['rows'][number]) => [
    cell(each.label),
    ...table.columns.map((_, index) => {
      const wanted = each.cells[index];
      return cell(wanted ? values.inline({ ...wanted, ...inTable }) : '');
    }),
  ];
  const total = table.rows.find((each) => each.role === 'total');
  const comments = table.rows.flatMap((each) => {
    const body = chapter.texts.get(`row:${table.key}.${each.key}`);
    const said = body ? textBlocks(body, 2, say) : [];
    return said.length > 0 ? [heading(2, each.label), ...said] : [];
  });
  return [
    {
      kind: 'table',
      caption: table.caption,
      headerColumn: true,
      columns: [
        { header: table.rowHeader },
        ...table.columns.map(({ header, unit }) => ({ header, align: 'end' as const, ...(unit ? { unit } : {}) })),
      ],
      rows: plain.map((each) =>
        row(cellsOf(each), each.role === 'group' || each.role === 'part' ? each.role : undefined),
      ),
      ...(total ? { total: cellsOf(total) } : {}),
      note: reportWords[language].rounding,
    },
    ...comments,
  ];
}
