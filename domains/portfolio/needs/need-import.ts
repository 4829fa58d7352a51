// How administrations bring their needs in by file: a row is a need of a unit. A row that is there already, by unit and title,
// changes nothing; an import is taken back as long as nobody has worked on its needs.
import type { MappingField } from '../../../formats/tables/guess-mapping.ts';
import type { Texts } from '../../../platform/figures/figure.ts';
import {
  type ImportFile,
  type ImportKind,
  importKind,
  type ReadEvent,
  type ReadOptions,
} from '../../../platform/imports/import-kind.ts';
import { type FieldValues, readMapped } from '../../../platform/imports/mapped-table.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { dropSearchEntries, keepSearchEntries } from '../../../platform/search/search.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import { objectCodes } from '../../objects/objects.ts';
import { officeOf } from '../office/office.ts';
import type { DB } from '../tables.ts';
import { type NeedRecord, needSearchEntry } from './need-rows.ts';

export const needImport: ImportKind = importKind<FieldValues>({
  id: 'portfolio.needs',
  name: { sv: 'Behov', da: 'Behov', en: 'Needs' },
  about: {
    sv: 'En rad per behov: enhet, rubrik, problem, önskad effekt, hur effekten mäts, vilka som berörs. Ett behov som redan finns, med samma enhet och rubrik, ändras inte.',
    da: 'En række pr. behov: enhed, overskrift, problem, ønsket effekt, hvordan effekten måles, hvem der berøres. Et behov, der findes i forvejen med samme enhed og overskrift, ændres ikke.',
    en: 'One row per need: unit, title, problem, wanted effect, how it is measured, whom it concerns. A need that is there already, by unit and title, is not changed.',
  },
  permission: 'portfolio.tell-needs',
  unitsOf: async () => (row) => [said(row.unit)],
  unitField: 'unit',
  tables: ['portfolio.needs'],
  endings: ['csv', 'xlsx', 'txt'],
  fields: fieldsOfNeeds(),
  rowNames: {
    one: { sv: 'behov', da: 'behov', en: 'need' },
    other: { sv: 'behov', da: 'behov', en: 'needs' },
  },
  read: readJudged,
  store: storeNeeds,
  undo: undoNeeds,
  sample: (row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)])),
});

const problems: Readonly<Record<string, Texts>> = {
  'no-such-unit': {
    sv: 'Enheten finns inte. Rätta koden.',
    da: 'Enheden findes ikke. Ret koden.',
    en: 'The unit does not exist. Correct the code.',
  },
  'no-such-object': {
    sv: 'Förvaltningsobjektet finns inte. Rätta koden, eller lämna tomt.',
    da: 'Forvaltningsobjektet findes ikke. Ret koden, eller lad feltet stå tomt.',
    en: 'The management object does not exist. Correct the code, or leave it empty.',
  },
  'twice-in-file': {
    sv: 'Samma behov finns tidigare i filen. Behåll en av raderna.',
    da: 'Det samme behov findes tidligere i filen. Behold en af rækkerne.',
    en: 'The same need stands earlier in the file. Keep one of the rows.',
  },
};

async function* readJudged(work: Work, file: ImportFile, options: ReadOptions): AsyncGenerator<ReadEvent<FieldValues>> {
  const tree = work.part(unitTreeKey);
  const codes = await objectCodes(work);
  const seen = new Set<string>();
  yield* readMapped(file, fieldsOfNeeds(), options, (row) => {
    const key = keyOf(said(row.unit), said(row.title));
    const faults = [
      ...(tree.unit(said(row.unit)) ? [] : [['unit', 'no-such-unit'] as const]),
      ...(seen.has(key) ? [['title', 'twice-in-file'] as const] : []),
      ...(said(row.object) === '' || codes.has(said(row.object)) ? [] : [['object', 'no-such-object'] as const]),
    ];
    seen.add(key);
    return faults.flatMap(([field, code]) => {
      const text = problems[code];
      return text ? [{ field, code, text }] : [];
    });
  });
}

async function storeNeeds(work: Work, importId: string, rows: AsyncIterable<FieldValues>) {
  const office = await officeOf(work);
  const there = new Set(
    (await work.sql<{ unit_code: string; title: string }>('select unit_code, title from portfolio.needs')).map((each) =>
      keyOf(each.unit_code, each.title),
    ),
  );
  const fresh: ReturnType<typeof rowOf>[] = [];
  let same = 0;
  for await (const row of rows) {
    if (there.has(keyOf(said(row.unit), said(row.title)))) same++;
    else fresh.push(rowOf(work, row, office));
  }
  for (let at = 0; at < fresh.length; at += 500) await keep(work, importId, fresh.slice(at, at + 500));
  return { stored: fresh.length, same };
}

async function keep(work: Work, importId: string, rows: readonly ReturnType<typeof rowOf>[]): Promise<void> {
  const db = tables<DB>(work);
  await db
    .insertInto('portfolio.needs')
    .values([...rows])
    .execute();
  const ids = rows.map((row) => row.need_id);
  await db
    .insertInto('portfolio.import_needs')
    .values(ids.map((id) => ({ import_id: importId, need_id: id })))
    .execute();
  await db
    .insertInto('portfolio.steps')
    .values(
      rows.map((row) => ({
        record_id: row.need_id,
        ordinal: 1,
        kind: 'need',
        at: work.now,
        what: 'imported',
        state: 'new',
        unit_code: row.unit_code,
        by_id: work.actor?.id ?? null,
        by_name: work.actor?.name ?? null,
      })),
    )
    .execute();
  const records = await work.sql<NeedRecord>('select * from portfolio.needs where need_id = any($1)', [ids]);
  await keepSearchEntries(work, records.map(needSearchEntry));
}

async function undoNeeds(work: Work, importId: string): Promise<{ removed: number }> {
  const needs = await work.sql<{ need_id: string; version: number }>(
    'select n.need_id, n.version from portfolio.needs n join portfolio.import_needs using (need_id) where import_id = $1 for update of n',
    [importId],
  );
  const ids = needs.map((each) => each.need_id);
  const [used] = await work.sql<{ count: number }>(
    `select count(*)::int as count from portfolio.needs n where n.need_id = any($1) and (n.version > 1
       or exists (select 1 from portfolio.needs j where j.joined_to = n.need_id)
       or exists (select 1 from portfolio.round_needs r where r.need_id = n.need_id)
       or exists (select 1 from portfolio.matters m where m.need_id = n.need_id))`,
    [ids],
  );
  if ((used?.count ?? 0) > 0) throw new Refusal('conflict', 'needs-worked-on', { rows: used?.count ?? 0 });
  await work.sql('delete from portfolio.import_needs where import_id = $1', [importId]);
  await work.sql('delete from portfolio.steps where record_id = any($1)', [ids]);
  await work.sql('delete from portfolio.needs where need_id = any($1)', [ids]);
  await dropSearchEntries(work, 'need', ids);
  return { removed: ids.length };
}

function rowOf(work: Work, row: FieldValues, office: string) {
  return {
    need_id: work.newId(),
    source: 'import',
    unit_code: said(row.unit),
    office_code: office,
    title: said(row.title),
    object_code: said(row.object),
    problem: said(row.problem),
    effect: said(row.effect),
    measure: said(row.measure),
    concerned: said(row.concerned),
    volume: typeof row.volume === 'number' ? row.volume : null,
    today: said(row.today),
    anchored_with: said(row.anchoredWith),
    state: 'new',
    by_id: work.actor?.id ?? null,
    by_name: work.actor?.name ?? '',
    told_at: work.now,
    changed_at: work.now,
  };
}

function keyOf(unit: string, title: string): string {
  return `${unit} ${title.toLocaleLowerCase('sv')}`;
}

function said(value: FieldValues[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}

function fieldsOfNeeds(): MappingField[] {
  const text = (
    id: string,
    sv: string[],
    da: string[],
    en: string[],
    longest: number,
    required = false,
  ): MappingField => ({
    id,
    names: { sv, da, en },
    spec: { kind: 'text', longest, required },
  });
  return [
    text('unit', ['Enhetskod', 'Enhet'], ['Enhedskode', 'Enhed'], ['Unit code', 'Unit'], 60, true),
    text('title', ['Behov', 'Rubrik'], ['Behov', 'Overskrift'], ['Need', 'Title'], 300, true),
    text('problem', ['Problem', 'Beskrivning'], ['Problem', 'Beskrivelse'], ['Problem', 'Description'], 8000),
    text('effect', ['Önskad effekt', 'Effekt'], ['Ønsket effekt', 'Effekt'], ['Wanted effect', 'Effect'], 8000),
    text('measure', ['Mätning', 'Mått'], ['Måling', 'Mål'], ['Measure'], 8000),
    text('concerned', ['Vilka berörs'], ['Hvem berøres'], ['Whom it concerns'], 300),
    {
      id: 'volume',
      names: { sv: ['Berörda', 'Antal'], da: ['Berørte', 'Antal'], en: ['Concerned', 'Number'] },
      spec: { kind: 'integer', from: 0, to: 100_000_000 },
    },
    text('today', ['Så görs det i dag'], ['Sådan gøres det i dag'], ['How it is done today'], 8000),
    text('anchoredWith', ['Förankrat med'], ['Forankret hos'], ['Agreed with'], 300),
    text(
      'object',
      ['Förvaltningsobjekt', 'Objekt'],
      ['Forvaltningsobjekt', 'Objekt'],
      ['Management object', 'Object'],
      30,
    ),
  ];
}
