// Typed words: a dictionary exists in all three languages or the project does not compile. Swedish is the original;
// Danish and English must have exactly its keys. Pure, so that the server may use it for e-mail and reports.

import { formatNumber } from '../platform/documents/number-format.ts';

export const languages = ['sv', 'da', 'en'] as const;
export type Language = (typeof languages)[number];

export const locales: Record<Language, string> = { sv: 'sv-SE', da: 'da-DK', en: 'en-GB' };

/** One text, or one per plural form chosen by `{count}`. */
export type Text = string | { readonly one: string; readonly other: string };
export type Texts = Readonly<Record<string, Text>>;
export type TextParams = Readonly<Record<string, string | number>>;

type SameKeys<S, D> = { readonly [K in keyof S]: Text } & { readonly [K in Exclude<keyof D, keyof S>]: never };

export type Words<K extends string = string> = {
  readonly keys: K;
  readonly texts: Readonly<Record<Language, Readonly<Record<K, Text>>>>;
};

export type Say<K extends string> = (key: K, params?: TextParams) => string;

/** Binds the three files of a domain together; a key missing or left over in one of them is a compile error. */
export function wordsOf<S extends Texts, D extends SameKeys<S, D>, E extends SameKeys<S, E>>(files: {
  sv: S;
  da: D;
  en: E;
}): Words<Extract<keyof S, string>> {
  // The three have the same keys by the constraints above; the checker cannot join them itself, hence the assertion.
  return { keys: '' as Extract<keyof S, string>, texts: files as unknown as Words<Extract<keyof S, string>>['texts'] };
}

/**
 * The text of a key in a language. `{name}` is replaced by the parameter of that name, numbers are written as the
 * language writes them, and `{count}` chooses the plural form.
 */
export function say<K extends string>(words: Words<K>, language: Language, key: K, params?: TextParams): string {
  const text = words.texts[language][key];
  const pattern = typeof text === 'string' ? text : text[pluralForm(language, params?.count)];
  if (params === undefined) return pattern;
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, decimalsOf(value), language) : value;
  });
}

/** Whether a dictionary has this key: for texts chosen by data, such as the name of a dimension. */
export function hasWord<K extends string>(words: Words<K>, language: Language, key: string): key is K {
  return key in words.texts[language];
}

/** As many decimals as the number was given with; texts that mean fewer give the number as text. */
function decimalsOf(value: number): number {
  return Math.min(6, String(value).split('.')[1]?.length ?? 0);
}

function pluralForm(language: Language, count: string | number | undefined): 'one' | 'other' {
  return pluralRules(language).select(Number(count ?? 0)) === 'one' ? 'one' : 'other';
}

const pluralRulesByLanguage = new Map<Language, Intl.PluralRules>();
function pluralRules(language: Language): Intl.PluralRules {
  const known = pluralRulesByLanguage.get(language);
  if (known) return known;
  const made = new Intl.PluralRules(locales[language]);
  pluralRulesByLanguage.set(language, made);
  return made;
}
