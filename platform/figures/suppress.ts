// No figure about ten people or fewer is shown (prop. 2002/03:6, Ds 2002:22), and none from which such a figure could be
// found by subtraction. The units are gathered into blocks: a block is what the shown figures tell apart, and every part
// of it has nobody or more than ten people. A set of units may be shown when it is made of whole blocks. Pure.

/** The largest group that is never shown. */
export const smallGroup = 10;

/** Who belongs to a unit itself, not to those below it. */
export interface PeopleAt {
  /** by part of what is cut (women, men …): the people, or some of them as soon as they are more than a small group */
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
  /** about how many they are: only decides who covers whom */
  readonly weight: number;
}

/** Each unit's block, named by the unit whose figure shows it; null where the unit's whole tree must be hidden. */
export type Blocks = ReadonlyMap<string, string | null>;

/**
 * Gathers the units of one month into blocks. Walks down from the top: below a shown unit, units with a small part are
 * hidden, and as many of the smallest others as it takes until those hidden, together with the people of the unit
 * itself, have no small part. What is hidden is hidden with all below it.
 *
 * Why that is enough: every shown figure is a sum of whole blocks, blocks do not overlap, and a sum or difference of
 * shown figures that is some group's figure is therefore the figure of whole blocks (of whole parts of them where the
 * parts are shown). The same holds for sums over months, since each month's figures are sums of that month's blocks.
 */
export function blocksOf(
  people: ReadonlyMap<string, PeopleAt>,
  children: ReadonlyMap<string, readonly string[]>,
  limit: number = smallGroup,
): Blocks {
  const total = totals(people, children, limit);
  const blocks = new Map<string, string | null>();
  const hideAll = (code: string, block: string | null): void => {
    blocks.set(code, block);
    for (const child of children.get(code) ?? []) hideAll(child, block);
  };
  const show = (code: string): void => {
    blocks.set(code, code);
    const hidden = coverage(people.get(code), (children.get(code) ?? []).map(total), limit);
    for (const [index, child] of (children.get(code) ?? []).entries())
      if (hidden.has(index)) hideAll(child, code);
      else show(child);
  };
  for (const top of tops(people, children))
    if (clear(total(top).parts, limit)) show(top);
    else hideAll(top, null);
  return blocks;
}

/** Whether the figure of these units together may be shown: each block they touch must be shown and lie wholly among them. */
export function mayShow(units: Iterable<string>, blocks: Blocks, people: ReadonlyMap<string, PeopleAt>): boolean {
  const asked = new Set(units);
  const touched = new Set<string | null>();
  for (const code of asked) if (people.has(code)) touched.add(blocks.get(code) ?? null);
  if (touched.has(null)) return false;
  for (const code of people.keys()) if (touched.has(blocks.get(code) ?? null) && !asked.has(code)) return false;
  return true;
}

/** Which of the children must be hidden, by index. */
function coverage(own: PeopleAt | undefined, children: readonly PeopleAt[], limit: number): ReadonlySet<number> {
  const order = [...children.keys()]
    .filter((index) => (children[index]?.weight ?? 0) > 0)
    .sort((a, b) => (children[a]?.weight ?? 0) - (children[b]?.weight ?? 0) || a - b);
  const small = order.filter((index) => !clear(children[index]?.parts ?? new Map(), limit));
  const hidden = new Set(small);
  let together = merged([own, ...small.map((index) => children[index])], limit);
  for (const index of order) {
    if (clear(together.parts, limit)) break;
    if (hidden.has(index)) continue;
    hidden.add(index);
    together = merged([together, children[index]], limit);
  }
  return hidden;
}

/** Nobody, or more than a small group, in every part. */
function clear(parts: PeopleAt['parts'], limit: number): boolean {
  return [...parts.values()].every((group) => group.size === 0 || group.size > limit);
}

/** The people of several units together: different people are counted once. */
function merged(some: readonly (PeopleAt | undefined)[], limit: number): PeopleAt {
  const parts = new Map<string, Set<string>>();
  let weight = 0;
  for (const each of some) {
    weight += each?.weight ?? 0;
    for (const [part, group] of each?.parts ?? []) {
      const known = parts.get(part) ?? new Set<string>();
      parts.set(part, known);
      // more than a small group is all one needs to know
      for (const person of group) if (known.size <= limit) known.add(person);
    }
  }
  return { parts, weight };
}

/** A unit's people with all below it, each worked out once. */
function totals(
  people: ReadonlyMap<string, PeopleAt>,
  children: ReadonlyMap<string, readonly string[]>,
  limit: number,
): (code: string) => PeopleAt {
  const known = new Map<string, PeopleAt>();
  const total = (code: string): PeopleAt => {
    const before = known.get(code);
    if (before) return before;
    const made = merged([people.get(code), ...(children.get(code) ?? []).map(total)], limit);
    known.set(code, made);
    return made;
  };
  return total;
}

/** The units that stand below no other. */
function tops(people: ReadonlyMap<string, PeopleAt>, children: ReadonlyMap<string, readonly string[]>): string[] {
  const below = new Set([...children.values()].flat());
  return [...new Set([...children.keys(), ...people.keys()])].filter((code) => !below.has(code));
}
