// What falls, what is weakened and what goes in circles: drawn by hand where one can see it, and against a slow answer on
// random registers where one cannot.
import { expect, test } from 'vitest';
import { random } from '../../../example/random.ts';
import { randomNeeds, slowCircular, slowImpact } from './impact-oracle.test-kit.ts';
import { circlesIn, impactGraph, impactOf, type Need, standsOn } from './impact-rules.ts';

const need = (dependant: number, providers: number[], needed = 1, stops = true): Need => ({
  dependant,
  providers,
  needed,
  stops,
});
const falls = (size: number, needs: readonly Need[], stopped: number[]) => {
  const { fallen, weakened } = impactOf(impactGraph(size, needs), stopped);
  return { fallen: [...fallen], weakened: [...weakened] };
};

test('what stands on something falls with it, wave by wave, and is told because of what', () => {
  const chain = [need(1, [0]), need(2, [1]), need(3, [2])];
  const { fallen, wave, because } = impactOf(impactGraph(5, chain), [0]);
  expect([...fallen]).toEqual([0, 1, 2, 3]);
  expect([...wave]).toEqual([0, 1, 2, 3, -1]);
  expect([...because]).toEqual([-1, 0, 1, 2, -1]);
});

test('with one way left it stands and is weakened; with none it falls', () => {
  const two = [need(2, [0, 1])];
  expect(falls(3, two, [0])).toEqual({ fallen: [0], weakened: [2] });
  expect(falls(3, two, [0, 1])).toEqual({ fallen: [0, 1, 2], weakened: [] });
});

test('two of three must stand', () => {
  const cluster = [need(3, [0, 1, 2], 2)];
  expect(falls(4, cluster, [0]).fallen).toEqual([0]);
  expect(falls(4, cluster, [0, 1]).fallen).toEqual([0, 1, 3]);
});

test('two ways that meet in one part below are no reserve', () => {
  const diamond = [need(1, [0]), need(2, [0]), need(3, [1, 2])];
  expect(falls(4, diamond, [0]).fallen).toEqual([0, 1, 2, 3]);
});

test('what only works worse does not fall and fells nobody', () => {
  expect(falls(3, [need(1, [0], 1, false), need(2, [1])], [0])).toEqual({ fallen: [0], weakened: [1] });
});

test('a circle stands by itself, falls whole when one in it falls, and is told once with the way round', () => {
  const circle = [need(0, [1]), need(1, [2]), need(2, [0]), need(3, [0]), need(4, [4])];
  expect(falls(5, circle, []).fallen).toEqual([]);
  expect(falls(5, circle, [1]).fallen.toSorted()).toEqual([0, 1, 2, 3]);
  expect(circlesIn(impactGraph(5, circle))).toEqual([[0, 1, 2], [4]]);
});

test('the same provider named twice is one provider', () => {
  expect(falls(2, [need(1, [0, 0], 1)], [0]).fallen).toEqual([0, 1]);
});

test('everything below is found with its depth, through circles too', () => {
  const graph = impactGraph(4, [need(0, [1]), need(1, [2], 1, false), need(2, [0])]);
  expect([...standsOn(graph, 0)]).toEqual([-1, 1, 2, -1]);
});

test('the fast answer is the slow answer on 300 random registers', () => {
  const chance = random('impact');
  for (let round = 0; round < 300; round++) {
    const size = chance.between(1, 24);
    const needs = randomNeeds(() => chance.next(), size);
    const stopped = Array.from({ length: chance.between(0, 3) }, () => chance.between(0, size - 1));
    const graph = impactGraph(size, needs);
    const fast = impactOf(graph, stopped);
    const slow = slowImpact(size, needs, stopped);
    expect(new Set(fast.fallen), `round ${round}`).toEqual(slow.fallen);
    expect(new Set(fast.weakened), `round ${round}`).toEqual(slow.weakened);
    const circles = circlesIn(graph);
    const circular = slowCircular(size, needs);
    for (const circle of circles)
      circle.forEach((part, at) => {
        const next = circle[(at + 1) % circle.length] ?? part;
        const isStep = needs.some((each) => each.stops && each.dependant === part && each.providers.includes(next));
        expect(isStep, `round ${round}: ${part} needs ${next}`).toBe(true);
      });
    expect(circles.length > 0, `round ${round}`).toBe(circular.size > 0);
    for (const circle of circles) for (const part of circle) expect(circular.has(part)).toBe(true);
  }
});
