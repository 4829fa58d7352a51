// Scorecards through their operations: outcomes from figures and by hand, judged by rule and by people, each for those
// who may and nobody else.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { sum } from '../../platform/figures/figure.ts';
import { figures } from '../../platform/figures/figure-book.ts';
import { readFigure } from '../../platform/figures/figures-contract.ts';
import { domain } from '../../platform/operation/domain.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { unitTreeGift } from '../../platform/operation/tree-keeper.ts';
import * as contract from './contract.ts';
import { scorecards } from './scorecards.ts';

const words = (text: string) => ({ sv: text, da: text, en: text });
/** Extra hours per month: 1 000 in 2018, 800 in 2019, kept in seconds. */
const samples = domain({
  name: 'samples',
  uses: [],
  permissions: { 'samples.see': ['controller', 'unit-head', 'division-head'] },
  operations: [],
  gives: [
    unitTreeGift.give(async () => [
      { code: 'DIV', name: 'Divisionen', parent: null, from: '2010-01-01', to: null, successor: null },
      { code: 'OTHER', name: 'En annan', parent: null, from: '2010-01-01', to: null, successor: null },
    ]),
    figures.give({
      sources: [
        {
          id: 'hours',
          domain: 'samples',
          facts: `select m::date::text as fact, 'month' as record, m::date as "on", 'DIV'::text as unit, ''::text as label,
            (case when m < '2019-01-01' then 1000 else 800 end * 3600)::bigint as seconds
            from generate_series(timestamp '2017-01-01', timestamp '2019-12-01', interval '1 month') m`,
          dims: [],
          measures: ['seconds'],
          recordAddress: () => '/hours',
        },
      ],
      figures: [
        {
          id: 'samples.extra-hours',
          version: 1,
          name: words('Extratid'),
          definition: words('Timmar utöver ordinarie'),
          formula: sum('hours', 'seconds'),
          unit: 's',
          scale: 0,
          shown: { unit: 'h', decimals: 0 },
          good: 'down',
          permission: 'samples.see',
        },
      ],
    }),
  ],
});

let t: TestHouse;
const controller = someone('controller', 'DIV');
const stranger = someone('division-head', 'OTHER');
const reader = someone('unit-head', 'DIV');
const period = '2019-01..2019-08';
let card = '';
let perspective = '';
let year = 2018;

beforeAll(async () => {
  t = await testHouse([samples, scorecards]);
});
afterAll(() => t.close());
beforeEach(async () => {
  // every test has a year of its own but the first, which is the period's
  year++;
  const made = await t.run(contract.createScorecard, { unit: 'DIV', year, name: `Styrkort ${year}` }, controller);
  card = made.scorecardId;
  perspective = (await t.run(contract.addPerspective, { scorecardId: card, name: 'Medarbetare' }, controller))
    .perspectiveId;
});

const hours = { goal: 'Hållbar arbetstid', name: 'Extratid', figure: 'samples.extra-hours', good: 'down' as const };
const byHand = { goal: 'Trygg miljö', name: 'Större störningar', good: 'down' as const, unitWord: 'st' };

function rows(answer: AnswerOf<typeof contract.readScorecard>) {
  return answer.perspectives.flatMap((each) => each.measures);
}

test('a measure with a figure shows baseline, target and outcome from the records, judged by rule', async () => {
  const { focusAreaId } = await t.run(
    contract.addFocusArea,
    { scorecardId: card, name: 'Bästa arbetsplatsen' },
    controller,
  );
  const baseline = '2018-01..2018-08';
  await t.run(
    contract.addMeasure,
    { ...hours, perspectiveId: perspective, focusAreaId, baseline, targetKind: 'less' },
    controller,
  );
  const seen = await t.run(contract.readScorecard, { unit: 'DIV', period }, reader);
  expect(rows(seen)).toMatchObject([
    {
      focusArea: 'Bästa arbetsplatsen',
      baseline: { shown: '8\u202f000\u00a0timmar', value: 28_800_000 },
      targetText: 'minska',
      outcome: { shown: '6\u202f400\u00a0timmar', figure: 'samples.extra-hours' },
      fulfilment: 'met',
      trend: 'better',
      judged: null,
      unlike: [],
    },
  ]);
  expect(seen.summary).toEqual({ met: 1, partly: 0, missed: 0, 'not-assessed': 0 });
  expect(seen.may).toEqual({ build: false, report: true, assess: false });
  const page = await t.run(readFigure, { figure: 'samples.extra-hours', unit: 'DIV', period }, controller);
  expect(page.target).toEqual({ text: 'minska', value: null });
});

test('what is reported by hand carries its source, and a new report replaces the old', async () => {
  const of = { unit: 'DIV', period: `${year}-01..${year}-08` };
  const measure = { ...byHand, perspectiveId: perspective, targetKind: 'at-most' as const, targetHigh: 10 };
  const { measureId } = await t.run(contract.addMeasure, { ...measure, baseline: '2018-01..2018-12' }, controller);
  const report = (value: number, at: string, definitionVersion = 1) =>
    t.run(
      contract.reportObservation,
      { measureId, period: at, value, source: 'Ärendesystemet', definitionVersion },
      reader,
    );
  await report(13, '2018-01..2018-12');
  await report(15, of.period, 2);
  await report(16, of.period, 2);
  expect(rows(await t.run(contract.readScorecard, of, reader))).toMatchObject([
    {
      baseline: { shown: '13\u00a0st' },
      outcome: { shown: '16\u00a0st', source: 'Ärendesystemet' },
      targetText: 'högst 10\u00a0st',
      fulfilment: 'missed',
      trend: 'worse',
      unlike: ['period-length', 'definition'],
    },
  ]);
  expect(await t.audited('report-observation')).toBe(3);
});

test('a person judges with a reason, which goes before the rule until it is cleared', async () => {
  const of = { unit: 'DIV', period: `${year}-01..${year}-08` };
  const { measureId } = await t.run(
    contract.addMeasure,
    { ...hours, perspectiveId: perspective, targetKind: 'establish' },
    controller,
  );
  const judgement = { measureId, period: of.period, fulfilment: 'partly' as const, trend: 'better' as const };
  await t.run(contract.assessMeasure, { ...judgement, reason: 'Metoden är framtagen men inte fastställd' }, controller);
  expect(rows(await t.run(contract.readScorecard, of, reader))[0]).toMatchObject({
    fulfilment: 'partly',
    judged: { by: 'a controller', reason: 'Metoden är framtagen men inte fastställd' },
  });
  await t.run(contract.clearAssessment, { measureId, period: of.period }, controller);
  expect(rows(await t.run(contract.readScorecard, of, reader))[0]).toMatchObject({
    fulfilment: 'not-assessed',
    judged: null,
  });
  await expect(t.run(contract.assessMeasure, { ...judgement, reason: '' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  expect([await t.audited('assess-measure'), await t.audited('clear-assessment')]).toEqual([1, 1]);
});

test('a new year begins with last year’s measures and without its outcomes', async () => {
  await t.run(contract.addMeasure, { ...byHand, perspectiveId: perspective, targetKind: 'less' }, controller);
  const next = { unit: 'DIV', year: year + 50, name: 'Nästa', copyFrom: card };
  await t.run(contract.createScorecard, next, controller);
  const seen = await t.run(contract.readScorecard, { unit: 'DIV', period: `${year + 50}-01..${year + 50}-08` }, reader);
  expect(rows(seen)).toMatchObject([{ name: 'Större störningar', outcome: null, fulfilment: 'not-assessed' }]);
  await expect(t.run(contract.createScorecard, next, controller)).rejects.toMatchObject({ code: 'scorecard-exists' });
});

test('a measure is changed and taken out, and the log keeps what it was', async () => {
  const { measureId } = await t.run(
    contract.addMeasure,
    { ...byHand, perspectiveId: perspective, targetKind: 'less' },
    controller,
  );
  await t.run(
    contract.changeMeasure,
    { ...byHand, measureId, name: 'Allvarliga störningar', targetKind: 'at-most', targetHigh: 3 },
    controller,
  );
  const of = { unit: 'DIV', period: `${year}-01..${year}-08` };
  expect(rows(await t.run(contract.readScorecard, of, reader))[0]).toMatchObject({
    name: 'Allvarliga störningar',
    targetKind: 'at-most',
  });
  await t.run(contract.removeMeasure, { measureId }, controller);
  expect(rows(await t.run(contract.readScorecard, of, reader))).toEqual([]);
  expect([await t.audited('change-measure'), await t.audited('remove-measure')]).toEqual([1, 1]);
  const log = await t.house.database.pool.query(
    "select detail from platform.audit_entries where operation = 'remove-measure'",
  );
  expect(log.rows[0].detail).toContain('Allvarliga störningar');
});

test('bad input is refused: a target without its bound, an unknown figure, an observation beside a figure or without a value', async () => {
  const add = (more: object) =>
    t.run(contract.addMeasure, { ...hours, perspectiveId: perspective, targetKind: 'less', ...more }, controller);
  await expect(add({ targetKind: 'at-most' })).rejects.toMatchObject({ code: 'target-incomplete' });
  await expect(add({ figure: 'samples.nothing' })).rejects.toMatchObject({ code: 'figure-unknown' });
  await expect(add({ targetLow: 1.5 })).rejects.toMatchObject({ kind: 'invalid' });
  const own = await add({});
  const report = { period, value: 1, source: 'x' };
  await expect(
    t.run(contract.reportObservation, { ...report, measureId: own.measureId }, reader),
  ).rejects.toMatchObject({ code: 'measure-has-figure' });
  const hand = await add({ figure: null });
  const empty = { ...report, value: null, measureId: hand.measureId };
  await expect(t.run(contract.reportObservation, empty, reader)).rejects.toMatchObject({ code: 'observation-empty' });
  const wrong = { unit: 'DIV', period: '2019-08..2019-01' };
  await expect(t.run(contract.readScorecard, wrong, reader)).rejects.toMatchObject({ kind: 'invalid' });
  const nowhere = { unit: 'NIX', year, name: 'x' };
  await expect(t.run(contract.createScorecard, nowhere)).rejects.toMatchObject({ code: 'unit-unknown' });
});

test('another unit’s head, a reader and nobody change nothing here', async () => {
  const { measureId } = await t.run(
    contract.addMeasure,
    { ...byHand, perspectiveId: perspective, targetKind: 'less' },
    controller,
  );
  for (const caller of [stranger, reader, nobody]) {
    const refused = { kind: expect.stringMatching(/^not-/) };
    const more = { perspectiveId: perspective, ...byHand, targetKind: 'less' as const };
    const mine = { measureId, period, fulfilment: 'met' as const, trend: 'better' as const, reason: 'därför' };
    await expect(t.run(contract.createScorecard, { unit: 'DIV', year: 2090, name: 'x' }, caller)).rejects.toMatchObject(
      refused,
    );
    await expect(t.run(contract.addPerspective, { scorecardId: card, name: 'x' }, caller)).rejects.toMatchObject(
      refused,
    );
    await expect(t.run(contract.addFocusArea, { scorecardId: card, name: 'x' }, caller)).rejects.toMatchObject(refused);
    await expect(t.run(contract.addMeasure, more, caller)).rejects.toMatchObject(refused);
    await expect(
      t.run(contract.changeMeasure, { ...byHand, measureId, targetKind: 'less' }, caller),
    ).rejects.toMatchObject(refused);
    await expect(t.run(contract.removeMeasure, { measureId }, caller)).rejects.toMatchObject(refused);
    await expect(t.run(contract.assessMeasure, mine, caller)).rejects.toMatchObject(refused);
    await expect(t.run(contract.clearAssessment, { measureId, period }, caller)).rejects.toMatchObject(refused);
  }
  await expect(t.run(contract.listScorecards, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.readScorecard, { unit: 'DIV', period }, nobody)).rejects.toMatchObject({
    kind: 'not-signed-in',
  });
  await expect(
    t.run(contract.reportObservation, { measureId, period, value: 1, source: 'x' }, stranger),
  ).rejects.toMatchObject({ kind: 'not-found' });
  expect((await t.run(contract.listScorecards, {}, reader)).scorecards.length).toBeGreaterThan(0);
});
