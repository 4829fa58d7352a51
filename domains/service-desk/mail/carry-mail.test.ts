// The ways in, with real connections: by SMTP a message is taken only when it is stored, by IMAP it is marked as seen only then;
// and what was left lying is taken up again.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { jobSteps } from '../../../platform/jobs/job-steps.ts';
import { program } from '../../../platform/jobs/jobs.ts';
import { openMailbox } from '../../../platform/mail/imap-server.test-kit.ts';
import { openMailSender } from '../../../platform/mail/mail.ts';
import * as contract from '../contract.ts';
import { deskCallers } from '../desk-house.test-kit.ts';
import { fetchMail, startMail, tendMail } from './carry-mail.ts';
import { endUnread } from './end-mail.ts';
import { storeMail } from './keep-mail.ts';
import { deskAddress, letter, type MailHouse, mailHouse } from './mail-house.test-kit.ts';
import type { MailRecord } from './mail-rows.ts';
import { caseOutbox } from './send-mail.ts';

let t: MailHouse;
beforeAll(async () => {
  t = await mailHouse();
});
beforeEach(async () => {
  await t.rows('truncate service_desk.mails, service_desk.outgoing_mails cascade');
  t.sent.length = 0;
});
afterEach(() => {
  for (const name of ['FYR_MAIL_LISTEN', 'FYR_IMAP', 'FYR_IMAP_PASSWORD']) Reflect.deleteProperty(process.env, name);
});
afterAll(() => t.close());

const states = async () =>
  (await t.rows<{ state: string }>('select state from service_desk.mails order by received_at')).map(
    (row) => row.state,
  );
const caller = { actor: program('test') };

test('by SMTP: taken when it is stored, refused when it is not ours, kept by the sender when it cannot be stored', async () => {
  process.env.FYR_MAIL_LISTEN = '127.0.0.1:0';
  const carrier = await startMail(t.house);
  const sender = openMailSender({
    host: '127.0.0.1',
    port: carrier.port ?? 0,
    secure: false,
    isPlain: true,
    user: '',
    password: '',
  });
  const send = (to: string, id: string) =>
    sender.sendMail({ raw: Buffer.from(letter({ id })), envelope: { from: 'anna@home.example', to: [to] } });
  expect((await send(deskAddress, '1@x')).outcome).toBe('sent');
  expect((await send(deskAddress.replace('@', '+anything@').toUpperCase(), '2@x')).outcome).toBe('sent');
  expect(await send('somebody@else.example', '3@x')).toMatchObject({
    outcome: 'refused',
    answer: expect.stringContaining('550'),
  });
  await t.rows('alter table service_desk.mails rename to gone');
  expect(await send(deskAddress, '4@x')).toMatchObject({ outcome: 'later', answer: expect.stringContaining('451') });
  await t.rows('alter table service_desk.gone rename to mails');
  expect((await send(deskAddress, '4@x')).outcome).toBe('sent');
  await t.work();
  expect(await states()).toEqual(['case', 'case', 'case']);
  sender.close();
  await carrier.close();
});

test('by IMAP: each unseen message once, marked when it is stored; without a mailbox nothing happens', async () => {
  const mailbox = await openMailbox(
    [letter({ id: 'a@x' }), letter({ id: 'b@x' })].map((text) => Buffer.from(text.replaceAll('\n', '\r\n'))),
  );
  process.env.FYR_IMAP = `imap://fyr@127.0.0.1:${mailbox.port}/INBOX`;
  process.env.FYR_IMAP_PASSWORD = 'secret';
  const { steps } = jobSteps(t.house, 'fetch-mail', caller, null);
  await fetchMail(steps);
  await t.work();
  expect(mailbox.messages.map((each) => each.isSeen)).toEqual([true, true]);
  expect(await states()).toEqual(['case', 'case']);
  for (const each of mailbox.messages) each.isSeen = false;
  await fetchMail(steps);
  await t.work();
  expect(await states()).toEqual(['case', 'case']);
  await mailbox.close();
  Reflect.deleteProperty(process.env, 'FYR_IMAP');
  await fetchMail(steps);
});

test('what lost its job is taken up again, and what is to be sent as well', async () => {
  await t.receive(letter());
  await t.rows(
    "update service_desk.outgoing_mails set state = 'waiting', next_at = $1",
    new Date('2019-09-10T07:00:00Z'),
  );
  await t.rows(
    "insert into service_desk.mails (mail_id, via, mailbox, envelope_from, recipients, remote_address, received_at, size, is_whole, raw_hash, state) values (gen_random_uuid(), 'smtp', $1, '', '{}', '', $2, 0, true, 'x', 'waiting')",
    deskAddress,
    new Date('2019-09-10T07:00:00Z'),
  );
  t.sent.length = 0;
  const { steps } = jobSteps(t.house, 'tend-mail', caller, null);
  await tendMail(steps);
  const [, { name, long }] = caseOutbox.jobs;
  const tendOutbox = () => long?.(jobSteps(t.house, name, caller, null).steps, null);
  await tendOutbox();
  await t.work();
  expect((await states()).toSorted()).toEqual(['case', 'quarantine']);
  expect(t.sent).toHaveLength(1);
  expect(await t.audited('tend-mail')).toBe(1);
  await tendMail(steps);
  await tendOutbox();
  expect(await t.audited('tend-mail')).toBe(1);
  expect(await t.audited(name)).toBe(1);
});

test('what cannot be made a case is tried a few times and is then seen in quarantine', async () => {
  await t.rows("update service_desk.teams set ended_on = '2019-01-01'");
  await t.receive(letter());
  expect(await t.rows('select state, reason from service_desk.mails')).toEqual([
    { state: 'quarantine', reason: 'not-opened' },
  ]);
  expect(await t.rows('select subject, body from service_desk.mails')).toEqual([
    { subject: 'Skrivaren skriver inte ut', body: 'Den på plan 3.' },
  ]);
  await t.rows('update service_desk.teams set ended_on = null');
  await t.rows('alter table service_desk.mail_attachments rename to gone');
  for (let time = 0; time < 3; time++) {
    await t.receive(letter({ id: 'other@x', more: 'List-Id: <a.b>\n' })).catch(() => null);
    await t.rows('update graphile_worker._private_jobs set run_at = now()');
    await t.work().catch(() => null);
  }
  await t.rows('alter table service_desk.gone rename to mail_attachments');
  expect((await t.rows<{ reason: string }>('select reason from service_desk.mails')).map((row) => row.reason)).toEqual([
    'not-opened',
    'not-opened',
  ]);
});

test('of what cannot be read agents see the beginning as text, and can make a case of it', async () => {
  const raw = Buffer.from(`Subject: Konstigt\r\n\r\n${'å'.repeat(12_000)}\0`);
  const id = await t.house.act('store', caller, (work) =>
    storeMail(work, raw, {
      ...{ via: 'smtp', mailbox: deskAddress, from: 'anna@home.example', recipients: [], remoteAddress: '' },
      ...{ receivedAt: t.clock, isWhole: true },
    }),
  );
  await t.house.act('end', caller, async (work) => {
    const [mail] = await work.sql<MailRecord>('select * from service_desk.mails where mail_id = $1 for update', [id]);
    if (mail) await endUnread(work, mail, raw, { failed: 'took-too-long', why: '260 ms' });
  });
  const { agent } = deskCallers;
  const page = await t.run(contract.showMail, { mail: id ?? '' }, agent);
  expect(page).toMatchObject({ reason: 'took-too-long', fromAddress: 'anna@home.example', isCut: true });
  expect(page.text).toMatch(/^Subject: Konstigt\n\nå+/);
  const made = await t.run(contract.openCaseOfMail, { mail: id ?? '', title: 'Ett konstigt mejl' }, agent);
  expect(await t.run(contract.showCase, { case: made.case }, agent)).toMatchObject({ requester: 'anna@home.example' });
});
