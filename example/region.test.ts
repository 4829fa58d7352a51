// The numbers other domains build on: exact head-count, leavers and spans, the same at every run.
import { expect, test } from 'vitest';
import {
  cast,
  divisionUnits,
  employedOn,
  exampleCostCentres,
  examplePeople,
  exampleUnits,
  leadersOn,
  leftBetween,
  personOf,
  reportsOn,
} from './region.ts';
import { makePeople } from './region-people.ts';

const permanentOn = (day: string): number => employedOn(day).filter((each) => each.form === 'permanent').length;
const days2018 = Array.from({ length: 365 }, (_, i) => new Date(Date.UTC(2018, 0, 1 + i)).toISOString().slice(0, 10));

test('the division has 150 permanent employees every day of 2018 and 155 on 2019-08-31', () => {
  expect(new Set(days2018.map(permanentOn))).toEqual(new Set([150]));
  expect(permanentOn('2019-08-31')).toBe(155);
  expect(employedOn('2019-08-31')).toHaveLength(155);
});

test('fifteen leave in 2018 and fourteen in January to August 2019, as the report says', () => {
  const internal = (from: string, to: string): [number, number] => {
    const left = leftBetween(from, to);
    return [left.length, left.filter((each) => each.ends === 'internal').length];
  };
  expect(internal('2018-01-01', '2018-12-31')).toEqual([15, 3]);
  expect(internal('2019-01-01', '2019-08-31')).toEqual([14, 4]);
});

test('eleven of twelve heads have at most 25 reports at the end of 2018, all from April 2019', () => {
  const spans = (day: string): number[] =>
    leadersOn(day)
      .filter((each) => divisionUnits(day).includes(each.unit))
      .map((each) => reportsOn(each.unit, day).length);
  expect(spans('2018-12-31')).toHaveLength(12);
  expect(spans('2018-12-31').filter((span) => span <= 25)).toHaveLength(11);
  expect(spans('2019-03-31').filter((span) => span > 25)).toHaveLength(1);
  for (const day of ['2019-04-01', '2019-07-01', '2019-08-31']) expect(Math.max(...spans(day))).toBeLessThanOrEqual(25);
});

test('men stand for 71.8 % of the contracted time in 2018', () => {
  const { persons } = examplePeople();
  const men = new Set(persons.filter((each) => each.sex === 'man').map((each) => each.number));
  const now = employedOn('2018-06-01').filter((each) => each.form === 'permanent');
  const time = (some: typeof now): number => some.reduce((sum, each) => sum + each.scope, 0);
  expect(time(now.filter((each) => men.has(each.person))) / time(now)).toBeCloseTo(0.718, 3);
});

test('the whole region has about 8 000 employees in its units', () => {
  const elsewhere = exampleUnits.reduce((sum, unit) => sum + unit.headcount, 0);
  expect(elsewhere + permanentOn('2018-12-31')).toBeGreaterThan(7900);
  expect(elsewhere + permanentOn('2018-12-31')).toBeLessThan(8100);
});

test('every employment stands in a unit that exists, one place at a time', () => {
  const { persons, employments } = examplePeople();
  for (const each of employments) {
    const versions = exampleUnits.filter((unit) => unit.code === each.unit);
    expect(versions.some((unit) => unit.from <= each.from && (unit.to === null || each.from <= unit.to))).toBe(true);
    const ends = each.to ?? '9999-12-31';
    expect(each.from <= ends).toBe(true);
    expect(versions.some((unit) => unit.to === null || (each.to !== null && each.to <= unit.to))).toBe(true);
  }
  for (const each of persons) {
    const own = employments
      .filter((some) => some.person === each.number)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1));
    expect(own.length).toBeGreaterThan(0);
    for (const [index, some] of own.entries()) {
      const next = own[index + 1];
      if (next) expect(some.to !== null && some.to < next.from).toBe(true);
    }
  }
});

test('logins, personnel numbers and cost centres are unique', () => {
  const { persons } = examplePeople();
  expect(new Set(persons.map((each) => each.login)).size).toBe(persons.length);
  expect(new Set(persons.map((each) => each.number)).size).toBe(persons.length);
  expect(new Set(exampleCostCentres.map((each) => each.code)).size).toBe(exampleCostCentres.length);
});

test('everybody one can try works where the story says, today as in 2019', () => {
  for (const member of cast) {
    const who = personOf(member);
    for (const day of ['2018-06-01', '2019-08-31'])
      expect(employedOn(day, [member.unit]).map((each) => each.person)).toContain(who.number);
  }
});

test('the same seed gives the same region', () => {
  expect(makePeople()).toEqual(makePeople());
});
