// The survey's indices: an item's index from its mean answer, an index as the mean of its items' indices, never of pooled
// answers, rounded only where it is shown.
import {
  count,
  type FigureDefinition,
  type Formula,
  ratio,
  sum,
  type Texts,
  type Where,
} from '../../platform/figures/figure.ts';
import { index, share, yearEarlier } from './figure-shapes.ts';
import { indexOfMean, type SurveyItem, subIndices, surveyItems } from './survey-rules.ts';

const answering = { source: 'survey-returns', where: { answered: 'yes' }, undivided: ['item'] } as const;

function itemIndex(item: SurveyItem): Formula {
  const where = { item: item.id };
  const mean = ratio(sum('survey-answers', 'points', where, 'year'), sum('survey-answers', 'answers', where, 'year'));
  return { kind: 'linear', of: mean, ...indexOfMean };
}

function indexOver(items: readonly SurveyItem[]): Formula {
  return { kind: 'mean', of: items.map(itemIndex) };
}

const whenAsked: Texts = {
  sv: 'Medelvärdet av frågornas index, där en frågas index är (medelvärdet av svaren − 1) / 4 × 100. Gäller årets mätning.',
  da: 'Gennemsnittet af spørgsmålenes indeks, hvor et spørgsmåls indeks er (gennemsnittet af svarene − 1) / 4 × 100. Gælder årets måling.',
  en: 'The mean of the items’ indices, where an item’s index is (mean of the answers − 1) / 4 × 100. From the year’s survey.',
};

const whole: FigureDefinition = {
  id: 'workforce.engagement',
  version: 1,
  name: {
    sv: 'Hållbart medarbetarengagemang (HME)',
    da: 'Bæredygtigt medarbejderengagement (HME)',
    en: 'Sustainable employee engagement (HME)',
  },
  definition: whenAsked,
  formula: indexOver(surveyItems),
  ...index,
  good: 'up',
  breakdowns: ['item'],
  people: answering,
};

function agreeing(item: string): Formula {
  const answers = (where: Where) => sum('survey-own-answers', 'answers', { item, ...where }, 'year');
  return ratio(answers({ agrees: 'yes' }), answers({}));
}

const informed: FigureDefinition = {
  id: 'workforce.informed',
  version: 1,
  name: {
    sv: 'Vet var informationen finns',
    da: 'Ved, hvor informationen findes',
    en: 'Know where to find information',
  },
  definition: {
    sv: 'Andelen av årets enkätsvar som instämmer (4 eller 5 av 5) i att man vet var den information man behöver finns.',
    da: 'Andelen af årets svar, der er enige (4 eller 5 af 5) i, at man ved, hvor den information, man har brug for, findes.',
    en: 'The share of the year’s survey answers that agree (4 or 5 of 5) that one knows where to find the information one needs.',
  },
  formula: agreeing('information'),
  ...share(0),
  good: 'up',
  people: answering,
};

export const surveyFigures: readonly FigureDefinition[] = [
  whole,
  {
    ...whole,
    id: 'workforce.engagement-year-before',
    register: 'P08',
    name: { sv: 'HME, året före', da: 'HME, året før', en: 'HME, the year before' },
    definition: {
      sv: `${whenAsked.sv} Här mätningen året före.`,
      da: `${whenAsked.da} Her målingen året før.`,
      en: `${whenAsked.en} Here the survey of the year before.`,
    },
    formula: yearEarlier(indexOver(surveyItems)),
    of: whole.id,
  },
  ...subIndices.map(
    ({ id, name }): FigureDefinition => ({
      ...whole,
      id: `workforce.engagement-${id}`,
      name: {
        sv: `HME, ${name.sv.toLowerCase()}`,
        da: `HME, ${name.da.toLowerCase()}`,
        en: `HME, ${name.en.toLowerCase()}`,
      },
      formula: indexOver(surveyItems.filter((item) => item.subIndex === id)),
      of: whole.id,
    }),
  ),
  informed,
  {
    ...informed,
    id: 'workforce.informed-year-before',
    register: 'W07',
    name: {
      sv: 'Vet var informationen finns, året före',
      da: 'Ved, hvor informationen findes, året før',
      en: 'Know where to find information, the year before',
    },
    formula: yearEarlier(agreeing('information')),
    of: informed.id,
  },
  {
    id: 'workforce.survey-response-rate',
    version: 1,
    name: { sv: 'Svarsfrekvens', da: 'Svarprocent', en: 'Response rate' },
    definition: {
      sv: 'Antal svarande delat med antal tillfrågade i årets mätning.',
      da: 'Antal svarende divideret med antal adspurgte i årets måling.',
      en: 'Those who answered over those asked in the year’s survey.',
    },
    formula: ratio(count('survey-returns', { answered: 'yes' }, 'year'), count('survey-returns', {}, 'year')),
    ...share(0),
    good: 'up',
    people: { source: 'survey-returns' },
  },
];
