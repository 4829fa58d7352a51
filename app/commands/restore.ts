// `fyr restore`: a backup into an empty database, the embedded one or any PostgreSQL from version 15. The file is checked
// from beginning to end first; then all of it is restored in one transaction, compared, and brought to this version.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type BackupSummary, DamagedBackup, readBackup } from '../../platform/database/backup-form.ts';
import { migrationFiles } from '../../platform/database/migrate.ts';
import type { House } from '../../platform/operation/domain.ts';
import type { Command, Line } from '../command.ts';
import { dataOwner } from '../data-owner.ts';
import { exitCodes, Unable } from '../unable.ts';

export const restore: Command = {
  name: 'restore',
  summary: 'Check a backup and restore it into an empty database',
  takes: 'FILE',
  options: [
    { name: 'check', summary: 'only check the file; no database is touched' },
    { name: 'force', summary: 'replace what the database holds' },
    { name: 'broken-audit', summary: 'restore even if the backup’s audit log is not whole' },
  ],
  run: async (line) => {
    const [name = ''] = line.words;
    const file = line.path(name);
    const size = await stat(file).then(
      (found) => found.size,
      () => {
        throw new Unable(`There is no file ${name}.`);
      },
    );
    const summary = await inWords(() =>
      readBackup(createReadStream(file), {}, (bytes) => line.output.progress('Check', bytes, size)),
    );
    if (!line.has('check')) await inWords(() => restoreFile(file, size, line));
    line.output.result(shown(file, summary, line.has('check')), sentences(file, summary, line.has('check')));
    return exitCodes.done;
  },
};

async function restoreFile(file: string, size: number, line: Line): Promise<void> {
  if (!line.configuration.databaseUrl && dataOwner(line.configuration.dataFolder)?.program === 'start')
    throw new Unable('Fyr is running on this data. Stop it first, then restore.');
  const [{ restoreBackup }, { bringUpToDate }, { migrationFolders }, { prepareJobs }] = await Promise.all([
    import('../../platform/database/restore.ts'),
    import('../open-fyr.ts'),
    import('../../platform/operation/house.ts'),
    import('../../platform/jobs/jobs.ts'),
  ]);
  const house = await line.bareHouse();
  await refuseCompany(house);
  await prepareJobs(house);
  const folders = migrationFolders(house.domains);
  const { last } = await restoreBackup(house.database.pool, createReadStream(file), {
    schemas: folders.map((folder) => folder.name.replaceAll('-', '_')),
    migrations: migrationFiles(folders),
    force: line.has('force'),
    brokenAudit: line.has('broken-audit'),
    onBytes: (bytes) => line.output.progress('Restore', bytes, size),
    onCheck: (what) => line.output.progress(`Compare ${what}`, 0, null),
  });
  await bringUpToDate(house);
  await house.database.pool.query('analyze');
  await house.act('restore', line.caller, async (work) => work.audit({ subject: 'backup', subjectId: last.sha256 }));
}

/** Other programs of Fyr on this database would go on with what they remember of the old content. */
async function refuseCompany(house: House): Promise<void> {
  const others = await house.database.pool.query<{ count: number }>(
    `select count(distinct client_addr::text || application_name)::int as count from pg_stat_activity
     where datname = current_database() and application_name = 'fyr live'`,
  );
  if (others.rows[0]?.count) throw new Unable('Fyr is running on this database. Stop all its processes first.');
}

async function inWords<T>(what: () => Promise<T>): Promise<T> {
  try {
    return await what();
  } catch (error) {
    if (error instanceof DamagedBackup || (error instanceof Error && error.name === 'CannotRestore'))
      throw new Unable(error.message);
    throw error;
  }
}

function shown(file: string, { header, last, tables }: BackupSummary, checked: boolean) {
  return {
    file,
    restored: !checked,
    version: header.version,
    at: header.at,
    postgres: header.postgres,
    migrations: header.migrations.length,
    tables: tables.map(({ table, rows, sha256 }) => ({ table, rows, sha256 })),
    rows: last.rows,
    sha256: last.sha256,
  };
}

function sentences(file: string, { header, last, tables }: BackupSummary, checked: boolean): string {
  const what = `${last.rows} rows of ${tables.length} tables, taken ${header.at} by Fyr ${header.version}`;
  return checked ? `The backup ${file} is whole: ${what}.` : `Restored and compared: ${what}.`;
}
