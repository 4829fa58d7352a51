// One line of the operator's: finds the command among the special ones and those made from the operations, reads the line
// and runs it. app/cli.ts is the program around it.
import { userInfo } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Caller } from '../platform/operation/caller.ts';
import { Refusal } from '../platform/refusal/refusal.ts';
import type { Command, Line } from './command.ts';
import { commandHouse } from './command-house.ts';
import { findCommand, type ReadLine, readLine } from './command-line.ts';
import { openOutput, type Streams } from './command-output.ts';
import { specialCommands } from './commands/special-commands.ts';
import { configuration } from './configuration.ts';
import type { Ending } from './ending.ts';
import { refusalText } from './operation-command.ts';
import { exitCodes, Unable } from './unable.ts';

/** What a line meets: the caller's environment and streams. */
export interface Surroundings extends Streams {
  readonly env: NodeJS.ProcessEnv;
  readonly input: Readable;
}

/** Runs one line; returns the exit code. Errors: Unable, with its own code; refusals are told and have one. */
export async function runLine(line: readonly string[], around: Surroundings, ending: Ending): Promise<number> {
  const found = await commandOf(line.length === 0 || line[0] === '--help' ? ['help'] : line);
  const read = readLine(found.command, found.rest);
  if (read.values.has('help')) {
    const { helpOn } = await import('./commands/help.ts');
    around.out.write(helpOn(found.command));
    return exitCodes.done;
  }
  return perform(found.command, read, around, ending);
}

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

async function perform(
  command: Command,
  { words, values }: ReadLine,
  around: Surroundings,
  ending: Ending,
): Promise<number> {
  const { env } = around;
  const output = openOutput(values.has('json'), around);
  const settings = configuration(env);
  const house = commandHouse(settings, ending);
  const all = (option: string) => values.get(option) ?? [];
  const line: Line = {
    words,
    all,
    one: (option) => all(option)[0],
    has: (option) => all(option).at(-1) === 'true',
    output,
    configuration: settings,
    path: (given) => path.resolve(env.FYR_CALLED_FROM ?? process.cwd(), given),
    house: house.ready,
    bareHouse: house.bare,
    caller: caller(),
    input: around.input,
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
