// Where bars stand on a time line: whole months around all there is, at least half a year. In per cent of its width. Pure.
import { addMonths, firstDay, lastDay } from '../../../platform/figures/period.ts';

export interface Spanning {
  readonly startsOn: string | null;
  readonly deadlineOn: string | null;
  readonly expectedOn: string | null;
}

export interface Span {
  readonly ticks: readonly { readonly day: string; readonly at: number }[];
  /** where today stands; null when it lies outside */
  readonly today: number | null;
  /** `later`: how much further than its deadline it is expected to reach */
  readonly barOf: (row: Spanning) => { readonly left: number; readonly width: number; readonly later: number } | null;
}

/** Null when no row has both days. */
export function spanOf(rows: readonly Spanning[], today: string): Span | null {
  const drawn = rows.filter((row) => row.startsOn !== null && row.deadlineOn !== null);
  const months = drawn
    .flatMap((row) => [row.startsOn ?? '', row.deadlineOn ?? '', row.expectedOn ?? row.deadlineOn ?? ''])
    .map((day) => day.slice(0, 7))
    .sort();
  const first = months.at(0);
  if (first === undefined) return null;
  const last = [addMonths(first, 5), ...months].sort().at(-1) ?? first;
  const [begins, ends] = [instant(firstDay(first)), instant(lastDay(last)) + dayLength];
  const at = (day: string, after = 0) =>
    Math.min(100, Math.max(0, ((instant(day) + after - begins) / (ends - begins)) * 100));
  return {
    ticks: ticksBetween(first, last).map((month) => ({ day: firstDay(month), at: at(firstDay(month)) })),
    today: today >= firstDay(first) && today <= lastDay(last) ? at(today) : null,
    barOf: ({ startsOn, deadlineOn, expectedOn }) => {
      if (startsOn === null || deadlineOn === null) return null;
      const [left, right] = [at(startsOn), at(deadlineOn, dayLength)];
      const later = expectedOn !== null && expectedOn > deadlineOn ? at(expectedOn, dayLength) - right : 0;
      return { left, width: Math.max(right - left, 0), later };
    },
  };
}

const dayLength = 86_400_000;
const mostTicks = 8;

function instant(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** As many months as there is room for, evenly. */
function ticksBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  const step = Math.ceil(months.length / mostTicks);
  return months.filter((_, index) => index % step === 0);
}
