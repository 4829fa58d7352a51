// A text table packed in a ZIP is read as that table; a false promise or several tables are answered in words.
import { expect, test } from 'vitest';
import { openTable } from './table.ts';
import { gathered, rawPart, rawZip } from './workbook-fixture.ts';

async function streamOf(bytes: Uint8Array): Promise<AsyncIterable<Uint8Array>> {
  return (async function* () {
    yield bytes;
  })();
}

test('the one table of an archive is read, whatever lies beside it', async () => {
  const zip = rawZip([rawPart('log/log.csv', 'a,b\n1,2\n3,4\n'), rawPart('readme.md', '# log')]);
  for (const input of [zip, await streamOf(zip)]) {
    const table = await openTable('log.zip', input);
    if (table.kind === 'refused') throw new Error('refused');
    expect(table).toMatchObject({ kind: 'csv', delimiter: ',' });
    expect((await gathered(table.rows)).map((row) => row.cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(table.refusal).toBeNull();
    await table.close();
  }
});

test('of two tables none is guessed', async () => {
  const zip = rawZip([rawPart('a.csv', 'a,b\n1,2\n'), rawPart('b.csv', 'a,b\n1,2\n')]);
  expect(await openTable('log.zip', zip)).toMatchObject({ kind: 'refused', refusal: { code: 'wrong-content' } });
});

test('a table with a changed byte, or another archive beside it, is refused', async () => {
  const part = rawPart('a.csv', 'a,b\n1,2\n');
  for (const [parts, code] of [
    [[{ ...part, crc: part.crc ^ 1 }], 'damaged-file'],
    [[part, rawPart('more.zip', 'PK')], 'nested-archive'],
  ] as const) {
    const table = await openTable('log.zip', rawZip(parts));
    if (table.kind !== 'refused') {
      await gathered(table.rows);
      await table.close();
    }
    expect(table.refusal).toMatchObject({ code });
  }
});
