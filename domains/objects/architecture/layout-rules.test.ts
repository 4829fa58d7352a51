// The drawing of the map: the same for the same parts in any order, nothing on top of anything else, bands in order.
import { expect, test } from 'vitest';
import { random } from '../../../example/random.ts';
import { box, type LayoutEdge, type LayoutNode, layoutOf } from './layout-rules.ts';
import { bundlesOf, linesInSight, mostLines } from './line-rules.ts';

function drawn(count: number, seed: string) {
  const chance = random(seed);
  const nodes = Array.from({ length: count }, (_, at): LayoutNode => {
    return { id: `n${at}`, band: chance.between(-1, 3), order: String(chance.between(0, 9)) };
  });
  const edges = Array.from({ length: count * 2 }, (): LayoutEdge => {
    return { from: chance.between(0, count - 1), to: chance.between(0, count - 1) };
  });
  return { nodes, edges };
}

test('no two boxes touch, all are on the paper, and bands follow each other down', () => {
  for (const count of [1, 7, 60, 900]) {
    const { nodes, edges } = drawn(count, `layout ${count}`);
    const { places, width, height, bands, placeOf } = layoutOf(nodes, edges, 4);
    expect(places).toHaveLength(nodes.filter((node) => node.band >= 0).length);
    const taken = new Set(places.map(({ x, y }) => `${x} ${y}`));
    expect(taken.size).toBe(places.length);
    for (const { at, x, y } of places) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + box.width).toBeLessThanOrEqual(width);
      expect(y + box.height).toBeLessThanOrEqual(height);
      const strip = bands.find(({ band }) => band === nodes[at]?.band);
      expect(y).toBeGreaterThanOrEqual(strip?.y ?? Number.NaN);
      expect(y + box.height).toBeLessThanOrEqual((strip?.y ?? 0) + (strip?.height ?? 0));
    }
    for (const [at, node] of nodes.entries()) expect(placeOf[at] === undefined).toBe(node.band < 0);
    expect(bands.map(({ y }) => y)).toEqual(bands.map(({ y }) => y).toSorted((a, b) => a - b));
  }
});

test('the same parts give the same drawing, also when they come in another order', () => {
  const { nodes, edges } = drawn(120, 'order');
  const own = (layout: ReturnType<typeof layoutOf>, list: readonly LayoutNode[]) =>
    Object.fromEntries(layout.places.map(({ at, x, y }) => [list[at]?.id, [x, y]]));
  const first = own(layoutOf(nodes, edges, 4), nodes);
  expect(own(layoutOf(nodes, edges, 4), nodes)).toEqual(first);
  const turned = nodes.toReversed();
  const last = nodes.length - 1;
  const turnedEdges = edges.map(({ from, to }) => ({ from: last - from, to: last - to }));
  expect(own(layoutOf(turned, turnedEdges, 4), turned)).toEqual(first);
});

test('what hangs together stands near', () => {
  const nodes = Array.from({ length: 200 }, (_, at): LayoutNode => {
    return { id: `n${String(at).padStart(3, '0')}`, band: at % 2, order: '' };
  });
  // each in the upper band with one in the lower, in the opposite order
  const edges = Array.from({ length: 100 }, (_, at): LayoutEdge => ({ from: at * 2, to: 199 - at * 2 }));
  const { placeOf } = layoutOf(nodes, edges, 2);
  const far = (pairs: readonly LayoutEdge[]) =>
    pairs.reduce((sum, { from, to }) => sum + Math.abs((placeOf[from]?.x ?? 0) - (placeOf[to]?.x ?? 0)), 0);
  const shuffled = edges.map(({ from }, at) => ({ from, to: edges[(at + 50) % edges.length]?.to ?? 0 }));
  expect(far(edges)).toBeLessThan(far(shuffled) / 2);
});

test('lines that are too many are gathered without losing any between two fields, and those in sight stand once each', () => {
  const { nodes, edges } = drawn(300, 'bundles');
  const layout = layoutOf(nodes, edges, 4);
  const bundles = bundlesOf(layout, edges);
  const onTheMap = edges.filter(({ from, to }) => layout.placeOf[from] && layout.placeOf[to]);
  const gathered = bundles.reduce((sum, each) => sum + each.count, 0);
  expect(bundles.length).toBeLessThan(onTheMap.length);
  // the rest begin and end in one field
  expect(gathered).toBeGreaterThan(onTheMap.length * 0.7);
  expect(gathered).toBeLessThanOrEqual(onTheMap.length);
  expect(bundles[0]?.share).toBe(1);
  const touching = nodes.map((_, at) => edges.filter(({ from, to }) => from === at || to === at));
  const sight = { left: 0, top: 0, right: layout.width / 4, bottom: layout.height / 2 };
  const isSeen = (at: number) => {
    const place = layout.placeOf[at];
    return place !== undefined && place.x <= sight.right && place.y <= sight.bottom;
  };
  const seen = linesInSight(layout, touching, sight) ?? [];
  expect(new Set(seen).size).toBe(seen.length);
  expect(new Set(seen)).toEqual(new Set(edges.filter(({ from, to }) => isSeen(from) || isSeen(to))));
  const thick = touching.map((lines) => Array.from({ length: 10 }, () => lines).flat());
  expect(linesInSight(layout, thick, { ...sight, right: layout.width, bottom: layout.height })).toBeNull();
  expect(edges.length * 10).toBeGreaterThan(mostLines);
});
