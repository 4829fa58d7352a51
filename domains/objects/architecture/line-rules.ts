// Which lines the map draws where there are too many to tell apart: seen from afar they are gathered into one between two
// fields of the drawing, as wide as they are many; closer by, those of the parts in sight stand one by one. Pure.
import { box, type Layout, type LayoutEdge } from './layout-rules.ts';

/** More lines than this are neither read nor drawn in time. */
export const mostLines = 1500;

/** Lines gathered into one, from the middle of a field's parts to the middle of another's. */
export interface LineBundle {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** how many lines it stands for */
  readonly count: number;
  /** its share of the widest, from 0 to 1 */
  readonly share: number;
}

export interface Sight {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const fieldsAcross = 9;
/** so many of the widest can be followed by eye; the thinner are seen closer by */
const mostBundles = 400;

/** Gathers the lines by the fields their ends stand in; lines within one field are too short to be seen. Linear. */
export function bundlesOf(layout: Layout, edges: readonly LayoutEdge[]): LineBundle[] {
  const side = Math.max(1, layout.width / fieldsAcross);
  const rows = Math.ceil(layout.height / side) + 1;
  const fieldOf = new Int32Array(layout.placeOf.length).fill(-1);
  const middles = new Map<number, { x: number; y: number; parts: number }>();
  for (const { at, x, y } of layout.places) {
    const field = Math.floor((x + box.width / 2) / side) * rows + Math.floor((y + box.height / 2) / side);
    fieldOf[at] = field;
    const middle = middles.get(field) ?? { x: 0, y: 0, parts: 0 };
    middles.set(field, { x: middle.x + x + box.width / 2, y: middle.y + y + box.height / 2, parts: middle.parts + 1 });
  }
  const counts = new Map<number, number>();
  const span = (fieldsAcross + 1) * rows;
  for (const { from, to } of edges) {
    const [a, b] = [fieldOf[from] ?? -1, fieldOf[to] ?? -1];
    if (a < 0 || b < 0 || a === b) continue;
    const key = Math.min(a, b) * span + Math.max(a, b);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const kept = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostBundles);
  const most = kept[0]?.[1] ?? 1;
  return kept.flatMap(([key, count]) => {
    const [one, other] = [middles.get(Math.floor(key / span)), middles.get(key % span)];
    return one && other
      ? [
          {
            ...{ x1: one.x / one.parts, y1: one.y / one.parts, x2: other.x / other.parts, y2: other.y / other.parts },
            ...{ count, share: count / most },
          },
        ]
      : [];
  });
}

/** The lines with an end in sight, each once; null when even those are too many. `touching`: lines by the part at either end. */
export function linesInSight<Edge extends LayoutEdge>(
  layout: Layout,
  touching: readonly (readonly Edge[])[],
  { left, top, right, bottom }: Sight,
): Edge[] | null {
  const isSeen = ({ x, y }: { x: number; y: number }) =>
    x <= right && y <= bottom && x + box.width >= left && y + box.height >= top;
  const found: Edge[] = [];
  for (const place of layout.places) {
    if (!isSeen(place)) continue;
    for (const each of touching[place.at] ?? []) {
      const other = layout.placeOf[each.from === place.at ? each.to : each.from];
      // a line between two parts in sight is met at its beginning
      if (each.from !== place.at && other && isSeen(other)) continue;
      found.push(each);
    }
    if (found.length > mostLines) return null;
  }
  return found;
}
