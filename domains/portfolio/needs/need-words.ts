// What needs are called where the server writes: in files, as values of figures, and the questions a pre-study begins with.
import type { Texts } from '../../../platform/figures/figure.ts';
import type { Language } from '../../../platform/work/work.ts';
import type { NeedState } from './need-rules.ts';

export const needStateWords: Readonly<Record<NeedState, Texts>> = {
  new: { sv: 'Nytt', da: 'Nyt', en: 'New' },
  described: { sv: 'Beskrivet', da: 'Beskrevet', en: 'Described' },
  'in-study': { sv: 'I förstudie', da: 'I forundersøgelse', en: 'In pre-study' },
  ready: { sv: 'Klart att prioritera', da: 'Klar til prioritering', en: 'Ready to prioritise' },
  approved: { sv: 'Beslutat', da: 'Besluttet', en: 'Approved' },
  declined: { sv: 'Avböjt', da: 'Afvist', en: 'Declined' },
};

/** The questions of the method: what every pre-study answers. */
export const studyQuestions: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    'Vilket problem ska lösas, och för vem?',
    'Vad händer om inget görs?',
    'Vilka andra berörs, och vad säger de?',
    'Finns en lösning redan, här eller i en annan region?',
    'Vilka uppgifter hanteras, och hur ska de skyddas?',
    'Vem förvaltar lösningen sedan?',
  ],
  da: [
    'Hvilket problem skal løses, og for hvem?',
    'Hvad sker der, hvis intet gøres?',
    'Hvem ellers berøres, og hvad siger de?',
    'Findes der allerede en løsning, her eller i en anden region?',
    'Hvilke oplysninger behandles, og hvordan beskyttes de?',
    'Hvem forvalter løsningen bagefter?',
  ],
  en: [
    'Which problem is to be solved, and for whom?',
    'What happens if nothing is done?',
    'Who else is concerned, and what do they say?',
    'Is there a solution already, here or in another region?',
    'Which information is handled, and how is it protected?',
    'Who looks after the solution afterwards?',
  ],
};

const sv = {
  file: 'Behov',
  number: 'Nummer',
  title: 'Behov',
  unit: 'Enhet',
  by: 'Framfört av',
  toldOn: 'Framfört',
  state: 'Läge',
  problem: 'Problem',
  effect: 'Önskad effekt',
  volume: 'Berörda',
  criteria: 'Uppfyllda kriterier',
  object: 'Förvaltningsobjekt',
  system: 'System',
};

export const needColumns: Readonly<Record<Language, typeof sv>> = {
  sv,
  da: {
    file: 'Behov',
    number: 'Nummer',
    title: 'Behov',
    unit: 'Enhed',
    by: 'Fremsat af',
    toldOn: 'Fremsat',
    state: 'Status',
    problem: 'Problem',
    effect: 'Ønsket effekt',
    volume: 'Berørte',
    criteria: 'Opfyldte kriterier',
    object: 'Forvaltningsobjekt',
    system: 'System',
  },
  en: {
    file: 'Needs',
    number: 'Number',
    title: 'Need',
    unit: 'Unit',
    by: 'Told by',
    toldOn: 'Told',
    state: 'State',
    problem: 'Problem',
    effect: 'Wanted effect',
    volume: 'Concerned',
    criteria: 'Criteria met',
    object: 'Management object',
    system: 'System',
  },
};
