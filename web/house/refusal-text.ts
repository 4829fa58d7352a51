// What a refusal says, in the reader's language: the text under `refusal.<code>` in the words of the domain that owns the
// code, filled with the refusal's facts. Doors register their words once, when the web starts.
import type { FieldProblem, Problem } from '../../platform/refusal/refusal.ts';
import { ProblemError } from '../client.ts';
import type { DomainWeb } from '../domain-web.ts';
import { useLanguage } from '../language.tsx';
import { type Language, say, type TextParams, type Words } from '../words.ts';
import { houseWords } from './house-words.ts';

let dictionaries: readonly Words[] = [houseWords];

/** Makes the doors' words findable for refusals. */
export function registerRefusalWords(doors: readonly DomainWeb[]): void {
  // a door keeps its texts without the list of keys, which only the compiler needs
  dictionaries = [houseWords, ...doors.map((door) => ({ keys: '', texts: door.words.texts }))];
}

/** The sentence for anything that was thrown by a call. */
export function refusalText(thrown: unknown, language: Language): string {
  const problem: Pick<Problem, 'code' | 'facts' | 'fields' | 'requestId'> =
    thrown instanceof ProblemError ? thrown.problem : { code: 'unexpected' };
  // a fault that the server has not written down has no id to be given on
  const unnamed = problem.code === 'unexpected' && !problem.requestId ? '-unnamed' : '';
  const key = `refusal.${problem.code}${unnamed}`;
  const found = dictionaries.find((words) => key in words.texts[language]) ?? houseWords;
  const known = key in found.texts[language];
  const facts: TextParams = Object.fromEntries(
    Object.entries(problem.facts ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value ?? ''),
    ]),
  );
  const fields = (problem.fields ?? []).map((field) =>
    field.expected ? `${field.path} (${field.expected})` : field.path,
  );
  const params = { ...facts, code: problem.code, id: problem.requestId ?? '', fields: fields.join(', ') };
  return say(found, language, known ? key : 'refusal.other', params);
}

/** What is wrong with one field: the domain's own words for the code, or what is said of any field. */
export function fieldText(field: FieldProblem, language: Language): string {
  const own = dictionaries.find((words) => `refusal.${field.code}` in words.texts[language]);
  const number = field.expected?.replace(/^[≥≤] /, '') ?? '';
  const params = { number, [lastPart(field.path)]: field.message };
  if (own) return say(own, language, `refusal.${field.code}`, params);
  const key =
    formatKeys[field.expected ?? ''] ?? fieldKeys.find((each) => each === `field.${field.code}`) ?? 'field.other';
  return say(houseWords, language, key, params);
}

/** An id is chosen from a list and a date typed part by part: their form is not the reader's affair. */
const formatKeys: Readonly<Record<string, 'field.invalid-value' | 'field.date' | 'field.email'>> = {
  uuid: 'field.invalid-value',
  date: 'field.date',
  datetime: 'field.date',
  email: 'field.email',
};

const fieldKeys = [
  'field.missing',
  'field.too-short',
  'field.too-long',
  'field.too-small',
  'field.too-big',
  'field.invalid-format',
  'field.invalid-type',
  'field.invalid-value',
] as const;

/** `const refused = useRefusalText(); <Banner>{refused(error)}</Banner>` */
export function useRefusalText(): (thrown: unknown) => string {
  const { language } = useLanguage();
  return (thrown) => refusalText(thrown, language);
}

function lastPart(path: string): string {
  return path.split('.').at(-1) ?? path;
}
