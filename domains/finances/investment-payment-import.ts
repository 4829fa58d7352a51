// Payments on investments as a table: what the columns are, what is checked, how rows are stored and taken back.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import { type ImportKind, importKind, type Stored } from '../../platform/imports/import-kind.ts';
import { type FieldValues, readMapped } from '../../platform/imports/mapped-table.ts';
import type { Work } from '../../platform/work/work.ts';
import { keyOf, knownDecisions, numberField, yearField } from './investment-import-rows.ts';
import { field, type RowCheck, text, who } from './planning-columns.ts';
import { planningFault } from './planning-import-words.ts';

const paymentFields: readonly MappingField[] = [
  yearField,
  numberField,
  field('on', ['Bokföringsdatum', 'Datum'], ['Bogføringsdato', 'Dato'], ['Booked on', 'Date'], {
    kind: 'date',
    required: true,
  }),
  field('amount', ['Belopp', 'Utfall'], ['Beløb', 'Forbrug'], ['Amount'], { kind: 'amount', required: true }),
  field(
    'reference',
    ['Referens', 'Verifikat', 'Faktura'],
    ['Reference', 'Bilag', 'Faktura'],
    ['Reference', 'Voucher', 'Invoice'],
    { kind: 'text', required: true, longest: 60 },
  ),
  field('text', ['Text'], ['Tekst'], ['Text'], { kind: 'text', longest: 200 }),
];

export const paymentImport: ImportKind = importKind<FieldValues>({
  id: 'finances.investment-payments',
  name: { sv: 'Betalningar på investeringar', da: 'Betalinger på investeringer', en: 'Investment payments' },
  about: {
    sv: 'En rad per betalning, som CSV eller XLSX, med beslutets år och nummer. Samma referens två gånger är samma betalning.',
    da: 'En linje pr. betaling, som CSV eller XLSX, med beslutningens år og nummer. Samme reference to gange er samme betaling.',
    en: 'A row per payment, as CSV or XLSX, with the decision’s year and number. The same reference twice is the same payment.',
  },
  permission: 'finances.change-investments',
  unitsOf: async (work) => {
    const known = await knownDecisions(work);
    return (row) => [known.get(keyOf(row))?.unit ?? ''];
  },
  unitField: 'number',
  tables: ['finances.investment_outcomes'],
  endings: ['csv', 'xlsx'],
  fields: paymentFields,
  read: async function* (work, file, options) {
    yield* readMapped(file, paymentFields, options, await paymentCheck(work));
  },
  store: storePayments,
  undo: async (work, importId) => {
    const gone = await work.sql('delete from finances.investment_outcomes where import_id = $1 returning 1', [
      importId,
    ]);
    return { removed: gone.length };
  },
  sample: (row) => ({
    year: Number(row.year),
    number: text(row.number),
    on: text(row.on),
    amount: Number(row.amount),
    reference: text(row.reference),
  }),
});

async function paymentCheck(work: Work): Promise<RowCheck> {
  const known = await knownDecisions(work);
  const paid = await work.sql<{ key: string; said: string }>(
    `select d.year || '/' || d.number || '/' || o.reference as key, o.booked_on || ' ' || o.amount as said
     from finances.investment_outcomes o join finances.investment_decisions d using (decision_id)`,
  );
  const there = new Map(paid.map((row) => [row.key, row.said]));
  return (row) => {
    const decision = known.get(keyOf(row));
    if (!decision) return [planningFault('number', 'investment-unknown')];
    if (decision.project !== '') return [planningFault('number', 'payments-from-ledger')];
    if (row.amount === 0) return [planningFault('amount', 'amount-zero')];
    const reference = `${keyOf(row)}/${row.reference}`;
    const said = `${row.on} ${row.amount}`;
    const before = there.get(reference);
    if (before !== undefined && before !== said) return [planningFault('reference', 'payment-differs')];
    there.set(reference, said);
    return [];
  };
}

async function storePayments(work: Work, importId: string, rows: AsyncIterable<FieldValues>): Promise<Stored> {
  const known = await knownDecisions(work);
  const counts = { stored: 0, same: 0 };
  for await (const row of rows) {
    const made = await work.sql(
      `insert into finances.investment_outcomes (outcome_id, decision_id, booked_on, amount, reference, text, created_at,
         created_by_id, created_by_name, import_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (decision_id, reference) do nothing returning outcome_id`,
      [
        work.newId(),
        known.get(keyOf(row))?.decision_id,
        row.on,
        row.amount,
        row.reference,
        row.text ?? '',
        work.now,
        ...who(work),
        importId,
      ],
    );
    if (made.length) counts.stored++;
    else counts.same++;
  }
  return counts;
}
