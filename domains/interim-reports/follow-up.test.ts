// Reminders of what is to be written.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody } from '../../checks/kit/test-house.ts';
import * as contract from './contract.ts';
import { controller, outsider, reportDesk, writer, writerId } from './report-house.test-kit.ts';

let desk: Awaited<ReturnType<typeof reportDesk>>;
beforeAll(async () => {
  desk = await reportDesk();
});
afterAll(() => desk.t.close());

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
