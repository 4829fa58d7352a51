// How full a room was at the end of each month, from what it held after each step. Pure.
import { capacityOf, fullness, type Room } from './capacity-rules.ts';

/** What a room held from a day on. */
export interface Filling {
  readonly on: string;
  readonly total: Room;
  readonly used: Room;
  readonly promised: Room;
}

export interface FilledMonth {
  /** `2019-08` */
  readonly month: string;
  readonly total: Room;
  readonly used: Room;
  readonly promised: Room;
  /** per cent of the scarcer of height and power */
  readonly fullness: number;
}

/** So many months a chart has room for. */
export const mostMonths = 60;

/** Every month from the first that is known to this one, the last `mostMonths` of them; each as it stood when it ended. */
export function monthsFilled(fillings: readonly Filling[], thisMonth: string): FilledMonth[] {
  const first = fillings[0]?.on.slice(0, 7);
  if (first === undefined) return [];
  const months: string[] = [];
  for (let month = first; month <= thisMonth; month = after(month)) months.push(month);
  return months.slice(-mostMonths).flatMap((month) => {
    const held = fillings.findLast((each) => each.on.slice(0, 7) <= month);
    if (!held) return [];
    const { total, used, promised } = held;
    return [{ month, total, used, promised, fullness: fullness(capacityOf(total, used, promised)) }];
  });
}

function after(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
