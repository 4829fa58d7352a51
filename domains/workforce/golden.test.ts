// The report's personnel figures, recomputed from the raw tables with plain SQL that knows nothing of the figures'
// platform, compared as exact fractions and held against what the report states.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { figureBook } from '../../platform/figures/figure-book.ts';
import { figureValues } from '../../platform/figures/figure-values.ts';
import type { Rational } from '../../platform/figures/rational.ts';
import { showNumber } from '../../platform/figures/show.ts';
import { program } from '../../platform/jobs/jobs.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { loadExample } from './example.ts';
import { workforce } from './workforce.ts';

let t: TestHouse;
const caller = { actor: program('example'), language: 'sv' as const };

beforeAll(async () => {
  t = await testHouse([people, workforce]);
  await t.house.act('load-example', caller, loadPeople);
  await t.house.act('load-example', caller, loadExample);
  t.house.tree.forget();
});
afterAll(() => t.close());

/** The division's units are those whose code begins with DTD: no tree needed. */
const division = "unit_code like 'DTD%'";
const in2018 = "between '2018-01-01' and '2018-12-31'";
const in2019 = "between '2019-01-01' and '2019-08-31'";

const left = (when: string, reason = 'true'): string =>
  `(select count(*) from workforce.employments where ${division} and form = 'permanent'
    and end_reason <> 'continues' and valid_to ${when} and ${reason})`;
const permanentOn = (day: string): string =>
  `(select count(distinct pseudonym) from workforce.employments where ${division} and form = 'permanent'
    and valid_from <= '${day}' and (valid_to is null or valid_to >= '${day}'))`;
const external = "end_reason <> 'internal'";
const internal = "end_reason = 'internal'";

const time = (what: string, when: string, who = 'true'): string =>
  `(select coalesce(sum(${what}), 0) from workforce.time_rows t where ${division} and worked_on ${when} and ${who})`;
const ofSex = (sex: string): string =>
  `exists (select 1 from workforce.employments e where e.pseudonym = t.pseudonym and e.sex = '${sex}')`;
const shortSick = 'case when worked_on - case_began_on < 59 then sick_seconds else 0 end';
const longSick = 'case when worked_on - case_began_on >= 59 then sick_seconds else 0 end';
const sickShare = (what: string, when: string, who?: string): readonly [string, string] => [
  time(what, when, who),
  time('ordinary_seconds', when, who),
];
const managers = (day: string, having: string): string =>
  `(select count(*) from (select manager from workforce.employments e
     where ${division} and valid_from <= '${day}' and (valid_to is null or valid_to >= '${day}')
       and exists (select 1 from workforce.employments m where m.pseudonym = e.manager and m.${division})
     group by manager having ${having}) one)`;
const parameter = (name: string): string => `(select value from workforce.parameters where name = '${name}')`;
// nine items, each with the same number of answers: the mean of their means is points over answers
const surveyPoints = (year: string): readonly [string, string] => {
  const wave = `from workforce.survey_answers join workforce.survey_waves using (wave)
    where ${division} and item <> 'information' and to_char(answered_on, 'YYYY') = '${year}'`;
  return [`(select 25 * (sum(answer * tally) - sum(tally)) ${wave})`, `(select sum(tally) ${wave})`];
};

const agreed = (
  which: string,
): string => `(select sum(tally) from workforce.survey_answers join workforce.survey_waves using (wave)
    where ${division} and item = 'information' and to_char(answered_on, 'YYYY') = '2018' and ${which})`;

/** Register id, figure, what the report states, numerator and denominator in SQL. */
const golden: readonly (readonly [string, string, string, readonly [string, string]])[] = [
  ['P01', 'turnover-year-before', '10', [left(in2018), permanentOn('2018-12-31')]],
  ['P02', 'turnover-external-year-before', '8', [left(in2018, external), permanentOn('2018-12-31')]],
  ['P03', 'turnover-internal-year-before', '2', [left(in2018, internal), permanentOn('2018-12-31')]],
  ['P04', 'turnover', '9', [left(in2019), permanentOn('2019-08-31')]],
  ['P05', 'leavers', '14', [left(in2019), '1']],
  ['P06', 'leavers-external', '10', [left(in2019, external), '1']],
  ['P07', 'leavers-internal', '4', [left(in2019, internal), '1']],
  ['P08', 'engagement-year-before', '75', surveyPoints('2018')],
  ['W07', 'informed-year-before', '63', [agreed('answer >= 4'), agreed('true')]],
  ['P09', 'sick-leave', '3,72', sickShare('sick_seconds', in2019)],
  ['P10', 'sick-leave-short', '2,00', sickShare(shortSick, in2019)],
  ['P11', 'sick-leave-long', '1,72', sickShare(longSick, in2019)],
  ['P12', 'sick-leave-year-before', '3,65', sickShare('sick_seconds', in2018)],
  ['P13', 'sick-leave-short-year-before', '2,18', sickShare(shortSick, in2018)],
  ['P14', 'sick-leave-long-year-before', '1,48', sickShare(longSick, in2018)],
  ['P15', 'sick-leave-women', '1,96', sickShare('sick_seconds', in2019, ofSex('woman'))],
  ['P16', 'sick-leave-women-year-before', '1,79', sickShare('sick_seconds', in2018, ofSex('woman'))],
  ['P17', 'sick-leave-men', '4,43', sickShare('sick_seconds', in2019, ofSex('man'))],
  ['P18', 'sick-leave-men-year-before', '4,38', sickShare('sick_seconds', in2018, ofSex('man'))],
  ['P19', 'sick-leave-goal', '3', [parameter('sick-leave-goal'), '10000']],
  [
    'P20',
    'extra-time-year-before',
    '1\u202f264',
    [time('added_seconds + overtime_seconds', "between '2018-01-01' and '2018-08-31'"), '1'],
  ],
  ['P21', 'extra-time', '1\u202f088', [time('added_seconds + overtime_seconds', in2019), '1']],
  [
    'P22',
    'managers-within-limit-year-before',
    '92',
    [managers('2018-12-31', 'count(*) <= 25'), managers('2018-12-31', 'true')],
  ],
  ['P23', 'managers-within-limit-goal', '100', [parameter('managers-within-limit-goal'), '10000']],
  ['P24', 'most-reports', '25', [parameter('most-reports'), '1']],
];

async function figuresOf(ids: readonly string[], period: { from: string; to: string }) {
  return t.house.look(caller, async (work) => {
    const all = ids.map((id) => figureBook(work).figures.get(`workforce.${id}`)).filter((each) => each !== undefined);
    expect(all).toHaveLength(ids.length);
    return (await figureValues(work, all, { unit: 'DTD', period })).map((value, index) => ({
      value,
      definition: all[index],
    }));
  });
}

async function fromRecords([numerator, denominator]: readonly [string, string]): Promise<Rational> {
  const { rows } = await t.house.database.pool.query(
    `select (${numerator})::bigint::text as n, (${denominator})::bigint::text as d`,
  );
  return { n: BigInt(rows[0].n), d: BigInt(rows[0].d) };
}

describe.each(golden)('%s %s', (register, id, stated, sql) => {
  test(`is ${stated}, exactly as the records say`, async () => {
    const [found] = await figuresOf([id], { from: '2019-01', to: '2019-08' });
    const exact = found?.value.exact;
    const expected = await fromRecords(sql);
    if (!found?.definition || !exact) throw new Error(`${id} has no value`);
    expect(found.definition.register).toBe(register);
    expect(exact.n * expected.d).toBe(expected.n * exact.d);
    expect(showNumber(exact, found.definition.shown, 'sv')).toBe(stated);
  });
});

test('the definitions of turnover that ask about November are exact for 2018, by a set difference of their own', async () => {
  const { rows } = await t.house.database.pool.query(
    `with before as (select distinct pseudonym from workforce.employments where form = 'permanent'
        and '2017-11-30' between valid_from and coalesce(valid_to, '9999-12-31')),
      after as (select distinct pseudonym from workforce.employments where form = 'permanent'
        and '2018-11-30' between valid_from and coalesce(valid_to, '9999-12-31')),
      moved as (select distinct pseudonym from workforce.employments where end_reason = 'internal' and valid_to ${in2018})
    select (select count(*)::int from before) as before, (select count(*)::int from after) as after,
      (select count(*)::int from (select * from before except select * from after except select * from moved) x) as gone,
      (select count(*)::int from (select * from after except select * from before) x) as new`,
  );
  const [gone, fresh] = await figuresOf(['turnover-kolada', 'turnover-kolada-new'], { from: '2018-01', to: '2018-12' });
  expect(gone?.value.exact).toEqual(reduced(rows[0].gone, rows[0].before));
  expect(fresh?.value.exact).toEqual(reduced(rows[0].new, rows[0].after));
  expect(rows[0].gone).toBeGreaterThan(5);
});

test('full-time equivalents are worked time over a year’s hours, by month and rolling twelve months', async () => {
  const worked = async (from: string, to: string): Promise<number> =>
    (
      await t.house.database.pool.query(
        `select sum(worked_seconds)::float8 as s from workforce.time_rows where worked_on between $1 and $2`,
        [from, to],
      )
    ).rows[0].s;
  const [month, rolling] = await figuresOf(['full-time-equivalents', 'full-time-equivalents-rolling'], {
    from: '2019-05',
    to: '2019-05',
  });
  const asNumber = (value: Rational | null | undefined): number =>
    value ? Number(value.n) / Number(value.d) : Number.NaN;
  expect(asNumber(month?.value.exact)).toBeCloseTo(((await worked('2019-05-01', '2019-05-31')) * 12) / 6_120_000, 5);
  expect(asNumber(rolling?.value.exact)).toBeCloseTo((await worked('2018-06-01', '2019-05-31')) / 6_120_000, 5);
});

test('short and long sick leave add up to all of it, in every month', async () => {
  for (const month of ['2018-02', '2018-12', '2019-01', '2019-07', '2019-08']) {
    const [all, short, long] = await figuresOf(['sick-leave', 'sick-leave-short', 'sick-leave-long'], {
      from: month,
      to: month,
    });
    const [a, s, l] = [all, short, long].map((each) => each?.value.exact);
    if (!a || !s || !l) throw new Error('a month without sick leave');
    expect((s.n * l.d + l.n * s.d) * a.d).toBe(a.n * s.d * l.d);
  }
});

function reduced(n: number, d: number): Rational {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  const by = gcd(n, d);
  return { n: BigInt(n / by), d: BigInt(d / by) };
}
