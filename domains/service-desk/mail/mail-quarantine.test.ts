// The quarantine through its operations, and the files that come with messages: who may see and do what, and what stays in the
// original alone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileAnswer } from '../../../platform/work/work.ts';
import * as contract from '../contract.ts';
import { deskCallers } from '../desk-house.test-kit.ts';
import { type MailHouse, mailHouse, mailTalk } from './mail-house.test-kit.ts';

const { agent, elsewhere, nurse, stranger } = deskCallers;
let t: MailHouse;
beforeAll(async () => {
  t = await mailHouse();
});
afterAll(() => t.close());
const { fresh, rowOf, show, replyTo } = mailTalk(() => t);

test('files come along: dangerous ones stay in the original, a picture sent twice is kept once, and they are only saved', async () => {
  const png = Buffer.from('\x89PNG\r\n\x1a\n bild', 'latin1').toString('base64');
  const part = (name: string, type: string, content: string) =>
    `--q\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n${content}\n`;
  const withFiles = (over: Parameters<typeof fresh>[0]) => {
    const [head = '', body = ''] = fresh(over).split('\n\n');
    const top = head.replace(/Content-Type.*/, 'Content-Type: multipart/mixed; boundary=q');
    const parts = [
      part('bild.png', 'image/png', png),
      part('faktura.pdf.exe', 'application/pdf', Buffer.from('MZ program').toString('base64')),
    ];
    return `${top}\n\n--q\nContent-Type: text/plain; charset=utf-8\n\n${body}\n${parts.join('')}--q--\n`;
  };
  const id = (await rowOf(await t.receive(withFiles({ from: 'Bo Ek <bo2@home.example>' }))))?.case_id ?? '';
  await t.receive(withFiles({ from: 'Bo Ek <bo2@home.example>', to: replyTo(), subject: 'SV: Bild' }));
  const { rows } = await t.run(contract.listCaseMails, { case: id }, agent);
  const came = rows.filter((row) => row.direction === 'in');
  expect(came).toHaveLength(2);
  expect(came[0]?.files.map(({ name, isKept, risks }) => [name, isKept, risks[0]])).toEqual([
    ['bild.png', true, undefined],
    ['faktura.pdf.exe', false, 'program'],
  ]);
  expect(
    await t.rows(
      'select distinct file_id from service_desk.mail_attachments a join service_desk.mails m using (mail_id) where case_id = $1 and file_id is not null',
      id,
    ),
  ).toHaveLength(1);
  const mail = came[0]?.id ?? '';
  // a download answers with a FileAnswer
  const file = (await t.run(contract.downloadMailFile, { mail, ordinal: 1 }, agent)) as FileAnswer;
  expect(file).toMatchObject({ name: 'bild.png', mediaType: 'application/octet-stream' });
  await expect(t.run(contract.downloadMailFile, { mail, ordinal: 2 }, agent)).rejects.toMatchObject({
    code: 'no-such-mail',
  });
  for (const wrong of [stranger, elsewhere])
    await expect(t.run(contract.downloadMailFile, { mail, ordinal: 1 }, wrong)).rejects.toMatchObject({
      kind: 'not-found',
    });
  // as above
  const original = (await t.run(contract.downloadMail, { mail }, agent)) as FileAnswer;
  expect(original.mediaType).toBe('message/rfc822');
  let bytes = '';
  if (!Buffer.isBuffer(original.content)) for await (const piece of original.content) bytes += String(piece);
  expect(bytes).toContain('faktura.pdf.exe');
  await expect(t.run(contract.downloadMail, { mail }, nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.downloadMail, { mail: id }, agent)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(t.run(contract.listCaseMails, { case: id }, stranger)).rejects.toMatchObject({ kind: 'not-found' });
});

test('what is in quarantine is made a case, added to one, or thrown away and taken up again; each step is kept', async () => {
  const held = async () => (await t.receive(fresh({ more: 'List-Id: <nytt.example>\n' }))) ?? '';
  const [first, second, third] = [await held(), await held(), await held()];
  const page = await t.run(contract.showMail, { mail: first }, agent);
  expect(page).toMatchObject({
    state: 'quarantine',
    reason: 'list',
    text: 'Den på plan 3.',
    allowed: ['open-case-of-mail', 'append-mail', 'discard-mail'],
  });
  expect(page.reasons[0]).toMatchObject({ code: 'list-headers' });
  const { case: id } = await t.run(
    contract.openCaseOfMail,
    { mail: first, title: 'Ett nyhetsbrev', service: 'journal' },
    agent,
  );
  expect(await show(id)).toMatchObject({ channel: 'mail', title: 'Ett nyhetsbrev', team: 'systems' });
  const appended = await t.run(contract.appendMail, { mail: second, case: id }, agent);
  expect(appended.entries.at(-1)).toMatchObject({ what: 'said', text: 'Den på plan 3.' });
  await t.run(contract.discardMail, { mail: third, why: 'Reklam' }, agent);
  expect(
    (await t.run(contract.listQuarantine, { state: 'thrown-away' }, agent)).rows.map(({ mail }) => mail),
  ).toContain(third);
  await t.run(contract.openCaseOfMail, { mail: third, title: 'Inte reklam' }, agent);
  const { steps } = await t.run(contract.showMail, { mail: third }, agent);
  expect(steps.map(({ what, why }) => [what, why])).toEqual([
    ['quarantine', 'list'],
    ['thrown-away', 'Reklam'],
    ['case', ''],
  ]);
  await expect(t.run(contract.discardMail, { mail: third, why: 'Igen' }, agent)).rejects.toMatchObject({
    code: 'mail-is-done',
  });
  for (const operation of ['open-case-of-mail', 'append-mail', 'discard-mail'])
    expect(await t.audited(operation)).toBeGreaterThan(0);
});

test('the quarantine is for the agents of the first line alone', async () => {
  const mail = (await t.receive(fresh({ more: 'List-Id: <nytt.example>\n' }))) ?? '';
  const tries = (who: typeof agent) => [
    () => t.run(contract.listQuarantine, {}, who),
    () => t.run(contract.showMail, { mail }, who),
    () => t.run(contract.openCaseOfMail, { mail, title: 'Ett mejl' }, who),
    () => t.run(contract.appendMail, { mail, case: mail }, who),
    () => t.run(contract.discardMail, { mail, why: 'Reklam' }, who),
  ];
  for (const attempt of tries(nurse)) await expect(attempt()).rejects.toMatchObject({ kind: 'not-allowed' });
  const [list, ...others] = tries(elsewhere);
  await expect(list?.()).rejects.toMatchObject({ kind: 'not-allowed' });
  for (const attempt of others) await expect(attempt()).rejects.toMatchObject({ code: 'no-such-mail' });
  await expect(t.run(contract.appendMail, { mail, case: mail }, agent)).rejects.toMatchObject({ code: 'no-such-case' });
  await expect(
    t.run(contract.openCaseOfMail, { mail, title: 'Ett mejl', service: 'none' }, agent),
  ).rejects.toMatchObject({ code: 'unknown-service' });
  expect((await t.run(contract.showMail, { mail }, agent)).state).toBe('quarantine');
});
