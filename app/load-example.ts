// Loads the example region: each part in a transaction of its own together with the note that it is there, so that a
// loading that was cut off goes on where it stopped, and loading twice changes nothing.
import { program } from '../platform/jobs/jobs.ts';
import type { House } from '../platform/operation/domain.ts';
import { readSetting, writeSetting } from '../platform/settings/settings.ts';
import type { Work } from '../platform/work/work.ts';
import type { Configuration } from './configuration.ts';
import { type ExamplePart, exampleParts } from './example-parts.ts';
import { Unable } from './unable.ts';

// people read this name where the example has changed something
const caller = { actor: { ...program('example'), name: 'Exempelregionen' }, language: 'sv' as const };
const partsSetting = 'example-parts';
const emptySetting = 'started-empty';

/** What kind of region the database holds. */
export interface RegionState {
  readonly example: boolean;
  /** somebody has an account */
  readonly setUp: boolean;
  /** it was once started with --empty, so the example never loads by itself */
  readonly startedEmpty: boolean;
}

/** Reads which kind of region this is. */
export function regionState(house: House): Promise<RegionState> {
  return house.look(caller, async (work) => ({
    example: (await readSetting<boolean>(work, '', 'example')) ?? false,
    setUp: (await work.sql('select 1 from platform.accounts limit 1')).length > 0,
    startedEmpty: (await readSetting<boolean>(work, '', emptySetting)) ?? false,
  }));
}

/**
 * Decides on starting which region an empty database becomes, as the options of `npm start` say: with `--empty` none, to be
 * set up by its owner; with `--example`, or unasked on an embedded database, the example. An example that is there gets
 * the parts it lacks. Errors: Unable when the data is of the other kind.
 */
export async function firstRegion(
  house: House,
  { databaseUrl, dataFolder }: Configuration,
  options: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const state = await regionState(house);
  if (options.includes('--empty')) {
    if (state.example)
      throw new Unable(
        `${databaseUrl ? 'The database' : dataFolder} holds the example region. Begin with your own on other data: FYR_DATA=data-own npm start -- --empty`,
      );
    if (!state.setUp) await house.act('start-empty', caller, (work) => writeSetting(work, '', emptySetting, true));
    return;
  }
  const unasked = databaseUrl === null && !state.setUp && !state.startedEmpty;
  if (unasked || state.example || options.includes('--example'))
    await loadExample(house, (domain, done, total) => say(`Example region ${done + 1}/${total}: ${domain}`));
}

/**
 * Loads the parts that are not there yet; `tell` hears of each before it begins, with how many are done of how many.
 * Returns how many were loaded. Errors: Unable in a region that belongs to somebody.
 */
export async function loadExample(
  house: House,
  tell: (domain: string, done: number, total: number) => void = () => {},
): Promise<number> {
  const state = await regionState(house);
  if (state.setUp && !state.example)
    throw new Unable('This region is already set up: the example region is only loaded into an empty database.');
  const parts = await exampleParts(await house.look(caller, partsThere));
  let loaded = 0;
  for (const [done, part] of parts.entries()) {
    tell(part.domain, done, parts.length);
    if (await house.act('load-example', caller, (work) => loadPart(work, part))) loaded++;
  }
  // what the planner knows of the tables is otherwise a minute late, and the first pages are slow for it
  if (loaded > 0) await house.database.pool.query('analyze');
  house.tree.forget();
  return loaded;
}

async function partsThere(work: Work): Promise<readonly string[]> {
  return (await readSetting<string[]>(work, '', partsSetting)) ?? [];
}

async function loadPart(work: Work, part: ExamplePart): Promise<boolean> {
  await work.sql("select pg_advisory_xact_lock(hashtext('fyr-load-example'))");
  const there = await partsThere(work);
  if (there.includes(part.domain)) return false;
  await part.load(work);
  await writeSetting(work, '', 'example', true);
  await writeSetting(work, '', partsSetting, [...there, part.domain]);
  work.audit({ subject: 'example', subjectId: part.domain });
  work.touch(part.domain);
  return true;
}
