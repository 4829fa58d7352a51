// Which account somebody has whom the identity provider vouches for: the one bound to them; else the one with their login,
// which is bound from then on; else none, unless the region lets accounts be made.
import { Refusal } from '../refusal/refusal.ts';
import type { Work } from '../work/work.ts';
import { addAccount } from './accounts.ts';

export interface ExternalPerson {
  /** `issuer|sub`: what stays the same when names change */
  readonly subject: string;
  /** what the login claim said, or null */
  readonly login: string | null;
  readonly name: string | null;
}

interface Row {
  [column: string]: unknown;
  account_id: string;
  external_subject: string | null;
  disabled_at: Date | null;
}

/** The id of the account to open. Refusal `no-account`, also when it is disabled or belongs to another subject. */
export async function externalAccount(work: Work, person: ExternalPerson, create: boolean): Promise<string> {
  const login = person.login?.trim().toLowerCase() || null;
  const found = await work.sql<Row>(
    `select account_id, external_subject, disabled_at from platform.accounts
     where external_subject = $1 or login = $2 order by external_subject = $1 desc nulls last limit 1 for update`,
    [person.subject, login],
  );
  const [account] = found;
  if (!account && create && login) return made(work, person, login);
  const another = account?.external_subject && account.external_subject !== person.subject;
  if (!account || another || account.disabled_at) throw new Refusal('not-allowed', 'no-account');
  if (account.external_subject === null) await bindTo(work, account.account_id, person.subject);
  return account.account_id;
}

/** The id of the account bound to who the provider vouches for; only reads. Refusal `no-account`. */
export async function boundAccount(work: Work, { subject }: ExternalPerson): Promise<string> {
  const [account] = await work.sql<Row>(
    'select account_id from platform.accounts where external_subject = $1 and disabled_at is null',
    [subject],
  );
  if (!account) throw new Refusal('not-allowed', 'no-account');
  return account.account_id;
}

async function made(work: Work, person: ExternalPerson, login: string): Promise<string> {
  const accountId = await addAccount(work, { login, name: person.name ?? login });
  await bindTo(work, accountId, person.subject);
  return accountId;
}

async function bindTo(work: Work, accountId: string, subject: string): Promise<void> {
  await work.sql('update platform.accounts set external_subject = $2 where account_id = $1', [accountId, subject]);
  work.audit({ subject: 'account', subjectId: accountId, detail: { boundTo: subject } });
}
