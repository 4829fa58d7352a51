// What is done with a change, each step also a line in its case's history: planned, corrected, asked for, allowed or refused,
// begun, ended, reviewed. What was allowed is what was asked for: a corrected plan is asked for anew.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import type { CaseRecord } from '../case-rows.ts';
import { type Step, takeStep } from '../case-step.ts';
import { openCase } from '../open-case.ts';
import type { DB } from '../tables.ts';
import { changeToStep, isOwn } from './change-access.ts';
import { knownTemplate } from './change-allowed.ts';
import type * as contract from './change-contract.ts';
import { changePage } from './change-queries.ts';
import { type ChangeRecord, stopsWithin } from './change-rows.ts';
import { conflictsOf, missingIn, riskOf, votesNeeded } from './change-rules.ts';

type Page = Promise<contract.ChangePage>;

export async function planChange(work: Work, input: GivenOf<typeof contract.planChange>): Page {
  await checkPlan(work, input);
  if (input.type === 'standard' && !input.template) throw invalidField('needs-template', 'template', '');
  const template = input.type === 'standard' ? await knownTemplate(work, input.template ?? '') : null;
  const opened = await openCase(work, {
    title: input.title,
    description: input.reason,
    kind: 'change',
    service: input.services[0],
    place: '',
    impact: 3,
    urgency: 3,
    channel: 'portal',
    isRestricted: false,
    once: input.once,
  });
  if (!opened.isNew) return changePage(work, { change: opened.case });
  await work.sql('update service_desk.cases set is_planned = true where case_id = $1', [opened.case]);
  await work.sql(
    `insert into service_desk.changes (case_id, change_type, template_code, state, reason, plan, back_out, test, likelihood,
       consequence, services, starts_at, ends_at, is_outage, is_told)
     values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      opened.case,
      input.type,
      template?.template_code ?? null,
      input.reason,
      template?.plan ?? input.plan,
      template?.back_out ?? input.backOut,
      input.test,
      input.likelihood,
      input.consequence,
      input.services,
      input.startsAt,
      input.endsAt,
      input.isOutage,
      input.isTold,
    ],
  );
  return changePage(work, { change: opened.case });
}

export async function correctChange(work: Work, input: GivenOf<typeof contract.correctChange>): Page {
  const { change, record } = await changeToStep(work, input.change, 'correct-change');
  checkVersion(change, input.planVersion);
  await checkPlan(work, input);
  // what was allowed beforehand is not rewritten for one time
  const fixed = change.template_code !== null;
  await set(work, change, {
    state: 'draft',
    plan_version: change.plan_version + 1,
    reason: input.reason,
    plan: fixed ? change.plan : input.plan,
    back_out: fixed ? change.back_out : input.backOut,
    test: input.test,
    likelihood: input.likelihood,
    consequence: input.consequence,
    services: input.services,
    starts_at: input.startsAt === null ? null : new Date(input.startsAt),
    ends_at: input.endsAt === null ? null : new Date(input.endsAt),
    is_outage: input.isOutage,
    is_told: input.isTold,
  });
  await told(work, record, { what: 'change-corrected', set: { title: input.title }, tell: ['title'] });
  return changePage(work, input);
}

export async function askForChange(work: Work, input: GivenOf<typeof contract.askForChange>): Page {
  const { change, record } = await changeToStep(work, input.change, 'ask-for-change');
  const [startsAt, endsAt] = [change.starts_at?.toISOString() ?? null, change.ends_at?.toISOString() ?? null];
  const { reason, plan, back_out: backOut, services } = change;
  const missing = missingIn({ reason, plan, backOut, startsAt, endsAt });
  if (missing.length > 0 || !startsAt || !endsAt)
    throw new Refusal('conflict', 'plan-incomplete', { missing: missing.join(', ') });
  if (endsAt <= work.now.toISOString()) throw new Refusal('conflict', 'window-is-past', {});
  const isStandard = change.change_type === 'standard';
  if (isStandard) await refuseInStop(work, { startsAt, endsAt, services });
  await set(work, change, { state: isStandard ? 'allowed' : 'asked', asked_by: work.actor?.id ?? null });
  await told(work, record, { what: isStandard ? 'change-allowed' : 'change-asked' });
  return changePage(work, input);
}

export async function voteOnChange(work: Work, input: GivenOf<typeof contract.voteOnChange>): Page {
  const { change, record } = await changeToStep(work, input.change, 'vote-on-change');
  checkVersion(change, input.planVersion);
  if (isOwn(work, change)) throw new Refusal('not-allowed', 'own-change', {});
  if (!input.isFor && input.text === '') throw invalidField('reason-needed', 'text', '');
  const [vote] = await work.sql(
    `insert into service_desk.change_votes (case_id, plan_version, account_id, name, is_for, text, at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
    [change.case_id, change.plan_version, work.actor?.id, work.actor?.name, input.isFor, input.text, work.now],
  );
  if (!vote) throw new Refusal('conflict', 'already-voted', {});
  const state = input.isFor ? await stateAfterYes(work, change) : 'refused';
  await set(work, change, { state });
  const what = state === 'asked' ? 'change-supported' : state === 'allowed' ? 'change-allowed' : 'change-refused';
  await told(work, record, { what, text: input.text });
  return changePage(work, input);
}

export async function beginChange(work: Work, input: GivenOf<typeof contract.beginChange>): Page {
  const { change, record } = await changeToStep(work, input.change, 'begin-change');
  await set(work, change, { state: 'begun', begun_at: work.now });
  const { id, name } = work.actor ?? { id: null, name: null };
  await told(work, record, {
    what: 'change-begun',
    clocks: ['state-changed'],
    set: { state: 'active', waiting_for: null, assignee_id: id, assignee_name: name },
    tell: ['state', 'assignee_name'],
  });
  return changePage(work, input);
}

export async function endChange(work: Work, input: GivenOf<typeof contract.endChange>): Page {
  const { change, record } = await changeToStep(work, input.change, 'end-change');
  await set(work, change, { state: input.end, ended_at: work.now, outcome: input.outcome });
  await told(work, record, {
    what: `change-${input.end}`,
    text: input.outcome,
    clocks: ['resolved'],
    set: { state: 'resolved', waiting_for: null, solution: input.outcome, resolved_at: work.now },
    tell: ['state'],
    event: 'case-resolved',
  });
  return changePage(work, input);
}

export async function reviewChange(work: Work, input: GivenOf<typeof contract.reviewChange>): Page {
  const { change, record } = await changeToStep(work, input.change, 'review-change');
  await set(work, change, {
    state: 'reviewed',
    review: input.review,
    is_goal_met: input.isGoalMet,
    caused_incident: input.causedIncident,
    reviewed_at: work.now,
  });
  const over = record.state === 'closed' || record.state === 'cancelled';
  await told(work, record, {
    what: 'change-reviewed',
    text: input.review,
    ...(over ? {} : { clocks: ['closed'], set: { state: 'closed', closed_at: work.now }, tell: ['state'] }),
    event: 'case-closed',
  });
  return changePage(work, input);
}

export async function withdrawChange(work: Work, input: GivenOf<typeof contract.withdrawChange>): Page {
  const { change, record } = await changeToStep(work, input.change, 'withdraw-change');
  await set(work, change, { state: 'withdrawn' });
  await told(work, record, {
    what: 'cancelled',
    text: input.text,
    clocks: ['cancelled'],
    set: { state: 'cancelled', waiting_for: null, closed_at: work.now },
    tell: ['state'],
    event: 'case-closed',
  });
  return changePage(work, input);
}

async function checkPlan(
  work: Work,
  input: { readonly services: readonly string[]; readonly startsAt: string | null; readonly endsAt: string | null },
): Promise<void> {
  const services = await knownServices(work);
  const unknown = input.services.find((service) => !services.has(service));
  if (unknown) throw invalidField('unknown-service', 'services', unknown);
  if (input.startsAt && input.endsAt && Date.parse(input.endsAt) <= Date.parse(input.startsAt))
    throw invalidField('window-turned', 'endsAt', input.endsAt);
}

function checkVersion(change: ChangeRecord, seen: number): void {
  if (seen !== change.plan_version)
    throw new Refusal('conflict', 'changed-meanwhile', { version: change.plan_version, by: '' });
}

async function refuseInStop(
  work: Work,
  window: { readonly startsAt: string; readonly endsAt: string; readonly services: readonly string[] },
): Promise<void> {
  const stops = await stopsWithin(work, new Date(window.startsAt), new Date(window.endsAt));
  const [stop] = conflictsOf(window, stops);
  if (stop) throw new Refusal('conflict', 'in-a-stop', { stop: stop.title });
}

async function stateAfterYes(work: Work, change: ChangeRecord): Promise<contract.ChangeState> {
  const [{ yes } = { yes: 0 }] = await work.sql<{ yes: number }>(
    'select count(*)::int as yes from service_desk.change_votes where case_id = $1 and plan_version = $2 and is_for',
    [change.case_id, change.plan_version],
  );
  return yes >= votesNeeded(change.change_type, riskOf(change.likelihood, change.consequence)) ? 'allowed' : 'asked';
}

async function set(work: Work, change: ChangeRecord, columns: Partial<ChangeRecord>): Promise<void> {
  await tables<DB>(work)
    .updateTable('service_desk.changes')
    .set(columns)
    .where('case_id', '=', change.case_id)
    .execute();
  work.audit({ subject: 'change', subjectId: change.case_id, detail: { state: columns.state ?? change.state } });
  work.touch('service-desk.changes');
  // what is told of it follows, when there is anything to tell or to take back
  if (columns.is_told ?? (change.is_told || change.notice_id !== null))
    work.enqueue('tell-change', { change: change.case_id }, { key: `tell-change ${change.case_id}` });
}

/** The history is open to whoever the change is for; its agents hear of it through the case. */
async function told(work: Work, record: CaseRecord, step: Omit<Step, 'isOpen'>): Promise<void> {
  await takeStep(work, record, { isOpen: true, ...step });
}
