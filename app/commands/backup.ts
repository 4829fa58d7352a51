// `fyr backup`: everything the database holds in one file, as it was at one instant, while Fyr goes on. The file is read
// back and checked before it gets its name, so that what has the name can be restored.
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { House } from '../../platform/operation/domain.ts';
import type { Command, Line } from '../command.ts';
import { version } from '../configuration.ts';
import { exitCodes, Unable } from '../unable.ts';

export const backup: Command = {
  name: 'backup',
  summary: 'Write everything the database holds into one file and check it; Fyr may run meanwhile',
  takes: 'FILE',
  options: [{ name: 'force', summary: 'replace a file that is there already' }],
  more: 'The file holds personal data and password hashes: keep it as you keep the database.',
  run: async (line) => {
    const [name = ''] = line.words;
    const file = line.path(name);
    if (existsSync(file) && !line.has('force'))
      throw new Unable(`${name} is there already. Give another name, or replace it with --force.`);
    const house = await line.house();
    const part = `${file}.part`;
    try {
      const { sha256, tables, rows } = await write(house, part, line);
      await rename(part, file);
      const bytes = (await stat(file)).size;
      await house.act('backup', line.caller, async (work) =>
        work.audit({ subject: 'backup', subjectId: sha256, detail: { tables, rows, bytes } }),
      );
      line.output.result(
        { file, bytes, tables, rows, sha256 },
        `Written and checked: ${file}\n${rows} rows of ${tables} tables, ${bytes} bytes`,
      );
    } finally {
      await rm(part, { force: true });
    }
    return exitCodes.done;
  },
};

async function write(house: House, part: string, { output }: Line) {
  const [{ writeBackup }, { readBackup }, { migrationFolders }] = await Promise.all([
    import('../../platform/database/backup.ts'),
    import('../../platform/database/backup-form.ts'),
    import('../../platform/operation/house.ts'),
  ]);
  const written = await writeBackup(house.database.pool, createWriteStream(part, { mode: 0o600 }), {
    schemas: migrationFolders(house.domains).map((folder) => folder.name.replaceAll('-', '_')),
    version,
    onTable: (table, done, total) => output.progress(`Backup ${table}`, done, total),
  });
  const { size } = await stat(part);
  const { last } = await readBackup(createReadStream(part), {}, (bytes) => output.progress('Check', bytes, size));
  return { ...written, sha256: last.sha256 };
}
