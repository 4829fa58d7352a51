// Fyr over one database, as every program opens it: all domains, the log, migrations and the queue's own tables.
import { connect } from '../platform/database/connect.ts';
import { pendingMigrations as pendingIn } from '../platform/database/migrate.ts';
import { prepareJobs } from '../platform/jobs/jobs.ts';
import type { Log } from '../platform/log/log.ts';
import type { House } from '../platform/operation/domain.ts';
import { migrationFolders, openHouse } from '../platform/operation/house.ts';
import { assembleParts } from '../platform/operation/parts.ts';
import type { Configuration } from './configuration.ts';
import { domains } from './domains.ts';
import { Unable } from './unable.ts';

/** Opens the house on `url`; `close` ends its connections. Nothing is sent to the database yet. */
export function openFyr(url: string, { timeZone }: Pick<Configuration, 'timeZone'>, log: Log) {
  let closing = false;
  const database = connect(url, (error) => {
    // the server may end a connection before its goodbye has arrived
    if (!closing) log.warn({ error: error.message }, 'a database connection was lost');
  });
  const house = openHouse({ database, domains, log, assemble: assembleParts, timeZone });
  const close = async (): Promise<void> => {
    closing = true;
    await database.close();
  };
  return { house, close };
}

/** Brings the database to this version; returns the names of the migrations applied. Errors: Unable when that cannot be done. */
export async function bringUpToDate(house: House): Promise<string[]> {
  await reach(house);
  const applied = await house.migrate().catch((error: unknown) => {
    // says which file and why; the data is as it was before that file
    throw new Unable(`The database could not be brought up to date. ${error instanceof Error ? error.message : error}`);
  });
  await prepareJobs(house);
  return applied;
}

/** The migrations this version has and the database has not. Errors: Unable when it cannot be reached. */
export async function pendingMigrations(house: House): Promise<string[]> {
  await reach(house);
  return pendingIn(house.database.pool, migrationFolders(house.domains));
}

async function reach(house: House): Promise<void> {
  const { hostname, port, pathname } = new URL(house.database.url);
  try {
    const { rows } = await house.database.pool.query("select current_setting('server_version_num')::int as version");
    if (rows[0].version < 150_000)
      throw new Unable('Fyr needs PostgreSQL 15 or newer; the one in DATABASE_URL is older.');
  } catch (error) {
    if (error instanceof Unable) throw error;
    const said = error instanceof Error ? error.message || ('code' in error ? String(error.code) : '') : String(error);
    throw new Unable(
      `The database at ${hostname}:${port || 5432}${pathname} cannot be reached: ${said}. Check DATABASE_URL.`,
    );
  }
}
