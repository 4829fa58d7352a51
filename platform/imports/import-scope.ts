// Whose rows one may import: those of units in which one holds the kind's permission. A row of another unit is a bad row with
// its reason; a row that belongs to no unit is for whoever may import for the whole region. Asked with the rights that the
// person who began the step holds when the job runs.
import { program } from '../jobs/jobs.ts';
import { accountActor } from '../sign-in/session.ts';
import { unitTreeKey } from '../work/unit-tree.ts';
import type { Actor, Work } from '../work/work.ts';
import type { ImportKind, ImportProblem, ReadEvent } from './import-kind.ts';

/** `all`, or whether a unit is among those one may import for: itself, or the unit that has taken over after it. */
type Scope = 'all' | ((unit: string) => boolean);

/** Counts what a file holds, as `withinUnits` sees it go by. */
export interface Passed {
  /** the units of the rows let through; '' for rows that belong to none */
  readonly units: Set<string>;
  /** how many rows were held back */
  outside: number;
}

/** The actor whose id a job carries, with the rights of today; without any when the account is gone. A program is itself. */
export async function importer(work: Work, id: string): Promise<Actor> {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)) return program(id);
  const actor = await accountActor(work, id);
  return actor ?? { kind: 'person', id, name: '', grants: [], personId: null, sessionId: null };
}

/** What the kind reads, with every row outside the importer's units turned into a problem. */
export async function* withinUnits(
  work: Work,
  kind: ImportKind,
  events: AsyncIterable<ReadEvent<unknown>>,
  passed: Passed = { units: new Set(), outside: 0 },
): AsyncGenerator<ReadEvent<unknown>, void> {
  const scope = scopeIn(work, kind.permission);
  const unitsOf = await kind.unitsOf(work);
  let column: string | null = null;
  for await (const event of events) {
    if ('seen' in event) column = columnOf(event.seen, kind.unitField) ?? column;
    if (!('row' in event) || event.there) {
      yield event;
      continue;
    }
    const units = unitsOf(event.row);
    const outside = scope === 'all' ? null : await firstOutside(work, kind, event.row, units, scope);
    if (outside === null) {
      if (units.length === 0) passed.units.add('');
      for (const unit of units) passed.units.add(unit);
      yield event;
      continue;
    }
    passed.outside++;
    const problem = outsideProblem(work, kind, outside, event.line, column);
    yield { problem, ...(event.cells ? { cells: event.cells } : {}) };
  }
}

/** Whether one may import for all these units; null: they are not known. */
export function coversUnits(work: Work, kind: ImportKind, units: readonly string[] | null): boolean {
  const scope = scopeIn(work, kind.permission);
  return scope === 'all' || units?.every(scope) === true;
}

function scopeIn(work: Work, permission: string): Scope {
  const units = work.policy.unitsWith(permission);
  if (units === 'all') return 'all';
  const allowed = new Set(units);
  const tree = work.part(unitTreeKey);
  const tops = tree.rows.filter(({ parent, to }) => parent === null && (to === null || to >= work.today));
  // who holds it at the top holds it for the whole region
  if (tops.length > 0 && tops.every(({ code }) => allowed.has(code))) return 'all';
  return (unit) => allowed.has(unit) || allowed.has(tree.todayOf(unit));
}

/** The first unit one may not import for, '' for a row without any; null when the row may be taken. */
async function firstOutside(
  work: Work,
  kind: ImportKind,
  row: unknown,
  units: readonly string[],
  scope: (unit: string) => boolean,
): Promise<string | null> {
  if (units.length === 0) return '';
  const outside = units.find((unit) => !scope(unit));
  if (outside !== undefined) return outside;
  const replaced = (await kind.replacedUnits?.(work, row)) ?? [];
  return replaced.find((unit) => !scope(unit)) ?? null;
}

function columnOf(seen: Readonly<Record<string, unknown>>, field: string | undefined): string | null {
  if (!Array.isArray(seen.mapping)) return null;
  const found: unknown = seen.mapping.find((each: unknown) => propertyOf(each, 'field') === field);
  const column = propertyOf(found, 'column');
  return typeof column === 'string' ? column : null;
}

function propertyOf(of: unknown, name: string): unknown {
  return of !== null && typeof of === 'object' ? Reflect.get(of, name) : undefined;
}

function outsideProblem(
  work: Work,
  kind: ImportKind,
  unit: string,
  line: number,
  column: string | null,
): ImportProblem {
  const mine = topUnits(work, kind.permission);
  const text =
    unit === ''
      ? {
          sv: 'Raden hör inte till någon enhet. Förväntat: en rad för en enhet, eller rätt att läsa in för hela regionen.',
          da: 'Linjen hører ikke til nogen enhed. Forventet: en linje for en enhed, eller ret til at indlæse for hele regionen.',
          en: 'The row belongs to no unit. Expected: a row for a unit, or the right to import for the whole region.',
        }
      : {
          sv: `Du får inte läsa in för enheten ${unit}. Förväntat: en rad för ${mine} eller en enhet under.`,
          da: `Du må ikke indlæse for enheden ${unit}. Forventet: en linje for ${mine} eller en enhed under.`,
          en: `You may not import for the unit ${unit}. Expected: a row for ${mine} or a unit below.`,
        };
  const code = unit === '' ? 'region-right-needed' : 'unit-outside-rights';
  return { severity: 'error', code, line, column, value: unit === '' ? null : unit, text };
}

/** The units one may import for, without those below another of them. */
function topUnits(work: Work, permission: string): string {
  const units = work.policy.unitsWith(permission);
  if (units === 'all') return '';
  const tree = work.part(unitTreeKey);
  const tops = units.filter((code) => !units.includes(tree.unit(code)?.parent ?? ''));
  return tops.length > 0 ? tops.slice(0, 5).join(', ') : '–';
}
