// A family of objects: its page, and loading it for a step of those who keep the register.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import type { FamilyPage } from './family-contract.ts';
import type { Family } from './object-contract.ts';
import { holdersOf, type ObjectRecord, objectSelect, shownObjects } from './object-rows.ts';

/** What belongs together and whom to turn to is everybody's to know. */
export async function familyPage(work: Work, input: { family: string }): Promise<FamilyPage> {
  const family = await load(work, input.family, '');
  const objects = await work.sql<ObjectRecord>(
    `${objectSelect} where o.family_code = $1 and o.state <> 'ended' order by o.name`,
    [family.family],
  );
  return {
    ...family,
    holders: await holdersOf(work, { family: family.family }),
    objects: await shownObjects(work, objects),
    mayKeep: work.policy.may('objects.keep-objects'),
  };
}

/** Loads a family for a step, and locks it until the transaction ends; the operation has asked for the right. */
export async function familyToKeep(work: Work, family: string): Promise<Family> {
  return load(work, family, ' for update');
}

async function load(work: Work, family: string, lock: string): Promise<Family> {
  const [found] = await work.sql<Family & Record<string, unknown>>(
    `select family_code as family, name, ordinal from objects.families where family_code = $1${lock}`,
    [family],
  );
  if (!found) throw new Refusal('not-found', 'no-such-family');
  return found;
}
