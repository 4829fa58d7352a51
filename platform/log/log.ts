// Structured logs: one JSON line each, with the request's id, never with what people typed. On a terminal the same lines
// are shown plainly, so that whoever runs `npm start` can read them.
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** The process's log. `FYR_LOG` sets the level (default `info`, `warn` on a terminal); lines go to standard error. */
export function openLog(level: string = process.env.FYR_LOG || (process.stderr.isTTY ? 'warn' : 'info')): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['password', '*.password', 'authorization', 'cookie', '*.token'],
    },
    process.stderr.isTTY ? plainLines((text) => process.stderr.write(text)) : pino.destination({ fd: 2, sync: true }),
  );
}

/** A log that says nothing, for tests and for commands whose output is data. */
export function silentLog(): Log {
  return pino({ level: 'silent' });
}

/** Shows each line as time, level, message and the rest; a stack on lines of its own. */
export function plainLines(write: (text: string) => void): DestinationStream {
  return {
    write: (line: string) => {
      // pino's own line
      const { level, time, msg, error, ...rest } = JSON.parse(line) as Record<string, unknown>;
      const facts = Object.entries(rest).map(
        ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
      );
      const first = [String(time).slice(11, 19), pino.levels.labels[Number(level)] ?? level, msg, ...facts].join(' ');
      write(error === undefined ? `${first}\n` : `${first}\n  ${String(error).replaceAll('\n', '\n  ')}\n`);
    },
  };
}
