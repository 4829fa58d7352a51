// What is wrong just now for more than one person, as everybody may know it: open incidents others can join, each with the
// major incident or the burst of reports it belongs to, so that a reader sees one disturbance and not its many reports.

import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { masked } from './masked-text.ts';

interface OpenDisturbance {
  readonly case: string;
  readonly title: string;
  readonly service: string | null;
  readonly serviceName: string | null;
  readonly unit: string | null;
  /** the burst of reports it was counted in, while nobody has decided about that */
  readonly burst: string | null;
  /** the major incident led from this case, with what it is called and the notices that tell of it */
  readonly major: {
    readonly title: string;
    readonly services: readonly string[];
    readonly notices: readonly string[];
  } | null;
  /** how many have said so: who reported it, who said the same, and the reports joined to it */
  readonly people: number;
  readonly isMine: boolean;
  readonly openedAt: Date;
  /** holds all the words asked for */
  readonly fits: boolean;
}

const most = 200;

/** Those that are open and unrestricted, the newest first; `search` marks those that hold its words. */
export async function openDisturbances(work: Work, search: string): Promise<OpenDisturbance[]> {
  const words = search.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [rows, services] = await Promise.all([
    work.sql<Row>(findOpen, [
      work.actor?.id ?? '',
      work.actor?.personId ?? null,
      words.map((word) => `'${word}':*`).join(' & '),
      words.length === 0,
    ]),
    knownServices(work),
  ]);
  return rows.map((row) => ({
    case: row.case_id,
    title: masked(work, row.title),
    service: row.service_code,
    serviceName: row.service_code ? (services.get(row.service_code)?.names[work.language] ?? null) : null,
    unit: row.unit_code,
    burst: row.burst,
    major:
      row.major_title === null
        ? null
        : {
            // what has not been told yet is called as its case is
            title: masked(work, row.notices.length > 0 ? row.major_title : row.title),
            services: row.major_services ?? [],
            notices: row.notices,
          },
    people: 1 + row.followers + row.joined,
    isMine: row.is_mine,
    openedAt: row.opened_at,
    fits: row.fits,
  }));
}

interface Row {
  [column: string]: unknown;
  case_id: string;
  title: string;
  service_code: string | null;
  unit_code: string | null;
  followers: number;
  opened_at: Date;
  burst: string | null;
  major_title: string | null;
  major_services: string[] | null;
  notices: string[];
  joined: number;
  is_mine: boolean;
  fits: boolean;
}

// what one person has reported about their own desk is not a disturbance; what hits a service or several people is
const findOpen = `select c.case_id, c.title, c.service_code, c.unit_code, c.followers, c.opened_at,
    (select k.candidate_id from service_desk.major_candidate_cases k join service_desk.major_candidates m using (candidate_id)
      where k.case_id = c.case_id and m.state = 'proposed' limit 1) as burst,
    m.title as major_title, m.services as major_services,
    array(select n.notice_id from service_desk.major_notices n where n.major_id = m.major_id) as notices,
    (select count(*) from service_desk.major_reports r where r.major_id = m.major_id)::int as joined,
    (c.reporter_id = $1 or coalesce(c.requester_id = $2, false) or exists (select 1 from service_desk.case_followers f
      where f.case_id = c.case_id and f.account_id = $1)) as is_mine,
    ($4 or c.words @@ to_tsquery('simple', $3)) as fits
  from service_desk.cases c left join service_desk.major_incidents m on m.case_id = c.case_id and m.state = 'open'
  where c.state in ('new', 'active', 'waiting') and c.kind = 'incident' and not c.is_restricted and c.parent_id is null
    and (c.followers > 0 or c.impact <= 2)
  order by c.number desc limit ${most}`;
