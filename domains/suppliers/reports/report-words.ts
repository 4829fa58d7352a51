// What a judged row is called and how a fault is said, for files and for answers to the supplier's system; the pages say the
// same from here. Pure.
import type { RowOutcome, RowProblem } from './report-contract.ts';

type Language = 'sv' | 'da' | 'en';
type Texts = Readonly<Record<Language, string>>;

export const outcomeWords: Readonly<Record<RowOutcome, Texts>> = {
  differs: { sv: 'Skiljer sig', da: 'Afviger', en: 'Differs' },
  wrong: { sv: 'Fel i raden', da: 'Fejl i rækken', en: 'Fault in the row' },
  missing: { sv: 'Saknas i rapporten', da: 'Mangler i rapporten', en: 'Missing from the report' },
  agrees: { sv: 'Stämmer', da: 'Stemmer', en: 'Agrees' },
  'not-measured': {
    sv: 'Fyr har ingen egen uppgift',
    da: 'Fyr har ingen egen oplysning',
    en: 'Fyr has no record of its own',
  },
  told: { sv: 'Upplysning', da: 'Oplysning', en: 'For information' },
};

export const resultHeadings = {
  line: { sv: 'Rad', da: 'Række', en: 'Row' },
  outcome: { sv: 'Utfall', da: 'Udfald', en: 'Outcome' },
  own: { sv: 'Fyrs uppgift', da: 'Fyrs oplysning', en: 'Fyr’s record' },
  difference: { sv: 'Skillnad', da: 'Forskel', en: 'Difference' },
  problem: { sv: 'Fel', da: 'Fejl', en: 'Fault' },
} as const;

const fieldWords: Readonly<Record<RowProblem['field'], Texts>> = {
  period: { sv: 'Period', da: 'Periode', en: 'Period' },
  service: { sv: 'Tjänst', da: 'Tjeneste', en: 'Service' },
  measure: { sv: 'Mått', da: 'Måltal', en: 'Measure' },
  priority: { sv: 'Prioritet', da: 'Prioritet', en: 'Priority' },
  unit: { sv: 'Enhet', da: 'Enhed', en: 'Unit' },
  value: { sv: 'Värde', da: 'Værdi', en: 'Value' },
  date: { sv: 'Datum', da: 'Dato', en: 'Date' },
  text: { sv: 'Text', da: 'Tekst', en: 'Text' },
  file: { sv: 'Filen', da: 'Filen', en: 'The file' },
  supplier: { sv: 'Leverantör', da: 'Leverandør', en: 'Supplier' },
};

const faultWords: Readonly<Record<string, Texts>> = {
  missing: { sv: 'fältet är tomt.', da: 'feltet er tomt.', en: 'the field is empty.' },
  'wrong-period': { sv: 'fel period.', da: 'forkert periode.', en: 'wrong period.' },
  'unknown-service': {
    sv: 'tjänsten finns inte i leverantörens avtal.',
    da: 'tjenesten findes ikke i leverandørens aftaler.',
    en: 'the service is not in the supplier’s agreements.',
  },
  'unknown-measure': { sv: 'måttet finns inte.', da: 'måltallet findes ikke.', en: 'there is no such measure.' },
  'wrong-unit': {
    sv: 'fel enhet. Fyr räknar inte om.',
    da: 'forkert enhed. Fyr omregner ikke.',
    en: 'another unit of measure. Fyr does not convert.',
  },
  'wrong-priority': {
    sv: 'prioriteten passar inte till måttet.',
    da: 'prioriteten passer ikke til måltallet.',
    en: 'the priority does not go with the measure.',
  },
  'not-a-number': {
    sv: 'går inte att läsa som ett tal.',
    da: 'kan ikke læses som et tal.',
    en: 'cannot be read as a number.',
  },
  'out-of-range': { sv: 'talet kan inte stämma.', da: 'tallet kan ikke passe.', en: 'the number cannot be right.' },
  'not-a-day': { sv: 'inget datum som finns.', da: 'ikke en dato, der findes.', en: 'no day that exists.' },
  'day-outside-period': {
    sv: 'dagen ligger utanför perioden.',
    da: 'dagen ligger uden for perioden.',
    en: 'the day is outside the period.',
  },
  'twice-in-report': {
    sv: 'samma uppgift står tidigare i rapporten.',
    da: 'den samme oplysning står tidligere i rapporten.',
    en: 'the same item stands earlier in the report.',
  },
  'not-readable': { sv: 'går inte att läsa.', da: 'kan ikke læses.', en: 'cannot be read.' },
  'no-rows': { sv: 'inga rader.', da: 'ingen rækker.', en: 'no rows.' },
  'wrong-supplier': {
    sv: 'rapporten säger sig komma från en annan leverantör.',
    da: 'rapporten siger, at den kommer fra en anden leverandør.',
    en: 'the report says it is from another supplier.',
  },
};

const expectedWord: Texts = { sv: 'Väntat', da: 'Forventet', en: 'Expected' };

/** One fault as a sentence: where, what stood there, what is wrong, what was expected. */
export function problemText(problem: RowProblem, language: Language): string {
  const what = faultWords[problem.code]?.[language] ?? problem.code;
  const value = problem.value === '' ? '' : ` ${quoted(problem.value, language)}`;
  // what cannot be read at all is told in a sentence of its own
  const isSentence = problem.expected.endsWith('.');
  const expected = isSentence ? ` ${problem.expected}` : ` ${expectedWord[language]}: ${problem.expected}.`;
  return `${fieldWords[problem.field][language]}${value}: ${what}${problem.expected === '' ? '' : expected}`;
}

function quoted(text: string, language: Language): string {
  return { sv: `”${text}”`, da: `»${text}«`, en: `“${text}”` }[language];
}
