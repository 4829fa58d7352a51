// What differs between two versions of a plan, by hand and against a plain count.
import { expect, test } from 'vitest';
import { compared, type KeptActivity, type KeptCell, type KeptPlan } from './plan-comparison-rules.ts';

const none: KeptPlan = { direction: '', cells: [], goals: [], activities: [] };
const cell = (over: Partial<KeptCell>): KeptCell => ({
  ...{ work_type: 'maintenance', side: 'it', funding: 'frame', month: 1, seconds: 3600, amount: 0 },
  ...over,
});
const activity = (over: Partial<KeptActivity>): KeptActivity => ({
  ...{ activity_id: 'a', title: 'Uppgradering', work_type: 'maintenance', side: 'it', person_id: null },
  ...{ from_on: null, to_on: null, seconds: null },
  ...over,
});
const differs = (from: Partial<KeptPlan>, to: Partial<KeptPlan>) =>
  compared({ ...none, ...from }, { ...none, ...to }, (person) => `namn på ${person}`);

test('a plan compared with itself has no lines', () => {
  const plan = { direction: 'Året', cells: [cell({})], activities: [activity({})] };
  expect(differs(plan, plan)).toMatchObject({ direction: null, goals: [], activities: [], rows: [] });
});

test('goals and activities are added, gone or changed from one thing to another', () => {
  const goal = (goal_id: string, text: string, measure = '') => ({ goal_id, text, measure });
  const { goals } = differs(
    { goals: [goal('1', 'Larmen minskar', '90'), goal('2', 'Borta')] },
    { goals: [goal('1', 'Larmen minskar', '80'), goal('3', 'Ny')] },
  );
  expect(goals).toEqual([
    { id: '1', change: 'changed', name: 'Larmen minskar', fields: [{ field: 'measure', from: '90', to: '80' }] },
    { id: '3', change: 'added', name: 'Ny', fields: [] },
    { id: '2', change: 'gone', name: 'Borta', fields: [] },
  ]);
  const { activities } = differs(
    { activities: [activity({ seconds: 7200 })] },
    { activities: [activity({ person_id: 'p', seconds: null, to_on: '2019-05-31' })] },
  );
  expect(activities[0]?.fields).toEqual([
    { field: 'person', from: null, to: 'namn på p' },
    { field: 'toOn', from: null, to: '2019-05-31' },
    { field: 'seconds', from: 7200, to: null },
  ]);
});

test('rows tell both sums, and a year that only lies otherwise over its months says so', () => {
  const { rows, seconds, amount } = differs(
    { cells: [cell({}), cell({ funding: 'project', amount: 500 }), cell({ side: 'business' })] },
    { cells: [cell({ month: 2 }), cell({ work_type: 'development' }), cell({ side: 'business', seconds: 7200 })] },
  );
  expect(
    rows.map(({ workType, side, funding, change, monthsOnly }) => [workType, side, funding, change, monthsOnly]),
  ).toEqual([
    ['maintenance', 'it', 'frame', 'changed', true],
    ['development', 'it', 'frame', 'added', false],
    ['maintenance', 'business', 'frame', 'changed', false],
    ['maintenance', 'it', 'project', 'gone', false],
  ]);
  expect(seconds).toEqual({ from: 3 * 3600, to: 4 * 3600 });
  expect(amount).toEqual({ from: 500, to: 0 });
  // the rows carry the whole difference of the sums
  expect(rows.reduce((sum, row) => sum + row.seconds.to - row.seconds.from, 0)).toBe(seconds.to - seconds.from);
});
