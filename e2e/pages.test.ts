// Every page of the house, as somebody who may open it: axe finds nothing on a desk and on a phone, in light and in dark;
// no page has to be pushed sideways; nothing is left unfilled; Danish and English readers meet no Swedish.
import { beforeAll, describe, expect } from 'vitest';
import { axeFindings } from './kit/accessibility.ts';
import { bringIn } from './kit/bring-in.ts';
import { type FoundPage, findAddresses, type HousePage, housePages } from './kit/house-pages.ts';
import { journey, type Open, type Visit, walking } from './kit/journey.ts';
import { mailAbout } from './kit/mailbox.ts';
import { pageFaults, swedishWords } from './kit/page-faults.ts';

let found: ReadonlyMap<string, FoundPage[]> = new Map();

beforeAll(async () => {
  found = await walking(async (open) => {
    const visit = await open({ as: 'administrator', at: null, again: true });
    const file =
      'Enhetskod;Namn;Nivå;Överordnad enhet;Från\nDTD-PROV;Prov;grupp;DTD;2019-10-01\nDTD-FEL;Fel;grupp;DTD;0219-10-01\n';
    const address = `/imports/${await bringIn(visit, 'people.units', 'enheter.csv', file)}`;
    const asked = { address: await linkInMail(open), as: 'engineer' } as const;
    return findAddresses(open, [{ address, as: 'administrator' }, asked]);
  });
}, 240_000);

describe.concurrent('every page', () => {
  for (const [index, page] of housePages.entries())
    journey(
      `${page.pattern} is whole on a desk and a phone, in light and dark, in three languages`,
      async ({ open }) => {
        const faults: string[] = [];
        for (const { address, as } of found.get(page.pattern) ?? []) {
          const visit = await open({ ...(page.open ? {} : { as }), at: null, again: true });
          const note = (lines: string[]) => void faults.push(...lines.map((line) => `${address} ${line}`));
          await visit.go(address);
          note(await deskFaults(visit));
          // what is Swedish to a Dane is so to an Englishman: of English every other page is enough
          note(await phoneFaults(visit, address, page.words));
          if (page.words && index % 2 === 0) note(await strangeWords(visit, address, page.words, 'en'));
        }
        expect(reached(page)).toBe(true);
        expect(faults).toEqual([]);
      },
    );
});

describe.concurrent('a page about something that is not there', () => {
  for (const page of housePages.filter(({ pattern }) => pattern.includes('$') && !pattern.startsWith('/gallery')))
    journey(`${page.pattern} says so in words, as a page of its own`, async ({ open }) => {
      const [somebody] = found.get(page.pattern) ?? [];
      const visit = await open({ as: somebody?.as ?? 'administrator', at: null, again: true });
      visit.expectComplaint(/(400|404) .*\/api\//);
      await visit.go(page.pattern.replace(/\$\w+/g, '00000000-0000-7000-8000-000000000000'));
      expect(await pageFaults(visit.page)).toEqual([]);
      expect(await axeFindings(visit.page)).toEqual([]);
      expect(await visit.page.getByRole('heading', { level: 1 }).textContent()).toMatch(/\p{L}{3,}.*\s\p{L}/u);
    });
});

/** Where the mail about an order leads whoever approves it. */
async function linkInMail(open: Open): Promise<string> {
  const visit = await open({ as: 'engineer', at: null, again: true });
  const { orders } = await visit.tell('/api/orders', { item: 'laptop', answers: { use: 'office' } });
  const { text } = await mailAbout(orders[0].number);
  return /\/approve\/[\w-]+/.exec(text)?.[0] ?? '';
}

/** A page about one record must be linked from somewhere, or nobody can come to it. */
function reached({ pattern }: HousePage): boolean {
  return (found.get(pattern) ?? []).length > 0;
}

/** In Swedish on a desk in the light: what axe finds, and what does not fit there or on a smaller screen. */
async function deskFaults({ page, calm }: Visit): Promise<string[]> {
  const wide = [...(await axeFindings(page)), ...(await pageFaults(page))].map((line) => `[1440 light] ${line}`);
  await page.setViewportSize({ width: 1024, height: 768 });
  await calm();
  return [...wide, ...(await pageFaults(page)).map((line) => `[1024] ${line}`)];
}

/** In Danish on a phone in the dark; what only a phone shows takes its light colours from the same places as the rest. */
async function phoneFaults(visit: Visit, address: string, folders: readonly string[] | null): Promise<string[]> {
  const { page } = visit;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  const words = folders ? await strangeWords(visit, address, folders, 'da') : [];
  if (!folders) await visit.calm();
  const faults = [...(await axeFindings(page)), ...(await pageFaults(page))];
  return [...words, ...faults.map((line) => `[390 dark] ${line}`)];
}

async function strangeWords(
  visit: Visit,
  address: string,
  folders: readonly string[],
  language: 'da' | 'en',
): Promise<string[]> {
  await visit.speak(language);
  // the page the server writes itself has its language in the address
  await visit.go(address === '/status' ? `/status?language=${language}` : address);
  const spoken = await visit.page.getAttribute('html', 'lang');
  const other = spoken === language ? [] : [`speaks ${spoken} to one who reads ${language}`];
  return [...other, ...(await swedishWords(visit.page, language, folders))];
}
