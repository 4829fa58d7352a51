// Where each part stands on the map: in bands from what people meet down to what carries it, near what it hangs together with.
// The same parts always give the same drawing, so that people learn it like a town. Pure.

export interface LayoutNode {
  readonly id: string;
  /** the band it stands in, from the top; -1: not on this map */
  readonly band: number;
  /** what keeps neighbours together when nothing else does: kind, object, code */
  readonly order: string;
}

/** From a node to a node, by place in the list. */
export interface LayoutEdge {
  readonly from: number;
  readonly to: number;
}

export interface Placed {
  /** place in the list of nodes */
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly places: readonly Placed[];
  /** by place in the list of nodes; undefined: not on the map */
  readonly placeOf: readonly (Placed | undefined)[];
  readonly bands: readonly { readonly band: number; readonly y: number; readonly height: number }[];
}

/** Measures of the drawing, in its own units. */
export const box = { width: 172, height: 48, gapX: 20, gapY: 22, bandGap: 44, bandHead: 30, edge: 24 } as const;

const sweeps = 4;
const wanted = 1.4;

/** Places every node of a band that is there. Linear in nodes and edges but for sorting. */
export function layoutOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], bandCount: number): Layout {
  const bands: number[][] = Array.from({ length: bandCount }, () => []);
  const byOrder = nodes.map((node, at) => ({ node, at })).toSorted((a, b) => compare(a.node, b.node));
  for (const { node, at } of byOrder) bands[node.band]?.push(at);
  const columns = columnsFor(bands.map((band) => band.length));
  const position = new Float64Array(nodes.length);
  for (const band of bands) spread(band, columns, position);
  const neighbours = neighboursOf(nodes, edges);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const inTurn = sweep % 2 === 0 ? bands : bands.toReversed();
    for (const band of inTurn) arrange(band, columns, position, neighbours);
  }
  return placed(nodes.length, bands, columns);
}

/** The fewest columns that make the drawing about as wide as a screen is to its height. */
function columnsFor(counts: readonly number[]): number {
  const most = Math.max(4, ...counts);
  for (let columns = 4; columns < most; columns++) {
    const rows = counts.reduce((sum, count) => sum + Math.ceil(count / columns), 0);
    const width = columns * (box.width + box.gapX);
    const height = rows * (box.height + box.gapY) + counts.length * (box.bandGap + box.bandHead);
    if (width / height >= wanted) return columns;
  }
  return most;
}

/** A band fills its columns from the left, each from the top, so that neighbours in order stand close in both directions. */
function rowsOf(count: number, columns: number): number {
  return Math.max(1, Math.ceil(count / columns));
}

function spread(band: readonly number[], columns: number, position: Float64Array): void {
  const rows = rowsOf(band.length, columns);
  const used = Math.ceil(band.length / rows);
  band.forEach((at, place) => {
    // the middle of the drawing is 0, so that bands of different width stand over each other
    position[at] = Math.floor(place / rows) - (used - 1) / 2;
  });
}

/** Sorts a band by the mean place of each node's neighbours; who has none stays about where it was. */
function arrange(
  band: number[],
  columns: number,
  position: Float64Array,
  neighbours: readonly (readonly number[])[],
): void {
  const pull = new Map<number, number>();
  for (const at of band) {
    const near = neighbours[at] ?? [];
    const sum = near.reduce((total, other) => total + (position[other] ?? 0), 0);
    pull.set(at, near.length === 0 ? (position[at] ?? 0) : sum / near.length);
  }
  const before = new Map(band.map((at, place) => [at, place]));
  const key = (of: ReadonlyMap<number, number>, at: number) => of.get(at) ?? 0;
  band.sort((a, b) => key(pull, a) - key(pull, b) || key(before, a) - key(before, b));
  spread(band, columns, position);
}

function neighboursOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): number[][] {
  const found: number[][] = nodes.map(() => []);
  for (const { from, to } of edges) {
    const [a, b] = [nodes[from], nodes[to]];
    if (!a || !b || a.band < 0 || b.band < 0 || a.band === b.band) continue;
    found[from]?.push(to);
    found[to]?.push(from);
  }
  // sums of numbers with fractions depend on their order: by the nodes themselves, not by how the list came
  const names = (at: number) => nodes[at]?.id ?? '';
  for (const near of found) near.sort((a, b) => (names(a) < names(b) ? -1 : 1));
  return found;
}

function placed(count: number, bands: readonly (readonly number[])[], columns: number): Layout {
  const placeOf: (Placed | undefined)[] = Array.from({ length: count }, () => undefined);
  const places: Placed[] = [];
  const strips: { band: number; y: number; height: number }[] = [];
  const step = box.width + box.gapX;
  const used = bands.map((band) => Math.ceil(band.length / rowsOf(band.length, columns)));
  const width = Math.max(1, ...used) * step - box.gapX + box.edge * 2;
  let y = box.edge;
  bands.forEach((band, number) => {
    if (band.length === 0) return;
    const rows = rowsOf(band.length, columns);
    const left = (width - ((used[number] ?? 1) * step - box.gapX)) / 2;
    const height = box.bandHead + rows * (box.height + box.gapY) - box.gapY + box.edge;
    strips.push({ band: number, y, height });
    band.forEach((at, place) => {
      const one = {
        at,
        x: left + Math.floor(place / rows) * step,
        y: y + box.bandHead + (place % rows) * (box.height + box.gapY),
      };
      places.push(one);
      placeOf[at] = one;
    });
    y += height + box.bandGap;
  });
  return { width, height: Math.max(1, y - box.bandGap + box.edge), places, placeOf, bands: strips };
}

function compare(a: LayoutNode, b: LayoutNode): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
