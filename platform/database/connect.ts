// One pool per process, and how PostgreSQL's types become JavaScript's: bigint as a safe integer (money is öre, time is
// seconds, neither reaches 2^53), date as the text YYYY-MM-DD, so that no day shifts with a time zone.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Turns } from './turns.ts';

export interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly kysely: Kysely<unknown>;
  close(): Promise<void>;
}

const int8 = 20;
const date = 1082;
const numeric = 1700;

pg.types.setTypeParser(int8, safeInteger);
pg.types.setTypeParser(date, (text) => text);
pg.types.setTypeParser(numeric, (text) => text);

/** Opens a pool on `url`. Errors of idle connections are handed to `onError` instead of ending the process. */
export function connect(url: string, onError: (error: Error) => void = () => {}, size = 12): Database {
  const pool = new pg.Pool({ connectionString: url, max: size, application_name: 'fyr', statement_timeout: 120_000 });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return {
    url,
    pool,
    kysely: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }),
    close: () => pool.end(),
  };
}

/** A Kysely bound to one connection, so that typed queries and COPY share a transaction. */
export function kyselyOn(
  client: { query(text: string, values: unknown[]): Promise<pg.QueryResult> },
  turns: Turns,
): Kysely<unknown> {
  // Kysely wants a pool; a pool of exactly this connection whose release is ours to do
  const query = (text: string, values: unknown[]) => turns.take(() => client.query(text, values));
  const one = { connect: async () => ({ query, release: () => {} }), end: async () => {} };
  return new Kysely<unknown>({
    // the dialect calls only connect, query and release, which `one` has
    dialect: new PostgresDialect({ pool: one as unknown as pg.Pool }),
  });
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a safe integer`);
  return value;
}
