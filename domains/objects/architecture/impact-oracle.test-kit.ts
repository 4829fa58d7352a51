// The same question answered slowly and in the words of the definition, sharing no code with the fast answer; and random
// registers with circles, spare parts and things that need themselves.
import type { Need } from './impact-rules.ts';

export interface SlowImpact {
  readonly fallen: ReadonlySet<number>;
  readonly weakened: ReadonlySet<number>;
}

/** Looks at every need again and again until nothing more falls. */
export function slowImpact(size: number, needs: readonly Need[], stopped: readonly number[]): SlowImpact {
  const fallen = new Set(stopped);
  const isMet = (need: Need): boolean => {
    const all = [...new Set(need.providers)];
    return all.filter((part) => !fallen.has(part)).length >= Math.min(need.needed, all.length);
  };
  for (let before = -1; before !== fallen.size; ) {
    before = fallen.size;
    for (let part = 0; part < size; part++)
      if (needs.some((need) => need.dependant === part && need.stops && !isMet(need))) fallen.add(part);
  }
  const weakened = new Set<number>();
  for (const need of needs)
    if (!fallen.has(need.dependant) && need.providers.some((part) => fallen.has(part))) weakened.add(need.dependant);
  return { fallen, weakened };
}

/** The parts on some way from themselves back to themselves, over needs they stop without: by trying every way. */
export function slowCircular(size: number, needs: readonly Need[]): ReadonlySet<number> {
  const below = (part: number): number[] =>
    needs.filter((need) => need.stops && need.dependant === part).flatMap((need) => need.providers);
  const circular = new Set<number>();
  for (let part = 0; part < size; part++) {
    const met = new Set(below(part));
    for (const each of met) for (const next of below(each)) met.add(next);
    if (met.has(part)) circular.add(part);
  }
  return circular;
}

/** Needs between up to `size` parts; `chance` gives numbers from 0 up to 1. */
export function randomNeeds(chance: () => number, size: number): Need[] {
  const part = () => Math.floor(chance() * size);
  return Array.from({ length: Math.floor(chance() * size * 2.5) }, () => {
    const providers = Array.from({ length: chance() < 0.6 ? 1 : 2 + Math.floor(chance() * 3) }, part);
    return {
      dependant: part(),
      providers,
      needed: 1 + Math.floor(chance() * providers.length),
      stops: chance() < 0.75,
    };
  });
}
