// The only way to load one change. The calendar is open to everybody who plans or decides, wherever they work, or conflicts
// would be found too late; a restricted case's change is seen by who sees the case. Steps are taken where the team belongs.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseFor } from '../case-access.ts';
import type { CaseRecord } from '../case-rows.ts';
import { knownTeams } from '../team-register.ts';
import type { ChangeStep } from './change-contract.ts';
import { type ChangeRecord, changeColumns } from './change-rows.ts';
import { allowsStep } from './change-rules.ts';

/** A change the caller may read. */
export async function changeFor(work: Work, changeId: string): Promise<ChangeRecord> {
  return load(work, changeId, '');
}

/** A change for a step, locked until the transaction ends, with its case. */
export async function changeToStep(
  work: Work,
  changeId: string,
  step: ChangeStep,
): Promise<{ change: ChangeRecord; record: CaseRecord }> {
  const [record] = await work.sql<CaseRecord>('select * from service_desk.cases where case_id = $1 for update', [
    changeId,
  ]);
  const change = await load(work, changeId, ' for update of ch');
  if (!record) throw new Refusal('not-found', 'no-such-change');
  const permission = permissionFor(step);
  const unit = await unitOf(work, change);
  if (!work.policy.may(permission, unit)) throw new Refusal('not-allowed', 'not-allowed', { permission, unit });
  if (!allowsStep(change.state, step)) throw new Refusal('conflict', 'not-in-this-state', { state: change.state });
  return { change, record };
}

/** The steps the caller may take just now: what the screen offers. */
export async function stepsFor(work: Work, change: ChangeRecord, steps: readonly ChangeStep[]): Promise<ChangeStep[]> {
  const unit = await unitOf(work, change);
  return steps.filter(
    (step) =>
      allowsStep(change.state, step) &&
      work.policy.may(permissionFor(step), unit) &&
      (step !== 'vote-on-change' || !isOwn(work, change)),
  );
}

/** Whoever wrote it down or asked for it does not decide on it. */
export function isOwn(work: Work, change: ChangeRecord): boolean {
  const me = work.actor?.id ?? '';
  return change.asked_by === me || change.reporter_id === me;
}

/** Whether the caller may open the case behind it. */
export async function maySeeCase(work: Work, changeId: string): Promise<boolean> {
  return caseFor(work, changeId).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal && error.kind === 'not-found') return false;
      throw error;
    },
  );
}

async function load(work: Work, changeId: string, lock: string): Promise<ChangeRecord> {
  const [change] = await work.sql<ChangeRecord>(
    `select ${changeColumns} from service_desk.changes ch join service_desk.cases c using (case_id)
     where ch.case_id = $1${lock}`,
    [changeId],
  );
  if (!change || (change.is_restricted && !(await maySeeCase(work, changeId))))
    throw new Refusal('not-found', 'no-such-change');
  return change;
}

function permissionFor(step: ChangeStep): string {
  return step === 'vote-on-change' ? 'service-desk.allow-changes' : 'service-desk.plan-changes';
}

async function unitOf(work: Work, change: ChangeRecord): Promise<string> {
  return (await knownTeams(work)).get(change.team_code)?.unit ?? '';
}
