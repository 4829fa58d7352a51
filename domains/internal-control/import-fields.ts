// The columns of risks and controls as regions have them in spreadsheets, and the names people give them; the export writes the
// same, so that what was taken out can be corrected and brought in again.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import type { Texts } from '../../platform/figures/figure.ts';
import { frequencyWords } from './control-words.ts';

type Names = MappingField['names'];

export const riskFields: readonly MappingField[] = [
  text('number', names(['Risknummer', 'Nummer'], ['Risikonummer', 'Nummer'], ['Risk number', 'Number']), 20),
  text('unit', names(['Enhetskod', 'Enhet'], ['Enhedskode', 'Enhed'], ['Unit code', 'Unit']), 40, true),
  text('title', names(['Risk', 'Riskbeskrivning'], ['Risiko'], ['Risk']), 300, true),
  text('cause', names(['Orsak', 'Bakgrund'], ['Årsag', 'Baggrund'], ['Cause', 'Background']), 4000),
  text('owner', names(['Riskägare', 'Ägare'], ['Risikoejer', 'Ejer'], ['Risk owner', 'Owner']), 300),
  whole('probability', names(['Sannolikhet'], ['Sandsynlighed'], ['Probability', 'Likelihood'])),
  whole('consequence', names(['Konsekvens'], ['Konsekvens'], ['Consequence', 'Impact'])),
  text('control', names(['Kontrollmoment', 'Kontroll'], ['Kontrol'], ['Control']), 300),
  text('method', names(['Metod', 'Kontrollmetod'], ['Metode'], ['Method']), 300),
  {
    id: 'frequency',
    names: names(['Frekvens'], ['Frekvens'], ['Frequency']),
    spec: { kind: 'choice', choices: Object.entries(frequencyWords).map(([value, words]) => ({ value, words })) },
  },
  text('controlOwner', names(['Kontrollansvarig'], ['Kontrolansvarlig'], ['Control owner']), 300),
  { id: 'fromOn', names: names(['Gäller från'], ['Gælder fra'], ['From']), spec: { kind: 'date' } },
  text(
    'object',
    names(
      ['Förvaltningsobjekt', 'Objektkod'],
      ['Forvaltningsobjekt', 'Objektkode'],
      ['Management object', 'Object code'],
    ),
    30,
  ),
];

/** What can be wrong with a row beside its cells. */
export const rowProblems = {
  'no-such-unit': {
    sv: 'Enheten finns inte. Rätta koden, eller läs in enheten först.',
    da: 'Enheden findes ikke. Ret koden, eller indlæs enheden først.',
    en: 'The unit does not exist. Correct the code, or import the unit first.',
  },
  'unknown-object': {
    sv: 'Förvaltningsobjektet finns inte. Rätta koden, eller lämna cellen tom.',
    da: 'Forvaltningsobjektet findes ikke. Ret koden, eller lad cellen være tom.',
    en: 'The management object does not exist. Correct the code, or leave the cell empty.',
  },
  'no-such-risk': {
    sv: 'Ingen risk har det numret. Fyr numrerar själv: lämna cellen tom för en ny risk.',
    da: 'Ingen risiko har det nummer. Fyr nummererer selv: lad cellen være tom for en ny risiko.',
    en: 'No risk has that number. Fyr numbers by itself: leave the cell empty for a new risk.',
  },
  'control-without-frequency': {
    sv: 'Kontrollen saknar frekvens. Skriv till exempel varje tertial.',
    da: 'Kontrollen mangler frekvens. Skriv for eksempel hvert tertial.',
    en: 'The control has no frequency. Write every quarter, for example.',
  },
  'outside-scale': {
    sv: 'Talet ligger utanför den skala som gäller.',
    da: 'Tallet ligger uden for den skala, der gælder.',
    en: 'The number is outside the scale in force.',
  },
} as const satisfies Record<string, Texts>;
export type RowProblem = keyof typeof rowProblems;

function names(sv: readonly string[], da: readonly string[], en: readonly string[]): Names {
  return { sv, da, en };
}

function text(id: string, called: Names, longest: number, required = false): MappingField {
  return { id, names: called, spec: { kind: 'text', longest, required } };
}

function whole(id: string, called: Names): MappingField {
  return { id, names: called, spec: { kind: 'integer', required: true, from: 1, to: 5 } };
}
