// The words that files of this room hold, in three languages; the first of each is written, all are read. Pure.
import type { Frequency } from './control-rules.ts';

type Names = Readonly<Record<'sv' | 'da' | 'en', readonly string[]>>;

const names = (sv: readonly string[], da: readonly string[], en: readonly string[]): Names => ({ sv, da, en });

export const frequencyWords: Readonly<Record<Frequency, Names>> = {
  month: names(['Varje månad', 'Månad'], ['Hver måned', 'Måned'], ['Every month', 'Month']),
  quarter: names(['Varje kvartal', 'Kvartal'], ['Hvert kvartal', 'Kvartal'], ['Every quarter', 'Quarter']),
  tertial: names(['Varje tertial', 'Tertial'], ['Hvert tertial', 'Tertial'], ['Every four months', 'Tertial']),
  'half-year': names(['Varje halvår', 'Halvår'], ['Hvert halvår', 'Halvår'], ['Every half-year', 'Half-year']),
  year: names(['Varje år', 'År'], ['Hvert år', 'År'], ['Every year', 'Year']),
};

export const controlWords = {
  sv: {
    risks: 'Risker',
    findings: 'Granskningar',
    findingColumns: [
      ...['Nummer', 'Rubrik', 'Enhetskod', 'Källa', 'Allvar', 'Rapporterad', 'Svar senast', 'Ansvarig', 'Läge'],
      'Öppna åtgärder',
    ],
    grades: { low: 'Låg', medium: 'Medel', high: 'Hög' },
    findingStates: { open: 'Öppen', answered: 'Besvarad', closed: 'Avslutad' },
  },
  da: {
    risks: 'Risici',
    findings: 'Revisioner',
    findingColumns: [
      ...['Nummer', 'Overskrift', 'Enhedskode', 'Kilde', 'Alvor', 'Rapporteret', 'Svar senest', 'Ansvarlig', 'Status'],
      'Åbne tiltag',
    ],
    grades: { low: 'Lav', medium: 'Mellem', high: 'Høj' },
    findingStates: { open: 'Åben', answered: 'Besvaret', closed: 'Afsluttet' },
  },
  en: {
    risks: 'Risks',
    findings: 'Findings',
    findingColumns: [
      ...['Number', 'Heading', 'Unit code', 'Source', 'Gravity', 'Reported', 'Answer by', 'Responsible', 'State'],
      'Open remedies',
    ],
    grades: { low: 'Low', medium: 'Medium', high: 'High' },
    findingStates: { open: 'Open', answered: 'Answered', closed: 'Closed' },
  },
} as const;
