// The example's improvements in the database: what the figure W06 counts.
import { stableId } from '../../example/stable-id.ts';
import { keepSearchEntries } from '../../platform/search/search.ts';
import type { Work } from '../../platform/work/work.ts';
import { exampleAccountId } from '../people/example.ts';
import { exampleImprovements } from './example-improvement-texts.ts';
import { atWork, type ExampleStep, insertRows, member, nameOf, stepRows } from './example-rows.ts';
import { improvementSearchEntry } from './improvements/improvement-actions.ts';

const firstNumber = 401;

export async function loadImprovements(work: Work): Promise<void> {
  const rows = exampleImprovements.map(([unit_code, title, state, introduced_on, effect, by], at) => {
    const teller = by === null ? null : member(by);
    return {
      improvement_id: stableId('improvement', title),
      number: firstNumber + at,
      unit_code,
      title,
      problem: '',
      state,
      introduced_on,
      effect,
      effect_followed_on: effect === '' ? null : '2019-08-30',
      by_id: teller && exampleAccountId(teller.number),
      by_name: teller ? nameOf(teller) : 'Förbättringstavlan',
      told_at: atWork(introduced_on === null ? '2019-08-05' : '2018-08-20'),
      version: 1,
    };
  });
  await insertRows(work, 'portfolio.improvements', rows);
  await work.sql("select setval('portfolio.improvement_numbers', $1)", [firstNumber + rows.length - 1]);
  const steps = rows.flatMap((row): ExampleStep[] => {
    const of = { id: row.improvement_id, kind: 'improvement', unit: row.unit_code, by: null, byName: row.by_name };
    return [
      { ...of, on: row.told_at.slice(0, 10), what: 'given', state: 'idea' },
      ...(row.state === 'idea'
        ? []
        : [{ ...of, on: row.introduced_on ?? '2019-08-26', what: 'state', state: row.state }]),
    ];
  });
  await insertRows(work, 'portfolio.steps', stepRows(steps));
  await keepSearchEntries(work, rows.map(improvementSearchEntry));
}
