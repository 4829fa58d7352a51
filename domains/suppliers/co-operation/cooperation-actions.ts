// Writing risks down, and saying how one finds the co-operation. Anybody who works with a supplier may say so: it takes a name,
// not the right to read the record.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { nameOfPerson } from '../../people/people.ts';
import { supplierToChange } from '../register/supplier-access.ts';
import { noteStep } from '../register/supplier-entries.ts';
import { suppliersById } from '../register/supplier-rows.ts';
import type * as contract from './cooperation-contract.ts';
import { type RiskRecord, shownRisks, supplierViews } from './cooperation-queries.ts';
import { halfOf } from './cooperation-rules.ts';
import { keepView, refuseOwnAnswer } from './own-answer.ts';
import { raterOf } from './rater.ts';

export async function setRisk(work: Work, input: GivenOf<typeof contract.setRisk>): Promise<contract.SupplierRisk> {
  const supplier = await supplierToChange(work, input.supplier);
  if (input.person && (await nameOfPerson(work, input.person)) === null)
    throw invalidField('unknown-person', 'person', input.person);
  const values = [
    input.text,
    input.probability,
    input.consequence,
    input.remedy,
    input.person,
    input.reviewOn,
    input.isClosed ? work.today : null,
  ];
  const [record] = input.risk
    ? await work.sql<RiskRecord>(
        `update suppliers.risks set text = $3, probability = $4, consequence = $5, remedy = $6, person_id = $7, review_on = $8,
           closed_on = case when $9::date is null then null else coalesce(closed_on, $9) end
         where risk_id = $1 and supplier_id = $2 returning *`,
        [input.risk, supplier.supplier_id, ...values],
      )
    : await work.sql<RiskRecord>(
        `insert into suppliers.risks (risk_id, supplier_id, text, probability, consequence, remedy, person_id, review_on, closed_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning *`,
        [work.newId(), supplier.supplier_id, ...values],
      );
  if (!record) throw new Refusal('not-found', 'no-such-risk');
  await noteStep(work, supplier, {
    what: input.isClosed ? 'close-supplier-risk' : 'set-supplier-risk',
    about: input.text,
    text: `${input.probability} × ${input.consequence}`,
  });
  const [shown] = await shownRisks(work, [record]);
  if (!shown) throw new Error('what was written is shown');
  return shown;
}

export async function rateCooperation(
  work: Work,
  input: GivenOf<typeof contract.rateCooperation>,
): Promise<AnswerOf<typeof contract.rateCooperation>> {
  if (!(await suppliersById(work, [input.supplier])).has(input.supplier))
    throw new Refusal('not-found', 'no-such-supplier-name');
  const half = halfOf(work.today);
  await work.sql(
    `insert into suppliers.ratings (supplier_id, half, rater, score) values ($1, $2, $3, $4)
     on conflict (supplier_id, half, rater) do update set score = excluded.score`,
    [input.supplier, half, await raterOf(work, input.supplier, half, true), input.score],
  );
  return { half, mine: input.score };
}

export async function noteSupplierView(
  work: Work,
  input: GivenOf<typeof contract.noteSupplierView>,
): Promise<contract.SupplierView> {
  const supplier = await supplierToChange(work, input.supplier);
  if (input.half > halfOf(work.today)) throw invalidField('half-not-begun', 'half', input.half);
  await refuseOwnAnswer(work, supplier.supplier_id, input.half);
  const { score, text, toldBy } = input;
  await keepView(work, supplier.supplier_id, input.half, { score, text, toldBy, isOwn: false });
  await noteStep(work, supplier, {
    what: 'note-supplier-view',
    about: input.half,
    text: `${input.score} ${input.toldBy}`,
  });
  const view = (await supplierViews(work, supplier.supplier_id)).find((each) => each.half === input.half);
  if (!view) throw new Error('what was written is shown');
  return view;
}
