// What earlier cases tell: for each set of signals, which teams had the cases with the same values, how often, how lately. It is
// told case by case and move by move in the order of time, so that what it answers about a moment was known at that moment.
import { historyKeys, keyValues, type OpenedCase } from './routed-case.ts';

/** What is kept of one value of one key. Counts by team. */
interface Cell {
  /** cases solved there */
  readonly settled: Map<number, number>;
  /** cases it had last, solved or not */
  readonly had: Map<number, number>;
  /** the same, halved for each week that has passed */
  readonly lately: Map<number, number>;
  settledCases: number;
  hadCases: number;
  latelyCases: number;
  /** the latest cases, the last one last */
  readonly latest: number[];
}

export interface TeamHistory {
  /** a case has a team from now on; the first time also says that it was opened */
  note(id: string, of: OpenedCase, team: number, isSettled: boolean): void;
  /** the cell of each key, and null where nothing is known of the value */
  cells(of: OpenedCase): (Cell | null)[];
  /** what each team's share is of the latest cases of a cell, how long ago its last one was, and how many teams came after it */
  latest(cell: Cell, at: number): ReadonlyMap<number, { share: number; since: number; rank: number }>;
  /** how many cases it knows */
  readonly size: number;
}

const keptLatest = 40;
const day = 86_400;

export function teamHistory(): TeamHistory {
  const keys = historyKeys.map(() => new Map<string, Cell>());
  const places = new Map<string, number>();
  const known: { openedAt: number; team: number; isSettled: boolean; values: (string | null)[] }[] = [];
  let epoch: number | null = null;
  const weight = (openedAt: number) => {
    epoch ??= openedAt;
    return 2 ** ((openedAt - epoch) / (7 * day));
  };
  const change = (cell: Cell, team: number, isSettled: boolean, one: 1 | -1, of: number) => {
    const lately = weight(of) * one;
    if (isSettled) {
      add(cell.settled, team, one);
      cell.settledCases += one;
    }
    add(cell.had, team, one);
    cell.hadCases += one;
    add(cell.lately, team, lately);
    cell.latelyCases += lately;
  };
  return {
    get size() {
      return known.length;
    },
    note: (id, of, team, isSettled) => {
      const place = places.get(id) ?? known.length;
      const before = known[place];
      const values = before?.values ?? keyValues(of.signals);
      places.set(id, place);
      known[place] = { openedAt: of.openedAt, team, isSettled, values };
      for (const [key, value] of values.entries()) {
        if (value === null) continue;
        const cell = keys[key]?.get(value) ?? emptyCell();
        keys[key]?.set(value, cell);
        if (before) change(cell, before.team, before.isSettled, -1, of.openedAt);
        else keepLatest(cell, place);
        change(cell, team, isSettled, 1, of.openedAt);
      }
    },
    cells: (of) => keyValues(of.signals).map((value, key) => (value === null ? null : (keys[key]?.get(value) ?? null))),
    latest: (cell, at) => {
      const found = new Map<number, { share: number; since: number; rank: number }>();
      let all = 0;
      let order = 1;
      for (let i = cell.latest.length - 1; i >= 0; i--) {
        const one = known[cell.latest[i] ?? -1];
        if (!one) continue;
        const since = Math.max(0, at - one.openedAt) / 3600;
        const share = 0.5 ** (since / 8) * order;
        order *= 0.9;
        all += share;
        const team = found.get(one.team);
        if (team) team.share += share;
        else found.set(one.team, { share, since, rank: found.size });
      }
      for (const team of found.values()) team.share /= all + 0.2;
      return found;
    },
  };
}

function emptyCell(): Cell {
  return {
    settled: new Map(),
    had: new Map(),
    lately: new Map(),
    settledCases: 0,
    hadCases: 0,
    latelyCases: 0,
    latest: [],
  };
}

function keepLatest(cell: Cell, place: number): void {
  cell.latest.push(place);
  // cut now and then rather than each time
  if (cell.latest.length >= keptLatest * 2) cell.latest.splice(0, cell.latest.length - keptLatest);
}

function add(to: Map<number, number>, team: number, amount: number): void {
  const sum = (to.get(team) ?? 0) + amount;
  if (Math.abs(sum) < 1e-9) to.delete(team);
  else to.set(team, sum);
}
