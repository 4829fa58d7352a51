// Following the work: an agent who has had a case, or waits for it, is told what others do with it, also in another unit's team.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseFor, visibleToAgent } from '../case-access.ts';
import { caseNumber } from '../case-rules.ts';
import { type FollowingMail, followingMailOf } from '../mail/followed-mail.ts';
import { masked } from '../masked-text.ts';
import type * as contract from './desk-contract.ts';

export async function followCase(work: Work, input: GivenOf<typeof contract.followCase>) {
  const { record, asAgent } = await caseFor(work, input.case);
  if (!asAgent) throw new Refusal('not-found', 'no-such-case');
  await work.sql(
    `insert into service_desk.case_watchers (case_id, account_id, person_id, name, since_at, seen_entry)
     select $1, $2, $3, $4, $5, coalesce(max(ordinal), 0) from service_desk.case_entries where case_id = $1
     on conflict do nothing`,
    [record.case_id, work.actor?.id, work.actor?.personId, work.actor?.name, work.now],
  );
  work.audit({ subject: 'case', subjectId: record.case_id });
  return { case: record.case_id };
}

export async function unfollowCase(work: Work, input: GivenOf<typeof contract.unfollowCase>) {
  const gone = await work.sql(
    'delete from service_desk.case_watchers where case_id = $1 and account_id = $2 returning 1',
    [input.case, work.actor?.id],
  );
  if (gone.length === 0) throw new Refusal('not-found', 'no-such-case');
  work.audit({ subject: 'case', subjectId: input.case });
  return { case: input.case };
}

export async function seeFollowed(work: Work, input: GivenOf<typeof contract.seeFollowed>) {
  const seen = await work.sql(
    `update service_desk.case_watchers set seen_entry =
       (select coalesce(max(ordinal), 0) from service_desk.case_entries where case_id = $1)
     where case_id = $1 and account_id = $2 returning 1`,
    [input.case, work.actor?.id],
  );
  if (seen.length === 0) throw new Refusal('not-found', 'no-such-case');
  work.audit({ subject: 'case', subjectId: input.case });
  return { case: input.case };
}

/** Whether the caller follows the work with a case, and has something new to read in it. */
export async function following(
  work: Work,
  caseId: string,
): Promise<{ isFollowed: boolean; hasNews: boolean; followingMail: FollowingMail | null }> {
  const [row] = await work.sql<{ has_news: boolean }>(
    `select exists (select 1 from service_desk.case_entries e where e.case_id = w.case_id and e.ordinal > w.seen_entry) as has_news
     from service_desk.case_watchers w where w.case_id = $1 and w.account_id = $2`,
    [caseId, work.actor?.id ?? ''],
  );
  const followingMail = row ? await followingMailOf(work, work.actor?.id ?? '') : null;
  return { isFollowed: row !== undefined, hasNews: row?.has_news ?? false, followingMail };
}

/** What others have done; of cases that are another unit's now only what is open, and nothing of restricted ones. */
export async function followedNews(
  work: Work,
  input: GivenOf<typeof contract.listFollowedNews>,
): Promise<AnswerOf<typeof contract.listFollowedNews>> {
  const visible = await visibleToAgent(work, 3);
  const rows = await work.sql<{
    case_id: string;
    number: string;
    title: string;
    what: string;
    at: Date;
    by_name: string | null;
    count: number;
  }>(
    `select c.case_id, c.number::text as number, c.title, news.what, news.at, news.by_name, news.count
     from service_desk.case_watchers w join service_desk.cases c using (case_id)
       cross join lateral (
         select e.what, e.at, e.by_name, count(*) over ()::int as count from service_desk.case_entries e
         where e.case_id = c.case_id and e.ordinal > w.seen_entry and e.by_id is distinct from $1
           and (e.is_open or e.what = 'assigned' or (${visible.sql}))
         order by e.ordinal desc limit 1) news
     where w.account_id = $1 and (not c.is_restricted or (${visible.sql}))
     order by news.at desc, c.case_id limit $2`,
    [work.actor?.id ?? '', input.limit, ...visible.values],
  );
  return {
    news: rows.map((row) => ({
      case: row.case_id,
      number: caseNumber(row.number),
      title: masked(work, row.title),
      what: row.what,
      at: row.at.toISOString(),
      by: row.by_name,
      count: row.count,
    })),
  };
}
