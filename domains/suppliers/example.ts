// The example region's suppliers: twelve invented companies with contacts, agreements and our people around them. Days stand
// around the day it is loaded, so that something is always to be decided soon.
import { castAs, personOf } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import type { Work } from '../../platform/work/work.ts';
import { examplePersonId } from '../people/example.ts';
import { keepStandings } from './agreements/agreement-rows.ts';
import { monthsLater } from './agreements/agreement-rules.ts';
import { tendAgreements } from './agreements/tend-agreements.ts';
import { loadDocuments } from './example-documents.ts';
import { loadFollowUp } from './example-follow-up.ts';
import { insert } from './example-rows.ts';
import { type ExampleAgreement, exampleAgreementId, exampleSupplierId, exampleSuppliers } from './example-suppliers.ts';
import { keepFindable } from './register/supplier-entries.ts';
import type { SupplierRecord } from './register/supplier-rows.ts';

export { exampleAgreementId, exampleSupplierId, exampleSupplierOf } from './example-suppliers.ts';

/** Loads suppliers with everything that belongs to them. */
export async function loadExample(work: Work): Promise<void> {
  await insertSuppliers(work);
  await insertPeople(work);
  await insertAgreements(work);
  await loadDocuments(work);
  await tendAgreements(work);
  await loadFollowUp(work);
}

async function insertSuppliers(work: Work): Promise<void> {
  const rows = await insert<SupplierRecord>(
    work,
    'suppliers',
    exampleSuppliers.map((each, index) => ({
      supplier_id: exampleSupplierId(each.name),
      number: 1001 + index,
      name: each.name,
      country: each.country ?? 'SE',
      organisation_number: each.number,
      category: each.category,
      criticality: each.criticality,
      handles_personal_data: each.handlesPersonalData ?? false,
      unit_code: each.unit,
      note: each.note,
      exit_plan: each.exitPlan ?? '',
      exit_months: each.exitMonths ?? null,
      registered_at: '2017-01-09T08:00:00Z',
    })),
  );
  await work.sql("select setval('suppliers.supplier_numbers', $1)", [1000 + exampleSuppliers.length]);
  await keepFindable(work, rows);
  await insert(
    work,
    'entries',
    exampleSuppliers.map((each) => ({
      supplier_id: exampleSupplierId(each.name),
      ordinal: 1,
      at: '2017-01-09T08:00:00Z',
      what: 'register-supplier',
      by_name: 'Jonas Tallfors',
    })),
  );
}

async function insertPeople(work: Work): Promise<void> {
  await insert(
    work,
    'contacts',
    exampleSuppliers.flatMap((each) =>
      each.contacts.map(([name, role]) => ({
        contact_id: stableId('supplier-contact', `${each.name} ${name}`),
        supplier_id: exampleSupplierId(each.name),
        name,
        role,
        email: `${name.toLowerCase().replaceAll(' ', '.').replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o')}@leverantor.example`,
        phone: '',
      })),
    ),
  );
  await insert(
    work,
    'duties',
    exampleSuppliers.map((each) => ({
      duty_id: stableId('supplier-duty', each.name),
      supplier_id: exampleSupplierId(each.name),
      person_id: examplePersonId(
        (each.manager === 'engineer' ? personOf({ givenName: 'Samir', familyName: 'Hallnäs' }) : castAs(each.manager))
          .number,
      ),
      duty: 'manager',
      from_on: '2018-01-01',
    })),
  );
}

async function insertAgreements(work: Work): Promise<void> {
  const agreements = exampleSuppliers.flatMap((each) => each.agreements.map((of) => ({ ...of, supplier: each.name })));
  await insert(
    work,
    'agreements',
    agreements.map((each, index) => ({
      agreement_id: exampleAgreementId(each.title),
      supplier_id: exampleSupplierId(each.supplier),
      number: 2001 + index,
      reference: `RN 2017/${411 + index * 7}`,
      title: each.title,
      starts_on: each.startsOn,
      ends_on: endOf(each, work.today),
      notice_months: each.notice,
      renewal_months: each.renewal ?? 0,
      value_ore: each.kronor * 100,
      value_per: each.per ?? 'whole',
      monthly_fee_ore: (each.monthlyKronor ?? 0) * 100,
      services: each.services ?? [],
      registered_at: '2017-01-09T08:00:00Z',
    })),
  );
  await work.sql("select setval('suppliers.agreement_numbers', $1)", [2000 + agreements.length]);
  await insert(
    work,
    'agreement_options',
    agreements.flatMap((each) =>
      (each.options ?? []).map(([months, before], index, all) => ({
        agreement_id: exampleAgreementId(each.title),
        ordinal: index + 1,
        months,
        // the second is decided before the end that the first has moved
        decide_by: monthsLater(
          endOf(each, work.today) ?? work.today,
          all.slice(0, index).reduce((sum, [earlier]) => sum + earlier, 0) - before,
        ),
      })),
    ),
  );
  await keepStandings(
    work,
    agreements.map((each) => exampleAgreementId(each.title)),
  );
}

/** The end of a month so many months from the day it is loaded. */
function endOf(each: ExampleAgreement, today: string): string | null {
  if (each.endsIn === null) return null;
  const first = `${monthsLater(`${today.slice(0, 7)}-01`, each.endsIn + 1)}`;
  return new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
}
