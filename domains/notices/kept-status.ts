// The kept copies of the status page, as they are read: by the product when its database does not answer, and by app/status.ts
// when the whole product is down. Needs files and nothing else.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { asKeptPage, type PageLanguage } from './status-page.ts';

export const pageLanguages: readonly PageLanguage[] = ['sv', 'da', 'en'];
/** minutes; a copy is written every minute, so a younger one is as good as the page itself */
const freshFor = 3;

/** The copy in this folder, saying how old it is when that matters; null: there is none. */
export async function keptStatusPage(place: string, language: PageLanguage, now: Date): Promise<string | null> {
  const file = path.join(place, `${language}.html`);
  try {
    const [page, { mtime }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    const minutes = Math.floor((now.getTime() - mtime.getTime()) / 60_000);
    return minutes < freshFor ? page : asKeptPage(page, language, minutes);
  } catch {
    return null;
  }
}

/** The language named in the address, else the first the browser asks for that the page has; Norwegian reads Danish. */
export function languageAsked(named: string, accepted: string): PageLanguage {
  const asked = accepted
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .map((code) => (['nb', 'nn', 'no'].includes(code) ? 'da' : code));
  return [named, ...asked].flatMap((code) => pageLanguages.find((each) => each === code) ?? [])[0] ?? 'sv';
}
