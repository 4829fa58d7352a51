// The money of a decision and what carries it in finances: an investment, or the transfer of budget that moves it from the frame or the
// central IT budget. Tied by those who lead or decide in the council and read the other end, often some weeks after the decision, when
// finances have entered it. Seen from both sides.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import { knownInvestments, knownTransfers } from '../../finances/finances.ts';
import type { MeetingPage } from '../contract.ts';
import * as contract from '../contract.ts';
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
  if (input.investment !== null && !known.has(input.investment))
    throw invalidField('unknown-investment', 'investment', input.investment);
  const found = known.get(input.investment ?? record.investment_id ?? '');
  return tied(work, record, {
    set: { investment_id: input.investment },
    what: 'tied-to-investment',
    text: found ? `${found.code} ${found.item}` : '',
  });
}

export async function tieMatterToTransfer(
  work: Work,
  input: GivenOf<typeof contract.tieMatterToTransfer>,
): Promise<MeetingPage> {
  const record = await decidedMatter(work, input);
  if (record.transfer_id === input.transfer) return meetingPage(work, { meeting: record.meeting_id });
  const isMoved = contract.transferredFundings.some((each) => each === record.funding);
  if (record.state !== 'approved' || record.money_ore === null || !isMoved)
    throw new Refusal('conflict', 'matter-moves-no-budget', { number: `M-${record.number}` });
  const known = await knownTransfers(work, [input.transfer ?? [], record.transfer_id ?? []].flat());
  const found = known.get(input.transfer ?? record.transfer_id ?? '');
  if (input.transfer !== null && (!found || found.isWithdrawn))
    throw invalidField('unknown-transfer', 'transfer', input.transfer);
  return tied(work, record, {
    set: { transfer_id: input.transfer },
    what: 'tied-to-transfer',
    text: found ? `${found.code} ${found.title}` : '',
  });
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

/** Of the decisions that are tied to transfers those of this unit and year whose transfer the caller may read. */
export async function transferDecisions(
  work: Work,
  { unit, year }: GivenOf<typeof contract.showTransferDecisions>,
): Promise<AnswerOf<typeof contract.showTransferDecisions>> {
  const rows = await work.sql<MatterRecord & { held_on: string; body: string }>(
    `select m.*, c.held_on, c.body from portfolio.matters m join portfolio.meetings c using (meeting_id)
     where m.transfer_id is not null order by c.held_on desc, m.number limit 500`,
  );
  const transfers = await knownTransfers(
    work,
    rows.flatMap((row) => row.transfer_id ?? []),
  );
  const units = work.part(unitTreeKey).below(unit);
  return {
    rows: rows.flatMap((row) => {
      const known = transfers.get(row.transfer_id ?? '');
      if (!known || known.year !== year || ![known.from, known.to].some((each) => units.includes(each))) return [];
      return [{ ...decisionRow(work, row), transfer: `${known.code} ${known.title}` }];
    }),
  };
}

async function tied(
  work: Work,
  record: MatterRecord,
  { set, what, text }: { set: Partial<MatterRecord>; what: string; text: string },
): Promise<MeetingPage> {
  await tables<DB>(work)
    .updateTable('portfolio.matters')
    .set({ ...set, version: record.version + 1 })
    .where('matter_id', '=', record.matter_id)
    .execute();
  const of = { kind: 'matter', id: record.matter_id, state: record.state, unit: record.unit_code } as const;
  await addStep(work, of, what, { text });
  return meetingPage(work, { meeting: record.meeting_id });
}

async function decidedMatter(
  work: Work,
  { matter, version }: { matter: string; version: number },
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
