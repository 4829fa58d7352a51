// What is done with a case after it was opened: said, taken, given on, corrected, waited with, solved, reopened, ended.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../platform/refusal/refusal.ts';
import { accountOfPerson } from '../../platform/sign-in/accounts.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { nameOfPerson } from '../people/people.ts';
import { suppliersById } from '../suppliers/suppliers.ts';
import { caseFor, caseToChange, type SeenCase } from './case-access.ts';
import { levelOf } from './case-clocks.ts';
import type { CasePage } from './case-contract.ts';
import { casePage } from './case-queries.ts';
import type { CaseRecord } from './case-rows.ts';
import { isOpen, priorityOf } from './case-rules.ts';
import { takeStep } from './case-step.ts';
import type * as contract from './contract.ts';
import { keepMajorsFound } from './found-by-search.ts';
import { checkExtras } from './mail/answer-extras.ts';
import { writtenOf } from './masked-text.ts';
import { knownTeams } from './team-register.ts';

export async function commentCase(work: Work, input: GivenOf<typeof contract.commentCase>): Promise<CasePage> {
  const seen = await caseToChange(work, input.case, 'comment-case');
  const { record, asAgent } = seen;
  const internal = input.isInternal && asAgent;
  // what the requester says ends the waiting for them; an agent's first open word is the answer
  const goesOn = !asAgent && record.state === 'waiting' && record.waiting_for === 'requester';
  await checkExtras(work, seen, input, !internal);
  await takeStep(work, record, {
    what: internal ? 'noted' : 'said',
    mail: { copies: input.copies, files: input.files },
    ...(internal ? {} : { clocks: [asAgent ? 'agent-answered' : 'requester-answered'] as const }),
    text: input.text,
    isOpen: !internal,
    set: {
      ...(goesOn ? { state: 'active', waiting_for: null } : {}),
      ...(asAgent && !internal ? answered(work, record) : {}),
    },
    tell: ['state'],
  });
  return casePage(work, input);
}

export async function takeCase(work: Work, input: GivenOf<typeof contract.takeCase>): Promise<CasePage> {
  const { record } = await caseToChange(work, input.case, 'take-case', input.version);
  await takeStep(work, record, {
    what: 'taken',
    clocks: ['state-changed'],
    isOpen: true,
    set: { assignee_id: work.actor?.id ?? null, assignee_name: work.actor?.name ?? null, ...begun(record) },
    tell: ['assignee_name', 'state'],
  });
  return casePage(work, input);
}

export async function assignCase(
  work: Work,
  input: GivenOf<typeof contract.assignCase>,
): Promise<{ case: string; maySee: boolean }> {
  const { record } = await caseToChange(work, input.case, 'assign-case', input.version);
  const team = (await knownTeams(work)).get(input.team);
  if (!team || (team.endedOn !== null && team.endedOn < work.today))
    throw invalidField('unknown-team', 'team', input.team);
  if (input.person !== null && !team.members.includes(input.person))
    throw invalidField('not-in-team', 'person', input.person);
  const account = input.person === null ? null : ((await accountOfPerson(work, input.person))?.accountId ?? null);
  const moves = team.code !== record.team_code;
  if (moves) await movePeriod(work, record, team.code);
  await takeStep(work, record, {
    what: 'assigned',
    ...(moves ? { clocks: ['team-assigned'] as const } : {}),
    text: input.reason,
    isOpen: false,
    set: {
      team_code: team.code,
      assignee_id: account,
      assignee_name: input.person === null ? null : await nameOfPerson(work, input.person),
      reassigned: record.reassigned + (moves ? 1 : 0),
    },
    tell: ['team_code', 'assignee_name'],
  });
  const maySee = await caseFor(work, input.case).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal && error.kind === 'not-found') return false;
      throw error;
    },
  );
  return { case: input.case, maySee };
}

export async function changeCase(work: Work, input: GivenOf<typeof contract.changeCase>): Promise<CasePage> {
  const { record } = await caseToChange(work, input.case, 'change-case', input.version);
  if (input.service && !(await knownServices(work)).has(input.service))
    throw invalidField('unknown-service', 'service', input.service);
  if (input.parent) await checkParent(work, record.case_id, input.parent);
  const impact = input.impact ?? record.impact;
  const urgency = input.urgency ?? record.urgency;
  const service = input.service === undefined ? record.service_code : input.service;
  await takeStep(work, record, {
    what: 'changed',
    clocks: ['level-changed', 'priority-changed'],
    isOpen: false,
    set: {
      kind: input.kind ?? record.kind,
      service_code: service,
      level_code: await levelOf(work, service),
      impact,
      urgency,
      priority: priorityOf(impact, urgency),
      title: writtenOf(work, record.title, input.title),
      place: writtenOf(work, record.place, input.place),
      is_restricted: input.isRestricted ?? record.is_restricted,
      parent_id: input.parent === undefined ? record.parent_id : input.parent,
      due_on: input.dueOn === undefined ? record.due_on : input.dueOn,
    },
    tell: [
      'kind',
      'service_code',
      'impact',
      'urgency',
      'priority',
      'title',
      'place',
      'is_restricted',
      'parent_id',
      'due_on',
    ],
  });
  if (input.isRestricted !== undefined) await keepMajorsFound(work, record.case_id);
  return casePage(work, input);
}

export async function startCase(work: Work, input: GivenOf<typeof contract.startCase>): Promise<CasePage> {
  const { record } = await caseToChange(work, input.case, 'start-case', input.version);
  await takeStep(work, record, {
    what: 'started',
    clocks: ['state-changed'],
    isOpen: true,
    set: { state: 'active', waiting_for: null },
    tell: ['state'],
  });
  return casePage(work, input);
}

export async function waitCase(work: Work, input: GivenOf<typeof contract.waitCase>): Promise<CasePage> {
  const { record } = await caseToChange(work, input.case, 'wait-case', input.version);
  const supplier = await supplierToWaitFor(work, input);
  await takeStep(work, record, {
    what: 'waiting',
    clocks: ['agent-answered', 'state-changed'],
    text: input.text,
    isOpen: true,
    set: { state: 'waiting', waiting_for: input.waitingFor, ...supplier, ...answered(work, record) },
    tell: ['state', 'waiting_for'],
  });
  return casePage(work, input);
}

export async function resolveCase(work: Work, input: GivenOf<typeof contract.resolveCase>): Promise<CasePage> {
  const seen = await caseToChange(work, input.case, 'resolve-case', input.version);
  const { record } = seen;
  if (record.kind === 'undecided') throw invalidField('kind-undecided', 'kind', record.kind);
  await checkExtras(work, seen, input, true);
  await takeStep(work, record, {
    what: 'resolved',
    mail: { copies: input.copies, files: input.files },
    clocks: ['resolved'],
    text: input.solution,
    isOpen: true,
    set: {
      state: 'resolved',
      waiting_for: null,
      solution: input.solution,
      resolved_at: work.now,
      ...answered(work, record),
      ...(record.assignee_id === null
        ? { assignee_id: work.actor?.id ?? null, assignee_name: work.actor?.name ?? null }
        : {}),
    },
    tell: ['state'],
    event: 'case-resolved',
  });
  return casePage(work, input);
}

export async function reopenCase(work: Work, input: GivenOf<typeof contract.reopenCase>): Promise<CasePage> {
  const { record } = await caseToChange(work, input.case, 'reopen-case');
  await takeStep(work, record, {
    what: 'reopened',
    clocks: ['reopened'],
    text: input.text,
    isOpen: true,
    set: { state: 'active', resolved_at: null, reopened: record.reopened + 1 },
    tell: ['state'],
  });
  return casePage(work, input);
}

export async function closeCase(work: Work, input: GivenOf<typeof contract.closeCase>): Promise<CasePage> {
  const { record } = await caseToChange(work, input.case, 'close-case');
  await takeStep(work, record, {
    what: 'closed',
    clocks: ['closed'],
    text: input.text,
    isOpen: true,
    set: { state: 'closed', closed_at: work.now },
    tell: ['state'],
    event: 'case-closed',
  });
  return casePage(work, input);
}

export async function cancelCase(work: Work, input: GivenOf<typeof contract.cancelCase>): Promise<CasePage> {
  const { record } = await caseToChange(work, input.case, 'cancel-case');
  await takeStep(work, record, {
    what: 'cancelled',
    clocks: ['cancelled'],
    text: input.text,
    isOpen: true,
    set: { state: 'cancelled', waiting_for: null, closed_at: work.now },
    tell: ['state'],
    event: 'case-closed',
  });
  return casePage(work, input);
}

/** A case that is the same as another becomes part of it: who was in it follows the other, wherever that one goes. */
export async function mergeCase(work: Work, input: GivenOf<typeof contract.mergeCase>): Promise<CasePage> {
  // locked in the order of their keys, or two people merging two cases into each other would wait for ever
  await work.sql('select 1 from service_desk.cases where case_id = any($1) order by case_id for update', [
    [input.case, input.into],
  ]);
  const { record } = await caseToChange(work, input.case, 'merge-case', input.version);
  const into = await endOfMerges(work, input.into);
  if (into.record.case_id === record.case_id) throw new Refusal('conflict', 'merge-with-itself');
  if (!isOpen(into.record.state)) throw new Refusal('conflict', 'not-in-this-state', { state: into.record.state });
  const joined = await moveFollowers(work, record, into.record.case_id);
  await takeStep(work, record, {
    what: 'merged',
    clocks: ['merged'],
    isOpen: true,
    set: { state: 'closed', waiting_for: null, closed_at: work.now, merged_into_id: into.record.case_id },
    tell: ['state'],
    event: 'case-closed',
  });
  await takeStep(work, into.record, {
    what: 'took-in',
    text: record.title,
    isOpen: false,
    set: { followers: joined },
  });
  return casePage(work, { case: into.record.case_id });
}

/** Where a case has gone in the end; the way there is walked, however long. */
async function endOfMerges(work: Work, caseId: string): Promise<SeenCase> {
  const [end] = await work.sql<{ case_id: string }>(
    `with recursive way as (
       select case_id, merged_into_id from service_desk.cases where case_id = $1
       union select c.case_id, c.merged_into_id from way join service_desk.cases c on c.case_id = way.merged_into_id
     ) select case_id from way where merged_into_id is null`,
    [caseId],
  );
  return caseToChange(work, end?.case_id ?? caseId, 'merge-case');
}

/** The requester and the followers of one case become followers of another; answers how many follow that one then. */
async function moveFollowers(work: Work, from: CaseRecord, into: string): Promise<number> {
  await work.sql(
    `insert into service_desk.case_followers (case_id, account_id, person_id, name, unit_code, at)
     select $2::uuid, account_id, person_id, name, unit_code, at from service_desk.case_followers where case_id = $1
     union all
     select $2::uuid, $3::text, $4::uuid, $5::text, $6::text, $7::timestamptz where $3::text is not null
     on conflict (case_id, account_id) do nothing`,
    [from.case_id, into, from.reporter_id, from.requester_id, from.requester_name, from.unit_code, work.now],
  );
  const [row] = await work.sql<{ n: number }>(
    'select count(*)::int as n from service_desk.case_followers where case_id = $1',
    [into],
  );
  return row?.n ?? 0;
}

async function movePeriod(work: Work, record: CaseRecord, team: string): Promise<void> {
  await work.sql('update service_desk.team_periods set to_at = $2 where case_id = $1 and to_at is null', [
    record.case_id,
    work.now,
  ]);
  await work.sql(
    `insert into service_desk.team_periods (case_id, ordinal, team_code, from_at)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3 from service_desk.team_periods where case_id = $1`,
    [record.case_id, team, work.now],
  );
}

/** A case is not a part of its own part. */
async function checkParent(work: Work, caseId: string, parent: string): Promise<void> {
  const rows = await work.sql<{ case_id: string }>(
    `with recursive up as (
       select case_id, parent_id from service_desk.cases where case_id = $1
       union select c.case_id, c.parent_id from up join service_desk.cases c on c.case_id = up.parent_id
     ) select case_id from up`,
    [parent],
  );
  if (rows.length === 0) throw new Refusal('not-found', 'no-such-case');
  if (rows.some((row) => row.case_id === caseId)) throw invalidField('parent-in-circle', 'parent', parent);
}

/** The supplier waited for stands on the case also afterwards; waiting for somebody else leaves it as it was. */
async function supplierToWaitFor(
  work: Work,
  { waitingFor, supplier }: GivenOf<typeof contract.waitCase>,
): Promise<{ supplier_id?: string }> {
  if (supplier === undefined) return {};
  if (waitingFor !== 'supplier') throw invalidField('waits-for-no-supplier', 'supplier', supplier);
  if (!(await suppliersById(work, [supplier])).has(supplier))
    throw invalidField('unknown-supplier', 'supplier', supplier);
  return { supplier_id: supplier };
}

function answered(work: Work, record: CaseRecord): Partial<CaseRecord> {
  return record.answered_at === null ? { answered_at: work.now } : {};
}

function begun(record: CaseRecord): Partial<CaseRecord> {
  return record.state === 'new' ? { state: 'active' } : {};
}
