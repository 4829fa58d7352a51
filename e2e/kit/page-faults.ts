// What a page must not show, whatever it is about: a width the reader has to push sideways, texts that were never filled
// in, no heading or two, a skeleton for ever, and words of another language than the reader's.
import { globSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { exampleUnits } from '../../example/region.ts';

/** What is wrong with the page as it stands, in lines; empty when nothing is. */
export async function pageFaults(page: Page): Promise<string[]> {
  return [...(await sideways(page)), ...(await unfilled(page)), ...(await frameOf(page))];
}

/**
 * Texts of the page (headings, buttons, labels, names for readers) that stand in Swedish in these word folders and are
 * not the language's own. Names of the region's own, such as units, are Swedish in every language.
 */
export async function swedishWords(page: Page, language: 'da' | 'en', folders: readonly string[]): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const said =
      'nav a, button, th, label, h1, h2, h3, dt, legend, summary, caption, [role=tab], [role=columnheader], p, option';
    const inPageLanguage = (each: Element) => each.closest('[lang]') === document.documentElement;
    // a text in another language within, such as a chapter's title, is not the page's own
    const ownText = (each: Element): string =>
      [...each.childNodes]
        .filter((part) => !(part instanceof Element && part.hasAttribute('lang')))
        .map((part) => (part instanceof Element ? ownText(part) : part.textContent))
        .join('');
    const shown = [...document.querySelectorAll(said)].filter(inPageLanguage).map(ownText);
    const named = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].filter(inPageLanguage);
    const read = named.flatMap((each) =>
      ['aria-label', 'placeholder', 'title', 'alt'].map((name) => each.getAttribute(name) ?? ''),
    );
    return [document.title.replace(/ – Fyr$/, ''), ...shown, ...read].map((text) => text.trim());
  });
  const strange = swedishOnly(language, folders);
  return [...new Set(texts)].filter((text) => strange.has(text)).map((text) => `Swedish in ${language}: ${text}`);
}

function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > room + 1,
    );
    const names = wide.slice(0, 4).map((each) => `${each.localName}.${each.getAttribute('class') ?? ''}`);
    return [`${document.documentElement.scrollWidth} px wide in a window of ${room}: ${names.join(', ')}`];
  });
}

function unfilled(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement; // a clone is of its original's kind
    for (const quoted of body.querySelectorAll('code, pre, script')) quoted.remove();
    const found = body.textContent.match(/\bNaN\b|\bundefined\b|\[object \w+\]|\{[a-z]\w*\}|Invalid Date/g) ?? [];
    return [...new Set(found)].map((text) => `a text that was never filled in: ${text}`);
  });
}

async function frameOf(page: Page): Promise<string[]> {
  const [count, title, waiting] = await Promise.all([
    page.locator('h1').count(),
    page.title(),
    page.locator('[aria-busy=true]').count(),
  ]);
  return [
    ...(waiting > 0 && !page.url().includes('/gallery') ? ['something is never loaded: it stays busy'] : []),
    ...(count === 1 ? [] : [`${count} headings of the first rank`]),
    ...(title === '' || title === 'Fyr' ? [`the tab is called "${title}"`] : []),
  ];
}

/** Swedish texts without parameters that nothing in the house is called in the other language. */
function swedishOnly(language: 'da' | 'en', folders: readonly string[]): Set<string> {
  const own = ownTexts(language);
  const swedish = folders.flatMap((folder) => textsIn(`${folder}/sv.json`));
  return new Set(swedish.filter((text) => !own.has(text) && !text.includes('{') && !regionsOwn.has(text)));
}

/** All texts of the house in a language, read once. */
function ownTexts(language: 'da' | 'en'): ReadonlySet<string> {
  const known = textsOf.get(language) ?? new Set(globSync(`{web,domains}/**/words/${language}.json`).flatMap(textsIn));
  textsOf.set(language, known);
  return known;
}

const textsOf = new Map<'da' | 'en', ReadonlySet<string>>();

// units, and the perspectives of its scorecard
const regionsOwn = new Set([...exampleUnits.map((unit) => unit.name), 'Verksamhet', 'Medarbetare', 'Ekonomi']);

function textsIn(file: string): string[] {
  const words: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  return Object.values(words).filter((text) => typeof text === 'string');
}
