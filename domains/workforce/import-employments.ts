// Employments as the payroll's extract gives them: one row per person and stretch of employment. Persons become
// pseudonyms as soon as a row is read; their numbers are not kept.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import type { CellValue } from '../../formats/tables/values.ts';
import type { ImportKind, ReadEvent } from '../../platform/imports/import-kind.ts';
import { type CheckProblem, type FieldValues, readMapped } from '../../platform/imports/mapped-table.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { problem } from './import-problems.ts';
import { keepRows, keptTables, takeBackRows } from './kept-rows.ts';
import { pseudonymsFor } from './pseudonyms.ts';

export interface EmploymentRow {
  readonly pseudonym: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string | null;
  readonly knownTo: string;
  readonly sex: string;
  readonly birthYear: number;
  readonly manager: string | null;
  readonly form: string;
  readonly scope: number;
  readonly endReason: string | null;
}

const fields: MappingField[] = [
  {
    id: 'person',
    names: {
      sv: ['Anställningsnummer', 'Person', 'Personnummer', 'Medarbetare', 'Pseudonym'],
      da: ['Medarbejdernummer', 'Person', 'Medarbejder'],
      en: ['Employee number', 'Person', 'Employee'],
    },
    spec: { kind: 'text', required: true, longest: 60 },
  },
  {
    id: 'sex',
    names: { sv: ['Kön'], da: ['Køn'], en: ['Sex', 'Gender'] },
    spec: {
      kind: 'choice',
      required: true,
      choices: [
        { value: 'woman', words: { sv: ['Kvinna', 'K'], da: ['Kvinde', 'K'], en: ['Woman', 'Female', 'F'] } },
        { value: 'man', words: { sv: ['Man', 'M'], da: ['Mand', 'M'], en: ['Man', 'Male', 'M'] } },
      ],
    },
  },
  {
    id: 'birthYear',
    names: { sv: ['Födelseår', 'Född år'], da: ['Fødselsår'], en: ['Year of birth', 'Birth year'] },
    spec: { kind: 'year', required: true, years: { from: 1920, to: 2015 } },
  },
  {
    id: 'unit',
    names: { sv: ['Enhet', 'Organisationsenhet', 'Enhetskod'], da: ['Enhed', 'Enhedskode'], en: ['Unit', 'Unit code'] },
    spec: { kind: 'text', required: true, longest: 20 },
  },
  {
    id: 'manager',
    names: { sv: ['Chef', 'Närmaste chef'], da: ['Leder', 'Nærmeste leder'], en: ['Manager', 'Reports to'] },
    spec: { kind: 'text', longest: 60 },
  },
  {
    id: 'form',
    names: { sv: ['Anställningsform'], da: ['Ansættelsesform'], en: ['Form of employment', 'Form'] },
    spec: {
      kind: 'choice',
      required: true,
      choices: [
        {
          value: 'permanent',
          words: { sv: ['Tillsvidare', 'Tillsvidareanställning', 'TV'], da: ['Fastansat', 'Varig'], en: ['Permanent'] },
        },
        {
          value: 'temporary',
          words: {
            sv: ['Visstid', 'Vikariat', 'Tidsbegränsad'],
            da: ['Tidsbegrænset', 'Vikar'],
            en: ['Temporary', 'Fixed term'],
          },
        },
        {
          value: 'hourly',
          words: { sv: ['Timavlönad', 'Timanställd'], da: ['Timelønnet'], en: ['Hourly', 'By the hour'] },
        },
      ],
    },
  },
  {
    id: 'scope',
    names: {
      sv: ['Sysselsättningsgrad', 'Omfattning'],
      da: ['Beskæftigelsesgrad'],
      en: ['Scope', 'Per cent of full time'],
    },
    spec: { kind: 'decimal', scale: 2, required: true, from: 0, to: 10_000 },
  },
  {
    id: 'from',
    names: {
      sv: ['Första dag', 'Startdatum', 'Från'],
      da: ['Første dag', 'Startdato', 'Fra'],
      en: ['First day', 'Start', 'From'],
    },
    spec: { kind: 'date', required: true },
  },
  {
    id: 'to',
    names: {
      sv: ['Sista dag', 'Slutdatum', 'Till'],
      da: ['Sidste dag', 'Slutdato', 'Til'],
      en: ['Last day', 'End', 'To'],
    },
    spec: { kind: 'date' },
  },
  {
    id: 'endReason',
    names: { sv: ['Avgångsorsak', 'Orsak'], da: ['Fratrædelsesårsag', 'Årsag'], en: ['Reason for leaving', 'Reason'] },
    spec: {
      kind: 'choice',
      choices: [
        {
          value: 'external',
          words: {
            sv: ['Extern', 'Externt', 'Egen begäran'],
            da: ['Ekstern', 'Eget ønske'],
            en: ['External', 'Own request'],
          },
        },
        { value: 'internal', words: { sv: ['Intern', 'Internt'], da: ['Intern'], en: ['Internal'] } },
        { value: 'retirement', words: { sv: ['Pension'], da: ['Pension'], en: ['Retirement', 'Pension'] } },
        { value: 'other', words: { sv: ['Övrigt', 'Annan'], da: ['Øvrigt', 'Andet'], en: ['Other'] } },
        {
          value: 'continues',
          words: {
            sv: ['Fortsätter', 'Omorganisation'],
            da: ['Fortsætter', 'Omorganisering'],
            en: ['Continues', 'Reorganised'],
          },
        },
      ],
    },
  },
  {
    id: 'knownTo',
    names: { sv: ['Uppgift per', 'Uttagsdatum'], da: ['Opgjort pr.', 'Udtræksdato'], en: ['As of', 'Extracted on'] },
    spec: { kind: 'date' },
  },
];

export const employmentImport: ImportKind<EmploymentRow> = {
  id: 'workforce.employments',
  name: { sv: 'Anställningar', da: 'Ansættelser', en: 'Employments' },
  about: {
    sv: 'Lönesystemets uttag av anställningar: en rad per person och sammanhängande anställning, med kön, födelseår, enhet, chef, form, omfattning, första och sista dag.',
    da: 'Lønsystemets udtræk af ansættelser: en række pr. person og sammenhængende ansættelse, med køn, fødselsår, enhed, leder, form, omfang, første og sidste dag.',
    en: 'The payroll’s extract of employments: one row per person and stretch, with sex, year of birth, unit, manager, form, scope, first and last day.',
  },
  permission: 'workforce.import-records',
  unitsOf: async () => (row) => [row.unit],
  unitField: 'unit',
  tables: ['workforce.employments', 'workforce.persons'],
  endings: ['csv', 'xlsx', 'txt'],
  fields,
  read: readEmployments,
  store: (work, importId, rows) => keepRows(work, importId, keptTables.employments, cellsOf(rows)),
  undo: takeBackRows,
  sample: ({ pseudonym, unit, form, scope, from, to }) => ({ pseudonym, unit, form, scope, from, to }),
};

async function* readEmployments(
  work: Work,
  file: Parameters<ImportKind['read']>[1],
  options: Parameters<ImportKind['read']>[2],
): AsyncGenerator<ReadEvent<EmploymentRow>> {
  const named = await pseudonymsFor(work);
  const tree = work.part(unitTreeKey);
  const seen = new Set<string>();
  const check = (values: FieldValues): CheckProblem[] => {
    const found: CheckProblem[] = [];
    const key = [values.person, values.unit, values.from].join('|');
    if (!tree.unit(text(values.unit))) found.push(problem('unit', 'unit-unknown'));
    if (values.to !== null && text(values.to) < text(values.from)) found.push(problem('to', 'ends-before-it-begins'));
    if (values.to === null && values.endReason !== null) found.push(problem('endReason', 'reason-without-last-day'));
    if (seen.has(key)) found.push(problem('person', 'row-twice'));
    seen.add(key);
    return found;
  };
  for await (const event of readMapped(file, fields, options, check)) {
    if ('row' in event) yield { row: rowOf(event.row, named, work.today), line: event.line, cells: event.cells ?? [] };
    else yield event;
  }
}

function rowOf(values: FieldValues, named: (number: string) => string, today: string): EmploymentRow {
  const to = values.to === null ? null : text(values.to);
  return {
    pseudonym: named(text(values.person)),
    unit: text(values.unit),
    from: text(values.from),
    to,
    knownTo: values.knownTo === null ? today : text(values.knownTo),
    sex: text(values.sex),
    birthYear: Number(values.birthYear),
    manager: values.manager === null ? null : named(text(values.manager)),
    form: text(values.form),
    scope: Number(values.scope),
    endReason: to === null ? null : values.endReason === null ? 'other' : text(values.endReason),
  };
}

async function* cellsOf(rows: AsyncIterable<EmploymentRow>) {
  for await (const row of rows)
    yield [
      ...[row.pseudonym, row.unit, row.from, row.to, row.knownTo, row.sex, row.birthYear, row.manager, row.form],
      ...[row.scope, row.endReason],
    ];
}

function text(value: CellValue | undefined): string {
  return String(value ?? '');
}
