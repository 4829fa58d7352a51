// The columns a ledger or a budget may have as a table, with the words that mean them in three languages. The first word of
// a language is the one shown. Pure.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';

const text = { kind: 'text', longest: 400 } as const;
const code = { kind: 'text', longest: 60 } as const;

const account: MappingField = {
  id: 'account',
  names: { sv: ['Konto', 'Kontonummer'], da: ['Konto', 'Kontonummer'], en: ['Account', 'Account number'] },
  spec: { ...code, required: true },
};
const costCentre: MappingField = {
  id: 'costCentre',
  names: {
    sv: ['Kostnadsställe', 'Ansvar', 'KST'],
    da: ['Omkostningssted', 'Ansvar'],
    en: ['Cost centre', 'Cost center'],
  },
  spec: code,
};
const unit: MappingField = {
  id: 'unit',
  names: { sv: ['Enhet', 'Enhetskod'], da: ['Enhed', 'Enhedskode'], en: ['Unit', 'Unit code'] },
  spec: code,
};
const object: MappingField = {
  id: 'object',
  names: { sv: ['Objekt', 'Förvaltningsobjekt'], da: ['Objekt', 'Forvaltningsobjekt'], en: ['Object'] },
  spec: code,
};
const project: MappingField = {
  id: 'project',
  names: { sv: ['Projekt'], da: ['Projekt'], en: ['Project'] },
  spec: code,
};
const funding: MappingField = {
  id: 'funding',
  names: { sv: ['Finansiering'], da: ['Finansiering', 'Bevilling'], en: ['Funding'] },
  spec: code,
};

/** One row of a voucher a line. Either an amount (debit plus) or debit and credit. */
export const ledgerFields: readonly MappingField[] = [
  {
    id: 'series',
    names: { sv: ['Serie', 'Verifikatserie'], da: ['Serie', 'Bilagsserie'], en: ['Series'] },
    spec: code,
  },
  {
    id: 'number',
    names: {
      sv: ['Verifikatnummer', 'Verifikation', 'Ver.nr', 'Vernr'],
      da: ['Bilagsnummer', 'Bilag'],
      en: ['Voucher number', 'Voucher'],
    },
    spec: { ...code, required: true },
  },
  {
    id: 'bookedOn',
    names: {
      sv: ['Bokföringsdag', 'Verifikatdatum', 'Bokföringsdatum', 'Datum'],
      da: ['Bogføringsdag', 'Bogføringsdato', 'Dato'],
      en: ['Booked on', 'Posting date', 'Date'],
    },
    spec: { kind: 'date', required: true },
  },
  {
    id: 'registeredOn',
    names: {
      sv: ['Registrerad', 'Registreringsdatum'],
      da: ['Registreret', 'Registreringsdato'],
      en: ['Registered on'],
    },
    spec: { kind: 'date' },
  },
  account,
  {
    id: 'accountName',
    names: { sv: ['Kontonamn', 'Benämning'], da: ['Kontonavn'], en: ['Account name'] },
    spec: text,
  },
  costCentre,
  object,
  project,
  { id: 'counterpart', names: { sv: ['Motpart'], da: ['Modpart'], en: ['Counterpart'] }, spec: code },
  funding,
  { id: 'amount', names: { sv: ['Belopp'], da: ['Beløb'], en: ['Amount'] }, spec: { kind: 'amount' } },
  { id: 'debit', names: { sv: ['Debet'], da: ['Debet'], en: ['Debit'] }, spec: { kind: 'amount' } },
  { id: 'credit', names: { sv: ['Kredit'], da: ['Kredit'], en: ['Credit'] }, spec: { kind: 'amount' } },
  {
    id: 'text',
    names: { sv: ['Text', 'Verifikattext', 'Radtext'], da: ['Tekst', 'Bilagstekst'], en: ['Text'] },
    spec: text,
  },
  {
    id: 'corrects',
    names: { sv: ['Rättar', 'Rättelse av'], da: ['Retter', 'Rettelse af'], en: ['Corrects'] },
    spec: code,
  },
];

const monthNames = [
  ['Januari', 'Jan', 'Januar', 'January'],
  ['Februari', 'Feb', 'Februar', 'February'],
  ['Mars', 'Mar', 'Marts', 'March'],
  ['April', 'Apr', 'April', 'April'],
  ['Maj', 'Maj', 'Maj', 'May'],
  ['Juni', 'Jun', 'Juni', 'June'],
  ['Juli', 'Jul', 'Juli', 'July'],
  ['Augusti', 'Aug', 'August', 'August'],
  ['September', 'Sep', 'September', 'September'],
  ['Oktober', 'Okt', 'Oktober', 'October'],
  ['November', 'Nov', 'November', 'November'],
  ['December', 'Dec', 'December', 'December'],
] as const;

/** The twelve columns of a budget that has one per month. */
export const monthFields: readonly MappingField[] = monthNames.map(([sv, short, da, en], index) => ({
  id: `month${String(index + 1).padStart(2, '0')}`,
  names: { sv: [sv, short], da: [da, short], en: [en, short] },
  spec: { kind: 'amount' },
}));

/** One amount a line with its month, or one line with a year and twelve months. Cost plus, revenue minus. */
export const budgetFields: readonly MappingField[] = [
  { ...account, spec: code },
  {
    id: 'costGroup',
    names: { sv: ['Kostnadsgrupp', 'Grupp'], da: ['Omkostningsgruppe', 'Gruppe'], en: ['Cost group', 'Group'] },
    spec: code,
  },
  unit,
  costCentre,
  object,
  project,
  funding,
  {
    id: 'month',
    names: { sv: ['Månad', 'Period'], da: ['Måned', 'Periode'], en: ['Month', 'Period'] },
    spec: { kind: 'month' },
  },
  {
    id: 'amount',
    names: { sv: ['Belopp', 'Budget'], da: ['Beløb', 'Budget'], en: ['Amount', 'Budget'] },
    spec: { kind: 'amount' },
  },
  { id: 'year', names: { sv: ['År', 'Budgetår'], da: ['År', 'Budgetår'], en: ['Year'] }, spec: { kind: 'year' } },
  ...monthFields,
];
