// `npm run fyr -- COMMAND`: the operator's line. Finds the command among the special ones and those made from the
// operations, reads the line, runs it, and ends with an exit code that scripts can rely on.
import { userInfo } from 'node:os';
import path from 'node:path';
import type { Caller } from '../platform/operation/house.ts';
import { Refusal } from '../platform/refusal/refusal.ts';
import type { Command, Line } from './command.ts';
import { commandHouse } from './command-house.ts';
import { findCommand, type ReadLine, readLine } from './command-line.ts';
import { openOutput } from './command-output.ts';
import { specialCommands } from './commands/special-commands.ts';
import { configuration } from './configuration.ts';
import { type Ending, runProgram } from './ending.ts';
import { refusalText } from './operation-command.ts';
import { exitCodes, Unable } from './unable.ts';

await runProgram(async (ending) => {
  const line = process.argv.slice(2);
  const found = await commandOf(line.length === 0 || line[0] === '--help' ? ['help'] : line);
  const read = readLine(found.command, found.rest);
  if (read.values.has('help')) {
    const { helpOn } = await import('./commands/help.ts');
    process.stdout.write(helpOn(found.command));
    return exitCodes.done;
  }
  return perform(found.command, read, ending);
});

async function commandOf(line: readonly string[]): Promise<{ command: Command; rest: string[] }> {
  const special = findCommand(specialCommands, line);
  if (special) return special;
  // the operations of all domains are only loaded when one is meant
  const { operationCommands } = await import('./commands/operation-commands.ts');
  const commands = operationCommands();
  const operation = findCommand(commands, line);
  if (operation) return operation;
  const domain = line[0] ?? '';
  if (commands.some((each) => each.name.startsWith(`${domain} `)) && (!line[1] || line[1] === '--help'))
    return { command: found('help'), rest: [domain] };
  throw new Unable(`There is no command ${line.slice(0, 2).join(' ')}. See: npm run fyr -- help`, exitCodes.usage);
}

function found(name: string): Command {
  const command = specialCommands.find((each) => each.name === name);
  if (!command) throw new Error(`the command ${name} is missing`);
  return command;
}

async function perform(command: Command, { words, values }: ReadLine, ending: Ending): Promise<number> {
  const output = openOutput(values.has('json'));
  const settings = configuration();
  const house = commandHouse(settings, ending);
  const all = (option: string) => values.get(option) ?? [];
  const line: Line = {
    words,
    all,
    one: (option) => all(option)[0],
    has: (option) => all(option).at(-1) === 'true',
    output,
    configuration: settings,
    path: (given) => path.resolve(process.env.FYR_CALLED_FROM ?? process.cwd(), given),
    house: house.ready,
    bareHouse: house.bare,
    caller: caller(),
    input: process.stdin,
  };
  try {
    const code = await command.run(line);
    await house.finish();
    return code;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { kind, code, facts, fields } = error;
    if (output.json) output.result({ refused: { kind, code, facts, fields } });
    output.tell(refusalText(error));
    return kind === 'invalid' ? exitCodes.usage : exitCodes.refused;
  }
}

/** The audit log names the program and the account of the machine that ran it. */
function caller(): Caller {
  return {
    actor: { kind: 'program', id: 'cli', name: `cli: ${accountName()}`, grants: [], personId: null, sessionId: null },
    language: 'en',
  };
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
