// Fyr is EUPL-1.2: what it is built from must be under a licence that goes with it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const allowed = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
  'Unlicense',
  'Python-2.0',
  'Zlib',
  'OFL-1.1',
  'MPL-2.0',
  'PostgreSQL',
  'EUPL-1.2',
  'WTFPL',
  'Artistic-2.0',
  'LGPL-3.0-or-later',
];
const done = spawnSync(
  process.execPath,
  [
    path.resolve('node_modules/license-checker-rseidelsohn/bin/license-checker-rseidelsohn.js'),
    '--excludePrivatePackages',
    '--json',
  ],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (done.status !== 0) throw new Error(done.stderr);
const packages: Record<string, { licenses?: string | string[] }> = JSON.parse(done.stdout);
// read by hand: their licence stands in the readme, not in the package's description
const readByHand = ['buffers@0.1.1'];
const strange = Object.entries(packages).filter(
  ([name, { licenses }]) => !goes(licenses) && !readByHand.includes(name),
);
for (const [name, { licenses }] of strange) console.error(`${name}: ${String(licenses)}`);
console.log(`${Object.keys(packages).length} packages, ${strange.length} with a licence that is not on the list`);
process.exitCode = strange.length > 0 || Object.keys(packages).length < 50 ? 1 : 0;

/** `(MIT OR GPL-3.0)` goes when one of the choices does; `A AND B` when both do. */
function goes(licences: string | string[] | undefined): boolean {
  const text = Array.isArray(licences) ? licences.join(' AND ') : (licences ?? '');
  return text
    .replace(/[()*]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((one) => allowed.includes(one.trim())));
}
