// Names that say nothing about the business are refused, in files, folders and exports. Words that are the business's own
// in one place are listed with that place and the reason.
import { exportedNames, type Source } from '../kit/source.ts';

const refused =
  'utils helper helpers manager service services handler processor impl base abstract common misc data info'
    .split(' ')
    .concat('util');
const refusedFolders = 'src lib shared core types'.split(' ');

/** A refused word that is the right one somewhere: where, and why. */
export interface AllowedName {
  readonly word: string;
  readonly where: RegExp;
  readonly why: string;
}

export const allowedNames: readonly AllowedName[] = [
  { word: 'service', where: /^domains\/notices\//, why: 'notices tell how the region’s services run' },
  { word: 'services', where: /^domains\/notices\//, why: 'as above' },
  { word: 'service', where: /^domains\/service-desk\//, why: 'ITIL’s service desk, and the services it keeps running' },
  { word: 'services', where: /^domains\/service-desk\//, why: 'as above' },
  { word: 'data', where: /^web\/ui\/data-table/, why: 'a data table is what designers and WAI-ARIA call it' },
  { word: 'data', where: /^app\/data-owner\.ts$/, why: 'the data folder is what operators call it: FYR_DATA' },
];

const wellFormed = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|test-kit|config|d))?\.[a-z]+$/;
const namedByOthers =
  /(^|\/)(README|ARCHITECTURE|CONTRIBUTING|STYLE|SECURITY|CHANGELOG|LICENSE|Dockerfile)(\.md)?$|(^|\/)\./;

/** File and folder names: kebab-case, without refused words. */
export function pathFaults(file: string): string[] {
  const faults: string[] = [];
  const name = file.split('/').at(-1) ?? '';
  if (!namedByOthers.test(file) && !wellFormed.test(name)) faults.push(`${file}: write its name in kebab-case`);
  const folders = file
    .split('/')
    .slice(0, -1)
    .filter((folder) => refusedFolders.includes(folder));
  for (const word of [...folders, ...refusedIn(file, file.split(/[/.-]/))])
    faults.push(`${file}: "${word}" says nothing of the business; name what it holds or decides`);
  return faults;
}

/** Names a file gives to others. */
export function exportNameFaults(source: Source): string[] {
  return exportedNames(source).flatMap(({ name, statement }) =>
    refusedIn(source.path, wordsOf(name)).map(
      (word) => `${source.path}:${source.lineAt(statement.start)}: ${name}: "${word}" says nothing; name what it is`,
    ),
  );
}

/** `importKindOf` → import, kind, of. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ _-]/);
}

function refusedIn(file: string, words: readonly string[]): string[] {
  return words.filter(
    (word) => refused.includes(word) && !allowedNames.some((one) => one.word === word && one.where.test(file)),
  );
}
