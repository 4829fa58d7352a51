// Whose an answer is, so that it can be changed and counts once, without a name: a keyed hash of the account with the supplier and
// the half-year. The key is the house's own, made when the first answer is given.
import { createHmac, randomBytes } from 'node:crypto';
import { readSetting, writeSetting } from '../../../platform/settings/settings.ts';
import type { Work } from '../../../platform/work/work.ts';

const secretName = 'suppliers-rating-secret';

/** The pseudonym of the caller for one supplier and half-year; in a query before any answer, one that matches nothing. */
export async function raterOf(work: Work, supplierId: string, half: string, isAnswering = false): Promise<string> {
  const known = await readSetting<string>(work, '', secretName);
  const secret = known ?? (isAnswering ? await makeSecret(work) : '');
  return createHmac('sha256', secret)
    .update(`${supplierId} ${half} ${work.actor?.id ?? ''}`)
    .digest('hex');
}

async function makeSecret(work: Work): Promise<string> {
  await work.sql("select pg_advisory_xact_lock(hashtext('suppliers.rating-secret'))");
  const meanwhile = await readSetting<string>(work, '', secretName);
  if (meanwhile) return meanwhile;
  const made = randomBytes(32).toString('hex');
  await writeSetting(work, '', secretName, made);
  return made;
}
