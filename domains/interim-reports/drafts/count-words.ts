// Counts in words, so that no digit is typed into a draft: nought to ninety-nine in three languages. More is not said. Pure.
import type { Language } from '../../../platform/work/work.ts';

/** Words for things that are `ett`/`et` or `en` in Swedish and Danish. */
export type Gender = 'neuter' | 'common';

/** The count in words; null above ninety-nine. */
export function countWord(count: number, language: Language, gender: Gender): string | null {
  if (!Number.isInteger(count) || count < 0 || count > 99) return null;
  if (count === 1) return ones[language][gender];
  const low = below20[language][count];
  if (low) return low;
  const ten = tens[language][Math.floor(count / 10)] ?? '';
  const unit = count % 10;
  if (unit === 0) return ten;
  const one = unit === 1 ? ones[language][language === 'da' ? 'common' : gender] : (below20[language][unit] ?? '');
  return joined[language](ten, one);
}

const ones: Record<Language, Record<Gender, string>> = {
  sv: { neuter: 'ett', common: 'en' },
  da: { neuter: 'et', common: 'en' },
  en: { neuter: 'one', common: 'one' },
};

const below20: Record<Language, readonly string[]> = {
  sv: 'noll||två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton'.split(
    '|',
  ),
  da: 'nul||to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten'.split(
    '|',
  ),
  en: 'zero||two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'.split(
    '|',
  ),
};

const tens: Record<Language, readonly string[]> = {
  sv: '||tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio'.split('|'),
  da: '||tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems'.split('|'),
  en: '||twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'.split('|'),
};

const joined: Record<Language, (ten: string, one: string) => string> = {
  sv: (ten, one) => `${ten}${one}`,
  da: (ten, one) => `${one}og${ten}`,
  en: (ten, one) => `${ten}-${one}`,
};
