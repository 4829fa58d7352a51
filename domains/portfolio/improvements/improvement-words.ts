// What improvements are called where the server writes, in three languages.
import type { Texts } from '../../../platform/figures/figure.ts';
import type { Language } from '../../../platform/work/work.ts';
import type { ImprovementState } from './improvement-rules.ts';

export const improvementStateWords: Readonly<Record<ImprovementState, Texts>> = {
  idea: { sv: 'Idé', da: 'Idé', en: 'Idea' },
  testing: { sv: 'Prövas', da: 'Afprøves', en: 'Being tested' },
  introduced: { sv: 'Införd', da: 'Indført', en: 'Introduced' },
  dropped: { sv: 'Lades ned', da: 'Opgivet', en: 'Dropped' },
};

const sv = {
  file: 'Förbättringar',
  number: 'Nummer',
  title: 'Förbättring',
  unit: 'Enhet',
  by: 'Framförd av',
  state: 'Läge',
  introducedOn: 'Införd',
  effect: 'Effekt',
};

export const improvementColumns: Readonly<Record<Language, typeof sv>> = {
  sv,
  da: {
    file: 'Forbedringer',
    number: 'Nummer',
    title: 'Forbedring',
    unit: 'Enhed',
    by: 'Fremsat af',
    state: 'Status',
    introducedOn: 'Indført',
    effect: 'Effekt',
  },
  en: {
    file: 'Improvements',
    number: 'Number',
    title: 'Improvement',
    unit: 'Unit',
    by: 'Told by',
    state: 'State',
    introducedOn: 'Introduced',
    effect: 'Effect',
  },
};
