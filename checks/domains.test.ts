// Every domain's folder is whole, its door says whom it knows, nobody knows in a circle, and nobody reaches into another's
// tables.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleTest } from './kit/rule.ts';
import { filesUnder, parseSource, readText, sources } from './kit/source.ts';
import { circleIn, doorsIn, folderFaults, usesFaults } from './rules/domain-rules.ts';
import { migrationFaults, relationsIn, type Territory, territoryFaults, unqualifiedFaults } from './rules/sql-rules.ts';

const doors = doorsIn(sources());
const migrations = filesUnder().filter((file) => /\/migrations\/[^/]+\.sql$/.test(file));
const schemaOf = (domain: string) => domain.replaceAll('-', '_');
const territory: Territory = {
  relations: relationsIn(migrations.map(readText)),
  uses: new Map(doors.map(({ name, uses }) => [schemaOf(name), uses.map(schemaOf)])),
};

test('every folder of a domain has its door, contract, words, example and page about itself', () => {
  const names = readdirSync('domains').sort();
  expect(doors.map(({ name }) => name).sort()).toEqual(names);
  expect(folderFaults('cases', ['domains/cases/cases.ts'])).toHaveLength(5);
  expect(names.flatMap((name) => folderFaults(name, filesUnder('domains')))).toEqual([]);
});

test('a door says every domain its files import', () => {
  const planted = parseSource('domains/cases/mail.ts', "import { people } from '../people/people.ts';");
  expect(usesFaults({ name: 'cases', uses: [] }, [planted])).toHaveLength(1);
  expect(usesFaults({ name: 'cases', uses: ['people'] }, [planted])).toEqual([]);
  expect(doors.flatMap((door) => usesFaults(door, sources()))).toEqual([]);
});

test('no domain knows itself by way of others', () => {
  const [a, b] = [
    { name: 'a', uses: ['b'] },
    { name: 'b', uses: ['a'] },
  ];
  expect(circleIn([a, b])).toEqual(['a', 'b', 'a']);
  expect(circleIn(doors)).toBeUndefined();
});

test('a domain reads its own tables and the published views of those it uses', () => {
  const made: Territory = {
    relations: relationsIn(['create table people.persons (a int);\ncreate view people.published_heads as select 1;']),
    uses: new Map([['cases', ['people']]]),
  };
  const reads = (name: string) => parseSource('domains/cases/mail.ts', `const q = \`select a from ${name}\`;`);
  expect(territoryFaults(reads('people.persons'), made)).toHaveLength(1);
  expect(territoryFaults(reads('people.published_heads'), { ...made, uses: new Map() })).toHaveLength(1);
  expect(territoryFaults(reads('people.published_heads'), made)).toEqual([]);
  expect(sources().flatMap((source) => territoryFaults(source, territory))).toEqual([]);
});

ruleTest(
  'every statement names tables with their schema',
  unqualifiedFaults,
  { path: 'domains/cases/mail.ts', text: 'const q = "select a from persons where b = $1";' },
  {
    path: 'domains/cases/mail.ts',
    text: 'const q = `with p as (select 1) select a from p join cases.mail m using (a)`;',
  },
);

test('a migration says how its tables would be placed and stays within its schema', () => {
  const bad = 'create table cases.mail (unit text references people.units);';
  expect(migrationFaults('domains/cases/migrations/0001-cases.sql', bad)).toHaveLength(3);
  const good = '-- Mail. Placement: with the domain.\ncreate schema cases;\ncreate table cases.mail (unit text);';
  expect(migrationFaults('domains/cases/migrations/0001-cases.sql', good)).toEqual([]);
  expect(migrations.length).toBeGreaterThan(5);
  expect(migrations.flatMap((file) => migrationFaults(file, readText(file)))).toEqual([]);
});
