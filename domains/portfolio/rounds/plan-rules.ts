// Which needs there is room for: the choice with the highest value that keeps within the hours of every resource and the
// money. Exact, by branch and bound; what must be done is done first. Pure, so that a page can ask "what if" at once.

export interface PlanItem {
  readonly id: string;
  /** a whole number, 0 or more */
  readonly value: number;
  readonly isMust: boolean;
  readonly costOre: number;
  /** by resource, in the order of the limits */
  readonly hours: readonly number[];
}

export interface PlanLimits {
  readonly moneyOre: number;
  readonly hours: readonly number[];
}

export interface Plan {
  /** in the order the items were given */
  readonly chosen: readonly string[];
  readonly value: number;
  readonly used: PlanLimits;
  /** what must be done takes more than there is */
  readonly isOver: boolean;
  /** no better choice exists; false only when the search was cut off */
  readonly isExact: boolean;
}

/** The best plan. `most` choices are looked at before the search is cut off. */
export function planOf(items: readonly PlanItem[], limits: PlanLimits, most = 2_000_000): Plan {
  const room = [limits.moneyOre, ...limits.hours];
  const musts = items.filter((item) => item.isMust);
  const left = musts.reduce((rest, item) => less(rest, needsOf(item, room.length)), room);
  const isOver = left.some((each) => each < 0);
  const found = isOver ? nothingMore : bestOf(items, left, most);
  const chosen = new Set([...musts.map((item) => item.id), ...found.ids]);
  const there = items.filter((item) => chosen.has(item.id));
  const used = there.reduce(
    (sums, item) => needsOf(item, room.length).map((each, at) => each + (sums[at] ?? 0)),
    room.map(() => 0),
  );
  return {
    chosen: there.map((item) => item.id),
    value: there.reduce((sum, item) => sum + item.value, 0),
    used: { moneyOre: used[0] ?? 0, hours: used.slice(1) },
    isOver,
    isExact: found.isExact,
  };
}

/** What an item that is not in the plan lacks: each limit by which it would go over what is left, money first as 'money'. */
export function shortOf(
  item: PlanItem,
  plan: Plan,
  limits: PlanLimits,
): { readonly at: number | 'money'; readonly by: number }[] {
  const money = plan.used.moneyOre + item.costOre - limits.moneyOre;
  return [
    ...(money > 0 ? [{ at: 'money' as const, by: money }] : []),
    ...limits.hours.flatMap((limit, at) => {
      const over = (plan.used.hours[at] ?? 0) + (item.hours[at] ?? 0) - limit;
      return over > 0 ? [{ at, by: over }] : [];
    }),
  ];
}

const nothingMore: { readonly ids: readonly string[]; readonly isExact: boolean } = { ids: [], isExact: true };

interface Candidate {
  readonly id: string;
  readonly value: number;
  readonly needs: readonly number[];
  /** its needs as shares of what there is, together: what the bound goes by */
  readonly share: number;
}

function bestOf(items: readonly PlanItem[], room: readonly number[], most: number) {
  const candidates = items
    .filter((item) => !item.isMust && item.value > 0)
    .map((item): Candidate => {
      const needs = needsOf(item, room.length);
      return { id: item.id, value: item.value, needs, share: shareOf(needs, room) };
    })
    .filter(({ needs }) => fits(needs, room))
    .sort((a, b) => b.value * a.share - a.value * b.share || (a.id < b.id ? -1 : 1));
  const rest = suffixSums(candidates);
  let best: { value: number; ids: readonly string[] } = { value: 0, ids: [] };
  let looked = 0;
  const seek = (at: number, left: readonly number[], value: number, ids: readonly string[]): void => {
    if (value > best.value) best = { value, ids: [...ids] };
    const next = candidates[at];
    if (!next || ++looked > most) return;
    if (value + (rest[at] ?? 0) <= best.value) return;
    if (value + boundFrom(candidates, at, shareOf(left, room)) <= best.value) return;
    if (fits(next.needs, left)) seek(at + 1, less(left, next.needs), value + next.value, [...ids, next.id]);
    seek(at + 1, left, value, ids);
  };
  seek(0, room, 0, []);
  return { ids: best.ids, isExact: looked <= most };
}

/**
 * At least what the rest can give: the limits added up as shares, and the last item taken in part (the surrogate relaxation of
 * a knapsack). Rounded up by a thousandth, so that no rounding of the machine hides a better choice: values are whole numbers.
 */
function boundFrom(candidates: readonly Candidate[], from: number, share: number): number {
  let [left, value] = [share, 0];
  for (let at = from; at < candidates.length; at++) {
    const each = candidates[at];
    if (!each) break;
    if (each.share <= left) {
      left -= each.share;
      value += each.value;
    } else return Math.floor(value + (each.share === 0 ? each.value : (each.value * left) / each.share) + 0.001);
  }
  return value;
}

function suffixSums(candidates: readonly Candidate[]): number[] {
  const sums = candidates.map(() => 0);
  let sum = 0;
  for (let at = candidates.length - 1; at >= 0; at--) {
    sum += candidates[at]?.value ?? 0;
    sums[at] = sum;
  }
  return sums;
}

function needsOf(item: PlanItem, length: number): number[] {
  return [item.costOre, ...item.hours, ...Array<number>(length).fill(0)].slice(0, length);
}

/** The sum of shares; what there is none of is left out, because nothing that needs it fits. */
function shareOf(needs: readonly number[], room: readonly number[]): number {
  return needs.reduce((sum, each, at) => sum + ((room[at] ?? 0) > 0 ? each / (room[at] ?? 1) : 0), 0);
}

function fits(needs: readonly number[], left: readonly number[]): boolean {
  return needs.every((each, at) => each <= (left[at] ?? 0));
}

function less(left: readonly number[], needs: readonly number[]): number[] {
  return left.map((each, at) => each - (needs[at] ?? 0));
}
