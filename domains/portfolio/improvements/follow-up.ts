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
import { followLinksOf } from '../partners/follow-link-rows.ts';
import { addStep } from '../steps.ts';
import type { DB } from '../tables.ts';
import { benefitState, wayOf } from './benefit-rules.ts';

export async function showAssignmentFollowUp(
  work: Work,
  { assignment }: { assignment: string },
): Promise<AssignmentFollowUp> {
  const record = await assignmentFor(work, assignment);
  const mayLead = work.policy.may('portfolio.lead-assignments', record.unit_code);
  const [benefits, measured, partners, known, day, links] = await Promise.all([
    work.sql<BenefitRecord>(
      `select * from portfolio.benefits where assignment_id = $1 and withdrawn_on is null order by due_on, benefit_id`,
      [assignment],
    ),
    work.sql<{ benefit_id: string; measured_on: string; value: number; by_name: string | null }>(
      `select m.* from portfolio.benefit_measurements m join portfolio.benefits b using (benefit_id)
       where b.assignment_id = $1 order by m.measured_on desc`,
      [assignment],
    ),
    work.sql<PartnerRecord & { part: string; from_on: string }>(
      `select p.*, a.part, a.from_on from portfolio.participations a join portfolio.partners p using (partner_id)
       where a.assignment_id = $1 and a.left_on is null order by p.name`,
      [assignment],
    ),
    work.sql<PartnerRecord>('select * from portfolio.partners order by name limit 200'),
    presentDay(work),
    mayLead ? followLinksOf(work, record) : [],
  ]);
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
      links: links.filter((link) => link.partner === each.partner_id).map(({ partner: _, ...link }) => link),
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
  const benefit = await benefitFor(work, input);
  if (benefit.withdrawn_on !== null) throw new Refusal('not-found', 'no-such-benefit');
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
    .onConflict((known) =>
      known.columns(['assignment_id', 'partner_id']).doUpdateSet({ part: input.part, left_on: null }),
    )
    .execute();
  await addStep(work, steppedOf(record), 'partner', { text: saidOf(input.name, input.part) });
  return showAssignmentFollowUp(work, input);
}

/** What was measured of it stays with it, for whoever puts it back and for the history. */
export async function withdrawBenefit(
  work: Work,
  input: GivenOf<typeof contract.withdrawBenefit>,
): Promise<AssignmentFollowUp> {
  const record = await assignmentToChange(work, input.assignment, { onlyLeaders: true });
  const benefit = await benefitFor(work, input);
  if ((benefit.withdrawn_on !== null) === input.isWithdrawn) return showAssignmentFollowUp(work, input);
  const measured = await work.sql('select 1 from portfolio.benefit_measurements where benefit_id = $1 limit 1', [
    input.benefit,
  ]);
  if (input.isWithdrawn && input.why === '' && measured.length > 0)
    throw invalidField('withdrawn-why', 'why', input.why);
  await tables<DB>(work)
    .updateTable('portfolio.benefits')
    .set({ withdrawn_on: input.isWithdrawn ? work.today : null, withdrawn_why: input.isWithdrawn ? input.why : '' })
    .where('benefit_id', '=', input.benefit)
    .execute();
  await addStep(work, steppedOf(record), input.isWithdrawn ? 'benefit-withdrawn' : 'benefit-back', {
    text: saidOf(benefit.title, input.why),
  });
  return showAssignmentFollowUp(work, input);
}

export async function withdrawPartner(
  work: Work,
  input: GivenOf<typeof contract.withdrawPartner>,
): Promise<AssignmentFollowUp> {
  const record = await assignmentToChange(work, input.assignment, { onlyLeaders: true });
  const [partner] = await work.sql<{ name: string; left_on: string | null }>(
    `select p.name, a.left_on from portfolio.participations a join portfolio.partners p using (partner_id)
     where a.assignment_id = $1 and a.partner_id = $2`,
    [input.assignment, input.partner],
  );
  if (!partner) throw new Refusal('not-found', 'no-such-partner');
  if ((partner.left_on !== null) === input.isWithdrawn) return showAssignmentFollowUp(work, input);
  await tables<DB>(work)
    .updateTable('portfolio.participations')
    .set({ left_on: input.isWithdrawn ? work.today : null })
    .where('assignment_id', '=', input.assignment)
    .where('partner_id', '=', input.partner)
    .execute();
  await addStep(work, steppedOf(record), input.isWithdrawn ? 'partner-withdrawn' : 'partner-back', {
    text: saidOf(partner.name, input.why),
  });
  return showAssignmentFollowUp(work, input);
}

async function benefitFor(work: Work, of: { assignment: string; benefit: string }): Promise<BenefitRecord> {
  const [benefit] = await work.sql<BenefitRecord>(
    'select * from portfolio.benefits where benefit_id = $1 and assignment_id = $2',
    [of.benefit, of.assignment],
  );
  if (!benefit) throw new Refusal('not-found', 'no-such-benefit');
  return benefit;
}

function saidOf(what: string, more: string): string {
  return [what, more].filter(Boolean).join(': ');
}

type BenefitRecord = {
  benefit_id: string;
  title: string;
  unit_word: string;
  baseline: number;
  target: number;
  due_on: string;
  withdrawn_on: string | null;
};

type PartnerRecord = { partner_id: string; name: string; kind: AssignmentFollowUp['partners'][number]['kind'] };
