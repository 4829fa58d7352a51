// Every page the doors declare, and for each an address that exists and somebody who may open it: static ones as they
// stand, pages about one record by following the links that people follow. A page nobody links to is found out here.
import { globSync } from 'node:fs';
import type { DomainPage, DomainWeb } from '../../web/domain-web.ts';
import { domains } from '../../web/domains.ts';
import { galleryDoor } from '../../web/gallery/gallery-web.ts';
import { houseWeb } from '../../web/house/house-web.ts';
import type { Open, Visit } from './journey.ts';
import { type Traveller, travellers } from './persons.ts';

export interface HousePage {
  /** as declared: /finances/vouchers/$voucher */
  readonly pattern: string;
  readonly permission?: string | undefined;
  /** without sign-in */
  readonly open: boolean;
  /** the server writes it itself: it is always loaded whole */
  readonly written?: true;
  /** how many of the addresses found are looked at */
  readonly samples: number;
  /** the folders its words are from; null for pages that nobody reads in another language */
  readonly words: readonly string[] | null;
}

export interface FoundPage {
  readonly address: string;
  readonly as: Traveller;
}

const houseFolders = ['web/words', 'web/ui/words', 'web/house/words', 'web/house/audit/words'];

/** The pages of all web doors, the start page, and the pages that the server writes itself. */
export const housePages: readonly HousePage[] = [
  { pattern: '/', open: false, samples: 1, words: houseFolders },
  ...[...domains, houseWeb, galleryDoor].flatMap((door) => door.pages.map((page) => pageOf(door, page))),
  { pattern: '/status', open: true, written: true, samples: 1, words: ['domains/notices/web/words'] },
  { pattern: '/api', open: true, written: true, samples: 1, words: null },
];

/** What is done on a page of the house that the walk has come to. */
export type Look = (visit: Visit, found: FoundPage) => Promise<void>;

/**
 * Addresses by pattern, found by walking through the house, as one person after the other until every page is met;
 * `known` are addresses somebody has made before. On those that are kept, `look` is done when the walk stands there (it
 * ends when everything is met, so that not all are).
 */
export async function findAddresses(
  open: Open,
  known: readonly FoundPage[],
  look: Look,
): Promise<Map<string, FoundPage[]>> {
  const found = new Map<string, FoundPage[]>();
  for (const one of known) {
    const page = pageAt(one.address);
    if (page) found.set(page.pattern, [one]);
  }
  for (const traveller of travellers) if (roomsMissing(found).size > 0) await walk(open, traveller, found, look);
  return found;
}

/** Comes to an address as a press on a link does. */
export function comeTo(visit: Visit, address: string): Promise<void> {
  return pageAt(address)?.written ? visit.go(address) : visit.move(address);
}

/** The page an address leads to. `/figures/after-close` is no `/figures/$figure`: an exact pattern goes first. */
export function pageAt(address: string): HousePage | undefined {
  const path = address.split(/[?#]/)[0] ?? '';
  return (
    housePages.find(({ pattern }) => pattern === path) ?? housePages.find(({ pattern }) => shapeOf(pattern).test(path))
  );
}

/** The rooms in which a page has not been met yet. */
function roomsMissing(found: ReadonlyMap<string, FoundPage[]>): ReadonlySet<string> {
  return new Set(housePages.filter(({ pattern }) => !found.has(pattern)).map(({ pattern }) => roomOf(pattern)));
}

function pageOf(door: DomainWeb, page: DomainPage): HousePage {
  const own = door === galleryDoor ? ['web/gallery/words'] : globSync(`domains/${door.name}/web/**/words`);
  return {
    pattern: page.path,
    permission: page.permission,
    open: page.open ?? false,
    // the gallery shows every kind of page once
    samples: page.path.startsWith('/gallery/') ? 20 : 1,
    // its examples are for the eye; their texts are the gallery's own
    words: page.path.startsWith('/gallery/') ? null : door === houseWeb ? houseFolders : [...houseFolders, ...own],
  };
}

// a phone's page has fewer links
const onDesk = { width: 1440, height: 900 };

/** One walk visits a page of each pattern, in the rooms where something is still missing. */
async function walk(open: Open, as: Traveller, found: Map<string, FoundPage[]>, look: Look) {
  const first = await open({ as, at: null });
  const permissions = await permissionsOf(first);
  const rooms = roomsMissing(found);
  const seen = new Map<string, number>();
  const waiting: string[] = [];
  const walked = new Set<string>();
  const note = (address: string): void => {
    const page = pageAt(address);
    if (!page || !rooms.has(roomOf(page.pattern))) return;
    if (page.permission !== undefined && !permissions.has(page.permission)) return;
    const before = found.get(page.pattern) ?? [];
    if (before.length < page.samples && !before.some((one) => samePath(one.address, address)))
      found.set(page.pattern, [...before, { address, as }]);
    // what another could not do with its record, this one may with another: two of each are looked at
    const times = seen.get(page.pattern) ?? 0;
    if (times >= (page.pattern.includes('$') ? 2 : 1)) return;
    seen.set(page.pattern, times + 1);
    waiting.push(address);
  };
  for (const { pattern } of housePages) if (!pattern.includes('$')) note(pattern);
  const lanes = [first, await open({ as, at: null })];
  await Promise.all(
    lanes.map(async (visit) => {
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        const missing = roomsMissing(found);
        if (missing.size === 0) return;
        const pattern = pageAt(address)?.pattern ?? '';
        // another page like it has been walked over, and its room has been met whole meanwhile
        if (walked.has(pattern) && !missing.has(roomOf(pattern))) continue;
        walked.add(pattern);
        // what another page complained of is not this one's
        visit.complaints();
        await comeTo(visit, address);
        await visit.page.setViewportSize(onDesk);
        for (const link of await linksOn(visit)) note(link);
        const kept = found.get(pattern)?.find((one) => one.address === address && one.as === as);
        if (kept) await look(visit, kept);
        await visit.page.setViewportSize(onDesk);
        if (pattern.includes('$')) for (const link of await linksBehindTabs(visit)) note(link);
        // a button, not a link, leads there
        for (const step of ['edit', 'study']) {
          const there = `${address.split('?')[0]}/${step}`;
          if (pattern.includes('$') && pageAt(there)?.pattern.endsWith(`/${step}`)) note(there);
        }
      }
    }),
  );
  await Promise.all(lanes.map((lane) => lane.leave()));
}

async function permissionsOf(visit: Visit): Promise<Set<string>> {
  const { me } = await visit.ask('/api/me');
  return new Set(me.permissions);
}

/** The parts of a record that are not shown yet, one after the other. */
async function linksBehindTabs(visit: Visit): Promise<string[]> {
  const links: string[] = [];
  const names = await visit.page.locator('main [role=tab][aria-selected=false]').allTextContents();
  for (const name of names) {
    const tab = visit.page.locator('main [role=tab]').filter({ hasText: name }).first();
    await tab.click();
    await tab.and(visit.page.locator('[aria-selected=true]')).waitFor();
    await visit.calm();
    links.push(...(await linksOn(visit)));
  }
  return links;
}

async function linksOn(visit: Visit): Promise<string[]> {
  return visit.page.$$eval('a[href^="/"]', (links) => links.map((link) => link.getAttribute('href') ?? ''));
}

function shapeOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/\$\w+/g, '[^/]+')}$`);
}

/** `/people/units/$unit` → people */
function roomOf(pattern: string): string {
  return pattern.split('/')[1] ?? '';
}

function samePath(one: string, other: string): boolean {
  return one.split(/[?#]/)[0] === other.split(/[?#]/)[0];
}
