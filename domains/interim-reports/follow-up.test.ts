// Controls and reminders through their operations.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody } from '../../checks/kit/test-house.ts';
import * as contract from './contract.ts';
import {
  controller,
  employee,
  head,
  outsider,
  reportDesk,
  stranger,
  unit,
  writer,
  writerId,
} from './report-house.test-kit.ts';

let desk: Awaited<ReturnType<typeof reportDesk>>;
beforeAll(async () => {
  desk = await reportDesk();
});
afterAll(() => desk.t.close());

test('controls are carried out with a result and evidence, on days that have come', async () => {
  const { t } = desk;
  const given = {
    unit,
    risk: 'Uppdrag blir sena',
    probability: 3,
    consequence: 3,
    action: 'Arbeta systematiskt',
    method: 'Räkna',
    frequency: 'tertial' as const,
    owner: 'Divisionschefen',
  };
  const { control } = await t.run(contract.addControl, given, controller);
  await t.run(contract.changeControl, { ...given, control, consequence: 4 }, controller);
  const done = {
    control,
    doneOn: '2019-08-28',
    outcome: 'works-partly' as const,
    result: 'Nästan alla i tid.',
    evidence: 'Protokoll',
  };
  await t.run(contract.reportControlExecution, done, controller);
  await expect(
    t.run(contract.reportControlExecution, { ...done, doneOn: '2019-12-24' }, controller),
  ).rejects.toMatchObject({ code: 'done-in-the-future' });
  await expect(t.run(contract.reportControlExecution, done, stranger)).rejects.toMatchObject({
    code: 'control-unknown',
  });
  const { controls } = await t.run(contract.listControls, { unit }, head);
  expect(controls).toMatchObject([{ consequence: 4, executions: [{ outcome: 'works-partly', by: 'a controller' }] }]);
  await expect(t.run(contract.listControls, { unit }, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.listControls, { unit: '' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.addControl, given, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.addControl, { ...given, probability: 5 }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.changeControl, { ...given, control, risk: '' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.changeControl, { ...given, control }, stranger)).rejects.toMatchObject({
    code: 'control-unknown',
  });
  for (const operation of ['add-report-control', 'change-report-control', 'report-control-execution'])
    expect(await t.audited(operation)).toBe(1);
});

test('writers are reminded before, on and after the day, once a day', async () => {
  const { t, newReport } = desk;
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
  }
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
