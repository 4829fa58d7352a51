// The names and definitions of the ledger's figures in three languages, put together from the name of the heading or group
// and what is asked of it, so that like figures are worded alike.
import type { Texts } from '../../platform/figures/figure.ts';

/** A heading or group as it stands within a sentence. */
export const subjects = {
  revenue: { sv: 'Intäkter', da: 'Indtægter', en: 'Revenue' },
  personnel: { sv: 'Personalkostnader', da: 'Personaleomkostninger', en: 'Personnel costs' },
  other: { sv: 'Övriga kostnader', da: 'Øvrige omkostninger', en: 'Other costs' },
  'mt-service': {
    sv: 'Service, underhåll och reservdelar för MT',
    da: 'Service, vedligehold og reservedele til MT',
    en: 'Service, maintenance and spare parts for MT',
  },
  computers: { sv: 'Inköp av datorer', da: 'Indkøb af computere', en: 'Purchases of computers' },
  depreciation: { sv: 'Avskrivningar', da: 'Afskrivninger', en: 'Depreciation' },
  financial: { sv: 'Finansiella poster', da: 'Finansielle poster', en: 'Financial items' },
  consultants: { sv: 'Konsulter', da: 'Konsulenter', en: 'Consultants' },
  'purchased-services': { sv: 'Köpta tjänster', da: 'Købte ydelser', en: 'Purchased services' },
  licences: { sv: 'Licenser och programvara', da: 'Licenser og programmel', en: 'Licences and software' },
  premises: { sv: 'Lokaler och energi', da: 'Lokaler og energi', en: 'Premises and energy' },
  supplies: { sv: 'Material och övrigt', da: 'Materialer og andet', en: 'Supplies and other' },
} as const satisfies Record<string, Texts>;
export type Subject = keyof typeof subjects;

export const scopeNote: Partial<Record<Subject, Texts>> = {
  other: {
    sv: 'Här ingår konsulter, köpta tjänster, licenser, lokaler och material, men inte MT-service eller datorer, som står för sig.',
    da: 'Heri indgår konsulenter, købte ydelser, licenser, lokaler og materialer, men ikke MT-service eller computere, som står for sig.',
    en: 'This holds consultants, purchased services, licences, premises and supplies, but not MT service or computers, which stand for themselves.',
  },
};

type Wording = (name: Texts) => { readonly name: Texts; readonly definition: Texts };

/** What is booked. */
export const outcome: Wording = (of) => ({
  name: join(of, { sv: ', utfall', da: ', forbrug', en: ', outcome' }),
  definition: {
    sv: 'Summan av de bokförda raderna på konton som kontokopplingen för räkenskapsåret för hit.',
    da: 'Summen af de bogførte linjer på konti som kontokoblingen for regnskabsåret fører hertil.',
    en: 'The sum of the booked rows on accounts that the year’s mapping of accounts puts here.',
  },
});

/** What was budgeted for the same months. */
export const periodBudget: Wording = (of) => ({
  name: join(of, { sv: ', budget för perioden', da: ', budget for perioden', en: ', budget for the period' }),
  definition: {
    sv: 'Summan av periodens månader i gällande budget, med beslutade omfördelningar.',
    da: 'Summen af periodens måneder i det gældende budget, med besluttede omplaceringer.',
    en: 'The sum of the period’s months in the budget in force, with decided transfers.',
  },
});

/** How far the outcome is from the budget; plus is better. */
export const deviation: Wording = (of) => ({
  name: join(of, { sv: ', avvikelse mot budget', da: ', afvigelse fra budget', en: ', deviation from budget' }),
  definition: {
    sv: 'Utfall jämfört med budget för samma månader. Plus är bättre än budget: högre intäkter eller lägre kostnader.',
    da: 'Forbrug sammenlignet med budget for de samme måneder. Plus er bedre end budget: højere indtægter eller lavere omkostninger.',
    en: 'Outcome held against the budget of the same months. Plus is better than budget: more revenue or less cost.',
  },
});

/** How much it has grown since the same months last year. */
export const yearGrowth: Wording = (of) => ({
  name: join(of, {
    sv: ', förändring sedan året före',
    da: ', ændring siden året før',
    en: ', change since the year before',
  }),
  definition: {
    sv: 'Utfallet minus utfallet samma månader året före, delat med det senare.',
    da: 'Forbruget minus forbruget i samme måneder året før, delt med det sidste.',
    en: 'The outcome less that of the same months the year before, divided by the latter.',
  },
});

/** A definition with a further sentence. */
export function withNote(definition: Texts, note: Texts | undefined): Texts {
  if (!note) return definition;
  return { sv: `${definition.sv} ${note.sv}`, da: `${definition.da} ${note.da}`, en: `${definition.en} ${note.en}` };
}

function join(a: Texts, b: Texts): Texts {
  return { sv: a.sv + b.sv, da: a.da + b.da, en: a.en + b.en };
}
