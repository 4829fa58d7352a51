// Scenarios through their operations, on a small ledger: what comes out is what the figures' own formulas say, nothing is
// stored by trying, small groups cannot be chosen, and a forecast is made only by whoever may.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { readFigures } from '../../platform/figures/figures-contract.ts';
import * as forecasts from '../finances/forecast-contract.ts';
import { decideInvestment } from '../finances/investment-contract.ts';
import { financesHouse } from '../finances/ledger.test-kit.ts';
import { bookLines, even, setBudget } from '../finances/planning.test-kit.ts';
import { workforce } from '../workforce/workforce.ts';
import * as contract from './contract.ts';
import { scenarios } from './scenarios.ts';

const controller = someone('controller', 'R');
const head = someone('division-head', 'R');
const otherHead = someone('division-head', 'R', 'another head');
const elsewhere = someone('controller', 'B');
const employee = someone('employee');
const mkr = 100_000_000;
const period = '2019-01..2019-08';
const freeze = { from: '2019-10' };
const index = [{ costGroup: 'supplies', rise: 1_000, from: '2019-11' }];

let t: TestHouse;
let decision = '';
beforeAll(async () => {
  t = await financesHouse([workforce, scenarios]);
  await bookLines(t, [
    { costCentre: '100', group: 'personnel', year: 2018, amounts: even(3 * mkr) },
    { costCentre: '100', group: 'personnel', year: 2019, amounts: even(3 * mkr, 8) },
    { costCentre: '200', group: 'supplies', year: 2019, amounts: even(mkr, 8) },
    { costCentre: '100', group: 'revenue', year: 2019, amounts: even(-5 * mkr, 8) },
  ]);
  await setBudget(t, 2019, [
    { unit: 'A', group: 'personnel', amounts: even(3 * mkr) },
    { unit: 'B', group: 'supplies', amounts: even(mkr) },
  ]);
  await employ([
    ...people('R', 5),
    ...people('A', 20),
    ...people('B', 8),
    // twelve who left A during the year, half time
    ...people('A', 12, { scope: 5_000, until: '2019-03-31' }),
  ]);
  const made = await t.run(
    decideInvestment,
    {
      ...{ year: 2019, number: '7', decidedOn: '2019-01-20', unit: 'R', category: 'it', programme: null },
      ...{ item: 'Servrar', responsible: 'Drift', amount: 6 * mkr, project: '' },
    },
    controller,
  );
  decision = made.decision;
});
afterAll(() => t.close());

const tried = (assumptions: object, over: object = {}, caller = controller) =>
  t.run(contract.tryScenario, { unit: 'R', period, assumptions: JSON.stringify(assumptions), ...over }, caller);
const keep = (name: string, assumptions: object, caller = controller) =>
  // the contract fills what is left out
  t.run(contract.keepScenario, { unit: 'R', period, name, assumptions: assumptions as contract.Assumptions }, caller);
const figure = (answer: contract.Tried, id: string) => answer.figures.find((each) => each.figure === id);

test('without a decided forecast the months so far go on, and assumptions are laid on them in the order that is said', async () => {
  const answer = await tried({ freeze, index });
  expect(answer.basis.kind).toBe('worked-out');
  expect(answer.months).toEqual(['2019-09', '2019-10', '2019-11', '2019-12']);
  // twelve months: 36 million over 12 × (25 + 8 full time) less the leavers' months; counted here by hand
  const monthEnds = 12 * 33 * 10_000 + 7 * 12 * 5_000;
  const saved = [0, 1, 2].map((months) => Math.round((months * 5_000 * 36 * mkr) / monthEnds));
  expect(answer.effects[0]?.months.map((each) => each.amount)).toEqual(saved);
  expect(answer.effects[0]?.empty.map((each) => each.amount)).toEqual([0, 50, 100]);
  expect(answer.effects[1]).toMatchObject({ kind: 'index', total: (-2 * mkr) / 10 });
  const change = saved.reduce((sum, each) => sum + each, 0) - (2 * mkr) / 10;
  expect(answer.result).toMatchObject({ outcome: 8 * mkr, before: 12 * mkr, after: 12 * mkr + change });
  expect(answer.headings.reduce((sum, each) => sum + each.after, 0)).toBe(answer.result.after);
  expect(figure(answer, 'finances.forecast-result')).toMatchObject({ before: '12,00', better: -1, changes: true });
  expect(figure(answer, 'workforce.contracted-full-time')).toMatchObject({ before: '33,00', after: '32,00' });
  expect(answer.unchanged).toContain('finances.result');
});

test('an investment moved to next year lowers the year’s forecast of investments, and its depreciation follows', async () => {
  const moved = { decision, from: '2019-10', to: '2020-02', years: 5 };
  const answer = await tried({ investments: [moved] });
  expect(answer.effects[0]).toMatchObject({
    total: (2 * 6 * mkr) / 60,
    paid: { thisYear: -6 * mkr, nextYear: 6 * mkr },
    nextYear: (2 * 6 * mkr) / 60,
  });
  expect(figure(answer, 'finances.investment-forecast')?.difference).toBe('−6,00');
  expect(figure(answer, 'finances.investment-frame')?.changes).toBe(false);
  const followed = await tried({ investments: [{ ...moved, frameFollows: true }] });
  expect(figure(followed, 'finances.investment-frame-it')?.difference).toBe('−6,00');
  await expect(tried({ investments: [{ ...moved, from: '2019-03' }] })).rejects.toMatchObject({
    code: 'moved-to-the-past',
  });
  await expect(tried({ investments: [{ ...moved, decision: crypto.randomUUID() }] })).rejects.toMatchObject({
    code: 'investment-not-movable',
  });
});

test('a unit of ten or fewer is neither chosen nor told, and what is wrong with assumptions is refused', async () => {
  const choices = await t.run(contract.readScenarioChoices, { unit: 'R', period }, controller);
  expect(choices.units).toEqual([
    { unit: 'R', name: 'Regionen', shown: true },
    { unit: 'A', name: 'Avdelning A', shown: true },
    { unit: 'B', name: 'Avdelning B', shown: false },
  ]);
  expect(choices.investments.map((each) => each.left)).toEqual([6 * mkr]);
  for (const units of [['B'], ['A', 'B'], ['NOBODY']])
    await expect(tried({ freeze: { ...freeze, units } })).rejects.toMatchObject({ code: 'group-too-small' });
  const ofB = await tried({}, { unit: 'B' }, elsewhere);
  expect(figure(ofB, 'workforce.contracted-full-time')).toMatchObject({ hidden: true, before: '··', after: '··' });
  await expect(tried({ freeze }, { unit: 'B' }, elsewhere)).rejects.toMatchObject({ code: 'group-too-small' });
  await expect(tried({}, { assumptions: '{' })).rejects.toMatchObject({ code: 'assumptions-unreadable' });
  await expect(tried({ index: [...index, ...index] })).rejects.toMatchObject({ code: 'assumptions-unreadable' });
  await expect(tried({}, { period: '2019-01..2019-12' })).rejects.toMatchObject({ code: 'no-months-left' });
  await expect(tried({}, { unit: 'R', period: '2018-01..2019-08' })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(tried({}, {}, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(tried({}, {}, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(tried({}, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.readScenarioChoices, { unit: 'R', period }, employee)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
});

test('what is kept is what was assumed; it is taken away by whoever kept it, or a controller', async () => {
  const { scenario } = await keep('Stopp', { freeze }, head);
  await expect(keep('Stopp', { index })).rejects.toMatchObject({ code: 'name-taken' });
  await expect(keep('Inget', {})).rejects.toMatchObject({ code: 'nothing-assumed' });
  await expect(keep('Stopp', { freeze }, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  const { scenarios: listed } = await t.run(contract.listScenarios, { unit: 'R' }, otherHead);
  expect(listed).toMatchObject([
    {
      name: 'Stopp',
      period,
      mayRemove: false,
      assumptions: { freeze: { from: '2019-10', units: [], replaced: 10_000 } },
    },
  ]);
  await expect(t.run(contract.listScenarios, { unit: 'R' }, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.removeScenario, { scenario }, otherHead)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.removeScenario, { scenario }, elsewhere)).rejects.toMatchObject({
    code: 'scenario-unknown',
  });
  await t.run(contract.removeScenario, { scenario }, head);
  await expect(t.run(contract.removeScenario, { scenario }, controller)).rejects.toMatchObject({
    code: 'scenario-unknown',
  });
  expect([await t.audited('keep-scenario'), await t.audited('remove-scenario')]).toEqual([1, 1]);
});

test('a copy is a draft whose changed lines carry the reason; decided, it is what the scenario said, and trying stores nothing', async () => {
  const before = await rowsOf();
  const said = await tried({ freeze, index });
  expect(await rowsOf()).toEqual(before);
  const { scenario } = await keep('Höstens åtgärder', { freeze, index });
  await expect(t.run(contract.copyScenario, { scenario, reason: 'Till ledningen' }, head)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.copyScenario, { scenario, reason: '' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.copyScenario, { scenario, reason: 'Prövat' }, elsewhere)).rejects.toMatchObject({
    code: 'scenario-unknown',
  });
  const draft = await t.run(contract.copyScenario, { scenario, reason: 'Till ledningen' }, controller);
  const page = await t.run(forecasts.readForecast, { version: draft.version }, controller);
  expect(page.state).toBe('draft');
  const personnel = page.lines.find((line) => line.costGroup === 'personnel' && line.method === 'override');
  expect(personnel?.reason).toBe('Höstens åtgärder: Till ledningen');
  expect(page.lines.find((line) => line.costGroup === 'revenue')?.method).not.toBe('override');
  await t.run(forecasts.decideForecast, { version: draft.version, note: 'Åtgärderna är beslutade.' }, head);
  const figures = await t.run(readFigures, { unit: 'R', period, figures: 'finances.forecast-result' }, controller);
  const base = await tried({});
  expect(base.basis).toMatchObject({ kind: 'decided', versions: [{ version: draft.version, unit: 'R' }] });
  expect(figures.values[0]?.value).toBe(base.result.before);
  const effect = said.result.after - said.result.before;
  const methods = page.lines.reduce((sum, line) => sum + line.outcome + line.remainder, 0);
  expect(base.result.before).toBe(methods);
  expect(effect).not.toBe(0);
  const { scenarios: listed } = await t.run(contract.listScenarios, { unit: 'R' }, controller);
  expect(listed[0]?.copies).toMatchObject([{ version: draft.version, by: 'a controller' }]);
  const nothing = await keep('Inget ändras', { index: [{ costGroup: 'financial', rise: 100, from: '2019-10' }] });
  await expect(t.run(contract.copyScenario, { ...nothing, reason: 'Prövat' }, controller)).rejects.toMatchObject({
    code: 'nothing-changes',
  });
  // the scenario, and the forecast that was opened
  expect(await t.audited('copy-scenario')).toBe(2);
});

interface Employed {
  readonly unit: string;
  readonly scope: number;
  readonly until: string | null;
}

function people(unit: string, count: number, over: Partial<Employed> = {}): Employed[] {
  return Array.from({ length: count }, () => ({ unit, scope: 10_000, until: null, ...over }));
}

async function employ(all: readonly Employed[]): Promise<void> {
  await t.house.database.pool.query(
    `insert into workforce.employments (pseudonym, unit_code, valid_from, valid_to, known_to, sex, birth_year, form, scope, end_reason)
     select lpad(to_hex(row_number() over ()), 16, '0'), e.unit, '2017-01-01', e.until, '2019-08-31', 'woman', 1980, 'permanent',
       e.scope, case when e.until is not null then 'external' end
     from json_to_recordset($1) as e(unit text, scope int, until date)`,
    [JSON.stringify(all)],
  );
}

/** How many rows there are of what a scenario could have touched. */
async function rowsOf(): Promise<unknown> {
  const { rows } = await t.house.database.pool.query(
    `select (select count(*) from finances.forecast_versions) as versions, (select count(*) from finances.forecast_line_months) as months,
       (select count(*) from scenarios.scenarios) as scenarios, (select count(*) from platform.audit_entries) as entries`,
  );
  return rows;
}
