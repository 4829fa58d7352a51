// Doing something and saying how it went: one press at a time, what was refused in words, what is wrong beside its field,
// and the screens that show it asked again.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from './client.ts';
import { houseWords } from './house/house-words.ts';
import { fieldNames, fieldText, useRefusalText } from './house/refusal-text.ts';
import { useLanguage, useWords } from './language.tsx';

export type Acting = {
  /** Does it; `after` only when it went well. */
  run: <T>(what: () => Promise<T>, after?: (answer: T) => void) => void;
  working: boolean;
  /** What was refused, in words; null when nothing was. */
  refusal: string | null;
  /** What is wrong, by the name of the field. */
  faults: Readonly<Record<string, string>>;
};

/** `const act = useActing('notices')`: the topics name the queries to ask again afterwards. */
export function useActing(...topics: readonly string[]): Acting {
  const client = useQueryClient();
  const { language } = useLanguage();
  const t = useWords(houseWords);
  const refused = useRefusalText();
  const [working, setWorking] = useState(false);
  const [thrown, setThrown] = useState<unknown>(null);
  const perform = async <T>(what: () => Promise<T>, after?: (answer: T) => void): Promise<void> => {
    setWorking(true);
    setThrown(null);
    try {
      const answer = await what();
      await Promise.all(topics.map((topic) => client.invalidateQueries({ queryKey: [topic] })));
      after?.(answer);
    } catch (error) {
      setThrown(error);
    } finally {
      setWorking(false);
    }
  };
  // beside its field each is said in words; above the form one only says where to look
  const marked = thrown instanceof ProblemError && thrown.problem.code === 'invalid-input';
  const fields = thrown instanceof ProblemError ? (thrown.problem.fields ?? []) : [];
  return {
    run: (what, after) => void perform(what, after),
    working,
    refusal:
      thrown === null ? null : marked ? t('field.see', { fields: fieldNames(fields, language) }) : refused(thrown),
    // of several things wrong with one field the first is said
    faults: Object.fromEntries(fields.toReversed().map((field) => [field.path, fieldText(field, language)])),
  };
}
