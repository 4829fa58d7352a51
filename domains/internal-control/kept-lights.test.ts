// The lights kept in rows: a list of one light is the same whether they are kept, missing, or of another day. And the objects a risk
// is about, on the page and by file.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import { assets } from '../assets/assets.ts';
import { notices } from '../notices/notices.ts';
import { registerObject, setFamily } from '../objects/contract.ts';
import { objects } from '../objects/objects.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import * as contract from './contract.ts';
import { controller, importText } from './control-house.test-kit.ts';
import { loadExample } from './example.ts';
import { internalControl } from './internal-control.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices, assets, objects, internalControl], '2019-09-10T08:00:00Z');
  await t.house.act('load', controller, loadPeople);
  await t.house.act('load', controller, loadExample);
  t.house.tree.forget();
});
afterAll(() => t.close());

test('a list of one light is the same with lights kept over night, without, and after a step', async () => {
  const listed = async (light?: 'green' | 'amber' | 'red' | 'none') =>
    (await t.run(contract.listRisks, { unit: 'DTD', limit: 200, ...(light ? { light } : {}) }, controller)).rows;
  const agree = async () => {
    const all = await listed();
    for (const light of ['green', 'amber', 'red', 'none'] as const)
      expect(await listed(light)).toEqual(all.filter((row) => row.light === light));
  };
  await agree();
  const night = () => t.house.act('begin', controller, async (work) => work.enqueue('keep-lights', {}));
  await night();
  await runDueJobs(t.house);
  const kept = await t.house.database.pool.query('select 1 from internal_control.risks where light_until is null');
  expect(kept.rowCount).toBe(0);
  await agree();
  const [green] = await listed('green');
  await t.run(
    contract.addRemedy,
    { risk: green?.risk, title: 'Se över det', owner: 'Alla', dueOn: '2019-09-01' },
    controller,
  );
  expect((await listed('red')).map((row) => row.number)).toContain(green?.number);
  await agree();
  // days pass without a step of anybody
  for (const day of ['2019-10-20', '2020-02-01', '2020-06-01']) {
    t.clock = new Date(`${day}T08:00:00Z`);
    await agree();
    await night();
    await runDueJobs(t.house);
    await agree();
  }
});

test('a risk is about a management object, and whoever reads the object’s plan reads it there', async () => {
  const keeper = someone('administrator');
  await t.run(setFamily, { family: 'care', name: 'Vårdens teknik', ordinal: 1 }, keeper);
  const said = { name: 'Dialys', family: 'care', kind: 'medical', businessUnit: 'DAK', itUnit: 'DTD-MT' } as const;
  const { object } = await t.run(registerObject, { ...said, code: 'DIALYS' }, keeper);
  const risk = { unit: 'DTD', title: 'Vattnet är inte rent', probability: 2, consequence: 3 };
  const about = (codes: string[]) => t.run(contract.registerRisk, { ...risk, objects: codes }, controller);
  await expect(about(['FINNSEJ'])).rejects.toMatchObject({
    code: 'unknown-object',
    fields: [{ path: 'objects' }],
  });
  const made = await about(['DIALYS', 'DIALYS']);
  expect(made.objects).toEqual([{ object, code: 'DIALYS', name: 'Dialys' }]);
  const read = (caller = controller) => t.run(contract.showObjectRisks, { object: 'DIALYS' }, caller);
  // a file may name the object, and only one there is
  const head = 'Enhetskod;Risk;Sannolikhet;Konsekvens;Förvaltningsobjekt';
  expect(await importText(t, `${head}\nDTD;Pumpen stannar;2;2;FINNSEJ\n`)).toMatchObject({ bad: 1 });
  await importText(t, `${head}\nDTD;Pumpen stannar;2;2;DIALYS\n`);
  expect((await read()).rows.map((row) => row.title).sort()).toEqual(['Pumpen stannar', 'Vattnet är inte rent']);
  await expect(read(someone('employee'))).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.showObjectRisks, { object: '' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.showObjectRisks, { object: 'X' }, controller)).rejects.toMatchObject({
    code: 'no-such-object',
  });
});
