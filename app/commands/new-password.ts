// Where a command takes a password from: standard input, or made up and shown once. Never from the line itself, which
// every account of the machine can read while the command runs.
import { randomInt } from 'node:crypto';
import type { CommandOption, Line } from '../command.ts';
import { exitCodes, Unable } from '../unable.ts';

export const passwordOption: CommandOption = {
  name: 'password-stdin',
  summary: 'take the password from standard input; without it one is made up and shown once',
};

const shortest = 12;

/** The password, and whether it was made up and so must be shown. Errors: Unable for one that is too short. */
export async function newPassword(line: Line): Promise<{ password: string; invented: boolean }> {
  if (!line.has(passwordOption.name)) return { password: inventPassword(), invented: true };
  let text = '';
  for await (const chunk of line.input.setEncoding('utf8')) text += chunk;
  const password = text.replace(/\r?\n$/, '');
  if (password.length < shortest || password.length > 1000)
    throw new Unable(`The password must have from ${shortest} to 1000 characters.`, exitCodes.usage);
  return { password, invented: false };
}

/** What to tell the operator: the password when it was made up, and until when it must be replaced by the person's own. */
export function handOver(invented: string | null, until: string | null): string {
  const shown = invented === null ? 'The password given' : `Password, shown only now: ${invented}\nIt`;
  return `${shown} opens until ${until?.slice(0, 10)}; the person chooses one of their own before that.`;
}

/** A password to hand over once: four groups of five letters and digits that cannot be mistaken, about 99 bits. */
function inventPassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
