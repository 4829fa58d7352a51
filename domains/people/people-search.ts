// People and units as the one search finds them.
import { dropSearchEntries, keepSearchEntries, type SearchEntry } from '../../platform/search/search.ts';
import type { Work } from '../../platform/work/work.ts';

const permission = 'people.read-register';

interface Findable {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly title: string;
  readonly login: string | null;
}

/** A person by name; title and login find them too. */
export function personEntry(person: Findable): SearchEntry {
  return {
    kind: 'person',
    id: person.personId,
    title: `${person.givenName} ${person.familyName}`,
    body: [person.title, person.login ?? ''].join(' ').trim(),
    note: person.title,
    address: `/people/persons/${person.personId}`,
    permission,
  };
}

/** A unit by name and code. */
export function unitEntry(code: string, name: string): SearchEntry {
  return {
    kind: 'unit',
    id: code,
    title: name,
    body: code,
    note: code,
    address: `/people/units/${encodeURIComponent(code)}`,
    permission,
  };
}

/** Brings the entries of these units up to date: those that ended are no longer found. */
export async function refreshUnitEntries(work: Work, codes: readonly string[]): Promise<void> {
  const rows = await work.sql<{ unit_code: string; name: string }>(
    `select unit_code, name from people.unit_versions
     where unit_code = any($1) and valid_from <= $2 and (valid_to is null or valid_to >= $2)`,
    [codes, work.today],
  );
  await keepSearchEntries(
    work,
    rows.map((row) => unitEntry(row.unit_code, row.name)),
  );
  const there = new Set(rows.map((row) => row.unit_code));
  await dropSearchEntries(
    work,
    'unit',
    codes.filter((code) => !there.has(code)),
  );
}
