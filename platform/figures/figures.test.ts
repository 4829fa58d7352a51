// Figures through their operations, on a real database: values, the records behind them page by page, parts, the
// organisation of then and of today, and what the book refuses.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { count, type FigureDefinition, sum } from './figure.ts';
import * as contract from './figures-contract.ts';
import { makeTables, sales, sampleDomain, sampleFigures, sell } from './sample.test-kit.ts';

let t: TestHouse;
const me = someone('controller');
const asked = { unit: 'R', period: '2019-01..2019-08' };

beforeAll(async () => {
  t = await testHouse([sampleDomain()]);
  await makeTables(t);
  await sell(
    t,
    ['s1', '2018-03-01', 'A1', 'lamp', 10_000],
    ['s2', '2018-11-30', 'Z', 'lamp', 5_000],
    ['s3', '2019-01-01', 'A1', 'lamp', 12_050],
    ['s4', '2019-04-30', 'A2', 'cord', 700],
    ['s5', '2019-05-01', 'A2', 'cord', 300],
    ['s6', '2019-08-31', 'B', null, -50],
    ['s7', '2019-09-01', 'B', 'lamp', 99_999],
  );
});
afterAll(() => t.close());

async function value(figure: string, unit = 'R', period = asked.period, organisation: 'then' | 'today' = 'then') {
  const page = await t.run(contract.readFigure, { figure, unit, period, organisation }, me);
  return page.value;
}

test('a figure counts the days of the period, the first and the last included, and comes with last year', async () => {
  const { values } = await t.run(contract.readFigures, asked, me);
  const sold = values.find((each) => each.figure === 'samples.sold');
  expect(sold).toMatchObject({ register: 'X1', value: 13_000, shown: '130,00\u00a0kr', facts: 4 });
  expect(sold?.lastYear).toMatchObject({ value: 10_000, facts: 1 });
  expect(values.find((each) => each.figure === 'samples.sold-growth')).toMatchObject({
    value: 3000,
    shown: '30,0\u00a0%',
  });
  expect(values.find((each) => each.figure === 'samples.articles')).toMatchObject({ value: 2 });
});

test('only the asked figures are answered, in the asked order', async () => {
  const { values } = await t.run(contract.readFigures, { ...asked, figures: 'samples.articles, samples.sold' }, me);
  expect(values.map((each) => each.figure)).toEqual(['samples.articles', 'samples.sold']);
});

test('a figure’s page tells the months since January of last year', async () => {
  const page = await t.run(contract.readFigure, { ...asked, figure: 'samples.sold' }, me);
  expect(page.trend.map((each) => each.month)).toHaveLength(20);
  expect(page.trend.filter((each) => each.value).map((each) => [each.month, each.shown])).toEqual([
    ['2018-03', '100,00'],
    ['2018-11', '50,00'],
    ['2019-01', '120,50'],
    ['2019-04', '7,00'],
    ['2019-05', '3,00'],
    ['2019-08', '−0,50'],
  ]);
  expect(page.unitName).toBe('Unit R');
});

test('a unit’s figure has what was below it each month; seen in today’s organisation it has all that is below it now', async () => {
  expect((await value('samples.sold', 'A')).value).toBe(12_750);
  expect((await value('samples.sold', 'B')).value).toBe(250);
  expect((await value('samples.sold', 'A', asked.period, 'today')).value).toBe(12_050);
  expect((await value('samples.sold', 'B', asked.period, 'today')).value).toBe(950);
  // Z went on in A1
  expect((await value('samples.sold', 'A1', '2018-01..2018-12', 'today')).value).toBe(15_000);
  expect((await value('samples.sold', 'A1', '2018-01..2018-12')).value).toBe(10_000);
});

test('the records listed are exactly those the figure counts, also where a unit came in the middle of the period', async () => {
  for (const unit of ['R', 'A', 'B', 'A2'])
    for (const organisation of ['then', 'today'] as const) {
      const page = await t.run(contract.readFacts, { ...asked, unit, organisation, figure: 'samples.sold' }, me);
      const shown = await value('samples.sold', unit, asked.period, organisation);
      expect(page.facts.reduce((total, fact) => total + fact.amount, 0)).toBe(shown.value);
      expect(page.facts).toHaveLength(shown.facts);
      expect(page.sets).toMatchObject([{ source: 'sales', facts: shown.facts, sum: shown.value, aboutPeople: false }]);
    }
});

test('the records come newest first, page by page, each once, with an address to open', async () => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await t.run(
      contract.readFacts,
      { ...asked, figure: 'samples.sold', limit: 1, ...(after ? { after } : {}) },
      me,
    );
    seen.push(...page.facts.map((fact) => fact.address));
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toEqual(['s6', 's5', 's4', 's3'].map((sale) => `/samples/sales/${sale}`));
});

test('a figure that compares years has a set of records for each', async () => {
  const { sets } = await t.run(contract.readFacts, { ...asked, figure: 'samples.sold-growth' }, me);
  expect(sets.map(({ from, to, sum: total }) => [from, to, total])).toEqual([
    ['2019-01', '2019-08', 13_000],
    ['2018-01', '2018-08', 10_000],
  ]);
});

test('parts by unit and by dimension; a record without the dimension is in no part', async () => {
  const byUnit = await t.run(contract.breakDownFigure, { ...asked, figure: 'samples.sold', by: 'unit' }, me);
  expect(byUnit.parts.map((part) => [part.key, part.value.value])).toEqual([
    ['A', 12_750],
    ['B', 250],
  ]);
  const byArticle = await t.run(contract.breakDownFigure, { ...asked, figure: 'samples.sold', by: 'article' }, me);
  // named values come first, in the order of the names
  expect(byArticle.parts.map(({ key, name, value, lastYear }) => [key, name, value.value, lastYear.value])).toEqual([
    ['lamp', 'Lampor', 12_050, 10_000],
    ['cord', 'cord', 1000, 0],
  ]);
  const lamps = await t.run(contract.readFacts, { ...asked, figure: 'samples.sold', cut: 'article:lamp' }, me);
  expect(lamps.facts.map((fact) => fact.fact)).toEqual(['s3']);
});

test('a figure is cut only by what it declares', async () => {
  for (const run of [
    t.run(contract.breakDownFigure, { ...asked, figure: 'samples.sold', by: 'person' }, me),
    t.run(contract.readFacts, { ...asked, figure: 'samples.worked', cut: 'person:p1' }, me),
    t.run(contract.readFacts, { ...asked, figure: 'samples.sold-lamps', cut: 'article:lamp' }, me),
  ])
    await expect(run).rejects.toMatchObject({ kind: 'invalid', code: 'dimension-unknown' });
});

test('the hash over a figure’s records changes when one of them does, and only then', async () => {
  const hash = async (figure: string): Promise<string> =>
    (await t.run(contract.readFigureHash, { ...asked, figure }, me)).hash;
  const [sold, lamps] = [await hash('samples.sold'), await hash('samples.sold-lamps')];
  expect(await hash('samples.sold')).toBe(sold);
  await t.house.database.pool.query("update public.sales set ore = 701 where sale = 's4'");
  expect(await hash('samples.sold')).not.toBe(sold);
  expect(await hash('samples.sold-lamps')).toBe(lamps);
  await t.house.database.pool.query("update public.sales set ore = 700 where sale = 's4'");
  expect(await hash('samples.sold')).toBe(sold);
});

test('whoever may not see a figure in a unit is told that there is none', async () => {
  const head = someone('unit-head', 'A');
  expect((await t.run(contract.readFigure, { ...asked, unit: 'A1', figure: 'samples.sold' }, head)).value.value).toBe(
    12_050,
  );
  for (const [who, unit, figure] of [
    [head, 'R', 'samples.sold'],
    [head, 'B', 'samples.sold'],
    [someone('communicator'), 'A1', 'samples.sold'],
    [me, 'R', 'samples.nonsense'],
  ] as const)
    await expect(t.run(contract.readFigure, { ...asked, unit, figure }, who)).rejects.toMatchObject({
      kind: 'not-found',
      code: 'figure-unknown',
    });
  expect((await t.run(contract.readFigures, asked, someone('communicator'))).values).toEqual([]);
  await expect(t.run(contract.readFigures, asked, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
});

test('a unit that never was, a period backwards and a page too large are refused', async () => {
  await expect(t.run(contract.readFigures, { ...asked, unit: 'Q' }, me)).rejects.toMatchObject({
    code: 'unit-unknown',
  });
  await expect(t.run(contract.readFigures, { ...asked, period: '2019-08..2019-01' }, me)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.readFacts, { ...asked, figure: 'samples.sold', limit: 501 }, me)).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('the list of figures says what each means', async () => {
  const { figures } = await t.run(contract.listFigures, {}, me);
  expect(figures.map((each) => each.id)).toEqual(sampleFigures.map((each) => each.id));
  expect((await t.run(contract.listFigures, {}, someone('communicator'))).figures).toEqual([]);
});

test('a house with a figure that cannot be computed, or tells of people without saying whom, does not open', async () => {
  const base = sampleFigures[0];
  if (!base) throw new Error('no sample figure');
  const broken: readonly (readonly [Partial<FigureDefinition>, string])[] = [
    [{ formula: sum('nowhere', 'ore') }, 'unknown source'],
    [{ formula: sum('sales', 'kronor') }, 'unknown measure'],
    [{ formula: count('sales', { colour: 'red' }) }, 'unknown dimension'],
    [{ people: { source: 'sales' } }, 'unknown dimension person'],
    [{ formula: sum('hours', 'seconds') }, 'must say whom'],
  ];
  for (const [change, message] of broken) {
    const { sources } = { sources: [sales, ...sampleSources()] };
    const domain = sampleDomain({ sources, figures: [{ ...base, ...change }] });
    await expect(testHouse([domain])).rejects.toThrow(message);
  }
  await expect(testHouse([sampleDomain({ sources: [sales, sales], figures: [] })])).rejects.toThrow('declared twice');
});

function sampleSources() {
  return [{ ...sales, id: 'hours', dims: ['person'], measures: ['seconds'], aboutPeople: true as const }];
}
