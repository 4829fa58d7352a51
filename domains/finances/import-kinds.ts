// The files finances takes in: ledgers as SIE or as a table, budgets as a table. Each is read, stored and undone by the
// files beside this one; everything else about importing is the platform's.
import { type ImportKind, importKind } from '../../platform/imports/import-kind.ts';
import { undoBudget } from './budget-force.ts';
import { budgetFields, ledgerFields } from './ledger-table-fields.ts';
import type { LedgerVoucher } from './ledger-voucher.ts';
import { readBudgetTable } from './read-budget-table.ts';
import { readLedgerTable } from './read-ledger-table.ts';
import { readSieLedger } from './read-sie-ledger.ts';
import { type BudgetRow, storeBudget } from './store-budget.ts';
import { storeLedger } from './store-ledger.ts';
import { undoLedger } from './undo-ledger.ts';

const ledgerSie: ImportKind = importKind<LedgerVoucher>({
  id: 'finances.ledger-sie',
  name: { sv: 'Huvudbok, SIE', da: 'Finansbog, SIE', en: 'Ledger, SIE' },
  about: {
    sv: 'Verifikat ur ekonomisystemet som SIE-fil, typ 4 eller 4I. Filer av typ 2 och 3 blir ett verifikat per månad.',
    da: 'Bilag fra økonomisystemet som SIE-fil, type 4 eller 4I. Filer af type 2 og 3 bliver ét bilag pr. måned.',
    en: 'Vouchers from the bookkeeping as a SIE file, type 4 or 4I. Files of type 2 and 3 become one voucher a month.',
  },
  permission: 'finances.import-ledger',
  endings: ['se', 'si', 'sie'],
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
  endings: ['csv', 'xlsx', 'txt'],
  fields: ledgerFields,
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
  endings: ['csv', 'xlsx', 'txt'],
  fields: budgetFields,
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
