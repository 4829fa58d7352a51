// What the tests of suppliers stand on: a house with the example's people, services and suppliers, and callers of every kind.
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { personOf } from '../../example/region.ts';
import { ratio, sum } from '../../platform/figures/figure.ts';
import { figures } from '../../platform/figures/figure-book.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import { type Domain, domain } from '../../platform/operation/domain.ts';
import type { AnswerOf, InputOf } from '../../platform/operation/operation.ts';
import { loadExample as loadNotices } from '../notices/example.ts';
import { notices } from '../notices/notices.ts';
import { examplePersonId, loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import * as contract from './contract.ts';
import { loadExample } from './example.ts';
import { suppliers } from './suppliers.ts';

export const samir = examplePersonId(personOf({ givenName: 'Samir', familyName: 'Hallnäs' }).number);
export const amina = examplePersonId(personOf({ givenName: 'Amina', familyName: 'Vikholm' }).number);
export const head = someone('unit-head', 'DTD-UTV', 'Chefen');
export const elsewhere = someone('unit-head', 'DLS', 'Eva');
/** reads, does not change */
export const reader = someone('controller', 'DTD', 'Karin');
export const engineer = withPerson(someone('employee', null, 'Samir'), samir);
export const nurse = withPerson(someone('employee', null, 'Amina'), amina);

// a room above that measures: thousandths of a per cent of the journal by month
const measured = [
  ['2019-06', 99_950],
  ['2019-07', 99_799],
  ['2019-08', 99_917],
] as const;
const name = { sv: 'Mätt', da: 'Målt', en: 'Measured' };
export const measuring = domain({
  name: 'measuring',
  uses: [],
  permissions: { 'measuring.read': ['employee'] },
  operations: [],
  gives: [
    figures.give({
      sources: [
        {
          id: 'measured-months',
          domain: 'measuring',
          facts: measured
            .map(
              ([month, kept]) =>
                `select '${month}' as fact, '${month}' as record, '${month}-15'::date as "on", 'DTD-UTV' as unit, 'journal' as service,
                   '${month}' as label, 100000::bigint as promised, ${kept}::bigint as kept`,
            )
            .join(' union all '),
          dims: ['service'],
          measures: ['promised', 'kept'],
          recordAddress: (record) => `/${record}`,
        },
      ],
      figures: [
        {
          id: 'measuring.availability',
          standsFor: 'availability',
          version: 1,
          name,
          definition: name,
          formula: ratio(sum('measured-months', 'kept'), sum('measured-months', 'promised')),
          unit: '%',
          scale: 2,
          shown: { unit: '%', decimals: 2 },
          good: 'up',
          permission: 'measuring.read',
        },
      ],
    }),
  ],
});

/** The house on the tenth of September 2019; `more` are domains above. */
export async function openSuppliers(more: readonly Domain[] = []): Promise<TestHouse> {
  const t = await testHouse([people, notices, suppliers, ...more], '2019-09-10T08:00:00Z');
  await t.house.act('example', someone('administrator'), async (work) => {
    await loadPeople(work);
    await loadNotices(work);
    await loadExample(work);
  });
  return t;
}

type Registering = Partial<InputOf<typeof contract.registerSupplier>>;
type Agreeing = Partial<InputOf<typeof contract.registerAgreement>>;

/** Shorthands for what nearly every test begins with. */
export function steps(t: TestHouse) {
  let counted = 0;
  return {
    register: (over: Registering = {}, caller: Caller = head): Promise<AnswerOf<typeof contract.registerSupplier>> =>
      t.run(
        contract.registerSupplier,
        { name: `Provbolaget ${++counted} AB`, category: 'software', unit: 'DTD-UTV', ...over },
        caller,
      ),
    agree: (
      supplier: string,
      over: Agreeing = {},
      caller: Caller = head,
    ): Promise<AnswerOf<typeof contract.registerAgreement>> =>
      t.run(
        contract.registerAgreement,
        { supplier, title: 'Provavtal', startsOn: '2018-01-01', endsOn: '2019-12-31', noticeMonths: 3, ...over },
        caller,
      ),
    show: (supplier: string, caller: Caller = head): Promise<AnswerOf<typeof contract.showSupplier>> =>
      t.run(contract.showSupplier, { supplier }, caller),
  };
}

function withPerson(caller: Caller, personId: string): Caller {
  return { ...caller, actor: caller.actor && { ...caller.actor, personId } };
}
