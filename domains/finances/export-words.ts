// The headings of the files that finances hands out, in three languages.
import type { Language } from '../../platform/work/work.ts';
import type { OutcomeCut } from './ledger-contract.ts';

type ExportWord =
  | 'outcome'
  | 'budget'
  | 'deviation'
  | 'lastYear'
  | 'yearBudget'
  | 'total'
  | 'outcomeFile'
  | 'vouchersFile'
  | 'series'
  | 'number'
  | 'bookedOn'
  | 'registeredOn'
  | 'account'
  | 'accountName'
  | 'costGroup'
  | 'unit'
  | 'costCentre'
  | 'object'
  | 'project'
  | 'counterpart'
  | 'funding'
  | 'amount'
  | 'text'
  | 'oneOff';

type Words = Readonly<Record<ExportWord, string>> & { readonly cuts: Readonly<Record<OutcomeCut, string>> };

export const exportWords: Readonly<Record<Language, Words>> = {
  sv: {
    outcome: 'Utfall',
    budget: 'Budget för perioden',
    deviation: 'Avvikelse',
    lastYear: 'Samma period året före',
    yearBudget: 'Budget för året',
    total: 'Resultat',
    outcomeFile: 'utfall',
    vouchersFile: 'verifikat',
    series: 'Serie',
    number: 'Nummer',
    bookedOn: 'Bokföringsdag',
    registeredOn: 'Registrerad',
    account: 'Konto',
    accountName: 'Kontonamn',
    costGroup: 'Kostnadsgrupp',
    unit: 'Enhet',
    costCentre: 'Kostnadsställe',
    object: 'Objekt',
    project: 'Projekt',
    counterpart: 'Motpart',
    funding: 'Finansiering',
    amount: 'Belopp',
    text: 'Text',
    oneOff: 'Engångspost',
    cuts: {
      heading: 'Rad',
      'cost-group': 'Kostnadsgrupp',
      account: 'Konto',
      unit: 'Enhet',
      object: 'Objekt',
      project: 'Projekt',
      counterpart: 'Motpart',
      funding: 'Finansiering',
      month: 'Månad',
    },
  },
  da: {
    outcome: 'Forbrug',
    budget: 'Budget for perioden',
    deviation: 'Afvigelse',
    lastYear: 'Samme periode året før',
    yearBudget: 'Budget for året',
    total: 'Resultat',
    outcomeFile: 'forbrug',
    vouchersFile: 'bilag',
    series: 'Serie',
    number: 'Nummer',
    bookedOn: 'Bogføringsdag',
    registeredOn: 'Registreret',
    account: 'Konto',
    accountName: 'Kontonavn',
    costGroup: 'Omkostningsgruppe',
    unit: 'Enhed',
    costCentre: 'Omkostningssted',
    object: 'Objekt',
    project: 'Projekt',
    counterpart: 'Modpart',
    funding: 'Finansiering',
    amount: 'Beløb',
    text: 'Tekst',
    oneOff: 'Engangspost',
    cuts: {
      heading: 'Linje',
      'cost-group': 'Omkostningsgruppe',
      account: 'Konto',
      unit: 'Enhed',
      object: 'Objekt',
      project: 'Projekt',
      counterpart: 'Modpart',
      funding: 'Finansiering',
      month: 'Måned',
    },
  },
  en: {
    outcome: 'Outcome',
    budget: 'Budget for the period',
    deviation: 'Deviation',
    lastYear: 'Same period last year',
    yearBudget: 'Budget for the year',
    total: 'Result',
    outcomeFile: 'outcome',
    vouchersFile: 'vouchers',
    series: 'Series',
    number: 'Number',
    bookedOn: 'Booked on',
    registeredOn: 'Registered on',
    account: 'Account',
    accountName: 'Account name',
    costGroup: 'Cost group',
    unit: 'Unit',
    costCentre: 'Cost centre',
    object: 'Object',
    project: 'Project',
    counterpart: 'Counterpart',
    funding: 'Funding',
    amount: 'Amount',
    text: 'Text',
    oneOff: 'One-off',
    cuts: {
      heading: 'Line',
      'cost-group': 'Cost group',
      account: 'Account',
      unit: 'Unit',
      object: 'Object',
      project: 'Project',
      counterpart: 'Counterpart',
      funding: 'Funding',
      month: 'Month',
    },
  },
};
