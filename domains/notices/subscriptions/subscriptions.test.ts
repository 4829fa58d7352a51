// Following services and places: an address confirms itself by the link it is sent, over real SMTP; messages go once to those who
// want them and to nobody else; whoever is signed in follows in the product.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../../checks/kit/test-house.ts';
import { castAs } from '../../../example/region.ts';
import { readMail } from '../../../formats/mail/read-mail.ts';
import { httpServer } from '../../../platform/http/http.ts';
import { runDueJobs } from '../../../platform/jobs/jobs.ts';
import { receiveBySmtp, type SmtpReceiver } from '../../../platform/mail/mail.ts';
import type { Caller } from '../../../platform/operation/caller.ts';
import type { InputOf } from '../../../platform/operation/operation.ts';
import { examplePersonId, loadExample as loadPeople } from '../../people/example.ts';
import { people } from '../../people/people.ts';
import * as contract from '../contract.ts';
import { loadExample } from '../example.ts';
import { notices } from '../notices.ts';
import { putGathered } from './tell-subscribers.ts';

const communicator = someone('communicator', 'DTD');
const employee = someone('employee');
const me: Caller = {
  ...employee,
  actor: employee.actor && { ...employee.actor, personId: examplePersonId(castAs('employee').number) },
};

let t: TestHouse;
let app: FastifyInstance;
let receiver: SmtpReceiver;
const arrived: { to: string; text: string; subject: string; raw: string }[] = [];
beforeAll(async () => {
  t = await testHouse([people, notices]);
  await t.house.act('load-example', communicator, async (work) => {
    await loadPeople(work);
    await loadExample(work);
  });
  app = await httpServer(t.house, { web: null, version: 'test' });
  receiver = await receiveBySmtp({
    host: '127.0.0.1',
    port: 0,
    accepts: (address) => !address.startsWith('nobody'),
    onMessage: async (raw, { recipients }) => {
      const mail = readMail(raw);
      arrived.push({
        to: recipients.join(),
        text: mail.text ?? '',
        subject: mail.subject,
        raw: raw.toString('latin1'),
      });
    },
    onTrouble: () => {},
  });
  vi.stubEnv('FYR_SMTP', `smtp://127.0.0.1:${receiver.port}`);
  vi.stubEnv('FYR_MAIL_ADDRESS', 'drift@region.example');
  vi.stubEnv('FYR_ADDRESS', 'https://fyr.region.example');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await receiver.close();
  await app.close();
  await t.close();
});

const tell = async (over: Partial<InputOf<typeof contract.draftNotice>> = {}): Promise<string> => {
  const { notice } = await t.run(
    contract.draftNotice,
    {
      title: 'Telefonin är nere',
      body: 'Använd mobiltelefon.',
      level: 'outage',
      ownerUnit: 'DTD',
      services: ['telephony'],
      startsAt: '2019-09-10T07:30:00Z',
      ...over,
    },
    communicator,
  );
  await t.run(contract.publishNotice, { notice }, communicator);
  return notice;
};
/** sends what is due; what a job asks for comes after it */
const deliver = async () => {
  arrived.splice(0);
  await runDueJobs(t.house);
  await runDueJobs(t.house);
  return [...arrived];
};
const post = (url: string, fields: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const linkIn = (text: string, use: string) => new RegExp(`/status/${use}\\?token=[\\w.-]+`).exec(text)?.[0] ?? '';

test('an address is written to only after it has confirmed, once for each thing told, and stops by its link', async () => {
  const form = await app.inject('/status/subscribe?language=sv');
  expect(form.body).toContain('name="address"');
  expect(
    (await post('/status/subscribe?language=sv', { address: 'Per@Region.example', services: 'telephony' })).statusCode,
  ).toBe(200);
  const [asked] = await deliver();
  expect(asked).toMatchObject({ to: 'Per@region.example', subject: 'Bekräfta att du vill få driftinformation' });
  await tell();
  expect(await deliver()).toEqual([]);

  const confirm = linkIn(asked?.text ?? '', 'confirm');
  // opening it confirms nothing: mail programs open links
  expect((await app.inject(`${confirm}&language=sv`)).body).toContain('<form method="post"');
  expect(await t.audited('confirm-address')).toBe(0);
  expect((await post(confirm)).body).toContain('Klart');
  const notice = await tell();
  await tell({ title: 'E-posten är nere', services: ['mail'] });
  await tell({ title: 'Bara för oss', isPublic: false });
  const told = await deliver();
  expect(told.map((each) => each.subject)).toEqual(['Avbrott: Telefonin är nere']);
  expect(told[0]?.raw).toMatch(/List-Unsubscribe:\s+<https:\/\/fyr\.region\.example\/status\/end/);
  await t.run(contract.updateNotice, { notice, text: 'Halva växeln är uppe.', level: 'degraded' }, communicator);
  await t.run(contract.resolveNotice, { notice, text: 'Allt fungerar.' }, communicator);
  expect((await deliver()).map((each) => each.subject)).toEqual([
    'Störning: Telefonin är nere',
    'Löst: Telefonin är nere',
  ]);
  expect(await deliver()).toEqual([]);

  expect((await post(linkIn(told[0]?.text ?? '', 'end'), { 'List-Unsubscribe': 'One-Click' })).statusCode).toBe(200);
  await tell();
  expect(await deliver()).toEqual([]);
});

test('a link that was altered, is for something else or too old does nothing', async () => {
  await t.run(contract.subscribeAddress, { address: 'eva@region.example' }, nobody);
  const [asked] = await deliver();
  const link = linkIn(asked?.text ?? '', 'confirm');
  expect((await post(link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).statusCode).toBe(404);
  expect((await post(link.replace('/confirm?', '/end?'))).statusCode).toBe(404);
  const token = link.split('token=')[1] ?? '';
  t.clock = new Date('2019-09-20T08:00:00Z');
  await expect(t.run(contract.confirmAddress, { token }, nobody)).rejects.toMatchObject({ code: 'wrong-link' });
  t.clock = new Date('2019-09-10T08:00:00Z');
  await expect(t.run(contract.endSubscription, { token }, nobody)).rejects.toMatchObject({ code: 'wrong-link' });
  await expect(t.run(contract.confirmAddress, { token: 'x' }, nobody)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.endSubscription, { token: '' }, nobody)).rejects.toMatchObject({ kind: 'invalid' });
  expect(await t.run(contract.confirmAddress, { token }, nobody)).toEqual({ language: 'sv' });
});

test('asking again and again sends one letter an hour, and what is wrong is said', async () => {
  for (let time = 0; time < 5; time++) {
    t.clock = new Date(Date.parse('2019-09-10T08:00:00Z') + time * 60_000);
    await t.run(contract.subscribeAddress, { address: 'nagged@region.example' }, nobody);
  }
  t.clock = new Date('2019-09-10T08:00:00Z');
  expect(await deliver()).toHaveLength(1);
  await expect(t.run(contract.subscribeAddress, { address: 'no address' }, nobody)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(
    t.run(contract.subscribeAddress, { address: 'a@region.example', services: ['fax'] }, nobody),
  ).rejects.toMatchObject({ code: 'unknown-service' });
  await expect(
    t.run(contract.subscribeAddress, { address: 'a@region.example', units: ['X'] }, nobody),
  ).rejects.toMatchObject({ code: 'unknown-unit' });
  expect((await post('/status/subscribe', { address: 'x' })).statusCode).toBe(400);
  await t.house.database.pool.query(
    `insert into notices.subscriptions (subscription_id, address, language, by_mail, asked_at)
     select gen_random_uuid(), 'many' || n || '@region.example', 'sv', true, '2019-09-10T08:00:00Z' from generate_series(1, 300) n`,
  );
  expect((await post('/status/subscribe', { address: 'late@region.example' })).statusCode).toBe(429);
  await t.house.database.pool.query("delete from notices.subscriptions where address like 'many%'");
});

test('an address the server refuses is kept with its reason and not tried again', async () => {
  await t.run(contract.subscribeAddress, { address: 'nobody@region.example' }, nobody);
  expect(await deliver()).toEqual([]);
  const { rows } = await t.house.database.pool.query(
    "select answer from notices.outgoing_mails where state = 'failed' and answer like '%550%'",
  );
  expect(rows).toHaveLength(1);
});

test('whoever is signed in follows services in the product: they stand on the start page, and by mail if asked', async () => {
  const elsewhere = { title: 'Psykiatrins journal är borta', services: ['journal'], units: ['DPS'] };
  await tell(elsewhere);
  const titles = async () => (await t.run(contract.listMyNotices, {}, me)).rows.map((row) => row.title);
  expect(await titles()).not.toContain(elsewhere.title);
  const followed = { isOn: true, services: ['journal'], units: [], byMail: true };
  const { address } = await t.run(contract.setMySubscription, followed, me);
  expect(address).toContain('@');
  expect(await titles()).toContain(elsewhere.title);
  await deliver();
  await tell({ ...elsewhere, title: 'Journalen är borta igen' });
  expect((await deliver()).map((each) => each.to)).toContain(address);
  // who wants it so gets one message a morning with how each of them stands, and none before
  expect((await t.run(contract.setMySubscription, { ...followed, gathered: true }, me)).gathered).toBe(true);
  const notice = await tell({ ...elsewhere, title: 'Journalen är seg' });
  await tell({ ...elsewhere, title: 'Journalen får ny version', level: 'information' });
  await t.run(contract.resolveNotice, { notice, text: 'Nu går den som vanligt.' }, communicator);
  const mine = async () => (await deliver()).filter((each) => each.to === address);
  expect(await mine()).toEqual([]);
  await t.house.act('put-gathered-news', communicator, putGathered);
  const [gathered, ...others] = await mine();
  expect(others).toEqual([]);
  expect(gathered?.subject).toBe('Driftinformation sedan i går: 2');
  expect(gathered?.text).toContain('Löst: Journalen är seg');
  await t.house.act('put-gathered-news', communicator, putGathered);
  expect(await mine()).toEqual([]);
  await t.run(contract.setMySubscription, { ...followed, isOn: false }, me);
  expect((await t.run(contract.showMySubscription, {}, me)).isOn).toBe(false);
  expect(await titles()).not.toContain(elsewhere.title);
  for (const id of ['set-my-subscription', 'subscribe-address', 'confirm-address', 'end-subscription'])
    expect(await t.audited(id)).toBeGreaterThan(0);
});

test('following needs a session, known services and places, and an address to write to', async () => {
  const given = { isOn: true, services: [], units: [], byMail: false };
  await expect(t.run(contract.showMySubscription, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.setMySubscription, given, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.setMySubscription, { ...given, services: ['fax'] }, me)).rejects.toMatchObject({
    code: 'unknown-service',
  });
  await expect(t.run(contract.setMySubscription, { ...given, byMail: true }, employee)).rejects.toMatchObject({
    code: 'no-address',
  });
});
