// How every program of the house ends: what was opened is closed in the opposite order, once, whether the program is
// done, was asked to stop (SIGINT, SIGTERM, SIGHUP) or failed. A stop asked for while starting takes effect at the next
// step, so that nothing half opened is left behind.
import type { Writable } from 'node:stream';
import { AlreadyRunning } from '../platform/database/embedded.ts';
import { exitCodes, Unable } from './unable.ts';

export interface Ending {
  /** what to close later; the last opened is closed first */
  onEnd(name: string, close: () => Promise<void> | void): void;
  /** throws when a stop has been asked for; called between the steps of starting */
  check(): void;
  /** resolves when a stop is asked for */
  readonly asked: Promise<void>;
}

export class Stopped extends Error {}

/** longest that one closing step may take before the next begins */
const patience = 10_000;

/**
 * Runs a program to its end and sets the exit code: what `work` returns, 0 when it was asked to stop, with a sentence
 * when it could not (Unable), 3 with the stack for a bug.
 */
export async function runProgram(work: (ending: Ending) => Promise<number>): Promise<void> {
  const stop: Stop = { isAsked: false, ...Promise.withResolvers<void>() };
  // a second signal changes nothing: the terminal sends one to the whole group and npm passes on another
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      stop.isAsked = true;
      stop.resolve();
    });
  const code = await runToEnd(work, process.stderr, stop);
  await Promise.all([said(process.stdout), said(process.stderr)]);
  process.exit(code);
}

interface Stop {
  isAsked: boolean;
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

/** The same within a program that goes on, which nobody asks to stop: resolves with the exit code. */
export async function runToEnd(
  work: (ending: Ending) => Promise<number>,
  err: Writable,
  stop: Stop = { isAsked: false, ...Promise.withResolvers<void>() },
): Promise<number> {
  const opened: { name: string; close: () => Promise<void> | void }[] = [];
  const ending: Ending = {
    asked: stop.promise,
    onEnd: (name, close) => void opened.push({ name, close }),
    check: () => {
      if (stop.isAsked) throw new Stopped();
    },
  };
  const code = await work(ending).catch((error: unknown) => failed(error, stop.isAsked, err));
  for (const { name, close } of opened.reverse()) await closeInTime(name, close, err);
  return code;
}

/** What has been written has reached whoever reads it: a long answer into a pipe must not be cut. */
function said(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => stream.write('', () => done()));
}

function failed(error: unknown, stopping: boolean, err: Writable): number {
  if (error instanceof Stopped || stopping) return 0;
  if (error instanceof Unable || error instanceof AlreadyRunning) {
    err.write(`${error.message}\n`);
    return error instanceof Unable ? error.code : exitCodes.refused;
  }
  err.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exitCodes.unexpected;
}

async function closeInTime(name: string, close: () => Promise<void> | void, err: Writable): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve(`${name} did not end in ${patience / 1000} s`), patience);
  const trouble = await Promise.race([
    Promise.resolve()
      .then(close)
      .then(
        () => null,
        (error: unknown) => `${name}: ${error instanceof Error ? error.message : String(error)}`,
      ),
    late,
  ]);
  clearTimeout(timer);
  if (trouble) err.write(`${trouble}\n`);
}
