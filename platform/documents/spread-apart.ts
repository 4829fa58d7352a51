// Where labels stand that would print over each other: each as near its own place as the gap between them allows. Pure,
// and ours rather than ECharts', whose shifting depends on which renderer measures the texts.

/**
 * The places (in the order given, any unit) with at least `gap` between each two, moved as little as can be: labels in
 * each other's way share the middle of where they wanted to stand. Within `low` and `high` where there is room for all.
 */
export function spreadApart(places: readonly number[], gap: number, low: number, high: number): number[] {
  const order = places.map((_, index) => index).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const groups: Group[] = [];
  for (const index of order) {
    let group: Group = { members: [index], middle: within(places[index] ?? 0, 1, gap, low, high) };
    for (let before = groups.at(-1); before && meet(before, group, gap); before = groups.at(-1)) {
      groups.pop();
      const members = [...before.members, ...group.members];
      const wanted = members.reduce((sum, member) => sum + (places[member] ?? 0), 0) / members.length;
      group = { members, middle: within(wanted, members.length, gap, low, high) };
    }
    groups.push(group);
  }
  const moved = [...places];
  for (const { members, middle } of groups)
    for (const [at, member] of members.entries()) moved[member] = middle + (at - (members.length - 1) / 2) * gap;
  return moved;
}

type Group = { readonly members: readonly number[]; readonly middle: number };

function within(middle: number, count: number, gap: number, low: number, high: number): number {
  const half = ((count - 1) / 2) * gap;
  return Math.max(low + half, Math.min(high - half, middle));
}

function meet(before: Group, after: Group, gap: number): boolean {
  const between = after.middle - before.middle;
  return between < ((before.members.length + after.members.length) / 2) * gap - 1e-9;
}
