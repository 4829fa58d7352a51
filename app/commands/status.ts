// `fyr status`: whether the product runs, on which database, and how it is. Starts nothing.

import { readSetting } from '../../platform/settings/settings.ts';
import type { Command, Line } from '../command.ts';
import { version } from '../configuration.ts';
import { dataOwner } from '../data-owner.ts';
import { exitCodes } from '../unable.ts';

interface Status {
  readonly version: string;
  readonly running: boolean;
  readonly address: string | null;
  readonly process: number | null;
  readonly data: string;
  readonly database: 'embedded' | 'DATABASE_URL' | null;
  readonly region: string | null;
  readonly example: boolean | null;
  readonly migrationsMissing: number | null;
  readonly accounts: number | null;
  readonly jobsWaiting: number | null;
  readonly jobsFailed: number | null;
  readonly databaseBytes: number | null;
}

export const status: Command = {
  name: 'status',
  summary: 'Whether Fyr runs, where, on which database and how it is; exit code 1 when it does not run',
  options: [],
  run: async (line) => {
    const owner = dataOwner(line.configuration.dataFolder);
    const url = line.configuration.databaseUrl ?? owner?.url ?? null;
    const found: Status = {
      version,
      running: owner?.program === 'start' && owner.address !== null,
      address: owner?.address ?? null,
      process: owner?.pid ?? null,
      data: line.configuration.dataFolder,
      database: line.configuration.databaseUrl ? 'DATABASE_URL' : owner?.url ? 'embedded' : null,
      ...(url ? await databaseStatus(url, line) : unknownDatabase),
    };
    line.output.result(found);
    return found.running ? exitCodes.done : exitCodes.refused;
  },
};

const unknownDatabase = {
  region: null,
  example: null,
  migrationsMissing: null,
  accounts: null,
  jobsWaiting: null,
  jobsFailed: null,
  databaseBytes: null,
};

async function databaseStatus(url: string, { configuration, caller }: Line) {
  const [{ openFyr, pendingMigrations }, { regionState }, { silentLog }] = await Promise.all([
    import('../open-fyr.ts'),
    import('../load-example.ts'),
    import('../../platform/log/log.ts'),
  ]);
  const { house, close } = openFyr(url, configuration, silentLog());
  try {
    const migrationsMissing = (await pendingMigrations(house)).length;
    if (migrationsMissing > 0) return { ...unknownDatabase, migrationsMissing };
    const { example } = await regionState(house);
    const region = (await house.look(caller, (work) => readSetting<string>(work, '', 'region'))) ?? null;
    const counted = await house.database.pool.query<Counts>(counts);
    return { region, example, migrationsMissing, ...(counted.rows[0] ?? unknownDatabase) };
  } finally {
    await close();
  }
}

type Counts = Pick<Status, 'accounts' | 'jobsWaiting' | 'jobsFailed' | 'databaseBytes'>;

const counts = `select (select count(*) from platform.accounts where disabled_at is null) as accounts,
  (select count(*) from graphile_worker.jobs where attempts < max_attempts) as "jobsWaiting",
  (select count(*) from graphile_worker.jobs where attempts >= max_attempts) as "jobsFailed",
  pg_database_size(current_database()) as "databaseBytes"`;
