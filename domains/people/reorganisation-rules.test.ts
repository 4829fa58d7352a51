// A reorganisation never breaks the register, loses nobody, and never lets a role cover more than before.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleUnits } from '../../example/region.ts';
import type { ReorganisationStep, UnitKind } from './contract.ts';
import { type Plan, planOf } from './reorganisation-rules.ts';
import type { Placed } from './reorganisation-step-rules.ts';
import { dayBefore, isWithin, registerFaults, unitsOn, type Version } from './unit-rules.ts';

const on = '2020-01-01';
const nothing: Placed = { employments: [], costCentres: [], grants: [] };

/** R with A (A1, A2) and B (B1) below, all from 2010. */
const small: Version[] = [
  version('R', null),
  version('A', 'R'),
  version('A1', 'A'),
  version('A2', 'A'),
  version('B', 'R'),
  version('B1', 'B'),
];

function version(code: string, parent: string | null, over: Partial<Version> = {}): Version {
  return {
    code,
    name: `Enhet ${code}`,
    kind: 'section',
    parent,
    from: '2010-01-01',
    to: null,
    successor: null,
    ...over,
  };
}

/** The register after a plan: what the tables hold once it is carried out. */
function carriedOut(register: readonly Version[], plan: Plan): Version[] {
  const kept = register.flatMap((each): Version[] => {
    const end = plan.ended.find((some) => some.code === each.code);
    if (!end || (each.to !== null && each.to < on) || each.from > on) return [each];
    return each.from === on ? [] : [{ ...each, to: dayBefore(on), successor: end.successor }];
  });
  return [...kept, ...plan.begun];
}

const codes = [...small.map((each) => each.code), 'X', 'Y'];
const code = fc.constantFrom(...codes);
const step: fc.Arbitrary<ReorganisationStep> = fc.oneof(
  fc.record({
    kind: fc.constant('create' as const),
    unit: code,
    name: fc.constant<string>('Ny'),
    unitKind: fc.constant<UnitKind>('group'),
    parent: fc.option(code),
  }),
  fc.record({
    kind: fc.constant('rename' as const),
    unit: code,
    name: fc.constantFrom<string[]>('Nytt namn', 'Annat namn'),
  }),
  fc.record({ kind: fc.constant('move' as const), unit: code, parent: code }),
  fc.record({ kind: fc.constant('close' as const), unit: code, successor: fc.option(code) }),
  fc.record({
    kind: fc.constant('merge' as const),
    units: fc.uniqueArray(code, { minLength: 1, maxLength: 3 }),
    into: code,
  }),
  fc.record({
    kind: fc.constant('split' as const),
    unit: code,
    continues: fc.boolean(),
    parts: fc.array(
      fc.record({
        unit: code,
        name: fc.constant<string>('Del'),
        unitKind: fc.constant<UnitKind>('group'),
        persons: fc.subarray(['p-A1', 'p-B', 'p-A']),
        costCentres: fc.constant<string[]>([]),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);
const everywhere: Placed = {
  employments: small.map((each) => ({ employment: `e-${each.code}`, person: `p-${each.code}`, unit: each.code })),
  costCentres: small.map((each) => ({ costCentre: `c-${each.code}`, unit: each.code })),
  grants: small.map((each) => ({ grant: `g-${each.code}`, unit: each.code })),
};

test('a code that was closed by an earlier step is not made again, so that nothing succeeds itself', () => {
  const made = (unit: string) => ({
    kind: 'create' as const,
    unit,
    name: 'Ny',
    unitKind: 'group' as const,
    parent: 'A',
  });
  const steps: ReorganisationStep[] = [
    made('X'),
    made('Y'),
    { kind: 'close', unit: 'X', successor: 'Y' },
    made('X'),
    { kind: 'close', unit: 'Y', successor: 'X' },
  ];
  const { problems } = planOf(small, steps, on, everywhere);
  expect(problems.map(({ code: found }) => found)).toEqual(['code-used-before', 'successor-does-not-exist']);
});

test('whatever the steps, the register holds: no overlap, no cycle, no unit below one that is not there', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      expect(registerFaults(carriedOut(small, planOf(small, steps, on, everywhere)))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('whatever the steps, everybody and every cost centre stands in a unit that exists, and only those of ended units or named ones move', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const plan = planOf(small, steps, on, everywhere);
      const after = unitsOn(carriedOut(small, plan), on);
      for (const each of everywhere.employments) {
        const stands = plan.employments.find((move) => move.employment === each.employment)?.to ?? each.unit;
        expect(after.has(stands)).toBe(true);
      }
      for (const each of everywhere.costCentres) {
        const stands = plan.costCentres.find((move) => move.costCentre === each.costCentre)?.to ?? each.unit;
        expect(after.has(stands)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test('whatever the steps, a role that goes on covers only what it covered before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const plan = planOf(small, steps, on, everywhere);
      const before = unitsOn(small, on);
      const after = unitsOn(carriedOut(small, plan), on);
      for (const grant of plan.grants) {
        if (grant.to === null) continue;
        const { to } = grant;
        const covers = [...after.keys()].filter((each) => isWithin(after, each, to));
        for (const each of everywhere.employments) {
          const stands = plan.employments.find((move) => move.employment === each.employment)?.to ?? each.unit;
          if (covers.includes(stands)) expect(isWithin(before, each.unit, grant.unit)).toBe(true);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('two sections merge: people and cost centres go over, the ended section says who took over, roles end', () => {
  const plan = planOf(small, [{ kind: 'merge', units: ['A1', 'A2'], into: 'B1' }], on, everywhere);
  expect(plan.problems).toEqual([]);
  expect(plan.ended).toEqual([
    { code: 'A1', successor: 'B1' },
    { code: 'A2', successor: 'B1' },
  ]);
  expect(plan.employments.map((move) => [move.person, move.to])).toEqual([
    ['p-A1', 'B1'],
    ['p-A2', 'B1'],
  ]);
  expect(plan.costCentres).toHaveLength(2);
  expect(plan.grants.map((grant) => grant.to)).toEqual([null, null]);
});

test('a section that only changes its code keeps its roles', () => {
  const plan = planOf(
    small,
    [
      { kind: 'create', unit: 'NEW', name: 'Ny kod', unitKind: 'section', parent: 'R' },
      { kind: 'close', unit: 'A', successor: 'NEW' },
    ],
    on,
    everywhere,
  );
  expect(plan.problems).toEqual([]);
  expect(plan.grants).toEqual([{ grant: 'g-A', unit: 'A', to: 'NEW' }]);
  expect(plan.changes.filter((each) => each.what === 'moved').map((each) => [each.unit, each.parentAfter])).toEqual([
    ['A1', 'NEW'],
    ['A2', 'NEW'],
  ]);
});

test('a split takes those named with it, and the rest stays or goes to the first part', () => {
  const part = { name: 'Del', unitKind: 'group' as const, costCentres: [] };
  const stays = planOf(
    small,
    [{ kind: 'split', unit: 'B1', continues: true, parts: [{ ...part, unit: 'B1X', persons: ['p-B1'] }] }],
    on,
    { ...everywhere, employments: [...everywhere.employments, { employment: 'e2', person: 'p2', unit: 'B1' }] },
  );
  expect(stays.employments.map((move) => [move.person, move.to])).toEqual([['p-B1', 'B1X']]);
  expect(stays.begun.map((each) => [each.code, each.parent])).toEqual([['B1X', 'B1']]);
  const ends = planOf(
    small,
    [
      {
        kind: 'split',
        unit: 'B1',
        continues: false,
        parts: [
          { ...part, unit: 'B2', persons: [] },
          { ...part, unit: 'B3', persons: ['p2'] },
        ],
      },
    ],
    on,
    { ...everywhere, employments: [...everywhere.employments, { employment: 'e2', person: 'p2', unit: 'B1' }] },
  );
  expect(ends.employments.map((move) => [move.person, move.to])).toEqual([
    ['p-B1', 'B2'],
    ['p2', 'B3'],
  ]);
  expect(ends.ended).toEqual([{ code: 'B1', successor: 'B2' }]);
});

test.each<[string, ReorganisationStep, string]>([
  ['an unknown unit', { kind: 'rename', unit: 'Q', name: 'Namn' }, 'unit-does-not-exist'],
  [
    'a code that is there',
    { kind: 'create', unit: 'A', name: 'A', unitKind: 'group', parent: 'R' },
    'unit-exists-already',
  ],
  [
    'a code that once was',
    { kind: 'create', unit: 'OLD', name: 'A', unitKind: 'group', parent: 'R' },
    'code-used-before',
  ],
  ['a second region', { kind: 'create', unit: 'S', name: 'S', unitKind: 'region', parent: null }, 'second-region'],
  ['a move below itself', { kind: 'move', unit: 'A', parent: 'A1' }, 'parent-is-below-itself'],
  ['a move to where it is', { kind: 'move', unit: 'A1', parent: 'A' }, 'nothing-changes'],
  ['closing the region', { kind: 'close', unit: 'R', successor: 'A' }, 'region-cannot-close'],
  ['closing what is not empty', { kind: 'close', unit: 'A1', successor: null }, 'not-empty'],
  ['a merge into itself', { kind: 'merge', units: ['A'], into: 'A' }, 'merged-into-itself'],
  ['a successor that is not there', { kind: 'close', unit: 'A', successor: 'Q' }, 'successor-does-not-exist'],
  ['a unit that already changes later', { kind: 'rename', unit: 'B1', name: 'Nytt' }, 'changed-later'],
])('%s is a problem of the step, not an error', (_, wrong, code) => {
  const register = [
    ...small.filter((each) => each.code !== 'B1'),
    version('B1', 'B', { to: '2020-06-30' }),
    version('B1', 'A', { from: '2020-07-01' }),
    version('OLD', 'R', { to: '2015-12-31' }),
  ];
  expect(planOf(register, [wrong], on, everywhere).problems).toEqual([expect.objectContaining({ step: 1, code })]);
});

test('an empty unit can end without a successor, and a step may build on the one before', () => {
  const plan = planOf(
    small,
    [
      { kind: 'move', unit: 'B1', parent: 'A' },
      { kind: 'close', unit: 'B', successor: null },
    ],
    on,
    nothing,
  );
  expect(plan.problems).toEqual([]);
  expect(plan.ended).toContainEqual({ code: 'B', successor: null });
});

test('the example region’s register holds on every day something changed', () => {
  expect(registerFaults(exampleUnits)).toEqual([]);
});

test('faults in a register are found: overlap, cycle, missing parent, two regions, an end before the beginning', () => {
  const found = (versions: Version[]) => registerFaults(versions).map((fault) => fault.code);
  expect(found([version('R', null), version('A', 'R'), version('A', 'R', { from: '2015-01-01' })])).toContain(
    'overlaps',
  );
  expect(found([version('R', null), version('A', 'B'), version('B', 'A')])).toEqual(['below-itself', 'below-itself']);
  expect(found([version('R', null), version('A', 'Q')])).toEqual(['parent-does-not-exist']);
  expect(found([version('R', null), version('S', null)])).toEqual(['second-region']);
  expect(found([version('R', null, { to: '2000-01-01' })])).toContain('ends-before-it-begins');
});
