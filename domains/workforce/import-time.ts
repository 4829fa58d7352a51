// Worked and absence time as the time system gives it: a row per person and day, or per person and month, with sick time
// naming its case. A month's row stands on the month's last day.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import type { CellValue } from '../../formats/tables/values.ts';
import { lastDay } from '../../platform/figures/period.ts';
import type { ImportKind, ReadEvent } from '../../platform/imports/import-kind.ts';
import { type CheckProblem, type FieldValues, readMapped } from '../../platform/imports/mapped-table.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { problem } from './import-problems.ts';
import { keepRows, keptTables, takeBackRows } from './kept-rows.ts';
import { pseudonymsFor } from './pseudonyms.ts';

export interface TimeRow {
  readonly pseudonym: string;
  readonly on: string;
  readonly unit: string;
  readonly sickCase: string;
  readonly caseBegan: string | null;
  readonly ordinary: number;
  readonly worked: number;
  readonly sick: number;
  readonly added: number;
  readonly overtime: number;
}

const day = 24 * 3600;
const hours = { kind: 'hours', from: 0, to: 31 * day } as const;

const fields: MappingField[] = [
  {
    id: 'person',
    names: {
      sv: ['Anställningsnummer', 'Person', 'Personnummer', 'Medarbetare'],
      da: ['Medarbejdernummer', 'Person', 'Medarbejder'],
      en: ['Employee number', 'Person', 'Employee'],
    },
    spec: { kind: 'text', required: true, longest: 60 },
  },
  { id: 'day', names: { sv: ['Datum', 'Dag'], da: ['Dato', 'Dag'], en: ['Date', 'Day'] }, spec: { kind: 'date' } },
  {
    id: 'month',
    names: { sv: ['Månad', 'Period'], da: ['Måned', 'Periode'], en: ['Month', 'Period'] },
    spec: { kind: 'month' },
  },
  {
    id: 'unit',
    names: { sv: ['Enhet', 'Enhetskod'], da: ['Enhed', 'Enhedskode'], en: ['Unit', 'Unit code'] },
    spec: { kind: 'text', required: true, longest: 20 },
  },
  {
    id: 'ordinary',
    names: { sv: ['Ordinarie tid', 'Ordinarie timmar'], da: ['Ordinær tid'], en: ['Ordinary hours', 'Ordinary time'] },
    spec: hours,
  },
  {
    id: 'worked',
    names: { sv: ['Arbetad tid', 'Arbetade timmar'], da: ['Arbejdet tid'], en: ['Worked hours', 'Worked time'] },
    spec: hours,
  },
  {
    id: 'sick',
    names: {
      sv: ['Sjuktid', 'Sjuktimmar', 'Sjukfrånvaro'],
      da: ['Sygetid', 'Sygefravær'],
      en: ['Sick hours', 'Sick time'],
    },
    spec: hours,
  },
  {
    id: 'sickCase',
    names: { sv: ['Sjukfall', 'Sjukfallsnummer'], da: ['Sygeforløb'], en: ['Sick case', 'Case'] },
    spec: { kind: 'text', longest: 60 },
  },
  {
    id: 'caseBegan',
    names: { sv: ['Sjukfallets första dag', 'Sjukfall från'], da: ['Sygeforløb fra'], en: ['Case began', 'Sick from'] },
    spec: { kind: 'date' },
  },
  { id: 'added', names: { sv: ['Mertid', 'Fyllnadstid'], da: ['Merarbejde'], en: ['Additional hours'] }, spec: hours },
  { id: 'overtime', names: { sv: ['Övertid'], da: ['Overarbejde'], en: ['Overtime'] }, spec: hours },
];

export const timeImport: ImportKind<TimeRow> = {
  id: 'workforce.time',
  name: { sv: 'Arbetad tid och frånvaro', da: 'Arbejdstid og fravær', en: 'Worked and absence time' },
  about: {
    sv: 'Tidsystemets uttag: en rad per person och dag eller månad med ordinarie och arbetad tid, sjuktid med sjukfall, mertid och övertid. Läs in anställningarna först.',
    da: 'Tidssystemets udtræk: en række pr. person og dag eller måned med ordinær og arbejdet tid, sygetid med sygeforløb, merarbejde og overarbejde. Indlæs ansættelserne først.',
    en: 'The time system’s extract: one row per person and day or month with ordinary and worked time, sick time with its case, additional and overtime. Import the employments first.',
  },
  permission: 'workforce.import-records',
  unitsOf: async () => (row) => [row.unit],
  unitField: 'unit',
  tables: ['workforce.time_rows'],
  endings: ['csv', 'xlsx', 'txt'],
  fields,
  read: readTime,
  store: (work, importId, rows) => keepRows(work, importId, keptTables.time, cellsOf(rows)),
  undo: takeBackRows,
  sample: ({ pseudonym, on, unit, ordinary, worked, sick }) => ({ pseudonym, on, unit, ordinary, worked, sick }),
};

async function* readTime(
  work: Work,
  file: Parameters<ImportKind['read']>[1],
  options: Parameters<ImportKind['read']>[2],
): AsyncGenerator<ReadEvent<TimeRow>> {
  const named = await pseudonymsFor(work);
  const known = new Set(
    (await work.sql<{ pseudonym: string }>('select distinct pseudonym from workforce.employments')).map(
      (row) => row.pseudonym,
    ),
  );
  const tree = work.part(unitTreeKey);
  const seen = new Set<string>();
  const check = (values: FieldValues): CheckProblem[] => {
    const found = timeProblems(values);
    if (!tree.unit(text(values.unit))) found.push(problem('unit', 'unit-unknown'));
    if (!known.has(named(text(values.person)))) found.push(problem('person', 'person-unknown'));
    const key = [values.person, onOf(values), values.unit, values.sickCase].join('|');
    if (seen.has(key)) found.push(problem('person', 'row-twice'));
    seen.add(key);
    return found;
  };
  for await (const event of readMapped(file, fields, options, check)) {
    if ('row' in event) yield { row: rowOf(event.row, named), line: event.line, cells: event.cells ?? [] };
    else yield event;
  }
}

function timeProblems(values: FieldValues): CheckProblem[] {
  const found: CheckProblem[] = [];
  const on = onOf(values);
  if (on === null) found.push(problem('day', 'no-day'));
  if (values.day !== null)
    for (const field of ['ordinary', 'worked', 'sick', 'added', 'overtime'])
      if (Number(values[field] ?? 0) > day) found.push(problem(field, 'more-than-a-day'));
  if (Number(values.sick ?? 0) > 0 && (values.sickCase === null || values.caseBegan === null))
    found.push(problem('sick', 'sick-without-case'));
  if (on !== null && values.caseBegan !== null && text(values.caseBegan) > on)
    found.push(problem('caseBegan', 'case-begins-later'));
  return found;
}

function onOf(values: FieldValues): string | null {
  if (values.day !== null) return text(values.day);
  return values.month === null ? null : lastDay(text(values.month));
}

function rowOf(values: FieldValues, named: (number: string) => string): TimeRow {
  const seconds = (field: string): number => Number(values[field] ?? 0);
  return {
    pseudonym: named(text(values.person)),
    on: onOf(values) ?? '',
    unit: text(values.unit),
    sickCase: text(values.sickCase),
    caseBegan: values.caseBegan === null ? null : text(values.caseBegan),
    ordinary: seconds('ordinary'),
    worked: seconds('worked'),
    sick: seconds('sick'),
    added: seconds('added'),
    overtime: seconds('overtime'),
  };
}

async function* cellsOf(rows: AsyncIterable<TimeRow>) {
  for await (const row of rows)
    yield [
      ...[row.pseudonym, row.on, row.unit, row.sickCase, row.caseBegan, row.ordinary, row.worked, row.sick],
      ...[row.added, row.overtime],
    ];
}

function text(value: CellValue | undefined): string {
  return String(value ?? '');
}
