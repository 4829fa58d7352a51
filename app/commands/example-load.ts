// `fyr example load`: the example region into an empty database, or the parts of it that are missing.
import type { Command } from '../command.ts';
import { exitCodes } from '../unable.ts';

export const exampleLoad: Command = {
  name: 'example load',
  summary: 'Load the example region into an empty database; loading twice changes nothing',
  options: [],
  run: async (line) => {
    const { loadExample } = await import('../load-example.ts');
    const loaded = await loadExample(await line.house(), (domain, done, total) => {
      line.output.progress('Example region', done, total);
      line.output.tell(`${done + 1}/${total} ${domain}`);
    });
    line.output.result({ loaded }, loaded ? `Loaded: ${loaded} parts.` : 'The example region was already there.');
    return exitCodes.done;
  },
};
