// What is wrong with one field and what it should have been, as a sentence in the caller's language: the same for the
// programs that read the answer, for the terminal, and beside the field on a page. Pure.
import type { FieldProblem } from './refusal.ts';

type Language = 'sv' | 'da' | 'en';

/**
 * The sentence for what a schema found: by its code, and for formats and types by what was expected. `{number}` is the
 * bound without its sign. A code no schema gives answers with a sentence that is true of every field.
 */
export function fieldSentence(
  { code, expected = '' }: Pick<FieldProblem, 'code' | 'expected'>,
  language: Language,
): string {
  const known = sentences[language];
  const special = code === 'invalid-format' || code === 'invalid-type' ? known[`is-${expected}`] : undefined;
  const sentence = special ?? known[code] ?? known.other;
  return sentence.replace('{number}', bound(expected, language));
}

/** "≥ 0.5" → "0,5" as the language writes it. */
function bound(expected: string, language: Language): string {
  const number = expected.replace(/^[≥≤<>] /, '');
  return language !== 'en' && /^-?\d+\.\d+$/.test(number) ? number.replace('.', ',') : number;
}

const sentences: Readonly<Record<Language, Readonly<Record<string, string>> & { readonly other: string }>> = {
  sv: {
    missing: 'Fyll i det här.',
    'too-short': 'Skriv minst {number} tecken.',
    'too-long': 'Skriv högst {number} tecken.',
    'too-few': 'Ange minst {number}.',
    'too-many': 'Ange högst {number}.',
    'too-small': 'Ska vara minst {number}.',
    'too-big': 'Får vara högst {number}.',
    'not-above': 'Ska vara mer än {number}.',
    'not-below': 'Ska vara mindre än {number}.',
    'not-multiple-of': 'Ska kunna delas jämnt med {number}.',
    'invalid-format': 'Skriv det i rätt form.',
    'invalid-type': 'Fyll i det här.',
    'invalid-value': 'Välj ett av alternativen.',
    'unrecognized-keys': 'Här finns uppgifter som inte hör hit.',
    'is-uuid': 'Välj ett av alternativen.',
    'is-date': 'Skriv ett datum som finns.',
    'is-datetime': 'Skriv ett datum och ett klockslag som finns.',
    'is-time': 'Skriv ett klockslag som finns.',
    'is-email': 'Skriv adressen som namn@exempel.se.',
    'is-url': 'Skriv en adress som börjar med https://.',
    'is-number': 'Skriv ett tal.',
    'is-int': 'Skriv ett heltal.',
    'is-string': 'Skriv en text.',
    'is-boolean': 'Svara ja eller nej.',
    'is-array': 'Ange en lista.',
    'is-object': 'Ange uppgifterna var för sig.',
    other: 'Det här stämmer inte.',
  },
  da: {
    missing: 'Udfyld dette.',
    'too-short': 'Skriv mindst {number} tegn.',
    'too-long': 'Skriv højst {number} tegn.',
    'too-few': 'Angiv mindst {number}.',
    'too-many': 'Angiv højst {number}.',
    'too-small': 'Skal være mindst {number}.',
    'too-big': 'Må højst være {number}.',
    'not-above': 'Skal være mere end {number}.',
    'not-below': 'Skal være mindre end {number}.',
    'not-multiple-of': 'Skal kunne deles med {number} uden rest.',
    'invalid-format': 'Skriv det på den rette form.',
    'invalid-type': 'Udfyld dette.',
    'invalid-value': 'Vælg en af mulighederne.',
    'unrecognized-keys': 'Her er oplysninger, der ikke hører til.',
    'is-uuid': 'Vælg en af mulighederne.',
    'is-date': 'Skriv en dato, der findes.',
    'is-datetime': 'Skriv en dato og et klokkeslæt, der findes.',
    'is-time': 'Skriv et klokkeslæt, der findes.',
    'is-email': 'Skriv adressen som navn@eksempel.dk.',
    'is-url': 'Skriv en adresse, der begynder med https://.',
    'is-number': 'Skriv et tal.',
    'is-int': 'Skriv et helt tal.',
    'is-string': 'Skriv en tekst.',
    'is-boolean': 'Svar ja eller nej.',
    'is-array': 'Angiv en liste.',
    'is-object': 'Angiv oplysningerne hver for sig.',
    other: 'Dette passer ikke.',
  },
  en: {
    missing: 'Fill this in.',
    'too-short': 'Write at least {number} characters.',
    'too-long': 'Write at most {number} characters.',
    'too-few': 'Give at least {number}.',
    'too-many': 'Give at most {number}.',
    'too-small': 'Must be at least {number}.',
    'too-big': 'May be at most {number}.',
    'not-above': 'Must be more than {number}.',
    'not-below': 'Must be less than {number}.',
    'not-multiple-of': 'Must be a multiple of {number}.',
    'invalid-format': 'Write it in the right form.',
    'invalid-type': 'Fill this in.',
    'invalid-value': 'Choose one of the options.',
    'unrecognized-keys': 'There is something here that does not belong.',
    'is-uuid': 'Choose one of the options.',
    'is-date': 'Write a date that exists.',
    'is-datetime': 'Write a date and a time that exist.',
    'is-time': 'Write a time that exists.',
    'is-email': 'Write the address as name@example.com.',
    'is-url': 'Write an address that begins with https://.',
    'is-number': 'Write a number.',
    'is-int': 'Write a whole number.',
    'is-string': 'Write a text.',
    'is-boolean': 'Answer yes or no.',
    'is-array': 'Give a list.',
    'is-object': 'Give the parts one by one.',
    other: 'This is not right.',
  },
};
