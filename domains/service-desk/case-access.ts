// The only way to load one case. Loading is authorising: who may not know of it gets the answer of one that is not there,
// and a step gets it locked, in a state that allows the step, and unchanged since the caller saw it.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { ownObjects } from '../objects/objects.ts';
import type { CaseStep } from './case-contract.ts';
import type { CaseRecord } from './case-rows.ts';
import { requesterSteps, stepsOf } from './case-rules.ts';
import { knownTeams, teamsOfMine, teamsToWorkIn } from './team-register.ts';

/** A case as the caller stands to it. */
export interface SeenCase {
  readonly record: CaseRecord;
  /** works with it: sees internal notes, may take an agent's steps */
  readonly asAgent: boolean;
  /** it is for them, or they wrote it down, or they follow it */
  readonly asRequester: boolean;
}

/** Loads a case the caller may read. */
export async function caseFor(work: Work, caseId: string): Promise<SeenCase> {
  return seen(work, await load(work, caseId, ''));
}

/**
 * Loads a case to read its page: also for who has a role today on the management object its service belongs to, and then to read what
 * is open in it, never to act. A restricted case is nobody's but its team's and its own people's.
 */
export async function caseToRead(work: Work, caseId: string): Promise<SeenCase & { readonly forObject: boolean }> {
  const record = await load(work, caseId, '');
  const standing = await standingIn(work, record);
  if (standing) return { ...standing, forObject: false };
  if (record.is_restricted || record.service_code === null) throw new Refusal('not-found', 'no-such-case');
  const { services } = await ownObjects(work);
  if (!services.includes(record.service_code)) throw new Refusal('not-found', 'no-such-case');
  return { record, asAgent: false, asRequester: false, forObject: true };
}

/** Loads a case for a step, and locks it until the transaction ends. */
export async function caseToChange(work: Work, caseId: string, step: CaseStep, version?: number): Promise<SeenCase> {
  const found = await seen(work, await load(work, caseId, ' for update'));
  const { record, asAgent, asRequester } = found;
  if (!asAgent && !(asRequester && requesterSteps.includes(step)))
    throw new Refusal('not-allowed', 'not-allowed', { permission: 'service-desk.work-cases' });
  if (version !== undefined && version !== record.version)
    throw new Refusal('conflict', 'changed-meanwhile', { version: record.version, by: await lastBy(work, caseId) });
  if (!stepsOf(record).includes(step))
    throw new Refusal(
      'conflict',
      step === 'comment-case' || step === 'join-case' ? 'case-is-over' : 'not-in-this-state',
      {
        state: record.state,
      },
    );
  return found;
}

/** What the caller may do with the case just now: what the screen offers. */
export function allowedSteps({ record, asAgent, asRequester }: SeenCase): CaseStep[] {
  return stepsOf(record).filter((step) => asAgent || (asRequester && requesterSteps.includes(step)));
}

/** The same rule as `caseFor`, for lists: an SQL condition on `c` and its parameters from `$first` on. */
export async function visibleToAgent(work: Work, first: number): Promise<{ sql: string; values: unknown[] }> {
  const [mayWork, mine] = await Promise.all([teamsToWorkIn(work), teamsOfMine(work)]);
  return {
    sql: `c.team_code = any($${first}) and (not c.is_restricted or c.team_code = any($${first + 1}))`,
    values: [mayWork, mine],
  };
}

async function load(work: Work, caseId: string, lock: string): Promise<CaseRecord> {
  const [record] = await work.sql<CaseRecord>(`select * from service_desk.cases where case_id = $1${lock}`, [caseId]);
  if (!record) throw new Refusal('not-found', 'no-such-case');
  return record;
}

async function seen(work: Work, record: CaseRecord): Promise<SeenCase> {
  const standing = await standingIn(work, record);
  if (!standing) throw new Refusal('not-found', 'no-such-case');
  return standing;
}

/** How the caller stands to the case; null for who may not know of it. */
async function standingIn(work: Work, record: CaseRecord): Promise<SeenCase | null> {
  const asAgent = await worksWith(work, record);
  const asRequester = isOwn(work, record) || (await follows(work, record.case_id));
  // an agent who follows the work reads on after it has gone to another unit, and takes no step in it
  if (!asAgent && !asRequester && !(await watches(work, record))) return null;
  return { record, asAgent, asRequester };
}

async function worksWith(work: Work, record: CaseRecord): Promise<boolean> {
  const team = (await knownTeams(work)).get(record.team_code);
  if (!team || !work.policy.may('service-desk.work-cases', team.unit)) return false;
  if (!record.is_restricted || work.actor?.kind === 'program') return true;
  return work.actor?.personId !== null && team.members.includes(work.actor?.personId ?? '');
}

function isOwn(work: Work, record: CaseRecord): boolean {
  const { actor } = work;
  if (!actor) return false;
  return record.reporter_id === actor.id || (actor.personId !== null && record.requester_id === actor.personId);
}

async function follows(work: Work, caseId: string): Promise<boolean> {
  const rows = await work.sql('select 1 from service_desk.case_followers where case_id = $1 and account_id = $2', [
    caseId,
    work.actor?.id ?? '',
  ]);
  return rows.length > 0;
}

async function watches(work: Work, record: CaseRecord): Promise<boolean> {
  if (record.is_restricted) return false;
  const rows = await work.sql('select 1 from service_desk.case_watchers where case_id = $1 and account_id = $2', [
    record.case_id,
    work.actor?.id ?? '',
  ]);
  return rows.length > 0;
}

async function lastBy(work: Work, caseId: string): Promise<string> {
  const [last] = await work.sql<{ by_name: string | null }>(
    'select by_name from service_desk.case_entries where case_id = $1 order by ordinal desc limit 1',
    [caseId],
  );
  return last?.by_name ?? '';
}
