// What a clock is called: the usual ones in words, others by their own name.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { hasWord } from '../../../../web/words.ts';
import { deskWords } from '../desk/desk-words.ts';

export function useClockNames(): (clock: string) => string {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  return (clock) => {
    const key = `clock.${clock}`;
    return hasWord(deskWords, language, key) ? t(key) : clock;
  };
}
