// The map of the architecture, what falls if something falls, and what in the register needs somebody's eyes: all answered
// from the architecture in memory.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import type * as contract from './architecture-contract.ts';
import { type Architecture, architecture, nameOf, nameOfNumber, partsOfCircle } from './architecture-graph.ts';
import { unitName } from './component-rows.ts';
import { effectOfWeight } from './component-rules.ts';
import { impactOf } from './impact-rules.ts';
import { dependencyOf } from './relation-rules.ts';

const mostShown = 5000;

export async function architectureMap(work: Work): Promise<AnswerOf<typeof contract.showMap>> {
  const all = await architecture(work);
  return {
    nodes: all.parts.map((part) => ({
      ...{ id: part.component, c: part.code, n: part.name, k: part.kind, u: part.unit },
      ...{ o: part.objectCode, s: part.state, l: part.levels },
    })),
    edges: edgesOf(all),
    units: Object.fromEntries(
      [...new Set(all.parts.map((part) => part.unit))].map((code) => [code, unitName(work, code)]),
    ),
    objects: Object.fromEntries(
      all.parts.flatMap(({ objectCode, objectName }) => (objectCode === null ? [] : [[objectCode, objectName ?? '']])),
    ),
  };
}

export async function impact(
  work: Work,
  input: GivenOf<typeof contract.showImpact>,
): Promise<AnswerOf<typeof contract.showImpact>> {
  const all = await architecture(work);
  const stopped = input.parts
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => numberOf(all, text));
  const began = performance.now();
  const found = impactOf(all.graph, stopped);
  const isPart = (at: number) => at < all.parts.length;
  const part = (at: number) => all.parts[at];
  const fallen = [...found.fallen].filter((at) => isPart(at) && (found.wave[at] ?? 0) > 0);
  const weakened = [...found.weakened].filter(isPart);
  const integrations = [...found.fallen].filter((at) => !isPart(at));
  const hit = new Set(found.fallen);
  const milliseconds = Math.round((performance.now() - began) * 10) / 10;
  return {
    stopped: stopped.flatMap((at) => part(at) ?? []).map(nameOf),
    falls: fallen.slice(0, mostShown).flatMap((at) => {
      const one = part(at);
      const cause = found.because[at] ?? -1;
      return one
        ? [{ ...nameOf(one), wave: found.wave[at] ?? 0, because: cause < 0 ? null : nameOfNumber(all, cause) }]
        : [];
    }),
    weakens: weakened
      .slice(0, mostShown)
      .flatMap((at) => part(at) ?? [])
      .map(nameOf),
    integrations: integrations.slice(0, mostShown).flatMap((at) => {
      const one = all.integrations[at - all.parts.length];
      return one ? [{ integration: one.id, code: one.code, name: one.name }] : [];
    }),
    counts: { falls: fallen.length, weakens: weakened.length, integrations: integrations.length },
    circles: all.circles
      .filter((circle) => circle.some((at) => hit.has(at)))
      .slice(0, 100)
      .map((circle) => partsOfCircle(all, circle)),
    milliseconds,
  };
}

/** By id or by code. */
function numberOf(all: Architecture, text: string): number {
  const found = all.numberOf.get(text) ?? all.numberOfCode.get(text.toLowerCase());
  if (found === undefined) throw new Refusal('not-found', 'no-such-component', { component: text });
  return found;
}

/** From what carries to what stands on it; integrations with the data. */
function edgesOf(all: Architecture): contract.MapEdge[] {
  const relations = all.relations.map(({ type, source, target, effect, group }) => {
    const [f, t] = dependencyOf(type) === 'target' ? [source, target] : [target, source];
    return { f, t, e: effect, g: group !== '', i: null, n: '' };
  });
  const flows = all.integrations.map(({ id, name, source, target, weight }) => ({
    ...{ f: source, t: target, e: effectOfWeight[weight] },
    ...{ g: false, i: id, n: name },
  }));
  return [...relations, ...flows];
}
