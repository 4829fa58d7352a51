// The documents of agreements as the one search finds them: by title, name of the file, kind and agreement, guarded as their supplier is.
import { dropSearchEntries, keepSearchEntries, type SearchEntry } from '../../../platform/search/search.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import type { AgreementFileKind } from './agreement-contract.ts';

/** What kinds are called, in the languages one may search in. */
export const kindWords: Readonly<Record<AgreementFileKind, Readonly<Record<Language, string>>>> = {
  agreement: { sv: 'Avtal', da: 'Aftale', en: 'Agreement' },
  annex: { sv: 'Bilaga', da: 'Bilag', en: 'Annex' },
  amendment: { sv: 'Tilläggsavtal', da: 'Tillægsaftale', en: 'Amendment' },
  prices: { sv: 'Prislista', da: 'Prisliste', en: 'Price list' },
  'data-protection': { sv: 'Personuppgiftsbiträdesavtal', da: 'Databehandleraftale', en: 'Data processing agreement' },
  other: { sv: 'Annat dokument', da: 'Andet dokument', en: 'Other document' },
};

interface Row {
  [column: string]: unknown;
  agreement_file_id: string;
  agreement_id: string;
  name: string;
  title: string;
  kind: AgreementFileKind;
  words: string;
  agreement_title: string;
  supplier_name: string;
  unit_code: string;
}

/** Brings the entries of all documents of these suppliers up to date: whose they are and what their agreement is called changes too. */
export async function keepFilesFindable(work: Work, supplierIds: readonly string[]): Promise<void> {
  const rows = await work.sql<Row>(
    `select f.agreement_file_id, f.agreement_id, f.name, f.title, f.kind, f.words, a.title as agreement_title, q.name as supplier_name,
       q.unit_code
     from suppliers.agreement_files f join suppliers.agreements a using (agreement_id) join suppliers.suppliers q using (supplier_id)
     where a.supplier_id = any($1) and f.removed_at is null`,
    [supplierIds],
  );
  await keepSearchEntries(work, rows.map(entryOf));
}

/** They are found no more. */
export async function dropFiles(work: Work, files: readonly string[]): Promise<void> {
  await dropSearchEntries(work, kind, files);
}

const kind = 'agreement-file';

function entryOf(row: Row): SearchEntry {
  return {
    kind,
    id: row.agreement_file_id,
    title: row.title || row.name,
    // the name in words as well: a full stop and a low line keep "avtal_2019.pdf" in one piece
    body: [
      row.name,
      row.name.replace(/[._-]+/g, ' '),
      row.agreement_title,
      ...Object.values(kindWords[row.kind]),
      row.words,
    ].join(' '),
    note: row.supplier_name,
    address: `/agreements/${row.agreement_id}`,
    permission: 'suppliers.read-suppliers',
    unit: row.unit_code,
  };
}
