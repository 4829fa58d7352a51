// A budget as CSV or XLSX: an amount per month and row, or twelve months beside each other. Rows name an account or a cost
// group, and a unit or its cost centre.

import { lastDay } from '../../platform/figures/period.ts';
import type { ImportFile, ReadEvent, ReadOptions } from '../../platform/imports/import-kind.ts';
import { type FieldValues, readMapped } from '../../platform/imports/mapped-table.ts';
import type { Work } from '../../platform/work/work.ts';
import { type ImportWord, importProblem } from './import-words.ts';
import { budgetFields, monthFields } from './ledger-table-fields.ts';
import { isUnit } from './row-coding.ts';
import { type BudgetRow, type BudgetVersion, budgetRowKey, sameRows, versionRows } from './store-budget.ts';
import { type UnitOf, unitOfCostCentre } from './unit-of-cost-centre.ts';

interface Reading {
  readonly work: Work;
  readonly unitOf: UnitOf;
  readonly groups: ReadonlyMap<string, string>;
  readonly version: (year: number) => BudgetVersion;
}

/** Choices: `version` names it (the file's name unless told), `chart` its accounts, `note` and `includesTransfersUntil`. */
export async function* readBudgetTable(
  work: Work,
  file: ImportFile,
  options: ReadOptions,
): AsyncGenerator<ReadEvent<BudgetRow>> {
  const reading = await openReading(work, file, options);
  const keys = new Map<string, BudgetRow[]>();
  const seen = new Set<string>();
  for await (const event of readMapped(file, budgetFields, options)) {
    if (!('row' in event)) {
      yield event;
      continue;
    }
    const made = rowsOf(event.row, reading);
    const fault = Array.isArray(made) ? twice(made, seen) : made;
    if (fault) yield { problem: importProblem(fault.fault, { line: event.line, value: fault.value }) };
    else if (Array.isArray(made))
      for (const row of made) {
        collect(keys, row);
        yield { row, line: event.line };
      }
  }
  const differing = await differs(work, keys);
  if (differing)
    yield { problem: importProblem('budget-version-differs', { line: null, value: differing }, 'refusal') };
  yield { seen: { years: [...keys.keys()], version: reading.version(0).name } };
}

async function openReading(work: Work, file: ImportFile, options: ReadOptions): Promise<Reading> {
  const said = (name: string) =>
    typeof options[name] === 'string' && options[name] !== '' ? String(options[name]) : null;
  const rows = await work.sql<{ cost_group: string; name_sv: string; name_da: string; name_en: string }>(
    "select cost_group, name_sv, name_da, name_en from finances.cost_groups where kind <> 'balance'",
  );
  const groups = new Map(
    rows.flatMap((row) =>
      [row.cost_group, row.name_sv, row.name_da, row.name_en].map((word) => [word.toLowerCase(), row.cost_group]),
    ),
  );
  return {
    work,
    unitOf: await unitOfCostCentre(work),
    groups,
    version: (year) => ({
      year,
      name: said('version') ?? file.name.replace(/\.[^.]*$/, ''),
      chart: said('chart') ?? 'region-bas',
      note: said('note') ?? '',
      includesTransfersUntil: said('includesTransfersUntil'),
    }),
  };
}

type Fault = { readonly fault: ImportWord; readonly value: string };

function rowsOf(values: FieldValues, reading: Reading): BudgetRow[] | Fault {
  const months = monthsOf(values);
  if ('fault' in months) return months;
  const line = lineOf(values, reading);
  if ('fault' in line) return line;
  const rows: BudgetRow[] = [];
  for (const [month, amount] of months.list) {
    const unit = unitIn(values, month, reading);
    if ('fault' in unit) return unit;
    rows.push({
      version: reading.version(Number(month.slice(0, 4))),
      month,
      unit: unit.code,
      ...line,
      ...codes(values),
      amount,
    });
  }
  return rows;
}

function monthsOf(
  values: FieldValues,
): { readonly list: readonly (readonly [month: string, amount: number])[] } | Fault {
  if (typeof values.month === 'string')
    return typeof values.amount === 'number'
      ? { list: [[values.month, values.amount]] }
      : { fault: 'amount-missing', value: '' };
  if (typeof values.year !== 'number') return { fault: 'month-missing', value: '' };
  const list = monthFields.flatMap(({ id }): [string, number][] => {
    const amount = values[id];
    return typeof amount === 'number' && amount !== 0 ? [[`${values.year}-${id.slice('month'.length)}`, amount]] : [];
  });
  return list.length ? { list } : { fault: 'amount-missing', value: '' };
}

function lineOf(values: FieldValues, reading: Reading): Pick<BudgetRow, 'account' | 'costGroup'> | Fault {
  if (values.account) return { account: String(values.account), costGroup: null };
  if (!values.costGroup) return { fault: 'account-or-group-missing', value: '' };
  const costGroup = reading.groups.get(String(values.costGroup).toLowerCase());
  return costGroup ? { account: null, costGroup } : { fault: 'cost-group-unknown', value: String(values.costGroup) };
}

function unitIn(values: FieldValues, month: string, reading: Reading): { readonly code: string } | Fault {
  if (values.unit) {
    const code = String(values.unit);
    return isUnit(reading.work, code) ? { code } : { fault: 'unit-unknown', value: code };
  }
  const centre = String(values.costCentre ?? '');
  const found = centre ? reading.unitOf(centre, lastDay(month)) : null;
  return found
    ? { code: found.unit }
    : { fault: centre ? 'cost-centre-unknown' : 'cost-centre-missing', value: centre };
}

function codes(values: FieldValues) {
  return {
    object: String(values.object ?? ''),
    project: String(values.project ?? ''),
    funding: String(values.funding ?? ''),
  };
}

function twice(rows: readonly BudgetRow[], seen: Set<string>): Fault | null {
  for (const row of rows) {
    const key = budgetRowKey(row);
    if (seen.has(key)) return { fault: 'budget-row-twice', value: key };
    seen.add(key);
  }
  return null;
}

function collect(keys: Map<string, BudgetRow[]>, row: BudgetRow): void {
  const year = row.month.slice(0, 4);
  const rows = keys.get(year) ?? [];
  rows.push(row);
  keys.set(year, rows);
}

/** The name of a version that is there already with other rows, or null. */
async function differs(work: Work, years: ReadonlyMap<string, readonly BudgetRow[]>): Promise<string | null> {
  for (const rows of years.values()) {
    const version = rows[0]?.version;
    const there = version ? await versionRows(work, version.year, version.name) : null;
    if (version && there && !sameRows(there, rows)) return version.name;
  }
  return null;
}
