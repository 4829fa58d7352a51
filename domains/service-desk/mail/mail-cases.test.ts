// What comes in by mail and what goes out: new cases and replies, merged, closed and restricted cases, copies, loops, bounces,
// acknowledgements, answers sent once, failures that can be seen.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nobody } from '../../../checks/kit/test-house.ts';
import { castAs } from '../../../example/region.ts';
import { readMail } from '../../../formats/mail/read-mail.ts';
import { examplePersonId } from '../../people/example.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskNow } from '../desk-house.test-kit.ts';
import { deskAddress, headerOfSent, type MailHouse, mailHouse, mailTalk } from './mail-house.test-kit.ts';

const { agent, elsewhere, nurse, other } = deskCallers;
let t: MailHouse;
beforeAll(async () => {
  t = await mailHouse();
});
afterAll(() => t.close());
beforeEach(() => {
  t.sent.length = 0;
  t.answer = 'stored';
  t.clock = new Date(deskNow);
});

const { fresh, rowOf, show, opened, replyTo, answer, reply } = mailTalk(() => t);

test('a letter becomes a case without a person, keeps the address, and is acknowledged by a program', async () => {
  const id = await opened({ from: 'Bo Ek <bo@home.example>', id: 'bo-first@home.example' });
  expect(await show(id)).toMatchObject({
    title: 'Skrivaren skriver inte ut',
    channel: 'mail',
    requester: 'Bo Ek',
    requesterId: null,
    description: 'Den på plan 3.',
  });
  expect((await show(id)).entries[0]).toMatchObject({ what: 'opened', by: 'Bo Ek (bo@home.example)' });
  expect(t.sent).toHaveLength(1);
  const [sent] = t.sent;
  expect(sent).toMatchObject({ from: '', to: 'bo@home.example' });
  const read = readMail(sent?.raw ?? Buffer.alloc(0));
  expect(read.subject).toMatch(/^\[Fyr \d{6}\] Skrivaren skriver inte ut$/);
  expect(read.inReplyTo).toEqual(['bo-first@home.example']);
  expect(headerOfSent(read && (sent?.raw ?? Buffer.alloc(0)), 'auto-submitted')).toBe('auto-replied');
});

test('a sender of the register is the requester, and is answered at the address there whatever the letter asks for', async () => {
  const { number } = castAs('employee');
  const [person] = await t.rows<{ email: string }>(
    'select email from people.persons where personnel_number = $1',
    number,
  );
  const id = await opened({ from: `S <${person?.email.toUpperCase()}>`, more: 'Reply-To: <thief@evil.example>\n' });
  expect((await show(id)).requesterId).toBe(examplePersonId(number));
  await answer(id);
  await t.work();
  expect(t.sent.map(({ to }) => to)).toEqual([person?.email, person?.email]);
});

test('an agent’s answer goes out with a signed address; the reply to it is said in the case and ends the waiting', async () => {
  const id = await opened({ from: 'Bo Ek <bo@home.example>', id: 'first@home.example' });
  await t.run(contract.waitCase, { case: id, waitingFor: 'requester', text: 'Vilken skrivare?' }, agent);
  await t.work();
  const out = t.sent.at(-1)?.raw ?? Buffer.alloc(0);
  expect(readMail(out)).toMatchObject({
    inReplyTo: ['first@home.example'],
    text: expect.stringContaining('Vilken skrivare?'),
  });
  expect(readMail(out).references[0]).toBe('first@home.example');
  expect(headerOfSent(out, 'auto-submitted')).toBe('');
  expect(replyTo()).toMatch(/^servicedesk\+[0-9a-f]{32}\.[a-z2-7]{13}@norrviken\.example$/);
  const mail = await t.receive(
    reply(replyTo(), {
      from: 'Bo Ek <bo@home.example>',
      body: 'Den vid fönstret.\n\nDen 10 sep. 2019 skrev Lina:\n> Vilken skrivare?',
    }),
  );
  expect(await rowOf(mail)).toMatchObject({ state: 'follow-up', case_id: id });
  const page = await show(id);
  expect(page).toMatchObject({ state: 'active', waitingFor: null });
  expect(page.entries.at(-1)).toMatchObject({
    what: 'said',
    text: 'Den vid fönstret.',
    isOpen: true,
    channel: 'mail',
    by: 'Bo Ek (bo@home.example)',
  });
  // by our Message-ID alone as well
  const byId = await t.receive(fresh({ more: `In-Reply-To: <${readMail(out).messageIds[0]}>\n` }));
  expect(await rowOf(byId)).toMatchObject({ state: 'follow-up', case_id: id });
  // whom the case does not know is heard by agents first
  expect((await show(id)).entries.at(-1)).toMatchObject({ what: 'said', isOpen: false });
});

test('what is not proven begins a case of its own, with a hint for the agents', async () => {
  const id = await opened({ id: 'known@home.example' });
  const { number } = await show(id);
  const forged = replyTo().replace(/.@/, (last) => (last === 'a@' ? 'b@' : 'a@'));
  for (const text of [
    reply(forged),
    fresh({ subject: `SV: [Fyr ${number.slice(2)}] Skrivaren` }),
    fresh({ more: 'In-Reply-To: <known@home.example>\n' }),
  ]) {
    const row = await rowOf(await t.receive(text));
    expect(row?.state).toBe('case');
    expect(row?.case_id).not.toBe(id);
  }
  const hints = await t.rows<{ hint_case_id: string | null }>(
    'select hint_case_id from service_desk.mails order by received_at desc, mail_id desc limit 2',
  );
  expect(hints.map((row) => row.hint_case_id)).toEqual([id, id]);
  expect((await show(id)).entries.map(({ what }) => what)).toEqual(['opened']);
});

test('a reply to a merged case lands in the case it became, however often', async () => {
  const first = await opened();
  const address = replyTo();
  const [second, third] = [await opened(), await opened()];
  await t.run(contract.mergeCase, { case: first, into: second }, agent);
  await t.run(contract.mergeCase, { case: second, into: third }, agent);
  expect(await rowOf(await t.receive(reply(address)))).toMatchObject({ state: 'follow-up', case_id: third });
  // everybody who wrote is told, and known, though none of them is in the register
  t.sent.length = 0;
  await answer(third);
  await t.work();
  expect(new Set(t.sent.map(({ to }) => to)).size).toBe(3);
  const [sender] = await t.rows<{ from_address: string }>(
    "select from_address from service_desk.mails where case_id = $1 and state = 'case'",
    first,
  );
  await t.receive(reply(address, { from: sender?.from_address ?? '' }));
  expect((await show(third)).entries.at(-1)).toMatchObject({ what: 'said', isOpen: true });
});

test('a reply to a solved case opens it again, later than a month or to a closed one it begins a case that follows', async () => {
  const id = await opened({ from: 'Bo Ek <bo@home.example>' });
  const address = replyTo();
  const solve = async () => {
    await t.run(contract.changeCase, { case: id, kind: 'incident' }, agent);
    await t.run(contract.resolveCase, { case: id, solution: 'Ny kabel.' }, agent);
  };
  await solve();
  await t.work();
  expect(readMail(t.sent.at(-1)?.raw ?? Buffer.alloc(0)).text).toContain('Ny kabel.');
  await t.receive(reply(address, { from: 'Bo Ek <bo@home.example>' }));
  expect(await show(id)).toMatchObject({ state: 'active', reopened: 1 });
  await solve();
  t.clock = new Date('2019-10-20T08:00:00Z');
  const late = await rowOf(await t.receive(reply(address)));
  expect(late).toMatchObject({ state: 'case' });
  await t.run(contract.closeCase, { case: id }, agent);
  const follow = await rowOf(await t.receive(reply(address)));
  expect(follow).toMatchObject({ state: 'case' });
  const { number } = await show(id);
  expect((await show(follow?.case_id ?? '')).entries).toContainEqual(
    expect.objectContaining({ what: 'follows', text: number }),
  );
  expect((await show(id)).entries.filter(({ what }) => what === 'followed')).toHaveLength(2);
});

test('a restricted case stays so: its reply, its follower, and what goes out to a person', async () => {
  const requester = examplePersonId(castAs('employee').number);
  const { case: id } = await t.run(
    contract.openCase,
    { title: 'Gäller en medarbetare', kind: 'question', requester, channel: 'phone', isRestricted: true },
    agent,
  );
  await answer(id, 'Hemligheten är en apelsin.');
  await t.work();
  const out = readMail(t.sent.at(-1)?.raw ?? Buffer.alloc(0));
  expect(out.text + out.subject).not.toMatch(/apelsin|medarbetare/);
  expect(out.text).toContain(`https://fyr.norrviken.example/cases/${id}`);
  const address = replyTo();
  await t.run(contract.resolveCase, { case: id, solution: 'Klart.' }, agent);
  await t.run(contract.closeCase, { case: id }, agent);
  const row = await rowOf(await t.receive(reply(address)));
  expect(await show(row?.case_id ?? '')).toMatchObject({ isRestricted: true, team: 'servicedesk' });
  await expect(show(row?.case_id ?? '', other)).rejects.toMatchObject({ kind: 'not-found' });
  // held back, it is seen by nobody who may not see the case
  const held = await t.receive(reply(address, { more: 'X-Loop: fyr servicedesk@norrviken.example\n' }));
  expect((await t.run(contract.showMail, { mail: held ?? '' }, agent)).reason).toBe('loop');
  await expect(t.run(contract.showMail, { mail: held ?? '' }, other)).rejects.toMatchObject({ code: 'no-such-mail' });
  const seen = async (who: typeof agent) =>
    (await t.run(contract.listQuarantine, {}, who)).rows.some((one) => one.mail === held);
  expect([await seen(agent), await seen(other)]).toEqual([true, false]);
});

test('the same message twice is one case: byte for byte, and in the wrapping of another relay', async () => {
  const text = fresh();
  const id = (await rowOf(await t.receive(text)))?.case_id;
  expect(await t.receive(text)).toBeNull();
  const again = await t.receive(`Received: from a by b; Tue, 10 Sep 2019 10:00:00 +0200\n${text}`);
  expect(await rowOf(again)).toMatchObject({ state: 'double', case_id: null });
  expect((await t.rows('select 1 from service_desk.case_entries where case_id = $1', id)).length).toBe(1);
});

test('programs are not answered, and somebody who writes without end is held back', async () => {
  await t.receive(fresh({ more: 'Auto-Submitted: auto-generated\n' }));
  expect(t.sent).toEqual([]);
  const ends: string[] = [];
  for (let at = 0; at < 42; at++) {
    const row = await rowOf(await t.receive(fresh({ from: 'Robot <robot@loop.example>', body: `Nummer ${at}` })));
    ends.push(row?.reason ?? row?.state ?? '');
  }
  expect(ends.filter((end) => end === 'case')).toHaveLength(40);
  expect(ends.slice(-2)).toEqual(['too-many', 'too-many']);
  expect(t.sent).toHaveLength(5);
  t.clock = new Date('2019-09-10T09:30:00Z');
  expect(await rowOf(await t.receive(fresh({ from: 'Robot <robot@loop.example>' })))).toMatchObject({ state: 'case' });
});

test('what a server will not take now is tried again under the same Message-ID, and sent once', async () => {
  const id = await opened();
  t.sent.length = 0;
  t.answer = 'later';
  await answer(id);
  await t.work();
  expect((await t.run(contract.listCaseMails, { case: id }, agent)).rows.at(-1)).toMatchObject({
    direction: 'out',
    state: 'waiting',
    answer: expect.stringContaining('451'),
  });
  const [before] = await t.rows(
    'select message_id, tries from service_desk.outgoing_mails where case_id = $1 and purpose = $2',
    id,
    'answer',
  );
  t.answer = 'stored';
  await t.rows('update graphile_worker._private_jobs set run_at = now()');
  await t.work();
  await t.work();
  expect(t.sent).toHaveLength(1);
  const [after] = await t.rows(
    'select message_id, tries, state from service_desk.outgoing_mails where case_id = $1 and purpose = $2',
    id,
    'answer',
  );
  expect([before, after]).toEqual([expect.objectContaining({ tries: 1 }), { ...before, tries: 2, state: 'sent' }]);
  expect(readMail(t.sent[0]?.raw ?? Buffer.alloc(0)).messageIds).toEqual([Object(after).message_id]);
});

test('a job of another try sends nothing, and two jobs of one message send it once', async () => {
  const id = await opened();
  t.sent.length = 0;
  await answer(id);
  const [row] = await t.rows<{ mail_id: string; next_at: Date }>(
    "select mail_id, next_at from service_desk.outgoing_mails where case_id = $1 and purpose = 'answer'",
    id,
  );
  const job = (at: Date | undefined) =>
    t.rows(
      'select graphile_worker.add_job($1, $2::json)',
      'send-case-mail',
      JSON.stringify({ mail: row?.mail_id, at }),
    );
  await t.rows('delete from graphile_worker._private_jobs');
  await job(new Date('2019-09-10T07:00:00Z'));
  await t.work();
  expect(t.sent).toHaveLength(0);
  await job(row?.next_at);
  await job(row?.next_at);
  await t.work();
  expect(t.sent).toHaveLength(1);
});

test('what cannot arrive is told in the case, at once or by a bounce, and can be sent again', async () => {
  const id = await opened();
  t.answer = 'refused';
  await answer(id);
  await t.work();
  expect((await show(id)).entries.at(-1)).toMatchObject({ what: 'mail-failed', isOpen: false });
  const failed = (await t.run(contract.listCaseMails, { case: id }, agent)).rows.at(-1);
  expect(failed).toMatchObject({ state: 'failed', answer: expect.stringContaining('550') });
  for (const wrong of [nurse, nobody])
    await expect(t.run(contract.resendMail, { outgoing: failed?.id ?? '' }, wrong)).rejects.toMatchObject({
      kind: /not-/,
    });
  await expect(t.run(contract.resendMail, { outgoing: failed?.id ?? '' }, elsewhere)).rejects.toMatchObject({
    code: 'no-such-mail',
  });
  t.answer = 'stored';
  await t.run(contract.resendMail, { outgoing: failed?.id ?? '' }, agent);
  await t.work();
  expect((await t.run(contract.listCaseMails, { case: id }, agent)).rows.at(-1)).toMatchObject({ state: 'sent' });
  await expect(t.run(contract.resendMail, { outgoing: failed?.id ?? '' }, agent)).rejects.toMatchObject({
    code: 'mail-is-done',
  });
  expect(await t.audited('resend-mail')).toBe(1);
  const out = readMail(t.sent.at(-1)?.raw ?? Buffer.alloc(0));
  const bounce = await t.receive(bounceOf(out.messageIds[0] ?? ''));
  expect(await rowOf(bounce)).toMatchObject({ state: 'follow-up', case_id: id });
  expect((await show(id)).entries.at(-1)).toMatchObject({
    what: 'mail-bounced',
    text: expect.stringContaining('5.1.1'),
    isOpen: false,
  });
  expect(
    (await t.run(contract.listCaseMails, { case: id }, agent)).rows.find((row) => row.state === 'bounced')?.id,
  ).toBe(failed?.id);
  expect(
    await rowOf(await t.receive(reply(replyTo(), { subject: 'Autosvar: Skrivaren', body: 'Jag är på semester.' }))),
  ).toMatchObject({ state: 'follow-up' });
  expect((await show(id)).entries.at(-1)).toMatchObject({ what: 'mail-note', isOpen: false });
});

test('a desk without an address writes nothing into the outbox', async () => {
  const id = await opened();
  Reflect.deleteProperty(process.env, 'FYR_MAIL_ADDRESS');
  const server = process.env.FYR_SMTP;
  Reflect.deleteProperty(process.env, 'FYR_SMTP');
  await answer(id);
  Object.assign(process.env, { FYR_MAIL_ADDRESS: deskAddress, FYR_SMTP: server });
  expect(
    await t.rows("select 1 from service_desk.outgoing_mails where case_id = $1 and purpose = 'answer'", id),
  ).toEqual([]);
});

/** As Postfix tells it. */
function bounceOf(messageId: string): string {
  const report =
    'Reporting-MTA: dns; mx.home.example\n\nFinal-Recipient: rfc822; anna@home.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user';
  return `From: MAILER-DAEMON@home.example\nTo: ${deskAddress}\nSubject: Undelivered Mail Returned to Sender\nReturn-Path: <>\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nThis is the mail system at host home.example.\n--b\nContent-Type: message/delivery-status\n\n${report}\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <${messageId}>\nSubject: x\n\ny\n--b--\n`;
}
