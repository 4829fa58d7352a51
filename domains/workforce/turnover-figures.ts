// Who leaves: the division's own way to count turnover, with the calendar year before as its baseline. What others count
// otherwise stands in turnover-elsewhere-figures.ts. Nothing is scaled up to a full year.
import {
  count,
  distinct,
  type FigureDefinition,
  type Formula,
  ratio,
  type Window,
} from '../../platform/figures/figure.ts';
import { number, share, yearEarlier } from './figure-shapes.ts';

export const permanent = { source: 'staff', where: { form: 'permanent' } } as const;
const notReported = ['internal'];

export function left(
  window: Window,
  reason?: 'external' | 'internal' | 'own-request' | 'own-request-or-pension',
): Formula {
  const reasons = {
    internal: notReported,
    external: { not: notReported },
    'own-request': ['external'],
    'own-request-or-pension': ['external', 'retirement'],
  };
  const where = { change: 'left', form: 'permanent' };
  return count('staff-changes', reason ? { ...where, reason: reasons[reason] } : where, window);
}

export const staffAtEnd: Formula = distinct('staff', 'person', { form: 'permanent' }, 'last');
const staffAtYearEnd: Formula = distinct('staff', 'person', { form: 'permanent' }, 'year-end');

/** Leavers of the period over the permanent staff on its last day. */
function turnover(reason?: 'external' | 'internal'): Formula {
  return ratio(left('period', reason), staffAtEnd);
}

/** The same for the whole calendar year before. */
function turnoverOfYearBefore(reason?: 'external' | 'internal'): Formula {
  return yearEarlier(ratio(left('year', reason), staffAtYearEnd));
}

export const turnoverFigures: readonly FigureDefinition[] = [
  {
    id: 'workforce.turnover',
    version: 1,
    register: 'P04',
    name: { sv: 'Personalomsättning', da: 'Personaleomsætning', en: 'Staff turnover' },
    definition: {
      sv: 'Tillsvidareanställda som har slutat under perioden, för annan arbetsgivare, annan del av regionen, pension eller av annan orsak, delat med antalet tillsvidareanställda på periodens sista dag. Räknas inte upp till helår.',
      da: 'Fastansatte, der er fratrådt i perioden, til en anden arbejdsgiver, en anden del af regionen, til pension eller af anden årsag, divideret med antallet af fastansatte på periodens sidste dag. Omregnes ikke til helår.',
      en: 'Permanent employees who left during the period, for another employer, another part of the region, retirement or another reason, over the number of permanent employees on its last day. Not scaled up to a year.',
    },
    formula: turnover(),
    ...share(0),
    good: 'band',
    breakdowns: ['sex', 'age'],
    people: permanent,
  },
  {
    id: 'workforce.turnover-external',
    version: 1,
    name: { sv: 'Extern personalomsättning', da: 'Ekstern personaleomsætning', en: 'External staff turnover' },
    definition: {
      sv: 'Den del av personalomsättningen som har lämnat regionen, pensionsavgångar inräknade.',
      da: 'Den del af personaleomsætningen, der har forladt regionen, pensioneringer medregnet.',
      en: 'The part of turnover that left the region, retirements included.',
    },
    formula: turnover('external'),
    ...share(0),
    good: 'band',
    people: permanent,
    of: 'workforce.turnover',
  },
  {
    id: 'workforce.turnover-internal',
    version: 1,
    name: { sv: 'Intern personalomsättning', da: 'Intern personaleomsætning', en: 'Internal staff turnover' },
    definition: {
      sv: 'Den del av personalomsättningen som har gått vidare till en annan del av regionen.',
      da: 'Den del af personaleomsætningen, der er gået videre til en anden del af regionen.',
      en: 'The part of turnover that went on to another part of the region.',
    },
    formula: turnover('internal'),
    ...share(0),
    good: 'band',
    people: permanent,
    of: 'workforce.turnover',
  },
  {
    id: 'workforce.turnover-year-before',
    version: 1,
    register: 'P01',
    name: {
      sv: 'Personalomsättning, året före',
      da: 'Personaleomsætning, året før',
      en: 'Staff turnover, the year before',
    },
    definition: {
      sv: 'Personalomsättningen under hela kalenderåret före perioden: tolv månader, och därför inte jämförbar med en kortare period.',
      da: 'Personaleomsætningen i hele kalenderåret før perioden: tolv måneder, og derfor ikke sammenlignelig med en kortere periode.',
      en: 'Turnover in the whole calendar year before the period: twelve months, and so not comparable with a shorter period.',
    },
    formula: turnoverOfYearBefore(),
    ...share(0),
    good: 'band',
    people: permanent,
    of: 'workforce.turnover',
  },
  {
    id: 'workforce.turnover-external-year-before',
    version: 1,
    register: 'P02',
    name: {
      sv: 'Extern personalomsättning, året före',
      da: 'Ekstern personaleomsætning, året før',
      en: 'External staff turnover, the year before',
    },
    definition: {
      sv: 'Den externa personalomsättningen under hela kalenderåret före perioden.',
      da: 'Den eksterne personaleomsætning i hele kalenderåret før perioden.',
      en: 'External turnover in the whole calendar year before the period.',
    },
    formula: turnoverOfYearBefore('external'),
    ...share(0),
    good: 'band',
    people: permanent,
    of: 'workforce.turnover-year-before',
  },
  {
    id: 'workforce.turnover-internal-year-before',
    version: 1,
    register: 'P03',
    name: {
      sv: 'Intern personalomsättning, året före',
      da: 'Intern personaleomsætning, året før',
      en: 'Internal staff turnover, the year before',
    },
    definition: {
      sv: 'Den interna personalomsättningen under hela kalenderåret före perioden.',
      da: 'Den interne personaleomsætning i hele kalenderåret før perioden.',
      en: 'Internal turnover in the whole calendar year before the period.',
    },
    formula: turnoverOfYearBefore('internal'),
    ...share(0),
    good: 'band',
    people: permanent,
    of: 'workforce.turnover-year-before',
  },
  {
    id: 'workforce.leavers',
    version: 1,
    register: 'P05',
    name: { sv: 'Slutade', da: 'Fratrådte', en: 'Leavers' },
    definition: {
      sv: 'Antal tillsvidareanställda vars sista dag ligger i perioden. Den som följer med sin enhet i en omorganisation har inte slutat.',
      da: 'Antal fastansatte, hvis sidste dag ligger i perioden. Den, der følger sin enhed i en omorganisering, er ikke fratrådt.',
      en: 'Permanent employees whose last day lies in the period. Going with one’s unit in a reorganisation is not leaving.',
    },
    formula: left('period'),
    ...number,
    good: 'down',
    breakdowns: ['sex', 'age'],
    people: permanent,
  },
  {
    id: 'workforce.leavers-external',
    version: 1,
    register: 'P06',
    name: { sv: 'Slutade, externt', da: 'Fratrådte, eksternt', en: 'Leavers, external' },
    definition: {
      sv: 'De av de slutade som har lämnat regionen, pensionsavgångar inräknade.',
      da: 'De af de fratrådte, der har forladt regionen, pensioneringer medregnet.',
      en: 'Those of the leavers who left the region, retirements included.',
    },
    formula: left('period', 'external'),
    ...number,
    good: 'down',
    people: permanent,
    of: 'workforce.leavers',
  },
  {
    id: 'workforce.leavers-internal',
    version: 1,
    register: 'P07',
    name: { sv: 'Slutade, internt', da: 'Fratrådte, internt', en: 'Leavers, internal' },
    definition: {
      sv: 'De av de slutade som har gått vidare till en annan del av regionen.',
      da: 'De af de fratrådte, der er gået videre til en anden del af regionen.',
      en: 'Those of the leavers who went on to another part of the region.',
    },
    formula: left('period', 'internal'),
    ...number,
    good: 'band',
    people: permanent,
    of: 'workforce.leavers',
  },
];
