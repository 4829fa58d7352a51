// The example region's management objects with their roles, plans and hours, so that the count of medical objects in the
// interim report comes from the register.
import { leadersOn, personOf } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { type Cell, copyRows } from '../../platform/database/copy.ts';
import { keepSearchEntries } from '../../platform/search/search.ts';
import type { Work } from '../../platform/work/work.ts';
import { loadArchitecture } from './architecture/example-architecture.ts';
import {
  type ExampleHolder,
  type ExampleObject,
  exampleFamilies,
  exampleFamilyHolders,
  exampleObjectId,
  exampleObjects,
} from './example-objects.ts';
import { loadExamplePlans } from './example-plans.ts';
import { establishingSteps, type Side } from './object-contract.ts';
import { searchEntry } from './object-step.ts';

export { exampleObjectId } from './example-objects.ts';

/** Loads families, objects and what belongs to them. */
export async function loadExample(work: Work): Promise<void> {
  await copyRegister(work);
  await copyHolders(work);
  await copyEstablishing(work);
  await loadExamplePlans(work, leaderOf);
  await loadArchitecture(work, exampleObjectId);
  await keepSearchEntries(
    work,
    exampleObjects.map((each) =>
      searchEntry({ object_id: exampleObjectId(each.code), name: each.name, code: each.code, purpose: each.purpose }),
    ),
  );
}

async function copyRegister(work: Work): Promise<void> {
  const connection = work.connection();
  await copyRows(
    connection,
    'objects.families',
    ['family_code', 'name', 'ordinal'],
    exampleFamilies.map((each) => [each.family, each.name, each.ordinal]),
  );
  await copyRows(
    connection,
    'objects.objects',
    [
      ...['object_id', 'code', 'name', 'family_code', 'kind', 'purpose', 'business_unit', 'it_unit', 'state'],
      ...['established_on', 'registered_at', 'changed_at'],
    ],
    exampleObjects.map((each): Cell[] => [
      ...[exampleObjectId(each.code), each.code, each.name, each.family, each.kind, each.purpose, each.business],
      ...[each.it, each.state, each.since, registeredAt(each), registeredAt(each)],
    ]),
  );
  await copyRows(
    connection,
    'objects.object_entries',
    ['object_id', 'ordinal', 'at', 'what', 'state', 'by_name'],
    exampleObjects.map((each) => [
      ...[exampleObjectId(each.code), 1, registeredAt(each), 'registered', each.state, 'Elisabet Norgård'],
    ]),
  );
  await copyRows(
    connection,
    'objects.coverage',
    ['object_id', 'kind', 'code'],
    exampleObjects.flatMap((each) => [
      ...(each.services ?? []).map((code) => [exampleObjectId(each.code), 'service', code]),
      ...(each.equipment ?? []).map((code) => [exampleObjectId(each.code), 'equipment', code]),
    ]),
  );
}

/** Who leads a side of an object in 2019; null where nobody does. */
function leaderOf(object: ExampleObject, side: Side): string | null {
  const found = object.holders.find((each) => each.side === side && each.role === 'manager' && each.to === undefined);
  return found ? personIdOf(found.who) : null;
}

async function copyHolders(work: Work): Promise<void> {
  await copyRows(
    work.connection(),
    'objects.holders',
    ['holder_id', 'object_id', 'family_code', 'side', 'role', 'person_id', 'about', 'from_on', 'to_on'],
    [
      ...exampleObjects.flatMap((object) =>
        object.holders.map((each, index): Cell[] => [
          ...[stableId('object-holder', `${object.code} ${index}`), exampleObjectId(object.code), null],
          ...[each.side, each.role, personIdOf(each.who), each.about ?? '', each.from, each.to ?? null],
        ]),
      ),
      ...exampleFamilyHolders.map((each, index): Cell[] => [
        ...[stableId('family-holder', String(index)), null, each.family, each.side, each.role],
        ...[personIdOf(each.who), '', each.from, null],
      ]),
    ],
  );
}

/** Ögon has come far, Funktionsdiagnostik has begun; both are to be managed from the autumn. */
async function copyEstablishing(work: Work): Promise<void> {
  const settled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    OGON: { mandate: '2019-06-03', scope: '2019-06-24', roles: '2019-08-19' },
    FUNKDIAG: { mandate: '2019-06-03' },
  };
  const due = ['06-15', '06-30', '08-31', '09-15', '09-30', '10-15', '10-31'];
  await copyRows(
    work.connection(),
    'objects.establishing_steps',
    ['object_id', 'step', 'state', 'person_id', 'due_on', 'settled_on', 'settled_by'],
    Object.entries(settled).flatMap(([code, done]) =>
      establishingSteps.map((step, index): Cell[] => [
        ...[exampleObjectId(code), step, done[step] ? 'done' : 'open', personIdOf(['Elisabet', 'Norgård'])],
        ...[`2019-${due[index] ?? ''}`, done[step] ?? null, done[step] ? 'Elisabet Norgård' : null],
      ]),
    ),
  );
}

function personIdOf(who: ExampleHolder['who']): string {
  if (typeof who !== 'string') return stableId('person', personOf({ givenName: who[0], familyName: who[1] }).number);
  const head = leadersOn('2019-09-10').find((each) => each.unit === who);
  if (!head) throw new Error(`${who} has no head`);
  return stableId('person', head.person);
}

function registeredAt(each: ExampleObject): string {
  return `${each.since ?? '2019-06-03'}T09:00:00Z`;
}
