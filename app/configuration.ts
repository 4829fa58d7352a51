// Everything a program of the house takes from its surroundings, read in one place and checked before anything starts,
// so that a wrong value is named at once. docs/operations/configuration.md lists the same names.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mailSettings } from '../platform/mail/mail.ts';
import { singleSignOnSettings } from '../platform/sign-in/single-sign-on-settings.ts';
import { Unable } from './unable.ts';

export interface Configuration {
  /** address to listen on; only this machine unless HOST says otherwise */
  readonly host: string;
  readonly port: number;
  /** a PostgreSQL of the operator's own; null: the embedded one under `dataFolder` */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  /** where copies of the status page are kept, and the port on which app/status.ts serves them */
  readonly statusFolder: string;
  readonly statusPort: number;
  /** the folder of pages built elsewhere; null: built here when needed */
  readonly web: string | null;
  /** behind a proxy that sets X-Forwarded-* */
  readonly trustProxy: boolean;
  /** IANA zone that decides which day it is */
  readonly timeZone: string;
  /** how many jobs a process works on at once */
  readonly jobs: number;
}

export const root = path.resolve(import.meta.dirname, '..');

/** The version in package.json. */
export const version: string = String(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version);

/** Reads and checks the environment. Errors: Unable, with the variable's name and what would be right. */
export function configuration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const timeZone = env.FYR_TIME_ZONE || 'Europe/Stockholm';
  if (!knownZone(timeZone)) throw new Unable(`FYR_TIME_ZONE is ${timeZone}: give a name such as Europe/Copenhagen.`);
  const databaseUrl = env.DATABASE_URL || null;
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new Unable('DATABASE_URL must look like postgres://user:password@server:5432/database.');
  checked(() => singleSignOnSettings(env));
  checked(() => mailSettings(env));
  checkLog(env);
  return {
    host: env.HOST || '127.0.0.1',
    port: number(env, 'PORT', 7070, 0, 65_535),
    databaseUrl,
    dataFolder: path.resolve(root, env.FYR_DATA || 'data'),
    statusFolder: path.resolve(root, env.FYR_STATUS || path.join(env.FYR_DATA || 'data', 'status')),
    statusPort: number(env, 'FYR_STATUS_PORT', 7071, 0, 65_535),
    web: env.FYR_WEB ? builtPages(path.resolve(root, env.FYR_WEB)) : null,
    trustProxy: yes(env, 'FYR_TRUST_PROXY'),
    timeZone,
    jobs: number(env, 'FYR_JOBS', 2, 1, 50),
  };
}

/** Settings that those who use them read themselves: here only so that a fault is named at the start. */
function checked(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    throw new Unable(error instanceof Error ? error.message : String(error));
  }
}

function checkLog({ FYR_LOG: level }: NodeJS.ProcessEnv): void {
  const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
  if (level && !levels.includes(level)) throw new Unable(`FYR_LOG is ${level}: give one of ${levels.join(', ')}.`);
}

function builtPages(folder: string): string {
  if (existsSync(path.join(folder, 'index.html'))) return folder;
  throw new Unable(`FYR_WEB is ${folder}, where no built pages are: index.html is missing.`);
}

function number(env: NodeJS.ProcessEnv, name: string, usual: number, least: number, most: number): number {
  const text = env[name];
  if (!text) return usual;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Unable(`${name} is ${text}: give a whole number from ${least} to ${most}.`);
}

function yes(env: NodeJS.ProcessEnv, name: string): boolean {
  const text = env[name] ?? '';
  if (['', 'false', 'no', '0'].includes(text)) return false;
  if (['true', 'yes', '1'].includes(text)) return true;
  throw new Unable(`${name} is ${text}: give true or false.`);
}

function knownZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
