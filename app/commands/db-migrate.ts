// `fyr db migrate`: brings the database to this version, as starting does.
import type { Command } from '../command.ts';
import { exitCodes } from '../unable.ts';

export const dbMigrate: Command = {
  name: 'db migrate',
  summary: 'Bring the database to this version; what is already there is left alone',
  options: [],
  run: async (line) => {
    const { bringUpToDate } = await import('../open-fyr.ts');
    const applied = await bringUpToDate(await line.bareHouse());
    line.output.result({ applied }, applied.length ? applied.join('\n') : 'The database is up to date.');
    return exitCodes.done;
  },
};
