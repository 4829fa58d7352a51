// The jobs alone, and mail: works the queue off and listens for mail beside any number of app/server.ts, on the PostgreSQL in
// DATABASE_URL. Several workers share the queue; each job is taken by one of them.
import { keepStatusIn } from '../domains/notices/notices.ts';
import { startJobs } from '../platform/jobs/jobs.ts';
import { openLog } from '../platform/log/log.ts';
import { configuration } from './configuration.ts';
import { runProgram } from './ending.ts';
import { listenForMail } from './listen-for-mail.ts';
import { bringUpToDate, openFyr } from './open-fyr.ts';
import { ownDatabase } from './own-database.ts';

// in production answers are not held against their declared shape once more
process.env.NODE_ENV ||= 'production';

await runProgram(async (ending) => {
  const settings = configuration();
  const url = ownDatabase(settings, 'app/worker.ts');
  const log = openLog();
  const { house, close } = openFyr(url, settings, log);
  ending.onEnd('the database connections', close);
  const applied = await bringUpToDate(house);
  if (applied.length) log.info({ applied }, 'database brought up to date');
  ending.check();
  await listenForMail(house, ending, (line) => log.info(line));
  keepStatusIn(settings.statusFolder, settings.timeZone);
  const jobs = await startJobs(house, settings.jobs);
  ending.onEnd('the jobs', () => jobs.stop());
  log.info({ atOnce: settings.jobs }, 'working off jobs');
  await ending.asked;
  return 0;
});
