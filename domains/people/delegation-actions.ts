// Delegating: a colleague holds my role in the same unit for a time, and I keep it. What was delegated cannot be passed on.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import * as accounts from '../../platform/sign-in/accounts.ts';
import type { Work } from '../../platform/work/work.ts';
import { checkNotHeld } from './account-actions.ts';
import { shownGrants } from './account-queries.ts';
import type { delegateRole as delegate } from './contract.ts';
import { personFor } from './person-access.ts';
import { checkDays } from './register-checks.ts';
import { dayBefore } from './unit-rules.ts';

const mostDays = 366;

export async function delegateRole(work: Work, input: GivenOf<typeof delegate>): Promise<AnswerOf<typeof delegate>> {
  const grant = await ownGrant(work, input.grant);
  checkDays(input.from, input.to);
  const days = (Date.parse(input.to) - Date.parse(input.from)) / 86_400_000 + 1;
  if (days > mostDays || (grant.to !== null && input.to > grant.to))
    throw new Refusal('invalid', 'delegation-too-long', { days: mostDays, until: grant.to }, [
      { path: 'to', code: 'delegation-too-long', message: `at most ${mostDays} days, and within the role itself` },
    ]);
  const person = await personFor(work, input.person);
  const colleague = await accounts.accountOfPerson(work, person.person_id);
  if (!colleague || colleague.disabledAt) throw new Refusal('conflict', 'person-has-no-account');
  const given = {
    accountId: colleague.accountId,
    role: grant.role,
    unit: grant.unit,
    from: input.from,
    to: input.to,
    delegatedBy: grant.accountId,
  };
  await checkNotHeld(work, given);
  const grantId = await accounts.giveRole(work, given);
  work.audit({ subject: 'account', subjectId: colleague.accountId, unit: grant.unit, detail: { role: grant.role } });
  const [shown] = await shownGrants(work, [{ ...given, grantId }]);
  if (!shown) throw new Error('a grant that was just given is shown');
  return { ...shown, to: input.to, holder: colleague.name };
}

export async function takeBackDelegation(work: Work, input: { grant: string }): Promise<Record<never, never>> {
  const grant = await accounts.grantById(work, input.grant);
  if (!grant || grant.delegatedBy === null || grant.delegatedBy !== work.actor?.id)
    throw new Refusal('not-found', 'no-such-role', { grant: input.grant });
  await accounts.endRoles(work, [grant.grantId], dayBefore(work.today));
  work.audit({ subject: 'account', subjectId: grant.accountId, unit: grant.unit, detail: { role: grant.role } });
  return {};
}

/** A role of one's own that holds today. */
async function ownGrant(work: Work, grantId: string): Promise<accounts.GrantRow> {
  const grant = await accounts.grantById(work, grantId);
  const holds = grant && grant.from <= work.today && (grant.to === null || work.today <= grant.to);
  if (!holds || grant.accountId !== work.actor?.id) throw new Refusal('not-found', 'not-my-role', { grant: grantId });
  if (grant.delegatedBy !== null) throw new Refusal('not-allowed', 'delegated-cannot-be-delegated');
  return grant;
}
