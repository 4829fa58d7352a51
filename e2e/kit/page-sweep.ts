// Many pages looked at in few browsers: whoever may open them goes from page to page as a press on a link does, some
// persons and languages at a time, and what each page shows is noted under its address.
import { comeTo, type FoundPage, pageAt } from './house-pages.ts';
import type { Open, Visit } from './journey.ts';
import type { Traveller } from './persons.ts';

/** What was found wrong, by address; none where nothing was. */
export type Faults = Map<string, string[]>;

export interface Sweep {
  readonly pages: readonly FoundPage[];
  /** what is wrong with the page that stands there, in lines */
  look(visit: Visit, found: FoundPage): Promise<string[]>;
}

/** Notes what the sweeps find, and of what the browser complained on each page. A page that fails is one fault. */
export async function sweepPages(open: Open, sweeps: readonly Sweep[], faults: Faults): Promise<void> {
  const rounds = sweeps.flatMap((sweep) => roundsOf(sweep));
  const lane = async (): Promise<void> => {
    for (let round = rounds.shift(); round; round = rounds.shift()) await goRound(open, round, faults);
  };
  await Promise.all([lane(), lane()]);
}

/** Does `look` and notes what it finds under the page's address. */
export async function noteFaults(
  visit: Visit,
  found: FoundPage,
  faults: Faults,
  look: () => Promise<string[]>,
): Promise<void> {
  const lines = await look().catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
  const before = faults.get(found.address) ?? [];
  faults.set(found.address, [...before, ...lines, ...visit.complaints()]);
}

const most = 40;

/** One person's pages, some at a time, so that the lanes end together. */
function roundsOf(sweep: Sweep): Sweep[] {
  const byPerson = Map.groupBy(sweep.pages, signedInFor);
  return [...byPerson.values()].flatMap((pages) =>
    Array.from({ length: Math.ceil(pages.length / most) }, (_, index) => ({
      ...sweep,
      pages: pages.slice(index * most, (index + 1) * most),
    })),
  );
}

/** An open page is looked at as somebody who is not signed in. */
function signedInFor({ address, as }: FoundPage): Traveller | null {
  return pageAt(address)?.open ? null : as;
}

async function goRound(open: Open, { pages, look }: Sweep, faults: Faults): Promise<void> {
  const [first] = pages;
  if (!first) return;
  const as = signedInFor(first);
  const visit = await open(as ? { as } : {});
  visit.complaints();
  for (const found of pages)
    await noteFaults(visit, found, faults, async () => {
      await comeTo(visit, found.address);
      return look(visit, found);
    });
  await visit.leave();
}
