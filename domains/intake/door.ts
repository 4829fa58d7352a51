// The front door: what is known already about what somebody is writing, and taking it in when that did not help.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { equipmentByLabel } from '../assets/assets.ts';
import { noticesToMe } from '../notices/notices.ts';
import { articlesFor, disturbances, knownErrors, masked, myCases, openCase } from '../service-desk/service-desk.ts';
import { itemsToOrder } from './catalogue.ts';
import type * as contract from './contract.ts';
import { keepIdea } from './needs.ts';

const mostOfEach = 5;
const mostArticles = 3;

/** What is known: first what is broken for others as well, then what to do oneself, what can be ordered, my own cases. */
export async function searchDoor(
  work: Work,
  input: GivenOf<typeof contract.searchDoor>,
): Promise<AnswerOf<typeof contract.searchDoor>> {
  const search = input.q || undefined;
  const [known, errors, told, items, articles, mine] = await Promise.all([
    disturbances(work, { limit: mostOfEach, search }),
    input.q.length > 2 ? knownErrors(work, input.q, mostOfEach) : [],
    noticesToMe(work),
    input.q ? itemsToOrder(work, input.q) : [],
    input.q.length > 2 ? articlesFor(work, input.q, mostArticles) : [],
    myCases(work, { state: 'open', limit: 20 }),
  ]);
  const words = input.q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  return {
    hits: [
      ...known.rows.map((row) => ({
        kind: 'disturbance' as const,
        id: row.case,
        title: row.title,
        note: row.serviceName ?? '',
        address: row.isMine ? `/cases/${row.case}` : '',
        followers: row.followers,
        isMine: row.isMine,
      })),
      ...errors.map((row) => hit('known-error', row.case, row.title, row.workaround, '')),
      ...told
        .filter((row) => fits(row.title))
        .slice(0, mostOfEach)
        .map((row) => hit('notice', row.notice, row.title, '', `/notices/${row.notice}`)),
      ...articles.map((row) => hit('article', row.article, row.title, row.lead, `/knowledge/${row.article}`)),
      ...items
        .slice(0, mostOfEach)
        .map((item) =>
          hit(
            'item',
            item.item_code,
            item.names[work.language],
            item.abouts[work.language],
            `/catalogue/${item.item_code}`,
          ),
        ),
      ...mine.rows
        .filter((row) => fits(row.title))
        .slice(0, mostOfEach)
        .map((row) => hit('case', row.case, row.title, row.number, `/cases/${row.case}`)),
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
  const kind = input.what === 'broken' ? 'incident' : input.what === 'question' ? 'question' : 'undecided';
  const made = await openCase(work, {
    title,
    description: rest,
    kind,
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

/** The first sentence or line as a title of at most 120 letters; the whole text when it says more. */
function titleOf(text: string): { title: string; rest: string } {
  const first = /^[^\n]{3,}?(?=[.!?](\s|$)|\n|$)/.exec(text)?.[0]?.trim() ?? text;
  const title = first.length > 120 ? `${first.slice(0, 119).replace(/\s+\S*$/, '')}…` : first;
  return { title, rest: text.length > title.length + 1 ? text : '' };
}

function hit(
  kind: 'known-error' | 'notice' | 'item' | 'case' | 'article',
  id: string,
  title: string,
  note: string,
  address: string,
): contract.DoorHit {
  return { kind, id, title, note, address, followers: null, isMine: false };
}
