// What a refusal says, in the reader's language: the text under `refusal.<code>` in the words of the domain that owns the
// code, filled with the refusal's facts. Doors register their words once, when the web starts.
import { fieldSentence } from '../../platform/refusal/field-sentence.ts';
import type { FieldProblem, Problem } from '../../platform/refusal/refusal.ts';
import { ProblemError } from '../client.ts';
import type { DomainWeb } from '../domain-web.ts';
import { useLanguage } from '../language.tsx';
import { type Language, say, type TextParams, type Words } from '../words.ts';
import { houseWords } from './house-words.ts';
import { fieldName } from './names/field-name.ts';

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
  // nobody types an id: it stood in the address
  const lost = problem.code === 'invalid-input' && (problem.fields ?? []).some(isStrangeId);
  const key = lost ? 'refusal.no-such-address' : `refusal.${problem.code}${unnamed}`;
  const found = dictionaries.find((words) => key in words.texts[language]) ?? houseWords;
  const known = key in found.texts[language];
  const facts: TextParams = Object.fromEntries(
    Object.entries(problem.facts ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value ?? ''),
    ]),
  );
  const fields = (problem.fields ?? []).map((field) => fieldLine(field, language));
  const params = { ...facts, code: problem.code, id: problem.requestId ?? '', fields: fields.join(' ') };
  return say(found, language, known ? key : 'refusal.other', params);
}

/** What is wrong with one field: the domain's own words for the code, or what is said of any field. */
export function fieldText(field: FieldProblem, language: Language): string {
  const own = dictionaries.find((words) => `refusal.${field.code}` in words.texts[language]);
  if (own) return say(own, language, `refusal.${field.code}`, { [lastPart(field.path)]: field.message });
  return fieldSentence(field, language);
}

/** The fields where something is wrong, by name, each once: what a long form has to be searched for. */
export function fieldNames(fields: readonly FieldProblem[], language: Language): string {
  return [...new Set(fields.map((field) => fieldName(field.path, language)))].join(', ');
}

/** `const refused = useRefusalText(); <Banner>{refused(error)}</Banner>` */
export function useRefusalText(): (thrown: unknown) => string {
  const { language } = useLanguage();
  return (thrown) => refusalText(thrown, language);
}

/** "Rubrik: skriv minst 3 tecken." */
function fieldLine(field: FieldProblem, language: Language): string {
  const text = fieldText(field, language);
  return `${fieldName(field.path, language)}: ${text.charAt(0).toLocaleLowerCase(language)}${text.slice(1)}`;
}

function isStrangeId({ code, expected }: FieldProblem): boolean {
  return code === 'invalid-format' && expected === 'uuid';
}

function lastPart(path: string): string {
  return path.split('.').at(-1) ?? path;
}
