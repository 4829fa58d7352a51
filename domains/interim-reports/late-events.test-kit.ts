// Late events of every kind a room may get after a period is closed, injected at random into the raw records, and whether the list
// of differences says exactly what was injected.
import { random } from '../../example/random.ts';
import type { ChangedFact, FactSide } from '../../platform/figures/difference.ts';
import type { FactSource } from '../../platform/figures/figure.ts';
import type { Work } from '../../platform/work/work.ts';
import type { Book, Booked, Late, LateKind, Said } from './late-book.test-kit.ts';
import { deskEvents } from './late-desk.test-kit.ts';
import { governanceEvents } from './late-governance.test-kit.ts';
import { staffEvents } from './late-staff.test-kit.ts';
import { ledgerEvents } from './late-vouchers.test-kit.ts';

/** What a freeze of January to August 2019 keeps: two years before, and the year out. */
const [firstDay, lastDay] = ['2017-01-01', '2019-12-31'];

/** Injects so many events, each of a kind drawn by chance; every kind comes once before any comes twice. */
export async function injectLate(work: Work, count: number, seed: string): Promise<readonly Booked[]> {
  const chance = random(seed);
  const booked = new Map<string, Booked>();
  const pools = new Map<string, readonly object[]>();
  const book: Book = (source, fact, before, after) => {
    const there = booked.get(`${source} ${fact}`);
    booked.set(`${source} ${fact}`, {
      source,
      fact,
      before: there ? first(there.before, before) : before,
      after: after && { ...after, things: { ...there?.after?.things, ...after.things } },
    });
  };
  const late: Late = {
    work,
    chance,
    book,
    pick: async <T extends object>(sql: string) => {
      const pool = pools.get(sql) ?? (await work.sql(`${sql} order by 1`));
      pools.set(sql, pool);
      // the rows of this query have the shape its caller names
      return chance.pick(pool) as T;
    },
  };
  const ledger = ledgerEvents(work, chance, book);
  const kinds: readonly LateKind[] = [...ledger.kinds, ...staffEvents, ...deskEvents, ...governanceEvents];
  for (let done = 0; done < count; ) {
    for (const kind of chance.shuffle(kinds).slice(0, count - done)) {
      await kind(late);
      done += 1;
    }
  }
  await ledger.store();
  return [...booked.values()].filter(isDifference);
}

/** What was there in the beginning, with the things that only a later event looked at. */
function first(before: Said | null, later: Said | null): Said | null {
  return before && { ...before, things: { ...later?.things, ...before.things } };
}

function isDifference({ before, after }: Booked): boolean {
  if (!isKept(before) && !isKept(after)) return false;
  return JSON.stringify(sorted(before)) !== JSON.stringify(sorted(after));
}

function isKept(said: Said | null): boolean {
  return said !== null && said.on >= firstDay && said.on <= lastDay && said.unit.startsWith('DTD');
}

function sorted(said: Said | null) {
  return said && { ...said, things: Object.entries(said.things).toSorted(([a], [b]) => (a < b ? -1 : 1)) };
}

/** Every place where the differences told and those booked are not the same, as sentences; none when they are. */
export function unlike(
  booked: readonly Booked[],
  told: readonly ChangedFact[],
  sources: ReadonlyMap<string, FactSource>,
): string[] {
  const left = new Map(told.map((each) => [`${each.source} ${each.fact}`, each]));
  const wrong: string[] = [];
  for (const each of booked) {
    const key = `${each.source} ${each.fact}`;
    const found = left.get(key);
    left.delete(key);
    const measures = sources.get(each.source)?.measures ?? [];
    const sides = [
      [each.before, found?.frozen],
      [each.after, found?.present],
    ] as const;
    if (!found || sides.some(([said, side]) => !isSame(said, side ?? null, measures)))
      wrong.push(`${key}: booked ${JSON.stringify([each.before, each.after])}, told ${JSON.stringify(found ?? null)}`);
  }
  return [...wrong, ...[...left.keys()].map((key) => `${key}: told, but nobody injected it`)];
}

/** Outside what is kept a fact is not there, for the list. */
function isSame(said: Said | null, side: FactSide | null, measures: readonly string[]): boolean {
  if (!isKept(said)) return side === null;
  if (!said || !side || side.on !== said.on || side.unit !== said.unit) return false;
  return Object.entries(said.things).every(([name, value]) => {
    const at = measures.indexOf(name);
    return (at < 0 ? (side.dims[name] ?? null) : side.measures[at]) === value;
  });
}
