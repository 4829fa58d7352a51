// The figures computed from ledger and budget: the result, each heading's outcome, budget and deviation, and what the
// report takes out of them. Results and deviations carry the result's sign: plus is better.
import {
  type FigureDefinition,
  type Formula,
  growth,
  minus,
  negative,
  sum,
  type Texts,
  type Where,
} from '../../platform/figures/figure.ts';
import { kinds, type OneOffCategory, oneOffCategories } from './contract.ts';
import {
  deviation,
  outcome,
  periodBudget,
  type Subject,
  scopeNote,
  subjects,
  withNote,
  yearGrowth,
} from './figure-texts.ts';

/** The headings of the report, in its order. */
export const headings = [
  'revenue',
  'personnel',
  'other',
  'mt-service',
  'computers',
  'depreciation',
  'financial',
] as const;
/** The groups that make up the other costs. */
export const otherGroups = ['consultants', 'purchased-services', 'licences', 'premises', 'supplies'] as const;
/** The object of sterile technology in the region's code plan. */
export const sterileObject = 'STERIL';

const ofResult: Where = { kind: ['revenue', 'cost', 'financial'] };
const booked = (where: Where): Formula => sum('ledger', 'amount', where);
const budgeted = (where: Where): Formula => sum('budget', 'amount', where);
const result = negative(booked(ofResult));
const resultBudget = negative(budgeted(ofResult));

const allCuts = ['heading', 'cost_group', 'account', 'object', 'project', 'counterpart', 'funding', 'one_off'];
const commonCuts = ['heading', 'cost_group', 'object'];

const oneOffDefinition: Texts = {
  sv: 'Bokförda rader som någon har märkt som engångspost, med minus för kostnader. Sådant har ingen budget, så beloppet är hela avvikelsen.',
  da: 'Bogførte linjer som nogen har mærket som engangspost, med minus for omkostninger. Sådanne har intet budget, så beløbet er hele afvigelsen.',
  en: 'Booked rows that somebody has marked as a one-off, with minus for costs. Such things have no budget, so the amount is the whole deviation.',
};

const deviationRegister: Partial<Record<Subject, string>> = {
  personnel: 'E06',
  other: 'E07',
  'mt-service': 'E08',
  depreciation: 'E10',
  computers: 'E11',
  consultants: 'E14',
};

export const ledgerFigures: readonly FigureDefinition[] = [
  {
    ...money('result', 'E03', 'up', allCuts),
    name: { sv: 'Resultat', da: 'Resultat', en: 'Result' },
    definition: {
      sv: 'Intäkter minus kostnader: alla bokförda rader på resultatkonton. Konton utan grupp räknas inte förrän de är kopplade.',
      da: 'Indtægter minus omkostninger: alle bogførte linjer på resultatkonti. Konti uden gruppe tælles først når de er koblet.',
      en: 'Revenue less costs: all booked rows on result accounts. Accounts without a group do not count before they are mapped.',
    },
    formula: result,
  },
  {
    ...money('result-budget', 'E04', 'band', commonCuts),
    name: {
      sv: 'Budgeterat resultat för perioden',
      da: 'Budgetteret resultat for perioden',
      en: 'Budgeted result for the period',
    },
    definition: periodBudget(subjects.revenue).definition,
    formula: resultBudget,
    of: 'finances.result',
  },
  {
    ...money('result-deviation', 'E01', 'up', commonCuts),
    name: {
      sv: 'Resultat, avvikelse mot budget',
      da: 'Resultat, afvigelse fra budget',
      en: 'Result, deviation from budget',
    },
    definition: deviation(subjects.revenue).definition,
    formula: minus(result, resultBudget),
    of: 'finances.result',
  },
  {
    ...money('result-year-budget', 'E05', 'band', commonCuts),
    name: {
      sv: 'Budgeterat resultat för året',
      da: 'Budgetteret resultat for året',
      en: 'Budgeted result for the year',
    },
    definition: {
      sv: 'Summan av årets alla månader i gällande budget, med beslutade omfördelningar.',
      da: 'Summen af alle årets måneder i det gældende budget, med besluttede omplaceringer.',
      en: 'The sum of all months of the year in the budget in force, with decided transfers.',
    },
    formula: negative(sum('budget', 'amount', ofResult, 'year')),
    of: 'finances.result',
  },
  {
    ...money('costs', undefined, 'down', allCuts),
    name: { sv: 'Verksamhetens kostnader', da: 'Virksomhedens omkostninger', en: 'Operating costs' },
    definition: {
      sv: 'Alla bokförda rader på kostnadskonton, avskrivningar inräknade, utan finansiella poster.',
      da: 'Alle bogførte linjer på omkostningskonti, inklusive afskrivninger, uden finansielle poster.',
      en: 'All booked rows on cost accounts, depreciation included, without financial items.',
    },
    formula: booked({ kind: 'cost' }),
    of: 'finances.result',
  },
  ...headings.flatMap((heading) => subjectFigures(heading, { heading })),
  ...otherGroups.flatMap((group) => subjectFigures(group, { cost_group: group })),
  ...grown(),
  ...extracts(),
];

/** Revenue and financial items stand with the result's sign, costs as positive amounts. */
function subjectFigures(subject: Subject, where: Where): FigureDefinition[] {
  const isCost = subject !== 'revenue' && subject !== 'financial';
  const shown = (formula: Formula) => (isCost ? formula : negative(formula));
  const note = scopeNote[subject];
  const words = {
    outcome: outcome(subjects[subject]),
    budget: periodBudget(subjects[subject]),
    deviation: deviation(subjects[subject]),
  };
  const id = `finances.${subject}`;
  const register = deviationRegister[subject];
  return [
    {
      ...money(subject, undefined, isCost ? 'down' : 'up', allCuts),
      name: words.outcome.name,
      definition: withNote(words.outcome.definition, note),
      formula: shown(booked(where)),
    },
    {
      ...money(`${subject}-budget`, undefined, 'band', commonCuts),
      name: words.budget.name,
      definition: withNote(words.budget.definition, note),
      formula: shown(budgeted(where)),
      of: id,
    },
    {
      ...money(`${subject}-deviation`, register, 'up', commonCuts),
      name: words.deviation.name,
      definition: withNote(words.deviation.definition, note),
      formula: minus(budgeted(where), booked(where)),
      of: id,
    },
  ];
}

function grown(): FigureDefinition[] {
  const registers = { personnel: 'E19', depreciation: 'E20', 'mt-service': 'E21', other: 'E22' } as const;
  return headings
    .filter((heading) => heading in registers)
    .map((heading): FigureDefinition => {
      const words = yearGrowth(subjects[heading]);
      return {
        id: `finances.${heading}-growth`,
        version: 1,
        register: registers[heading as keyof typeof registers], // filtered just above
        name: words.name,
        definition: withNote(words.definition, scopeNote[heading]),
        formula: growth(booked({ heading })),
        unit: '%',
        scale: 2,
        shown: { unit: '%', decimals: 0 },
        good: 'down',
        permission: 'finances.read-ledger',
        of: `finances.${heading}`,
      };
    });
}

function extracts(): FigureDefinition[] {
  const computers: Where = { heading: 'computers' };
  const sterile: Where = { heading: 'mt-service', object: sterileObject };
  return [
    {
      ...money('computers-change', 'E12', 'down', ['account', 'object']),
      name: {
        sv: 'Inköp av datorer, mot samma period året före',
        da: 'Indkøb af computere, mod samme periode året før',
        en: 'Purchases of computers, against the same period last year',
      },
      definition: {
        sv: 'Utfallet minus utfallet samma månader året före. Plus betyder att mer har köpts.',
        da: 'Forbruget minus forbruget i samme måneder året før. Plus betyder at der er købt mere.',
        en: 'The outcome less that of the same months the year before. Plus means that more was bought.',
      },
      formula: minus(booked(computers), { kind: 'shift', of: booked(computers), years: -1 }),
      of: 'finances.computers',
    },
    {
      ...money('mt-service-sterile-deviation', 'E09', 'up', ['account']),
      name: {
        sv: 'MT-service för sterilteknik, avvikelse mot budget',
        da: 'MT-service til sterilteknik, afvigelse fra budget',
        en: 'MT service for sterile technology, deviation from budget',
      },
      definition: withNote(deviation(subjects['mt-service']).definition, {
        sv: `Bara rader på förvaltningsobjektet ${sterileObject}.`,
        da: `Kun linjer på forvaltningsobjektet ${sterileObject}.`,
        en: `Only rows on the management object ${sterileObject}.`,
      }),
      formula: minus(budgeted(sterile), booked(sterile)),
      of: 'finances.mt-service-deviation',
    },
    oneOffFigure('licence-audit', 'E13', { sv: 'Licensgranskningar', da: 'Licensgennemgange', en: 'Licence audits' }),
    {
      ...money('one-offs', undefined, 'up', ['one_off', 'cost_group', 'object']),
      name: { sv: 'Engångsposter', da: 'Engangsposter', en: 'One-off items' },
      definition: oneOffDefinition,
      formula: negative(booked({ ...ofResult, one_off: oneOffCategories })),
      of: 'finances.result',
    },
    {
      ...money('unmapped', undefined, 'band', ['account']),
      name: { sv: 'Konton utan grupp', da: 'Konti uden gruppe', en: 'Accounts without a group' },
      definition: {
        sv: 'Bokförda rader på konton som ingen kontokoppling täcker. De räknas inte i resultatet förrän de är kopplade.',
        da: 'Bogførte linjer på konti som ingen kontokobling dækker. De tælles først i resultatet når de er koblet.',
        en: 'Booked rows on accounts that no mapping covers. They do not count in the result before they are mapped.',
      },
      // a missing kind passes a "not"
      formula: negative(booked({ kind: { not: kinds } })),
    },
  ];
}

function oneOffFigure(category: OneOffCategory, register: string, name: Texts): FigureDefinition {
  return {
    ...money(`one-off-${category}`, register, 'up', ['cost_group', 'object', 'account']),
    name,
    definition: oneOffDefinition,
    formula: negative(booked({ ...ofResult, one_off: category })),
    of: 'finances.result-deviation',
  };
}

function money(
  name: string,
  register: string | undefined,
  good: FigureDefinition['good'],
  breakdowns: readonly string[],
) {
  return {
    id: `finances.${name}`,
    version: 1,
    ...(register ? { register } : {}),
    unit: 'SEK' as const,
    scale: 2,
    shown: { unit: 'mnkr' as const, decimals: 1 },
    good,
    breakdowns,
    permission: 'finances.read-ledger',
  };
}
