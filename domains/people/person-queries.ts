// Reading people: the register by name, and one person's page.

import { anywhere } from '../../platform/database/list-conditions.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import { accountOfPerson } from '../../platform/sign-in/accounts.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type { Employment, EmploymentForm, listPeople, PersonLink, PersonPage, PersonRow } from './contract.ts';
import { mayChange, maySeeDetails, type Person, personFor } from './person-access.ts';
import { type Head, headsOn } from './unit-rows.ts';

/** A page of the register, by family name and given name as Swedish sorts them. */
export async function peopleList(work: Work, input: GivenOf<typeof listPeople>): Promise<AnswerOf<typeof listPeople>> {
  const tree = work.part(unitTreeKey);
  const [family, given, person] = personMark.read(input.after) ?? [null, null, null];
  const on = input.on ?? work.today;
  const rows = await work.sql<ListRow>(findPeople, [
    on,
    input.unit ? tree.below(input.unit, on) : null,
    patterns(input.search),
    input.who,
    family,
    given,
    person,
    input.limit + 1,
  ]);
  const { rows: page, next } = personMark.page(rows, input.limit, (row) => [
    row.family_name,
    row.given_name,
    row.person_id,
  ]);
  return {
    rows: page.map(
      (row): PersonRow => ({
        person: row.person_id,
        name: `${row.given_name} ${row.family_name}`,
        title: row.title,
        units: row.units.map((unit) => ({ unit, name: tree.unit(unit, on)?.name ?? unit })),
        email: row.email,
        phone: row.phone,
      }),
    ),
    next,
    mayRegister: work.policy.may('people.change-register'),
  };
}

/** One person; employments and personnel number only for those who may see them. */
export async function personPage(work: Work, input: { person: string }): Promise<PersonPage> {
  const person = await personFor(work, input.person);
  const [employments, heads] = await Promise.all([employmentsOf(work, person), headsOn(work, null, work.today)]);
  const headed = heads.filter((head) => head.person === person.person_id).map((head) => head.unit);
  const now = employments.filter((each) => each.from <= work.today && (each.to === null || work.today <= each.to));
  const change = mayChange(work, person);
  const administer = work.policy.may('people.administer-accounts');
  const account = administer ? ((await accountOfPerson(work, person.person_id))?.accountId ?? null) : null;
  return {
    person: person.person_id,
    givenName: person.given_name,
    familyName: person.family_name,
    title: person.title,
    email: person.email,
    phone: person.phone,
    works: now.map((each) => ({
      unit: each.unit,
      unitName: each.unitName,
      title: each.title || person.title,
      heads: headed.includes(each.unit),
    })),
    head: headOf(work, person, now, heads),
    leads: await ledBy(work, person, headed, heads),
    details: maySeeDetails(work, person)
      ? { personnelNumber: person.personnel_number, login: person.login, employments }
      : null,
    account,
    allowed: [
      ...(change ? (['change-person', 'employ-person', 'end-employment'] as const) : []),
      ...(administer && account === null ? (['open-account'] as const) : []),
    ],
  };
}

interface ListRow extends Record<string, unknown> {
  person_id: string;
  given_name: string;
  family_name: string;
  title: string;
  email: string | null;
  phone: string | null;
  units: string[];
}

const findPeople = `select p.person_id, p.given_name, p.family_name, p.title, p.email, p.phone,
    array(select distinct e.unit_code from people.employments e where e.person_id = p.person_id
      and e.valid_from <= $1 and (e.valid_to is null or e.valid_to >= $1) order by 1) as units
  from people.persons p
  where ($3::text[] is null
      or lower(p.given_name || ' ' || p.family_name || ' ' || p.title || ' ' || coalesce(p.login, '')) like all($3))
    and ($4 = 'all' and $2::text[] is null or exists (select 1 from people.employments e where e.person_id = p.person_id
      and ($2::text[] is null or e.unit_code = any($2))
      and ($4 = 'all' or e.valid_from <= $1 and (e.valid_to is null or e.valid_to >= $1))))
    and ($4 <> 'heads' or exists (select 1 from people.unit_heads h where h.person_id = p.person_id
      and ($2::text[] is null or h.unit_code = any($2))
      and h.valid_from <= $1 and (h.valid_to is null or h.valid_to >= $1)))
    and ($5::text is null or (p.family_name, p.given_name, p.person_id) > ($5, $6, $7::uuid))
  order by p.family_name, p.given_name, p.person_id limit $8`;

/** Every word of the search must be found, in any order. */
function patterns(search: string | undefined): string[] | null {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return words.length ? words.map(anywhere) : null;
}

const personMark = listMark('people', 'text', 'text', 'id');

async function employmentsOf(work: Work, person: Person): Promise<Employment[]> {
  const tree = work.part(unitTreeKey);
  const rows = await work.sql<EmploymentRow>(
    `select employment_id, unit_code, form, title, valid_from, valid_to from people.employments
     where person_id = $1 order by valid_from desc, unit_code`,
    [person.person_id],
  );
  return rows.map((row) => ({
    employment: row.employment_id,
    unit: row.unit_code,
    unitName: tree.unit(row.unit_code, row.valid_to ?? work.today)?.name ?? row.unit_code,
    form: row.form,
    title: row.title,
    from: row.valid_from,
    to: row.valid_to,
  }));
}

interface EmploymentRow extends Record<string, unknown> {
  employment_id: string;
  unit_code: string;
  form: EmploymentForm;
  title: string;
  valid_from: string;
  valid_to: string | null;
}

/** Who leads a person: the head of the unit, or for its head whoever leads the nearest unit above. */
function headOf(
  work: Work,
  person: Person,
  employments: readonly Employment[],
  heads: readonly Head[],
): PersonLink | null {
  const tree = work.part(unitTreeKey);
  let unit: string | null | undefined = employments[0]?.unit;
  for (let step = 0; unit && step < 50; step++) {
    const head = heads.find((each) => each.unit === unit && each.person !== person.person_id);
    if (head) return { person: head.person, name: head.name, title: head.title };
    unit = tree.unit(unit)?.parent;
  }
  return null;
}

/** Those who work in the units a person heads, and the heads of the units right below. */
async function ledBy(
  work: Work,
  person: Person,
  headed: readonly string[],
  heads: readonly Head[],
): Promise<PersonLink[]> {
  if (headed.length === 0) return [];
  const tree = work.part(unitTreeKey);
  const own = await work.sql<PersonLink & Record<string, unknown>>(
    `select distinct p.person_id as person, p.given_name || ' ' || p.family_name as name, p.title
     from people.employments e join people.persons p using (person_id)
     where e.unit_code = any($1) and e.valid_from <= $2 and (e.valid_to is null or e.valid_to >= $2)`,
    [headed, work.today],
  );
  const below = heads
    .filter((head) => headed.includes(tree.unit(head.unit)?.parent ?? ''))
    .map(({ person: id, name, title }) => ({ person: id, name, title }));
  const all = new Map([...own, ...below].map((each) => [each.person, each]));
  all.delete(person.person_id);
  const { compare } = new Intl.Collator('sv');
  return [...all.values()].toSorted((a, b) => compare(a.name, b.name));
}
