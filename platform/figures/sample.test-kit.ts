// A small domain that tests of figures stand on: sales in öre and the hours of people, in an organisation in which a unit
// moves and another ends. Its tables are made by the test, so that nothing of a real domain is needed.
import type { TestHouse } from '../../checks/kit/test-house.ts';
import { domain } from '../operation/domain.ts';
import { unitTreeGift } from '../operation/tree-keeper.ts';
import type { TreeUnit } from '../work/unit-tree.ts';
import { count, distinct, type FactSource, type FigureDefinition, growth, ratio, sum, type Texts } from './figure.ts';
import { type Figures, figures } from './figure-book.ts';

const always = '2000-01-01';

/** R over A and B; A2 stands below A until May 2019, then below B; Z ended with 2018 and went on in A1. */
const sampleTree: readonly TreeUnit[] = [
  unit('R', null),
  unit('A', 'R'),
  unit('B', 'R'),
  unit('A1', 'A'),
  { ...unit('A2', 'A'), to: '2019-04-30' },
  { ...unit('A2', 'B'), from: '2019-05-01' },
  { ...unit('Z', 'A'), to: '2018-12-31', successor: 'A1' },
];

export const sales: FactSource = {
  id: 'sales',
  domain: 'samples',
  facts: `select s.sale as fact, s.sale as record, s.sold_on as "on", s.unit, s.article, s.ore, s.sale as label from public.sales s`,
  dims: ['article'],
  names: { article: { lamp: { sv: 'Lampor', da: 'Lamper', en: 'Lamps' } } },
  measures: ['ore'],
  recordAddress: (record) => `/samples/sales/${record}`,
};

const hours: FactSource = {
  id: 'hours',
  domain: 'samples',
  facts: `select h.person || '|' || h.worked_on as fact, h.person as record, h.worked_on as "on", h.unit, h.person,
    h.sex, h.age, h.seconds, '' as label from public.hours h`,
  dims: ['person', 'sex', 'age'],
  measures: ['seconds'],
  recordAddress: (record) => `/samples/people/${record}`,
  aboutPeople: true,
  rowPermission: 'samples.open-rows',
};

const everything = { permission: 'samples.read', version: 1, good: 'up', definition: name('…') } as const;
const money = { unit: 'SEK', scale: 2, shown: { unit: 'kr', decimals: 2 } } as const;
const time = { unit: 's', scale: 0, shown: { unit: 'h', decimals: 1 } } as const;

export const sampleFigures: readonly FigureDefinition[] = [
  {
    ...everything,
    ...money,
    id: 'samples.sold',
    register: 'X1',
    name: name('Sold'),
    formula: sum('sales', 'ore'),
    breakdowns: ['article'],
  },
  {
    ...everything,
    id: 'samples.sold-growth',
    name: name('Growth'),
    formula: growth(sum('sales', 'ore')),
    unit: '%',
    scale: 2,
    shown: { unit: '%', decimals: 1 },
  },
  {
    ...everything,
    ...money,
    id: 'samples.sold-lamps',
    name: name('Lamps'),
    formula: sum('sales', 'ore', { article: 'lamp' }),
  },
  {
    ...everything,
    id: 'samples.articles',
    name: name('Articles'),
    formula: distinct('sales', 'article'),
    unit: 'count',
    scale: 0,
    shown: { unit: 'st', decimals: 0 },
  },
  {
    ...everything,
    ...time,
    id: 'samples.worked',
    name: name('Worked'),
    formula: sum('hours', 'seconds'),
    breakdowns: ['sex', 'age'],
    people: { source: 'hours' },
  },
  {
    ...everything,
    ...time,
    id: 'samples.worked-women',
    name: name('Worked by women'),
    formula: sum('hours', 'seconds', { sex: 'woman' }),
    people: { source: 'hours', where: { sex: 'woman' }, partition: 'sex' },
  },
  {
    ...everything,
    ...time,
    id: 'samples.worked-men',
    name: name('Worked by men'),
    formula: sum('hours', 'seconds', { sex: 'man' }),
    people: { source: 'hours', where: { sex: 'man' }, partition: 'sex' },
  },
  {
    ...everything,
    ...time,
    id: 'samples.per-day',
    name: name('Per day'),
    formula: ratio(sum('hours', 'seconds'), count('hours')),
    people: { source: 'hours' },
  },
];

/** A house needs only this domain beside the platform's. */
export function sampleDomain(given: Figures = { sources: [sales, hours], figures: sampleFigures }) {
  return domain({
    name: 'samples',
    uses: [],
    permissions: {
      'samples.read': ['controller', 'unit-head', 'hr-analyst'],
      'samples.open-rows': ['hr-analyst'],
    },
    operations: [],
    gives: [unitTreeGift.give(async () => sampleTree), figures.give(given)],
  });
}

/** The tables the sources read. */
export async function makeTables(t: TestHouse): Promise<void> {
  await t.house.database.pool.query(
    `create table public.sales (sale text primary key, sold_on date, unit text, article text, ore bigint);
     create table public.hours (person text, worked_on date, unit text, sex text, age text, seconds bigint)`,
  );
}

export type Sale = readonly [sale: string, on: string, unit: string, article: string | null, ore: number];

export async function sell(t: TestHouse, ...rows: readonly Sale[]): Promise<void> {
  for (const row of rows)
    await t.house.database.pool.query('insert into public.sales values ($1, $2, $3, $4, $5)', [...row]);
}

/** People `prefix1` … `prefixN`, each with one day of eight hours in each of these months. */
export async function work(
  t: TestHouse,
  who: {
    readonly unit: string;
    readonly prefix: string;
    readonly people: number;
    readonly sex?: string;
    readonly age?: string;
  },
  ...months: readonly string[]
): Promise<void> {
  for (const month of months)
    await t.house.database.pool.query(
      `insert into public.hours select $1 || n, $2::date, $3, $4, $5, 28800 from generate_series(1, $6) n`,
      [who.prefix, `${month}-05`, who.unit, who.sex ?? 'woman', who.age ?? 'old', who.people],
    );
}

function unit(code: string, parent: string | null): TreeUnit {
  return { code, name: `Unit ${code}`, parent, from: always, to: null, successor: null };
}

function name(text: string): Texts {
  return { sv: text, da: text, en: text };
}
