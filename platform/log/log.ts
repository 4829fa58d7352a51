// Structured logs: one JSON line each, with the request's id, never with what people typed. On a terminal the same lines
// are shown plainly, so that whoever runs `npm start` can read them.
import { type Logger, pino } from 'pino';

export type Log = Logger;

/** The process's log. `FYR_LOG` sets the level (default `info`, `warn` on a terminal); lines go to standard error. */
export function openLog(level: string = process.env.FYR_LOG ?? (process.stderr.isTTY ? 'warn' : 'info')): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['password', '*.password', 'authorization', 'cookie', '*.token'],
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

/** A log that says nothing, for tests and for commands whose output is data. */
export function silentLog(): Log {
  return pino({ level: 'silent' });
}
