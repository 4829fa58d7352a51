// The files finances takes in: ledgers as SIE or as a table, budgets as a table. Each is read, stored and undone by the
// files beside this one; everything else about importing is the platform's.
import {
  type ImportChoice,
  type ImportKind,
  importKind,
  type SampleColumn,
} from '../../platform/imports/import-kind.ts';
import type { Work } from '../../platform/work/work.ts';
import { undoBudget } from './budget-force.ts';
import { budgetFields, ledgerFields } from './ledger-table-fields.ts';
import type { LedgerVoucher } from './ledger-voucher.ts';
import { readBudgetTable } from './read-budget-table.ts';
import { readLedgerTable } from './read-ledger-table.ts';
import { readSieLedger } from './read-sie-ledger.ts';
import { type BudgetRow, storeBudget } from './store-budget.ts';
import { storeLedger } from './store-ledger.ts';
import { undoLedger } from './undo-ledger.ts';

const unitForOthers: ImportChoice = {
  id: 'unit',
  names: {
    sv: 'Enhet för rader utan kostnadsställe',
    da: 'Enhed for linjer uden omkostningssted',
    en: 'Unit for rows without a cost centre',
  },
  hint: {
    sv: 'Gäller också rader vars kostnadsställe inte finns i organisationen.',
    da: 'Gælder også linjer, hvis omkostningssted ikke findes i organisationen.',
    en: 'Also for rows whose cost centre is not in the organisation.',
  },
  kind: 'unit',
};

const changedVouchers: ImportChoice = {
  id: 'changed',
  names: {
    sv: 'Verifikat som finns med annat innehåll',
    da: 'Bilag, der findes med andet indhold',
    en: 'Vouchers that are there with other content',
  },
  kind: 'one-of',
  options: [
    { id: '', names: { sv: 'låt dem vara', da: 'lad dem være', en: 'leave them' } },
    { id: 'replace', names: { sv: 'ersätt med filens', da: 'erstat med filens', en: 'replace with the file’s' } },
  ],
};

const chartOfAccounts: ImportChoice = {
  id: 'chart',
  names: { sv: 'Kontoplan', da: 'Kontoplan', en: 'Chart of accounts' },
  hint: {
    sv: 'Behövs bara för en ny huvudbok, om filen inte säger det själv.',
    da: 'Skal kun vælges for en ny finansbog, hvis filen ikke selv siger det.',
    en: 'Only needed for a new ledger, where the file does not say so itself.',
  },
  kind: 'one-of',
  options: async (work) => {
    const rows = await work.sql<{ chart: string; name: string }>(
      'select chart, name from finances.charts order by name',
    );
    return [
      { id: '', names: { sv: 'som filen säger', da: 'som filen siger', en: 'as the file says' } },
      ...rows.map(({ chart, name }) => ({ id: chart, names: { sv: name, da: name, en: name } })),
    ];
  },
};

const vouchers = {
  one: { sv: 'verifikat', da: 'bilag', en: 'voucher' },
  other: { sv: 'verifikat', da: 'bilag', en: 'vouchers' },
};

const voucherColumns: readonly SampleColumn[] = [
  { id: 'series', names: { sv: 'Serie', da: 'Serie', en: 'Series' }, kind: 'text' },
  { id: 'number', names: { sv: 'Nummer', da: 'Nummer', en: 'Number' }, kind: 'text' },
  { id: 'bookedOn', names: { sv: 'Bokföringsdag', da: 'Bogføringsdag', en: 'Booked on' }, kind: 'date' },
  { id: 'text', names: { sv: 'Text', da: 'Tekst', en: 'Text' }, kind: 'text' },
  { id: 'rows', names: { sv: 'Rader', da: 'Linjer', en: 'Rows' }, kind: 'integer' },
  { id: 'turnover', names: { sv: 'Omslutning', da: 'Omsætning', en: 'Turnover' }, kind: 'amount' },
];

const ledgerTables = ['finances.vouchers', 'finances.ledger_rows', 'finances.ledger_months', 'finances.codings'];

const ledgerSie: ImportKind = importKind<LedgerVoucher>({
  id: 'finances.ledger-sie',
  name: { sv: 'Huvudbok, SIE', da: 'Finansbog, SIE', en: 'Ledger, SIE' },
  about: {
    sv: 'Verifikat ur ekonomisystemet som SIE-fil, typ 4 eller 4I. Filer av typ 2 och 3 blir ett verifikat per månad.',
    da: 'Bilag fra økonomisystemet som SIE-fil, type 4 eller 4I. Filer af type 2 og 3 bliver ét bilag pr. måned.',
    en: 'Vouchers from the bookkeeping as a SIE file, type 4 or 4I. Files of type 2 and 3 become one voucher a month.',
  },
  permission: 'finances.import-ledger',
  unitsOf: unitsOfVouchers,
  replacedUnits,
  tables: ledgerTables,
  size: (voucher) => voucher.rows.length,
  endings: ['se', 'si', 'sie'],
  choices: [unitForOthers, changedVouchers, chartOfAccounts],
  rowNames: vouchers,
  sampleColumns: voucherColumns,
  read: readSieLedger,
  store: storeLedger,
  undo: undoLedger,
  sample: voucherSample,
});

const ledgerTable: ImportKind = importKind<LedgerVoucher>({
  id: 'finances.ledger-table',
  name: { sv: 'Huvudbok, tabell', da: 'Finansbog, tabel', en: 'Ledger, table' },
  about: {
    sv: 'Verifikatrader som CSV eller Excel: en rad per konto och belopp, med serie och nummer.',
    da: 'Bilagslinjer som CSV eller Excel: en linje pr. konto og beløb, med serie og nummer.',
    en: 'Voucher rows as CSV or Excel: a line per account and amount, with series and number.',
  },
  permission: 'finances.import-ledger',
  unitsOf: unitsOfVouchers,
  replacedUnits,
  unitField: 'costCentre',
  tables: ledgerTables,
  size: (voucher) => voucher.rows.length,
  endings: ['csv', 'xlsx', 'txt'],
  fields: ledgerFields,
  choices: [
    unitForOthers,
    changedVouchers,
    {
      id: 'balance',
      names: { sv: 'Verifikat som inte går ihop', da: 'Bilag, der ikke stemmer', en: 'Vouchers that do not balance' },
      kind: 'one-of',
      options: [
        { id: '', names: { sv: 'är fel', da: 'er fejl', en: 'are faults' } },
        { id: 'any', names: { sv: 'får läsas in ändå', da: 'må indlæses alligevel', en: 'may come in all the same' } },
      ],
    },
    chartOfAccounts,
  ],
  rowNames: vouchers,
  sampleColumns: voucherColumns,
  read: readLedgerTable,
  store: storeLedger,
  undo: undoLedger,
  sample: voucherSample,
});

const budgetTable: ImportKind = importKind<BudgetRow>({
  id: 'finances.budget-table',
  name: { sv: 'Budget, tabell', da: 'Budget, tabel', en: 'Budget, table' },
  about: {
    sv: 'Budget per månad som CSV eller Excel: per konto eller kostnadsgrupp, med enhet och gärna objekt.',
    da: 'Budget pr. måned som CSV eller Excel: pr. konto eller omkostningsgruppe, med enhed og gerne objekt.',
    en: 'A budget by month as CSV or Excel: by account or cost group, with unit and perhaps object.',
  },
  permission: 'finances.import-budget',
  unitsOf: async () => (row) => [row.unit],
  unitField: 'unit',
  tables: ['finances.budget_rows'],
  endings: ['csv', 'xlsx', 'txt'],
  fields: budgetFields,
  choices: [
    {
      id: 'version',
      names: { sv: 'Budgetens namn', da: 'Budgettets navn', en: 'Name of the budget' },
      hint: {
        sv: 'Filens namn används om du inte skriver något.',
        da: 'Filens navn bruges, hvis du ikke skriver noget.',
        en: 'The name of the file is used if you write nothing.',
      },
      kind: 'text',
    },
  ],
  sampleColumns: [
    { id: 'version', names: { sv: 'Budget', da: 'Budget', en: 'Budget' }, kind: 'text' },
    { id: 'month', names: { sv: 'Månad', da: 'Måned', en: 'Month' }, kind: 'text' },
  ],
  read: readBudgetTable,
  store: storeBudget,
  undo: undoBudget,
  sample: (row) => ({
    version: row.version.name,
    month: row.month,
    unit: row.unit,
    account: row.account ?? row.costGroup,
    object: row.object,
    amount: row.amount,
  }),
});

export const financesImports: readonly ImportKind[] = [ledgerSie, ledgerTable, budgetTable];

/** A voucher belongs to its rows' units; rows of the balance belong to none. */
async function unitsOfVouchers() {
  return (voucher: LedgerVoucher) => distinctUnits(voucher.rows.map((row) => row.coding.unit));
}

/** The units of the voucher that this one may take the place of. */
async function replacedUnits(work: Work, voucher: LedgerVoucher): Promise<readonly string[]> {
  if (!voucher.replaces) return [];
  const rows = await work.sql<{ unit: string }>(
    `select distinct c.unit from finances.ledgers l join finances.vouchers v using (ledger_id)
       join finances.ledger_rows r using (voucher_id) join finances.codings c using (coding_id)
     where l.code = $1 and v.year = $2 and v.series = $3 and v.number = $4`,
    [voucher.book.code, voucher.year, voucher.series, voucher.number],
  );
  return distinctUnits(rows.map((row) => row.unit));
}

function distinctUnits(units: readonly string[]): readonly string[] {
  return [...new Set(units)].filter((unit) => unit !== '');
}

function voucherSample(voucher: LedgerVoucher): Record<string, string | number | null> {
  return {
    series: voucher.series,
    number: voucher.number,
    bookedOn: voucher.bookedOn,
    text: voucher.text,
    rows: voucher.rows.length,
    turnover: voucher.rows.reduce((sum, row) => sum + Math.max(row.amount, 0), 0),
  };
}
