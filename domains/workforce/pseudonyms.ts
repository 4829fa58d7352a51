// Makes pseudonyms: a keyed hash of the number the payroll knows a person by. The same person has the same pseudonym in
// every file; without the key nobody finds the person behind it.
import { createHmac } from 'node:crypto';
import type { Work } from '../../platform/work/work.ts';

/** How this region turns a payroll number into a pseudonym; asks for the key once. */
export async function pseudonymsFor(work: Pick<Work, 'sql'>): Promise<(number: string) => string> {
  const [row] = await work.sql<{ key: string }>('select key from workforce.pseudonym_keys');
  if (!row) throw new Error('workforce.pseudonym_keys has no key');
  return (number) => pseudonym(row.key, number);
}

/** Sixteen hexadecimal digits of HMAC-SHA256. */
export function pseudonym(key: string, number: string): string {
  return createHmac('sha256', key).update(number.trim()).digest('hex').slice(0, 16);
}
