// The commands made from the operations of all domains, in the order of the domains.
import type { Command } from '../command.ts';
import { domains } from '../domains.ts';
import { operationCommand } from '../operation-command.ts';

/** One command for each operation of this house. */
export function operationCommands(): readonly Command[] {
  return domains.flatMap((each) => each.operations.map(({ operation }) => operationCommand(operation)));
}
