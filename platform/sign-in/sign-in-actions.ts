// Signing in and out. Attempts are counted per login and per address before the password is looked at, so that guessing
// is slow for the guesser and the answer never tells whether a login exists.
import { Refusal } from '../refusal/refusal.ts';
import { readSetting, writeSetting } from '../settings/settings.ts';
import { newId } from '../work/ids.ts';
import type { Language, Work } from '../work/work.ts';
import type { NewSession } from './new-session.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { openSession } from './session.ts';

/** how long an attempt to sign in is counted, milliseconds */
export const attemptWindow = 15 * 60_000;

interface Account {
  [column: string]: unknown;
  account_id: string;
  password_hash: string | null;
}

/** Opens a session for the right login and password; refuses alike for a wrong password, an unknown or a disabled account. */
export async function signInByPassword(work: Work, input: { login: string; password: string }): Promise<NewSession> {
  const accountId = await accountByPassword(work, input);
  await work.sql('delete from platform.sign_in_attempts where key = $1', [input.login.toLowerCase()]);
  work.audit({ subject: 'account', subjectId: accountId });
  return openSession(work, accountId);
}

/** The id of the account that a login and its password open. Only reads. Refusal `wrong-login-or-password`. */
export async function accountByPassword(work: Work, input: { login: string; password: string }): Promise<string> {
  const login = input.login.toLowerCase();
  const [account] = await work.sql<Account>(
    `select account_id, password_hash from platform.accounts
     where login = $1 and disabled_at is null and (temporary_until is null or temporary_until > $2)`,
    [login, work.now],
  );
  if (!(await passwordMatches(input.password, account?.password_hash ?? null)) || !account)
    throw new Refusal('not-allowed', 'wrong-login-or-password');
  return account.account_id;
}

/**
 * Counts one attempt under `key` (a login or an address) and refuses when there have been too many within a quarter of
 * an hour. Runs in its own transaction, or a refused sign-in would forget that it was tried.
 */
export async function countAttempt(work: Work, key: string, allowed = 10): Promise<void> {
  const since = new Date(work.now.getTime() - attemptWindow);
  // attempts at the same moment are counted one after another, or all of them would find a low count
  await work.sql("select pg_advisory_xact_lock(hashtext('fyr-sign-in'), hashtext($1))", [key]);
  await work.sql('delete from platform.sign_in_attempts where key = $1 and at < $2', [key, since]);
  const [row] = await work.sql<{ tried: number }>(
    'select count(*)::int as tried from platform.sign_in_attempts where key = $1',
    [key],
  );
  if ((row?.tried ?? 0) >= allowed)
    throw new Refusal('too-much', 'too-many-attempts', { minutes: attemptWindow / 60_000 });
  await work.sql('insert into platform.sign_in_attempts (key, at) values ($1, $2)', [key, work.now]);
}

/** Takes back the last attempt under a key: a sign-in that succeeded is no guess, and a hospital may share one address. */
export async function forgetAttempt(work: Work, key: string): Promise<void> {
  await work.sql(
    `delete from platform.sign_in_attempts where ctid in
      (select ctid from platform.sign_in_attempts where key = $1 order by at desc limit 1)`,
    [key],
  );
}

/** Signs in as a person of the example region; there is no such door where the example is not loaded. */
export async function signInAsExample(work: Work, input: { login: string }): Promise<NewSession> {
  const accountId = await accountOfExample(work, input);
  work.audit({ subject: 'account', subjectId: accountId });
  return openSession(work, accountId);
}

/** The id of the account of one of the example region's persons. Only reads. Refusal `not-an-example-person`. */
export async function accountOfExample(work: Work, input: { login: string }): Promise<string> {
  const login = input.login.toLowerCase();
  const persons = (await readSetting<{ login: string }[]>(work, '', 'example-persons')) ?? [];
  if (!(await readSetting<boolean>(work, '', 'example')) || !persons.some((person) => person.login === login))
    throw new Refusal('not-found', 'not-an-example-person');
  const [account] = await work.sql<Account>(
    'select account_id, password_hash from platform.accounts where login = $1 and disabled_at is null',
    [login],
  );
  if (!account) throw new Refusal('not-found', 'not-an-example-person');
  return account.account_id;
}

/** Ends the session this request came with. */
export async function endSession(work: Work): Promise<Record<never, never>> {
  await work.sql('delete from platform.sessions where token_hash = $1', [
    Buffer.from(work.actor?.sessionId ?? '', 'hex'),
  ]);
  return {};
}

/** Ends every session of the signed-in person. */
export async function endAllSessions(work: Work): Promise<{ ended: number }> {
  const rows = await work.sql<{ token_hash: Buffer }>(
    'delete from platform.sessions where account_id = $1 returning token_hash',
    [work.actor?.id],
  );
  return { ended: rows.length };
}

/** Replaces the password after the current one was given; every session but this ends. */
export async function replacePassword(
  work: Work,
  input: { current: string; password: string },
): Promise<Record<never, never>> {
  const id = work.actor?.id;
  const [account] = await work.sql<Account>(
    'select account_id, password_hash from platform.accounts where account_id = $1',
    [id],
  );
  if (!(await passwordMatches(input.current, account?.password_hash ?? null)))
    throw new Refusal('not-allowed', 'wrong-login-or-password');
  await work.sql('update platform.accounts set password_hash = $2, temporary_until = null where account_id = $1', [
    id,
    await hashPassword(input.password),
  ]);
  await work.sql('delete from platform.sessions where account_id = $1 and token_hash <> $2', [
    id,
    Buffer.from(work.actor?.sessionId ?? '', 'hex'),
  ]);
  work.audit({ subject: 'account', subjectId: id ?? '' });
  return {};
}

/** Keeps the language with the person, so that it follows to the next device. */
export async function keepLanguage(work: Work, input: { language: Language }): Promise<Record<never, never>> {
  await work.sql('update platform.accounts set language = $2 where account_id = $1', [work.actor?.id, input.language]);
  return {};
}

/** Names the region and creates its first administrator; only while there is no account at all. */
export async function setUp(
  work: Work,
  input: { region: string; name: string; login: string; password: string },
): Promise<NewSession> {
  await work.sql("select pg_advisory_xact_lock(hashtext('fyr-set-up'))");
  const [taken] = await work.sql('select 1 from platform.accounts limit 1');
  if (taken) throw new Refusal('conflict', 'already-set-up');
  const accountId = newId(work.now.getTime());
  await work.sql(
    'insert into platform.accounts (account_id, login, name, password_hash, created_at) values ($1, $2, $3, $4, $5)',
    [accountId, input.login, input.name, await hashPassword(input.password), work.now],
  );
  await work.sql(
    "insert into platform.grants (grant_id, account_id, role, unit, valid_from, created_at) values ($1, $2, 'administrator', null, $3, $4)",
    [newId(work.now.getTime()), accountId, work.today, work.now],
  );
  await writeSetting(work, '', 'region', input.region);
  work.audit({ subject: 'account', subjectId: accountId });
  return openSession(work, accountId);
}
