// The parameters' versions: reading them, and adding one with its reason. Nothing is changed in place, so that a figure
// shown last year can be explained.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { tables, type Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import { inForceOn, parameterKinds, parameterNames } from './parameter-rules.ts';
import type { DB } from './tables.ts';

/** Every version of every parameter, newest first. */
export async function listParameters(work: Work) {
  const all = await versions(work);
  return {
    parameters: parameterNames.flatMap((name) => {
      const own = all.filter((each) => each.name === name);
      const current = inForceOn(own, work.today);
      return own.map((each) => ({ ...each, name, inForce: each === current })).toReversed();
    }),
  };
}

/** Adds a version. */
export async function setParameter(work: Work, input: GivenOf<typeof contract.setParameter>) {
  const { name, value, validFrom, reason } = input;
  const { from, to } = parameterKinds[name];
  if (value < from || value > to) throw new Refusal('invalid', 'parameter-out-of-range', { name, from, to });
  await work.sql("select pg_advisory_xact_lock(hashtext('workforce.parameters'))");
  const own = (await versions(work)).filter((each) => each.name === name);
  const before = own.at(-1);
  if (before?.value === value && before.validFrom <= validFrom)
    throw new Refusal('conflict', 'parameter-unchanged', { name, version: before.version });
  const version = (before?.version ?? 0) + 1;
  await tables<DB>(work)
    .insertInto('workforce.parameters')
    .values({
      name,
      version,
      valid_from: validFrom,
      value,
      reason,
      set_at: work.now,
      set_by: work.actor?.name ?? '',
    })
    .execute();
  work.audit({ subject: 'staff-parameter', subjectId: name, detail: { version, before: before?.value ?? null } });
  // every figure that uses it may have moved
  work.touch('figures');
  return { version };
}

async function versions(work: Work) {
  const rows = await tables<DB>(work)
    .selectFrom('workforce.parameters')
    .selectAll()
    .orderBy('name')
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    name: row.name,
    version: row.version,
    validFrom: row.valid_from,
    value: row.value,
    reason: row.reason,
    setAt: row.set_at.toISOString(),
    setBy: row.set_by,
  }));
}
