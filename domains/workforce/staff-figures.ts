// How many work here and how much: head-count, full-time equivalents of worked time, extra time, and how many report to
// each manager.
import { count, distinct, type FigureDefinition, type Formula, ratio, sum } from '../../platform/figures/figure.ts';
import { fullTime, goal, hours, number, parameter, share, yearEarlier } from './figure-shapes.ts';

const staff = { source: 'staff' } as const;
const worked = { source: 'time' } as const;
/** facts hold billionths of a year's full-time work */
const billion = 1_000_000_000;

function withinLimit(window: 'last' | 'year-end'): Formula {
  return ratio(count('spans', { within: 'yes' }, window), count('spans', {}, window));
}

export const staffFigures: readonly FigureDefinition[] = [
  {
    id: 'workforce.full-time-equivalents',
    version: 1,
    name: { sv: 'Årsarbetare', da: 'Årsværk', en: 'Full-time equivalents' },
    definition: {
      sv: 'Arbetad tid omräknad till årsarbetare: en månads arbetade tid delad med en tolftedel av årsarbetstiden för heltid. För flera månader medelvärdet av månaderna. Årsarbetstiden är en parameter.',
      da: 'Arbejdet tid omregnet til årsværk: en måneds arbejdede tid divideret med en tolvtedel af årsarbejdstiden på fuld tid. For flere måneder gennemsnittet af månederne. Årsarbejdstiden er en parameter.',
      en: 'Worked time as full-time equivalents: a month’s worked time over a twelfth of a year’s full-time hours. For several months the mean of the months. The year’s hours are a parameter.',
    },
    formula: {
      kind: 'month-mean',
      of: { kind: 'linear', of: sum('time', 'full_time', { worked: 'yes' }), num: 12, den: billion },
    },
    ...fullTime,
    good: 'band',
    breakdowns: ['sex', 'age'],
    people: worked,
  },
  {
    id: 'workforce.full-time-equivalents-rolling',
    version: 1,
    name: {
      sv: 'Årsarbetare, rullande tolv månader',
      da: 'Årsværk, løbende tolv måneder',
      en: 'Full-time equivalents, rolling twelve months',
    },
    definition: {
      sv: 'De senaste tolv månadernas arbetade tid delad med årsarbetstiden för heltid. Jämnar ut semestrar och helger.',
      da: 'De seneste tolv måneders arbejdede tid divideret med årsarbejdstiden på fuld tid. Udjævner ferier og helligdage.',
      en: 'Worked time of the latest twelve months over a year’s full-time hours. Evens out holidays.',
    },
    formula: { kind: 'linear', of: sum('time', 'full_time', { worked: 'yes' }, 'rolling-12'), num: 1, den: billion },
    ...fullTime,
    good: 'band',
    people: worked,
    of: 'workforce.full-time-equivalents',
  },
  {
    id: 'workforce.headcount',
    version: 1,
    name: { sv: 'Anställda', da: 'Ansatte', en: 'Employees' },
    definition: {
      sv: 'Antal personer med anställning på periodens sista dag, alla anställningsformer. Den som har två anställningar räknas en gång.',
      da: 'Antal personer med ansættelse på periodens sidste dag, alle ansættelsesformer. Den, der har to ansættelser, tælles én gang.',
      en: 'People employed on the last day of the period, whatever the form. Somebody with two employments counts once.',
    },
    formula: distinct('staff', 'person', {}, 'last'),
    ...number,
    good: 'band',
    breakdowns: ['sex', 'age', 'form'],
    people: staff,
  },
  {
    id: 'workforce.headcount-permanent',
    version: 1,
    name: { sv: 'Tillsvidareanställda', da: 'Fastansatte', en: 'Permanent employees' },
    definition: {
      sv: 'Antal personer med tillsvidareanställning på periodens sista dag.',
      da: 'Antal personer med fastansættelse på periodens sidste dag.',
      en: 'People with permanent employment on the last day of the period.',
    },
    formula: distinct('staff', 'person', { form: 'permanent' }, 'last'),
    ...number,
    good: 'band',
    people: { source: 'staff', where: { form: 'permanent' }, partition: 'forms of employment' },
    of: 'workforce.headcount',
  },
  {
    id: 'workforce.contracted-full-time',
    version: 1,
    name: {
      sv: 'Årsarbetare enligt sysselsättningsgrad',
      da: 'Årsværk efter beskæftigelsesgrad',
      en: 'Contracted full-time equivalents',
    },
    definition: {
      sv: 'Summan av sysselsättningsgraderna för dem som är anställda på periodens sista dag.',
      da: 'Summen af beskæftigelsesgraderne for dem, der er ansat på periodens sidste dag.',
      en: 'The sum of contracted scopes of those employed on the last day of the period.',
    },
    formula: { kind: 'linear', of: sum('staff', 'scope', {}, 'last'), num: 1, den: 10_000 },
    ...fullTime,
    good: 'band',
    people: staff,
  },
  {
    id: 'workforce.extra-time',
    version: 1,
    register: 'P21',
    name: { sv: 'Extratid', da: 'Merarbejde og overarbejde', en: 'Extra time' },
    definition: {
      sv: 'Mertid och övertid: timmar utöver den egna sysselsättningsgraden.',
      da: 'Merarbejde og overarbejde: timer ud over den egen beskæftigelsesgrad.',
      en: 'Additional and overtime hours: worked beyond one’s own scope.',
    },
    formula: sum('time', 'extra_seconds', { extra: 'yes' }),
    ...hours,
    good: 'down',
    breakdowns: ['sex', 'age'],
    people: worked,
  },
  {
    id: 'workforce.extra-time-year-before',
    version: 1,
    register: 'P20',
    name: {
      sv: 'Extratid, samma period året före',
      da: 'Merarbejde og overarbejde, samme periode året før',
      en: 'Extra time, same period the year before',
    },
    definition: {
      sv: 'Mertid och övertid under samma månader året före.',
      da: 'Merarbejde og overarbejde i de samme måneder året før.',
      en: 'Additional and overtime hours in the same months of the year before.',
    },
    formula: yearEarlier(sum('time', 'extra_seconds', { extra: 'yes' })),
    ...hours,
    good: 'down',
    people: worked,
    of: 'workforce.extra-time',
  },
  {
    id: 'workforce.managers-within-limit',
    version: 1,
    name: { sv: 'Chefer inom gränsen', da: 'Ledere inden for grænsen', en: 'Managers within the limit' },
    definition: {
      sv: 'Andel av cheferna som på periodens sista dag har högst så många direkt underställda som gränsen säger. Gränsen är en parameter.',
      da: 'Andel af lederne, der på periodens sidste dag højst har så mange direkte underordnede, som grænsen siger. Grænsen er en parameter.',
      en: 'Share of managers who on the last day of the period have at most as many direct reports as the limit says. The limit is a parameter.',
    },
    formula: withinLimit('last'),
    ...share(0),
    good: 'up',
  },
  {
    id: 'workforce.managers-within-limit-year-before',
    version: 1,
    register: 'P22',
    name: {
      sv: 'Chefer inom gränsen vid förra årets slut',
      da: 'Ledere inden for grænsen ved sidste års udgang',
      en: 'Managers within the limit at the end of last year',
    },
    definition: {
      sv: 'Andel av cheferna som hade högst så många direkt underställda som gränsen säger den 31 december året före.',
      da: 'Andel af lederne, der højst havde så mange direkte underordnede, som grænsen siger, den 31. december året før.',
      en: 'Share of managers who had at most as many direct reports as the limit says on 31 December of the year before.',
    },
    formula: yearEarlier(withinLimit('year-end')),
    ...share(0),
    good: 'up',
    of: 'workforce.managers-within-limit',
  },
  {
    id: 'workforce.managers-within-limit-goal',
    version: 1,
    register: 'P23',
    name: {
      sv: 'Mål för chefer inom gränsen',
      da: 'Mål for ledere inden for grænsen',
      en: 'Goal for managers within the limit',
    },
    definition: {
      sv: 'Den andel av cheferna som ska vara inom gränsen, så som målet är satt på periodens sista dag.',
      da: 'Den andel af lederne, der skal være inden for grænsen, som målet er sat på periodens sidste dag.',
      en: 'The share of managers meant to be within the limit, as the goal is set on the last day of the period.',
    },
    formula: goal('managers-within-limit-goal'),
    ...share(0),
    good: 'up',
    of: 'workforce.managers-within-limit',
  },
  {
    id: 'workforce.most-reports',
    version: 1,
    register: 'P24',
    name: { sv: 'Gräns för antal underställda', da: 'Grænse for antal underordnede', en: 'Limit for direct reports' },
    definition: {
      sv: 'Så många direkt underställda ska en chef högst ha, så som gränsen är satt på periodens sista dag.',
      da: 'Så mange direkte underordnede bør en leder højst have, som grænsen er sat på periodens sidste dag.',
      en: 'The most direct reports a manager is meant to have, as the limit is set on the last day of the period.',
    },
    formula: parameter('most-reports'),
    ...number,
    good: 'band',
    of: 'workforce.managers-within-limit',
  },
  {
    id: 'workforce.reports-per-manager',
    version: 1,
    name: { sv: 'Underställda per chef', da: 'Underordnede pr. leder', en: 'Reports per manager' },
    definition: {
      sv: 'Antalet direkt underställda per chef i medeltal på periodens sista dag.',
      da: 'Antallet af direkte underordnede pr. leder i gennemsnit på periodens sidste dag.',
      en: 'Direct reports per manager, on average on the last day of the period.',
    },
    formula: ratio(sum('spans', 'reports', {}, 'last'), count('spans', {}, 'last')),
    ...number,
    scale: 2,
    shown: { unit: 'st', decimals: 1 },
    good: 'down',
  },
];
