// The files finances takes in: ledgers as SIE or as a table, budgets as a table. Each is read, stored and undone by the
// files beside this one; everything else about importing is the platform's.
import { type ImportKind, importKind } from '../../platform/imports/import-kind.ts';
import type { LedgerVoucher } from './ledger-voucher.ts';
import { readSieLedger } from './read-sie-ledger.ts';
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

export const financesImports: readonly ImportKind[] = [ledgerSie];

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
