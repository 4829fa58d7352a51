// The fixed parts of a written workbook: its list of sheets, its relations and its styles (ECMA-376 part 1, 18.2, 18.8).
import type { OutColumn, OutKind } from './out-columns.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet as it was written, for the parts that list them. */
export type WrittenSheet = { name: string; columns: number; rows: number };

/** Styles by what a cell is; `cellStyles` gives a column's. */
export const HEADING_STYLE = 1;
export const HEADING_RIGHT_STYLE = 2;
/** text that begins like a formula: Excel keeps it text also when somebody edits the cell */
export const QUOTED_STYLE = 3;
const FIRST_COLUMN_STYLE = 4;

/** The styles part for these columns, and the style number of each. */
export function cellStyles(columns: readonly OutColumn[]): { part: string; styles: number[] } {
  const codes: string[] = [];
  const styles = columns.map((column) => {
    const code = formatCode(column);
    if (code === null) return 0;
    if (!codes.includes(code)) codes.push(code);
    return FIRST_COLUMN_STYLE + codes.indexOf(code);
  });
  return { part: stylesPart(codes), styles };
}

/** The parts around the sheets: styles, workbook, relations, content types. */
export function workbookParts(sheets: readonly WrittenSheet[], styles: string): { name: string; pieces: string[] }[] {
  return [
    { name: 'xl/styles.xml', pieces: [styles] },
    { name: 'xl/workbook.xml', pieces: [workbookPart(sheets)] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [workbookRelations(sheets)] },
    { name: '_rels/.rels', pieces: [relations([['rId1', 'officeDocument', 'xl/workbook.xml']])] },
    { name: '[Content_Types].xml', pieces: [contentTypes(sheets)] },
  ];
}

/** Text that may stand in XML: forbidden signs written as `_x0001_` the way Excel does, halves of letters replaced. */
export function xmlText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(/_x[0-9A-Fa-f]{4}_/g, '_x005F$&')
    .replaceAll(FORBIDDEN, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `<sheetPr>` to `<cols>`: the frozen heading row, widths, and a landscape page as wide as the columns. */
export function sheetStart(columns: readonly OutColumn[]): string {
  const widths = columns.map(
    (column, i) => `<col min="${i + 1}" max="${i + 1}" width="${width(column)}" customWidth="1"/>`,
  );
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>` +
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>' +
    `</sheetViews>${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>`
  );
}

/** What follows the rows; `range` is the filtered area, such as `A1:L100`. */
export function sheetEnd(range: string): string {
  return (
    `</sheetData><autoFilter ref="${range}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" ` +
    'footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above, with the signs that are escaped
const NEEDS_CARE = /[&<>"\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_x/;

const WIDTHS: Record<OutKind, number> = {
  text: 24,
  integer: 12,
  amount: 16,
  decimal: 12,
  percent: 10,
  hours: 11,
  date: 12,
  'date-time': 17,
};

function width(column: OutColumn): number {
  return column.width ?? Math.min(60, Math.max(WIDTHS[column.kind], column.heading.length + 4));
}

function formatCode({ kind, decimals = 0, grouped = true }: OutColumn): string | null {
  const whole = grouped ? '#,##0' : '0';
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  switch (kind) {
    case 'text':
      return null;
    case 'integer':
      return whole;
    case 'amount':
    case 'hours':
      return `${whole}.00`;
    case 'decimal':
      return `${whole}${fraction}`;
    case 'percent':
      return `0${fraction}%`;
    case 'date':
      return 'yyyy\\-mm\\-dd';
    case 'date-time':
      return 'yyyy\\-mm\\-dd\\ hh:mm';
  }
}

function stylesPart(codes: readonly string[]): string {
  const formats = codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${xmlText(code)}"/>`);
  const cells = codes.map(
    (_, i) => `<xf numFmtId="${164 + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const heading = (side: string) =>
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" ' +
    `applyAlignment="1"><alignment horizontal="${side}" vertical="center" wrapText="1"/></xf>`;
  return (
    `${XML}<styleSheet xmlns="${MAIN}">` +
    (codes.length > 0 ? `<numFmts count="${codes.length}">${formats.join('')}</numFmts>` : '') +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF5"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    '<border><left/><right/><top/><bottom style="thin"><color rgb="FF5B7083"/></bottom><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${FIRST_COLUMN_STYLE + codes.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    `${heading('left')}${heading('right')}` +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>' +
    `${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}

function workbookPart(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  // the heading row on every printed page
  const titles = sheets.map(({ name }, i) => {
    const quoted = `'${name.replaceAll("'", "''")}'`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xmlText(quoted)}!$1:$1</definedName>`;
  });
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets>` +
    `<definedNames>${titles.join('')}</definedNames></workbook>`
  );
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbookRelations(sheets: readonly WrittenSheet[]): string {
  const own = sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const);
  return relations([...own, [`rId${sheets.length + 1}`, 'styles', 'styles.xml']]);
}

function contentTypes(sheets: readonly WrittenSheet[]): string {
  const own = sheets.map((_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet'] as const);
  const all = [['/xl/workbook.xml', 'sheet.main'] as const, ...own, ['/xl/styles.xml', 'styles'] as const];
  const overrides = all.map(([part, type]) => `<Override PartName="${part}" ContentType="${CONTENT}.${type}+xml"/>`);
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}
