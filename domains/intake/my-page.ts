// My page: what has changed for somebody since they were last here, put together from orders, approvals, ideas, cases and
// notices. A visit begins when the page is opened and the one before lies more than half an hour back.
import type { AnswerOf } from '../../platform/operation/operation.ts';
import type { Work } from '../../platform/work/work.ts';
import { noticesToMe } from '../notices/notices.ts';
import { myCases } from '../service-desk/service-desk.ts';
import { myApprovals } from './approvals.ts';
import type * as contract from './contract.ts';
import type { MyChange } from './contract.ts';
import { myIdeas } from './needs.ts';
import { type OrderRecord, orderColumns, shownOrders } from './order-rows.ts';

const sameVisit = 30 * 60_000;
const mostShown = 30;

export async function myChanges(work: Work): Promise<AnswerOf<typeof contract.showMyChanges>> {
  const since = await lastVisit(work);
  const ideas = await myIdeas(work);
  // on the first visit everything would be new: nothing is
  if (since === null) return { since: null, changes: [], ideas };
  const changes = (
    await Promise.all([
      changedCases(work, since),
      changedOrders(work, since),
      newApprovals(work, since),
      newNotices(work, since),
    ])
  ).flat();
  const changedIdeas = ideas
    .filter((idea) => Date.parse(idea.at) > since.getTime() && idea.state !== 'new')
    .map(
      (idea): MyChange => ({
        kind: 'idea',
        id: idea.case,
        title: idea.title,
        state: idea.state,
        at: idea.at,
        address: `/cases/${idea.case}`,
      }),
    );
  return {
    since: since.toISOString(),
    changes: [...changes, ...changedIdeas].toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostShown),
    ideas,
  };
}

export async function noteMyVisit(work: Work): Promise<AnswerOf<typeof contract.noteMyVisit>> {
  const [row] = await work.sql<{ before_at: Date | null }>(
    `insert into intake.visits as v (account_id, seen_at, before_at) values ($1, $2, null)
     on conflict (account_id) do update set seen_at = $2,
       before_at = case when v.seen_at < $3 then v.seen_at else v.before_at end
     returning before_at`,
    [work.actor?.id ?? '', work.now, new Date(work.now.getTime() - sameVisit)],
  );
  return { since: row?.before_at?.toISOString() ?? null };
}

/** When the visit before this one was: while one is looking, what one came for stays on the page. */
async function lastVisit(work: Work): Promise<Date | null> {
  const [row] = await work.sql<{ seen_at: Date; before_at: Date | null }>(
    'select seen_at, before_at from intake.visits where account_id = $1',
    [work.actor?.id ?? ''],
  );
  if (!row) return null;
  return work.now.getTime() - row.seen_at.getTime() > sameVisit ? row.seen_at : row.before_at;
}

async function changedCases(work: Work, since: Date): Promise<MyChange[]> {
  const { rows } = await myCases(work, { state: 'all', limit: 50 });
  return rows
    .filter((row) => Date.parse(row.changedAt) > since.getTime())
    .map((row) => ({
      kind: 'case',
      id: row.case,
      title: `${row.number} ${row.title}`,
      state: row.state,
      at: row.changedAt,
      address: `/cases/${row.case}`,
    }));
}

async function changedOrders(work: Work, since: Date): Promise<MyChange[]> {
  const found = await work.sql<OrderRecord>(
    `select ${orderColumns} from intake.orders
     where (orderer_id = $1 or person_id = $2) and bundle_id is null
       and greatest(decided_at, delivered_at) > $3 order by number desc limit ${mostShown}`,
    [work.actor?.id ?? '', work.actor?.personId ?? null, since],
  );
  const rows = await shownOrders(work, found);
  return rows.map((row, at) => ({
    kind: 'order',
    id: row.order,
    title: `${row.number} ${row.itemName}`,
    state: row.state,
    at: (found[at]?.delivered_at ?? found[at]?.decided_at ?? work.now).toISOString(),
    address: `/orders/${row.order}`,
  }));
}

async function newApprovals(work: Work, since: Date): Promise<MyChange[]> {
  const { rows } = await myApprovals(work);
  return rows
    .filter((row) => Date.parse(row.beganAt) > since.getTime())
    .map((row) => ({
      kind: 'approval',
      id: row.approval,
      title: `${row.number} ${row.itemName}, ${row.forWhom}`,
      state: 'waiting',
      at: row.beganAt,
      address: `/orders/${row.order}`,
    }));
}

async function newNotices(work: Work, since: Date): Promise<MyChange[]> {
  const rows = await noticesToMe(work);
  return rows
    .filter((row) => Date.parse(row.startsAt) > since.getTime() && Date.parse(row.startsAt) <= work.now.getTime())
    .map((row) => ({
      kind: 'notice',
      id: row.notice,
      title: row.title,
      state: row.level,
      at: row.startsAt,
      address: `/notices/${row.notice}`,
    }));
}
