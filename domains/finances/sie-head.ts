// Reads the beginning of a SIE file alone: whose books it is from, in which chart. The vouchers that follow need to know.
import { openSieReader } from '../../formats/sie/sie-reader.ts';
import type { ImportFile, ReadOptions } from '../../platform/imports/import-kind.ts';
import type { Work } from '../../platform/work/work.ts';
import { type Book, openBook } from './ledger-voucher.ts';

export interface SieHead {
  readonly book: Book;
  /** null while the books are new */
  readonly ledgerId: number | null;
  /** the chart was told by the file or the books; otherwise BAS is what the standard presumes */
  readonly chartTold: boolean;
  /** a chart was chosen that does not exist */
  readonly unknownChart: string | null;
}

const headBytes = 256 * 1024;

/** Finds the books: those chosen, those of the organisation number, those of the name, or new ones. */
export async function sieHead(work: Work, file: ImportFile, options: ReadOptions): Promise<SieHead> {
  const reader = openSieReader({}, { name: file.name });
  let seen = 0;
  for await (const bytes of file.open()) {
    reader.feed(bytes);
    seen += bytes.length;
    if (seen >= headBytes) break;
  }
  const { company, organisationNumber, chart } = reader.finish();
  const told = text(options.ledger);
  const code = told ?? codeOf(organisationNumber ?? company ?? file.name);
  const [there] = await work.sql<{
    ledger_id: number;
    code: string;
    name: string;
    organisation_number: string | null;
    chart: string;
  }>(
    `select ledger_id, code, name, organisation_number, chart from finances.ledgers
     where code = $1 or ($2::text is null and organisation_number = $3) order by code = $1 desc limit 1`,
    [code, told, organisationNumber],
  );
  if (there) {
    const book = openBook({
      code: there.code,
      name: there.name,
      organisationNumber: there.organisation_number,
      chart: there.chart,
    });
    return { book, ledgerId: there.ledger_id, chartTold: true, unknownChart: null };
  }
  const wanted = text(options.chart) ?? chartOf(chart);
  const [known] = await work.sql('select 1 from finances.charts where chart = $1', [wanted ?? 'bas']);
  const book = openBook({ code, name: company ?? code, organisationNumber, chart: known ? (wanted ?? 'bas') : 'bas' });
  return { book, ledgerId: null, chartTold: wanted !== null, unknownChart: known ? null : wanted };
}

/** What #KPTYP means here; null when it says nothing of use. */
function chartOf(said: string | null): string | null {
  if (!said) return null;
  if (/region|l-?bas|landsting/i.test(said)) return 'region-bas';
  if (/kommun/i.test(said)) return 'kommun-bas';
  return /bas/i.test(said) ? 'bas' : null;
}

function codeOf(said: string): string {
  const code = said
    .replace(/\.[^.]*$/, '')
    .normalize('NFC')
    .replace(/[^A-Za-z0-9ÅÄÖåäöÆØæø]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return code.slice(0, 40) || 'BOK';
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
