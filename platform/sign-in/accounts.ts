// Accounts and what they are trusted with, for the domain that administers them. An account is never deleted, only
// disabled; a role is given from a day and ended on a day, so that it can be seen afterwards who could do what.
import { anywhere } from '../database/list-conditions.ts';
import { Refusal } from '../refusal/refusal.ts';
import type { Language, Work } from '../work/work.ts';
import { hashPassword } from './password.ts';

const temporaryDays = 7;

export interface NewAccount {
  /** lower case; how one signs in */
  readonly login: string;
  readonly name: string;
  readonly personId?: string | null;
  readonly language?: Language;
}

export interface AccountRow {
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly personId: string | null;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly hasPassword: boolean;
  /** until when a password somebody else set still opens; null: the password is one's own, or there is none */
  readonly temporaryUntil: Date | null;
}

export interface GrantRow {
  readonly grantId: string;
  readonly accountId: string;
  readonly role: string;
  readonly unit: string | null;
  /** first and last day, YYYY-MM-DD; `to` null: until it is ended */
  readonly from: string;
  readonly to: string | null;
  readonly delegatedBy: string | null;
}

/** Opens an account without a password. Errors: conflict `login-taken`. */
export async function addAccount(work: Work, account: NewAccount): Promise<string> {
  const accountId = work.newId();
  const added = await work.sql(
    `insert into platform.accounts (account_id, login, name, person_id, language, created_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (login) do nothing returning account_id`,
    [accountId, account.login, account.name, account.personId ?? null, account.language ?? 'sv', work.now],
  );
  if (added.length === 0) throw new Refusal('conflict', 'login-taken', { login: account.login });
  return accountId;
}

/** Sets a password that opens for seven days and must be replaced within them; every session of the account ends. */
export async function setTemporaryPassword(work: Work, accountId: string, password: string): Promise<Date> {
  const until = new Date(work.now.getTime() + temporaryDays * 86_400_000);
  await work.sql('update platform.accounts set password_hash = $2, temporary_until = $3 where account_id = $1', [
    accountId,
    await hashPassword(password),
    until,
  ]);
  await endSessions(work, accountId);
  return until;
}

/** Closes an account now: nobody signs in with it, and whoever is signed in is out. */
export async function disableAccount(work: Work, accountId: string): Promise<void> {
  await work.sql('update platform.accounts set disabled_at = $2 where account_id = $1 and disabled_at is null', [
    accountId,
    work.now,
  ]);
  await endSessions(work, accountId);
}

/** Opens a closed account again, with the roles it had. */
export async function enableAccount(work: Work, accountId: string): Promise<void> {
  await work.sql('update platform.accounts set disabled_at = null where account_id = $1', [accountId]);
}

/** Gives a role in a unit (null: the whole region) from a day, to a day or until ended. Returns the grant's id. */
export async function giveRole(
  work: Work,
  grant: Omit<GrantRow, 'grantId' | 'delegatedBy'> & { readonly delegatedBy?: string | null },
): Promise<string> {
  const grantId = work.newId();
  await work.sql(
    `insert into platform.grants (grant_id, account_id, role, unit, valid_from, valid_to, delegated_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [grantId, grant.accountId, grant.role, grant.unit, grant.from, grant.to, grant.delegatedBy ?? null, work.now],
  );
  return grantId;
}

/** Ends grants after `lastDay`; those that would not have begun by then are removed. */
export async function endRoles(work: Work, grantIds: readonly string[], lastDay: string): Promise<void> {
  if (grantIds.length === 0) return;
  await work.sql('delete from platform.grants where grant_id = any($1) and valid_from > $2', [grantIds, lastDay]);
  await work.sql(
    'update platform.grants set valid_to = $2 where grant_id = any($1) and (valid_to is null or valid_to > $2)',
    [grantIds, lastDay],
  );
}

/** Lets grants go on in another unit from `from`: each ends the day before and a like one begins. */
export async function moveRoles(work: Work, moves: readonly { grantId: string; unit: string }[], from: string) {
  for (const move of moves) {
    const [grant] = await readGrants(work, 'g.grant_id = $1', [move.grantId]);
    if (!grant) continue;
    await giveRole(work, { ...grant, unit: move.unit, from: grant.from > from ? grant.from : from });
    await endRoles(work, [move.grantId], dayBefore(from));
  }
}

/** The account, or undefined. */
export async function accountById(work: Pick<Work, 'sql'>, accountId: string): Promise<AccountRow | undefined> {
  const [account] = await work.sql<AccountRow>(`${selectAccount} where account_id = $1`, [accountId]);
  return account;
}

/** The account of a person of the register, or undefined. */
export async function accountOfPerson(work: Pick<Work, 'sql'>, personId: string): Promise<AccountRow | undefined> {
  const [account] = await work.sql<AccountRow>(`${selectAccount} where person_id = $1 order by created_at limit 1`, [
    personId,
  ]);
  return account;
}

/** The languages these persons have chosen, by their ids; who has no account is left out. */
export async function languagesOfPersons(
  work: Pick<Work, 'sql'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Language>> {
  if (personIds.length === 0) return new Map();
  const rows = await work.sql<{ person_id: string; language: Language }>(
    'select person_id, language from platform.accounts where person_id = any($1) and disabled_at is null order by created_at desc',
    [personIds],
  );
  return new Map(rows.map((row) => [row.person_id, row.language]));
}

/** The register's persons behind these accounts, by account; an account of nobody in the register is left out. */
export async function personsOfAccounts(
  work: Pick<Work, 'sql'>,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await work.sql<{ account_id: string; person_id: string }>(
    'select account_id, person_id from platform.accounts where account_id = any($1) and person_id is not null',
    [accountIds],
  );
  return new Map(rows.map((row) => [row.account_id, row.person_id]));
}

/** Accounts by login, from after `after`; `search` in login and name. At most `limit`. */
export async function listAccounts(
  work: Pick<Work, 'sql'>,
  wanted: { readonly search: string; readonly after: string; readonly limit: number; readonly role?: string | null },
): Promise<AccountRow[]> {
  const pattern = anywhere(wanted.search.toLowerCase());
  return work.sql<AccountRow>(
    `${selectAccount} where login > $1 and (login like $2 or lower(name) like $2)
       and ($4::text is null or exists (select 1 from platform.grants g
         where g.account_id = accounts.account_id and g.role = $4 and (g.valid_to is null or g.valid_to >= current_date)))
     order by login limit $3`,
    [wanted.after, pattern, wanted.limit, wanted.role ?? null],
  );
}

/** All grants of these accounts, ended ones too, newest first. */
export function grantsOf(work: Pick<Work, 'sql'>, accountIds: readonly string[]): Promise<GrantRow[]> {
  return readGrants(work, 'g.account_id = any($1)', [accountIds]);
}

/** The grant, or undefined. */
export async function grantById(work: Pick<Work, 'sql'>, grantId: string): Promise<GrantRow | undefined> {
  return (await readGrants(work, 'g.grant_id = $1', [grantId]))[0];
}

/** The grants that others hold from this account by delegation and that have not ended before the day. */
export function delegationsOf(work: Pick<Work, 'sql'>, accountId: string, on: string): Promise<GrantRow[]> {
  return readGrants(work, 'g.delegated_by = $1 and (g.valid_to is null or g.valid_to >= $2)', [accountId, on]);
}

/** How many can administer the whole region on the day, not counting this account or this grant. */
export async function administratorsBeside(
  work: Pick<Work, 'sql'>,
  beside: { readonly accountId?: string; readonly grantId?: string },
  on: string,
): Promise<number> {
  const [row] = await work.sql<{ found: number }>(
    `select count(distinct a.account_id)::int as found
     from platform.grants g join platform.accounts a using (account_id)
     where g.role = 'administrator' and g.unit is null and a.disabled_at is null
       and g.valid_from <= $3 and (g.valid_to is null or g.valid_to >= $3)
       and a.account_id is distinct from $1::uuid and g.grant_id is distinct from $2::uuid`,
    [beside.accountId ?? null, beside.grantId ?? null, on],
  );
  return row?.found ?? 0;
}

/** The grants given in exactly these units that hold on the day or later, with the name of who holds them. */
export async function grantsIn(
  work: Pick<Work, 'sql'>,
  units: readonly string[],
  on: string,
): Promise<(GrantRow & { readonly holder: string })[]> {
  return work.sql<GrantRow & { holder: string }>(
    `select ${grantColumns}, a.name as holder from platform.grants g join platform.accounts a using (account_id)
     where g.unit = any($1) and (g.valid_to is null or g.valid_to >= $2) order by a.name, g.role`,
    [units, on],
  );
}

const selectAccount = `select account_id as "accountId", login, name, person_id as "personId", created_at as "createdAt",
  disabled_at as "disabledAt", password_hash is not null as "hasPassword", temporary_until as "temporaryUntil" from platform.accounts`;

const grantColumns = `g.grant_id as "grantId", g.account_id as "accountId", g.role, g.unit, g.valid_from as "from",
  g.valid_to as "to", g.delegated_by as "delegatedBy"`;

function readGrants(work: Pick<Work, 'sql'>, where: string, values: readonly unknown[]): Promise<GrantRow[]> {
  return work.sql<GrantRow>(
    `select ${grantColumns} from platform.grants g where ${where} order by g.valid_from desc, g.grant_id desc`,
    values,
  );
}

async function endSessions(work: Work, accountId: string): Promise<void> {
  await work.sql('delete from platform.sessions where account_id = $1', [accountId]);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
