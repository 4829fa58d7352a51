// The clocks of an incident follow what people write down; its forms are filled from it, its receipts kept; whoever leads it is
// reminded.
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readMail } from '../../formats/mail/read-mail.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import { closeMailSender, receiveBySmtp } from '../../platform/mail/mail.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import * as contract from './contract.ts';
import { formRules } from './form-rules.ts';
import { fieldWord } from './law-words.ts';
import { remindOfClocksJob } from './reminders.ts';
import { administrator, bytesOf, engineer, officer, personOf, securityHouse } from './security-house.test-kit.ts';

const { t, report, show } = securityHouse();

/** A clock that a corrected judgement has moved: what it was before stands beside it. */
const movedFrom = {
  dueAt: '2026-02-05T04:00:00.000Z',
  state: 'sent',
  earlier: [{ dueAt: expect.stringMatching(/^2026-02-05T0[5-9]/), by: expect.any(String) }],
};

test('the clocks start with the judgement, the final report with the notification, and all of it can be corrected', async () => {
  const { incident } = await report('Angrepp på journalen');
  const law = { incident, regime: 'nis', country: 'SE', awareAt: '2026-02-02T07:00:00+01:00' } as const;
  const judged = await t().run(contract.applyLaw, law, officer);
  const due = (page: typeof judged, step: string) => page.clocks.find((each) => each.step === step);
  expect(due(judged, 'early-warning')).toMatchObject({ dueAt: '2026-02-03T06:00:00.000Z', state: 'running' });
  expect(due(judged, 'final')).toMatchObject({ dueAt: null, state: 'waiting' });
  await expect(t().run(contract.applyLaw, law, officer)).rejects.toMatchObject({ code: 'law-applies-already' });
  const track = judged.tracks[0]?.track ?? '';
  const sending = { incident, track, step: 'notification', to: 'csirt', sentAt: '2026-02-02T08:30:00+01:00' } as const;
  await expect(t().run(contract.noteSending, { ...sending, to: 'imy' }, officer)).rejects.toMatchObject({
    code: 'step-not-owed',
  });
  await expect(
    t().run(contract.noteSending, { ...sending, sentAt: '2026-02-01T08:00:00+01:00' }, officer),
  ).rejects.toMatchObject({ code: 'sent-before-known' });
  await expect(
    t().run(contract.noteSending, { ...sending, sentAt: '2027-02-01T08:00:00+01:00' }, officer),
  ).rejects.toMatchObject({ code: 'in-the-future' });
  const sent = await t().run(contract.noteSending, { ...sending, receiptNumber: 'IRON-1' }, officer);
  expect(due(await show(incident), 'final')).toMatchObject({ dueAt: '2026-03-02T07:30:00.000Z', state: 'running' });
  const moved = await t().run(
    contract.changeJudgement,
    { incident, track, awareAt: '2026-02-02T05:00:00+01:00', risk: 'likely', reason: 'Växeln visste först.' },
    officer,
  );
  expect(due(moved, 'notification')).toMatchObject(movedFrom);
  const back = await t().run(
    contract.withdrawSending,
    { incident, sending: sent.sending, reason: 'Kom aldrig fram.' },
    officer,
  );
  expect(due(back, 'final')).toMatchObject({ state: 'waiting' });
  expect(back.sendings[0]).toMatchObject({ withdrawnReason: 'Kom aldrig fram.' });
  await expect(
    t().run(contract.withdrawSending, { incident, sending: sent.sending, reason: 'igen' }, officer),
  ).rejects.toMatchObject({ code: 'no-such-sending' });
  const asked = await t().run(
    contract.noteRequest,
    { incident, track, askedAt: '2026-02-02T08:50:00+01:00', until: '2026-02-02T12:00:00+01:00' },
    officer,
  );
  expect(due(asked, 'intermediate')).toMatchObject({ dueAt: '2026-02-02T11:00:00.000Z', state: 'running' });
  await expect(
    t().run(
      contract.noteRequest,
      { incident, track, askedAt: '2026-02-02T08:50:00+01:00', until: '2026-02-01T12:00:00+01:00' },
      officer,
    ),
  ).rejects.toMatchObject({ code: 'until-before-asked' });
  const lifted = await t().run(contract.liftLaw, { incident, track, reason: 'Den är inte betydande.' }, officer);
  expect(due(lifted, 'early-warning')).toMatchObject({ state: 'lifted' });
  await expect(t().run(contract.liftLaw, { incident, track, reason: 'igen' }, officer)).rejects.toMatchObject({
    code: 'no-such-judgement',
  });
  // judged again: a new row, the first stays to be seen
  expect((await t().run(contract.applyLaw, law, officer)).tracks).toHaveLength(2);
});

test('the clocks of one incident go over summer time and the leap day: hours stay hours, months are the calendar’s', async () => {
  const before = t().clock;
  t().clock = new Date('2028-02-29T12:00:00+01:00');
  const { incident } = await report('Skottdagen', officer, '2028-02-27T10:00:00+01:00');
  const law = { incident, country: 'SE', awareAt: '2028-02-27T10:00:00+01:00' } as const;
  await t().run(contract.applyLaw, { ...law, regime: 'personal-data', risk: 'high' }, officer);
  const { tracks } = await t().run(contract.applyLaw, { ...law, regime: 'nis' }, officer);
  const track = tracks.find((each) => each.regime === 'nis')?.track ?? '';
  const sentAt = '2028-02-29T10:00:00+01:00';
  const noted = { incident, track, to: 'csirt', sentAt } as const;
  await t().run(contract.noteSending, { ...noted, step: 'early-warning', lateReason: 'Helgen.' }, officer);
  await t().run(contract.noteSending, { ...noted, step: 'notification' }, officer);
  const said = async () =>
    (await show(incident)).clocks.map(({ regime, step, dueAt, state }) => `${regime} ${step} ${dueAt} ${state}`);
  expect(await said()).toEqual([
    'personal-data notification 2028-03-01T09:00:00.000Z running',
    'personal-data inform null at-once',
    'nis early-warning 2028-02-28T09:00:00.000Z sent-late',
    // 72 hours, one of the days being 29 February
    'nis notification 2028-03-01T09:00:00.000Z sent',
    // from the notification on 29 February to 29 March at ten by the clock, an hour shorter over 26 March
    'nis final 2028-03-29T08:00:00.000Z running',
    'nis inform null at-once',
  ]);
  t().clock = before;
});

test('a law that set no clock that day is refused, and a late notification says why', async () => {
  const { incident } = await report('Felsänt brev', officer, '2026-01-20T08:00:00+01:00');
  const data = { incident, regime: 'personal-data', country: 'SE' } as const;
  await expect(
    t().run(contract.applyLaw, { ...data, awareAt: '2018-05-24T08:00:00+02:00' }, officer),
  ).rejects.toMatchObject({ code: 'no-law-that-day', fields: [{ path: 'awareAt' }] });
  const page = await t().run(contract.applyLaw, { ...data, awareAt: '2026-01-20T08:00:00+01:00' }, officer);
  expect(page.lateClocks).toBe(1);
  const track = page.tracks[0]?.track ?? '';
  const sending = { incident, track, step: 'notification', to: 'imy', sentAt: '2026-02-01T08:00:00+01:00' } as const;
  await expect(t().run(contract.noteSending, sending, officer)).rejects.toMatchObject({
    code: 'late-reason-missing',
    fields: [{ path: 'lateReason' }],
  });
  await t().run(
    contract.noteSending,
    { ...sending, lateReason: 'Vi förstod först i dag vad listan innehöll.' },
    officer,
  );
  const after = await show(incident);
  expect(after.clocks.find((each) => each.step === 'notification')?.state).toBe('sent-late');
  expect(after.nextDueAt).toBeNull();
});

test('a form is filled from the case and from earlier forms, and every saving is a version', async () => {
  const { incident } = await report('Skadlig kod på en server');
  const page = await t().run(
    contract.applyLaw,
    { incident, regime: 'nis', country: 'SE', awareAt: '2026-02-02T08:00:00+01:00' },
    officer,
  );
  const form = (id: string, of: typeof page) => of.forms.find((each) => each.form === id);
  expect(form('nis-early-warning', page)?.answers).toMatchObject({
    reference: page.number,
    title: 'Skadlig kod på en server',
    awareAt: '2026-02-02 08.00',
    description: 'Okända konton har skapats.',
  });
  expect(form('nis-early-warning', page)?.unanswered).toContain('malicious');
  const saved = await t().run(
    contract.saveForm,
    {
      incident,
      form: 'nis-early-warning',
      after: 0,
      answers: { malicious: 'Ja', nonsense: 'x', title: 'Skadlig kod på en server' },
    },
    officer,
  );
  expect(saved).toMatchObject({ version: 1, answers: { malicious: 'Ja' } });
  await expect(
    t().run(contract.saveForm, { incident, form: 'nis-early-warning', after: 0, answers: {} }, officer),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await t().run(contract.changeIncident, { incident, title: 'Utpressningskod på en server' }, officer);
  const later = await show(incident);
  expect(form('nis-early-warning', later)?.answers.title).toBe('Utpressningskod på en server');
  expect(form('nis-notification', later)?.answers.malicious).toBe('Ja');
  for (const { fields } of formRules)
    for (const { id } of fields)
      for (const language of ['sv', 'da', 'en'] as const) expect(fieldWord(id, language)).not.toBe(id);
});

test('a receipt is kept with what was sent, and comes back byte by byte to those who may know', async () => {
  const { incident } = await report('Pump som inte larmade');
  const page = await t().run(
    contract.applyLaw,
    { incident, regime: 'device', country: 'SE', awareAt: '2026-02-02T08:00:00+01:00' },
    officer,
  );
  const track = page.tracks[0]?.track ?? '';
  const { sending } = await t().run(
    contract.noteSending,
    { incident, track, step: 'notification', to: 'lakemedelsverket', sentAt: '2026-02-02T08:30:00+01:00' },
    officer,
  );
  const content = Buffer.from('%PDF-1.7 kvittens LV-1');
  const upload = { stream: Readable.from([content]), mediaType: 'application/octet-stream' };
  const { receipt } = await t().run(
    contract.addReceipt,
    { incident, sending, name: 'kvittens.pdf' },
    { ...officer, upload },
  );
  const file: FileAnswer = await t().run(contract.downloadReceipt, { incident, receipt }, officer);
  expect(await bytesOf(file)).toEqual(content);
  expect(file).toMatchObject({ name: 'kvittens.pdf', mediaType: 'application/pdf' });
  // a document of the incident itself is kept as they are, and stands apart from them
  const logged = Buffer.from('logg från brandväggen');
  const { receipt: document } = await t().run(
    contract.addDocument,
    { incident, name: 'logg/brandvägg.txt' },
    { ...officer, upload: { stream: Readable.from([logged]), mediaType: 'text/plain' } },
  );
  expect(await bytesOf(await t().run(contract.downloadReceipt, { incident, receipt: document }, officer))).toEqual(
    logged,
  );
  const kept = await show(incident);
  expect(kept.documents.map(({ name }) => name)).toEqual(['logg brandvägg.txt']);
  expect(kept.sendings[0]?.receipts.map(({ name }) => name)).toEqual(['kvittens.pdf']);
  for (const [operation, input] of [
    [contract.downloadReceipt, { incident, receipt }],
    [contract.addReceipt, { incident, sending, name: 'x' }],
    [contract.addDocument, { incident, name: 'x' }],
    [contract.downloadReceipt, { incident, receipt: document }],
  ] as const)
    await expect(t().run(operation, input, administrator)).rejects.toMatchObject({ code: 'no-such-incident' });
  await expect(t().run(contract.downloadReceipt, { incident, receipt: incident }, officer)).rejects.toMatchObject({
    code: 'no-such-receipt',
  });
  await expect(
    t().run(contract.addReceipt, { incident, sending: incident, name: 'x' }, { ...officer, upload }),
  ).rejects.toMatchObject({ code: 'no-such-sending' });
  expect((await show(incident)).clocks.map(({ to, state }) => `${to} ${state}`)).toEqual([
    'lakemedelsverket sent',
    'manufacturer at-once',
  ]);
});

test('an incident is closed when it is handled and nothing is owed, and then stands still', async () => {
  const { incident } = await report('Falska brev');
  await expect(t().run(contract.closeIncident, { incident }, officer)).rejects.toMatchObject({
    code: 'not-handled-yet',
  });
  await expect(
    t().run(contract.setHandled, { incident, handledAt: '2030-01-01T00:00:00Z' }, officer),
  ).rejects.toMatchObject({ code: 'in-the-future' });
  await t().run(contract.setHandled, { incident, handledAt: '2026-02-02T08:30:00+01:00' }, officer);
  const page = await t().run(
    contract.applyLaw,
    { incident, regime: 'deviation', country: 'SE', awareAt: '2026-02-02T08:00:00+01:00' },
    officer,
  );
  await expect(t().run(contract.closeIncident, { incident }, officer)).rejects.toMatchObject({
    code: 'reports-still-owed',
  });
  await t().run(
    contract.liftLaw,
    { incident, track: page.tracks[0]?.track ?? '', reason: 'Ingen avvikelse i vården.' },
    officer,
  );
  await t().run(contract.commentIncident, { incident, text: 'Länken är spärrad.' }, officer);
  expect((await t().run(contract.closeIncident, { incident }, officer)).state).toBe('closed');
  await expect(t().run(contract.commentIncident, { incident, text: 'mer' }, officer)).rejects.toMatchObject({
    code: 'incident-closed',
  });
  for (const operation of ['set-security-incident-handled', 'close-security-incident', 'comment-security-incident'])
    expect(await t().audited(operation)).toBeGreaterThan(0);
});

test('what cannot be is refused with its field', async () => {
  await expect(report('x')).rejects.toMatchObject({ kind: 'invalid' });
  await expect(report('Från framtiden', officer, '2040-01-01T00:00:00Z')).rejects.toMatchObject({
    code: 'in-the-future',
  });
  await expect(
    t().run(
      contract.reportIncident,
      { title: 'Fel enhet', unit: 'NONSENSE', knownAt: '2026-02-02T08:00:00+01:00' },
      officer,
    ),
  ).rejects.toMatchObject({ code: 'unknown-unit', fields: [{ path: 'unit' }] });
  const { incident } = await report('Rättas');
  await expect(
    t().run(contract.changeIncident, { incident, happenedAt: '2026-02-02T08:30:00+01:00' }, officer),
  ).rejects.toMatchObject({ code: 'known-before-it-happened', fields: [{ path: 'happenedAt' }] });
  await expect(
    t().run(contract.changeIncident, { incident, version: 1, title: 'Rättad' }, officer),
  ).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  await expect(t().run(contract.changeIncident, { incident, deskCase: '<script>' }, officer)).rejects.toMatchObject({
    kind: 'invalid',
  });
  expect((await t().run(contract.changeIncident, { incident, deskCase: 'i-1042' }, officer)).deskCase).toBe('I-1042');
  await expect(
    t().run(contract.setHandled, { incident, handledAt: '2026-02-02T08:30:00+01:00' }, engineer),
  ).rejects.toMatchObject({ code: 'no-such-incident' });
});

test('who leads an incident is reminded of a clock once a stage, without a word of what happened', async () => {
  const { incident } = await report('Påminns', officer, '2026-02-02T08:00:00+01:00');
  await t().run(contract.namePerson, { incident, person: personOf('incident-manager'), part: 'lead' }, officer);
  await t().run(
    contract.applyLaw,
    { incident, regime: 'nis', country: 'SE', awareAt: '2026-02-02T08:00:00+01:00' },
    officer,
  );
  const stages = async () => {
    await t().house.act('remind', administrator, async (work) =>
      work.enqueue('remind-of-clocks', {}, { key: 'remind' }),
    );
    await runDueJobs(t().house);
    const { rows } = await t().house.database.pool.query<{ stage: string }>(
      `select stage from security.reminders where incident_id = $1 and clock like '% early-warning %' order by reminded_at`,
      [incident],
    );
    return rows.map((row) => row.stage);
  };
  const at = (text: string) => {
    t().clock = new Date(text);
  };
  at('2026-02-02T19:59:00+01:00');
  expect(await stages()).toEqual([]);
  at('2026-02-02T20:00:00+01:00');
  expect(await stages()).toEqual(['half']);
  at('2026-02-03T03:00:00+01:00');
  expect(await stages()).toEqual(['half']);
  at('2026-02-03T04:00:00+01:00');
  expect(await stages()).toEqual(['half', 'soon']);
  at('2026-02-03T08:00:01+01:00');
  expect(await stages()).toEqual(['half', 'soon', 'late']);
  const told = await t().house.database.pool.query<{ payload: unknown }>(
    "select payload from platform.events where name = 'legal-clock-due'",
  );
  expect(told.rows.length).toBeGreaterThan(2);
  expect(JSON.stringify(told.rows)).not.toContain('Påminns');
  expect(JSON.stringify(told.rows)).not.toContain(incident);
  expect(JSON.stringify(told.rows)).toContain(personOf('incident-manager'));
});

test('the reminder is mailed to whoever leads, tells a number and a moment alone, and not what has been sent meanwhile', async () => {
  const mails: string[] = [];
  const server = await receiveBySmtp({
    host: '127.0.0.1',
    port: 0,
    accepts: () => true,
    onMessage: async (raw, { recipients }) => {
      mails.push(`${recipients.join()} ${readMail(raw).text}`);
    },
    onTrouble: () => {},
  });
  const smtp = { FYR_MAIL_ADDRESS: 'fyr@norrviken.example', FYR_SMTP: `smtp://127.0.0.1:${server.port}?tls=no` };
  Object.assign(process.env, smtp);
  try {
    t().clock = new Date('2026-03-02T08:00:00+01:00');
    const { incident, number } = await report('Bara de som vet', officer, '2026-03-02T08:00:00+01:00');
    await t().run(contract.namePerson, { incident, person: personOf('incident-manager'), part: 'lead' }, officer);
    const awareAt = '2026-03-02T08:00:00+01:00';
    const { tracks } = await t().run(contract.applyLaw, { incident, regime: 'nis', country: 'SE', awareAt }, officer);
    const remind = async () => {
      await t().house.act('remind', administrator, async (work) =>
        work.enqueue('remind-of-clocks', {}, { key: 'remind' }),
      );
    };
    const own = () => mails.filter((text) => text.includes(number) && text.includes('2026-03-03 08.00'));
    t().clock = new Date('2026-03-02T20:00:00+01:00');
    await remind();
    for (let ran = 1; ran > 0; ) ran = await runDueJobs(t().house);
    expect(own()).toHaveLength(1);
    expect(own()[0]).toContain('Halva tiden');
    expect(mails.join()).not.toContain('Bara de som vet');
    // the reminder of the next stage lies in the outbox when the warning is sent
    t().clock = new Date('2026-03-03T04:00:00+01:00');
    await t().house.act('remind', administrator, (work) => Promise.resolve(remindOfClocksJob.run?.(work, {})));
    const sending = { step: 'early-warning', to: 'csirt', sentAt: '2026-03-03T03:30:00+01:00' } as const;
    await t().run(contract.noteSending, { incident, track: tracks[0]?.track ?? '', ...sending }, officer);
    for (let ran = 1; ran > 0; ) ran = await runDueJobs(t().house);
    expect(own()).toHaveLength(1);
    const { rows } = await t().house.database.pool.query<{ state: string }>(
      `select state from security.outgoing_reminders
       where incident_id = $1 and clock like '% early-warning %' order by created_at`,
      [incident],
    );
    expect(rows.map(({ state }) => state)).toEqual(['sent', 'not-needed']);
  } finally {
    for (const name of Object.keys(smtp)) Reflect.deleteProperty(process.env, name);
    closeMailSender();
    await server.close();
  }
});
