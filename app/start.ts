// `npm start`: the whole product in one process. It makes sure it may run, starts the database while the web pages are
// checked, brings both up to date, loads the example region on a first start, serves, works off jobs, and says where.

import { startEmbedded } from '../platform/database/embedded.ts';
import { withHeapRoom } from '../platform/jobs/heap-room.ts';
import { type Configuration, configuration } from './configuration.ts';
import { type Claim, claimData } from './data-owner.ts';
import { type Ending, runProgram } from './ending.ts';
import { refuseTakenPort } from './taken-port.ts';
import { Unable } from './unable.ts';
import { builtWeb } from './web-build.ts';

const options = process.argv.slice(2);
const say = (line: string) => void process.stdout.write(`${line}\n`);

// in production answers are not held against their declared shape once more
process.env.NODE_ENV ||= 'production';

await runProgram(async (ending) => {
  const unknown = options.find((option) => !['--empty', '--example'].includes(option));
  if (unknown) throw new Unable(`npm start does not know ${unknown}. It knows -- --empty and -- --example.`);
  const settings = configuration();
  await refuseTakenPort(settings);
  const claim = claimData(settings.dataFolder, 'start');
  ending.onEnd('the data folder', () => claim.release());
  const web = builtWeb(settings.web, ending, say);
  // a failure is met where it is awaited, after the database has started
  web.catch(() => {});
  const { url, ended } = await database(settings, claim, ending);
  ending.check();
  await serve(settings, url, web, claim, ending);
  await Promise.race([ending.asked, ended]);
  return 0;
});

/** The database's address, and a promise that fails when an embedded one ends although nobody asked it to. */
async function database(settings: Configuration, claim: Claim, ending: Ending) {
  if (settings.databaseUrl) return { url: settings.databaseUrl, ended: ending.asked };
  const server = await startEmbedded(settings.dataFolder);
  ending.onEnd('PostgreSQL', () => server.stop());
  claim.tell({ url: server.url });
  const ended = server.ended.then(() => {
    ending.check();
    throw new Unable('The embedded PostgreSQL has ended unasked. Nothing acknowledged is lost: start Fyr again.');
  });
  ended.catch(() => {});
  return { url: server.url, ended };
}

async function serve(
  settings: Configuration,
  url: string,
  web: Promise<string>,
  claim: Claim,
  ending: Ending,
): Promise<void> {
  const [
    { bringUpToDate, openFyr },
    { listen },
    { openLog },
    { startJobs },
    { listenForMail },
    { firstRegion, regionState },
  ] = await Promise.all([
    import('./open-fyr.ts'),
    import('./listen.ts'),
    import('../platform/log/log.ts'),
    import('../platform/jobs/jobs.ts'),
    import('./listen-for-mail.ts'),
    import('./load-example.ts'),
  ]);
  const { house, close } = openFyr(url, settings, openLog());
  ending.onEnd('the database connections', close);
  const applied = await bringUpToDate(house);
  if (applied.length) say(`Database brought up to date: ${applied.join(', ')}`);
  ending.check();
  await withHeapRoom(() => firstRegion(house, settings, options, say));
  ending.check();
  const pages = await web;
  ending.check();
  await listenForMail(house, ending, say);
  const jobs = await startJobs(house, settings.jobs);
  ending.onEnd('the jobs', () => jobs.stop());
  const address = await listen(house, settings, pages, ending);
  claim.tell({ address, port: Number(new URL(address).port) });
  say(welcome(address, await regionState(house)));
}

function welcome(address: string, { example, setUp }: { example: boolean; setUp: boolean }): string {
  const how = example
    ? 'This is the example region: open the address and choose a person to try. No password is needed.'
    : setUp
      ? 'Open the address and sign in with your login and password.'
      : 'Nobody has an account yet: open the address to name the region and create its first administrator.';
  return `\nFyr is running at ${address}\n${how}\nStop it with Ctrl-C.\n`;
}
