// Judges the rows of a register's file against one another and against what is stored: the same answer for the same file
// and database. One verdict per row, in order; null: the row is good.
import type { FieldValues } from '../../platform/imports/mapped-table.ts';
import type { Work } from '../../platform/work/work.ts';
import type { UnitKind } from './contract.ts';
import type { RowProblem } from './import-fields.ts';
import { readRegister } from './unit-rows.ts';
import { holdsOn, registerFaults, type Version } from './unit-rules.ts';

export type Judged = { readonly field: string; readonly code: RowProblem } | null;

type Rows = readonly FieldValues[];

export async function judgeUnits(work: Work, rows: Rows): Promise<Judged[]> {
  const stored = await readRegister(work);
  const first = inFile(rows, ['unit', 'from']).map(
    (found, index) => found ?? malformed(rows[index]) ?? days(rows[index]),
  );
  const good = rows.filter((_, index) => !first[index]).map(asVersion);
  const key = (version: Version): string => `${version.code} ${version.from}`;
  const combined = new Map([...stored, ...good].map((version) => [key(version), version]));
  const faults = registerFaults([...combined.values()]);
  return rows.map((row, index): Judged => {
    if (first[index]) return first[index] ?? null;
    const version = asVersion(row);
    // a fault shows on a day; the row is to blame if it holds then, and an overlap blames both
    const fault = faults.find(
      (each) => each.unit === version.code && (each.code === 'overlaps' || holdsOn(version, each.on)),
    );
    if (!fault) return null;
    return fault.code === 'overlaps' || fault.code === 'ends-before-it-begins'
      ? { field: 'from', code: fault.code }
      : { field: 'parent', code: fault.code };
  });
}

export async function judgePersons(work: Work, rows: Rows): Promise<Judged[]> {
  const stored = await work.sql<{ login: string; personnel_number: string }>(
    'select login, personnel_number from people.persons where login is not null',
  );
  const owner = new Map(stored.map((row) => [row.login, row.personnel_number]));
  // a login that the file gives to its owner anew is free for nobody else
  for (const row of rows) {
    const login = loginOf(row);
    if (login && !owner.has(login)) owner.set(login, String(row.number));
  }
  return inFile(rows, ['number']).map((found, index): Judged => {
    const row = rows[index];
    const login = row ? loginOf(row) : null;
    if (found || !login || owner.get(login) === String(row?.number)) return found;
    return { field: 'login', code: 'login-taken' };
  });
}

export async function judgeEmployments(work: Work, rows: Rows): Promise<Judged[]> {
  const stored = await work.sql<Period>(
    `select p.personnel_number || ' ' || e.unit_code as of, e.valid_from as "from", e.valid_to as "to"
     from people.employments e join people.persons p using (person_id)`,
  );
  const [register, known] = await Promise.all([readRegister(work), personnelNumbers(work)]);
  const before = inFile(rows, ['number', 'unit', 'from']).map(
    (found, index) => found ?? days(rows[index]) ?? unitThen(register, rows[index]) ?? person(known, rows[index]),
  );
  return withOverlaps(rows, before, stored, (row) => `${row.number} ${row.unit}`);
}

export async function judgeCostCentres(work: Work, rows: Rows): Promise<Judged[]> {
  const stored = await work.sql<Period>(
    'select cost_centre_code as of, valid_from as "from", valid_to as "to" from people.cost_centres',
  );
  const register = await readRegister(work);
  const before = inFile(rows, ['costCentre', 'from']).map(
    (found, index) => found ?? days(rows[index]) ?? unitThen(register, rows[index]),
  );
  return withOverlaps(rows, before, stored, (row) => String(row.costCentre));
}

export async function judgeHeads(work: Work, rows: Rows): Promise<Judged[]> {
  const stored = await work.sql<Period>(
    'select unit_code as of, valid_from as "from", valid_to as "to" from people.unit_heads',
  );
  const [register, known] = await Promise.all([readRegister(work), personnelNumbers(work)]);
  const before = inFile(rows, ['unit', 'from']).map(
    (found, index) => found ?? days(rows[index]) ?? unitThen(register, rows[index]) ?? person(known, rows[index]),
  );
  return withOverlaps(rows, before, stored, (row) => String(row.unit));
}

/** A row whose key stood earlier in the file with other content; the very same row twice is no fault. */
function inFile(rows: Rows, key: readonly string[]): Judged[] {
  const seen = new Map<string, string>();
  return rows.map((row): Judged => {
    const own = key.map((field) => String(row[field])).join('\n');
    const content = JSON.stringify(row);
    const known = seen.get(own);
    if (known === undefined) seen.set(own, content);
    return known === undefined || known === content ? null : { field: key[0] ?? '', code: 'twice-in-file' };
  });
}

function malformed(row: FieldValues | undefined): Judged {
  const codes = ['unit', 'parent', 'successor'].filter((field) => row?.[field]);
  const wrong = codes.find((field) => !/^[A-ZÅÄÖÆØ0-9][A-ZÅÄÖÆØ0-9-]{0,19}$/.test(String(row?.[field])));
  return wrong ? { field: wrong, code: 'unit-code-malformed' } : null;
}

function days(row: FieldValues | undefined): Judged {
  const wrong = row?.to !== null && row?.to !== undefined && String(row.to) < String(row.from);
  return wrong ? { field: 'to', code: 'ends-before-it-begins' } : null;
}

function unitThen(register: readonly Version[], row: FieldValues | undefined): Judged {
  const found = register.some((version) => version.code === row?.unit && holdsOn(version, String(row?.from)));
  return found ? null : { field: 'unit', code: 'no-such-unit-then' };
}

function person(known: ReadonlySet<string>, row: FieldValues | undefined): Judged {
  return known.has(String(row?.number)) ? null : { field: 'number', code: 'no-such-person' };
}

interface Period extends Record<string, unknown> {
  readonly of: string;
  readonly from: string;
  readonly to: string | null;
}

/** Rows whose period meets another of the same thing, once the file's good rows have replaced those stored. */
function withOverlaps(
  rows: Rows,
  before: readonly Judged[],
  stored: readonly Period[],
  of: (row: FieldValues) => string,
): Judged[] {
  const asPeriod = (row: FieldValues): Period => ({
    of: of(row),
    from: String(row.from),
    to: row.to === null || row.to === undefined ? null : String(row.to),
  });
  const good = rows.filter((_, index) => !before[index]).map(asPeriod);
  const combined = new Map([...stored, ...good].map((period) => [`${period.of}\n${period.from}`, period]));
  const byThing = Map.groupBy(combined.values(), (period) => period.of);
  return rows.map((row, index): Judged => {
    if (before[index]) return before[index] ?? null;
    const own = asPeriod(row);
    const meets = (byThing.get(own.of) ?? []).some(
      (other) =>
        other.from !== own.from &&
        (own.to === null || other.from <= own.to) &&
        (other.to === null || own.from <= other.to),
    );
    return meets ? { field: 'from', code: 'overlaps' } : null;
  });
}

function asVersion(row: FieldValues): Version {
  const optional = (field: string): string | null => (row[field] ? String(row[field]) : null);
  return {
    code: String(row.unit),
    name: String(row.name),
    // the field's choices are exactly the kinds
    kind: String(row.kind) as UnitKind,
    parent: optional('parent'),
    from: String(row.from),
    to: optional('to'),
    successor: optional('successor'),
  };
}

function loginOf(row: FieldValues): string | null {
  return typeof row.login === 'string' && row.login ? row.login.toLowerCase() : null;
}

async function personnelNumbers(work: Work): Promise<Set<string>> {
  const rows = await work.sql<{ personnel_number: string }>('select personnel_number from people.persons');
  return new Set(rows.map((row) => row.personnel_number));
}
