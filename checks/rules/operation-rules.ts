// What the tests must have shown of every operation: it works, it refuses the wrong person, it refuses what cannot be, an
// action leaves an audit entry, and it refuses with no code its contract keeps quiet about.
import type { Operation } from '../../platform/operation/operation.ts';
import type { Seen } from '../kit/operation-record.ts';

/** codes the house itself may answer any operation with */
const general = ['invalid-input', 'invalid-page-mark', 'not-signed-in', 'not-allowed', 'not-found'];

/** what a kind of file refuses is said where the kind is declared */
const refusesForOthers = ['undo-import', 'commit-import'];

/** What is missing, in words to write a test by. `everybodys`: the permissions every employee holds. */
export function operationFaults(
  operation: Operation,
  seen: readonly Seen[],
  everybodys: ReadonlySet<string> = new Set(),
): string[] {
  const name = `${operation.domain} ${operation.id}`;
  const refused = seen.flatMap((one) => one.refused);
  const codes = new Set(refused.map(({ code }) => code));
  const unlisted = refusesForOthers.includes(operation.id)
    ? []
    : [...codes].filter((code) => !general.includes(code) && !operation.refuses?.includes(code));
  return [
    ...(seen.some(({ worked }) => worked.length > 0) ? [] : [`${name}: no test shows that it works`]),
    ...(refusesPeople(operation, seen, everybodys) ? [] : [`${name}: no test shows that it refuses the wrong person`]),
    ...(refusesInput(operation, seen) ? [] : [`${name}: no test shows that it refuses bad input`]),
    ...(operation.kind === 'query' || seen.some(({ audited }) => audited > 0)
      ? []
      : [`${name}: no test leaves an audit entry of it`]),
    ...unlisted.map((code) => `${name}: refuses with ${code}: add it to refuses in the contract`),
  ];
}

/** The names of an input's fields. */
export function fieldsOf(input: Operation['input']): string[] {
  return 'shape' in input && input.shape !== null && typeof input.shape === 'object' ? Object.keys(input.shape) : [];
}

/**
 * Without a session is enough where a session is all that is asked. "Not found" also hides what somebody may not know: it
 * counts for a person the operation never worked for.
 */
function refusesPeople({ permission }: Operation, seen: readonly Seen[], everybodys: ReadonlySet<string>): boolean {
  if (permission === 'public') return true;
  const open = permission === 'signed-in' || everybodys.has(permission);
  const enough = open ? ['not-signed-in', 'not-allowed'] : ['not-allowed'];
  return seen.some(({ refused, worked }) =>
    refused.some(({ kind, who }) => enough.includes(kind) || (kind === 'not-found' && !worked.includes(who))),
  );
}

function refusesInput({ input }: Operation, seen: readonly Seen[]): boolean {
  if (fieldsOf(input).length === 0) return true;
  const refused = seen.flatMap((one) => one.refused);
  return refused.some(({ kind }) => ['invalid', 'conflict', 'too-much', 'not-found'].includes(kind));
}
