// The columns of a file of hours as time systems and spreadsheets have them, and what can be wrong with a row.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import type { Texts } from '../../platform/figures/figure.ts';
import { fundingWords, sideWords, workTypeWords } from './object-words.ts';

export const hoursFields: readonly MappingField[] = [
  {
    id: 'object',
    names: {
      sv: ['Objekt', 'Objektkod', 'Förvaltningsobjekt'],
      da: ['Objekt', 'Objektkode'],
      en: ['Object', 'Object code'],
    },
    spec: { kind: 'text', longest: 30, required: true },
  },
  {
    id: 'on',
    names: { sv: ['Datum', 'Dag'], da: ['Dato', 'Dag'], en: ['Date', 'Day'] },
    spec: { kind: 'date', required: true },
  },
  {
    id: 'unit',
    names: { sv: ['Enhetskod', 'Enhet'], da: ['Enhedskode', 'Enhed'], en: ['Unit code', 'Unit'] },
    spec: { kind: 'text', longest: 20, required: true },
  },
  choice(
    'workType',
    { sv: ['Arbetstyp', 'Typ'], da: ['Arbejdstype', 'Type'], en: ['Work type', 'Type'] },
    workTypeWords,
    true,
  ),
  choice('side', { sv: ['Sida'], da: ['Side'], en: ['Side'] }, sideWords, true),
  choice('funding', { sv: ['Finansiering'], da: ['Finansiering'], en: ['Funding'] }, fundingWords, false),
  {
    id: 'hours',
    names: { sv: ['Timmar', 'Antal timmar', 'Tid'], da: ['Timer', 'Antal timer', 'Tid'], en: ['Hours', 'Time'] },
    spec: { kind: 'hours', required: true, from: 1 },
  },
  {
    id: 'about',
    names: {
      sv: ['Aktivitet', 'Text', 'Anteckning'],
      da: ['Aktivitet', 'Tekst', 'Bemærkning'],
      en: ['Activity', 'Text', 'Note'],
    },
    spec: { kind: 'text', longest: 200 },
  },
];

/** What can be wrong with a row beside its cells. */
export const hoursProblems = {
  'no-such-object': {
    sv: 'Inget förvaltningsobjekt har den koden. Rätta koden, eller ta in objektet i registret först.',
    da: 'Intet forvaltningsobjekt har den kode. Ret koden, eller tag objektet ind i registret først.',
    en: 'No management object has that code. Correct it, or take the object into the register first.',
  },
  'no-such-unit': {
    sv: 'Enheten finns inte. Rätta koden, eller läs in enheten först.',
    da: 'Enheden findes ikke. Ret koden, eller indlæs enheden først.',
    en: 'The unit does not exist. Correct the code, or import the unit first.',
  },
  'in-the-future': {
    sv: 'Dagen ligger i framtiden. Timmar läses in när de är arbetade.',
    da: 'Dagen ligger i fremtiden. Timer indlæses, når de er arbejdet.',
    en: 'The day lies in the future. Hours are imported once they are worked.',
  },
  'twice-in-file': {
    sv: 'Samma dag, objekt, enhet, arbetstyp, sida, finansiering och aktivitet finns tidigare i filen. Slå ihop raderna.',
    da: 'Samme dag, objekt, enhed, arbejdstype, side, finansiering og aktivitet findes tidligere i filen. Læg rækkerne sammen.',
    en: 'The same day, object, unit, work type, side, funding and activity stand earlier in the file. Put the rows together.',
  },
} as const satisfies Record<string, Texts>;
export type HoursProblem = keyof typeof hoursProblems;

function choice(
  id: string,
  names: MappingField['names'],
  of: Readonly<Record<string, Texts>>,
  required: boolean,
): MappingField {
  const choices = Object.entries(of).map(([value, { sv, da, en }]) => ({
    value,
    words: { sv: [sv], da: [da], en: [en] },
  }));
  return { id, names, spec: { kind: 'choice', required, choices } };
}
