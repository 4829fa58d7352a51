// Reading changes: the calendar, what waits for somebody, and one change with its votes and what its window meets.

import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { listMark } from '../../../platform/operation/page-mark.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownTeams, teamsOfMine } from '../team-register.ts';
import { changeFor, maySeeCase, stepsFor } from './change-access.ts';
import * as contract from './change-contract.ts';
import { type ChangeRecord, changeColumns, meetings, shownChanges } from './change-rows.ts';
import { missingIn, votesNeeded } from './change-rules.ts';

/** A page of the calendar. */
export async function changeList(
  work: Work,
  input: GivenOf<typeof contract.listChanges>,
): Promise<AnswerOf<typeof contract.listChanges>> {
  // without a window last; "all" looks back
  const down = input.view === 'all';
  const mark = down ? changesBack : changesAhead;
  const after = mark.read(input.after);
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const where = [
    `(not c.is_restricted or c.team_code = any(${value(await teamsOfMine(work))}))`,
    ...(await viewOf(work, input.view, value)),
    ...(input.service ? [`${value(input.service)} = any(ch.services)`] : []),
  ];
  const at = "coalesce(ch.starts_at, 'infinity')";
  if (after)
    where.push(`(${at}, ch.case_id) ${down ? '<' : '>'} (${value(after[0])}::timestamptz, ${value(after[1])}::uuid)`);
  const order = down ? `${at} desc, ch.case_id desc` : `${at}, ch.case_id`;
  const found = await work.sql<ChangeRecord>(
    `select ${changeColumns} from service_desk.changes ch join service_desk.cases c using (case_id)
     where ${where.join(' and ')} order by ${order} limit ${input.limit + 1}`,
    values,
  );
  const { rows, next } = mark.page(found, input.limit, (row) => [row.starts_at, row.case_id]);
  return { rows: await shownChanges(work, rows), next };
}

const changesAhead = listMark('changes', 'instant', 'id');
const changesBack = listMark('changes-back', 'instant', 'id');

/** One change, as the caller stands to it. */
export async function changePage(work: Work, input: { change: string }): Promise<contract.ChangePage> {
  const change = await changeFor(work, input.change);
  const [row] = await shownChanges(work, [change]);
  if (!row) throw new Error('what was loaded is shown');
  const votes = await votesOf(work, change);
  const window = { startsAt: row.startsAt, endsAt: row.endsAt };
  return {
    ...row,
    ...window,
    likelihood: change.likelihood,
    consequence: change.consequence,
    reason: change.reason,
    plan: change.plan,
    backOut: change.back_out,
    test: change.test,
    template: change.template_code,
    isTold: change.is_told,
    notice: change.notice_id,
    planVersion: change.plan_version,
    asker: await askerOf(work, change),
    votes: votes.map((vote) => ({
      by: vote.name,
      isFor: vote.is_for,
      text: vote.text,
      at: vote.at.toISOString(),
      isOld: vote.plan_version !== change.plan_version,
    })),
    votesNeeded: votesNeeded(change.change_type, row.risk),
    meets: (await meetings(work, [change])).get(change.case_id) ?? [],
    missing: missingIn({ reason: change.reason, plan: change.plan, backOut: change.back_out, ...window }),
    begunAt: change.begun_at?.toISOString() ?? null,
    endedAt: change.ended_at?.toISOString() ?? null,
    outcome: change.outcome,
    review: change.review,
    isGoalMet: change.is_goal_met,
    causedIncident: change.caused_incident,
    reviewedAt: change.reviewed_at?.toISOString() ?? null,
    maySeeCase: await maySeeCase(work, change.case_id),
    allowed: await stepsFor(work, change, contract.ChangeStep.options),
  };
}

async function viewOf(
  work: Work,
  view: (typeof contract.changeViews)[number],
  value: (given: unknown) => string,
): Promise<string[]> {
  if (view === 'coming') return ["ch.state in ('asked', 'allowed', 'begun')", `ch.ends_at > ${value(work.now)}`];
  if (view === 'drafts') return ["ch.state in ('draft', 'refused')"];
  if (view === 'to-review') return ["ch.state in ('done', 'backed-out', 'failed')"];
  if (view === 'all') return [];
  const units = work.policy.unitsWith('service-desk.allow-changes');
  const me = work.actor?.id ?? '';
  return [
    "ch.state = 'asked'",
    `ch.asked_by is distinct from ${value(me)}`,
    `c.reporter_id is distinct from ${value(me)}`,
    `not exists (select 1 from service_desk.change_votes v where v.case_id = ch.case_id
       and v.plan_version = ch.plan_version and v.account_id = ${value(me)})`,
    ...(units === 'all' ? [] : [`c.team_code = any(${value(await teamsOf(work, units))})`]),
  ];
}

async function teamsOf(work: Work, units: readonly string[]): Promise<string[]> {
  return [...(await knownTeams(work)).values()].filter((team) => units.includes(team.unit)).map((team) => team.code);
}

interface Vote {
  [column: string]: unknown;
  name: string;
  is_for: boolean;
  text: string;
  at: Date;
  plan_version: number;
}

function votesOf(work: Work, change: ChangeRecord): Promise<Vote[]> {
  return work.sql<Vote>(
    `select name, is_for, text, at, plan_version from service_desk.change_votes where case_id = $1
     order by plan_version desc, at`,
    [change.case_id],
  );
}

async function askerOf(work: Work, change: ChangeRecord): Promise<string | null> {
  const [entry] = await work.sql<{ by_name: string | null }>(
    `select by_name from service_desk.case_entries where case_id = $1 and what = 'change-asked'
     order by ordinal desc limit 1`,
    [change.case_id],
  );
  return entry?.by_name ?? null;
}
