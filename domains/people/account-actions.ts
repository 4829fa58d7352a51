// Administering accounts: opening and closing them, giving and ending roles, temporary passwords. The region always keeps
// one who can administer it, and nobody shuts themselves out.
import { randomInt } from 'node:crypto';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import * as accounts from '../../platform/sign-in/accounts.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { accountPage } from './account-queries.ts';
import type {
  AccountPage,
  endRole as end,
  giveRole as give,
  giveTemporaryPassword as givePassword,
  openAccount as open,
} from './contract.ts';
import { personFor } from './person-access.ts';
import { checkDays } from './register-checks.ts';

export async function openAccount(work: Work, input: GivenOf<typeof open>): Promise<AccountPage> {
  if (input.person) {
    await personFor(work, input.person);
    const known = await accounts.accountOfPerson(work, input.person);
    if (known) throw new Refusal('conflict', 'person-has-account', { login: known.login });
  }
  const account = await accounts.addAccount(work, { ...input, personId: input.person });
  note(work, account);
  return accountPage(work, { account });
}

export async function giveRole(work: Work, input: GivenOf<typeof give>): Promise<AccountPage> {
  await accountToChange(work, input.account);
  if (input.unit !== null && !work.part(unitTreeKey).unit(input.unit))
    throw new Refusal('invalid', 'unknown-unit', { unit: input.unit }, [
      { path: 'unit', code: 'unknown-unit', message: input.unit },
    ]);
  checkDays(input.from, input.to);
  await checkNotHeld(work, { accountId: input.account, ...input });
  await accounts.giveRole(work, { accountId: input.account, ...input });
  note(work, input.account, input.unit, { role: input.role });
  return accountPage(work, input);
}

/** Ends a role, and with it what was delegated from it. */
export async function endRole(work: Work, input: GivenOf<typeof end>): Promise<AccountPage> {
  const grant = await accounts.grantById(work, input.grant);
  if (!grant) throw new Refusal('not-found', 'no-such-role', { grant: input.grant });
  if (grant.role === 'administrator' && grant.unit === null)
    await keepOneAdministrator(work, { grantId: grant.grantId });
  const delegated = await accounts.delegationsOf(work, grant.accountId, input.lastDay);
  const fromThis = delegated.filter((each) => each.role === grant.role && each.unit === grant.unit);
  await accounts.endRoles(work, [grant.grantId, ...fromThis.map((each) => each.grantId)], input.lastDay);
  note(work, grant.accountId, grant.unit, { role: grant.role, lastDay: input.lastDay });
  return accountPage(work, { account: grant.accountId });
}

export async function disableAccount(work: Work, input: { account: string }): Promise<AccountPage> {
  await accountToChange(work, input.account);
  if (input.account === work.actor?.id) throw new Refusal('conflict', 'own-account');
  await keepOneAdministrator(work, { accountId: input.account });
  await accounts.disableAccount(work, input.account);
  note(work, input.account);
  return accountPage(work, input);
}

export async function enableAccount(work: Work, input: { account: string }): Promise<AccountPage> {
  await accountToChange(work, input.account);
  await accounts.enableAccount(work, input.account);
  note(work, input.account);
  return accountPage(work, input);
}

export async function giveTemporaryPassword(
  work: Work,
  input: { account: string },
): Promise<AnswerOf<typeof givePassword>> {
  const account = await accountToChange(work, input.account);
  if (account.disabledAt) throw new Refusal('conflict', 'account-is-disabled');
  const password = readablePassword();
  const until = await accounts.setTemporaryPassword(work, input.account, password);
  note(work, input.account);
  return { password, until: until.toISOString() };
}

/** Refuses a role that the account holds there on one of these days already. */
export async function checkNotHeld(
  work: Work,
  wanted: Pick<accounts.GrantRow, 'accountId' | 'role' | 'unit' | 'from' | 'to'>,
): Promise<void> {
  const held = await accounts.grantsOf(work, [wanted.accountId]);
  const overlaps = (each: accounts.GrantRow): boolean =>
    (each.to === null || wanted.from <= each.to) && (wanted.to === null || each.from <= wanted.to);
  if (held.some((each) => each.role === wanted.role && each.unit === wanted.unit && overlaps(each)))
    throw new Refusal('conflict', 'role-already-held', { role: wanted.role, unit: wanted.unit });
}

async function accountToChange(work: Work, accountId: string): Promise<accounts.AccountRow> {
  const account = await accounts.accountById(work, accountId);
  if (!account) throw new Refusal('not-found', 'no-such-account', { account: accountId });
  return account;
}

/** Two administrators ending each other at the same moment meet at the lock. */
async function keepOneAdministrator(work: Work, beside: { accountId?: string; grantId?: string }): Promise<void> {
  await work.sql("select pg_advisory_xact_lock(hashtext('fyr-administrators'))");
  const others = await accounts.administratorsBeside(work, beside, work.today);
  if (others === 0) throw new Refusal('conflict', 'last-administrator');
}

// without signs that are easily taken for one another
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen signs in four groups: 79 bits, and short enough to be read out on the telephone. */
function readablePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => signs.charAt(randomInt(signs.length))).join('');
  return Array.from({ length: 4 }, group).join('-');
}

function note(work: Work, accountId: string, unit: string | null = null, detail?: unknown): void {
  work.audit({ subject: 'account', subjectId: accountId, unit, ...(detail === undefined ? {} : { detail }) });
}
