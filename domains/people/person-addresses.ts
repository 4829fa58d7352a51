// Which person an e-mail address belongs to, and which address a person has: for the domains that write to people and hear
// from them. An address that several persons share names nobody.
import type { Work } from '../../platform/work/work.ts';

/** The person with this address, whatever the case of its letters; null when nobody or more than one has it. */
export async function personWithAddress(work: Work, address: string): Promise<string | null> {
  if (address === '') return null;
  const rows = await work.sql<{ person_id: string }>(
    'select person_id from people.persons where lower(email) = lower($1) limit 2',
    [address],
  );
  return rows.length === 1 ? (rows[0]?.person_id ?? null) : null;
}

/** The addresses of these persons by their ids; who has none is left out. */
export async function addressesOfPersons(
  work: Work,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await work.sql<{ person_id: string; email: string }>(
    "select person_id, email from people.persons where person_id = any($1) and email like '_%@_%'",
    [personIds],
  );
  return new Map(rows.map((row) => [row.person_id, row.email]));
}
