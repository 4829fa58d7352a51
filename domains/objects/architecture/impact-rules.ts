// What falls if this falls, what stands but has lost something, and which parts need each other in a circle. Pure and on plain
// arrays of numbers, because a region has tens of thousands of parts and the answer must come while one points at the map.

/** Why a part needs others: `needed` of the providers must stand. A lone need is one provider of which one is needed. */
export interface Need {
  /** the part that needs */
  readonly dependant: number;
  /** the parts of which some must stand; a provider named twice counts once */
  readonly providers: readonly number[];
  /** how many of them must stand, at least 1 */
  readonly needed: number;
  /** true: it stops without them; false: it works worse */
  readonly stops: boolean;
}

/** The parts as numbers from 0, and their needs, laid out so that one part's dependants stand side by side. */
export interface ImpactGraph {
  readonly size: number;
  /** edges of provider p: from[p] up to from[p + 1] in `need` */
  readonly from: Int32Array;
  readonly need: Int32Array;
  readonly dependant: Int32Array;
  /** by need 1 when its dependant stops without it, else 0 */
  readonly stops: Int32Array;
  /** by need how many providers may fall before its dependant stops of it; more than there are where it never does */
  readonly bears: Int32Array;
  /** needs of dependant d, the other way round: their numbers, and each need's providers */
  readonly needsFrom: Int32Array;
  readonly needs: Int32Array;
  readonly providersFrom: Int32Array;
  readonly providers: Int32Array;
}

export interface Impact {
  /** what stops, in waves: first what was stopped, then what that stops, and so on */
  readonly fallen: Int32Array;
  /** by part: how many steps away it fell; 0 what was stopped itself, -1 what stands */
  readonly wave: Int32Array;
  /** by part: the part whose fall was the last it could bear; -1 for what stands or was stopped itself */
  readonly because: Int32Array;
  /** what stands, but without something it needs or has in reserve */
  readonly weakened: Int32Array;
}

/** Lays the needs out. `size` is the number of parts; a need of or by a part beyond it is an error of the caller. */
export function impactGraph(size: number, needs: readonly Need[]): ImpactGraph {
  const clean = needs.map((each) => ({ ...each, providers: [...new Set(each.providers)] }));
  const dependant = Int32Array.from(clean, (each) => each.dependant);
  const stops = Int32Array.from(clean, (each) => (each.stops ? 1 : 0));
  const bears = Int32Array.from(clean, (each) =>
    each.stops ? each.providers.length - Math.min(each.needed, each.providers.length) : size + 1,
  );
  const providersFrom = new Int32Array(clean.length + 1);
  clean.forEach((each, at) => {
    providersFrom[at + 1] = valueAt(providersFrom, at) + each.providers.length;
  });
  const providers = new Int32Array(valueAt(providersFrom, clean.length));
  const edgeNeed = new Int32Array(providers.length);
  let place = 0;
  clean.forEach((each, at) => {
    for (const provider of each.providers) {
      providers[place] = provider;
      edgeNeed[place] = at;
      place += 1;
    }
  });
  const byProvider = grouped(size, providers, edgeNeed);
  const order = Int32Array.from(clean, (_, at) => at);
  const byDependant = grouped(size, dependant, order);
  return {
    ...{ size, dependant, stops, bears, providersFrom, providers },
    ...{ from: byProvider.from, need: byProvider.values, needsFrom: byDependant.from, needs: byDependant.values },
  };
}

/**
 * What happens when these parts stop at once. A part falls when a need it stops without is no longer met; nothing else falls.
 * That is the smallest set with this property, so a circle of parts that need each other stands until one of them is felled.
 * Linear in parts and needs.
 */
export function impactOf(graph: ImpactGraph, stopped: readonly number[]): Impact {
  const wave = new Int32Array(graph.size).fill(-1);
  const because = new Int32Array(graph.size).fill(-1);
  const touched = new Int32Array(graph.size);
  const queue = new Int32Array(graph.size);
  let filled = 0;
  for (const part of stopped)
    if (valueAt(wave, part) < 0) {
      wave[part] = 0;
      queue[filled++] = part;
    }
  filled = spread(graph, { wave, because, touched, queue }, filled);
  const weakened: number[] = [];
  for (let part = 0; part < graph.size; part++)
    if (valueAt(touched, part) === 1 && valueAt(wave, part) < 0) weakened.push(part);
  return { fallen: queue.slice(0, filled), wave, because, weakened: Int32Array.from(weakened) };
}

/** Everything these parts stand on, near or far, itself not among it: by part how many steps below, -1 for the rest. */
export function standsOn(graph: ImpactGraph, part: number): Int32Array {
  const depth = new Int32Array(graph.size).fill(-1);
  depth[part] = 0;
  const queue = [part];
  for (const at of queue)
    for (const provider of providersOf(graph, at))
      if (valueAt(depth, provider) < 0) {
        depth[provider] = valueAt(depth, at) + 1;
        queue.push(provider);
      }
  depth[part] = -1;
  return depth;
}

/** A shortest way from a part down to another through needs it stops without, both ends included; empty when there is none. */
export function wayDown(graph: ImpactGraph, part: number, to: number): number[] {
  const cameFrom = new Map<number, number>([[part, part]]);
  const queue = [part];
  for (const at of queue) {
    if (at === to) return pathTo(cameFrom, part, to);
    for (const provider of providersOf(graph, at, true))
      if (!cameFrom.has(provider)) {
        cameFrom.set(provider, at);
        queue.push(provider);
      }
  }
  return [];
}

/**
 * The circles: each list is a shortest way round through parts that cannot do without each other, beginning with the part of
 * the lowest number. One circle for each knot of parts; a part that needs itself is a circle of one.
 */
export function circlesIn(graph: ImpactGraph): number[][] {
  return knotsIn(graph)
    .map((knot) => wayRound(graph, knot))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Fells what the queue's parts carry, and what those carry; gives how many stand in the queue at the end. */
function spread(
  { from, need: needOfEdge, dependant, bears }: ImpactGraph,
  { wave, because, touched, queue }: Pick<Impact, 'wave' | 'because'> & { touched: Int32Array; queue: Int32Array },
  begun: number,
): number {
  const lost = new Int32Array(dependant.length);
  let filled = begun;
  for (let next = 0; next < filled; next++) {
    const part = queue[next] ?? 0;
    const end = from[part + 1] ?? 0;
    for (let edge = from[part] ?? 0; edge < end; edge++) {
      const need = needOfEdge[edge] ?? 0;
      const owner = dependant[need] ?? 0;
      // what has fallen already loses nothing more
      if ((wave[owner] ?? 0) >= 0) continue;
      const gone = (lost[need] ?? 0) + 1;
      lost[need] = gone;
      touched[owner] = 1;
      if (gone <= (bears[need] ?? 0)) continue;
      wave[owner] = (wave[part] ?? 0) + 1;
      because[owner] = part;
      queue[filled++] = owner;
    }
  }
  return filled;
}

/** A part's providers over needs it stops without. */
function providersOf(graph: ImpactGraph, part: number, onlyStops = false): number[] {
  const found: number[] = [];
  for (let at = valueAt(graph.needsFrom, part); at < valueAt(graph.needsFrom, part + 1); at++) {
    const need = valueAt(graph.needs, at);
    if (onlyStops && valueAt(graph.stops, need) === 0) continue;
    for (let one = valueAt(graph.providersFrom, need); one < valueAt(graph.providersFrom, need + 1); one++)
      found.push(valueAt(graph.providers, one));
  }
  return found;
}

/** Tarjan's strongly connected components without recursion; those of one part only when it needs itself. */
function knotsIn(graph: ImpactGraph): number[][] {
  const found: number[][] = [];
  const index = new Int32Array(graph.size).fill(-1);
  const low = new Int32Array(graph.size);
  const isOpen = new Int32Array(graph.size);
  const open: number[] = [];
  let counter = 0;
  const enter = (part: number) => {
    index[part] = low[part] = counter++;
    isOpen[part] = 1;
    open.push(part);
    return { part, ahead: providersOf(graph, part, true), next: 0 };
  };
  const leave = (part: number) => {
    if (low[part] !== index[part]) return;
    const knot = open.splice(open.lastIndexOf(part));
    for (const each of knot) isOpen[each] = 0;
    if (knot.length > 1 || providersOf(graph, part, true).includes(part)) found.push(knot.toSorted((a, b) => a - b));
  };
  for (let start = 0; start < graph.size; start++) {
    if (valueAt(index, start) >= 0) continue;
    const path = [enter(start)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const to = step.ahead[step.next++];
      if (to === undefined) {
        path.pop();
        leave(step.part);
        const above = path.at(-1);
        if (above) low[above.part] = Math.min(valueAt(low, above.part), valueAt(low, step.part));
      } else if (valueAt(index, to) < 0) path.push(enter(to));
      else if (valueAt(isOpen, to) === 1) low[step.part] = Math.min(valueAt(low, step.part), valueAt(index, to));
    }
  }
  return found;
}

/** A shortest way from the first part of a knot back to itself, within the knot. */
function wayRound(graph: ImpactGraph, knot: readonly number[]): number[] {
  const [start = 0] = knot;
  const within = new Set(knot);
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (const part of queue)
    for (const next of providersOf(graph, part, true)) {
      if (next === start) return pathTo(cameFrom, start, part);
      if (!within.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, part);
      queue.push(next);
    }
  return [...knot];
}

function pathTo(cameFrom: ReadonlyMap<number, number>, start: number, end: number): number[] {
  const path = [end];
  for (let part = end; part !== start; ) {
    part = cameFrom.get(part) ?? start;
    path.push(part);
  }
  return path.reverse();
}

/** Values side by side by their key: those of key k stand from[k] up to from[k + 1], in the order given. */
function grouped(size: number, keys: Int32Array, values: Int32Array): { from: Int32Array; values: Int32Array } {
  const from = new Int32Array(size + 1);
  for (const key of keys) {
    if (key < 0 || key >= size) throw new RangeError(`part ${key} of ${size}`);
    from[key + 1] = valueAt(from, key + 1) + 1;
  }
  for (let key = 0; key < size; key++) from[key + 1] = valueAt(from, key + 1) + valueAt(from, key);
  const place = from.slice();
  const sorted = new Int32Array(values.length);
  keys.forEach((key, at) => {
    const to = valueAt(place, key);
    sorted[to] = valueAt(values, at);
    place[key] = to + 1;
  });
  return { from, values: sorted };
}

/** An array of numbers has a number at every place this file asks for. */
function valueAt(array: Int32Array, place: number): number {
  return array[place] ?? 0;
}
