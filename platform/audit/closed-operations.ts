// What is done in a closed domain (operations, jobs, deliveries of events) is read in the audit log by the auditor alone: whoever
// else reads the log is not to learn from it that such records exist.
import type { Contribution, Domain } from '../operation/domain.ts';
import type { Part } from '../work/part.ts';

/** The names under which closed domains stand in the log. */
export const closedOperationsKey: Part<readonly string[]> = { name: 'closed-operations' };

/** Collects the names of all that closed domains do: operations, jobs, and the events only they hear. */
export function assembleClosedOperations(domains: readonly Domain[]): Contribution {
  const names = domains
    .filter((domain) => domain.isClosed)
    .flatMap((domain) => [
      ...domain.operations.map(({ operation }) => operation.id),
      ...(domain.jobs ?? []).map(({ name }) => name),
      ...(domain.subscriptions ?? []).map(({ event }) => `on:${event}`),
    ]);
  return { part: closedOperationsKey.name, value: [...new Set(names)] };
}
