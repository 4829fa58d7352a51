// What an object's page shows of the ledger: every unit's rows on its code and nobody else's, for whoever reads its plan;
// and what the rows were told to be for, which is the ledger to the öre whatever anybody tells.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { random } from '../../example/random.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import { assets } from '../assets/assets.ts';
import { notices } from '../notices/notices.ts';
import { appointHolder, registerObject, setFamily } from '../objects/contract.ts';
import { objects } from '../objects/objects.ts';
import { financesHouse, kit, store, undo } from './ledger.test-kit.ts';
import { readVoucher } from './ledger-contract.ts';
import { readObjectOutcome } from './object-outcome-contract.ts';
import { listObjectRows, readObjectUses, tellObjectRows, type UseCell } from './object-uses-contract.ts';

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

const cellsOfPlan: readonly UseCell[] = (['maintenance', 'development'] as const).flatMap((workType) =>
  (['business', 'it'] as const).flatMap((side) =>
    (['frame', 'central-it', 'investment', 'project'] as const).map((funding) => ({ workType, side, funding })),
  ),
);

test('told, beside the plan and untold are together the ledger to the öre, whatever is told, replaced and taken back', async () => {
  const chance = random('what rows are for');
  const k = kit();
  const accounts = ['3010', '4010', '5010', '6510', '1930', '7910'];
  const rowsOf = () =>
    Array.from({ length: 1 + chance.between(0, 3) }, () => {
      const object = chance.between(0, 4) === 0 ? 'BILD' : 'STERIL';
      return [
        chance.pick(accounts),
        chance.pick(['100', '200']),
        chance.between(0, 1_999_999) - 400_000,
        object,
      ] as const;
    });
  const day = () => `2017-${String(1 + chance.between(0, 11)).padStart(2, '0')}-15`;
  const made = Array.from({ length: 40 }, (_, at) => ({ number: `P${at}`, on: day(), rows: rowsOf() }));
  await store(
    t,
    made.map((each) => k.voucher(each.number, each.on, each.rows)),
  );
  const at = { object: 'STERIL', year: 2017 };
  const check = async () => {
    const uses = await t.run(readObjectUses, at, leader);
    const ledger = await t.run(readObjectOutcome, at, leader);
    const parts = [...uses.cells, uses.beside, uses.untold];
    expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(uses.total.amount);
    expect(uses.total.amount).toBe(0 - (ledger.total?.outcome ?? 0));
    for (const state of ['untold', 'told', 'beside'] as const) {
      const { rows } = await t.run(listObjectRows, { ...at, state, limit: 500 }, leader);
      const told = uses.cells.reduce((sum, cell) => sum + cell.amount, 0);
      expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(state === 'told' ? told : uses[state].amount);
    }
    return uses;
  };
  const { rows } = await t.run(listObjectRows, { ...at, limit: 500 }, leader);
  for (let round = 0; round < 30; round++) {
    const state = chance.pick(['told', 'told', 'beside', 'untold'] as const);
    const chosen = rows.filter(() => chance.between(0, 3) === 0).map((row) => row.row);
    if (chosen.length === 0) continue;
    await t.run(
      tellObjectRows,
      { object: 'STERIL', rows: chosen, state, cell: state === 'told' ? chance.pick(cellsOfPlan) : null },
      leader,
    );
    await check();
  }
  const before = await check();
  // half of the vouchers come again with their last row changed: what stands as it was keeps what it was for
  const again = made.slice(0, 20).map((each) => {
    const [last = ['4010', '100', 0, 'STERIL'] as const, ...rest] = each.rows.toReversed();
    return k.voucher(each.number, each.on, [...rest.toReversed(), [last[0], last[1], last[2] + 1, last[3]]], {
      replaces: true,
    });
  });
  const { importId } = await store(t, again);
  const after = await check();
  expect(after.untold.rows).toBeGreaterThan(before.untold.rows);
  await undo(t, importId);
  expect(await check()).toEqual(before);
}, 20_000);

test('who leads the object tells what its rows were for, in one entry of the audit; others change nothing', async () => {
  const rows = (await t.run(listObjectRows, { object: 'STERIL', year: 2019 }, leader)).rows.map((row) => row.row);
  const told = { object: 'STERIL', rows, state: 'told', cell: cellsOfPlan[0] ?? null } as const;
  await expect(t.run(tellObjectRows, told, controller)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(tellObjectRows, told, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(tellObjectRows, { ...told, cell: null }, leader)).rejects.toMatchObject({ code: 'cell-missing' });
  await expect(t.run(tellObjectRows, { ...told, rows: ['RN:2019:V:2#3', ...rows] }, leader)).rejects.toMatchObject({
    code: 'object-row-unknown',
  });
  for (const read of [readObjectUses, listObjectRows] as const)
    await expect(t.run(read, { object: 'STERIL', year: 2019 }, stranger)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  const before = await audited();
  expect(await t.run(tellObjectRows, told, leader)).toEqual({ rows: 2 });
  expect(await audited()).toBe(before + 1);
  expect((await t.run(readObjectUses, { object: 'STERIL', year: 2019 }, controller)).mayTell).toBe(false);
});

test('who has a role on the object opens its vouchers, and sees in them the rows of that object alone', async () => {
  const read = (voucher: string, caller: Caller = leader) => t.run(readVoucher, { voucher }, caller);
  const unknown = { code: 'voucher-unknown' };
  const page = await read('RN:2019:V:2');
  expect(page.rows.map((row) => row.object)).toEqual(['STERIL', 'STERIL', '']);
  expect(page.hidden).toEqual({ rows: 2, amount: 5_007_00 });
  expect(page.rows.some((row) => row.mayMark)).toBe(false);
  await expect(read('RN:2019:V:3')).rejects.toMatchObject(unknown);
  await expect(read('RN:2019:V:2', stranger)).rejects.toMatchObject(unknown);
  t.clock = new Date('2019-09-11T08:00:00Z');
  await expect(read('RN:2019:V:2')).rejects.toMatchObject(unknown);
  t.clock = new Date('2019-09-10T08:00:00Z');
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

async function audited(): Promise<number> {
  const { rows } = await t.house.database.pool.query(
    "select 1 from platform.audit_entries where operation = 'tell-object-rows'",
  );
  return rows.length;
}
