// What goes out and what is kept with an agreement: its letters by mail, and its documents.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, type TestHouse } from '../../checks/kit/test-house.ts';
import { readMail } from '../../formats/mail/read-mail.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import { closeMailSender, receiveBySmtp } from '../../platform/mail/mail.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import { searchEverything } from '../../platform/search/search-contract.ts';
import { addAccount } from '../../platform/sign-in/accounts.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { tendAgreements } from './agreements/tend-agreements.ts';
import * as contract from './contract.ts';
import { amina, elsewhere, head, nurse, openSuppliers, reader, steps } from './suppliers.test-kit.ts';

let t: TestHouse;
let { register, agree } = steps(undefined as never); // set before the first test
beforeAll(async () => {
  t = await openSuppliers();
  ({ register, agree } = steps(t));
});
afterAll(() => t.close());

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** With a mail server that takes everything. */
async function withMail(run: (mails: readonly Mail[], deliver: () => Promise<void>) => Promise<void>): Promise<void> {
  const mails: Mail[] = [];
  const server = await receiveBySmtp({
    host: '127.0.0.1',
    port: 0,
    accepts: () => true,
    onMessage: async (raw, { recipients }) => {
      const { subject, text: body } = readMail(raw);
      mails.push({ to: recipients.join(), subject, text: body });
    },
    onTrouble: () => {},
  });
  const smtp = {
    FYR_MAIL_ADDRESS: 'fyr@norrviken.example',
    FYR_SMTP: `smtp://127.0.0.1:${server.port}?tls=no`,
    FYR_ADDRESS: 'https://fyr.example',
  };
  Object.assign(process.env, smtp);
  try {
    await run(mails, async () => {
      for (let ran = 1; ran > 0; ) ran = await runDueJobs(t.house);
    });
  } finally {
    for (const name of Object.keys(smtp)) Reflect.deleteProperty(process.env, name);
    closeMailSender();
    await server.close();
  }
}

test('a reminder is mailed once to whoever manages, in their language, and not when it was decided meanwhile', async () => {
  const account = { login: 'amina.prov', name: 'Amina Vikholm', personId: amina };
  await t.house.act('account', head, (work) => addAccount(work, { ...account, language: 'da' }));
  await withMail(async (mails, deliver) => {
    const { supplier } = await register({ manager: amina });
    const [first, second] = [
      await agree(supplier, { title: 'Provavtal ett', renewalMonths: 12 }),
      await agree(supplier, { renewalMonths: 12 }),
    ];
    const night = () => t.house.act('tend-agreements', { actor: null }, tendAgreements);
    await night();
    await night();
    await t.run(contract.giveNotice, { agreement: second.agreement }, head);
    await deliver();
    await night();
    await deliver();
    const own = mails.filter(({ text: body }) => body.includes(first.agreement));
    expect(own).toMatchObject([{ subject: expect.stringContaining('Provavtal ett (2019-09-30)') }]);
    expect(own[0]?.text).toContain('20 dage');
    expect(own[0]?.to).toContain('amina');
    // notice was given meanwhile: it is not asked about, what comes after the end is
    const others = mails.filter(({ text: body }) => body.includes(second.agreement)).map(({ subject }) => subject);
    expect(others).toEqual(['Aftale ophører: Provavtal (2019-12-31)']);
    const letters = async (agreement: string) =>
      (await t.run(contract.showAgreement, { agreement }, reader)).reminders.map((each) => each.letters);
    expect([await letters(first.agreement), await letters(second.agreement)]).toEqual([
      [['sent']],
      [['not-needed'], ['sent']],
    ]);
  });
});

test('the supplier answers by the link in a mail, corrects it until a meeting has taken it up, and its own answer stands', async () => {
  const { supplier } = await register({ country: 'DK' });
  const page = await t.run(contract.setContact, { supplier, name: 'Kirsten Prøve', email: 'kp@prove.example' }, head);
  const contact = page.contacts[0]?.contact ?? '';
  const ask = (caller: Caller = head, half = '2019-2') =>
    t.run(contract.askSupplierView, { supplier, contact, half }, caller);
  await expect(ask()).rejects.toMatchObject({ code: 'no-mail-set-up' });
  const link = async (half: string, mails: readonly Mail[], deliver: () => Promise<void>) => {
    const before = mails.length;
    await ask(head, half);
    await deliver();
    expect(mails[before]).toMatchObject({ to: 'kp@prove.example', subject: expect.stringContaining('samarbejdet') });
    return /supplier-view\/([\w-]+)/.exec(mails[before]?.text ?? '')?.[1] ?? '';
  };
  const look = (token: string) => t.run(contract.showViewQuestion, { token }, nobody);
  const answer = (token: string, score = 4) =>
    t.run(contract.answerViewQuestion, { token, score, text: 'Bedre end sidst' }, nobody);
  await withMail(async (mails, deliver) => {
    await expect(ask(reader)).rejects.toMatchObject({ code: 'not-your-supplier' });
    await expect(ask(elsewhere)).rejects.toMatchObject({ code: 'no-such-supplier' });
    await expect(ask(head, '2020-1')).rejects.toMatchObject({ code: 'half-not-begun' });
    const token = await link('2019-2', mails, deliver);
    await expect(ask()).rejects.toMatchObject({ code: 'asked-already' });
    expect(await look(token)).toMatchObject({ state: 'open', contactName: 'Kirsten Prøve' });
    for (const wrong of [() => look(`x${token.slice(1)}`), () => answer(`${token}0`)])
      await expect(wrong()).rejects.toMatchObject({ code: 'no-such-question' });
    await answer(token, 2);
    expect(await look(token)).toMatchObject({ state: 'correctable', answer: { score: 2 }, until: '2019-10-10' });
    // the second time the same is nothing new
    for (let press = 0; press < 2; press++) await answer(token);
    expect(await t.run(contract.showCooperation, { supplier }, reader)).toMatchObject({
      views: [
        {
          half: '2019-2',
          score: 4,
          text: 'Bedre end sidst',
          isOwn: true,
          before: [{ score: 2, toldBy: 'Kirsten Prøve' }],
        },
      ],
      questions: [{ state: 'answered', contactName: 'Kirsten Prøve' }],
    });
    const note = { supplier, half: '2019-2', score: 1, toldBy: 'Någon' };
    for (const again of [() => ask(), () => t.run(contract.noteSupplierView, note, head)])
      await expect(again()).rejects.toMatchObject({ code: 'supplier-answered-itself' });
    const meeting = await t.run(contract.planMeeting, { supplier, tier: 'strategic', on: '2019-09-10' }, head);
    await t.run(contract.endMeeting, meeting, head);
    expect(await look(token)).toMatchObject({ state: 'taken-up', answer: null });
    await expect(answer(token, 1)).rejects.toMatchObject({ code: 'answer-taken-up' });
    const late = await link('2019-1', mails, deliver);
    t.clock = new Date('2019-10-11T08:00:00Z');
    expect(await look(late)).toMatchObject({ state: 'expired' });
    await expect(answer(late)).rejects.toMatchObject({ code: 'question-expired' });
    t.clock = new Date('2019-09-10T08:00:00Z');
    // who is no longer somebody there answers for nobody
    await t.run(contract.removeContact, { supplier, contact }, head);
    expect(await look(late)).toMatchObject({ state: 'expired', contactName: '' });
  });
  expect([await t.audited('ask-supplier-view'), await t.audited('answer-view-question')]).toEqual([2, 3]);
});

test('documents are added, shown where it is safe, found by those who read the agreement, and taken away for good', async () => {
  const { supplier } = await register();
  const { agreement } = await agree(supplier);
  const add = (content: string, name = 'avtal.pdf') =>
    t.run(
      contract.addAgreementFile,
      { agreement, name },
      {
        ...head,
        upload: { stream: Readable.from([Buffer.from(content)]), mediaType: 'application/pdf' },
      },
    );
  const page = await add('avtalstext', '../a\nvtal.pdf');
  const file = page.files[0]?.file ?? '';
  expect(page.files).toMatchObject([{ name: '.. a vtal.pdf', size: 10, by: 'Chefen' }]);
  const answer = (await t.run(contract.downloadAgreementFile, { file }, reader)) as FileAnswer; // a download answers with a file
  // the name says PDF, the content does not
  expect(answer).toMatchObject({ mediaType: 'application/octet-stream', inline: false });
  const shown = (await add('%PDF-1.7 prov', 'prislista_2019.bin')).files.find((each) => each.isShown)?.file ?? '';
  expect(await t.run(contract.downloadAgreementFile, { file: shown }, reader)).toMatchObject({
    mediaType: 'application/pdf',
    inline: true,
  });
  const describe = (caller: typeof head) =>
    t.run(contract.describeAgreementFile, { file: shown, title: 'Timpriser för konsulter', kind: 'prices' }, caller);
  await expect(describe(reader)).rejects.toMatchObject({ code: 'not-your-supplier' });
  await expect(describe(elsewhere)).rejects.toMatchObject({ code: 'no-such-file' });
  await describe(head);
  for (const q of ['timpriser', 'prislista 2019', 'prislista_2019.bin']) {
    const found = async (caller: typeof head) =>
      (await t.run(searchEverything, { q, kind: 'agreement-file' }, caller)).hits.map((hit) => hit.id);
    expect([await found(reader), await found(elsewhere), await found(nurse)], q).toEqual([[shown], [], []]);
  }
  const list = async (search: string) =>
    (await t.run(contract.listAgreementFiles, { supplier, search }, reader)).rows.map((row) => row.file);
  expect([await list('timpris'), await list('prislista'), await list('vtal.pdf'), await list('ingen alls')]).toEqual([
    [shown],
    [shown],
    [file],
    [],
  ]);
  // what is written in a document finds it, where its kind can be read
  await add('Leverantören betalar vite vid fördröjd felavhjälpning.', 'villkor.txt');
  expect(await list('felavhjälpning')).toHaveLength(1);
  expect((await t.run(searchEverything, { q: 'felavhjälpning' }, reader)).hits).toHaveLength(1);
  await t.run(contract.removeAgreementFile, { file: (await list('felavhjälpning'))[0] ?? '' }, head);
  expect((await t.run(searchEverything, { q: 'felavhjälpning' }, reader)).hits).toEqual([]);
  await t.run(contract.removeAgreementFile, { file: shown }, head);
  expect((await t.run(searchEverything, { q: 'timpriser' }, reader)).hits).toEqual([]);
  await expect(add('')).rejects.toMatchObject({ code: 'file-empty' });
  await expect(t.run(contract.removeAgreementFile, { file }, reader)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect((await t.run(contract.removeAgreementFile, { file }, head)).files).toEqual([]);
  for (const ask of [contract.downloadAgreementFile, contract.removeAgreementFile] as const)
    await expect(t.run(ask, { file }, head)).rejects.toMatchObject({ code: 'no-such-file' });
  expect([await t.audited('add-agreement-file'), await t.audited('remove-agreement-file')]).toEqual([3, 3]);
  expect(await t.audited('describe-agreement-file')).toBe(1);
});
