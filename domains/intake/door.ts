// The front door: what is known already about what somebody is writing, and taking it in when that did not help.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { equipmentByLabel, type ThingAround, thingsAround } from '../assets/assets.ts';
import { knownServices, noticesToMe } from '../notices/notices.ts';
import { unitsOfPerson } from '../people/people.ts';
import { articlesFor, knownErrors, masked, myCases, openCase, openDisturbances } from '../service-desk/service-desk.ts';
import { itemsToOrder } from './catalogue.ts';
import type * as contract from './contract.ts';
import { type Disturbance, disturbancesOf } from './disturbance-rules.ts';
import type { ItemVersion } from './item-versions.ts';
import { shareMeant } from './meaning-rules.ts';
import { keepIdea } from './needs.ts';
import { subjectIn } from './subject-rules.ts';
import { chainOf } from './unit-chain.ts';

const mostOfEach = 5;
const mostArticles = 3;
const mostRelated = 2;
const kinds = { broken: 'incident', need: 'service-request', question: 'question', idea: 'undecided' } as const;

type Notice = Awaited<ReturnType<typeof noticesToMe>>[number];

/** What is known: first what is broken for others as well, then what to do oneself, what can be ordered, my things and cases. */
export async function searchDoor(
  work: Work,
  input: GivenOf<typeof contract.searchDoor>,
): Promise<AnswerOf<typeof contract.searchDoor>> {
  const { q } = input;
  const isWord = q.length > 2;
  const [told, errors, items, articles, things, mine, services] = await Promise.all([
    noticesToMe(work),
    isWord ? knownErrors(work, q, mostOfEach) : [],
    isWord ? itemsMeant(work, q) : [],
    isWord ? articlesFor(work, q, mostArticles) : [],
    isWord ? thingsMeant(work, q) : [],
    myCases(work, { state: isWord ? 'all' : 'open', limit: 50 }),
    knownServices(work),
  ]);
  const fits = (text: string) => q === '' || shareMeant(q, text) > 0.65 || holdsAll(q, text);
  const inUse = [...services.values()].filter((each) => each.endedOn === null);
  const meant = subjectIn(
    q,
    inUse.map(({ code, names, alsoCalled }) => ({ code, name: names[work.language], also: alsoCalled })),
  );
  const known = await disturbancesFor(work, q, told, fits);
  const saysSo = known.filter((row) => row.fits).slice(0, mostOfEach);
  // a sentence seldom has the words of somebody else's; what is wrong with the same service may well be the same
  const related = meant && saysSo.length === 0 ? known.filter((row) => row.serviceName === meant.name) : [];
  const wrong = [...saysSo, ...related.slice(0, mostRelated)];
  const toldAbove = new Set(wrong.map((row) => row.notice));
  return {
    service: meant ? { service: meant.code, name: meant.name } : null,
    hits: [
      ...wrong.map(disturbanceHit),
      ...errors.map((row) => hit('known-error', row.case, row.title, { note: row.workaround })),
      ...told
        .filter((row) => fits(row.title) && !toldAbove.has(row.notice))
        .slice(0, mostOfEach)
        .map((row) => hit('notice', row.notice, row.title, { address: `/notices/${row.notice}`, at: row.startsAt })),
      ...articles.map((row) =>
        hit('article', row.article, row.title, { note: row.lead, address: `/knowledge/${row.article}` }),
      ),
      ...items.map((item) =>
        hit('item', item.item_code, item.names[work.language], {
          note: item.abouts[work.language],
          address: `/catalogue/${item.item_code}`,
        }),
      ),
      ...things,
      ...mine.rows
        .filter((row) => fits(row.title) && !wrong.some((each) => each.case === row.case))
        .slice(0, mostOfEach)
        .map((row) =>
          hit('case', row.case, row.title, { note: row.number, address: `/cases/${row.case}`, at: row.openedAt }),
        ),
    ],
  };
}

/** Takes in what somebody wrote. The first line is the title, all of it the description when there is more. */
export async function tellDoor(work: Work, input: GivenOf<typeof contract.tellDoor>) {
  const { title, rest } = titleOf(input.text);
  const thing = input.thing ? await equipmentByLabel(work, input.thing) : null;
  if (input.thing && !thing)
    throw new Refusal('invalid', 'unknown-equipment', { thing: input.thing }, [
      { path: 'thing', code: 'unknown-equipment', message: input.thing },
    ]);
  const made = await openCase(work, {
    title,
    description: rest,
    kind: kinds[input.what],
    place: input.place,
    impact: input.impact,
    urgency: input.urgency,
    channel: 'portal',
    isRestricted: false,
    ...(input.service ? { service: input.service } : {}),
    ...(thing ? { equipment: thing.id } : {}),
    ...(input.requester ? { requester: input.requester } : {}),
    ...(input.once ? { once: input.once } : {}),
  });
  if (input.what === 'idea' && made.isNew)
    await keepIdea(work, {
      case: made.case,
      number: made.number,
      // an idea is read by many, and nobody needs a personal number in it
      title: masked(work, title),
      text: masked(work, input.text),
      service: input.service ?? null,
    });
  return { case: made.case, number: made.number };
}

/** What is wrong now: the reports, with what concerns the caller of what is told, as one line each. */
async function disturbancesFor(
  work: Work,
  q: string,
  told: readonly Notice[],
  fits: (text: string) => boolean,
): Promise<Disturbance[]> {
  const [reports, units] = await Promise.all([
    openDisturbances(work, q),
    work.actor?.personId ? unitsOfPerson(work, work.actor.personId) : [],
  ]);
  const tree = work.part(unitTreeKey);
  // the part of the region one works in: the unit below the top
  const near = new Set(units.flatMap((unit) => tree.below(chainOf(work, unit).at(-2) ?? unit)));
  const notices = told
    .filter((row) => row.phase === 'current' && (row.level === 'degraded' || row.level === 'outage'))
    .map((row) => ({
      ...row,
      startsAt: new Date(row.startsAt),
      fits: fits(row.title),
    }));
  return disturbancesOf(
    reports.map((row) => ({ ...row, fits: row.fits || fits(row.title) })),
    notices,
    (unit) => near.has(unit),
  );
}

/** What can be ordered and is called what the words say, best first; the parts of bundles are ordered with their bundle. */
async function itemsMeant(work: Work, q: string): Promise<ItemVersion[]> {
  const items = await itemsToOrder(work);
  const parts = new Set(items.flatMap((item) => item.parts.map((part) => part.item)));
  const rated = items
    .filter((item) => !(parts.has(item.item_code) && item.price_ore === 0))
    .map((item) => {
      const name = item.names[work.language];
      return { item, named: shareMeant(q, name), whole: shareMeant(q, `${name} ${item.abouts[work.language]}`) };
    });
  return rated
    .filter(({ named, whole }) => named > 0.3 || whole > 0.5)
    .toSorted((a, b) => b.named - a.named || b.whole - a.whole)
    .slice(0, mostOfEach)
    .map(({ item }) => item);
}

/** The things around the caller that the words name: a piece by its own line, many of one name as one that leads to all of them. */
async function thingsMeant(work: Work, q: string): Promise<contract.DoorHit[]> {
  if (!work.policy.may('assets.see-my-equipment')) return [];
  const all = await thingsAround(work);
  const numbers: readonly string[] = q.toUpperCase().match(/U-\d+/g) ?? [];
  const share = new Map(all.map((row) => [row.name, shareMeant(q, row.name)]));
  const meant = all
    .filter((row) => numbers.includes(row.number) || (share.get(row.name) ?? 0) > 0.3 || shareMeant(q, row.model) > 0.5)
    .toSorted((a, b) => (share.get(b.name) ?? 0) - (share.get(a.name) ?? 0));
  const groups = Map.groupBy(meant, (row) => (row.isMine || numbers.includes(row.number) ? row.number : row.name));
  return [...groups.values()]
    .slice(0, mostOfEach)
    .flatMap((rows) => (rows.length > 2 ? [manyThings(rows)] : rows.map(thingHit)));
}

function thingHit(row: ThingAround): contract.DoorHit {
  const note = [row.number, row.isMine ? '' : row.place].filter(Boolean).join(', ');
  return hit('equipment', row.equipment, row.name, { note, address: `/door?thing=${row.number}` });
}

function manyThings(rows: readonly ThingAround[]): contract.DoorHit {
  const name = rows[0]?.name ?? '';
  return {
    ...hit('equipment', name, name, { address: `/my-equipment?search=${encodeURIComponent(name)}` }),
    pieces: rows.length,
  };
}

function holdsAll(q: string, text: string): boolean {
  const words = q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => text.toLowerCase().includes(word));
}

/** The first sentence or line as a title of at most 120 letters; the whole text when it says more. */
function titleOf(text: string): { title: string; rest: string } {
  const first = /^[^\n]{3,}?(?=[.!?](\s|$)|\n|$)/.exec(text)?.[0]?.trim() ?? text;
  const title = first.length > 120 ? `${first.slice(0, 119).replace(/\s+\S*$/, '')}…` : first;
  return { title, rest: text.length > title.length + 1 ? text : '' };
}

function disturbanceHit(row: Disturbance): contract.DoorHit {
  const address = row.notice ? `/notices/${row.notice}` : row.isMine && row.case ? `/cases/${row.case}` : '';
  return {
    ...hit('disturbance', row.case ?? row.notice ?? '', row.title, {
      note: row.serviceName,
      address,
      at: row.since.toISOString(),
    }),
    join: row.case,
    people: row.people,
    isMine: row.isMine,
    isMajor: row.isMajor,
  };
}

function hit(
  kind: contract.DoorHit['kind'],
  id: string,
  title: string,
  { note = '', address = '', at = null }: { note?: string; address?: string; at?: string | null },
): contract.DoorHit {
  return { kind, id, title, note, address, at, join: null, people: null, pieces: null, isMine: false, isMajor: false };
}
