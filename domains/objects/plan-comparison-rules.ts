// What differs between two versions of a plan. Goals and activities are the same by their id, hours and money by work type, side and
// funding. How goals went and how far activities have come is no part of what was decided, and is not compared. Pure.
import type { ComparedField, ComparedLine, ComparedRow } from './plan-comparison-contract.ts';

/** A plan as it was kept when it was decided; names are those of the tables. */
export interface KeptPlan {
  readonly direction: string;
  readonly cells: readonly KeptCell[];
  readonly goals: readonly { readonly goal_id: string; readonly text: string; readonly measure: string }[];
  readonly activities: readonly KeptActivity[];
}

export interface KeptCell {
  readonly work_type: ComparedRow['workType'];
  readonly side: ComparedRow['side'];
  readonly funding: ComparedRow['funding'];
  readonly month: number;
  readonly seconds: number;
  readonly amount: number;
}

export interface KeptActivity {
  readonly activity_id: string;
  readonly title: string;
  readonly work_type: string;
  readonly side: string;
  readonly person_id: string | null;
  readonly from_on: string | null;
  readonly to_on: string | null;
  readonly seconds: number | null;
}

export interface Compared {
  readonly direction: { readonly from: string; readonly to: string } | null;
  readonly goals: ComparedLine[];
  readonly activities: ComparedLine[];
  readonly rows: ComparedRow[];
  readonly seconds: { readonly from: number; readonly to: number };
  readonly amount: { readonly from: number; readonly to: number };
}

/** The lines that differ; what is the same in both is left out. `nameOf` names a person. */
export function compared(from: KeptPlan, to: KeptPlan, nameOf: (person: string) => string): Compared {
  return {
    direction: from.direction === to.direction ? null : { from: from.direction, to: to.direction },
    goals: lines(from.goals, to.goals, ({ goal_id: id, text, measure }) => ({
      id,
      name: text,
      said: { text, measure },
    })),
    activities: lines(from.activities, to.activities, (each) => ({
      id: each.activity_id,
      name: each.title,
      said: {
        title: each.title,
        workType: each.work_type,
        side: each.side,
        person: each.person_id && nameOf(each.person_id),
        fromOn: each.from_on,
        toOn: each.to_on,
        seconds: each.seconds,
      },
    })),
    rows: rowsOf(from.cells, to.cells),
    seconds: { from: sum(from.cells, 'seconds'), to: sum(to.cells, 'seconds') },
    amount: { from: sum(from.cells, 'amount'), to: sum(to.cells, 'amount') },
  };
}

type Said = Partial<Record<ComparedField, string | number | null>>;
type Line = { readonly id: string; readonly name: string; readonly said: Said };

function lines<Kept>(before: readonly Kept[], after: readonly Kept[], lineOf: (kept: Kept) => Line): ComparedLine[] {
  const [old, now] = [before.map(lineOf), after.map(lineOf)];
  const changed = now.flatMap((line): ComparedLine[] => {
    const was = old.find((each) => each.id === line.id);
    if (!was) return [{ id: line.id, change: 'added', name: line.name, fields: [] }];
    const fields = fieldsOf(was.said, line.said);
    return fields.length === 0 ? [] : [{ id: line.id, change: 'changed', name: line.name, fields }];
  });
  const gone = old
    .filter((line) => !now.some((each) => each.id === line.id))
    .map((line): ComparedLine => ({ id: line.id, change: 'gone', name: line.name, fields: [] }));
  return [...changed, ...gone];
}

function fieldsOf(before: Said, after: Said): ComparedLine['fields'] {
  // the keys are those of Said, written above
  return (Object.keys(after) as ComparedField[]).flatMap((field) => {
    const [from, to] = [before[field] ?? null, after[field] ?? null];
    return (from ?? '') === (to ?? '') ? [] : [{ field, from, to }];
  });
}

function rowsOf(before: readonly KeptCell[], after: readonly KeptCell[]): ComparedRow[] {
  const keyOf = (cell: KeptCell) => `${cell.work_type} ${cell.side} ${cell.funding}`;
  const [old, now] = [Map.groupBy(before, keyOf), Map.groupBy(after, keyOf)];
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  return keys.flatMap((key): ComparedRow[] => {
    const [was, is] = [old.get(key) ?? [], now.get(key) ?? []];
    const [cell] = [...is, ...was];
    if (!cell || sameMonths(was, is)) return [];
    const seconds = { from: sum(was, 'seconds'), to: sum(is, 'seconds') };
    const amount = { from: sum(was, 'amount'), to: sum(is, 'amount') };
    return [
      {
        ...{ workType: cell.work_type, side: cell.side, funding: cell.funding, seconds, amount },
        change: was.length === 0 ? 'added' : is.length === 0 ? 'gone' : 'changed',
        monthsOnly: was.length > 0 && is.length > 0 && seconds.from === seconds.to && amount.from === amount.to,
      },
    ];
  });
}

function sameMonths(before: readonly KeptCell[], after: readonly KeptCell[]): boolean {
  return (
    before.length === after.length &&
    after.every((cell) =>
      before.some((each) => each.month === cell.month && each.seconds === cell.seconds && each.amount === cell.amount),
    )
  );
}

function sum(cells: readonly KeptCell[], what: 'seconds' | 'amount'): number {
  return cells.reduce((total, cell) => total + cell[what], 0);
}
