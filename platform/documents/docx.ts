// Writes a report as a Word file: styles, real headings, captions, tables and footnotes, pictures with alternative text,
// page numbers, and a table of contents whose links work from the start. The same tree gives the same bytes.
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LeaderType,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { documentSize } from './chart-options.ts';
import { renderChartPng } from './chart-svg.ts';
import { lightColours } from './document-colours.ts';
import { wordRuns } from './docx-runs.ts';
import { hex, pageMargins, pageSize, textWidth, wordStyles } from './docx-styles.ts';
import { wordCaption, wordTable } from './docx-table.ts';
import { type NumberedBlock, type NumberedChart, type NumberedTree, numberTree } from './numbered-tree.ts';
import { parseReportTree } from './report-tree.ts';
import { stableArchive } from './stable-archive.ts';

/**
 * The report as a .docx file. Throws `Refusal('invalid', 'report-tree-not-valid')` for a tree that breaks its rules.
 * The table of contents holds links; its page numbers come when Word updates the field, since only Word knows its pages.
 */
export async function writeDocx(tree: unknown): Promise<Buffer> {
  const numbered = numberTree(parseReportTree(tree));
  const { meta } = numbered;
  const document = new Document({
    title: meta.title,
    ...(meta.subtitle && { subject: meta.subtitle }),
    creator: meta.author ?? meta.organisation,
    lastModifiedBy: meta.author ?? meta.organisation,
    styles: wordStyles(meta.language),
    numbering: { config: listLooks() },
    footnotes: Object.fromEntries(
      numbered.notes.map((note, index) => [String(index + 1), { children: [new Paragraph({ text: ` ${note}` })] }]),
    ),
    sections: [
      {
        properties: { titlePage: true, page: { size: pageSize, margin: pageMargins } },
        headers: { first: new Header({ children: [new Paragraph('')] }), default: header(numbered) },
        footers: { first: footer(numbered), default: footer(numbered) },
        children: [...cover(numbered), ...body(numbered)],
      },
    ],
  });
  return stableArchive(await Packer.toBuffer(document), `${meta.createdOn}T00:00:00Z`);
}

function listLooks() {
  const level = {
    level: 0,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360, hanging: 300 } } },
  };
  return [
    { reference: 'bullets', levels: [{ ...level, format: LevelFormat.BULLET, text: '•' }] },
    { reference: 'numbers', levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.' }] },
  ];
}

function header({ meta, words }: NumberedTree): Header {
  const right =
    meta.state.kind === 'draft'
      ? new TextRun({ text: `\t${words.draft}`, bold: true, color: hex(lightColours.amber) })
      : new TextRun(`\t${meta.organisation}`);
  return new Header({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: hex(lightColours.line), space: 4 } },
        children: [new TextRun(meta.title), right],
      }),
    ],
  });
}

function footer({ meta }: NumberedTree): Footer {
  const known = [meta.documentId, meta.version].filter((each) => each !== undefined).join(' · ');
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [new TextRun({ children: [known, '\t', PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] })],
      }),
    ],
  });
}

function cover({ meta, words, cover: lines }: NumberedTree): FileChild[] {
  const place = [meta.organisation, meta.unit].filter((each) => each !== undefined).join(' · ');
  const draft = meta.state.kind === 'draft';
  const remark = (meta.state.kind === 'draft' && meta.state.remark) || words.draftRemark;
  return [
    ...(draft ? [new Paragraph({ style: 'Draft', alignment: AlignmentType.RIGHT, text: words.draft })] : []),
    new Paragraph({ style: 'CoverOrganisation', text: place }),
    new Paragraph({
      style: 'CoverRule',
      indent: { right: textWidth - 2100 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: hex(lightColours.sea), space: 0 } },
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: meta.title }),
    ...(meta.subtitle ? [new Paragraph({ style: 'Subtitle', text: meta.subtitle })] : []),
    ...lines.map(
      ({ label, value }) =>
        new Paragraph({
          style: 'CoverLine',
          tabStops: [{ type: TabStopType.LEFT, position: 1900 }],
          indent: { left: 1900, hanging: 1900 },
          border: { bottom: coverLine, between: coverLine },
          children: [new TextRun({ text: label, color: hex(lightColours.quiet) }), new TextRun(`\t${value}`)],
        }),
    ),
    ...(draft ? [new Paragraph({ style: 'Draft', spacing: { before: 240 }, text: remark })] : []),
  ];
}

const coverLine = { style: BorderStyle.SINGLE, size: 4, color: hex(lightColours.line), space: 2 };

function body(numbered: NumberedTree): FileChild[] {
  let breakBefore = false;
  let orderedLists = 0;
  return numbered.blocks.flatMap((block): FileChild[] => {
    if (block.kind === 'list' && block.ordered) orderedLists += 1;
    const pageBreakBefore = breakBefore && block.kind === 'heading';
    const loose = breakBefore && !pageBreakBefore && block.kind !== 'page-break';
    breakBefore = block.kind === 'page-break';
    const made = wordBlock(block, numbered, { pageBreakBefore, list: orderedLists });
    return loose ? [new Paragraph({ children: [new PageBreak()] }), ...made] : made;
  });
}

interface Standing {
  readonly pageBreakBefore: boolean;
  readonly list: number;
}

function wordBlock(block: NumberedBlock, { words, contentsDepth }: NumberedTree, standing: Standing): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level - 1] ?? HeadingLevel.HEADING_4,
          text: block.text,
          ...(standing.pageBreakBefore && { pageBreakBefore: true, spacing: { before: 0 } }),
        }),
      ];
    case 'paragraph': {
      const styles = { plain: 'Normal', lead: 'Lead', small: 'Small' };
      return [new Paragraph({ style: styles[block.role], children: wordRuns(block.pieces) })];
    }
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: block.ordered
              ? { reference: 'numbers', level: 0, instance: standing.list }
              : { reference: 'bullets', level: 0 },
            spacing: { after: 80 },
            children: wordRuns(item),
          }),
      );
    case 'table':
      return wordTable(block, words.table);
    case 'chart':
      return wordChart(block, words.chart);
    case 'status':
      return [statusLine(block)];
    case 'callout':
      return [callout(block)];
    case 'legend':
      return [
        new Paragraph({
          style: 'TableText',
          keepNext: true,
          children: [new TextRun({ text: block.title, bold: true })],
        }),
        ...block.groups.map(legendLine),
      ];
    case 'contents':
      return [
        new Paragraph({ style: 'ContentsTitle', text: block.title }),
        new TableOfContents(block.title, {
          hyperlink: true,
          headingStyleRange: `1-${contentsDepth}`,
          tabLeader: LeaderType.NONE,
          beginDirty: false,
        }),
      ];
    case 'page-break':
      return [];
  }
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

function wordChart(block: NumberedChart, word: string): FileChild[] {
  // 160 mm at Word's 96 pixels an inch.
  const width = 604;
  const picture = new ImageRun({
    type: 'png',
    data: renderChartPng(block.chart),
    transformation: { width, height: Math.round((width * documentSize.height) / documentSize.width) },
    altText: { name: `${word} ${block.number}`, title: block.chart.title, description: block.alt },
  });
  return [
    wordCaption(word, block.number, block.chart.title),
    new Paragraph({ style: 'Chart', children: [picture], keepNext: block.note !== '' }),
    ...(block.note === '' ? [] : [new Paragraph({ style: 'Small', text: block.note })]),
  ];
}

/** It says how the text below stands: never alone at the foot of a page. */
function statusLine(block: Extract<NumberedBlock, { kind: 'status' }>): Paragraph {
  return new Paragraph({
    keepNext: true,
    children: [new TextRun({ text: `${block.label}: `, bold: true }), ...wordRuns(block.pieces)],
  });
}

function callout(block: Extract<NumberedBlock, { kind: 'callout' }>): Paragraph {
  const colours = { note: lightColours.sea, attention: lightColours.amber, fault: lightColours.red };
  const color = hex(colours[block.tone]);
  return new Paragraph({
    border: { left: { style: BorderStyle.SINGLE, size: 18, color, space: 10 } },
    indent: { left: 260 },
    spacing: { before: 200, after: 240 },
    children: [
      new TextRun({ text: block.title, bold: true, color }),
      new TextRun({ break: 1 }),
      ...wordRuns(block.pieces),
    ],
  });
}

function legendLine(group: {
  readonly title: string;
  readonly entries: readonly Parameters<typeof wordRuns>[0][number][];
}): Paragraph {
  const entries = group.entries.flatMap((entry, index) => [
    ...(index === 0 ? [] : [new TextRun({ text: '   ' })]),
    ...wordRuns([entry]),
  ]);
  const title = new TextRun({ text: `${group.title}: `, color: hex(lightColours.quiet) });
  return new Paragraph({ style: 'TableText', children: [title, ...entries] });
}
