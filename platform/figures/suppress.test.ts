// Tries to find out what is hidden: every group of ten or fewer is held against all sums and differences of what is
// shown, over random organisations, cut by two dimensions, in the organisation of then and of today.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Blocks, blocksOf, mayShow, type PeopleAt } from './suppress.ts';

const units = ['R', 'A', 'B', 'C', 'D', 'E', 'F'];
const sexes = ['w', 'm'];
const ages = ['young', 'middle', 'old'];

interface Person {
  readonly id: string;
  /** one unit, or two for somebody who works in both */
  readonly at: readonly string[];
  readonly sex: string;
  readonly age: string;
}

/** Below whom each unit stands: an earlier unit, or (null) nobody. */
type Parents = readonly (number | null)[];

const parents: fc.Arbitrary<Parents> = fc.tuple(
  fc.constant(null),
  ...units.slice(1).map((_, index) => fc.integer({ min: 0, max: index })),
);
const people: fc.Arbitrary<Person[]> = fc
  .array(fc.tuple(fc.nat(units.length - 1), fc.nat(1), fc.nat(2), fc.nat(13)), { minLength: 1, maxLength: 14 })
  .map((groups) =>
    groups.flatMap(([unit, sex, age, size], group) =>
      Array.from({ length: size }, (_, n): Person => {
        const second = n === 0 && group % 3 === 0 ? [units[(unit + 1) % units.length] ?? ''] : [];
        return {
          id: `${group}-${n}`,
          at: [units[unit] ?? '', ...second],
          sex: sexes[sex] ?? '',
          age: ages[age] ?? '',
        };
      }),
    ),
  );

function childrenOf(tree: Parents): Map<string, string[]> {
  const children = new Map(units.map((code): [string, string[]] => [code, []]));
  for (const [index, parent] of tree.entries())
    if (parent !== null) children.get(units[parent] ?? '')?.push(units[index] ?? '');
  return children;
}

function belowOf(code: string, children: ReadonlyMap<string, readonly string[]>): string[] {
  return [code, ...(children.get(code) ?? []).flatMap((child) => belowOf(child, children))];
}

function split(all: readonly Person[], partOf: (person: Person) => string): Map<string, PeopleAt> {
  const at = new Map<string, { parts: Map<string, Set<string>>; weight: number }>();
  for (const person of all)
    for (const unit of person.at) {
      const here = at.get(unit) ?? { parts: new Map(), weight: 0 };
      at.set(unit, here);
      here.weight++;
      const group = here.parts.get(partOf(person)) ?? new Set<string>();
      here.parts.set(partOf(person), group.add(person.id));
    }
  return at;
}

type Cell = readonly [unit: string, sex: string, age: string];
const cells: readonly Cell[] = units.flatMap((unit) =>
  sexes.flatMap((sex) => ages.map((age): Cell => [unit, sex, age])),
);
type Pick = (cell: Cell) => boolean;

/** What is shown, each as the cells it sums: whole figures, and figures cut by sex and by age. */
function shown(all: readonly Person[], then: Parents, today: Parents | null): Pick[] {
  const picks: Pick[] = [];
  const splits = { all: split(all, () => ''), sex: split(all, (p) => p.sex), age: split(all, (p) => p.age) };
  const children = childrenOf(then);
  const blocks = {
    all: blocksOf(splits.all, children),
    sex: blocksOf(splits.sex, children),
    age: blocksOf(splits.age, children),
  };
  for (const view of today ? [children, childrenOf(today)] : [children])
    for (const code of units) {
      const codes = belowOf(code, view);
      const ok = (by: Blocks, who: ReadonlyMap<string, PeopleAt>): boolean => mayShow(codes, by, who);
      if (!ok(blocks.all, splits.all)) continue;
      picks.push(([unit]) => codes.includes(unit));
      if (ok(blocks.sex, splits.sex))
        for (const sex of sexes) picks.push((cell) => codes.includes(cell[0]) && cell[1] === sex);
      if (ok(blocks.age, splits.age))
        for (const age of ages) picks.push((cell) => codes.includes(cell[0]) && cell[2] === age);
    }
  return picks;
}

const prime = 2_147_483_629n;

/** Gauss-Jordan over a large prime field: which sums of cells can be reached by adding and subtracting rows. */
function reachable(rows: readonly (readonly bigint[])[]): (wanted: readonly bigint[]) => boolean {
  const basis: { lead: number; row: bigint[] }[] = [];
  const reduce = (wanted: readonly bigint[]): bigint[] => {
    const row = [...wanted];
    for (const { lead, row: by } of basis) {
      const factor = row[lead] ?? 0n;
      if (factor !== 0n)
        for (const [i, each] of by.entries()) row[i] = ((((row[i] ?? 0n) - factor * each) % prime) + prime) % prime;
    }
    return row;
  };
  for (const given of rows) {
    const row = reduce(given);
    const lead = row.findIndex((each) => each !== 0n);
    if (lead < 0) continue;
    const inverse = power(row[lead] ?? 1n, prime - 2n);
    basis.push({ lead, row: row.map((each) => (each * inverse) % prime) });
  }
  return (wanted) => reduce(wanted).every((each) => each === 0n);
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let [b, e] = [base, exponent]; e > 0n; e >>= 1n, b = (b * b) % prime) if (e & 1n) result = (result * b) % prime;
  return result;
}

/** Every group one could be curious about: any units together, whole or cut by sex, age or both. */
function* groups(): Generator<Pick> {
  for (let mask = 1; mask < 2 ** units.length; mask++) {
    const chosen = units.filter((_, index) => mask & (1 << index));
    yield ([unit]) => chosen.includes(unit);
    for (const sex of sexes) yield (cell) => chosen.includes(cell[0]) && cell[1] === sex;
    for (const age of ages) yield (cell) => chosen.includes(cell[0]) && cell[2] === age;
    for (const sex of sexes)
      for (const age of ages) yield (cell) => chosen.includes(cell[0]) && cell[1] === sex && cell[2] === age;
  }
}

function foundOut(all: readonly Person[], picks: readonly Pick[]): string[] {
  const vector = (pick: Pick): bigint[] => cells.map((cell) => (pick(cell) ? 1n : 0n));
  const canReach = reachable(picks.map(vector));
  const found: string[] = [];
  for (const group of groups()) {
    const who = all.filter((p) => p.at.some((unit) => group([unit, p.sex, p.age])));
    if (who.length === 0 || who.length > 10) continue;
    if (canReach(vector(group))) found.push(cells.filter(group).join(' '));
  }
  return found;
}

test('no sum or difference of shown figures is the figure of ten people or fewer', { timeout: 120_000 }, () => {
  let shownOnes = 0;
  fc.assert(
    fc.property(parents, people, (tree, all) => {
      const picks = shown(all, tree, null);
      shownOnes += picks.length;
      expect(foundOut(all, picks)).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect(shownOnes).toBeGreaterThan(60);
});

test('nor when the same figures can be had in the organisation of then and of today', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(parents, parents, people, (then, today, all) => {
      expect(foundOut(all, shown(all, then, today))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('the oracle itself finds a small group that is not covered', () => {
  const all = Array.from(
    { length: 30 },
    (_, n): Person => ({
      id: `p${n}`,
      at: [n < 5 ? 'A' : 'B'],
      sex: 'w',
      age: 'old',
    }),
  );
  const everything: Pick[] = [
    ([unit]) => ['R', 'A', 'B'].includes(unit),
    ([unit]) => unit === 'B',
    ([unit]) => unit === 'R',
  ];
  expect(foundOut(all, everything)).toContain(cells.filter(([unit]) => unit === 'A').join(' '));
});

function at(counts: Readonly<Record<string, number>>): Map<string, PeopleAt> {
  return new Map(
    Object.entries(counts).map(([unit, n]): [string, PeopleAt] => [
      unit,
      { parts: new Map([['', new Set(Array.from({ length: n }, (_, i) => `${unit}${i}`))]]), weight: n },
    ]),
  );
}
const hiddenOf = (blocks: Blocks): string[] => [...blocks].flatMap(([code, block]) => (block === code ? [] : [code]));

test('a small unit takes the smallest of its neighbours with it, so that subtraction gives both together', () => {
  const blocks = blocksOf(at({ A: 4, B: 30, C: 12, D: 40 }), new Map([['R', ['A', 'B', 'C', 'D']]]));
  expect(hiddenOf(blocks).sort()).toEqual(['A', 'C']);
});

test('two small units of more than ten together need no cover', () => {
  const blocks = blocksOf(at({ A: 6, B: 5, C: 12 }), new Map([['R', ['A', 'B', 'C']]]));
  expect(hiddenOf(blocks).sort()).toEqual(['A', 'B']);
});

test('ten people are few, eleven are not', () => {
  const tree = new Map([['R', ['A', 'B']]]);
  expect(hiddenOf(blocksOf(at({ A: 11, B: 11 }), tree))).toEqual([]);
  expect(hiddenOf(blocksOf(at({ A: 10, B: 11 }), tree)).sort()).toEqual(['A', 'B']);
});

test('the few who belong to the parent itself are covered too', () => {
  const blocks = blocksOf(at({ R: 3, A: 30, B: 12 }), new Map([['R', ['A', 'B']]]));
  expect(hiddenOf(blocks)).toEqual(['B']);
});

test('what is hidden is hidden with everything below it', () => {
  const tree = new Map([
    ['R', ['A', 'B']],
    ['B', ['B1', 'B2']],
  ]);
  expect(hiddenOf(blocksOf(at({ A: 4, B1: 20, B2: 20 }), tree)).sort()).toEqual(['A', 'B', 'B1', 'B2']);
});

test('a unit where nobody works hides nothing', () => {
  expect(hiddenOf(blocksOf(at({ A: 30, B: 0 }), new Map([['R', ['A', 'B']]])))).toEqual([]);
});

test('somebody who works in two units counts once', () => {
  const both = at({ A: 6, B: 6, C: 30 });
  const a = both.get('A')?.parts.get('');
  both.set('B', { parts: new Map([['', new Set([...(a ?? [])].slice(0, 5).concat('b'))]]), weight: 6 });
  // six and six are seven people
  expect(hiddenOf(blocksOf(both, new Map([['R', ['A', 'B', 'C']]]))).sort()).toEqual(['A', 'B', 'C']);
});

test('a region of ten people or fewer shows nothing at all', () => {
  const blocks = blocksOf(at({ R: 1, A: 9 }), new Map([['R', ['A']]]));
  expect([...blocks.values()]).toEqual([null, null]);
  expect(mayShow(['R', 'A'], blocks, at({ R: 1, A: 9 }))).toBe(false);
});
