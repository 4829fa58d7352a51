// Approvals over time and by mail: reminders and time-outs by working days, substitutes told as well, and one link that shows
// before it decides, decides once, and never for whoever ordered.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone } from '../../checks/kit/test-house.ts';
import { castAs } from '../../example/region.ts';
import { readMail } from '../../formats/mail/read-mail.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import { receiveBySmtp, type SmtpReceiver } from '../../platform/mail/mail.ts';
import * as contract from './contract.ts';
import { above, asPerson, engineer, head, intakeHouse, keeper } from './intake-house.test-kit.ts';

const house = intakeHouse();
const { order, show, decide } = house;
const variables = ['FYR_MAIL_ADDRESS', 'FYR_MAIL_SECRET', 'FYR_SMTP', 'FYR_ADDRESS'] as const;
const before = variables.map((name) => [name, process.env[name]] as const);
const sent: { to: string; subject: string; text: string }[] = [];
let server: SmtpReceiver;
let answers: 'stored' | 'later' = 'stored';

beforeAll(async () => {
  server = await receiveBySmtp({
    host: '127.0.0.1',
    port: 0,
    accepts: () => true,
    onMessage: async (raw, { recipients }) => {
      if (answers === 'later') throw new Error('not now');
      const mail = readMail(raw);
      sent.push({ to: recipients.join(), subject: mail.subject, text: mail.text });
    },
    onTrouble: () => {},
  });
  Object.assign(process.env, {
    FYR_MAIL_ADDRESS: 'servicedesk@norrviken.example',
    FYR_MAIL_SECRET: 'a-secret-of-the-tests-forty-characters',
    FYR_SMTP: `smtp://127.0.0.1:${server.port}?tls=no`,
    FYR_ADDRESS: 'https://fyr.norrviken.example',
  });
});
afterAll(async () => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await server.close();
});

/** What went out since the last time, by the name in the address. */
async function mails(): Promise<typeof sent> {
  while ((await runDueJobs(house.t.house)) > 0);
  return sent.splice(0);
}
const tokenIn = (text: string) => /\/approve\/([\w-]{20,})/.exec(text)?.[1] ?? '';
const look = (token: string) => house.t.run(contract.showApprovalLink, { token }, nobody);
const press = (token: string, isApproved = true, reason = '') =>
  house.t.run(contract.decideByLink, { token, isApproved, reason }, nobody);
/** What time does by then, and the mails it leads to about this order. */
const tend = async (at: string, id: string) => {
  house.t.clock = new Date(at);
  await house.query("select graphile_worker.add_job('tend-approvals')");
  const { number } = await show(id);
  return (await mails()).filter((mail) => mail.subject.includes(number));
};

async function asked(over: Parameters<typeof order>[0] = {}, caller = engineer) {
  const { orders } = await order(over, caller);
  return { id: orders[0]?.order ?? '', mail: (await mails())[0] };
}

test('the approver gets a mail whose link shows everything and decides nothing until it is pressed, once', async () => {
  const { id, mail } = await asked();
  expect(mail).toMatchObject({ subject: expect.stringContaining('Att godkänna: Bärbar dator') });
  expect(mail?.text).toContain('Samir');
  const token = tokenIn(mail?.text ?? '');
  for (let times = 0; times < 3; times++)
    expect(await look(token)).toMatchObject({
      state: 'open',
      itemName: 'Bärbar dator',
      priceOre: 1_290_000,
      decider: 'Mats Rönfjäll',
      insteadOf: null,
      answers: [{ name: 'Används mest till', value: 'Kontorsarbete' }],
    });
  expect((await show(id)).state).toBe('approving');
  await expect(press(token, false)).rejects.toMatchObject({ code: 'reason-needed' });
  expect(await press(token)).toMatchObject({ state: 'ordered' });
  expect((await show(id)).approvals).toMatchObject([{ state: 'approved', decidedBy: 'Mats Rönfjäll', byLink: true }]);
  expect(await look(token)).toMatchObject({ state: 'decided', outcome: 'approved' });
  await expect(press(token)).rejects.toMatchObject({ code: 'already-decided' });
  const [entry] = await house.query(
    "select detail::text as detail, actor_id from platform.audit_entries where operation = 'decide-by-link'",
  );
  expect(entry?.detail).toContain('"byLink":true');
  expect(entry?.detail).toContain('Mats Rönfjäll');
  expect(entry?.detail).not.toContain(token);
  // whoever ordered hears of it
  expect(await mails()).toMatchObject([{ subject: expect.stringContaining('Beställningen är godkänd') }]);
});

test('the token stands nowhere in the database, and a made-up or cut one opens nothing', async () => {
  const { mail } = await asked();
  const token = tokenIn(mail?.text ?? '');
  const found = await house.query(
    `select 1 from intake.approval_links l where l::text like $1
     union all select 1 from intake.outgoing_mails m where m::text like $1
     union all select 1 from graphile_worker._private_jobs j where j.payload::text like $1`,
    [`%${token}%`],
  );
  expect(found).toEqual([]);
  for (const wrong of [token.slice(0, -1), `${token}x`, 'x'.repeat(43)])
    await expect(look(wrong)).rejects.toMatchObject({ code: 'no-such-link' });
  await expect(look('kort')).rejects.toMatchObject({ kind: 'invalid' });
  await expect(press('x'.repeat(43))).rejects.toMatchObject({ code: 'no-such-link' });
});

test('two presses at once: one decides', async () => {
  const { mail } = await asked();
  const token = tokenIn(mail?.text ?? '');
  const outcomes = await Promise.allSettled([press(token), press(token, false, 'Nej tack.')]);
  expect(outcomes.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await mails();
});

test('a link ends with its time, with the decision elsewhere, and for who is not asked any more', async () => {
  const { id, mail } = await asked();
  const token = tokenIn(mail?.text ?? '');
  const approval = await house.waiting(id, head);
  house.t.clock = new Date('2019-09-30T08:00:00Z');
  expect(await look(token)).toMatchObject({ state: 'expired' });
  await expect(press(token)).rejects.toMatchObject({ code: 'link-is-over' });
  house.t.clock = new Date('2019-09-10T08:00:00Z');
  await house.query('update platform.accounts set disabled_at = now() where account_id = $1', [head.actor?.id]);
  await expect(press(token)).rejects.toMatchObject({ code: 'not-decider-now' });
  await house.query('update platform.accounts set disabled_at = null where account_id = $1', [head.actor?.id]);
  // somebody's own order, however the link came to be
  await house.query('update intake.orders set person_id = $2 where order_id = $1', [id, head.actor?.personId]);
  await expect(press(token)).rejects.toMatchObject({ code: 'own-order' });
  await house.query('update intake.orders set person_id = $2 where order_id = $1', [id, engineer.actor?.personId]);
  await decide(approval?.approval ?? null, head);
  await expect(press(token)).rejects.toMatchObject({ code: 'already-decided' });
  await mails();
});

test('a substitute of these days is told as well, each with a link of their own, and the log says for whom', async () => {
  const substitute = castAs('communicator');
  const caller = asPerson(someone('communicator', null, 'Elin'), substitute.number);
  await house.query(
    `insert into platform.grants (grant_id, account_id, role, unit, valid_from, valid_to, delegated_by, created_at)
     values (gen_random_uuid(), $1, 'unit-head', 'DTD-MT', '2019-09-01', '2019-09-12', $2, now())`,
    [caller.actor?.id, head.actor?.id],
  );
  const { orders } = await order();
  const id = orders[0]?.order ?? '';
  const told = await mails();
  expect(told).toHaveLength(2);
  const theirs = told.find((mail) => mail.text.includes('ersättare för Mats Rönfjäll'));
  expect(new Set(told.map((mail) => tokenIn(mail.text))).size).toBe(2);
  expect((await show(id)).approvals).toMatchObject([{ approver: 'Mats Rönfjäll', substitutes: ['Elin Solbacka'] }]);
  const token = tokenIn(theirs?.text ?? '');
  expect(await look(token)).toMatchObject({ decider: 'Elin Solbacka', insteadOf: 'Mats Rönfjäll' });
  // not a day longer than the delegation
  house.t.clock = new Date('2019-09-13T08:00:00Z');
  await expect(press(token)).rejects.toMatchObject({ code: 'not-decider-now' });
  house.t.clock = new Date('2019-09-11T08:00:00Z');
  await press(token);
  expect((await show(id)).approvals).toMatchObject([
    { approver: 'Mats Rönfjäll', decidedBy: 'Elin Solbacka', byLink: true },
  ]);
  house.t.clock = new Date('2019-09-20T08:00:00Z');
  await mails();
});

test('who has not answered is reminded once after two working days, and after ten the head above is asked', async () => {
  house.t.clock = new Date('2019-09-19T08:00:00Z');
  const { id, mail } = await asked();
  expect(mail?.to).toContain('mats');
  expect(await tend('2019-09-20T12:00:00Z', id)).toEqual([]);
  // Thursday and two working days: Monday
  expect(await tend('2019-09-23T08:00:01Z', id)).toMatchObject([{ subject: expect.stringContaining('Påminnelse') }]);
  expect(await tend('2019-09-24T08:00:00Z', id)).toEqual([]);
  expect(await tend('2019-10-03T07:59:00Z', id)).toEqual([]);
  const passed = await tend('2019-10-03T08:00:01Z', id);
  expect(passed).toMatchObject([{ subject: expect.stringContaining('ingen har svarat') }]);
  expect((await show(id)).approvals).toMatchObject([
    { state: 'passed-on', approver: 'Mats Rönfjäll' },
    { state: 'waiting', approver: 'Margareta Ljungsele' },
  ]);
  await expect(press(tokenIn(mail?.text ?? ''))).rejects.toMatchObject({ code: 'already-decided' });
  expect(await house.waiting(id, head)).toBeUndefined();
  expect(await press(tokenIn(passed[0]?.text ?? ''))).toMatchObject({ state: 'ordered' });
  await mails();
  house.t.clock = new Date('2019-09-10T08:00:00Z');
});

test('an item whose orders lapse: the time runs out, the order ends and whoever ordered is told', async () => {
  const { draft, saved } = await house.t.run(contract.showItemEditor, { item: 'phone' }, above);
  await house.t.run(
    contract.saveItemDraft,
    { item: 'phone', draft: { ...draft, timeOut: 'lapse', timeOutDays: 3, remindDays: 0 }, saved },
    above,
  );
  await house.t.run(contract.publishItem, { item: 'phone' }, above);
  const { id, mail } = await asked({ item: 'phone', answers: { keep: false } });
  expect(await tend('2019-09-13T08:00:01Z', id)).toMatchObject([
    { subject: expect.stringContaining('har förfallit'), to: expect.stringContaining('samir') },
  ]);
  expect((await show(id)).state).toBe('lapsed');
  expect(await look(tokenIn(mail?.text ?? ''))).toMatchObject({ state: 'decided', outcome: null });
  house.t.clock = new Date('2019-09-10T08:00:00Z');
});

test('a mail the server would not take now goes out later with the same link; a taken-back order asks nobody', async () => {
  answers = 'later';
  const { orders } = await order();
  expect(await mails()).toEqual([]);
  const [waiting] = await house.query("select tries, state from intake.outgoing_mails where state = 'waiting'");
  expect(waiting).toEqual({ tries: 1, state: 'waiting' });
  answers = 'stored';
  await house.query(
    "update graphile_worker._private_jobs set run_at = now() where task_id = (select id from graphile_worker._private_tasks where identifier = 'send-order-mail')",
  );
  const [mail] = await mails();
  expect((await look(tokenIn(mail?.text ?? ''))).state).toBe('open');
  const { orders: taken } = await order();
  await house.t.run(contract.cancelOrder, { order: taken[0]?.order ?? '' }, engineer);
  expect(await mails()).toEqual([]);
  expect(orders).toHaveLength(1);
});

test('steps with one number are asked at once, and the next begins when all of them have said yes', async () => {
  const { draft, saved } = await house.t.run(contract.showItemEditor, { item: 'laptop' }, above);
  const steps = [
    { step: 1, role: 'head' as const, fromOre: 0 },
    { step: 1, role: 'head-above' as const, fromOre: 0 },
    { step: 2, role: 'owner' as const, fromOre: 999_999_900 },
  ];
  await house.t.run(contract.saveItemDraft, { item: 'laptop', draft: { ...draft, steps }, saved }, above);
  await house.t.run(contract.publishItem, { item: 'laptop' }, above);
  const { orders } = await order();
  const id = orders[0]?.order ?? '';
  // the head, the substitute of these days, and the head above
  expect(await mails()).toHaveLength(3);
  expect(await house.approve(id, above)).toMatchObject({ state: 'approving' });
  expect(await house.approve(id, head)).toMatchObject({ state: 'ordered' });
});

test('the office days follow the calendar the region chooses; who does not set it, does not', async () => {
  const usual = await house.t.run(contract.showOfficeDays, {}, keeper);
  expect(usual).toMatchObject({ calendar: null });
  // Christmas and the eves before it, that no office works on
  expect(usual.closedDays).toEqual(expect.arrayContaining(['2019-12-24', '2019-12-25', '2019-12-26', '2019-12-31']));
  const code = usual.calendars.find((each) => /dygnet|alltid|runt/i.test(each.names.sv))?.calendar ?? '';
  expect(code).not.toBe('');
  const chosen = await house.t.run(contract.setOfficeDays, { calendar: code }, keeper);
  expect(chosen).toMatchObject({ calendar: code, closedDays: [] });
  expect(await house.t.audited('set-office-days')).toBe(1);
  await expect(house.t.run(contract.setOfficeDays, { calendar: 'nope' }, keeper)).rejects.toMatchObject({
    kind: 'invalid',
    code: 'unknown-calendar',
  });
  for (const operation of [contract.showOfficeDays, contract.setOfficeDays] as const) {
    const input = { calendar: null };
    await expect(house.t.run(operation, input, head)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(house.t.run(operation, input, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  }
  await house.t.run(contract.setOfficeDays, { calendar: null }, keeper);
});
