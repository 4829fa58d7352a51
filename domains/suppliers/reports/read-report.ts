// Reads a report's file, CSV, XLSX or JSON, into rows of cells as they were written. What cannot be read is a value that says
// why: the file is kept whatever it holds.
import { guessMapping, type MappingField } from '../../../formats/tables/guess-mapping.ts';
import { tableProblemText } from '../../../formats/tables/problem-text.ts';
import type { HeaderCell, Row } from '../../../formats/tables/rows.ts';
import { openTable } from '../../../formats/tables/table.ts';
import { isUntold, type ReportCells, type ReportFieldName, reportFieldNames } from './report-rules.ts';

export interface ReadReport {
  readonly rows: readonly { readonly line: number; readonly cells: ReportCells }[];
  /** why it could not be read, or not to its end; in the reader's language where the table says it */
  readonly trouble: { readonly line: number; readonly text: string } | null;
  /** the organisation number a JSON report says it is from */
  readonly organisationNumber: string | null;
}

type Language = 'sv' | 'da' | 'en';

/** At most `most` rows are read; one more is a trouble. Events of the template that were left empty are not rows. */
export async function readReport(name: string, content: Buffer, most: number, language: Language): Promise<ReadReport> {
  const start = content
    .subarray(0, 64)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  const read =
    start.startsWith('{') || start.startsWith('[')
      ? readJson(content.toString('utf8').replace(/^\uFEFF/, ''), most)
      : await readTable(name, content, most, language);
  return { ...read, rows: read.rows.filter(({ cells }) => !isUntold(cells)) };
}

/** The columns as suppliers call them; the first name of each language is the template's. */
export const reportFields: readonly (MappingField & { readonly id: ReportFieldName })[] = [
  field('period', ['Period', 'Månad'], ['Periode', 'Måned'], ['Period', 'Month']),
  field('service', ['Tjänst', 'Tjänstekod'], ['Tjeneste', 'Tjenestekode'], ['Service', 'Service code']),
  field('measure', ['Mått', 'Uppgift'], ['Måltal', 'Oplysning'], ['Measure', 'Item']),
  field('priority', ['Prioritet'], ['Prioritet'], ['Priority']),
  field('unit', ['Enhet', 'Måttenhet'], ['Enhed', 'Måleenhed'], ['Unit', 'Unit of measure']),
  field('value', ['Värde'], ['Værdi'], ['Value']),
  field('date', ['Datum'], ['Dato'], ['Date']),
  field('text', ['Text', 'Kommentar'], ['Tekst', 'Kommentar'], ['Text', 'Comment']),
];

function readJson(text: string, most: number): ReadReport {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch (error) {
    const [, at = '0'] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    return unreadable(text.slice(0, Number(at)).split('\n').length, 'JSON');
  }
  const report = Array.isArray(said) ? { rows: said } : said;
  const rows = isObject(report) && Array.isArray(report.rows) ? report.rows : null;
  if (!rows) return unreadable(1, '{"period": "2019-08", "rows": […]}');
  const period = isObject(report) ? textOf(report.period) : '';
  const supplier = isObject(report) && isObject(report.supplier) ? textOf(report.supplier.organisationNumber) : '';
  return {
    rows: rows.slice(0, most).map((row, index) => ({ line: index + 1, cells: cellsOf(row, period) })),
    trouble: rows.length > most ? { line: most + 1, text: `≤ ${most}` } : null,
    organisationNumber: supplier || null,
  };
}

function cellsOf(row: unknown, period: string): ReportCells {
  if (!isObject(row)) return {};
  const cells = Object.fromEntries(reportFieldNames.map((name) => [name, textOf(row[name])]));
  // the period stands once for the whole report, unless a row says otherwise
  return { ...cells, period: textOf(row.period) || period };
}

async function readTable(name: string, content: Buffer, most: number, language: Language): Promise<ReadReport> {
  const table = await openTable(name, content);
  if (table.kind === 'refused') return unreadable(1, tableProblemText(table.refusal, language));
  try {
    const guess = guessMapping(reportFields, table.header, table.sample);
    const columns = new Map(guess.fields.map((each) => [each.field, each.column]));
    if (columns.get('measure') === null || columns.get('value') === null)
      return unreadable(table.headerLine ?? 1, reportFields.map((each) => each.names[language][0]).join(', '));
    const rows: { line: number; cells: ReportCells }[] = [];
    for await (const row of table.rows) {
      if (row.cells.every((cell) => cell.trim() === '')) continue;
      if (rows.length === most)
        return { rows, trouble: { line: row.line, text: `≤ ${most}` }, organisationNumber: null };
      rows.push({ line: row.line, cells: tableCells(row, table.header, columns) });
    }
    const { refusal } = table;
    return {
      rows,
      trouble: refusal ? { line: refusal.line ?? 1, text: tableProblemText(refusal, language) } : null,
      organisationNumber: null,
    };
  } finally {
    await table.close();
  }
}

function tableCells(row: Row, header: readonly HeaderCell[], columns: ReadonlyMap<string, number | null>): ReportCells {
  const cells: Partial<Record<ReportFieldName, string>> = {};
  for (const name of reportFieldNames) {
    const column = columns.get(name);
    if (column !== null && column !== undefined) cells[name] = (row.cells[column] ?? '').trim();
  }
  // a column nobody knows is not lost: it stands after the text
  const used = new Set(columns.values());
  const rest = header.flatMap(({ name }, at) => {
    const value = row.cells[at]?.trim() ?? '';
    return used.has(at) || value === '' ? [] : [`${name}: ${value}`];
  });
  return rest.length === 0 ? cells : { ...cells, text: [cells.text ?? '', ...rest].filter(Boolean).join(' · ') };
}

function unreadable(line: number, text: string): ReadReport {
  return { rows: [], trouble: { line, text }, organisationNumber: null };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 4000) : '';
}

function field(
  id: ReportFieldName,
  sv: readonly string[],
  da: readonly string[],
  en: readonly string[],
): MappingField & { readonly id: ReportFieldName } {
  return { id, names: { sv, da, en }, spec: { kind: 'text' } };
}
