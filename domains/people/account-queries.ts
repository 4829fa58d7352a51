// Reading accounts and the roles they hold.

import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import {
  type AccountRow as Account,
  accountById,
  delegationsOf,
  type GrantRow,
  grantsOf,
  listAccounts,
} from '../../platform/sign-in/accounts.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type { AccountPage, AccountRow, listAccounts as list, RoleGrant, showMyAccount } from './contract.ts';

/** A page of accounts by login, with the roles they hold today. */
export async function accountList(work: Work, input: GivenOf<typeof list>): Promise<AnswerOf<typeof list>> {
  const { search = '', role = null, limit } = input;
  const [after] = accountMark.read(input.after) ?? [''];
  const found = await listAccounts(work, { search, after, role, limit: limit + 1 });
  const { rows: page, next } = accountMark.page(found, limit, ({ login }) => [login]);
  const grants = await roleGrants(work, page);
  return {
    rows: page.map((account) => ({
      ...row(account, grants),
      roles: (grants.get(account.accountId) ?? []).filter((grant) => grant.holds),
    })),
    next,
  };
}

const accountMark = listMark('accounts', 'text');

/** One account with every role it has had. */
export async function accountPage(work: Work, input: { account: string }): Promise<AccountPage> {
  const account = await accountById(work, input.account);
  if (!account) throw new Refusal('not-found', 'no-such-account', { account: input.account });
  const grants = await roleGrants(work, [account]);
  return {
    ...row(account, grants),
    createdAt: account.createdAt.toISOString(),
    disabledAt: account.disabledAt?.toISOString() ?? null,
    temporaryUntil: account.temporaryUntil?.toISOString() ?? null,
  };
}

/** My account: what I hold, what I have let others hold, and how I sign in. */
export async function myAccount(work: Work): Promise<AnswerOf<typeof showMyAccount>> {
  const account = work.actor?.kind === 'person' ? await accountById(work, work.actor.id) : undefined;
  if (!work.actor || !account) throw new Refusal('not-found', 'no-such-account');
  const own = await grantsOf(work, [work.actor.id]);
  const given = await delegationsOf(work, work.actor.id, work.today);
  const held = (await shownGrants(work, own)).filter((grant) => grant.holds);
  const shown = await shownGrants(work, given);
  const names = await namesOf(
    work,
    given.map((grant) => grant.accountId),
  );
  return {
    login: account.login,
    hasPassword: account.hasPassword,
    temporaryUntil: account.temporaryUntil?.toISOString() ?? null,
    held,
    delegated: shown.map((grant, index) => ({
      ...grant,
      to: grant.to ?? grant.from,
      holder: names.get(given[index]?.accountId ?? '') ?? '',
    })),
  };
}

/** Grants as they are shown: with names, and whether they hold today. */
export async function shownGrants(work: Work, grants: readonly GrantRow[]): Promise<RoleGrant[]> {
  const tree = work.part(unitTreeKey);
  const names = await namesOf(
    work,
    grants.flatMap((grant) => grant.delegatedBy ?? []),
  );
  return grants.map((grant) => ({
    grant: grant.grantId,
    role: grant.role,
    unit: grant.unit,
    unitName: grant.unit === null ? null : (tree.unit(grant.unit)?.name ?? grant.unit),
    from: grant.from,
    to: grant.to,
    delegatedBy: grant.delegatedBy === null ? null : (names.get(grant.delegatedBy) ?? ''),
    holds: grant.from <= work.today && (grant.to === null || work.today <= grant.to),
  }));
}

function row(account: Account, grants: ReadonlyMap<string, RoleGrant[]>): AccountRow {
  return {
    account: account.accountId,
    login: account.login,
    name: account.name,
    person: account.personId,
    disabled: account.disabledAt !== null,
    roles: grants.get(account.accountId) ?? [],
  };
}

async function roleGrants(work: Work, accounts: readonly Account[]): Promise<Map<string, RoleGrant[]>> {
  const grants = await grantsOf(
    work,
    accounts.map((account) => account.accountId),
  );
  const shown = await shownGrants(work, grants);
  const found = new Map<string, RoleGrant[]>();
  for (const [index, grant] of grants.entries())
    found.set(grant.accountId, [...(found.get(grant.accountId) ?? []), ...shown.slice(index, index + 1)]);
  return found;
}

async function namesOf(work: Work, accountIds: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all([...new Set(accountIds)].map((id) => accountById(work, id)));
  return new Map(found.flatMap((account) => (account ? [[account.accountId, account.name] as const] : [])));
}
