// Reminders of what is to be written.
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { nobody, someone } from '../../checks/kit/test-house.ts';
import { castAs } from '../../example/region.ts';
import { readMail } from '../../formats/mail/read-mail.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import { closeMailSender, receiveBySmtp } from '../../platform/mail/mail.ts';
import { giveRole } from '../people/contract.ts';
import { exampleAccountId } from '../people/example.ts';
import * as contract from './contract.ts';
import { controller, outsider, reportDesk, writer, writerId } from './report-house.test-kit.ts';

let desk: Awaited<ReturnType<typeof reportDesk>>;
beforeAll(async () => {
  desk = await reportDesk();
});
afterAll(() => desk.t.close());

test('writers are reminded before, on and after the day, once a day, on the page and by mail', async () => {
  const { t, newReport } = desk;
  const mails: ReturnType<typeof readMail>[] = [];
  const server = await receiveBySmtp({
    host: '127.0.0.1',
    port: 0,
    accepts: () => true,
    onMessage: async (raw) => {
      mails.push(readMail(raw));
    },
    onTrouble: () => {},
  });
  const smtp = { FYR_MAIL_ADDRESS: 'fyr@norrviken.example', FYR_SMTP: `smtp://127.0.0.1:${server.port}?tls=no` };
  Object.assign(process.env, smtp);
  onTestFinished(async () => {
    for (const name of Object.keys(smtp)) Reflect.deleteProperty(process.env, name);
    closeMailSender();
    await server.close();
  });
  const { chapters } = await newReport();
  const chapter = chapters.assignments ?? '';
  await t.run(contract.assignChapter, { chapter, person: writerId, dueOn: '2019-09-13' }, controller);
  const remind = () =>
    t.house.act('remind-writers', { actor: null }, async (work) =>
      t.house.jobs.get('remind-writers')?.run?.(work, null),
    );
  const kinds = async () =>
    (
      await t.house.database.pool.query(
        'select kind from interim_reports.reminders where chapter_id = $1 order by reminded_on',
        [chapter],
      )
    ).rows.map((row) => row.kind);
  const before = t.clock;
  for (const day of ['2019-09-10', '2019-09-10', '2019-09-11', '2019-09-13', '2019-09-14', '2019-09-16']) {
    t.clock = new Date(`${day}T05:00:00Z`);
    await remind();
    for (let ran = 1; ran > 0; ) ran = await runDueJobs(t.house);
  }
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Ett kapitel ska snart vara skrivet',
    'Ett kapitel ska vara skrivet i dag',
    'Ett kapitel är försenat',
  ]);
  expect(mails[0]?.text).toContain('2019-09-13');
  expect(await kinds()).toEqual(['due-soon', 'due-today', 'late']);
  const mine = await t.run(contract.listMyChapters, {}, writer);
  expect(mine.chapters.find((each) => each.chapterId === chapter)).toMatchObject({
    isLate: true,
    remindedOn: '2019-09-16',
  });
  t.clock = before;
  await expect(t.run(contract.listMyChapters, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.listMyChapters, {}, outsider)).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('a chapter given to a role is written by who holds it in the unit, and by the next holder until somebody has begun', async () => {
  const { t, newReport } = desk;
  const { report, chapters } = await newReport();
  const chapter = chapters.economy ?? '';
  const written = async () => {
    const page = await t.run(contract.readReport, { report }, controller);
    const { writer, writerRole } = page.chapters.find((each) => each.chapterId === chapter) ?? {};
    return [writerRole, writer?.name ?? null];
  };
  const give = (role: contract.WriterRole | null) =>
    t.run(contract.assignChapter, { chapter, person: null, role, dueOn: '2019-09-30' }, controller);
  await give('division-head');
  expect(await written()).toEqual(['division-head', 'Margareta Ljungsele']);
  // the division has no head of a unit of its own: who heads the administration above it
  await give('unit-head');
  expect(await written()).toEqual(['unit-head', 'Gunilla Mohed']);
  const account = exampleAccountId(castAs('employee').number);
  const before = t.clock;
  await t.run(giveRole, { account, role: 'unit-head', unit: 'DTD', from: '2019-09-12' }, someone('administrator'));
  const morning = async (day: string) => {
    t.clock = new Date(`${day}T05:00:00Z`);
    await t.house.act('remind-writers', { actor: null }, async (work) =>
      t.house.jobs.get('remind-writers')?.run?.(work, null),
    );
  };
  await morning('2019-09-11');
  expect(await written()).toEqual(['unit-head', 'Gunilla Mohed']);
  await morning('2019-09-12');
  expect(await written()).toEqual(['unit-head', 'Samir Hallnäs']);
  expect((await t.run(contract.listMyChapters, {}, writer)).chapters.map((each) => each.chapterId)).toContain(chapter);
  await give(null);
  expect(await written()).toEqual([null, null]);
  t.clock = before;
});
