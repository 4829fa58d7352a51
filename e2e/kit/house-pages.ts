// Every page the doors declare, and for each an address that exists and somebody who may open it: static ones as they
// stand, pages about one record by following the links that people follow. A page nobody links to is found out here.
import type { DomainPage } from '../../web/domain-web.ts';
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
  /** how many of the addresses found are looked at */
  readonly samples: number;
}

export interface FoundPage {
  readonly address: string;
  readonly as: Traveller;
}

/** The pages of all web doors, the start page, and the pages that the server writes itself. */
export const housePages: readonly HousePage[] = [
  { pattern: '/', open: false, samples: 1 },
  ...[...domains, houseWeb, galleryDoor].flatMap((door) => door.pages.map(pageOf)),
  { pattern: '/status', open: true, samples: 1 },
  { pattern: '/api', open: true, samples: 1 },
];

/** Addresses by pattern, found by walking through the house as one person after the other until every page is met. */
export async function findAddresses(open: Open): Promise<Map<string, FoundPage[]>> {
  const found = new Map<string, FoundPage[]>();
  for (const traveller of travellers) {
    if (housePages.every(({ pattern }) => found.has(pattern))) break;
    await walk(open, traveller, found);
  }
  return found;
}

function pageOf(page: DomainPage): HousePage {
  // the gallery shows every kind of page once
  const samples = page.path.startsWith('/gallery/') ? 20 : 1;
  return { pattern: page.path, permission: page.permission, open: page.open ?? false, samples };
}

async function walk(open: Open, traveller: Traveller, found: Map<string, FoundPage[]>): Promise<void> {
  const first = await open({ as: traveller, at: null });
  const permissions = await permissionsOf(first);
  const may = (page: HousePage) => page.permission === undefined || permissions.has(page.permission);
  const waiting: string[] = [];
  const note = (address: string): void => {
    const page = housePages.find(({ pattern }) => matches(pattern, address));
    if (!page || !may(page)) return;
    const known = found.get(page.pattern) ?? [];
    if (known.length >= page.samples || known.some((one) => samePath(one.address, address))) return;
    found.set(page.pattern, [...known, { address, as: traveller }]);
    waiting.push(address);
  };
  for (const { pattern } of housePages) if (!pattern.includes('$')) note(pattern);
  await Promise.all(
    [first, await open({ as: traveller, at: null }), await open({ as: traveller, at: null })].map(async (visit) => {
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift())
        for (const link of await linksAt(visit, address)) note(link);
    }),
  );
}

async function permissionsOf(visit: Visit): Promise<Set<string>> {
  const { me } = (await visit.ask('/api/me')) as { me: { permissions: string[] } }; // declared by who-am-i
  return new Set(me.permissions);
}

async function linksAt({ page, go }: Visit, address: string): Promise<string[]> {
  await go(address);
  return page.$$eval('a[href^="/"]', (links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** `/figures/after-close` is no `/figures/$figure`: an exact pattern goes first. */
function matches(pattern: string, address: string): boolean {
  const path = address.split(/[?#]/)[0] ?? '';
  if (path === pattern) return true;
  if (housePages.some((page) => page.pattern === path)) return false;
  return new RegExp(`^${pattern.replace(/\$\w+/g, '[^/]+')}$`).test(path);
}

function samePath(one: string, other: string): boolean {
  return one.split(/[?#]/)[0] === other.split(/[?#]/)[0];
}
