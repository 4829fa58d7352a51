// What the house may keep in memory between requests, and when it forgets it: as soon as a topic it rests on changes, in
// this process (after the commit) or in another (through the live notices). For the few answers asked by everybody.
import type { Remembered, Work } from '../work/work.ts';

export interface Memory {
  /** what is remembered, loaded with `work` when it is not */
  recall<T>(what: Remembered<T>, work: Work): Promise<T>;
  /** forgets everything that rests on the topic; without one, everything */
  forget(topic?: string): void;
}

/** An empty memory; one per house. */
export function openMemory(): Memory {
  const kept = new Map<string, { readonly topic: string; readonly value: Promise<unknown> }>();
  const load = <T>(what: Remembered<T>, work: Work): Promise<T> => {
    const value = what.load(work);
    const mine = { topic: what.topic, value };
    kept.set(what.name, mine);
    value.catch(() => {
      if (kept.get(what.name) === mine) kept.delete(what.name);
    });
    return value;
  };
  return {
    recall: <T>(what: Remembered<T>, work: Work): Promise<T> => {
      const known = kept.get(what.name);
      // only load() of this same declaration puts a value under its name
      return known ? (known.value as Promise<T>) : load(what, work);
    },
    forget: (topic) => {
      for (const [name, each] of kept) if (topic === undefined || each.topic === topic) kept.delete(name);
    },
  };
}
