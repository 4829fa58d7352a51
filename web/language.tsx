// Which language the person reads, kept per person, switched at once for everything on the screen. Components ask
// for their texts through useWords and for the locale of numbers and dates through useLanguage.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type Language, languages, locales, type Say, say, type Words } from './words.ts';

type LanguageChoice = { language: Language; locale: string; setLanguage: (language: Language) => void };

const storageKey = 'fyr.language';
const LanguageContext = createContext<LanguageChoice>({ language: 'sv', locale: locales.sv, setLanguage: () => {} });

export function LanguageProvider({ children, initial }: { children: ReactNode; initial?: Language }) {
  const [language, setLanguage] = useState<Language>(() => initial ?? rememberedLanguage());
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);
  const choice = useMemo(() => ({ language, locale: locales[language], setLanguage }), [language]);
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

function rememberedLanguage(): Language {
  const remembered = languages.find((one) => one === localStorage.getItem(storageKey));
  if (remembered) return remembered;
  return languages.find((one) => navigator.languages.some((asked) => asked.toLowerCase().startsWith(one))) ?? 'sv';
}
