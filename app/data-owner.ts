// One program at a time owns the data folder. Its file running.json says which, where it can be reached and, for the
// commands of the operator, how to reach the embedded database it runs. A file left by a killed program counts for nothing.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { livingProcess, processMark } from '../platform/database/living-process.ts';
import { Unable } from './unable.ts';

const Owner = z.object({
  /** `start`: the product; `command`: an operator's command that runs the database for its own duration */
  program: z.enum(['start', 'command']),
  mark: z.string(),
  pid: z.int(),
  port: z.int().nullable(),
  /** where people reach it; null while it starts */
  address: z.string().nullable(),
  /** the embedded database; null while it starts, or when DATABASE_URL is used */
  url: z.string().nullable(),
});
export type Owner = z.infer<typeof Owner>;

export interface Claim {
  /** adds what is known by now */
  tell(more: Partial<Pick<Owner, 'port' | 'address' | 'url'>>): void;
  release(): void;
}

/** Takes the folder for this process. Errors: Unable when a living program has it, with its number and address. */
export function claimData(folder: string, program: Owner['program']): Claim {
  mkdirSync(folder, { recursive: true });
  const before = dataOwner(folder);
  if (before && before.pid !== process.pid) throw new Unable(taken(folder, before));
  let owner: Owner = { program, mark: processMark(), pid: process.pid, port: null, address: null, url: null };
  write(folder, owner);
  return {
    tell: (more) => {
      owner = { ...owner, ...more };
      write(folder, owner);
    },
    release: () => rmSync(file(folder), { force: true }),
  };
}

/** The living program that owns the folder, or null. */
export function dataOwner(folder: string): Owner | null {
  let text: string;
  try {
    text = readFileSync(file(folder), 'utf8');
  } catch {
    return null;
  }
  const owner = Owner.safeParse(parsed(text));
  return owner.success && livingProcess(owner.data.mark) !== null ? owner.data : null;
}

function taken(folder: string, owner: Owner): string {
  if (owner.program === 'command')
    return `A command of Fyr is using ${folder} (process ${owner.pid}). Wait until it is done, then try again.`;
  const where = owner.address ? ` at ${owner.address}` : '';
  return (
    `Fyr is already running on ${folder}${where} (process ${owner.pid}). ` +
    'Stop it with Ctrl-C where it was started, or run a second one on data of its own: FYR_DATA=data-2 PORT=7071 npm start'
  );
}

/** Written beside and renamed, readable by the owner alone: it holds the database's password. */
function write(folder: string, owner: Owner): void {
  const part = `${file(folder)}.${process.pid}`;
  writeFileSync(part, `${JSON.stringify(owner, null, 2)}\n`, { mode: 0o600 });
  renameSync(part, file(folder));
}

function file(folder: string): string {
  return path.join(folder, 'running.json');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
