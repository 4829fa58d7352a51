// Reads a CSV or XLSX as rows of typed fields: opens the file, takes or guesses the mapping, parses every cell. A row with
// any fault comes back as problems with its cells; the others as an object of field values.
import { guessMapping, type MappingField } from '../../formats/tables/guess-mapping.ts';
import { tableProblemText } from '../../formats/tables/problem-text.ts';
import type { TableProblem } from '../../formats/tables/problems.ts';
import type { HeaderCell, Row } from '../../formats/tables/rows.ts';
import { openTable, type Table } from '../../formats/tables/table.ts';
import { type CellValue, columnForm, parseCell, valueProblem } from '../../formats/tables/values.ts';
import type { ImportFile, ImportProblem, ReadEvent, ReadOptions } from './import-kind.ts';

/** A row's values by field id; amounts in öre, hours in seconds, dates YYYY-MM-DD. */
export type FieldValues = Readonly<Record<string, CellValue>>;

/** Yields what the table says; `check` may find more problems in a row that parsed (an unknown unit, say). */
export async function* readMapped(
  file: ImportFile,
  fields: readonly MappingField[],
  options: ReadOptions,
  check: (values: FieldValues) => readonly CheckProblem[] = () => [],
): AsyncGenerator<ReadEvent<FieldValues>> {
  const table = await openTable(file.name, file.open(), options.sheet === undefined ? {} : { sheet: options.sheet });
  if (table.kind === 'refused') {
    for (const problem of table.problems) yield { problem: asProblem(problem) };
    return;
  }
  try {
    yield* readOpen(table, fields, options, check);
  } finally {
    await table.close();
  }
}

/** Something wrong with a parsed row: the field, and what to say. */
export interface CheckProblem {
  readonly field: string;
  readonly code: string;
  readonly text: ImportProblem['text'];
}

async function* readOpen(
  table: Table,
  fields: readonly MappingField[],
  options: ReadOptions,
  check: (values: FieldValues) => readonly CheckProblem[],
): AsyncGenerator<ReadEvent<FieldValues>> {
  const guess = guessMapping(fields, table.header, table.sample);
  const columns = chosenColumns(fields, table.header, guess.fields, options);
  yield { seen: seenOf(table, fields, guess, columns) };
  const missing = fields.filter((field) => field.spec.required && columns.get(field.id) === undefined);
  for (const field of missing) yield { problem: missingColumn(field) };
  if (missing.length) return;
  const forms = new Map([...columns].map(([field, column]) => [field, columnForm(table.sample, column)]));
  for await (const row of table.rows) {
    const { values, problems } = readRow(row, table.header, fields, columns, forms);
    const later = problems.length ? [] : check(values).map((each) => checkProblem(each, row, table.header, columns));
    const all = [...problems, ...later];
    if (all.length === 0) yield { row: values, line: row.line, cells: row.cells };
    for (const [index, problem] of all.entries()) yield index === 0 ? { problem, cells: row.cells } : { problem };
  }
  for (const problem of table.problems) if (problem.severity !== 'error') yield { problem: asProblem(problem) };
}

type Columns = ReadonlyMap<string, number>;

function chosenColumns(
  fields: readonly MappingField[],
  header: readonly HeaderCell[],
  guessed: ReturnType<typeof guessMapping>['fields'],
  options: ReadOptions,
): Columns {
  const chosen = new Map<string, number>();
  for (const field of fields) {
    const told = options.mapping?.[field.id];
    const column =
      told === undefined
        ? (guessed.find((each) => each.field === field.id)?.column ?? null)
        : told === null
          ? null
          : columnNames(header).indexOf(told);
    if (column !== null && column >= 0) chosen.set(field.id, column);
  }
  return chosen;
}

/** What the columns are called here: a heading that stands twice is told apart, or nobody could choose the second. */
function columnNames(header: readonly HeaderCell[]): string[] {
  const times = new Map<string, number>();
  return header.map(({ name }) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} (${time})`;
  });
}

function seenOf(
  table: Table,
  fields: readonly MappingField[],
  guess: ReturnType<typeof guessMapping>,
  columns: Columns,
) {
  const names = columnNames(table.header);
  return {
    kind: table.kind,
    encoding: table.encoding,
    delimiter: table.delimiter,
    sheets: table.sheets.map((each) => each.name),
    sheet: table.sheet,
    header: names,
    mapping: fields.map((field) => {
      const column = columns.get(field.id);
      return {
        field: field.id,
        names: {
          sv: field.names.sv[0] ?? field.id,
          da: field.names.da[0] ?? field.id,
          en: field.names.en[0] ?? field.id,
        },
        required: field.spec.required ?? false,
        column: column === undefined ? null : (names[column] ?? null),
        verdict: guess.fields.find((each) => each.field === field.id)?.verdict ?? 'missing',
      };
    }),
  };
}

function readRow(
  row: Row,
  header: readonly HeaderCell[],
  fields: readonly MappingField[],
  columns: Columns,
  forms: ReadonlyMap<string, ReturnType<typeof columnForm>>,
): { values: FieldValues; problems: ImportProblem[] } {
  const problems = (row.problems ?? []).filter((each) => each.severity !== 'note').map(asProblem);
  const values: Record<string, CellValue> = {};
  if (problems.length) return { values, problems };
  for (const field of fields) {
    const column = columns.get(field.id);
    if (column === undefined) {
      values[field.id] = null;
      continue;
    }
    const read = parseCell(row, column, field.spec, forms.get(field.id));
    if (read.ok) values[field.id] = read.value;
    else problems.push(asProblem(valueProblem(row, column, header, read)));
  }
  return { values, problems };
}

function checkProblem(found: CheckProblem, row: Row, header: readonly HeaderCell[], columns: Columns): ImportProblem {
  const column = columns.get(found.field);
  return {
    severity: 'error',
    code: found.code,
    line: row.line,
    column: column === undefined ? null : (header[column]?.name ?? null),
    value: column === undefined ? null : (row.cells[column] ?? null),
    text: found.text,
  };
}

function asProblem(problem: TableProblem): ImportProblem {
  return {
    severity: problem.severity,
    code: problem.code,
    line: problem.line ?? null,
    column: problem.column ?? null,
    value: problem.value ?? null,
    text: {
      sv: tableProblemText(problem, 'sv'),
      da: tableProblemText(problem, 'da'),
      en: tableProblemText(problem, 'en'),
    },
  };
}

function missingColumn(field: MappingField): ImportProblem {
  const name = (language: 'sv' | 'da' | 'en') => field.names[language][0] ?? field.id;
  return {
    severity: 'refusal',
    code: 'column-missing',
    line: null,
    column: name('sv'),
    value: null,
    text: {
      sv: `Ingen kolumn är vald för ”${name('sv')}”. Välj vilken kolumn i filen som har den uppgiften.`,
      da: `Der er ikke valgt en kolonne til »${name('da')}«. Vælg hvilken kolonne i filen der har oplysningen.`,
      en: `No column is chosen for “${name('en')}”. Choose the column of the file that holds it.`,
    },
  };
}
