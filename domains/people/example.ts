// The example region's organisation, people and accounts, stored as a first import would: by COPY.

import * as example from '../../example/region.ts';
import { personOf } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { type Cell, copyRows } from '../../platform/database/copy.ts';
import { keepSearchEntries } from '../../platform/search/search.ts';
import { writeSetting } from '../../platform/settings/settings.ts';
import type { Work } from '../../platform/work/work.ts';
import { loadReorganisations } from './example-reorganisations.ts';
import { personEntry, unitEntry } from './people-search.ts';

/** Loads the organisation, its people and the accounts of those who lead or can be tried. */
export async function loadExample(work: Work): Promise<void> {
  await loadUnits(work);
  await loadPeople(work);
  await loadAccounts(work);
  await loadReorganisations(work);
  await loadSearch(work);
  await writeSetting(work, '', 'example', true);
  await writeSetting(work, '', 'region', example.regionName);
  await writeSetting(work, '', 'working-period', '2019-01..2019-08');
  await writeSetting(
    work,
    '',
    'example-persons',
    example.cast.map((member) => {
      const who = personOf(member);
      return { login: who.login, name: `${who.givenName} ${who.familyName}`, story: member.story };
    }),
  );
  work.touch('people');
  // the region has got its name
  work.touch('sign-in');
}

/** The id a person of the example has, by personnel number. */
export function examplePersonId(number: string): string {
  return stableId('person', number);
}

/** The id of the account of a person of the example. */
export function exampleAccountId(number: string): string {
  return stableId('account', number);
}

async function loadUnits(work: Work): Promise<void> {
  const connection = work.connection();
  await copyRows(
    connection,
    'people.unit_versions',
    ['unit_code', 'valid_from', 'valid_to', 'name', 'kind', 'parent_code', 'successor_code'],
    example.exampleUnits.map((unit) => [
      unit.code,
      unit.from,
      unit.to,
      unit.name,
      unit.kind,
      unit.parent,
      unit.successor,
    ]),
  );
  await copyRows(
    connection,
    'people.unit_headcounts',
    ['unit_code', 'counted_on', 'headcount'],
    example.exampleUnits.filter((unit) => unit.headcount > 0).map((unit) => [unit.code, '2018-12-31', unit.headcount]),
  );
  await copyRows(
    connection,
    'people.cost_centres',
    ['cost_centre_code', 'valid_from', 'valid_to', 'name', 'unit_code'],
    example.exampleCostCentres.map((each) => [each.code, each.from, each.to, each.name, each.unit]),
  );
}

async function loadPeople(work: Work): Promise<void> {
  const connection = work.connection();
  const { persons, employments, leaders } = example.examplePeople();
  await copyRows(
    connection,
    'people.persons',
    ['person_id', 'personnel_number', 'given_name', 'family_name', 'login', 'email', 'phone', 'title', 'changed_at'],
    persons.map((each) => [
      examplePersonId(each.number),
      each.number,
      each.givenName,
      each.familyName,
      each.login,
      each.email,
      each.phone,
      each.title,
      work.now.toISOString(),
    ]),
  );
  await copyRows(
    connection,
    'people.employments',
    ['employment_id', 'person_id', 'unit_code', 'form', 'title', 'valid_from', 'valid_to'],
    employments.map((each) => [
      stableId('employment', `${each.person} ${each.unit} ${each.from}`),
      examplePersonId(each.person),
      each.unit,
      each.form,
      each.title,
      each.from,
      each.to,
    ]),
  );
  await copyRows(
    connection,
    'people.unit_heads',
    ['unit_code', 'person_id', 'valid_from', 'valid_to'],
    leaders.map((each) => [each.unit, examplePersonId(each.person), each.from, each.to]),
  );
}

async function loadSearch(work: Work): Promise<void> {
  const units = example.exampleUnits.filter((unit) => unit.to === null);
  await keepSearchEntries(work, [
    ...units.map((unit) => unitEntry(unit.code, unit.name)),
    ...example.examplePeople().persons.map((each) => personEntry({ ...each, personId: examplePersonId(each.number) })),
  ]);
}

interface Holding {
  readonly number: string;
  readonly role: string;
  readonly unit: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** Whoever leads a unit has an account and the head's role there; so has everybody one can try, with their own trust. */
async function loadAccounts(work: Work): Promise<void> {
  const holdings = [...headsHoldings(), ...castHoldings()];
  const { persons } = example.examplePeople();
  const numbers = new Set([...holdings.map((each) => each.number), ...castNumbers()]);
  const accounts = persons.filter((each) => numbers.has(each.number));
  const connection = work.connection();
  await copyRows(
    connection,
    'platform.accounts',
    ['account_id', 'login', 'name', 'person_id', 'created_at'],
    accounts.map((each) => [
      exampleAccountId(each.number),
      each.login,
      `${each.givenName} ${each.familyName}`,
      examplePersonId(each.number),
      work.now.toISOString(),
    ]),
  );
  await copyRows(
    connection,
    'platform.grants',
    ['grant_id', 'account_id', 'role', 'unit', 'valid_from', 'valid_to', 'created_at'],
    holdings.map((each): Cell[] => [
      stableId('grant', `${each.number} ${each.role} ${each.unit} ${each.from}`),
      exampleAccountId(each.number),
      each.role,
      each.unit,
      each.from,
      each.to,
      work.now.toISOString(),
    ]),
  );
}

function headsHoldings(): Holding[] {
  const divisions = new Set(example.exampleUnits.filter((unit) => unit.kind === 'division').map((unit) => unit.code));
  return example.examplePeople().leaders.map((each) => ({
    number: each.person,
    role: divisions.has(each.unit) ? 'division-head' : 'unit-head',
    unit: each.unit,
    from: each.from,
    to: each.to,
  }));
}

/** Heads of the cast hold their role as heads already. */
function castHoldings(): Holding[] {
  return example.cast.flatMap((member) => {
    const held = [member.trust, member.also].filter((trust) => trust != null);
    return held
      .filter(({ role }) => role !== 'unit-head' && role !== 'division-head')
      .map(({ role, unit }) => ({ number: personOf(member).number, role, unit, from: '2018-01-01', to: null }));
  });
}

function castNumbers(): string[] {
  return example.cast.map((member) => personOf(member).number);
}
