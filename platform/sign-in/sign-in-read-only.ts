// Signing in and out while the database takes nothing: whoever must read what the region knows in the middle of an outage
// is let in by what can be read, with a sealed session. Guesses are counted in memory, and the server's log keeps who came.
import { isReadOnly } from '../database/read-only.ts';
import type { Caller } from '../operation/caller.ts';
import type { House } from '../operation/domain.ts';
import { checkedInput } from '../operation/invalid-input.ts';
import type { Operation } from '../operation/operation.ts';
import { Refusal } from '../refusal/refusal.ts';
import type { Work } from '../work/work.ts';
import type { NewSession } from './new-session.ts';
import { sealedSession } from './sealed-session.ts';
import { accountByPassword, accountOfExample, attemptWindow } from './sign-in-actions.ts';
import { signIn, signOut, tryAs } from './sign-in-contract.ts';

/**
 * The answer of an operation that failed with `error`, where it is one of signing in or out and the database only reads:
 * a sealed session, or nothing (the caller takes the cookie back). Anything else is thrown on as it came.
 */
export async function answeredReadOnly(
  house: House,
  operation: Operation,
  input: unknown,
  caller: Caller & { readonly address: string },
  error: unknown,
): Promise<unknown> {
  if (!isReadOnly(error)) throw error;
  if (operation.id === signOut.id) return {};
  const accountOf = waysIn.get(operation.id);
  if (!accountOf) throw error;
  return sealedFor(house, caller, (work) => accountOf(work, input, house, caller.address));
}

/** Opens a sealed session for the account that `accountOf` finds by reading alone; who it was is noted in the server's log. */
export function sealedFor(
  house: House,
  caller: Caller,
  accountOf: (work: Work) => Promise<string>,
): Promise<NewSession> {
  return house.look(caller, async (work) => {
    const accountId = await accountOf(work);
    await work.noteReading({ subject: 'account', subjectId: accountId, detail: { signedIn: 'database-read-only' } });
    return sealedSession(accountId, work.now);
  });
}

type WayIn = (work: Work, input: unknown, house: House, address: string) => Promise<string>;

const waysIn: ReadonlyMap<string, WayIn> = new Map<string, WayIn>([
  [
    signIn.id,
    async (work, input, house, address) => {
      const given = checkedInput(signIn, input, work.language);
      const attempts = attemptsOf(house);
      const [login, from] = [`login:${given.login.toLowerCase()}`, `address:${address}`];
      for (const key of [login, from]) countInMemory(attempts, key, work.now.getTime());
      const accountId = await accountByPassword(work, given);
      attempts.delete(login);
      // who got in did not guess, and a hospital may share one address
      attempts.get(from)?.pop();
      return accountId;
    },
  ],
  [tryAs.id, (work, input) => accountOfExample(work, checkedInput(tryAs, input, work.language))],
]);

/** of one process: what cannot be written is counted here, by the same rule as in `countAttempt` */
const counted = new WeakMap<House, Map<string, number[]>>();
/** so many logins and addresses are remembered; the longest known are forgotten first */
const remembered = 20_000;

function attemptsOf(house: House): Map<string, number[]> {
  const known = counted.get(house) ?? new Map<string, number[]>();
  counted.set(house, known);
  return known;
}

function countInMemory(attempts: Map<string, number[]>, key: string, now: number): void {
  const recent = (attempts.get(key) ?? []).filter((at) => at > now - attemptWindow);
  if (recent.length >= (key.startsWith('address:') ? 60 : 10))
    throw new Refusal('too-much', 'too-many-attempts', { minutes: attemptWindow / 60_000 });
  attempts.delete(key);
  attempts.set(key, [...recent, now]);
  const [oldest] = attempts.keys();
  if (attempts.size > remembered && oldest !== undefined) attempts.delete(oldest);
}
