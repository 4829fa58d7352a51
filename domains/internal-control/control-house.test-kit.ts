// What tests of internal control stand on: a room with one figure to control by, a file brought in, the bytes of a file.
import { Readable } from 'node:stream';
import { someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { count, type FactSource, type FigureDefinition } from '../../platform/figures/figure.ts';
import { type Figures, figures } from '../../platform/figures/figure-book.ts';
import { commitImport, listImports, startImport } from '../../platform/imports/imports-contract.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import { domain } from '../../platform/operation/domain.ts';
import type { FileAnswer } from '../../platform/work/work.ts';

export const controller = someone('controller');

/** A figure to control by: so many facts as its setting says. */
const parcels: FactSource = {
  id: 'parcels',
  domain: 'parcels',
  facts: `select 'p' || n as fact, 'p' || n as record, date '2019-03-05' as "on", 'DTD' as unit, 'Paket' as label
    from generate_series(1, (select count(*) from parcels.parcels)) n`,
  dims: [],
  measures: [],
  recordAddress: (record) => `/parcels/${record}`,
};
const late: FigureDefinition = {
  id: 'parcels.late',
  version: 1,
  name: { sv: 'Sena paket', da: 'Sene pakker', en: 'Late parcels' },
  definition: { sv: 'Paket.', da: 'Pakker.', en: 'Parcels.' },
  formula: count('parcels'),
  unit: 'count',
  scale: 0,
  shown: { unit: 'st', decimals: 0 },
  good: 'down',
  permission: 'parcels.read',
};
const room: Figures = { sources: [parcels], figures: [late] };
export const parcelDomain = domain({
  name: 'parcels',
  uses: [],
  permissions: { 'parcels.read': ['controller'] },
  operations: [],
  gives: [figures.give(room)],
});

/** Uploads, waits, stores what is good, and answers how it went. */
export async function importText(t: TestHouse, text: string) {
  const upload = { stream: Readable.from([Buffer.from(text)]), mediaType: 'text/csv' };
  const { importId } = await t.run(
    startImport,
    { kind: 'internal-control.risks', name: 'risker.csv' },
    { ...controller, upload },
  );
  await runDueJobs(t.house);
  const told = async () =>
    (await t.run(listImports, {}, controller)).imports.find((each) => each.importId === importId);
  const read = await told();
  if (read && read.good > 0) await t.run(commitImport, { importId, rows: 'good' }, controller);
  await runDueJobs(t.house);
  const found = await told();
  if (!found) throw new Error('the import is not in the list');
  return found;
}

/** The bytes of a file that an operation answered with. */
export async function bytesOf({ content }: FileAnswer): Promise<Buffer> {
  return Buffer.isBuffer(content) ? content : Buffer.concat(await content.toArray());
}
