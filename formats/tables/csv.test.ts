// CSV as people and programs write it: letters, delimiters, quotes, limits, and any bytes at all.
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type CsvOptions, readCsv } from './csv.ts';
import type { Row } from './rows.ts';

async function read(source: string | Uint8Array | AsyncIterable<Uint8Array>, options: CsvOptions = {}) {
  const file = await readCsv(typeof source === 'string' ? Buffer.from(source) : source, options);
  const rows: Row[] = [];
  for await (const batch of file.batches) rows.push(...batch);
  return { file, rows, cells: rows.map((row) => row.cells), codes: file.problems.list.map((problem) => problem.code) };
}

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

describe('the letters of a CSV file', () => {
  const text = 'Enhet;Belopp\r\nSömnlab Åre;12,50\r\nIntäkt – öron;7\r\n';
  const expected = [
    ['Enhet', 'Belopp'],
    ['Sömnlab Åre', '12,50'],
    ['Intäkt – öron', '7'],
  ];

  it.each([
    ['utf-8', iconv.encode(text, 'utf8')],
    ['utf-8-bom', iconv.encode(text, 'utf8', { addBOM: true })],
    ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['windows-1252', iconv.encode(text, 'windows-1252')],
  ])('are read from %s', async (encoding, bytes) => {
    const { file, cells } = await read(bytes);
    expect(file.encoding).toBe(encoding);
    expect(cells).toEqual(expected);
  });

  it('are read from UTF-16 without a byte order mark', async () => {
    const { file, cells } = await read(iconv.encode(text, 'utf-16le'));
    expect(file.encoding).toBe('utf-16le');
    expect(cells).toEqual(expected);
  });

  it.each(['utf8', 'windows-1252'])(
    'are found in %s although the first å stands far into the file',
    async (encoding) => {
      const lines = Array.from({ length: 60_000 }, (_, i) => `${i};rad utan`).join('\n');
      const { rows } = await read(iconv.encode(`${lines}\n60000;Åsele\n`, encoding));
      expect(rows.at(-1)).toEqual({ line: 60_001, cells: ['60000', 'Åsele'] });
    },
  );

  it('are reported with their line when a UTF-8 file holds a broken one', async () => {
    const good = Buffer.from('a;b\nåäö åäö åäö;1\n');
    const { rows, codes } = await read(Buffer.concat([good, Buffer.from([0xe5, 0x3b, 0x32, 0x0a])]));
    expect(codes).toEqual(['broken-letters']);
    expect(rows[2]?.problems?.[0]).toMatchObject({ code: 'broken-letters', line: 3, severity: 'error' });
  });

  it('lose NUL signs, which is reported', async () => {
    const { cells, codes } = await read('a;b\nx\0y;1\n');
    expect(cells[1]).toEqual(['xy', '1']);
    expect(codes).toEqual(['nul-character']);
  });
});

describe('the delimiter of a CSV file', () => {
  it.each([
    [';', 'a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n'],
    [',', 'a,b,c\n1,2,3\n"4,5",5,6\n'],
    ['\t', 'a\tb\tc\n1,5\t2,5\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
  ])('%j is found', async (delimiter, text) => {
    const { file, cells } = await read(text);
    expect(file.delimiter).toBe(delimiter);
    expect(cells[1]).toHaveLength(3);
  });

  it('is a semicolon where decimal commas alone would cut just as evenly', async () => {
    const { file } = await read('1,5;2,5\n3,5;4,5\n5,5;6,5\n');
    expect(file.delimiter).toBe(';');
  });

  it('is what a first line sep=| says, and lines are still counted from the file', async () => {
    const { file, rows } = await read('sep=|\r\na|b\r\n1;2|3\r\n');
    expect(file.delimiter).toBe('|');
    expect(rows).toEqual([
      { line: 2, cells: ['a', 'b'] },
      { line: 3, cells: ['1;2', '3'] },
    ]);
  });

  it('is not the decimal comma of a column of amounts', async () => {
    expect((await read('Belopp\n12,50\n7,25\n1,00\n')).cells[1]).toEqual(['12,50']);
    expect((await read('1,2\n3,4\n')).cells[1]).toEqual(['3', '4']);
  });

  it('is not needed for a file of one column', async () => {
    const { cells } = await read('Enhet\n1001\n1002\n');
    expect(cells).toEqual([['Enhet'], ['1001'], ['1002']]);
  });
});

describe('the rows of a CSV file', () => {
  it('end with CRLF, LF or CR', async () => {
    const expected = [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ];
    for (const end of ['\r\n', '\n', '\r']) {
      expect((await read(`a;b${end}1;2${end}3;4`)).cells).toEqual(expected);
      expect((await read(`a;b${end}1;2${end}3;4${end}`)).cells).toEqual(expected);
    }
  });

  it('keep quoted delimiters, doubled quotes and line ends, and name the line they begin on', async () => {
    const { rows, codes } = await read('a;b\r\n"x;y";"sa ""hej"""\r\n"rad\r\ntvå";2\r\n\r\n3;4\r\n');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x;y', 'sa "hej"'] },
      { line: 3, cells: ['rad\r\ntvå', '2'] },
      { line: 6, cells: ['3', '4'] },
    ]);
    expect(codes).toEqual([]);
  });

  it('are left out when blank or only delimiters', async () => {
    const { rows } = await read('a;b\n\n;\n1;2\n');
    expect(rows.map((row) => row.line)).toEqual([1, 4]);
  });

  it('after a quote that is never closed are not swallowed', async () => {
    const { rows, codes } = await read('a;b\n1;"12 tum\n2;x\n3;y\n');
    expect(rows.map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['1', '"12 tum'],
      ['2', 'x'],
      ['3', 'y'],
    ]);
    expect(codes).toEqual(['unclosed-quote']);
    expect(rows[1]?.problems?.[0]?.line).toBe(2);
  });

  it('between two stray quotes on different lines are not swallowed either', async () => {
    const { rows, codes } = await read('a;b\n1;"12 tum\n2;x\n3;"9 tum\n4;z\n');
    expect(rows.map((row) => row.cells[0])).toEqual(['a', '1', '2', '3', '4']);
    expect(codes).toEqual(['unclosed-quote', 'unclosed-quote']);
  });

  it('with text after a closing quote keep it and are reported', async () => {
    const { rows } = await read('a;b\n"x" y;2\n');
    expect(rows[1]?.cells).toEqual(['x y', '2']);
    expect(rows[1]?.problems?.[0]).toMatchObject({ code: 'text-after-quote', line: 2 });
  });

  it('keep a quote inside an unquoted cell as it is', async () => {
    const { cells, codes } = await read('a;b\n5" skärm;2\n');
    expect(cells[1]).toEqual(['5" skärm', '2']);
    expect(codes).toEqual([]);
  });

  it('are the same however the file is cut into pieces', async () => {
    const cell = fc.stringMatching(/^[ab;"\n\r åé]{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        async (rows, sizes) => {
          const text = rows.map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(';')).join('\r\n');
          const bytes = Buffer.from(`å;"x;"\r\n${text}\r\n`);
          // a first sample of 64 KB would take in the whole of a small file
          const padding = Buffer.from(`${'x;y\r\n'.repeat(14_000)}`);
          const whole = Buffer.concat([padding, bytes]);
          const once = await read(whole, { delimiter: ';' });
          async function* cut() {
            yield padding;
            yield* inPieces(bytes, sizes);
          }
          const cutUp = await read(cut(), { delimiter: ';' });
          expect(cutUp.rows.slice(14_000)).toEqual(once.rows.slice(14_000));
          const kept = rows.filter((cells) => cells.some((c) => c !== ''));
          expect(once.rows.slice(14_001).map((row) => row.cells)).toEqual(kept);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the limits of a CSV file', () => {
  it('refuse a file that is too large, from its stream', async () => {
    async function* endless() {
      for (;;) yield Buffer.from('1;2;3\n'.repeat(1000));
    }
    const { file, rows } = await read(endless(), { limits: { fileBytes: 200_000 } });
    expect(file.problems.refusal).toMatchObject({
      code: 'file-too-large',
      expected: { limit: 200_000, unit: 'bytes' },
    });
    expect(rows.length).toBeLessThan(40_000);
  });

  it('refuse a row with too many cells and name its line', async () => {
    const { file } = await read(`a;b\n${'x;'.repeat(50)}\n`, { limits: { cellsPerRow: 20 } });
    expect(file.problems.refusal).toMatchObject({ code: 'too-many-cells', line: 2, value: '51' });
  });

  it('refuse a cell that is too long, also one without any line end', async () => {
    const { file } = await read(`a;b\n${'x'.repeat(500)};1\n`, { limits: { cellLength: 100 } });
    expect(file.problems.refusal).toMatchObject({ code: 'cell-too-long', line: 2 });
    async function* endlessCell() {
      for (;;) yield Buffer.alloc(65_536, 'x');
    }
    const endless = await read(endlessCell());
    expect(endless.file.problems.refusal).toMatchObject({ code: 'cell-too-long', line: 1 });
  });
});

describe('any bytes at all', () => {
  it('are read to an end without an exception', async () => {
    const signs = fc.constantFrom(...Buffer.from(';,\t|"\r\n\0aå='), 0xe5, 0xc3, 0xff, 0xfe);
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { maxLength: 400 }), async (bytes) => {
        const { file, rows } = await read(Uint8Array.from(bytes), { limits: { cellLength: 50, cellsPerRow: 30 } });
        for (const row of rows) expect(row.cells.some((cell) => cell.includes('\0'))).toBe(false);
        expect(file.problems.list.length).toBeLessThanOrEqual(1_021);
      }),
      { numRuns: 500 },
    );
  });

  it('take time in proportion to their number, also when every line opens a quote', async () => {
    const hostile = Buffer.from('"a\n""\n'.repeat(60_000));
    const started = performance.now();
    await read(hostile, { delimiter: ';' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
