// A table as an import meets it: headings, shifted columns, limits, and files that are not what their name says.
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Row } from './rows.ts';
import { openTable, type TableInput, type TableOptions } from './table.ts';
import { gathered, textRow, workbookFixture } from './workbook-fixture.ts';

async function read(name: string, input: TableInput | string, options: TableOptions = {}) {
  const table = await openTable(name, typeof input === 'string' ? Buffer.from(input) : input, options);
  if (table.kind === 'refused') throw new Error(`refused: ${JSON.stringify(table.refusal)}`);
  const rows: Row[] = [];
  for await (const row of table.rows) rows.push(row);
  await table.close();
  return { table, rows, cells: rows.map((row) => row.cells) };
}

async function* asStream(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** How often this process holds the file open; only Linux tells. */
function openHandles(file: string): number {
  if (!existsSync('/proc/self/fd')) return 0;
  const links = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  });
  return links.filter((link) => link === file).length;
}

const workbook = () => workbookFixture({ sheets: { Blad: textRow(1, 'a', 'b') + textRow(2, '1', '2') } });

describe('a table', () => {
  it('is read from bytes, a stream or a path alike', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tables-test-'));
    for (const [name, bytes] of [
      ['x.csv', Buffer.from('a;b\n1;2\n')],
      ['x.xlsx', Buffer.from(workbook())],
    ] as const) {
      const file = path.join(folder, name);
      await writeFile(file, bytes);
      for (const input of [bytes, asStream(bytes, 3), file]) {
        const table = await openTable(name, input);
        expect(table).toMatchObject({
          kind: name.slice(2),
          header: [
            { name: 'a', address: 'A' },
            { name: 'b', address: 'B' },
          ],
        });
        if (table.kind === 'refused') continue;
        const rows = await gathered(table.rows);
        expect(rows).toMatchObject([{ line: 2, cells: ['1', '2'] }]);
        await table.close();
        expect(openHandles(file)).toBe(0);
      }
    }
    await rm(folder, { recursive: true });
  });

  it('gives its sample again among its rows', async () => {
    const { table, rows } = await read('x.csv', `a;b\n${'1;2\n'.repeat(500)}`);
    expect(table.sample).toHaveLength(200);
    expect(rows).toHaveLength(500);
    expect(rows[0]).toBe(table.sample[0]);
  });

  it('leaves no temporary file when it is closed before its end', async () => {
    const keptIn = await mkdtemp(path.join(tmpdir(), 'tables-test-'));
    const table = await openTable('x.xlsx', asStream(workbook(), 50), { keptIn });
    if (table.kind === 'refused') throw new Error('refused');
    expect(await readdir(keptIn)).toHaveLength(1);
    await table.close();
    expect(await readdir(keptIn)).toEqual([]);
    await rm(keptIn, { recursive: true });
  });

  it('of CSV closes its stream when it is left early', async () => {
    let closed = false;
    async function* endless() {
      try {
        for (;;) yield Buffer.from('1;2\n'.repeat(5000));
      } finally {
        closed = true;
      }
    }
    const table = await openTable('x.csv', endless());
    if (table.kind === 'refused') throw new Error('refused');
    for await (const _ of table.rows) break;
    await table.close();
    expect(closed).toBe(true);
  });

  it('of XLSX that is too large is refused from a stream, from bytes and from a path', async () => {
    const keptIn = await mkdtemp(path.join(tmpdir(), 'tables-test-'));
    const file = path.join(keptIn, 'x.xlsx');
    await writeFile(file, workbook());
    for (const input of [workbook(), asStream(workbook(), 50), file]) {
      const table = await openTable('x.xlsx', input, { keptIn, limits: { fileBytes: 200 } });
      expect(table).toMatchObject({ kind: 'refused', refusal: { code: 'file-too-large' } });
    }
    expect(await readdir(keptIn)).toEqual(['x.xlsx']);
    await rm(keptIn, { recursive: true });
  });

  it('throws what the stream throws, as that is no fault of the file', async () => {
    async function* broken() {
      yield Buffer.from('a;b\n1;2\n');
      throw new Error('the line went dead');
    }
    await expect(openTable('x.csv', broken())).rejects.toThrow('the line went dead');
    await expect(openTable('x.csv', '/no/such/file.csv')).rejects.toThrow('ENOENT');
  });
});

describe('the headings', () => {
  it('are found below a title, which is noted', async () => {
    const { table, cells } = await read(
      'x.csv',
      'Utfall per konto\nPeriod;2019-08\n\nKonto;Text;Belopp;Enhet\n4010;Läkemedel;12,50;1001\n',
    );
    expect(table.header.map(({ name }) => name)).toEqual(['Konto', 'Text', 'Belopp', 'Enhet']);
    expect(table.headerLine).toBe(4);
    expect(table.problems[0]).toMatchObject({ code: 'title-lines', line: 4 });
    expect(cells).toEqual([['4010', 'Läkemedel', '12,50', '1001']]);
  });

  it('stand where the caller says, or nowhere', async () => {
    const text = 'x;y\na;b\n1;2\n';
    expect((await read('x.csv', text, { header: { line: 2 } })).table.header.map(({ name }) => name)).toEqual([
      'a',
      'b',
    ]);
    const without = await read('x.csv', text, { header: 'none' });
    expect(without.table.headerLine).toBeNull();
    expect(without.cells).toHaveLength(3);
    expect(without.table.header.map(({ address }) => address)).toEqual(['A', 'B']);
  });

  it('that occur twice are noted', async () => {
    const { table } = await read('x.csv', 'Konto;Belopp;belopp\n1;2;3\n');
    expect(table.problems).toMatchObject([{ code: 'duplicate-heading', address: 'C', severity: 'note' }]);
  });
});

describe('a shifted column', () => {
  it('is reported with line, number of columns and expected number, and the row is marked', async () => {
    const { table, rows } = await read('x.csv', 'Konto;Text;Belopp\n1;a;2\n1;a;b;2\n1;a\n1;a;2;;\n');
    const expected = { is: 'count', count: 3 };
    expect(table.problems).toEqual([
      { code: 'column-count', severity: 'error', line: 3, value: '4', expected },
      { code: 'column-count', severity: 'error', line: 4, value: '2', expected },
    ]);
    expect(rows.map((row) => row.problems?.length ?? 0)).toEqual([0, 1, 1, 0]);
    expect(rows[3]?.cells).toEqual(['1', 'a', '2']);
  });

  it('in every row fills the list up to its limit and counts the rest', async () => {
    const { table } = await read('x.csv', `a;b\n${'1;2;3\n'.repeat(50)}`, { limits: { problems: 10 } });
    expect(table.problems).toHaveLength(10);
    expect(table.unlisted).toBe(40);
  });
});

describe('the limit of rows', () => {
  it('ends the reading with a refusal, so that half a file is not taken for a whole one', async () => {
    const { table, rows } = await read('x.csv', `a;b\n${'1;2\n'.repeat(200_000)}`, { limits: { rows: 100_000 } });
    expect(rows).toHaveLength(100_000);
    expect(table.refusal).toMatchObject({ code: 'too-many-rows', line: 100_002 });
  });
});

describe('a file named .csv', () => {
  const wide = (text: string) => Buffer.from(text, 'utf16le');
  const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  it.each([
    ['an HTML page', '<!DOCTYPE html><html><body><table><tr><td>1;2</td></tr></table></body></html>', 'html'],
    ['an HTML page after a comment', '\n<!-- x -->\n<HTML>', 'html'],
    ['XML', '<?xml version="1.0"?><Workbook/>', 'xml'],
    ['JSON', '[{"a":1},{"a":2}]', 'json'],
    ['SIE', '#FLAGGA 0\r\n#PROGRAM "x" 1\r\n', 'sie'],
    ['PDF', '%PDF-1.7\n1 0 obj', 'pdf'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'image'],
    ['a packed file', Buffer.from([0x1f, 0x8b, 8, 0, 0]), 'archive'],
    ['an e-mail message', 'Received: from x\r\nSubject: y\r\n', 'mail'],
    ['binary', Buffer.from(Array.from({ length: 256 }, (_, i) => i)), 'binary'],
    ['an old Word document', Buffer.concat([container, Buffer.alloc(500)]), 'old-office'],
  ])('that is %s is refused with what was seen', async (_, content, seen) => {
    const table = await openTable('ledger.csv', Buffer.from(content));
    expect(table).toMatchObject({ kind: 'refused', refusal: { code: 'wrong-content', value: seen } });
  });

  it.each([
    ['old-excel', Buffer.concat([container, Buffer.alloc(600), wide('Workbook')])],
    ['password-protected', Buffer.concat([container, Buffer.alloc(600), wide('EncryptedPackage')])],
    ['empty-file', Buffer.alloc(0)],
    ['empty-file', Buffer.from(' \r\n\r\n')],
    ['no-rows', Buffer.from(';;;\n;;;\n')],
  ])('is refused as %s', async (code, content) => {
    expect(await openTable('ledger.csv', content)).toMatchObject({ kind: 'refused', refusal: { code } });
  });

  it('that is a workbook is read as one, and the name is noted', async () => {
    expect((await read('x.csv', workbook())).table.problems).toEqual([
      { code: 'other-name', severity: 'note', value: 'xlsx' },
    ]);
    expect((await read('x.xlsx', 'a;b\n1;2\n')).table.problems).toMatchObject([{ code: 'other-name', value: 'csv' }]);
  });

  it('in UTF-16 is text, not binary', async () => {
    const { cells } = await read('x.csv', iconv.encode('Enhet;Å\n1001;ö\n', 'utf-16le', { addBOM: true }));
    expect(cells).toEqual([['1001', 'ö']]);
  });

  it('with an old Excel directory far into the file is still told apart', async () => {
    const late = Buffer.concat([container, Buffer.alloc(300_000), wide('Workbook')]);
    expect(await openTable('x.xls', late)).toMatchObject({ refusal: { code: 'old-excel' } });
  });
});
