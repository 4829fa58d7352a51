// The shape of every file: how it begins, what it exports, how it is named, how long it is, and that the type checker is
// asked rather than told.
import { expect, test } from 'vitest';
import { ruleTest } from './kit/rule.ts';
import { filesUnder, rooms, sources } from './kit/source.ts';
import { docstringFaults } from './rules/docstring-rules.ts';
import { escapeFaults } from './rules/escape-rules.ts';
import { exportNameFaults, pathFaults, wordsOf } from './rules/name-rules.ts';
import { classFaults, defaultExportFaults, orderFaults, topCommentFaults, undoneFaults } from './rules/shape-rules.ts';
import { fileAim, fileSizeFaults, functionSizeFaults, ninthDecile } from './rules/size-rules.ts';

const code = (text: string, path = 'platform/work/time-left.ts') => ({ path, text });
const long = (lines: number) => `${'  work();\n'.repeat(lines)}`;

ruleTest(
  'every file says first, in one to five lines, what it decides and why',
  topCommentFaults,
  code('import x from "x";\n// late\nexport const a = x;\n'),
  code('// How long is left.\n// In seconds.\n\n/** Seconds. */\nexport const a = 1;\n'),
);
ruleTest(
  'everything is exported by name',
  defaultExportFaults,
  code('export default function timeLeft() {}'),
  code('export default {}', 'web/vite.config.ts'),
);
ruleTest(
  'exported functions stand before private ones',
  orderFaults,
  code('function hidden() {}\nexport function shown() { hidden(); }'),
  code('export function shown() { hidden(); }\nfunction hidden() {}'),
);
ruleTest(
  'only what is thrown is a class',
  classFaults,
  code('export class CaseManager {}'),
  code('export class Unable extends Error {}'),
);
ruleTest(
  'nothing is left for later and no test is switched off',
  undoneFaults,
  code(`test.${'only'}('x', () => {});`, 'platform/work/time.test.ts'),
  code('test("x", () => {});', 'platform/work/time.test.ts'),
);
ruleTest(
  'what is exported has a name of the business',
  exportNameFaults,
  code('export const caseHelper = 1;'),
  code('export const database = 1, helping = 2;'),
);
ruleTest('no file is longer than 400 lines', fileSizeFaults, code('// x\n'.repeat(401)), code('// x\n'.repeat(400)));
ruleTest(
  'no function is longer than 60 lines, no component longer than 120',
  functionSizeFaults,
  code(`function f() {\n${long(59)}}\n`),
  code(`function Page() {\n${long(118)}}\n`, 'web/page.tsx'),
);
ruleTest(
  'where the type checker is told, a reason stands beside it',
  escapeFaults,
  code('const a = 1;\nconst b = a as unknown;'),
  code('const a = { b: 1 } as const;\n// the column is never null\nconst c = a.b!;'),
);
ruleTest(
  'what platform and formats give carries a docstring',
  docstringFaults,
  code('// Why.\nexport function timeLeft() {}'),
  code('/** Seconds left. */\nexport const timeLeft = () => 1;'),
);

test('nine files of ten have at most 250 lines', () => {
  expect(ninthDecile(sources())).toBeLessThanOrEqual(fileAim);
});

test('files and folders have kebab-case names of the business', () => {
  expect(pathFaults('domains/cases/caseBoard.ts')).toHaveLength(1);
  expect(pathFaults('domains/cases/date-utils.ts')).toHaveLength(1);
  expect(pathFaults('platform/database/connect.ts')).toEqual([]);
  expect(wordsOf('importKindOf')).toEqual(['import', 'kind', 'of']);
  expect(rooms.flatMap((room) => filesUnder(room)).flatMap(pathFaults)).toEqual([]);
});
