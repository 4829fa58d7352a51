// Reads a line: which command is meant, and its words and options, each checked against what the command takes. A mistake
// is answered with what would be right, and exit code 2.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Command, CommandOption } from './command.ts';
import { exitCodes, Unable } from './unable.ts';

/** Every command knows these. */
export const everywhere: readonly CommandOption[] = [
  { name: 'json', summary: 'one JSON document on standard output' },
  { name: 'help', summary: 'what the command takes' },
];

export interface ReadLine {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** The command whose name the line begins with (two words before one), and the rest of the line. */
export function findCommand(
  commands: readonly Command[],
  line: readonly string[],
): { command: Command; rest: string[] } | null {
  for (const length of [2, 1]) {
    const command = commands.find((each) => each.name === line.slice(0, length).join(' '));
    if (command) return { command, rest: line.slice(length) };
  }
  return null;
}

/** Words and options after the command's name. Errors: Unable with exit code 2. */
export function readLine(command: Command, rest: readonly string[]): ReadLine {
  const known = [...command.options, ...everywhere];
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    known.map((each) => [each.name, { type: each.value ? 'string' : 'boolean', multiple: true } as const]),
  );
  const parsed = parsing(command, () =>
    parseArgs({ args: [...rest], options, allowPositionals: true, strict: true, allowNegative: true }),
  );
  const values = new Map(
    Object.entries(parsed.values).map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(String)]),
  );
  if (!values.has('help')) {
    if (!command.takes && parsed.positionals.length > 0) wrong(command, `does not take ${parsed.positionals[0]}`);
    if (command.takes && !command.takes.startsWith('[') && parsed.positionals.length === 0)
      wrong(command, `needs ${command.takes}`);
    for (const option of known) judge(command, option, values.get(option.name));
  }
  return { words: parsed.positionals, values };
}

function judge(command: Command, option: CommandOption, values: readonly string[] | undefined): void {
  if (option.required && !values) wrong(command, `needs --${option.name} ${option.value ?? ''}`.trimEnd());
  if (values && values.length > 1 && !option.many && option.value) wrong(command, `takes --${option.name} only once`);
}

function parsing<T>(command: Command, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Unable(`fyr ${command.name}: ${error.message.split('. ')[0]}.\n${hint(command)}`, exitCodes.usage);
  }
}

function wrong(command: Command, what: string): never {
  throw new Unable(`fyr ${command.name} ${what}.\n${hint(command)}`, exitCodes.usage);
}

function hint(command: Command): string {
  return `See: npm run fyr -- help ${command.name}`;
}
