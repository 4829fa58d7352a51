// Files of cases: judged by content, shown with the access of the line they came with, and removed with their name.
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestHouse } from '../../../checks/kit/test-house.ts';
import type { Caller } from '../../../platform/operation/caller.ts';
import type { FileAnswer } from '../../../platform/work/work.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskHouse } from '../desk-house.test-kit.ts';

const { agent, other, elsewhere, nurse, stranger } = deskCallers;
let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
});
afterAll(() => t.close());

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(300_000, 7)]);
const open = async (isRestricted = false) =>
  (await t.run(contract.openCase, { title: 'Skärmen flimrar', kind: 'incident', isRestricted }, nurse)).case;
const add = async (
  id: string,
  name: string,
  content: Buffer,
  caller: Caller = nurse,
  isInternal: 'yes' | 'no' = 'no',
) => {
  const stream = Readable.from([content.subarray(0, 5000), content.subarray(5000)].filter((part) => part.length > 0));
  const given = { case: id, name, isInternal };
  return (await t.run(contract.addCaseFile, given, { ...caller, upload: { stream, mediaType: 'image/gif' } })).file;
};
const list = (id: string, caller: Caller = agent) => t.run(contract.listCaseFiles, { case: id }, caller);
// a download answers with a file, which the house does not hold against the contract
const download = (file: string, caller: Caller) =>
  t.run(contract.downloadCaseFile, { file }, caller) as Promise<FileAnswer>;

test('a picture is shown to whoever sees the case, byte for byte; its type is what it holds, not what is said', async () => {
  const id = await open();
  const file = await add(id, 'skärm.txt.png', png);
  expect((await list(id, nurse)).files).toMatchObject([
    { file, name: 'skärm.txt.png', mediaType: 'image/png', size: png.length, by: 'Amina', isOpen: true, isShown: true },
  ]);
  for (const caller of [nurse, agent]) {
    const answer = await download(file, caller);
    expect(answer).toMatchObject({ mediaType: 'image/png', inline: true });
    expect((await buffer(answer.content as Readable)).equals(png)).toBe(true); // files of cases come as streams
  }
  for (const wrong of [stranger, elsewhere]) {
    await expect(download(file, wrong)).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-file' });
    await expect(list(id, wrong)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(add(id, 'x.png', png, wrong)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(t.run(contract.removeCaseFile, { file }, wrong)).rejects.toMatchObject({ kind: 'not-found' });
  }
});

test.each([
  ['faktura.pdf', Buffer.from('MZ\x90\0 a program'), 'program'],
  ['bild.png', Buffer.from('%PDF-1.7 a document'), 'disguised'],
  ['sida.txt', Buffer.from('<html><script>alert(1)</script>'), 'active-page'],
  ['allt.zip', Buffer.from('PK\x03\x04 hidden'), 'archive'],
  ['okänt.dat', Buffer.from([0, 1, 2, 3]), 'unknown-type'],
])('%s is not taken, and nothing of it is kept', async (name, content, why) => {
  const id = await open();
  await expect(add(id, name, content)).rejects.toMatchObject({ code: 'file-not-allowed', facts: { why } });
  expect((await list(id)).files).toEqual([]);
  expect((await t.run(contract.showCase, { case: id }, agent)).entries).toHaveLength(1);
});

test('a file among agents is not the requester’s, and a restricted case’s are its team’s', async () => {
  const [id, hidden] = [await open(), await open(true)];
  const inner = await add(id, 'logg.txt', Buffer.from('rad 1'), agent, 'yes');
  expect((await list(id)).files).toMatchObject([
    { file: inner, isOpen: false, isShown: false, mediaType: 'text/plain' },
  ]);
  expect((await list(id, nurse)).files).toEqual([]);
  await expect(download(inner, nurse)).rejects.toMatchObject({ code: 'no-such-file' });
  const secret = await add(hidden, 'intyg.png', png);
  await expect(download(secret, other)).rejects.toMatchObject({ code: 'no-such-file' });
  expect(await download(secret, agent)).toMatchObject({ name: 'intyg.png' });
});

test('a removed file is gone with its name; that it was there is told', async () => {
  const id = await open();
  const file = await add(id, 'fel-patient.png', png);
  const mine = await add(id, 'annan.png', png, agent);
  await expect(t.run(contract.removeCaseFile, { file: mine }, nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
  const before = await stored();
  await t.run(contract.removeCaseFile, { file }, agent);
  expect(await stored()).toBe(before - 1);
  const page = await t.run(contract.showCase, { case: id }, nurse);
  expect(page.entries.map((entry) => entry.what)).toContain('file-removed');
  expect(JSON.stringify([page, await list(id)])).not.toContain('fel-patient');
  await expect(download(file, agent)).rejects.toMatchObject({ code: 'no-such-file' });
  for (const each of ['add-case-file', 'remove-case-file']) expect(await t.audited(each)).toBeGreaterThan(0);
  await expect(add(id, '', png)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(list('x')).rejects.toMatchObject({ kind: 'invalid' });
  await t.run(contract.cancelCase, { case: id, text: 'Behövs inte.' }, nurse);
  await expect(add(id, 'sen.png', png)).rejects.toMatchObject({ code: 'case-is-over' });
});

async function stored(): Promise<number> {
  return (await t.house.database.pool.query('select 1 from platform.files')).rows.length;
}
