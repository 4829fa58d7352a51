// Sessions: a random token for the browser, its SHA-256 in the database. Ended by time, by sign-out, by sign-out
// everywhere or when the account is disabled. Resolves a token to the actor with the grants that hold today.

import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { isReadOnly } from '../database/read-only.ts';
import { type Grant, roles } from '../permission/roles.ts';
import type { Actor, Language, Work } from '../work/work.ts';
import type { NewSession } from './new-session.ts';
import { accountOfSeal } from './sealed-session.ts';

const lifetime = 12 * 3600 * 1000;
const seenEvery = 60_000;

/** Opens a session for an account and returns the token, which exists nowhere else from then on. */
export async function openSession(work: Work, accountId: string): Promise<NewSession> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(work.now.getTime() + lifetime);
  await work.sql(
    'insert into platform.sessions (token_hash, account_id, created_at, seen_at, expires_at) values ($1, $2, $3, $3, $4)',
    [hashToken(token), accountId, work.now, expiresAt],
  );
  return { token, expiresAt: expiresAt.toISOString() };
}

/** The SHA-256 under which a token is known. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export interface SignedIn {
  readonly actor: Actor;
  readonly language: Language;
}

interface Row {
  account_id: string;
  person_id: string | null;
  name: string;
  language: Language;
  seen_at: Date;
  grants: { role: string; unit: string | null }[];
}

/**
 * Who a token belongs to (everybody with an account is an employee of the region), with the grants that hold on `today`
 * (the region's day); null when it is unknown, ended or its account disabled.
 */
export async function sessionActor(
  pool: pg.Pool,
  token: string,
  now: Date,
  today: string = now.toISOString().slice(0, 10),
): Promise<SignedIn | null> {
  const sealed = accountOfSeal(token, now);
  if (sealed !== null) return sealedActor(pool, sealed, today);
  const hash = hashToken(token);
  const found = await pool.query<Row>({ name: 'session-actor', text: findSession, values: [hash, now, today] });
  const row = found.rows[0];
  if (!row) return null;
  if (now.getTime() - row.seen_at.getTime() > seenEvery)
    // a database that takes nothing just now still lets people read
    await pool
      .query('update platform.sessions set seen_at = $2 where token_hash = $1', [hash, now])
      .catch((error: unknown) => {
        if (!isReadOnly(error)) throw error;
      });
  return {
    language: row.language,
    actor: { ...actorOf(row), sessionId: hash.toString('hex') },
  };
}

/** An account as the actor it is on the day of the work, without a session; null when it is unknown or disabled. */
export async function accountActor(work: Pick<Work, 'sql' | 'today'>, accountId: string): Promise<Actor | null> {
  const [row] = await work.sql<Pick<Row, 'account_id' | 'person_id' | 'name' | 'grants'>>(
    `select a.account_id, a.person_id, a.name, ${grantsOn('$2')} from platform.accounts a
     where a.account_id = $1 and a.disabled_at is null`,
    [accountId, work.today],
  );
  return row ? { ...actorOf(row), sessionId: null } : null;
}

/** Who came with a sealed session: somebody only as long as the database takes nothing. */
async function sealedActor(pool: pg.Pool, accountId: string, today: string): Promise<SignedIn | null> {
  const found = await pool.query<Row>(
    `select a.account_id, a.person_id, a.name, a.language, ${grantsOn('$2')} from platform.accounts a
     where a.account_id = $1 and a.disabled_at is null and current_setting('transaction_read_only') = 'on'`,
    [accountId, today],
  );
  const row = found.rows[0];
  return row ? { language: row.language, actor: { ...actorOf(row), sessionId: null } } : null;
}

const findSession = `select a.account_id, a.person_id, a.name, a.language, s.seen_at,
    ${grantsOn('$3')}
  from platform.sessions s join platform.accounts a using (account_id)
  where s.token_hash = $1 and s.expires_at > $2 and a.disabled_at is null`;

function actorOf(row: Pick<Row, 'account_id' | 'person_id' | 'name' | 'grants'>): Omit<Actor, 'sessionId'> {
  return {
    kind: 'person',
    id: row.account_id,
    name: row.name,
    personId: row.person_id,
    grants: [{ role: 'employee', unit: null }, ...row.grants.flatMap(knownGrant)],
  };
}

/** A role this version does not know opens nothing. */
function knownGrant(grant: { role: string; unit: string | null }): Grant[] {
  const role = roles.find((each) => each === grant.role);
  return role ? [{ role, unit: grant.unit }] : [];
}

/** The grants that hold on the day of a parameter, as a column of account a. */
function grantsOn(day: string): string {
  return `coalesce((select json_agg(json_build_object('role', g.role, 'unit', g.unit)) from platform.grants g
      where g.account_id = a.account_id and g.valid_from <= ${day}::date and (g.valid_to is null or g.valid_to >= ${day}::date)), '[]') as grants`;
}
