// The figures of satisfaction: the mean of the answers, and how many of those asked answered. About people: nothing is shown of
// ten or fewer, and the rows behind are opened by nobody.
import { count, type FactSource, type FigureDefinition, ratio, sum } from '../../../platform/figures/figure.ts';
import { findServiceNames } from '../figure-names.ts';

/** One fact per question, on the day it was put; who was asked is a pseudonym that only tells people apart. */
export const satisfactionAnswers: FactSource = {
  id: 'satisfaction-answers',
  domain: 'service-desk',
  title: { sv: 'Frågor efter ärenden', da: 'Spørgsmål efter sager', en: 'Questions after cases' },
  facts: `select md5('satisfaction ' || s.case_id) as fact, coalesce(c.service_code, '') as record,
      (s.asked_at at time zone 'Europe/Stockholm')::date as "on", t.unit_code as unit,
      md5('satisfaction ' || coalesce(s.person_id::text, s.account_id)) as person,
      coalesce(c.service_code, '') as service, (case when s.score is null then 'no' else 'yes' end) as answered,
      coalesce(s.score, 0)::bigint as points, coalesce(c.service_code, '–') as label
    from service_desk.satisfaction s join service_desk.cases c using (case_id) join service_desk.teams t using (team_code)`,
  dims: ['person', 'service', 'answered'],
  dimNames: {
    service: { sv: 'Tjänst', da: 'Tjeneste', en: 'Service' },
    answered: { sv: 'Svarade', da: 'Svarede', en: 'Answered' },
  },
  findNames: findServiceNames,
  measures: ['points'],
  recordAddress: () => '/cases/satisfaction',
  aboutPeople: true,
};

const permission = 'service-desk.read-figures';

export const satisfactionFigures: readonly FigureDefinition[] = [
  {
    id: 'service-desk.satisfaction',
    version: 1,
    name: { sv: 'Nöjdhet med hjälpen', da: 'Tilfredshed med hjælpen', en: 'Satisfaction with the help' },
    definition: {
      sv: 'Medelvärdet av svaren på en fråga till den som fick hjälp, från 1 (mycket missnöjd) till 5 (mycket nöjd). Räknas på den dag frågan ställdes. Visas inte för tio personer eller färre.',
      da: 'Gennemsnittet af svarene på ét spørgsmål til den, der fik hjælp, fra 1 (meget utilfreds) til 5 (meget tilfreds). Tælles på den dag, spørgsmålet blev stillet. Vises ikke for ti personer eller færre.',
      en: 'The mean of the answers to one question to whoever was helped, from 1 (very dissatisfied) to 5 (very satisfied). Counted on the day the question was put. Not shown for ten people or fewer.',
    },
    formula: ratio(
      sum('satisfaction-answers', 'points', { answered: 'yes' }),
      count('satisfaction-answers', { answered: 'yes' }),
    ),
    unit: 'index',
    scale: 2,
    shown: { unit: 'index', decimals: 1 },
    good: 'up',
    breakdowns: ['service'],
    permission,
    people: { source: 'satisfaction-answers', where: { answered: 'yes' } },
  },
  {
    id: 'service-desk.satisfaction-answer-rate',
    version: 1,
    name: { sv: 'Svarsandel, nöjdhet', da: 'Svarprocent, tilfredshed', en: 'Answer rate, satisfaction' },
    definition: {
      sv: 'Andelen av dem som fick frågan om hjälpen som har svarat. En person får frågan högst en gång på 30 dagar.',
      da: 'Andelen af dem, der fik spørgsmålet om hjælpen, som har svaret. En person spørges højst én gang på 30 dage.',
      en: 'The share of those asked about the help who have answered. A person is asked once in 30 days at most.',
    },
    formula: ratio(count('satisfaction-answers', { answered: 'yes' }), count('satisfaction-answers')),
    unit: '%',
    scale: 1,
    shown: { unit: '%', decimals: 0 },
    good: 'up',
    breakdowns: ['service'],
    permission,
    people: { source: 'satisfaction-answers' },
  },
];
