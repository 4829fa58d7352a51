// The money of a decision and the investment that carries it: tied by those who lead or decide in the council and read the
// investment, often some weeks after the decision, when finances have entered it. Seen from both sides.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import { knownInvestments } from '../../finances/finances.ts';
import type * as contract from '../contract.ts';
import type { MeetingPage } from '../contract.ts';
import { addStep } from '../steps.ts';
import type { DB } from '../tables.ts';
import { decisionRow, type MatterRecord, meetingPage } from './council-queries.ts';

export async function tieMatterToInvestment(
  work: Work,
  input: GivenOf<typeof contract.tieMatterToInvestment>,
): Promise<MeetingPage> {
  const record = await decidedMatter(work, input);
  if (record.investment_id === input.investment) return meetingPage(work, { meeting: record.meeting_id });
  if (record.state !== 'approved' || record.money_ore === null)
    throw new Refusal('conflict', 'matter-has-no-money', { number: `M-${record.number}` });
  const known = await knownInvestments(work, [input.investment ?? [], record.investment_id ?? []].flat());
  const named = (id: string | null) => {
    const found = known.get(id ?? '');
    return found ? `${found.code} ${found.item}` : '';
  };
  if (input.investment !== null && !known.has(input.investment))
    throw invalidField('unknown-investment', 'investment', input.investment);
  await tables<DB>(work)
    .updateTable('portfolio.matters')
    .set({ investment_id: input.investment, version: record.version + 1 })
    .where('matter_id', '=', input.matter)
    .execute();
  const of = { kind: 'matter', id: input.matter, state: record.state, unit: record.unit_code } as const;
  await addStep(work, of, 'tied-to-investment', { text: named(input.investment ?? record.investment_id) });
  return meetingPage(work, { meeting: record.meeting_id });
}

export async function investmentDecisions(
  work: Work,
  { investment }: { investment: string },
): Promise<AnswerOf<typeof contract.showInvestmentDecisions>> {
  const known = (await knownInvestments(work, [investment])).get(investment);
  if (!known) throw new Refusal('not-found', 'unknown-investment');
  const rows = await work.sql<MatterRecord & { held_on: string; body: string }>(
    `select m.*, c.held_on, c.body from portfolio.matters m join portfolio.meetings c using (meeting_id)
     where m.investment_id = $1 order by c.held_on desc, m.number limit 50`,
    [investment],
  );
  return {
    rows: rows.map((row) => decisionRow(work, row)),
    decidedOre: rows.reduce((sum, row) => sum + (row.money_ore ?? 0), 0),
    amount: known.amount,
    paid: known.paid,
  };
}

async function decidedMatter(
  work: Work,
  { matter, version }: GivenOf<typeof contract.tieMatterToInvestment>,
): Promise<MatterRecord> {
  const [record] = await work.sql<MatterRecord>('select * from portfolio.matters where matter_id = $1 for update', [
    matter,
  ]);
  if (!record || !work.policy.may('portfolio.read-council', record.unit_code))
    throw new Refusal('not-found', 'no-such-matter');
  const may = ['portfolio.lead-needs', 'portfolio.decide-matters'].some((each) =>
    work.policy.may(each, record.unit_code),
  );
  if (!may)
    throw new Refusal('not-allowed', 'not-allowed', { permission: 'portfolio.lead-needs', unit: record.unit_code });
  if (version !== record.version) throw new Refusal('conflict', 'matter-changed', { number: `M-${record.number}` });
  return record;
}
