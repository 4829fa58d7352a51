// Forecasts through their operations, on a small ledger: each works, refuses the wrong person and bad input, and is
// audited; at most one forecast counts for a unit and month; overrides are scored when the outcome has come.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { readFigures } from '../../platform/figures/figures-contract.ts';
import * as contract from './forecast-contract.ts';
import { financesHouse } from './ledger.test-kit.ts';
import { bookLines, even, markOneOff, setBudget } from './planning.test-kit.ts';

const controller = someone('controller', 'R');
const head = someone('division-head', 'R');
const headOfA = someone('unit-head', 'A');
const elsewhere = someone('controller', 'B');
const employee = someone('employee');
const mkr = 100_000_000;

let t: TestHouse;
beforeAll(async () => {
  t = await financesHouse();
  await bookLines(t, [
    { costCentre: '100', group: 'personnel', year: 2018, amounts: even(10 * mkr) },
    { costCentre: '100', group: 'personnel', year: 2019, amounts: even(11 * mkr, 8) },
    { costCentre: '200', group: 'personnel', year: 2018, amounts: even(5 * mkr) },
    { costCentre: '200', group: 'personnel', year: 2019, amounts: even(5 * mkr, 8) },
    { costCentre: '200', group: 'supplies', year: 2018, amounts: [...even(mkr, 11), 4 * mkr] },
    { costCentre: '200', group: 'supplies', year: 2019, amounts: even(mkr, 8) },
    { costCentre: '200', group: 'supplies', year: 2019, amounts: [0, 0, 5 * mkr], account: '6010' },
    { costCentre: '100', group: 'revenue', year: 2018, amounts: even(-17 * mkr) },
    { costCentre: '100', group: 'revenue', year: 2019, amounts: even(-17 * mkr, 8) },
  ]);
  await markOneOff(t, '6010', '2019-03');
  await setBudget(t, 2019, [
    { unit: 'A', group: 'personnel', amounts: even(12 * mkr) },
    { unit: 'B', group: 'personnel', amounts: even(5 * mkr) },
    { unit: 'B', group: 'supplies', amounts: even(mkr) },
    { unit: 'A', group: 'revenue', amounts: even(-18 * mkr) },
  ]);
});
afterAll(() => t.close());

const open = (over: object = {}, caller = controller) =>
  t.run(contract.openForecast, { unit: 'R', asOf: '2019-08', ...over }, caller);
const lineOf = (page: contract.ForecastPage, costGroup: string, unit = 'R') => {
  const found = page.lines.find((line) => line.costGroup === costGroup && line.unit === unit);
  if (!found) throw new Error(`no line ${costGroup} of ${unit}`);
  return found;
};
const override = (page: contract.ForecastPage, costGroup: string, monthly: number, over: object = {}) =>
  t.run(
    contract.setForecastLine,
    {
      version: page.version,
      line: lineOf(page, costGroup).line,
      method: 'override',
      reason: 'Avtalet löper ut.',
      months: ['09', '10', '11', '12'].map((month) => ({ month: `2019-${month}`, amount: monthly })),
      ...over,
    },
    controller,
  );

test('a forecast opens with a line per cost group that adds up to the ledger, by the method least wrong there', async () => {
  const page = await open();
  expect(page).toMatchObject({ state: 'draft', asOf: '2019-08', number: 1, outdated: false });
  expect(page.lines.map((line) => line.costGroup)).toEqual(['revenue', 'personnel', 'supplies']);
  expect(lineOf(page, 'personnel')).toMatchObject({
    outcome: -128 * mkr,
    budgetSoFar: -136 * mkr,
    deviationSoFar: 8 * mkr,
  });
  expect(page.total).toMatchObject({ outcome: (136 - 128 - 13) * mkr, budget: 0 });
  expect(page.headings.map((each) => each.heading)).toEqual(['revenue', 'personnel', 'other']);
  const sum = page.lines.reduce((all, line) => all + line.year, 0);
  expect(page.total.year).toBe(sum);
  expect(page.result).toBe(sum);
  expect(await t.audited('open-forecast')).toBe(1);
});

test('the methods stand side by side with their past errors and an interval', async () => {
  const page = await open();
  const line = await t.run(
    contract.readForecastLine,
    { version: page.version, line: lineOf(page, 'supplies').line },
    controller,
  );
  const says = Object.fromEntries(line.methods.map((each) => [each.method, each]));
  // without the one-off of March the pace is 1 a month; last year December was 4
  expect(says['run-rate']?.remainder).toBe(-4 * mkr);
  expect(says['last-year-share']?.remainder).toBe(-7 * mkr);
  expect(says['remaining-budget']?.remainder).toBe(-4 * mkr);
  expect(says.positions?.impossible).toBe('no-positions');
  expect(says['run-rate']?.deviation).toBe(-5 * mkr);
  expect(says['run-rate']?.error?.origins).toBe(18);
  expect(says['run-rate']?.past.at(-1)).toEqual({ asOf: '2019-07', months: 1, said: -mkr, became: -mkr });
  expect(says['run-rate']?.interval?.low).toBeLessThan(says['run-rate']?.interval?.high ?? 0);
  expect(line.history.find((month) => month.month === '2019-03')).toMatchObject({
    outcome: -6 * mkr,
    oneOff: -5 * mkr,
  });
});

test('lines by unit give each unit its own, and sections and whole add up alike', async () => {
  const page = await open({ lines: 'by-unit' });
  expect(page.lines.map((line) => `${line.unit} ${line.costGroup}`)).toEqual([
    'A revenue',
    'A personnel',
    'B personnel',
    'B supplies',
  ]);
  expect(page.total.outcome).toBe((await open()).total.outcome);
});

test('an override needs every month and a reason, keeps what the method said, and is flagged when the year says otherwise', async () => {
  const page = await open();
  await expect(override(page, 'supplies', 0, { reason: '' })).rejects.toMatchObject({ code: 'reason-missing' });
  await expect(override(page, 'supplies', 0, { months: [] })).rejects.toMatchObject({ code: 'months-missing' });
  const changed = await override(page, 'personnel', -20 * mkr);
  const line = lineOf(changed, 'personnel');
  expect(line).toMatchObject({
    method: 'override',
    reason: 'Avtalet löper ut.',
    remainder: -80 * mkr,
    author: 'a controller',
  });
  expect(line.implied).toMatchObject({ needed: -12 * mkr, monthly: mkr, neededMonthly: -3 * mkr, verdict: 'turns' });
  expect(await t.audited('set-forecast-line')).toBe(1);
  const back = await t.run(
    contract.setForecastLine,
    { version: page.version, line: line.line, method: 'run-rate' },
    controller,
  );
  expect(lineOf(back, 'personnel')).toMatchObject({ method: 'run-rate', remainder: -64 * mkr, reason: '' });
  await expect(
    t.run(contract.setForecastLine, { version: page.version, line: line.line, method: 'positions' }, controller),
  ).rejects.toMatchObject({ code: 'method-impossible' });
});

test('what contradicts the year so far is not decided without a word of why; then it counts, and the one before is kept', async () => {
  const first = await open();
  const changed = await override(first, 'revenue', 19 * mkr);
  await expect(t.run(contract.decideForecast, { version: first.version }, head)).rejects.toMatchObject({
    code: 'contradiction-unexplained',
    facts: { costGroup: '' },
  });
  expect(changed.total.implied.verdict).not.toBe('holds');
  const commented = { version: first.version, comment: 'Nya avtal från september.' };
  expect((await t.run(contract.commentForecast, commented, controller)).comment).toBe('Nya avtal från september.');
  const decided = await t.run(contract.decideForecast, { version: first.version }, head);
  expect(decided).toMatchObject({ state: 'decided', stateBy: 'a division-head', allowed: [] });
  const second = await open({ from: 'latest' });
  expect(lineOf(second, 'revenue')).toMatchObject({
    method: 'override',
    reason: 'Avtalet löper ut.',
    remainder: 76 * mkr,
  });
  await t.run(contract.decideForecast, { version: second.version, note: 'Samma som förra.' }, head);
  const { versions } = await t.run(contract.listForecasts, { unit: 'R' }, controller);
  expect(versions.find((each) => each.version === first.version)?.state).toBe('replaced');
  expect(versions.find((each) => each.version === second.version)?.state).toBe('decided');
  for (const id of ['decide-forecast', 'comment-forecast']) expect(await t.audited(id)).toBeGreaterThan(0);
});

test('the figures are those of the forecast that counts, for the period’s last month', async () => {
  const { values } = await t.run(readFigures, { unit: 'R', period: '2019-01..2019-08' }, controller);
  const of = (id: string) => values.find((each) => each.figure === `finances.${id}`)?.value;
  const counts = await t.house.database.pool.query(`
    select l.cost_group, sum(m.budget - m.amount)::bigint as deviation, sum(-m.amount)::bigint as result
    from finances.forecast_versions v join finances.forecast_lines l using (version_id) join finances.forecast_line_months m using (line_id)
    where v.as_of = '2019-08' and exists (select 1 from finances.forecast_states s where s.version_id = v.version_id
      and s.state = 'decided' and s.ordinal = (select max(ordinal) from finances.forecast_states x where x.version_id = v.version_id))
    group by 1`);
  const deviation = (group: string) => counts.rows.find((row) => row.cost_group === group)?.deviation;
  expect(of('forecast-deviation-personnel')).toBe(deviation('personnel'));
  expect(of('forecast-deviation-revenue')).toBe(deviation('revenue'));
  expect(of('forecast-deviation-other')).toBe(deviation('supplies'));
  expect(of('forecast-result')).toBe(counts.rows.reduce((sum, row) => sum + row.result, 0));
  const july = await t.run(readFigures, { unit: 'R', period: '2019-01..2019-07' }, controller);
  expect(july.values.find((each) => each.figure === 'finances.forecast-result')).toMatchObject({ value: 0, facts: 0 });
});

test('a unit’s own forecast counts until the one above is decided, so that nothing counts twice', async () => {
  const own = await open({ unit: 'A', asOf: '2019-07', comment: 'Egen' }, headOfA);
  await t.run(contract.decideForecast, { version: own.version }, headOfA);
  const whole = await open({ asOf: '2019-07', comment: 'Hela' });
  await t.run(contract.decideForecast, { version: whole.version }, head);
  const { versions } = await t.run(contract.listForecasts, { unit: 'A' }, headOfA);
  expect(versions.find((each) => each.version === own.version)?.state).toBe('replaced');
  const late = await open({ unit: 'A', asOf: '2019-07', comment: 'Sen' }, headOfA);
  await expect(t.run(contract.decideForecast, { version: late.version }, headOfA)).rejects.toMatchObject({
    code: 'decided-above',
    facts: { unit: 'R' },
  });
});

test('later vouchers make a draft outdated; it is worked out again before it is decided', async () => {
  const page = await open({ asOf: '2019-06', comment: 'Juni' });
  await bookLines(t, [{ costCentre: '200', group: 'supplies', year: 2019, amounts: [0, 0, 0, 0, 0, 777] }]);
  expect((await t.run(contract.readForecast, { version: page.version }, controller)).outdated).toBe(true);
  await expect(t.run(contract.decideForecast, { version: page.version }, head)).rejects.toMatchObject({
    code: 'forecast-outdated',
  });
  const again = await t.run(contract.refreshForecast, { version: page.version }, controller);
  expect(again.outdated).toBe(false);
  expect(lineOf(again, 'supplies').outcome).toBe(lineOf(page, 'supplies').outcome - 777);
  expect(await t.audited('refresh-forecast')).toBe(1);
});

test('two who decide at once leave one forecast that counts', async () => {
  const pages = [await open({ asOf: '2019-05', comment: 'ett' }), await open({ asOf: '2019-05', comment: 'två' })];
  await Promise.all(pages.map((page) => t.run(contract.decideForecast, { version: page.version }, head)));
  const { versions } = await t.run(contract.listForecasts, { unit: 'R' }, controller);
  const may = versions.filter((each) => each.asOf === '2019-05').map((each) => each.state);
  expect(may.sort()).toEqual(['decided', 'replaced']);
});

test('an override is scored against the method it replaced when the outcome has come', async () => {
  const page = await open({ asOf: '2018-08', comment: 'Augusti 2018' });
  const months = ['09', '10', '11', '12'].map((month) => ({ month: `2018-${month}`, amount: -2 * mkr }));
  const line = lineOf(page, 'supplies').line;
  const set = { version: page.version, line, method: 'override' as const, reason: 'December blir dyr.', months };
  await t.run(contract.setForecastLine, set, controller);
  await t.run(contract.decideForecast, { version: page.version, note: 'Med reservation' }, head);
  const { scores } = await t.run(contract.listOverrideScores, { unit: 'R' }, controller);
  expect(scores.find((each) => each.line === line)).toMatchObject({
    insteadOf: 'run-rate',
    known: 4,
    months: 4,
    said: -8 * mkr,
    method: -4 * mkr,
    became: -7 * mkr,
    verdict: 'closer',
  });
  expect(scores.find((each) => each.asOf === '2019-08')).toMatchObject({ known: 0, verdict: 'unknown' });
});

test('a draft can be taken back, and nothing more is done with it', async () => {
  const page = await open();
  expect(page.allowed).toEqual(['set-forecast-line', 'refresh-forecast', 'comment-forecast', 'withdraw-forecast']);
  const gone = await t.run(contract.withdrawForecast, { version: page.version, reason: 'Fel månad.' }, controller);
  expect(gone).toMatchObject({ state: 'withdrawn', allowed: [] });
  await expect(t.run(contract.refreshForecast, { version: page.version }, controller)).rejects.toMatchObject({
    code: 'forecast-not-draft',
  });
  expect(await t.audited('withdraw-forecast')).toBe(1);
});

test('who has no right to the unit is refused, and does not learn what there is', async () => {
  const page = await open();
  const { version } = page;
  const line = lineOf(page, 'personnel').line;
  for (const wrong of [employee, elsewhere]) {
    await expect(open({}, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.listForecasts, { unit: 'R' }, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.listOverrideScores, { unit: 'R' }, wrong)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  }
  const acts = [
    () => t.run(contract.readForecast, { version }, elsewhere),
    () => t.run(contract.readForecastLine, { version, line }, elsewhere),
    () => t.run(contract.setForecastLine, { version, line, method: 'run-rate' }, elsewhere),
    () => t.run(contract.refreshForecast, { version }, elsewhere),
    () => t.run(contract.commentForecast, { version, comment: 'x' }, elsewhere),
    () => t.run(contract.withdrawForecast, { version, reason: 'xxx' }, elsewhere),
    () => t.run(contract.decideForecast, { version }, someone('division-head', 'B')),
  ];
  for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'forecast-unknown' });
  await expect(t.run(contract.decideForecast, { version }, controller)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.listForecasts, { unit: 'R' }, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
});

test('bad input is answered with the field and what is wrong', async () => {
  await expect(open({ asOf: '2019-9' })).rejects.toMatchObject({ fields: [{ path: 'asOf' }] });
  await expect(open({ asOf: '2019-12' })).rejects.toMatchObject({
    code: 'month-without-outcome',
    facts: { known: '2019-08' },
  });
  await expect(open({ unit: 'B', from: 'latest' }, elsewhere)).rejects.toMatchObject({ code: 'no-forecast-before' });
  const { version } = await open();
  const wrong = { version, line: version, method: 'run-rate' as const };
  await expect(t.run(contract.setForecastLine, wrong, controller)).rejects.toMatchObject({
    code: 'forecast-line-unknown',
  });
  await expect(t.run(contract.readForecastLine, { version, line: version }, controller)).rejects.toMatchObject({
    code: 'forecast-line-unknown',
  });
  await expect(t.run(contract.readForecast, { version: 'x' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.withdrawForecast, { version, reason: '' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(
    t.run(contract.commentForecast, { version, comment: 'x'.repeat(2001) }, controller),
  ).rejects.toMatchObject({
    kind: 'invalid',
  });
  for (const act of [contract.decideForecast, contract.refreshForecast])
    await expect(t.run(act, { version: 'x' }, head)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.listForecasts, { unit: 'R', year: 1 }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.listOverrideScores, { unit: '' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
});
