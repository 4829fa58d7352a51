// A forecast made elsewhere as a table: a row per unit, cost group and month left of the year. It becomes a draft, with the
// outcome and the budget as they are here; deciding it is another step. Amounts as in the ledger: cost positive.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import {
  type ImportFile,
  type ImportKind,
  type ImportProblem,
  importKind,
  type ReadEvent,
  type ReadOptions,
  type Stored,
} from '../../platform/imports/import-kind.ts';
import { type CheckProblem, type FieldValues, readMapped } from '../../platform/imports/mapped-table.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { addVersion } from './forecast-actions.ts';
import { loadHistories } from './forecast-history.ts';
import { leastWrong, storeLine, workedOut } from './forecast-lines.ts';
import { type ForecastMethod, forecastMethods, monthsAfter } from './forecast-rules.ts';
import { field, text } from './planning-columns.ts';
import { type PlanningFault, planningFault } from './planning-import-words.ts';

/** One line of the file: every month left of its year. */
export interface ImportedLine {
  readonly unit: string;
  readonly asOf: string;
  readonly costGroup: string;
  readonly method: ForecastMethod;
  readonly comment: string;
  /** öre as in the ledger */
  readonly months: ReadonlyMap<string, number>;
}

const fields: readonly MappingField[] = [
  field('unit', ['Enhet', 'Enhetskod'], ['Enhed', 'Enhedskode'], ['Unit', 'Unit code'], {
    kind: 'text',
    required: true,
    longest: 60,
  }),
  field('asOf', ['Utfall till och med', 'Per'], ['Forbrug til og med', 'Pr.'], ['Outcome until', 'As of'], {
    kind: 'month',
    required: true,
  }),
  field('costGroup', ['Kostnadsgrupp', 'Rad'], ['Omkostningsgruppe', 'Linje'], ['Cost group', 'Line'], {
    kind: 'text',
    required: true,
    longest: 80,
  }),
  field('month', ['Månad', 'Period'], ['Måned', 'Periode'], ['Month', 'Period'], { kind: 'month', required: true }),
  field('amount', ['Belopp', 'Prognos'], ['Beløb', 'Prognose'], ['Amount', 'Forecast'], {
    kind: 'amount',
    required: true,
  }),
  field('method', ['Metod'], ['Metode'], ['Method'], {
    kind: 'choice',
    choices: [
      { value: 'run-rate', words: { sv: ['Takten hittills'], da: ['Takten hidtil'], en: ['Run-rate'] } },
      {
        value: 'last-year-share',
        words: { sv: ['Förra årets andel'], da: ['Sidste års andel'], en: ['Last year’s share'] },
      },
      {
        value: 'remaining-budget',
        words: { sv: ['Återstående budget'], da: ['Resterende budget'], en: ['Remaining budget'] },
      },
      { value: 'positions', words: { sv: ['Tjänster'], da: ['Stillinger'], en: ['Positions'] } },
      { value: 'override', words: { sv: ['Egen bedömning'], da: ['Egen vurdering'], en: ['Own judgement'] } },
    ],
  }),
  field('comment', ['Kommentar', 'Skäl'], ['Kommentar', 'Begrundelse'], ['Comment', 'Reason'], {
    kind: 'text',
    longest: 2000,
  }),
];

export const forecastImport: ImportKind = importKind<ImportedLine>({
  id: 'finances.forecast-lines',
  name: { sv: 'Prognos', da: 'Prognose', en: 'Forecast' },
  about: {
    sv: 'En rad per kostnadsgrupp och månad som är kvar av året, som CSV eller XLSX. Kostnader som plus, intäkter som minus. Filen blir ett utkast.',
    da: 'En linje pr. omkostningsgruppe og resterende måned, som CSV eller XLSX. Omkostninger som plus, indtægter som minus. Filen bliver et udkast.',
    en: 'A row per cost group and month left of the year, as CSV or XLSX. Costs as plus, revenue as minus. The file becomes a draft.',
  },
  permission: 'finances.make-forecast',
  unitsOf: async () => (row) => [row.unit],
  unitField: 'unit',
  tables: ['finances.forecast_lines', 'finances.forecast_line_months'],
  endings: ['csv', 'xlsx'],
  fields,
  read: readForecastFile,
  store: storeForecast,
  undo: undoForecast,
  sample: ({ unit, asOf, costGroup, months }) => ({
    unit,
    asOf,
    costGroup,
    amount: [...months.values()].reduce((sum, each) => sum + each, 0),
  }),
});

interface Gathered {
  readonly row: ImportedLine & { readonly months: Map<string, number> };
  readonly line: number;
}

/** Rows are gathered to lines first: a line that lacks a month is no forecast. */
async function* readForecastFile(
  work: Work,
  file: ImportFile,
  options: ReadOptions,
): AsyncGenerator<ReadEvent<ImportedLine>> {
  const groups = await groupIds(work);
  const lines = new Map<string, Gathered>();
  for await (const event of readMapped(file, fields, options, rowCheck(work, groups))) {
    if (!('row' in event)) {
      yield event;
      continue;
    }
    gather(lines, event.row, groups.get(plain(event.row.costGroup)) ?? '', event.line);
  }
  for (const { row, line } of lines.values()) {
    if (row.months.size === monthsAfter(row.asOf).length) yield { row, line };
    else
      yield {
        problem: asProblem('months-missing', line, `${row.unit} ${row.costGroup}`),
        cells: [row.unit, row.asOf, row.costGroup],
      };
  }
}

function rowCheck(work: Work, groups: ReadonlyMap<string, string>): (row: FieldValues) => readonly CheckProblem[] {
  const tree = work.part(unitTreeKey);
  const seen = new Set<string>();
  return (row) => {
    const key = [row.unit, row.asOf, plain(row.costGroup), row.month].join('|');
    const again = seen.has(key);
    seen.add(key);
    return [
      ...(tree.unit(text(row.unit)) ? [] : [planningFault('unit', 'unit-unknown')]),
      ...(groups.has(plain(row.costGroup)) ? [] : [planningFault('costGroup', 'cost-group-unknown')]),
      ...(monthsAfter(text(row.asOf)).includes(text(row.month)) ? [] : [planningFault('month', 'month-not-after')]),
      ...(again ? [planningFault('month', 'month-twice')] : []),
    ];
  };
}

function gather(lines: Map<string, Gathered>, row: FieldValues, costGroup: string, line: number): void {
  const key = [row.unit, row.asOf, costGroup].join('|');
  const there = lines.get(key) ?? {
    row: {
      unit: text(row.unit),
      asOf: text(row.asOf),
      costGroup,
      method: forecastMethods.find((method) => method === row.method) ?? 'override',
      comment: text(row.comment),
      months: new Map<string, number>(),
    },
    line,
  };
  there.row.months.set(text(row.month), Number(row.amount));
  lines.set(key, there);
}

/** Each unit and month of the file becomes one draft. A file that is there as a draft already changes nothing. */
async function storeForecast(work: Work, importId: string, rows: AsyncIterable<ImportedLine>): Promise<Stored> {
  const all: ImportedLine[] = [];
  for await (const row of rows) all.push(row);
  const counts = { stored: 0, same: 0 };
  for (const lines of Map.groupBy(all, (row) => `${row.unit} ${row.asOf}`).values()) {
    const [first] = lines;
    if (!first) continue;
    if (await isThere(work, first, lines)) counts.same += lines.length;
    else {
      await storeVersion(work, importId, first, lines);
      counts.stored += lines.length;
    }
  }
  return counts;
}

async function storeVersion(
  work: Work,
  importId: string,
  { unit, asOf }: ImportedLine,
  lines: readonly ImportedLine[],
): Promise<void> {
  const version = await addVersion(work, unit, asOf, '', importId);
  const histories = await loadHistories(work, unit, lines);
  for (const line of lines) {
    const history = histories.of(line);
    const insteadOf = line.method === 'override' ? leastWrong(history, asOf, asOf) : null;
    const months = workedOut(history, asOf, { method: 'override', override: line.months }, insteadOf);
    const reason = line.method === 'override' ? line.comment || 'Import' : '';
    if (months) await storeLine(work, version, line, { ...line, reason }, insteadOf, months);
  }
  work.audit({ subject: 'forecast', subjectId: version, unit });
}

/** Whether a living version says exactly these months already. */
async function isThere(work: Work, { unit, asOf }: ImportedLine, lines: readonly ImportedLine[]): Promise<boolean> {
  const rows = await work.sql<{ version_id: string; said: string }>(
    `select v.version_id, string_agg(l.cost_group || ' ' || m.month || ' ' || m.amount, ',' order by l.cost_group, m.month) as said
     from finances.forecast_versions v join finances.forecast_standing s using (version_id)
       join finances.forecast_lines l using (version_id) join finances.forecast_line_months m using (line_id)
     where v.unit = $1 and v.as_of = $2 and s.state <> 'withdrawn' and m.part = 'forecast' and l.unit = $1 group by 1`,
    [unit, asOf],
  );
  const said = lines
    .flatMap((line) => [...line.months].map(([month, amount]) => [line.costGroup, month, amount].join(' ')))
    .sort()
    .join();
  return rows.some((row) => row.said.split(',').sort().join() === said);
}

async function undoForecast(work: Work, importId: string): Promise<{ removed: number }> {
  const versions = await work.sql<{ version_id: string; state: string }>(
    `select v.version_id, s.state from finances.forecast_versions v join finances.forecast_standing s using (version_id)
     where v.import_id = $1`,
    [importId],
  );
  const used = versions.find((each) => each.state === 'decided' || each.state === 'replaced');
  if (used) throw new Refusal('conflict', 'forecast-not-draft', { state: used.state });
  const ids = versions.map((each) => each.version_id);
  const lines = await work.sql('delete from finances.forecast_lines where version_id = any($1) returning 1', [ids]);
  await work.sql('delete from finances.forecast_states where version_id = any($1)', [ids]);
  await work.sql('delete from finances.forecast_versions where version_id = any($1)', [ids]);
  return { removed: lines.length };
}

/** Cost groups by code and by each of their names. */
async function groupIds(work: Work): Promise<Map<string, string>> {
  const rows = await work.sql<{ cost_group: string; names: string[] }>(
    `select cost_group, array[cost_group, name_sv, name_da, name_en] as names from finances.cost_groups where kind <> 'balance'`,
  );
  return new Map(rows.flatMap((row) => row.names.map((name) => [plain(name), row.cost_group] as const)));
}

function plain(value: FieldValues[string] | undefined): string {
  return text(value).toLowerCase();
}

function asProblem(code: PlanningFault, line: number, value: string): ImportProblem {
  return { severity: 'error', code, line, column: null, value, text: planningFault('', code).text };
}
