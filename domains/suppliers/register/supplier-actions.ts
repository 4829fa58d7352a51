// What can be done with a supplier itself: take it into the register, correct it, say who speaks for it and who of ours
// answers for what. Every step is a line of its history.

import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { nameOfPerson } from '../../people/people.ts';
import { readOrganisationNumber } from './organisation-number-rules.ts';
import { supplierToChange } from './supplier-access.ts';
import * as contract from './supplier-contract.ts';
import { differences, keepFindable, noteStep } from './supplier-entries.ts';
import { supplierPage } from './supplier-queries.ts';
import type { DutyRecord, SupplierRecord } from './supplier-rows.ts';

export async function registerSupplier(
  work: Work,
  input: GivenOf<typeof contract.registerSupplier>,
): Promise<contract.SupplierPage> {
  checkUnit(work, input.unit);
  const number = organisationNumber(input.country, input.organisationNumber);
  if (input.manager) await checkPerson(work, input.manager, 'manager');
  const [record] = await work
    .sql<SupplierRecord>(
      `insert into suppliers.suppliers (supplier_id, name, country, organisation_number, category, criticality,
         handles_personal_data, unit_code, website, note, registered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning *`,
      [
        work.newId(),
        input.name,
        input.country,
        number,
        input.category,
        input.criticality,
        input.handlesPersonalData,
        input.unit,
        input.website,
        input.note,
        work.now,
      ],
    )
    .catch(taken);
  if (!record) throw new Error('the database took a supplier in without telling its number');
  if (input.manager) await insertDuty(work, record.supplier_id, input.manager, 'manager', work.today, null);
  await noteStep(work, record, { what: 'register-supplier' });
  await keepFindable(work, [record]);
  return supplierPage(work, { supplier: record.supplier_id });
}

export async function changeSupplier(
  work: Work,
  input: GivenOf<typeof contract.changeSupplier>,
): Promise<contract.SupplierPage> {
  const record = await supplierToChange(work, input.supplier, input.version);
  if (input.unit !== undefined) checkUnit(work, input.unit);
  // nobody moves a supplier to where they may not change it, unless they stay its manager
  if (input.unit !== undefined && input.unit !== record.unit_code && !work.policy.may(contract.change, input.unit))
    throw new Refusal('not-allowed', 'supplier-out-of-hands', { unit: input.unit });
  const country = input.country ?? record.country;
  const typed = input.organisationNumber ?? (input.country === undefined ? undefined : record.organisation_number);
  const changes = differences(record, {
    name: input.name,
    country: input.country,
    organisation_number: typed === undefined ? undefined : organisationNumber(country, typed),
    category: input.category,
    criticality: input.criticality,
    handles_personal_data: input.handlesPersonalData,
    unit_code: input.unit,
    website: input.website,
    note: input.note,
    exit_plan: input.exitPlan,
    exit_months: input.exitMonths,
    exit_tried_on: input.exitTriedOn,
    ended_on: input.endedOn,
  });
  const names = Object.keys(changes);
  if (names.length > 0) {
    const [after] = await work
      .sql<SupplierRecord>(
        // the names are columns of suppliers.suppliers, written above
        `update suppliers.suppliers set version = version + 1, ${names.map((name, at) => `${name} = $${at + 2}`).join(', ')}
         where supplier_id = $1 returning *`,
        [record.supplier_id, ...Object.values(changes).map(([, value]) => value)],
      )
      .catch(taken);
    await noteStep(work, record, { what: 'change-supplier', changes });
    if (after) await keepFindable(work, [after]);
  } else work.audit({ subject: 'supplier', subjectId: record.supplier_id, unit: record.unit_code });
  return supplierPage(work, input);
}

export async function setContact(
  work: Work,
  input: GivenOf<typeof contract.setContact>,
): Promise<contract.SupplierPage> {
  const record = await supplierToChange(work, input.supplier);
  const values = [input.name, input.role, input.email, input.phone];
  if (input.contact) {
    const [there] = await work.sql(
      `update suppliers.contacts set name = $3, role = $4, email = $5, phone = $6
       where contact_id = $1 and supplier_id = $2 returning 1`,
      [input.contact, record.supplier_id, ...values],
    );
    if (!there) throw new Refusal('not-found', 'no-such-contact');
  } else
    await work.sql(
      `insert into suppliers.contacts (contact_id, supplier_id, name, role, email, phone) values ($1, $2, $3, $4, $5, $6)`,
      [work.newId(), record.supplier_id, ...values],
    );
  // the history tells that, not whom: it is kept longer than a name may be
  await noteStep(work, record, { what: 'set-contact', text: input.role });
  return supplierPage(work, input);
}

export async function removeContact(
  work: Work,
  input: GivenOf<typeof contract.removeContact>,
): Promise<contract.SupplierPage> {
  const record = await supplierToChange(work, input.supplier);
  const [gone] = await work.sql<{ role: string }>(
    'delete from suppliers.contacts where contact_id = $1 and supplier_id = $2 returning role',
    [input.contact, record.supplier_id],
  );
  if (!gone) throw new Refusal('not-found', 'no-such-contact');
  await noteStep(work, record, { what: 'remove-contact', text: gone.role });
  return supplierPage(work, input);
}

export async function giveDuty(work: Work, input: GivenOf<typeof contract.giveDuty>): Promise<contract.SupplierPage> {
  const record = await supplierToChange(work, input.supplier);
  const name = await checkPerson(work, input.person, 'person');
  const from = input.fromOn ?? work.today;
  if (input.toOn !== null && input.toOn < from) throw invalidField('ends-before-it-starts', 'toOn', input.toOn);
  const [held] = await work.sql(
    `select 1 from suppliers.duties where supplier_id = $1 and person_id = $2 and duty = $3
       and (to_on is null or to_on >= $4) and ($5::date is null or from_on <= $5)`,
    [record.supplier_id, input.person, input.duty, from, input.toOn],
  );
  if (held) throw new Refusal('conflict', 'duty-held-already', { name });
  await insertDuty(work, record.supplier_id, input.person, input.duty, from, input.toOn);
  await noteStep(work, record, { what: 'give-duty', about: name, text: input.duty });
  return supplierPage(work, input);
}

export async function endDuty(work: Work, input: GivenOf<typeof contract.endDuty>): Promise<{ dutyId: string }> {
  const record = await supplierToChange(work, input.supplier);
  const [duty] = await work.sql<DutyRecord>(
    'select * from suppliers.duties where duty_id = $1 and supplier_id = $2 for update',
    [input.dutyId, record.supplier_id],
  );
  if (!duty) throw new Refusal('not-found', 'no-such-duty');
  const last = input.toOn ?? work.today;
  if (last < duty.from_on) throw invalidField('ends-before-it-starts', 'toOn', last);
  await work.sql('update suppliers.duties set to_on = $2 where duty_id = $1', [duty.duty_id, last]);
  const name = (await nameOfPerson(work, duty.person_id)) ?? '';
  await noteStep(work, record, {
    what: 'end-duty',
    about: name,
    text: duty.duty,
    changes: { to_on: [duty.to_on, last] },
  });
  return { dutyId: duty.duty_id };
}

function organisationNumber(country: contract.SupplierCountry, text: string): string {
  const read = readOrganisationNumber(country, text);
  if ('fault' in read) throw invalidField(read.fault, 'organisationNumber', text);
  return read.number;
}

function checkUnit(work: Work, unit: string): void {
  if (!work.part(unitTreeKey).unit(unit)) throw invalidField('unknown-unit', 'unit', unit);
}

async function checkPerson(work: Work, person: string, field: string): Promise<string> {
  const name = await nameOfPerson(work, person);
  if (name === null) throw invalidField('unknown-person', field, person);
  return name;
}

async function insertDuty(
  work: Work,
  supplier: string,
  person: string,
  duty: contract.Duty,
  from: string,
  to: string | null,
): Promise<void> {
  await work.sql(
    'insert into suppliers.duties (duty_id, supplier_id, person_id, duty, from_on, to_on) values ($1, $2, $3, $4, $5, $6)',
    [work.newId(), supplier, person, duty, from, to],
  );
}

/** Two suppliers with one number: what the unique index says, in words. */
function taken(error: unknown): never {
  if (error instanceof Error && 'constraint' in error && error.constraint === 'supplier_organisation')
    throw new Refusal('conflict', 'organisation-number-taken', {}, [
      { path: 'organisationNumber', code: 'organisation-number-taken', message: '' },
    ]);
  throw error;
}
