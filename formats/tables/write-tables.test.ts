// Written tables can be read again, by us and by spreadsheets, without a formula among them.
import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, hoursText, type OutColumn, type OutRow } from './out-columns.ts';
import type { Row } from './rows.ts';
import { openTable } from './table.ts';
import { gathered } from './workbook-fixture.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const columns: OutColumn[] = [
  { heading: 'Enhet', kind: 'text' },
  { heading: 'Belopp', kind: 'amount' },
  { heading: 'Timmar', kind: 'hours' },
  { heading: 'Andel', kind: 'percent', decimals: 1 },
  { heading: 'Datum', kind: 'date' },
  { heading: 'Antal', kind: 'integer' },
  { heading: 'Tid', kind: 'date-time' },
];
const rows: OutRow[] = [
  ['Sömnlab; Åre', 123_450, 27_000, 532, '2019-08-31', 7, '2019-08-31 14:05'],
  ['=1+1', -1_205, 0, 0, null, -3, null],
  ['rad\ntvå "citat"', null, null, '..', '..', null, null],
];

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await gathered(chunks));
}

async function readBack(name: string, bytes: Uint8Array): Promise<Row[]> {
  const table = await openTable(name, bytes);
  if (table.kind === 'refused') throw new Error(JSON.stringify(table.refusal));
  expect(table.problems).toEqual([]);
  return gathered(table.rows);
}

describe('a written CSV file', () => {
  it('has a byte order mark, semicolons, decimal commas and CRLF', async () => {
    const text = (await bytesOf(writeCsv(columns, rows))).toString('utf8');
    expect(text).toBe(
      '\uFEFFEnhet;Belopp;Timmar;Andel;Datum;Antal;Tid\r\n' +
        '"Sömnlab; Åre";1234,50;7,5;53,2;2019-08-31;7;2019-08-31 14:05\r\n' +
        "'=1+1;-12,05;0;0,0;;-3;\r\n" +
        '"rad\ntvå ""citat""";;;..;..;;\r\n',
    );
  });

  it('has decimal points where the comma separates cells', async () => {
    const text = (await bytesOf(writeCsv(columns, rows, { delimiter: ',' }))).toString('utf8');
    expect(text).toContain('"Sömnlab; Åre",1234.50,7.5,53.2,2019-08-31,7');
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '＝1'])('never lets %j run as a formula', async (text) => {
    const written = (await bytesOf(writeCsv([{ heading: 'x', kind: 'text' }], [[text]]))).toString('utf8');
    expect(written.split('\r\n')[1]).toMatch(/^"?'/);
    expect((await readBack('x.csv', Buffer.from(written)))[0]?.cells).toEqual([text]);
  });

  it.each(['-12,50', '+46 60 12 34', '-7'])('leaves %j as it is, since it is only a number', async (text) => {
    const written = (await bytesOf(writeCsv([{ heading: 'x', kind: 'text' }], [[text]]))).toString('utf8');
    expect(written).toMatch(/\n"?[-+]\d[\d, ]*"?\r/);
  });

  it('gives any texts back when it is read', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aå;,"\'=-+@\n\r\t '.split('')), maxLength: 8 });
    const line = fc.tuple(cell, cell, fc.constant('.'));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const out: OutColumn[] = ['x', 'y', 'z'].map((heading) => ({ heading, kind: 'text' }));
        const back = await readBack('x.csv', await bytesOf(writeCsv(out, lines)));
        // an apostrophe before a formula sign is the guard itself, so such a text loses it
        const expected = lines.map((cells) => cells.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, '')));
        const kept = back.map((row) => row.cells);
        expect(kept.map((cells) => cells.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a written workbook', () => {
  it('holds real numbers, dates and formats, read by another program', async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await bytesOf(writeXlsx([{ name: 'Utfall', columns, rows }]));
    // exceljs declares an older Buffer type
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const sheet = workbook.getWorksheet('Utfall');
    expect(sheet?.getRow(2).values).toEqual([
      undefined,
      'Sömnlab; Åre',
      1234.5,
      7.5,
      0.532,
      new Date('2019-08-31'),
      7,
      expect.any(Date),
    ]);
    expect(sheet?.getRow(2).getCell(7).value).toEqual(new Date('2019-08-31T14:05:00Z'));
    expect([2, 3, 4, 5, 6].map((column) => sheet?.getRow(2).getCell(column).numFmt)).toEqual([
      '#,##0.00',
      '#,##0.00',
      '0.0%',
      'yyyy-mm-dd',
      '#,##0',
    ]);
    expect(sheet?.getRow(1).getCell(1).font?.bold).toBe(true);
    expect(sheet?.autoFilter).toBe('A1:G4');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.getColumn(2).width).toBe(16);
  });

  it('keeps texts that begin like a formula as texts, also when somebody edits the cell', async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await bytesOf(
      writeXlsx([{ name: 'x', columns: [{ heading: '=HYPERLINK("x")', kind: 'text' }], rows: [['=1+1']] }]),
    );
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer); // exceljs declares an older Buffer type
    const cell = workbook.worksheets[0]?.getCell('A2');
    expect(cell?.type).toBe(ExcelJS.ValueType.String);
    expect(cell?.value).toBe('=1+1');
    expect(workbook.worksheets[0]?.getCell('A1').formula).toBeUndefined();
  });

  it('is the same bytes for the same rows, from a list or a stream', async () => {
    async function* stream() {
      yield* rows;
    }
    const hash = async (from: Iterable<OutRow> | AsyncIterable<OutRow>) =>
      createHash('sha256')
        .update(await bytesOf(writeXlsx([{ name: 'x', columns, rows: from }])))
        .digest('hex');
    expect(await hash(stream())).toBe(await hash(rows));
  });

  it('goes on in further sheets when one is full, with names that Excel takes', async () => {
    const many = Array.from({ length: 25 }, (_, i): OutRow => [`rad ${i}`]);
    const sheet = {
      name: "Enheter/avdelningar: 'alla' [2019] ett långt namn",
      columns: [{ heading: 'x', kind: 'text' } as const],
    };
    const bytes = await bytesOf(
      writeXlsx(
        [
          { ...sheet, rows: many },
          { ...sheet, rows: [] },
        ],
        { sheetRows: 11 },
      ),
    );
    const table = await openTable('x.xlsx', bytes);
    if (table.kind === 'refused') throw new Error('refused');
    expect(table.sheets.map(({ name }) => name)).toEqual([
      "Enheter avdelningar  'alla'  20",
      "Enheter avdelningar  'alla' (2)",
      "Enheter avdelningar  'alla' (3)",
      "Enheter avdelningar  'alla' (4)",
    ]);
    await table.close();
    const last = await openTable('x.xlsx', bytes, { sheet: "Enheter avdelningar  'alla' (3)" });
    if (last.kind === 'refused') throw new Error('refused');
    expect((await gathered(last.rows)).map((row) => row.cells[0])).toEqual([
      'rad 20',
      'rad 21',
      'rad 22',
      'rad 23',
      'rad 24',
    ]);
  });

  it('gives any texts, also with signs that XML forbids, and any amounts back', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'aå<>&"\'_x0041_\u0001\u000b\uffff\r\n\t 😀'.split('')),
      minLength: 1,
      maxLength: 10,
    });
    const line = fc.tuple(text, fc.integer({ min: -1e14, max: 1e14 }));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 15 }), async (lines) => {
        const out: OutColumn[] = [
          { heading: 'x', kind: 'text' },
          { heading: 'y', kind: 'amount' },
        ];
        const back = await readBack('x.xlsx', await bytesOf(writeXlsx([{ name: 'x', columns: out, rows: lines }])));
        expect(back.map((row) => [row.cells[0], Number(row.cells[1])])).toEqual(
          lines.map(([given, ore]) => [given.toWellFormed(), Number(decimalText(ore, 2))]),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('refuses numbers that are not whole and dates that do not exist, rather than round them', async () => {
    const write = (cell: string | number, kind: OutColumn['kind']) =>
      bytesOf(writeXlsx([{ name: 'x', columns: [{ heading: 'x', kind }], rows: [[cell]] }]));
    await expect(write(1.5, 'amount')).rejects.toThrow(RangeError);
    await expect(write('2019-02-30', 'date')).rejects.toThrow(RangeError);
  });
});

describe('numbers as decimals', () => {
  it.each([
    [0, 2, '0.00'],
    [5, 2, '0.05'],
    [-5, 2, '-0.05'],
    [-123_456, 3, '-123.456'],
    [7, 0, '7'],
  ])('%d in units of 10^-%d is %s', (units, decimals, expected) => expect(decimalText(units, decimals)).toBe(expected));

  it('give hours with at most four decimals', () => {
    expect([27_000, 60, -1800, 0].map(hoursText)).toEqual(['7.5', '0.0167', '-0.5', '0']);
  });
});
