// Mail that goes out beside the plain answer: copies and files along with it, news to those who follow a case, and what leaders are
// told of a major incident; each once, to nobody who may not read it.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nobody } from '../../../checks/kit/test-house.ts';
import { castAs } from '../../../example/region.ts';
import { readMail } from '../../../formats/mail/read-mail.ts';
import { program } from '../../../platform/jobs/jobs.ts';
import type { InputOf } from '../../../platform/operation/operation.ts';
import { examplePersonId } from '../../people/example.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskNow } from '../desk-house.test-kit.ts';
import { putDigests } from './daily-digest.ts';
import { headerOfSent, type MailHouse, mailHouse, mailTalk } from './mail-house.test-kit.ts';

const { agent, elsewhere, lead, nurse, other } = deskCallers;
let t: MailHouse;
beforeAll(async () => {
  t = await mailHouse();
  // who follows has an account, whose rights the mail is written with
  await t.rows(
    'insert into platform.accounts (account_id, login, name, person_id, created_at) values ($1, $2, $2, $3, $4)',
    ...[agent.actor?.id, 'the follower', agent.actor?.personId, new Date(deskNow)],
  );
  await t.rows(
    "insert into platform.grants (grant_id, account_id, role, unit, valid_from, created_at) values (gen_random_uuid(), $1, 'agent', 'DTD', '2000-01-01', $2)",
    ...[agent.actor?.id, new Date(deskNow)],
  );
});
afterAll(() => t.close());
beforeEach(() => {
  t.sent.length = 0;
  t.answer = 'stored';
  t.clock = new Date(deskNow);
});

const { opened, reply, replyTo, show } = mailTalk(() => t);
const comment = (id: string, over: Partial<InputOf<typeof contract.commentCase>> = {}, caller = agent) =>
  t.run(contract.commentCase, { case: id, text: 'Se bilden.', ...over }, caller);
const attach = async (id: string, content: Buffer, isInternal: 'yes' | 'no' = 'no') => {
  const upload = { stream: Readable.from([content]), mediaType: 'image/png' };
  return (await t.run(contract.addCaseFile, { case: id, name: 'bild.png', isInternal }, { ...agent, upload })).file;
};
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5000, 7)]);
/** What went out since the last time. */
const out = async () => {
  await t.work();
  return t.sent.splice(0).map(({ to, raw }) => ({ to, raw, read: readMail(raw) }));
};

test('an answer carries copies and files of the case; those on copy of the letter are proposed', async () => {
  const id = await opened({
    from: 'Bo Ek <bo-copies@home.example>',
    more: 'Cc: Eva Ö <eva@home.example>, servicedesk@norrviken.example\n',
  });
  const file = await attach(id, png);
  await out();
  const { rows } = await t.run(contract.listCaseMails, { case: id }, agent);
  expect(rows[0]).toMatchObject({ direction: 'in', copies: ['eva@home.example'], attached: [] });
  await comment(id, { copies: ['eva@home.example', 'BO-COPIES@home.example'], files: [file] });
  const [mail, ...more] = await out();
  expect(more).toEqual([]);
  expect(mail?.to.split(',').toSorted()).toEqual(['bo-copies@home.example', 'eva@home.example']);
  expect(mail?.read.cc.map(({ address }) => address)).toEqual(['eva@home.example']);
  expect(mail?.read.attachments.map(({ name, sniffedType, size }) => ({ name, sniffedType, size }))).toEqual([
    { name: 'bild.png', sniffedType: 'image/png', size: png.length },
  ]);
  expect((await t.run(contract.listCaseMails, { case: id }, agent)).rows.at(-1)).toMatchObject({
    direction: 'out',
    copies: ['eva@home.example'],
    attached: ['bild.png'],
  });
  // and so does what was done
  await t.run(contract.changeCase, { case: id, kind: 'incident' }, agent);
  await t.run(
    contract.resolveCase,
    { case: id, solution: 'Bytt.', copies: ['eva@home.example'], files: [file] },
    agent,
  );
  const [solved] = await out();
  expect([solved?.read.cc.length, solved?.read.attachments.length]).toEqual([1, 1]);
});

test('what may not go along is refused: others’ files, internal ones, too much, restricted cases, nobody to mail', async () => {
  const id = await opened();
  const internal = await attach(id, png, 'yes');
  const large = await attach(id, Buffer.concat([png, Buffer.alloc(16 * 1024 * 1024)]));
  const elsewheres = await attach(await opened(), png);
  const copies = ['eva@home.example'];
  const refusing = async (over: Parameters<typeof comment>[1], code: string, caller = agent, of = id) =>
    expect(comment(of, over, caller)).rejects.toMatchObject({ code });
  await refusing({ files: [internal] }, 'no-such-file');
  await refusing({ files: [elsewheres] }, 'no-such-file');
  await refusing({ files: [large] }, 'files-too-large');
  await refusing({ copies, isInternal: true }, 'only-with-answers');
  await refusing({ copies: ['no address'] }, 'invalid-input');
  await refusing({ copies: Array.from({ length: 11 }, (_, at) => `a${at}@home.example`) }, 'invalid-input');
  const { case: own } = await t.run(contract.openCase, { title: 'Skärmen flimrar', kind: 'incident' }, nurse);
  await refusing({ copies }, 'only-with-answers', nurse, own);
  await refusing({ copies }, 'nobody-to-mail', agent, own);
  const restricted = await opened();
  await t.run(contract.changeCase, { case: restricted, isRestricted: true }, agent);
  await refusing({ copies }, 'restricted-no-copies', agent, restricted);
  expect((await show(id)).entries.filter((entry) => entry.what === 'said')).toEqual([]);
});

test('who follows is mailed of what others do, once, not of their own doing, and not when they want none', async () => {
  const id = await opened();
  await t.run(contract.followCase, { case: id }, agent);
  await out();
  await comment(id, { text: 'Jag tittar.' });
  expect((await out()).map((mail) => headerOfSent(mail.raw, 'auto-submitted'))).toEqual(['']);
  await t.run(contract.takeCase, { case: id }, other);
  const [news, ...more] = await out();
  expect(more).toEqual([]);
  expect(news?.read.text).toContain('Olle tog ärendet');
  expect(headerOfSent(news?.raw ?? Buffer.alloc(0), 'auto-submitted')).toBe('auto-generated');
  expect((await show(id)).followingMail).toBe('immediate');
  await t.run(contract.setFollowingMail, { mail: 'none' }, agent);
  await comment(id, { text: 'Klart snart.', isInternal: true }, other);
  expect(await out()).toEqual([]);
  await t.run(contract.setFollowingMail, { mail: 'immediate' }, agent);
  await comment(id, { text: 'Bytt kabel.', isInternal: true }, other);
  expect((await out()).map((mail) => mail.read.text.includes('Bytt kabel.'))).toEqual([true]);
  for (const wrong of [nurse, nobody])
    await expect(t.run(contract.setFollowingMail, { mail: 'none' }, wrong)).rejects.toMatchObject({ kind: /not-/ });
  // gathered for the morning: two lines of one case, one mail, once
  await t.run(contract.setFollowingMail, { mail: 'daily' }, agent);
  await comment(id, { text: 'Provat igen.', isInternal: true }, other);
  await comment(id, { text: 'Nu går det.' }, other);
  expect((await out()).filter((mail) => !mail.to.includes('home.example'))).toEqual([]);
  const morning = async () => {
    await t.house.act('put-case-digests', { actor: program('put-case-digests') }, putDigests);
    return out();
  };
  const [gathered, ...others] = await morning();
  expect(others).toEqual([]);
  expect(gathered?.read.subject).toBe('Nytt i ett ärende du följer');
  expect(['Provat igen.', 'Nu går det.'].every((text) => gathered?.read.text.includes(text))).toBe(true);
  expect(await morning()).toEqual([]);
  await t.run(contract.setFollowingMail, { mail: 'immediate' }, agent);
  // said by a program that does not know the choices
  const input: unknown = { mail: 'weekly' };
  await expect(t.house.run(contract.setFollowingMail, input, agent)).rejects.toMatchObject({ kind: 'invalid' });
  expect(await t.audited('set-following-mail')).toBe(4);
});

test('a program that answers the news brings no more news, and twenty an hour are enough', async () => {
  const id = await opened();
  await t.run(contract.followCase, { case: id }, agent);
  await comment(id, { text: 'Första.' }, other);
  await out();
  const back = replyTo() || 'servicedesk@norrviken.example';
  await t.run(contract.startCase, { case: id }, other).catch(() => null);
  const [news] = await out();
  const address = headerOfSent(news?.raw ?? Buffer.alloc(0), 'reply-to').replace(/.*<|>.*/g, '') || back;
  await t.receive(
    reply(address, { subject: 'Autosvar: borta', body: 'Jag är på semester.', more: 'Auto-Submitted: auto-replied\n' }),
  );
  expect((await show(id)).entries.at(-1)?.what).toBe('mail-note');
  expect(await out()).toEqual([]);
  for (let at = 0; at < 25; at++) await comment(id, { text: `Rad ${at}`, isInternal: true }, other);
  expect((await out()).length).toBeLessThanOrEqual(20);
  t.clock = new Date('2019-09-10T09:30:00Z');
  await comment(id, { text: 'En timme senare', isInternal: true }, other);
  expect(await out()).toHaveLength(1);
});

test('of a case one may no longer read nothing goes out, also when it was put in the outbox before', async () => {
  const id = await opened();
  await t.run(contract.followCase, { case: id }, agent);
  await out();
  // the mail server does not take it at once: it lies in the outbox when the case is restricted to others
  t.answer = 'later';
  await comment(id, { text: 'Hemligt snart.', isInternal: true }, other);
  await t.work();
  t.answer = 'stored';
  const names = { sv: 'Egen', da: 'Egen', en: 'Own' };
  const team = { team: 'own', names, unit: 'DAK', isFirstLine: false, endedOn: null, services: [], members: [] };
  await t.run(contract.setTeam, team, lead);
  await t.run(contract.assignCase, { case: id, team: 'own' }, other);
  await t.rows('update service_desk.cases set is_restricted = true where case_id = $1', id);
  await t.run(contract.commentCase, { case: id, text: 'Bara vi.', isInternal: true }, elsewhere).catch(() => null);
  await t.rows('update graphile_worker._private_jobs set run_at = now()');
  expect(await out()).toEqual([]);
  const states = await t.rows<{ state: string }>(
    "select distinct state from service_desk.outgoing_mails where case_id = $1 and purpose = 'followed'",
    id,
  );
  expect(states).toEqual([{ state: 'not-needed' }]);
});

test('leaders are mailed when a major incident is declared, told of, solved and closed, once each', async () => {
  const person = examplePersonId(castAs('unit-head').number);
  const [row] = await t.rows<{ email: string }>('select email from people.persons where person_id = $1', person);
  await t.run(contract.setMajorLeaders, { persons: [person, person] }, lead);
  expect((await t.run(contract.listMajorRules, {}, lead)).leaders).toMatchObject([{ person }]);
  expect((await t.run(contract.listMajorRules, {}, nurse)).leaders).toEqual([]);
  const { case: id } = await t.run(
    contract.openCase,
    { title: 'Journalen är nere', service: 'journal', requesterName: 'Sköterska', channel: 'phone' },
    agent,
  );
  await out();
  const { major } = await t.run(contract.declareMajor, { case: id }, lead);
  const subjects = async () => (await out()).filter((mail) => mail.to === row?.email).map((mail) => mail.read.subject);
  expect(await subjects()).toEqual(['En större störning är utlyst: Journalen är nere']);
  await t.run(contract.tellMajor, { major, employees: 'Ring reservnumret.', leaders: 'Akuten klarar sig.' }, lead);
  const told = (await out()).filter((mail) => mail.to === row?.email);
  expect(told.map((mail) => mail.read.text.includes('Akuten klarar sig.'))).toEqual([true]);
  await t.run(contract.solveMajor, { major, text: 'Servern är bytt.' }, lead);
  expect(await subjects()).toEqual(['En större störning är över: Journalen är nere']);
  await t.run(contract.closeMajor, { major }, lead);
  expect(await subjects()).toEqual(['En större störning är avslutad: Journalen är nere']);
  expect(await subjects()).toEqual([]);
  for (const wrong of [nurse, agent])
    await expect(t.run(contract.setMajorLeaders, { persons: [] }, wrong)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  await expect(
    t.run(contract.setMajorLeaders, { persons: ['019a2b3c-0000-7000-8000-00000000abcd'] }, lead),
  ).rejects.toMatchObject({ code: 'unknown-person' });
  expect(await t.audited('set-major-leaders')).toBe(1);
});
