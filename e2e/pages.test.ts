// Every page of the house, as somebody who may open it: axe finds nothing on a desk and on a phone, in light and in dark;
// no page has to be pushed sideways; nothing is left unfilled; a Danish or an English reader meets no Swedish. All pages are
// swept before the tests, which then say page by page what was found.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './kit/accessibility.ts';
import { bringIn } from './kit/bring-in.ts';
import { type FoundPage, findAddresses, housePages, pageAt } from './kit/house-pages.ts';
import { type Open, type Speech, type Visit, walking } from './kit/journey.ts';
import { mailAbout } from './kit/mailbox.ts';
import { pageFaults, swedishWords } from './kit/page-faults.ts';
import { type Faults, noteFaults, type Sweep, sweepPages } from './kit/page-sweep.ts';

const aboutOne = housePages.filter(({ pattern }) => pattern.includes('$') && !pattern.startsWith('/gallery'));
const faults: Faults = new Map();
let found: ReadonlyMap<string, readonly FoundPage[]> = new Map();

beforeAll(async () => {
  await walking(async (open) => {
    const seen = new Set<FoundPage>();
    const look = async (visit: Visit, one: FoundPage) => {
      seen.add(one);
      await noteFaults(visit, one, faults, () => wholeFaults(visit, one));
    };
    found = await findAddresses(open, await made(open), look);
    const rest = [...found.values()].flat().filter((one) => !seen.has(one));
    await sweepPages(open, [{ pages: rest, look: wholeFaults }, missing()], faults);
  });
}, 480_000);

describe('every page', () => {
  for (const page of housePages)
    test(`${page.pattern} is whole on a desk and a phone, in light and dark, in Swedish and another language`, () => {
      const here = found.get(page.pattern) ?? [];
      // a page about one record must be linked from somewhere, or nobody can come to it
      expect(here.length).toBeGreaterThan(0);
      for (const { address } of here) expect(faults.get(address)).toEqual([]);
    });
});

describe('a page about something that is not there', () => {
  for (const { pattern } of aboutOne)
    test(`${pattern} says so in words, as a page of its own`, () => {
      expect(faults.get(addressOfNothing(pattern))).toEqual([]);
    });
});

/** Addresses that nobody comes to by links alone: an import with faults, and where the mail about an order leads. */
async function made(open: Open): Promise<FoundPage[]> {
  const visit = await open({ as: 'administrator', at: null });
  const file =
    'Enhetskod;Namn;Nivå;Överordnad enhet;Från\nDTD-PROV;Prov;grupp;DTD;2019-10-01\nDTD-FEL;Fel;grupp;DTD;0219-10-01\n';
  const address = `/imports/${await bringIn(visit, 'people.units', 'enheter.csv', file)}`;
  return [
    { address, as: 'administrator' },
    { address: await linkInMail(open), as: 'engineer' },
    { address: await partnersLink(visit), as: 'engineer' },
    { address: await suppliersLink(visit), as: 'engineer' },
    ...(await followedUp(visit)),
  ];
}

/** Only some suppliers have met or reported; what they have is behind a tab of their page. */
async function followedUp(visit: Visit): Promise<FoundPage[]> {
  const { rows } = await visit.ask('/api/suppliers?limit=50');
  const found: FoundPage[] = [];
  for (const { supplier } of rows) {
    const [met] = (await visit.ask(`/api/suppliers/${supplier}/follow-up`)).meetings;
    const [told] = (await visit.ask(`/api/suppliers/${supplier}/reports`)).rows;
    if (met) found.push({ address: `/supplier-meetings/${met.meeting}`, as: 'administrator' });
    if (told) found.push({ address: `/supplier-reports/${told.report}`, as: 'administrator' });
  }
  return found;
}

async function linkInMail(open: Open): Promise<string> {
  const visit = await open({ as: 'engineer', at: null });
  const { orders } = await visit.tell('/api/orders', { item: 'laptop', answers: { use: 'office' } });
  const { text } = await mailAbout(orders[0].number);
  return /\/approve\/[\w-]+/.exec(text)?.[0] ?? '';
}

/** Where the mail to a partner of an assignment leads. */
async function partnersLink(visit: Visit): Promise<string> {
  const { rows } = await visit.ask('/api/portfolio/assignments?status=all');
  for (const { assignment } of rows) {
    const at = `/api/portfolio/assignments/${assignment}`;
    const [partner] = (await visit.ask(`${at}/follow-up`)).partners;
    if (!partner) continue;
    await visit.tell(`${at}/partners/${partner.partner}/follow-links`, { address: 'partner@kommun.example' });
    const { text } = await mailAbout(partner.name);
    return /\/follow\/[\w-]+/.exec(text)?.[0] ?? '';
  }
  return '';
}

/** Where the mail that asks a supplier how it finds the co-operation leads. */
async function suppliersLink(visit: Visit): Promise<string> {
  const { rows } = await visit.ask('/api/suppliers?limit=1');
  const at = `/api/suppliers/${rows[0].supplier}`;
  const [contact] = (await visit.ask(at)).contacts;
  const { half } = await visit.ask(`${at}/cooperation`);
  await visit.tell(`${at}/view-questions`, { contact: contact.contact, half });
  const { text } = await mailAbout('Hur fungerar samarbetet');
  return /\/supplier-view\/[\w-]+/.exec(text)?.[0] ?? '';
}

/**
 * In Swedish on a desk in the light, and where it stands in another language on a phone in the dark; in whichever order
 * spares a change of language, which costs as much as axe.
 */
async function wholeFaults(visit: Visit, one: FoundPage): Promise<string[]> {
  // what was written into the page instead of its words is Swedish to a Dane and to an Englishman: one of them is enough
  const language = housePages.findIndex(({ pattern }) => pattern === pageAt(one.address)?.pattern) % 2 ? 'da' : 'en';
  const spoken = await visit.page.getAttribute('html', 'lang');
  if (spoken !== language) return [...(await deskFaults(visit, one)), ...(await phoneFaults(visit, one, language))];
  return [...(await phoneFaults(visit, one, language)), ...(await deskFaults(visit, one))];
}

async function deskFaults(visit: Visit, { address }: FoundPage): Promise<string[]> {
  const { page, calm } = visit;
  await seenAs(visit, desk);
  await speakOn(visit, address, 'sv');
  const wide = [...(await axeFindings(page)), ...(await pageFaults(page))].map((line) => `[1440 light] ${line}`);
  await page.setViewportSize({ width: 1024, height: 768 });
  await calm();
  return [...wide, ...(await pageFaults(page)).map((line) => `[1024] ${line}`)];
}

async function phoneFaults(visit: Visit, { address }: FoundPage, language: 'da' | 'en'): Promise<string[]> {
  const { page } = visit;
  const { words = null } = pageAt(address) ?? {};
  await seenAs(visit, phone);
  if (words) await speakOn(visit, address, language);
  const strange = words ? await strangeWords(page, language, words) : [];
  const narrow = [...(await axeFindings(page)), ...(await pageFaults(page))].map((line) => `[390 dark] ${line}`);
  return [...strange, ...narrow];
}

const desk = { width: 1440, height: 900, scheme: 'light' } as const;
const phone = { width: 390, height: 844, scheme: 'dark' } as const;

async function seenAs({ page }: Visit, { width, height, scheme }: typeof desk | typeof phone): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height });
}

async function speakOn(visit: Visit, address: string, language: Speech): Promise<void> {
  if ((await visit.page.getAttribute('html', 'lang')) === language) return;
  // the page the server writes itself has its language in the address
  if (pageAt(address)?.written) await visit.go(`${address}?language=${language}`);
  else await visit.speak(language);
}

async function strangeWords(page: Page, language: 'da' | 'en', words: readonly string[]): Promise<string[]> {
  const spoken = await page.getAttribute('html', 'lang');
  const other = spoken === language ? [] : [`speaks ${spoken} to one who reads ${language}`];
  return [...other, ...(await swedishWords(page, language, words))];
}

/** Nobody's record, as whoever may open such a page. */
function missing(): Sweep {
  return {
    pages: aboutOne.map(({ pattern }) => ({
      address: addressOfNothing(pattern),
      as: found.get(pattern)?.[0]?.as ?? 'administrator',
    })),
    look: async (visit) => {
      visit.expectComplaint(/(400|404) .*\/api\//);
      const heading = await visit.page.getByRole('heading', { level: 1 }).textContent();
      return [
        ...(await pageFaults(visit.page)),
        ...(await axeFindings(visit.page)),
        ...(/\p{L}{3,}.*\s\p{L}/u.test(heading ?? '') ? [] : [`says only "${heading}"`]),
      ];
    },
  };
}

function addressOfNothing(pattern: string): string {
  return pattern.replace(/\$\w+/g, '00000000-0000-7000-8000-000000000000');
}
