// Where a command finds the database: DATABASE_URL; else the one of the running product; else the embedded one, started
// for the command's duration. Then work the command left waiting is done before it ends, as nobody else would. What
// opens it is only loaded when a command asks, so that the others answer at once.
import type { House } from '../platform/operation/domain.ts';
import type { Configuration } from './configuration.ts';
import { claimData, dataOwner } from './data-owner.ts';
import type { Ending } from './ending.ts';
import { Unable } from './unable.ts';

export interface CommandHouse {
  /** up to date: an older database is refused, or, when it is the command's own, brought up to date */
  ready(): Promise<House>;
  /** as it is */
  bare(): Promise<House>;
  /** does what the command left waiting, when no other program will */
  finish(): Promise<void>;
}

/** Opens nothing until asked. */
export function commandHouse(settings: Configuration, ending: Ending): CommandHouse {
  let opened: Promise<{ house: House; alone: boolean }> | undefined;
  let brought: Promise<House> | undefined;
  const open = () => (opened ??= openOnce(settings, ending));
  const prepare = async (): Promise<House> => {
    const { house, alone } = await open();
    const { bringUpToDate, pendingMigrations } = await import('./open-fyr.ts');
    if (alone) {
      await bringUpToDate(house);
      return house;
    }
    const pending = await pendingMigrations(house);
    if (pending.length)
      throw new Unable(
        `The database is of an older version (${pending.length} migrations). Run: npm run fyr -- db migrate`,
      );
    return house;
  };
  return {
    ready: () => (brought ??= prepare()),
    bare: async () => (await open()).house,
    finish: async () => {
      if (!brought || !opened) return;
      const { house, alone } = await opened;
      if (!alone) return;
      const { runDueJobs } = await import('../platform/jobs/jobs.ts');
      await runDueJobs(house);
    },
  };
}

async function openOnce(settings: Configuration, ending: Ending): Promise<{ house: House; alone: boolean }> {
  const [{ openFyr }, { silentLog }] = await Promise.all([import('./open-fyr.ts'), import('../platform/log/log.ts')]);
  const { url, alone } = await reachable(settings, ending);
  const { house, close } = openFyr(url, settings, silentLog());
  ending.onEnd('the database connections', close);
  return { house, alone };
}

async function reachable(settings: Configuration, ending: Ending): Promise<{ url: string; alone: boolean }> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, alone: false };
  const owner = dataOwner(settings.dataFolder);
  if (owner?.program === 'start') {
    if (owner.url) return { url: owner.url, alone: false };
    throw new Unable(
      owner.address
        ? 'The running Fyr uses a PostgreSQL of its own: set the same DATABASE_URL for this command.'
        : 'Fyr is just starting. Try again in a moment.',
    );
  }
  const claim = claimData(settings.dataFolder, 'command');
  ending.onEnd('the data folder', () => claim.release());
  const { startEmbedded } = await import('../platform/database/embedded.ts');
  const server = await startEmbedded(settings.dataFolder);
  ending.onEnd('PostgreSQL', () => server.stop());
  return { url: server.url, alone: true };
}
