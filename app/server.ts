// The API and the web pages alone, without jobs: one of several equal processes behind a load balancer, all on the
// PostgreSQL in DATABASE_URL. Jobs are worked off by app/worker.ts. Nothing is kept in the process between requests.
import { openLog } from '../platform/log/log.ts';
import { configuration } from './configuration.ts';
import { runProgram } from './ending.ts';
import { listen } from './listen.ts';
import { bringUpToDate, openFyr } from './open-fyr.ts';
import { ownDatabase } from './own-database.ts';
import { refuseTakenPort } from './taken-port.ts';
import { builtWeb } from './web-build.ts';

// in production answers are not held against their declared shape once more
process.env.NODE_ENV ||= 'production';

await runProgram(async (ending) => {
  const settings = configuration();
  const url = ownDatabase(settings, 'app/server.ts');
  await refuseTakenPort(settings);
  const log = openLog();
  const web = await builtWeb(settings.web, ending, (line) => log.info(line));
  ending.check();
  const { house, close } = openFyr(url, settings, log);
  ending.onEnd('the database connections', close);
  const applied = await bringUpToDate(house);
  if (applied.length) log.info({ applied }, 'database brought up to date');
  ending.check();
  log.info({ address: await listen(house, settings, web, ending) }, 'serving');
  await ending.asked;
  return 0;
});
