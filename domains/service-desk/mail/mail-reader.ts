// Reads messages in a thread of its own and watches its processor time: a message that takes more than its share, or breaks the
// reader, is given up, the thread is replaced, and the next message is read as if nothing had happened.
import { Worker } from 'node:worker_threads';
import { deskMailLimits } from './mail-rules.ts';
import type { OneMail, ReadingTask } from './read-one-mail.ts';

export type Reading =
  | { readonly mail: OneMail; readonly milliseconds: number }
  | { readonly failed: 'took-too-long' | 'reader-broke'; readonly why: string };

export interface MailReader {
  /** Reads one message after the other; never rejects because of a message. */
  read(task: ReadingTask): Promise<Reading>;
  close(): Promise<void>;
}

export interface MailReaderOptions {
  /** milliseconds of processor time for one message */
  readonly limit?: number;
  /** the program of the thread; another one only in tests */
  readonly thread?: URL;
}

/** A reader whose thread starts with the first message. */
export function openMailReader(options: MailReaderOptions = {}): MailReader {
  const limit = options.limit ?? deskMailLimits.reading;
  const program = options.thread ?? new URL('./mail-reading-thread.ts', import.meta.url);
  let thread: Promise<Worker> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const readNow = async (task: ReadingTask): Promise<Reading> => {
    thread ??= started(program);
    const worker = await thread.catch((error: unknown) => {
      thread = null;
      throw error;
    });
    const reading = await watched(worker, task, limit);
    if ('failed' in reading) {
      thread = null;
      await worker.terminate();
    }
    return reading;
  };
  return {
    read: (task) => {
      const reading = last.then(() => readNow(task));
      last = reading.catch(() => {});
      return reading;
    },
    close: async () => {
      await last;
      await (await thread)?.terminate();
      thread = null;
    },
  };
}

let shared: MailReader | null = null;

/** The reader of this process. */
export function mailReader(): MailReader {
  shared ??= openMailReader();
  return shared;
}

async function started(program: URL): Promise<Worker> {
  // a program that wants to end does not wait for it
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: 400 } });
  worker.unref();
  // an end while nobody listens is met when the next message is handed over
  worker.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the reading thread ended with ${code}`)));
  });
  return worker;
}

const glance = 25;
/** milliseconds by the clock, when the machine has no time for the thread */
const patience = 60_000;

type Answer = { readonly mail: OneMail; readonly milliseconds: number } | { readonly broken: string };

/** Hands the message over and looks now and then at what the thread has used of the processor. */
function watched(worker: Worker, task: ReadingTask, limit: number): Promise<Reading> {
  return new Promise((resolve) => {
    const began = Date.now();
    let before: NodeJS.CpuUsage | null = null;
    const late = (used: number): Reading => ({ failed: 'took-too-long', why: `${Math.round(used)} ms` });
    const broken = (why: string): Reading => ({ failed: 'reader-broke', why });
    const onAnswer = (answer: Answer): void => {
      if ('broken' in answer) done(broken(answer.broken));
      else done(answer.milliseconds > limit ? late(answer.milliseconds) : answer);
    };
    const onError = (error: Error): void => done(broken(error.message));
    const onExit = (code: number): void => done(broken(`exit ${code}`));
    const done = (reading: Reading): void => {
      clearTimeout(timer);
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
      resolve(reading);
    };
    const look = async (): Promise<void> => {
      const usage = await worker.cpuUsage().catch(() => null);
      if (usage) {
        before ??= usage;
        const used = (usage.user + usage.system - before.user - before.system) / 1000;
        if (used > limit) return done(late(used));
      }
      if (Date.now() - began > patience) return done(late(Date.now() - began));
      timer = setTimeout(() => void look(), glance);
    };
    let timer = setTimeout(() => void look(), 0);
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
    const bytes = new Uint8Array(task.raw);
    worker.postMessage({ ...task, raw: bytes }, [bytes.buffer]);
  });
}
