// Files come back byte for byte whatever their size and however they arrive; what is refused leaves nothing behind.
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { newId } from '../work/ids.ts';
import type { Work } from '../work/work.ts';
import { openFile, removeFiles, storeFile } from './files.ts';

const kB = 1024;
const caller = someone('employee');
let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([]);
});
afterAll(() => t.close());

test.each([1, 256 * kB - 1, 256 * kB, 256 * kB + 1, 1_500_001])(
  'a file of %i bytes comes back as it was',
  async (size) => {
    const content = randomBytes(size);
    const stored = await kept(content, inChunks(content, 60_013));
    expect(stored).toMatchObject({ size, sha256: createHash('sha256').update(content).digest('hex') });
    await t.house.look(caller, async (work) => {
      const file = await openFile(work, stored.fileId);
      expect(file).toMatchObject({
        name: 'årsredovisning.bin',
        mediaType: 'application/x-test',
        size,
        sha256: stored.sha256,
      });
      expect((await buffer(file.stream())).equals(content)).toBe(true);
      // it can be read again
      expect((await buffer(Readable.from(file.stream()))).length).toBe(size);
    });
  },
);

test('a file is kept in pieces of 256 kB, whatever the chunks it arrived in', async () => {
  const content = randomBytes(600 * kB);
  const whole = await kept(content, [content]);
  const small = await kept(content, inChunks(content, 997));
  for (const { fileId } of [whole, small]) {
    const { rows } = await t.house.database.pool.query(
      'select length(content)::int as length from platform.file_pieces where file_id = $1 order by piece',
      [fileId],
    );
    expect(rows.map((row) => row.length)).toEqual([256 * kB, 256 * kB, 88 * kB]);
  }
});

test('a file beyond the limit is refused as soon as the limit is passed, and nothing is kept', async () => {
  const before = await counted();
  let given = 0;
  async function* endless(): AsyncGenerator<Buffer> {
    for (;;) {
      given += 64 * kB;
      yield Buffer.alloc(64 * kB);
    }
  }
  await expect(act((work) => storeFile(work, named(endless(), 2 * kB * kB)))).rejects.toMatchObject({
    kind: 'too-much',
    code: 'file-too-large',
    facts: { megabytes: 2 },
  });
  expect(given).toBeLessThan(3 * kB * kB);
  expect(await counted()).toEqual(before);
});

test('an empty file, and a file whose sender breaks off, are refused and nothing is kept', async () => {
  const before = await counted();
  await expect(act((work) => storeFile(work, named([], 100)))).rejects.toMatchObject({ code: 'file-empty' });
  async function* brokenOff(): AsyncGenerator<Buffer> {
    yield Buffer.alloc(300 * kB);
    throw new Error('the sender went away');
  }
  await expect(act((work) => storeFile(work, named(brokenOff(), 1e9)))).rejects.toThrow('went away');
  expect(await counted()).toEqual(before);
});

test('a removed file is gone with its pieces', async () => {
  const before = await counted();
  const { fileId } = await kept(randomBytes(600 * kB), [randomBytes(600 * kB)]);
  expect(await act((work) => removeFiles(work, [fileId, newId()]))).toBe(1);
  expect(await counted()).toEqual(before);
});

test('an unknown file is refused', async () => {
  await expect(t.house.look(caller, (work) => openFile(work, newId()))).rejects.toMatchObject({
    kind: 'not-found',
    code: 'file-unknown',
  });
});

function act<T>(what: (work: Work) => Promise<T>): Promise<T> {
  return t.house.act('keep-file', caller, what);
}

function kept(content: Buffer, chunks: Iterable<Buffer>) {
  return act((work) => storeFile(work, named(chunks, content.length)));
}

function named(chunks: Iterable<Buffer> | AsyncIterable<Buffer>, limit: number) {
  return { name: 'årsredovisning.bin', mediaType: 'application/x-test', stream: Readable.from(chunks), limit };
}

function* inChunks(content: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function counted() {
  const { rows } = await t.house.database.pool.query(
    'select (select count(*) from platform.files) as files, (select count(*) from platform.file_pieces) as pieces',
  );
  return rows[0];
}
