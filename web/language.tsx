// Which language the person reads, kept per person, switched at once for everything on the screen. Components ask
// for their texts through useWords and for the locale of numbers and dates through useLanguage.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { loadTexts } from './loaded-texts.ts';
import { type Language, languages, locales, type Say, say, type Words } from './words.ts';

type LanguageChoice = { language: Language; locale: string; setLanguage: (language: Language) => void };

const storageKey = 'fyr.language';
const LanguageContext = createContext<LanguageChoice>({ language: 'sv', locale: locales.sv, setLanguage: () => {} });

/** `initial` is the language whose texts are there already: see `rememberedLanguage`. */
export function LanguageProvider({ children, initial }: { children: ReactNode; initial: Language }) {
  const [language, show] = useState<Language>(initial);
  const latest = useRef(initial);
  const setLanguage = useCallback((wanted: Language): void => {
    latest.current = wanted;
    const turn = () => {
      if (latest.current !== wanted) return;
      speak(wanted);
      show(wanted);
    };
    // a language that cannot be fetched now is not switched to
    loadTexts(wanted).then(turn, () => {});
  }, []);
  useEffect(() => {
    // what is chosen in one tab holds in the others too
    const hear = ({ key, newValue }: StorageEvent) => {
      const wanted = key === storageKey ? languages.find((one) => one === newValue) : undefined;
      if (wanted) setLanguage(wanted);
    };
    addEventListener('storage', hear);
    return () => removeEventListener('storage', hear);
  }, [setLanguage]);
  const choice = useMemo(() => ({ language, locale: locales[language], setLanguage }), [language, setLanguage]);
  return (
    <LanguageContext value={choice}>
      <I18nProvider locale={choice.locale}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The texts of a dictionary in the reader's language: `const t = useWords(words); t('save')`. */
export function useWords<K extends string>(words: Words<K>): Say<K> {
  const { language } = useLanguage();
  return useMemo(() => (key, params) => say(words, language, key, params), [words, language]);
}

/** Tells the page, and with it every question to the server, which language is read from now on. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  localStorage.setItem(storageKey, language);
}

/** The language last read in this browser, else the first of the browser's own that Fyr speaks. */
export function rememberedLanguage(): Language {
  const remembered = languages.find((one) => one === localStorage.getItem(storageKey));
  if (remembered) return remembered;
  return languages.find((one) => navigator.languages.some((asked) => asked.toLowerCase().startsWith(one))) ?? 'sv';
}
