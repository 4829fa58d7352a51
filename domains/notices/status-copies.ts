// Writes the copies of the status page that need nobody: anew at each change and every minute. Each file is put in place
// whole, so that nobody reads half of one.
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Work } from '../../platform/work/work.ts';
import { pageLanguages } from './kept-status.ts';
import { publicStatus } from './public-status.ts';
import { type PageLanguage, statusPage } from './status-page.ts';

let kept: { readonly place: string; readonly timeZone: string } | null = null;

export const statusStyle = ['../../web/ui/tokens.css', './status-page.css'].map(textOf).join('\n');

/** From now on this process keeps copies in this folder; without it none are kept. */
export function keepStatusIn(place: string, timeZone: string): void {
  kept = { place, timeZone };
}

/** The folder of the copies, or null. */
export function statusPlace(): string | null {
  return kept?.place ?? null;
}

/** Writes the page in its three languages, when copies are kept. Throws what the file system says. */
export async function writeStatusCopies(work: Work): Promise<void> {
  if (kept === null) return;
  const { place, timeZone } = kept;
  await mkdir(place, { recursive: true });
  for (const language of pageLanguages) {
    const status = await publicStatus(inLanguage(work, language));
    await putInPlace(path.join(place, `${language}.html`), statusPage(status, language, timeZone));
  }
  await putInPlace(path.join(place, 'status.css'), statusStyle);
  await putInPlace(path.join(place, 'mark.svg'), textOf('../../web/public/mark.svg'));
}

async function putInPlace(file: string, text: string): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, text);
  await rename(part, file);
}

/** The same work, spoken in another language. */
function inLanguage(work: Work, language: PageLanguage): Work {
  return Object.create(work, { language: { value: language } });
}

function textOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
