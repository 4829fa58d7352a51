// Staff statistics through its operations, over the example region: who may see what, what is hidden, what a changed
// parameter or a single changed record moves.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { figureBook } from '../../platform/figures/figure-book.ts';
import { figureValues } from '../../platform/figures/figure-values.ts';
import * as figuresContract from '../../platform/figures/figures-contract.ts';
import { program } from '../../platform/jobs/jobs.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import * as contract from './contract.ts';
import { loadExample } from './example.ts';
import { workforce } from './workforce.ts';

let t: TestHouse;
const analyst = someone('hr-analyst');
const head = someone('division-head', 'DTD');
const period = '2019-01..2019-08';

beforeAll(async () => {
  t = await testHouse([people, workforce]);
  const caller = { actor: program('example'), language: 'sv' as const };
  await t.house.act('load-example', caller, loadPeople);
  await t.house.act('load-example', caller, loadExample);
  t.house.tree.forget();
});
afterAll(() => t.close());

const pool = () => t.house.database.pool;

test('a unit’s page has its key figures with last year and the series of its charts', async () => {
  const page = await t.run(contract.showStaff, { unit: 'DTD', period }, head);
  const figure = (id: string) => page.figures.find((each) => each.figure === `workforce.${id}`);
  expect(page.unitName).toBe('Division Teknik och digitalisering');
  expect(figure('sick-leave')).toMatchObject({ shown: '3,72\u00a0%', lastYear: { hidden: false } });
  expect(figure('headcount')).toMatchObject({ value: 155, lastYear: { value: 150 } });
  expect(figure('extra-time')).toMatchObject({ shownNumber: '1\u202f088', lastYear: { shownNumber: '1\u202f264' } });
  const series = page.series.find((each) => each.figure === 'workforce.full-time-equivalents');
  expect(series?.points).toHaveLength(20);
  expect(series?.points[0]).toMatchObject({ month: '2018-01', hidden: false });
  expect(series?.points.every((point) => (point.value ?? 0) > 5000)).toBe(true);
});

test('the page is for those who follow up, in their own units', async () => {
  const asked = { unit: 'DTD', period };
  await expect(t.run(contract.showStaff, asked, someone('unit-head', 'DTD-MT'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.showStaff, asked, someone('communicator'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.showStaff, asked, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.showStaff, { unit: 'Q', period }, analyst)).rejects.toMatchObject({
    code: 'unit-unknown',
  });
  await expect(t.run(contract.showStaff, { unit: 'DTD', period: '2019' }, analyst)).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('no section or group of ten or fewer is shown, and none can be had by subtraction from its division', async () => {
  const parts = async (unit: string) =>
    (
      await t.run(
        figuresContract.breakDownFigure,
        { figure: 'workforce.sick-leave', unit, period, by: 'unit' },
        analyst,
      )
    ).parts;
  // two people belong to the division itself: the smallest section covers them
  expect((await parts('DTD')).filter((part) => part.value.hidden).map((part) => part.key)).toEqual(['DTD-STA']);
  // three belong to the section itself: its smallest group covers them, which was another one from May
  expect((await parts('DTD-MT')).filter((part) => part.value.hidden).map((part) => part.key)).toEqual([
    'DTD-MT2',
    'DTD-MT3',
  ]);
  for (const unit of ['DTD-STA', 'DTD-MT3'])
    for (const by of ['sex', 'age'])
      for (const part of (
        await t.run(figuresContract.breakDownFigure, { figure: 'workforce.sick-leave', unit, period, by }, analyst)
      ).parts)
        expect(part.value).toMatchObject({ hidden: true, value: null });
});

test('by sex and age the division is shown; a section with few women shows neither sex', async () => {
  const cut = async (unit: string, by: string) =>
    (await t.run(figuresContract.breakDownFigure, { figure: 'workforce.sick-leave', unit, period, by }, analyst)).parts;
  expect((await cut('DTD', 'sex')).map((part) => [part.name, part.value.shownNumber])).toEqual([
    ['Kvinnor', '1,96'],
    ['Män', '4,43'],
  ]);
  expect((await cut('DTD', 'age')).map((part) => part.value.hidden)).toEqual([false, false, false]);
  expect((await cut('DTD-DRI', 'sex')).map((part) => part.value.hidden)).toEqual([true, true]);
});

test('the survey is cut by question, but never listed answer by answer', async () => {
  const year = '2018-01..2018-12';
  const asked = { figure: 'workforce.engagement', unit: 'DTD', period: year };
  const { parts } = await t.run(figuresContract.breakDownFigure, { ...asked, by: 'item' }, head);
  expect(parts).toHaveLength(9);
  expect(parts.every((part) => !part.value.hidden && (part.value.value ?? 0) > 5000)).toBe(true);
  await expect(t.run(figuresContract.openFacts, asked, analyst)).rejects.toMatchObject({ code: 'rows-closed' });
  const { surveys } = await t.run(contract.listSurveys, { unit: 'DTD' }, head);
  expect(surveys.map((each) => [each.wave, each.figures[0]?.shown])).toEqual([
    ['hme-2018', '75'],
    ['hme-2017', '74'],
  ]);
  expect(surveys[0]?.figures.at(-1)?.shown).toBe('86\u00a0%');
  const small = await t.run(contract.listSurveys, { unit: 'DTD-STA' }, analyst);
  expect(small.surveys[0]?.figures.every((each) => each.hidden)).toBe(true);
  await expect(t.run(contract.listSurveys, { unit: 'DTD' }, someone('communicator'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.listSurveys, { unit: '' }, analyst)).rejects.toMatchObject({ kind: 'invalid' });
});

test('how many report to whom: one manager over the limit until the service desk was split', async () => {
  const spans = async (month: string) => (await t.run(contract.listSpans, { unit: 'DTD', month }, head)).managers;
  const before = await spans('2018-12');
  expect(before).toHaveLength(12);
  expect(before[0]).toMatchObject({ unit: 'DTD-SD', reports: 28, within: false });
  expect(before.filter((each) => !each.within)).toHaveLength(1);
  const after = await spans('2019-04');
  expect(after.every((each) => each.within)).toBe(true);
  expect(after.find((each) => each.unit === 'DTD-MT')?.manager).toBe('Mats Rönfjäll');
  await expect(
    t.run(contract.listSpans, { unit: 'DTD', month: '2019-04' }, someone('unit-head', 'DTD-MT')),
  ).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.listSpans, { unit: 'DTD', month: 'April' }, head)).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('one employment and one person’s month are opened by those who answer for the statistics, each time noted', async () => {
  const { rows } = await pool().query(
    "select pseudonym from workforce.time_rows where sick_case <> '' and worked_on = '2019-05-07'",
  );
  const record = `${rows[0].pseudonym}|2019-05`;
  const opened = await t.run(contract.openRecord, { source: 'time', record }, analyst);
  expect(opened.rows.length).toBeGreaterThan(1);
  expect(opened.rows.some((row) => Number(row.sick) > 0 && row.sickCase !== null)).toBe(true);
  const found = await pool().query(
    "select pseudonym || '|' || unit_code || '|' || valid_from as key from workforce.employments where pseudonym = $1 limit 1",
    [rows[0].pseudonym],
  );
  const employment = await t.run(contract.openRecord, { source: 'employment', record: found.rows[0].key }, analyst);
  expect(employment.rows).toHaveLength(1);
  expect(await t.audited('open-staff-record')).toBe(2);
  const { rows: noted } = await pool().query(
    "select subject_id, unit from platform.audit_entries where operation = 'open-staff-record' and subject = 'staff-time'",
  );
  expect(noted).toEqual([{ subject_id: record, unit: opened.unit }]);
});

test('a record nobody may see and a record that is not there answer alike', async () => {
  const { rows } = await pool().query("select pseudonym from workforce.time_rows where unit_code = 'DTD-MT1' limit 1");
  const record = `${rows[0].pseudonym}|2019-05`;
  const elsewhere = someone('hr-analyst', 'DAK');
  for (const [asked, who] of [
    [record, elsewhere],
    ['0000000000000000|2019-05', analyst],
    ['nonsense', analyst],
  ] as const)
    await expect(t.run(contract.openRecord, { source: 'time', record: asked }, who)).rejects.toMatchObject({
      kind: 'not-found',
      code: 'record-unknown',
    });
  await expect(t.run(contract.openRecord, { source: 'time', record }, head)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.openRecord, { source: 'time', record: '' }, analyst)).rejects.toMatchObject({
    kind: 'invalid',
  });
});

async function allFigures() {
  return t.house.look({ actor: program('example'), language: 'sv' as const }, async (work) => {
    const mine = [...figureBook(work).figures.values()];
    const values = await figureValues(work, mine, { unit: 'DTD', period: { from: '2019-01', to: '2019-08' } });
    return new Map(
      values.map((value) => [value.figure.replace('workforce.', ''), `${value.exact?.n}/${value.exact?.d}`]),
    );
  });
}

test('one changed record moves exactly the figures that stand on it', async () => {
  const before = await allFigures();
  const { rows } = await pool().query(
    `select t.pseudonym, t.worked_on, t.sick_case from workforce.time_rows t
     join workforce.persons p using (pseudonym)
     where p.sex = 'man' and p.birth_year between 1972 and 1987 and t.sick_seconds > 3600
       and t.worked_on between '2019-02-01' and '2019-02-28' and t.worked_on - t.case_began_on < 50 limit 1`,
  );
  const key = [rows[0].pseudonym, rows[0].worked_on, rows[0].sick_case];
  const change =
    'update workforce.time_rows set sick_seconds = sick_seconds + $4 where pseudonym = $1 and worked_on = $2 and sick_case = $3';
  await pool().query(change, [...key, 60]);
  const after = await allFigures();
  const moved = [...after].filter(([id, value]) => before.get(id) !== value).map(([id]) => id);
  await pool().query(change, [...key, -60]);
  expect(moved.sort()).toEqual([
    'sick-leave',
    'sick-leave-30-to-49',
    'sick-leave-60-days',
    'sick-leave-men',
    'sick-leave-short',
  ]);
  expect(await allFigures()).toEqual(before);
});

test('a parameter gets a new version with a reason and a day, and only what comes after that day is counted anew', async () => {
  const short = async (asked: string) =>
    (
      await t.run(
        figuresContract.readFigure,
        { figure: 'workforce.sick-leave-short', unit: 'DTD', period: asked },
        head,
      )
    ).value.value;
  const [lastYear, thisYear] = [await short('2018-01..2018-12'), await short(period)];
  expect(
    await t.run(
      contract.setParameter,
      { name: 'long-sick-leave-from-day', value: 15, validFrom: '2019-01-01', reason: 'Samma gräns som för sjuklön' },
      analyst,
    ),
  ).toEqual({ version: 2 });
  expect(await short('2018-01..2018-12')).toBe(lastYear);
  expect(await short(period)).toBeLessThan(thisYear ?? 0);
  expect(await t.audited('set-staff-parameter')).toBe(1);
  const { parameters } = await t.run(contract.listParameters, {}, head);
  const versions = parameters.filter((each) => each.name === 'long-sick-leave-from-day');
  expect(versions.map(({ version, value, inForce, setBy }) => ({ version, value, inForce, setBy }))).toEqual([
    { version: 2, value: 15, inForce: true, setBy: 'a hr-analyst' },
    { version: 1, value: 60, inForce: false, setBy: 'Fyr' },
  ]);
  await t.run(
    contract.setParameter,
    { name: 'long-sick-leave-from-day', value: 60, validFrom: '2019-01-01', reason: 'Tillbaka till lagens gräns' },
    analyst,
  );
  expect(await short(period)).toBe(thisYear);
});

test('a parameter is set by the HR analyst alone, within reason, and not to what it is already', async () => {
  const asked = { name: 'most-reports', value: 30, validFrom: '2020-01-01', reason: 'Nytt beslut' } as const;
  await expect(t.run(contract.setParameter, asked, head)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.setParameter, { ...asked, value: 0 }, analyst)).rejects.toMatchObject({
    code: 'parameter-out-of-range',
    facts: { from: 1, to: 500 },
  });
  await expect(t.run(contract.setParameter, { ...asked, value: 25 }, analyst)).rejects.toMatchObject({
    code: 'parameter-unchanged',
  });
  await expect(t.run(contract.setParameter, { ...asked, reason: '' }, analyst)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.listParameters, {}, someone('communicator'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.listParameters, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
});

test('a survey is registered once, and a year has one', async () => {
  const asked = { wave: 'hme-2019', name: 'Medarbetarenkät 2019', answeredOn: '2019-10-14' };
  await t.run(contract.registerSurvey, asked, analyst);
  expect(await t.audited('register-survey')).toBe(1);
  await expect(t.run(contract.registerSurvey, asked, analyst)).rejects.toMatchObject({ code: 'survey-exists' });
  await expect(t.run(contract.registerSurvey, { ...asked, wave: 'puls-2019' }, analyst)).rejects.toMatchObject({
    code: 'survey-year-taken',
  });
  await expect(t.run(contract.registerSurvey, { ...asked, wave: 'x y' }, analyst)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.registerSurvey, asked, head)).rejects.toMatchObject({ kind: 'not-allowed' });
});
