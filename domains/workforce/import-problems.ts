// What can be wrong with a row that could be read: each with what was expected, in three languages.
import type { CheckProblem } from '../../platform/imports/mapped-table.ts';

type Problem = Omit<CheckProblem, 'field'>;

const problems = {
  'unit-unknown': {
    sv: 'Enheten finns inte i organisationen.',
    da: 'Enheden findes ikke i organisationen.',
    en: 'The unit is not in the organisation.',
  },
  'ends-before-it-begins': {
    sv: 'Sista dagen ligger före första dagen.',
    da: 'Sidste dag ligger før første dag.',
    en: 'The last day lies before the first day.',
  },
  'reason-without-last-day': {
    sv: 'Det finns en avgångsorsak men ingen sista dag.',
    da: 'Der er en fratrædelsesårsag, men ingen sidste dag.',
    en: 'There is a reason for leaving but no last day.',
  },
  'row-twice': {
    sv: 'Samma uppgift finns på en tidigare rad i filen. Ta bort den ena.',
    da: 'Samme oplysning findes på en tidligere række i filen. Fjern den ene.',
    en: 'The same record stands on an earlier row of the file. Remove one of them.',
  },
  'no-day': {
    sv: 'Raden behöver en dag eller en månad.',
    da: 'Rækken mangler en dag eller en måned.',
    en: 'The row needs a day or a month.',
  },
  'person-unknown': {
    sv: 'Personen har ingen anställning i Fyr. Läs in anställningarna först.',
    da: 'Personen har ingen ansættelse i Fyr. Indlæs ansættelserne først.',
    en: 'The person has no employment in Fyr. Import the employments first.',
  },
  'sick-without-case': {
    sv: 'Sjuktid behöver sjukfallets nummer och första dag.',
    da: 'Sygetid kræver sygeforløbets nummer og første dag.',
    en: 'Sick time needs the number and the first day of its case.',
  },
  'case-begins-later': {
    sv: 'Sjukfallet börjar efter den dag som raden gäller.',
    da: 'Sygeforløbet begynder efter den dag, rækken gælder.',
    en: 'The case begins after the day of the row.',
  },
  'more-than-a-day': {
    sv: 'Ett dygn har 24 timmar. Gäller raden en hel månad? Välj då kolumnen som månad.',
    da: 'Et døgn har 24 timer. Gælder rækken en hel måned? Vælg da kolonnen som måned.',
    en: 'A day has 24 hours. Is the row about a whole month? Then choose the column as month.',
  },
  'wave-unknown': {
    sv: 'Mätningen är inte registrerad. Registrera den först, under Medarbetarenkät.',
    da: 'Målingen er ikke registreret. Registrér den først, under Medarbejderundersøgelse.',
    en: 'The survey is not registered. Register it first, under Staff survey.',
  },
  'more-answers-than-asked': {
    sv: 'Fler har svarat än vad som har tillfrågats.',
    da: 'Flere har svaret, end der er spurgt.',
    en: 'More have answered than were asked.',
  },
} satisfies Record<string, Problem['text']>;

/** The problem of a field, by its code. */
export function problem(field: string, code: keyof typeof problems): CheckProblem {
  return { field, code, text: problems[code] };
}
