// What can be done with investments: enter and correct decisions, tell where they stand, enter payments, say what the year
// will cost, set frames. Every step is a row with who and when.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { checkUnit, type Investment, investmentFor } from './investment-access.ts';
import type * as contract from './investment-contract.ts';
import { investmentFrames, investmentPage } from './investment-queries.ts';
import { needsReason, nextStates } from './investment-rules.ts';

type Content = contract.InvestmentContent;

export async function decideInvestment(
  work: Work,
  input: GivenOf<typeof contract.decideInvestment>,
): Promise<contract.InvestmentPage> {
  await checkContent(work, input, null);
  const decision = work.newId();
  const made = await work.sql(
    `insert into finances.investment_decisions (decision_id, year, number, decided_on, unit, category, programme, item,
       responsible, amount, project, created_at, created_by_id, created_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (year, number) do nothing returning decision_id`,
    [decision, input.year, input.number, ...contentColumns(input), work.now, ...who(work)],
  );
  if (made.length === 0)
    throw new Refusal('conflict', 'investment-exists', { year: input.year, number: input.number }, [
      { path: 'number', code: 'investment-exists', message: input.number },
    ]);
  await addStep(work, decision, 1, 'planned', input.decidedOn, '');
  return noted(work, decision, input.unit);
}

export async function changeInvestment(
  work: Work,
  input: GivenOf<typeof contract.changeInvestment>,
): Promise<contract.InvestmentPage> {
  const before = await investmentFor(work, input.decision, 'finances.change-investments');
  await checkContent(work, input, before.decision_id);
  await work.sql(
    `update finances.investment_decisions set decided_on = $2, unit = $3, category = $4, programme = $5, item = $6,
       responsible = $7, amount = $8, project = $9 where decision_id = $1`,
    [before.decision_id, ...contentColumns(input)],
  );
  return noted(work, before.decision_id, input.unit, { before: contentOf(before) });
}

export async function moveInvestment(
  work: Work,
  input: GivenOf<typeof contract.moveInvestment>,
): Promise<contract.InvestmentPage> {
  const { decision_id, state, ordinal, happened_on, unit } = await investmentFor(
    work,
    input.decision,
    'finances.follow-investments',
  );
  if (!nextStates(state).includes(input.state))
    throw new Refusal('conflict', 'step-not-open', { from: state, to: input.state });
  if (input.on > work.today) throw fault('step-in-the-future', 'on', input.on);
  if (input.on < happened_on) throw fault('step-before-last', 'on', happened_on);
  if (input.reason === '' && needsReason(state, input.state)) throw fault('reason-missing', 'reason', '');
  await addStep(work, decision_id, ordinal + 1, input.state, input.on, input.reason);
  return noted(work, decision_id, unit, { from: state, to: input.state });
}

export async function bookInvestmentPayment(
  work: Work,
  input: GivenOf<typeof contract.bookInvestmentPayment>,
): Promise<contract.InvestmentPage> {
  const { decision_id, project, unit } = await investmentFor(work, input.decision, 'finances.change-investments');
  if (project !== '') throw new Refusal('conflict', 'payments-from-ledger', { project });
  if (input.on > work.today) throw fault('payment-in-the-future', 'on', input.on);
  const made = await work.sql(
    `insert into finances.investment_outcomes (outcome_id, decision_id, booked_on, amount, reference, text, created_at,
       created_by_id, created_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (decision_id, reference) do nothing returning outcome_id`,
    [work.newId(), decision_id, input.on, input.amount, input.reference, input.text, work.now, ...who(work)],
  );
  if (made.length === 0) throw conflict('payment-exists', 'reference', input.reference);
  return noted(work, decision_id, unit, { amount: input.amount });
}

export async function forecastInvestment(
  work: Work,
  input: GivenOf<typeof contract.forecastInvestment>,
): Promise<contract.InvestmentPage> {
  const { decision_id, unit } = await investmentFor(work, input.decision, 'finances.follow-investments');
  if (input.asOf > work.today.slice(0, 7)) throw fault('forecast-in-the-future', 'asOf', input.asOf);
  await work.sql(
    `insert into finances.investment_forecasts (forecast_id, decision_id, year, as_of, amount, comment, at, by_id, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      work.newId(),
      decision_id,
      Number(input.asOf.slice(0, 4)),
      input.asOf,
      input.amount,
      input.comment,
      work.now,
      ...who(work),
    ],
  );
  return noted(work, decision_id, unit, { asOf: input.asOf, amount: input.amount });
}

export async function decideInvestmentFrame(
  work: Work,
  input: GivenOf<typeof contract.decideInvestmentFrame>,
): Promise<AnswerOf<typeof contract.decideInvestmentFrame>> {
  checkUnit(work, input.unit);
  const { unit, year, category, amount } = input;
  await work.sql("select pg_advisory_xact_lock(hashtext('investment-frame ' || $1))", [`${unit} ${year} ${category}`]);
  const [now] = await work.sql<{ amount: number }>(
    `select coalesce(sum(amount), 0)::bigint as amount from finances.investment_frames
     where unit = $1 and year = $2 and category = $3`,
    [unit, year, category],
  );
  if ((now?.amount ?? 0) + amount < 0) throw fault('frame-below-zero', 'amount', String(amount));
  const frame = work.newId();
  await work.sql(
    `insert into finances.investment_frames (frame_id, unit, year, category, amount, decided_on, decided_by, note,
       created_at, created_by_id, created_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [frame, unit, year, category, amount, input.decidedOn, input.decidedBy, input.note, work.now, ...who(work)],
  );
  work.audit({ subject: 'investment-frame', subjectId: frame, unit });
  return investmentFrames(work, { unit, year });
}

async function checkContent(work: Work, input: Content, self: string | null): Promise<void> {
  checkUnit(work, input.unit);
  if (input.programme !== null) {
    const known = await work.sql('select 1 from finances.investment_programmes where programme = $1', [
      input.programme,
    ]);
    if (known.length === 0) throw fault('programme-unknown', 'programme', input.programme);
  }
  if (input.project === '') return;
  const [taken] = await work.sql<{ year: number; number: string }>(
    'select year, number from finances.investment_decisions where project = $1 and decision_id is distinct from $2',
    [input.project, self],
  );
  if (taken) throw conflict('project-taken', 'project', `${taken.year}/${taken.number}`);
}

function contentColumns(input: Content): unknown[] {
  const { decidedOn, unit, category, programme, item, responsible, amount, project } = input;
  return [decidedOn, unit, category, programme, item, responsible, amount, project];
}

function contentOf(of: Investment) {
  const { decided_on, unit, category, programme, item, responsible, amount, project } = of;
  return { decided_on, unit, category, programme, item, responsible, amount, project };
}

async function addStep(
  work: Work,
  decision: string,
  ordinal: number,
  state: string,
  on: string,
  reason: string,
): Promise<void> {
  await work.sql(
    `insert into finances.investment_states (decision_id, ordinal, state, happened_on, reason, at, by_id, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [decision, ordinal, state, on, reason, work.now, ...who(work)],
  );
}

function noted(work: Work, decision: string, unit: string, detail?: unknown): Promise<contract.InvestmentPage> {
  work.audit({ subject: 'investment', subjectId: decision, unit, ...(detail === undefined ? {} : { detail }) });
  return investmentPage(work, { decision });
}

/** Who does it, as rows keep it: id and name. */
function who(work: Work): [string, string] {
  return [work.actor?.id ?? '', work.actor?.name ?? ''];
}

function fault(code: string, path: string, value: string): Refusal {
  return new Refusal('invalid', code, { value }, [{ path, code, message: value }]);
}

function conflict(code: string, path: string, value: string): Refusal {
  return new Refusal('conflict', code, { value }, [{ path, code, message: value }]);
}
