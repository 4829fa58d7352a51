// A report's table as a real Word table: header row repeated on every page, numbered caption, lines instead of boxes.
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { lightColours } from './document-colours.ts';
import { wordRuns } from './docx-runs.ts';
import { hex, textWidth } from './docx-styles.ts';
import type { NumberedColumn, NumberedRow, NumberedTable } from './numbered-tree.ts';

/** Caption, table and note. `word` is what tables are called in the document's language. */
export function wordTable(table: NumberedTable, word: string): FileChild[] {
  const total = table.columns.reduce((sum, column) => sum + column.share, 0);
  const width = Math.round(textWidth * table.width);
  const widths = table.columns.map((column) => Math.round((column.share / total) * width));
  const rows = [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: table.columns.map((column, index) => headerCell(column, placeOf(index, widths))),
    }),
    ...table.rows.map((row, index) => bodyRow(row, table, widths, table.keep && index < table.rows.length - 1)),
  ];
  return [
    wordCaption(word, table.number, table.caption),
    new Table({
      rows,
      columnWidths: widths,
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      tableLook: {
        firstRow: true,
        firstColumn: table.headerColumn,
        lastRow: hasTotal(table),
        noHBand: true,
        noVBand: true,
      },
    }),
    new Paragraph({ style: 'Small', text: table.note }),
  ];
}

/** "Tabell 3. …": the number is a field of Word's own, so that it follows when a table is moved. */
export function wordCaption(word: string, number: number, text: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [
      new TextRun({ text: `${word} ` }),
      new SimpleField(`SEQ ${word} \\* ARABIC`, String(number)),
      new TextRun({ text: '. ' }),
      new TextRun({ text, bold: true, color: hex(lightColours.ink) }),
    ],
  });
}

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: hex(lightColours.line) };
const firm: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: hex(lightColours.ink) };

interface Place {
  readonly first: boolean;
  readonly last: boolean;
  readonly width: number;
}

function placeOf(index: number, widths: readonly number[]): Place {
  return { first: index === 0, last: index === widths.length - 1, width: widths[index] ?? 0 };
}

function frame(place: Place) {
  return {
    width: { size: place.width, type: WidthType.DXA },
    margins: {
      marginUnitType: WidthType.DXA,
      top: 0,
      bottom: 0,
      left: place.first ? 0 : 100,
      right: place.last ? 0 : 100,
    },
  };
}

function headerCell(column: NumberedColumn, place: Place): TableCell {
  const unit = new TextRun({ text: column.unit, break: 1, color: hex(lightColours.quiet) });
  return new TableCell({
    ...frame(place),
    verticalAlign: 'bottom',
    borders: { bottom: firm },
    children: [
      new Paragraph({
        style: 'TableText',
        keepNext: true,
        alignment: alignments[column.align],
        children: [new TextRun({ text: column.header, bold: true }), ...(column.unit === '' ? [] : [unit])],
      }),
    ],
  });
}

function bodyRow(row: NumberedRow, table: NumberedTable, widths: readonly number[], keepNext: boolean): TableRow {
  const cells = row.cells.map((cell, index) => {
    const head = index === 0 && table.headerColumn && row.role !== 'part';
    const bold = head || row.role === 'group' || row.role === 'total';
    const colour = cell.colour === 'ink' ? undefined : lightColours[cell.colour];
    return new TableCell({
      ...frame(placeOf(index, widths)),
      borders: row.role === 'total' ? { top: firm, bottom: firm } : { bottom: thin },
      children: [
        new Paragraph({
          style: 'TableText',
          keepNext,
          alignment: alignments[table.columns[index]?.align ?? 'start'],
          ...(row.role === 'part' && index === 0 && { indent: { left: 200 } }),
          children: wordRuns(cell.pieces, { bold, ...(colour && { color: hex(colour) }) }),
        }),
      ],
    });
  });
  return new TableRow({ cantSplit: row.keep, children: cells });
}

const alignments = { start: AlignmentType.LEFT, end: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

function hasTotal(table: NumberedTable): boolean {
  return table.rows.at(-1)?.role === 'total';
}
