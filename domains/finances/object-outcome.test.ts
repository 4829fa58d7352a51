// What an object's page shows of the ledger: every unit's rows on its code and nobody else's, for whoever reads its plan.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { assets } from '../assets/assets.ts';
import { notices } from '../notices/notices.ts';
import { appointHolder, registerObject, setFamily } from '../objects/contract.ts';
import { objects } from '../objects/objects.ts';
import { financesHouse, kit, store } from './ledger.test-kit.ts';
import { readObjectOutcome } from './object-outcome-contract.ts';

const keeper = someone('administrator');
const controller = someone('controller', 'A');
const person = '00000000-0000-7000-8000-000000000001';
const stranger = someone('employee', null, 'Vem som helst');
const leader = {
  ...stranger,
  actor: stranger.actor && { ...stranger.actor, id: '00000000-0000-7000-8000-000000000002', personId: person },
};

let t: TestHouse;
beforeAll(async () => {
  t = await financesHouse([notices, assets, objects]);
  const k = kit();
  await store(t, [
    k.voucher('1', '2018-03-10', [['4010', '100', 40_00, 'STERIL']]),
    k.voucher('2', '2019-02-28', [
      ['4010', '100', 1_100_00, 'STERIL'],
      ['4010', '200', 300_00, 'STERIL'],
      ['4010', '200', 5_000_00, 'BILD'],
      ['5010', '100', 7_00],
    ]),
    k.voucher('3', '2019-04-30', [['4010', '200', 10_00, 'BILD']]),
  ]);
  await t.house.database.pool.query(
    `insert into people.persons (person_id, personnel_number, given_name, family_name, changed_at)
     values ($1, 'x1', 'Agneta', 'Lövbäck', now())`,
    [person],
  );
  await t.run(setFamily, { family: 'care', name: 'Vårdens teknik', ordinal: 1 }, keeper);
  const said = { name: 'Sterilteknik', family: 'care', kind: 'medical', businessUnit: 'B', itUnit: 'A' } as const;
  const { object } = await t.run(registerObject, { ...said, code: 'STERIL' }, keeper);
  await t.run(registerObject, { ...said, code: 'TOM' }, keeper);
  await t.run(
    appointHolder,
    { object, side: 'it', role: 'manager', person, fromOn: '2019-01-01', toOn: '2019-09-10' },
    keeper,
  );
});
afterAll(() => t.close());

test('the rows of every unit on the code are summed, over the months that are booked', async () => {
  for (const caller of [controller, leader]) {
    const answer = await t.run(readObjectOutcome, { object: 'STERIL' }, caller);
    expect(answer.period).toEqual({ from: '2019-01', to: '2019-04' });
    expect(answer.total).toMatchObject({ outcome: -1_400_00, lastYear: -40_00 });
    expect(answer.byFunding.map((row) => row.outcome)).toEqual([-1_400_00]);
  }
  expect((await t.run(readObjectOutcome, { object: 'STERIL', year: 2018 }, controller)).total?.outcome).toBe(-40_00);
  expect(await t.run(readObjectOutcome, { object: 'TOM' }, controller)).toMatchObject({ period: null, total: null });
});

test('who has no part in the object reads nothing, nor does a leader the day after the last', async () => {
  await expect(t.run(readObjectOutcome, { object: 'STERIL' }, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(readObjectOutcome, { object: 'STERIL' }, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(readObjectOutcome, { object: 'BILD' }, controller)).rejects.toMatchObject({
    code: 'no-such-object',
  });
  await expect(t.run(readObjectOutcome, { object: '' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
  t.clock = new Date('2019-09-11T08:00:00Z');
  await expect(t.run(readObjectOutcome, { object: 'STERIL' }, leader)).rejects.toMatchObject({ kind: 'not-allowed' });
});
