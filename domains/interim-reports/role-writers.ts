// Who writes a chapter that was given to a role: whoever holds the role in the report's unit on the day, or nearest above it. Found
// when the chapter is given and again each morning until somebody has begun, so that a new holder takes over what is unwritten.
import { accountById, grantsIn, personsOfAccounts } from '../../platform/sign-in/accounts.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type { WriterRole } from './contract.ts';

export interface Writer {
  readonly person: string;
  readonly name: string;
}

/** The holder; null when nobody in the unit or above it has the role today. Whoever has it by delegation comes after. */
export async function holderOf(work: Work, role: WriterRole, unit: string): Promise<Writer | null> {
  const units = unitsUp(work, unit);
  const grants = (await grantsIn(work, units, work.today))
    .filter((each) => each.role === role && each.from <= work.today)
    .toSorted(
      (a, b) =>
        units.indexOf(a.unit ?? '') - units.indexOf(b.unit ?? '') ||
        Number(a.delegatedBy !== null) - Number(b.delegatedBy !== null),
    );
  const persons = await personsOfAccounts(
    work,
    grants.map((each) => each.accountId),
  );
  for (const { accountId, holder } of grants) {
    const person = persons.get(accountId);
    const account = person && (await accountById(work, accountId));
    if (account && account.disabledAt === null) return { person, name: holder };
  }
  return null;
}

function unitsUp(work: Work, code: string): string[] {
  const tree = work.part(unitTreeKey);
  const up: string[] = [];
  for (let at: string | null | undefined = code; at && !up.includes(at); at = tree.unit(at)?.parent) up.push(at);
  return up;
}
