// What an assignment is to give and who outside the region takes part: benefits with a baseline and a target, measured after it
// was put to use, and partners. Seen and measured by those who see and step the assignment.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { presentDay } from '../../../platform/settings/present-day.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import { assignmentFor, assignmentToChange, mayStep } from '../assignments/assignment-access.ts';
import { steppedOf } from '../assignments/assignment-actions.ts';
import type * as contract from '../contract.ts';
import type { AssignmentFollowUp } from '../contract.ts';
import { addStep } from '../steps.ts';
import type { DB } from '../tables.ts';
import { benefitState, wayOf } from './benefit-rules.ts';

export async function showAssignmentFollowUp(
  work: Work,
  { assignment }: { assignment: string },
): Promise<AssignmentFollowUp> {
  const record = await assignmentFor(work, assignment);
  const [benefits, measured, partners, known, day] = await Promise.all([
    work.sql<BenefitRecord>('select * from portfolio.benefits where assignment_id = $1 order by due_on, benefit_id', [
      assignment,
    ]),
    work.sql<{ benefit_id: string; measured_on: string; value: number; by_name: string | null }>(
      `select m.* from portfolio.benefit_measurements m join portfolio.benefits b using (benefit_id)
       where b.assignment_id = $1 order by m.measured_on desc`,
      [assignment],
    ),
    work.sql<PartnerRecord & { part: string; from_on: string }>(
      `select p.*, a.part, a.from_on from portfolio.participations a join portfolio.partners p using (partner_id)
       where a.assignment_id = $1 order by p.name`,
      [assignment],
    ),
    work.sql<PartnerRecord>('select * from portfolio.partners order by name limit 200'),
    presentDay(work),
  ]);
  const mayLead = work.policy.may('portfolio.lead-assignments', record.unit_code);
  return {
    benefits: benefits.map((each) => {
      const own = measured.filter((one) => one.benefit_id === each.benefit_id);
      const latest = own[0]?.value ?? null;
      const benefit = { baseline: each.baseline, target: each.target, dueOn: each.due_on };
      return {
        benefit: each.benefit_id,
        title: each.title,
        unitWord: each.unit_word,
        ...benefit,
        latest,
        way: latest === null ? null : wayOf(benefit, latest),
        state: benefitState(benefit, latest, day),
        measurements: own.map((one) => ({ on: one.measured_on, value: one.value, by: one.by_name ?? '' })),
      };
    }),
    partners: partners.map((each) => ({
      partner: each.partner_id,
      name: each.name,
      kind: each.kind,
      part: each.part,
      fromOn: each.from_on,
    })),
    knownPartners: mayLead ? known.map(({ name, kind }) => ({ name, kind })) : [],
    mayFollow: mayStep(work, record),
    mayLead,
  };
}

export async function addBenefit(work: Work, input: GivenOf<typeof contract.addBenefit>): Promise<AssignmentFollowUp> {
  const record = await assignmentToChange(work, input.assignment, { onlyLeaders: true });
  if (input.target === input.baseline) throw invalidField('target-is-baseline', 'target', String(input.target));
  await tables<DB>(work)
    .insertInto('portfolio.benefits')
    .values({
      benefit_id: work.newId(),
      assignment_id: input.assignment,
      title: input.title,
      unit_word: input.unitWord,
      baseline: input.baseline,
      target: input.target,
      due_on: input.dueOn,
    })
    .execute();
  await addStep(work, steppedOf(record), 'benefit', { text: input.title });
  return showAssignmentFollowUp(work, input);
}

export async function measureBenefit(
  work: Work,
  input: GivenOf<typeof contract.measureBenefit>,
): Promise<AssignmentFollowUp> {
  const record = await assignmentToChange(work, input.assignment);
  const [benefit] = await work.sql<BenefitRecord>(
    'select * from portfolio.benefits where benefit_id = $1 and assignment_id = $2',
    [input.benefit, input.assignment],
  );
  if (!benefit) throw new Refusal('not-found', 'no-such-benefit');
  if (input.on > work.today) throw invalidField('measured-in-the-future', 'on', input.on);
  const set = { value: input.value, at: work.now, by_name: work.actor?.name ?? null };
  await tables<DB>(work)
    .insertInto('portfolio.benefit_measurements')
    .values({ benefit_id: input.benefit, measured_on: input.on, ...set })
    .onConflict((known) => known.columns(['benefit_id', 'measured_on']).doUpdateSet(set))
    .execute();
  const text = `${benefit.title}: ${input.value} ${benefit.unit_word}`;
  await addStep(work, steppedOf(record), 'measured', { text });
  return showAssignmentFollowUp(work, input);
}

export async function addPartner(work: Work, input: GivenOf<typeof contract.addPartner>): Promise<AssignmentFollowUp> {
  const record = await assignmentToChange(work, input.assignment, { onlyLeaders: true });
  const db = tables<DB>(work);
  const partner = await db
    .insertInto('portfolio.partners')
    .values({ partner_id: work.newId(), name: input.name, kind: input.kind })
    .onConflict((known) => known.column('name').doUpdateSet({ kind: input.kind }))
    .returning('partner_id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('portfolio.participations')
    .values({ assignment_id: input.assignment, ...partner, part: input.part, from_on: work.today })
    .onConflict((known) => known.columns(['assignment_id', 'partner_id']).doUpdateSet({ part: input.part }))
    .execute();
  await addStep(work, steppedOf(record), 'partner', { text: [input.name, input.part].filter(Boolean).join(': ') });
  return showAssignmentFollowUp(work, input);
}

type BenefitRecord = {
  benefit_id: string;
  title: string;
  unit_word: string;
  baseline: number;
  target: number;
  due_on: string;
};

type PartnerRecord = { partner_id: string; name: string; kind: AssignmentFollowUp['partners'][number]['kind'] };
