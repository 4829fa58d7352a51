// How a region brings its register in by file: units, people, employments, cost centres and heads. Each row is judged
// against the file and the register before anything is stored; what is wrong is said beside the row.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import type { Cell } from '../../platform/database/copy.ts';
import {
  type ImportFile,
  type ImportKind,
  importKind,
  type ReadEvent,
  type ReadOptions,
} from '../../platform/imports/import-kind.ts';
import { type FieldValues, readMapped } from '../../platform/imports/mapped-table.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { keepSearchEntries } from '../../platform/search/search.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import * as fields from './import-fields.ts';
import {
  type Judged,
  judgeCostCentres,
  judgeEmployments,
  judgeHeads,
  judgePersons,
  judgeUnits,
} from './import-judgement.ts';
import { personEntry, refreshUnitEntries } from './people-search.ts';
import {
  costCentreTable,
  employmentTable,
  headTable,
  personTable,
  storeRows,
  undoRows,
  unitTable,
} from './register-store.ts';
import { readRegister } from './unit-rows.ts';
import { registerFaults } from './unit-rules.ts';

type Judge = (work: Work, rows: readonly FieldValues[]) => Promise<Judged[]>;

const permission = 'people.import-register';
const text = (value: FieldValues[string] | undefined): string =>
  value === null || value === undefined ? '' : String(value);
const orNull = (value: FieldValues[string] | undefined): Cell => value ?? null;

export const peopleImports: readonly ImportKind[] = [
  kind('units', {
    name: { sv: 'Enheter', da: 'Enheder', en: 'Units' },
    about: {
      sv: 'En rad per enhet och period: kod, namn, nivå, överordnad enhet, från och till.',
      da: 'En række pr. enhed og periode: kode, navn, niveau, overordnet enhed, fra og til.',
      en: 'One row per unit and period: code, name, level, unit above, from and to.',
    },
    fields: fields.unitFields,
    judge: judgeUnits,
    unitsOf: unitAndAbove,
    table: 'people.unit_versions',
    store: async (work, importId, rows) => {
      const stored = await storeRows(
        work,
        importId,
        unitTable,
        rows.map((row) => [row.unit, row.from, row.to, row.name, row.kind, row.parent, row.successor].map(orNull)),
      );
      await refreshUnitEntries(work, [...new Set(rows.map((row) => text(row.unit)))]);
      return stored;
    },
  }),
  kind('persons', {
    name: { sv: 'Personer', da: 'Personer', en: 'People' },
    about: {
      sv: 'En rad per person: anställningsnummer, namn, titel, inloggning, e-post och telefon.',
      da: 'En række pr. person: medarbejdernummer, navn, titel, brugernavn, e-mail og telefon.',
      en: 'One row per person: personnel number, name, title, login, e-mail and telephone.',
    },
    fields: fields.personFields,
    judge: judgePersons,
    // a person belongs to units by employments only: the register of people is the region's
    unitsOf: async () => () => [],
    table: 'people.persons',
    store: storePersons,
  }),
  kind('employments', {
    name: { sv: 'Anställningar', da: 'Ansættelser', en: 'Employments' },
    about: {
      sv: 'En rad per anställning: anställningsnummer, enhet, form, titel, från och till. Läs in enheter och personer först.',
      da: 'En række pr. ansættelse: medarbejdernummer, enhed, form, titel, fra og til. Indlæs enheder og personer først.',
      en: 'One row per employment: personnel number, unit, form, title, from and to. Import units and people first.',
    },
    fields: fields.employmentFields,
    judge: judgeEmployments,
    unitsOf: ownUnit,
    table: 'people.employments',
    store: async (work, importId, rows) => {
      const ids = await personIds(work);
      return storeRows(
        work,
        importId,
        employmentTable,
        rows.map((row) => [
          ids.get(text(row.number)) ?? null,
          ...[row.unit, row.from, row.form].map(orNull),
          text(row.title),
          orNull(row.to),
          work.newId(),
        ]),
      );
    },
  }),
  kind('cost-centres', {
    name: { sv: 'Kostnadsställen', da: 'Omkostningssteder', en: 'Cost centres' },
    about: {
      sv: 'En rad per kostnadsställe och period: kod, namn, enhet, från och till.',
      da: 'En række pr. omkostningssted og periode: kode, navn, enhed, fra og til.',
      en: 'One row per cost centre and period: code, name, unit, from and to.',
    },
    fields: fields.costCentreFields,
    judge: judgeCostCentres,
    unitsOf: unitAndHolders,
    table: 'people.cost_centres',
    store: (work, importId, rows) =>
      storeRows(
        work,
        importId,
        costCentreTable,
        rows.map((row) => [row.costCentre, row.from, row.name, row.unit, row.to].map(orNull)),
      ),
  }),
  kind('heads', {
    name: { sv: 'Chefer', da: 'Ledere', en: 'Heads' },
    about: {
      sv: 'En rad per enhet, chef och period: enhet, chefens anställningsnummer, från och till.',
      da: 'En række pr. enhed, leder og periode: enhed, lederens medarbejdernummer, fra og til.',
      en: 'One row per unit, head and period: unit, the head’s personnel number, from and to.',
    },
    fields: fields.headFields,
    judge: judgeHeads,
    unitsOf: ownUnit,
    table: 'people.unit_heads',
    store: async (work, importId, rows) => {
      const ids = await personIds(work);
      return storeRows(
        work,
        importId,
        headTable,
        rows.map((row) => [orNull(row.unit), orNull(row.from), ids.get(text(row.number)) ?? null, orNull(row.to)]),
      );
    },
  }),
];

interface Told {
  readonly name: ImportKind['name'];
  readonly about: ImportKind['about'];
  readonly fields: readonly MappingField[];
  readonly judge: Judge;
  readonly unitsOf: ImportKind<FieldValues>['unitsOf'];
  readonly table: string;
  readonly store: (work: Work, importId: string, rows: readonly FieldValues[]) => ReturnType<ImportKind['store']>;
}

function kind(id: string, told: Told): ImportKind {
  return importKind<FieldValues>({
    id: `people.${id}`,
    name: told.name,
    about: told.about,
    permission,
    unitsOf: told.unitsOf,
    unitField: 'unit',
    tables: [told.table],
    endings: ['csv', 'xlsx', 'txt'],
    fields: told.fields,
    read: (work, file, options) => readJudged(work, file, options, told),
    store: async (work, importId, rows) => told.store(work, importId, distinct(await collected(rows))),
    undo: async (work, importId) => {
      const undone = await undoRows(work, importId);
      await checkNothingHangs(work);
      return undone;
    },
    sample: (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value]),
      ),
  });
}

async function ownUnit() {
  return (row: FieldValues): readonly string[] => [text(row.unit)];
}

/** A unit and where it is put; one that is new is a matter for the unit above. */
async function unitAndAbove(work: Work) {
  const tree = work.part(unitTreeKey);
  return (row: FieldValues): readonly string[] => [
    ...(tree.unit(text(row.unit)) ? [text(row.unit), tree.unit(text(row.unit))?.parent ?? ''] : []),
    text(row.parent),
  ];
}

/** Taking a cost centre over is also a matter for the units that hold it. */
async function unitAndHolders(work: Work) {
  const rows = await work.sql<{ cost_centre_code: string; unit_code: string }>(
    'select cost_centre_code, unit_code from people.cost_centres',
  );
  const holders = Map.groupBy(rows, (row) => row.cost_centre_code);
  return (row: FieldValues): readonly string[] => [
    text(row.unit),
    ...(holders.get(text(row.costCentre)) ?? []).map((holder) => holder.unit_code),
  ];
}

/** Reads the table twice: a register's rows are right or wrong by their neighbours, so all are judged before any is told. */
async function* readJudged(
  work: Work,
  file: ImportFile,
  options: ReadOptions,
  told: Told,
): AsyncGenerator<ReadEvent<FieldValues>> {
  const rows: FieldValues[] = [];
  for await (const event of readMapped(file, told.fields, options)) if ('row' in event) rows.push(event.row);
  const judged = await told.judge(work, rows);
  let next = 0;
  yield* readMapped(file, told.fields, options, () => {
    const found = judged[next++];
    return found ? [{ ...found, text: fields.rowProblems[found.code] }] : [];
  });
}

/** After an undo every unit still stands below one that exists, and everybody in one. */
async function checkNothingHangs(work: Work): Promise<void> {
  const hanging = await work.sql(
    `select 1 from (select unit_code from people.employments union select unit_code from people.cost_centres
       union select unit_code from people.unit_heads) used
     where not exists (select 1 from people.unit_versions v where v.unit_code = used.unit_code) limit 1`,
  );
  if (hanging.length || registerFaults(await readRegister(work)).length)
    throw new Refusal('conflict', 'import-is-used');
}

async function collected(rows: AsyncIterable<FieldValues>): Promise<FieldValues[]> {
  const found: FieldValues[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

/** The same row twice in a file is one row. */
function distinct(rows: readonly FieldValues[]): FieldValues[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

async function storePersons(work: Work, importId: string, rows: readonly FieldValues[]) {
  const stored = await storeRows(
    work,
    importId,
    personTable,
    rows.map((row) => [
      ...[row.number, row.givenName, row.familyName].map(orNull),
      text(row.title),
      typeof row.login === 'string' ? row.login.toLowerCase() : null,
      ...[row.email, row.phone].map(orNull),
      work.newId(),
      work.now.toISOString(),
    ]),
  );
  const ids = await personIds(work);
  await keepSearchEntries(
    work,
    rows.map((row) =>
      personEntry({
        personId: ids.get(text(row.number)) ?? '',
        givenName: text(row.givenName),
        familyName: text(row.familyName),
        title: text(row.title),
        login: typeof row.login === 'string' ? row.login.toLowerCase() : null,
      }),
    ),
  );
  return stored;
}

async function personIds(work: Work): Promise<Map<string, string>> {
  const rows = await work.sql<{ personnel_number: string; person_id: string }>(
    'select personnel_number, person_id from people.persons',
  );
  return new Map(rows.map((row) => [row.personnel_number, row.person_id]));
}
