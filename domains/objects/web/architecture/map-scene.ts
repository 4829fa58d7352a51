// What stands on the map: the parts that the view and the filters let through, where each stands, and how they hang together.
// Pure, so that screen and paper draw the same.
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { bandsOf, type MapView } from '../../architecture/component-rules.ts';
import { type Layout, layoutOf } from '../../architecture/layout-rules.ts';
import { bundlesOf, type LineBundle, mostLines } from '../../architecture/line-rules.ts';
import type { MapEdge, MapNode, showMap } from '../../architecture/map-contract.ts';

export type MapAnswer = AnswerOf<typeof showMap>;

export interface SceneEdge {
  readonly from: number;
  readonly to: number;
  readonly edge: MapEdge;
}

export interface Scene {
  readonly view: MapView;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly SceneEdge[];
  readonly layout: Layout;
  /** by id and by code in lower case: the place in `nodes` */
  readonly placeOf: ReadonlyMap<string, number>;
  /** edges by the node at either end */
  readonly touching: readonly (readonly SceneEdge[])[];
  /** where there are too many lines to tell apart: gathered; else empty */
  readonly bundles: readonly LineBundle[];
}

export interface MapFilters {
  readonly kinds: readonly string[];
  readonly objects: readonly string[];
  readonly units: readonly string[];
}

/** What the filters and the view let through, laid out. */
export function sceneOf(answer: MapAnswer, view: MapView, filters: MapFilters): Scene {
  const bands = bandsOf(view);
  const bandOf = (node: MapNode) => bands.findIndex((kinds) => kinds.includes(node.k));
  const passes = (wanted: readonly string[], value: string | null) =>
    wanted.length === 0 || wanted.includes(value ?? '');
  const kept: number[] = [];
  answer.nodes.forEach((node, at) => {
    const isIn = passes(filters.kinds, node.k) && passes(filters.objects, node.o) && passes(filters.units, node.u);
    if (isIn && bandOf(node) >= 0) kept.push(at);
  });
  const nodes = kept.flatMap((at) => answer.nodes[at] ?? []);
  const number = new Map(kept.map((at, place) => [at, place]));
  const edges = answer.edges.flatMap((edge): SceneEdge[] => {
    const [from, to] = [number.get(edge.f), number.get(edge.t)];
    return from === undefined || to === undefined ? [] : [{ from, to, edge }];
  });
  const kindOrder = bands.flat();
  const layout = layoutOf(
    nodes.map((node) => ({
      id: node.id,
      band: bandOf(node),
      order: `${String(kindOrder.indexOf(node.k)).padStart(2, '0')} ${node.o ?? '~'} ${node.c}`,
    })),
    edges.filter(({ edge }) => edge.e !== 'none'),
    bands.length,
  );
  const touching: SceneEdge[][] = nodes.map(() => []);
  for (const each of edges) {
    touching[each.from]?.push(each);
    if (each.to !== each.from) touching[each.to]?.push(each);
  }
  const placeOf = new Map(nodes.flatMap((node, at) => [[node.id, at] as const, [node.c.toLowerCase(), at] as const]));
  const bundles = edges.length > mostLines ? bundlesOf(layout, edges) : [];
  return { view, nodes, edges, layout, placeOf, touching, bundles };
}

/** The places of the nodes whose name or code holds every word; null: nothing is searched for. */
export function foundIn(scene: Scene, search: string): ReadonlySet<number> | null {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const hits = scene.nodes.flatMap((node, at) => {
    const text = `${node.n} ${node.c}`.toLowerCase();
    return words.every((word) => text.includes(word)) ? [at] : [];
  });
  return new Set(hits);
}
