// `fyr help`: all commands; `fyr help DOMAIN`: its operations; `fyr help COMMAND`: what it takes.
import type { Command, CommandOption } from '../command.ts';
import { everywhere, findCommand } from '../command-line.ts';
import { exitCodes, Unable } from '../unable.ts';

/** The command itself, over the commands it tells of. */
export const helpOver = (special: () => readonly Command[]): Command => ({
  name: 'help',
  summary: 'All commands, the operations of a domain, or what one command takes',
  takes: '[COMMAND]',
  options: [],
  run: async ({ words, output }) => {
    const { operationCommands } = await import('./operation-commands.ts');
    const specialCommands = special();
    const operations = operationCommands();
    const all = [...specialCommands, ...operations];
    if (words.length === 0) {
      output.result(all.map(described), overview(specialCommands, operations));
      return exitCodes.done;
    }
    const one = findCommand(all, words);
    const below = operations.filter((each) => each.name.startsWith(`${words[0]} `));
    if (one) output.result(described(one.command), helpOn(one.command));
    else if (words.length === 1 && below.length > 0) output.result(below.map(described), list(below));
    else throw new Unable(`There is no command ${words.join(' ')}. See: npm run fyr -- help`, exitCodes.usage);
    return exitCodes.done;
  },
});

/** What one command takes, as text. */
export function helpOn(command: Command): string {
  const options = [...command.options, ...everywhere];
  const usage = [
    'npm run fyr --',
    command.name,
    command.takes,
    ...command.options.filter((each) => each.required).map(form),
  ];
  const width = Math.max(...options.map((option) => form(option).length));
  const lines = options.map((option) => `  ${form(option).padEnd(width)}  ${option.summary}`.trimEnd());
  const more = command.more ? `\n${command.more}\n` : '';
  return `${command.summary}\n\n  ${usage.filter(Boolean).join(' ')}\n${more}\nOptions\n${lines.join('\n')}\n`;
}

function overview(special: readonly Command[], operations: readonly Command[]): string {
  const domains = Map.groupBy(operations, (each) => each.name.split(' ')[0] ?? '');
  const width = Math.max(...special.map((each) => called(each).length));
  return [
    'npm run fyr -- COMMAND [--json] [--help]',
    '',
    ...special.map((each) => `  ${called(each).padEnd(width)}  ${each.summary}`),
    '',
    'Every operation of the product: npm run fyr -- DOMAIN OPERATION --field value. See help DOMAIN.',
    '',
    ...[...domains].map(
      ([name, list]) => `  ${name.padEnd(width)}  ${list.length} ${list.length === 1 ? 'operation' : 'operations'}`,
    ),
    '',
    'Exit codes: 0 done, 1 refused or a negative result, 2 the line was not understood, 3 unexpected.',
    '',
  ].join('\n');
}

function list(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((each) => each.name.length));
  return `${commands.map((each) => `  ${each.name.padEnd(width)}  ${each.summary}`).join('\n')}\n`;
}

function called(command: Command): string {
  return [command.name, command.takes].filter(Boolean).join(' ');
}

function form(option: CommandOption): string {
  return option.value ? `--${option.name} ${option.value}` : `--${option.name}`;
}

function described({ name, summary, takes, options }: Command) {
  return { name, summary, takes: takes ?? null, options };
}
