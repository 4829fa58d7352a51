// Reads XLSX as a stream. The archive is judged before it is unpacked, nothing in it is run, and what is hidden,
// linked or left out is said. Knows nothing of headings; `openTable` puts those on top.
import { type ByteSource, tooLarge } from './byte-source.ts';
import type { TableLimits } from './limits.ts';
import { type ProblemList, problemIn, stopReading } from './problems.ts';
import type { Row } from './rows.ts';
import { sheetRows } from './xlsx-sheet.ts';
import { readFormats, readSharedTexts, readWorkbook, type SheetName, type Workbook } from './xlsx-workbook.ts';
import { openZip, type ZipParts } from './zip-parts.ts';

export type XlsxFile = { sheets: SheetName[]; sheet: string; batches: AsyncGenerator<Row[], void> };

/**
 * Opens the sheet of that name, or the first visible one. Null when the file is refused, with the reason in `problems`;
 * faults met later end `batches` early with a refusal. The source stays the caller's to close.
 */
export async function readXlsx(
  source: ByteSource,
  options: { sheet?: string; limits: TableLimits },
  problems: ProblemList,
): Promise<XlsxFile | null> {
  const { limits } = options;
  try {
    if (source.size > limits.fileBytes) throw stopReading(tooLarge(limits));
    const zip = await openZip(source, limits);
    judgeContent(zip);
    zip.check();
    const workbook = await readWorkbook(zip);
    const chosen = chooseSheet(workbook, options.sheet);
    noteParts(zip, workbook, problems);
    const formats = await readFormats(zip, workbook.styles);
    const texts = await readSharedTexts(zip, workbook.sharedTexts, limits);
    const rows = sheetRows(zip.read(chosen.part), { texts, formats, date1904: workbook.date1904, limits, problems });
    const sheets = workbook.sheets.map(({ name, state }) => ({ name, state }));
    return { sheets, sheet: chosen.name, batches: untilFault(rows, problems) };
  } catch (error) {
    problems.add(problemIn(error));
    return null;
  }
}

// Other formats are ZIP archives too; say which one it is.
function judgeContent(zip: ZipParts): void {
  if (zip.has('[content_types].xml') && zip.names().some((name) => /^xl\/.*\.xml$/.test(name))) return;
  const seen = [
    ['word', 'word/document.xml'],
    ['powerpoint', 'ppt/presentation.xml'],
    ['xlsb', 'xl/workbook.bin'],
    ['opendocument', 'mimetype'],
  ].find(([, part]) => zip.has(part ?? ''));
  throw stopReading({ code: 'wrong-content', value: seen?.[0] ?? 'zip' });
}

function chooseSheet(workbook: Workbook, wanted: string | undefined): Workbook['sheets'][number] {
  const { sheets } = workbook;
  const byName = sheets.find((sheet) => sheet.name === wanted);
  const chosen = wanted === undefined ? (sheets.find((sheet) => sheet.state === 'visible') ?? sheets[0]) : byName;
  if (chosen) return chosen;
  if (wanted === undefined) throw stopReading({ code: 'no-rows' });
  const names = sheets.map((sheet) => sheet.name);
  const expected = { is: 'one-of', words: { sv: names, da: names, en: names } } as const;
  throw stopReading({ code: 'no-such-sheet', value: wanted, expected });
}

function noteParts(zip: ZipParts, workbook: Workbook, problems: ProblemList): void {
  for (const { name, state } of workbook.sheets) {
    if (state !== 'visible') problems.add({ code: 'hidden-sheet', severity: 'note', value: name });
  }
  const names = zip.names();
  const links = names.filter((name) => /^xl\/(?:externallinks\/[^/]+\.xml|connections\.xml|querytables\/)/.test(name));
  if (links.length > 0) problems.add({ code: 'links-not-followed', severity: 'note', value: String(links.length) });
  if (names.includes('xl/vbaproject.bin')) problems.add({ code: 'macros-not-run', severity: 'note' });
}

async function* untilFault(rows: AsyncGenerator<Row[], void>, problems: ProblemList): AsyncGenerator<Row[], void> {
  try {
    yield* rows;
  } catch (error) {
    problems.add(problemIn(error));
  }
}
