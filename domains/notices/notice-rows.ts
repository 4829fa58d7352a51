// How a notice is read from its tables: the row with its latest entry, services and units. One select for lists, pages
// and the status page, so that they cannot disagree.
import { sql } from 'kysely';
import { type Language, tables, type Work } from '../../platform/work/work.ts';
import type { NoticeEntry, NoticeLevel, NoticeRow, NoticeState } from './contract.ts';
import { phaseOf } from './notice-rules.ts';
import type { DB } from './tables.ts';

/** What is told beside the language it is written in: the same words in others. */
export type Said<Words> = Partial<Record<Language, Words>>;
export interface NoticeText {
  readonly title: string;
  readonly body: string;
}
/** An entry with what it says in other languages. */
export type ToldEntry = NoticeEntry & { readonly saidIn: Said<string> };

export type Notice = Awaited<ReturnType<ReturnType<typeof noticeSelect>['executeTakeFirstOrThrow']>>;

/** The select all reading begins with; `n` is the notice, `latest` its latest entry. */
export function noticeSelect(work: Work) {
  return tables<DB>(work)
    .selectFrom('notices.notices as n')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('notices.notice_entries as e')
          .whereRef('e.notice_id', '=', 'n.notice_id')
          .orderBy('e.ordinal', 'desc')
          .limit(1)
          .select(['e.state', 'e.level', 'e.ordinal'])
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select([
      'n.notice_id',
      'n.title',
      'n.body',
      'n.owner_unit_code',
      'n.is_public',
      'n.is_for_staff',
      'n.starts_at',
      'n.ends_at',
      'latest.ordinal',
      // written by this domain alone
      sql<Said<NoticeText>>`n.said_in`.as('said_in'),
      // the three below are held to these values by checks in the migration
      sql<Language>`n.language`.as('language'),
      sql<NoticeState>`latest.state`.as('state'),
      sql<NoticeLevel>`latest.level`.as('level'),
      sql<string[]>`array(select s.service_code from notices.notice_services s
        where s.notice_id = n.notice_id order by s.service_code)`.as('services'),
      sql<string[]>`array(select u.unit_code from notices.notice_units u
        where u.notice_id = n.notice_id order by u.unit_code)`.as('units'),
    ]);
}

/** The notice in a reader's language where it is told in it, else as it was written. */
export function inLanguage(notice: Notice, language: Language): Notice {
  const said = notice.said_in[language];
  return said && language !== notice.language ? { ...notice, ...said, language } : notice;
}

/** The entries in a reader's language, each where it is told in it. */
export function entriesIn(entries: readonly ToldEntry[], language: Language): NoticeEntry[] {
  return entries.map(({ saidIn, ...entry }) => ({ ...entry, text: saidIn[language] ?? entry.text }));
}

/** A notice as lists show it. */
export function shownRow(notice: Notice, now: Date): NoticeRow {
  return {
    notice: notice.notice_id,
    title: notice.title,
    language: notice.language,
    level: notice.level,
    state: notice.state,
    phase: phaseOf({ ...notice, startsAt: notice.starts_at, endsAt: notice.ends_at }, now),
    services: notice.services,
    units: notice.units,
    ownerUnit: notice.owner_unit_code,
    isPublic: notice.is_public,
    isForStaff: notice.is_for_staff,
    startsAt: notice.starts_at.toISOString(),
    endsAt: notice.ends_at?.toISOString() ?? null,
  };
}

/** The timelines of these notices, oldest entry first. */
export async function timelines(work: Work, noticeIds: readonly string[]): Promise<Map<string, ToldEntry[]>> {
  if (noticeIds.length === 0) return new Map();
  const rows = await tables<DB>(work)
    .selectFrom('notices.notice_entries')
    .where('notice_id', 'in', noticeIds)
    .orderBy('notice_id')
    .orderBy('ordinal')
    .select([
      'notice_id',
      'at',
      'text',
      'by_name',
      sql<NoticeState>`state`.as('state'),
      sql<NoticeLevel>`level`.as('level'),
      sql<Said<string>>`said_in`.as('said_in'),
    ])
    .execute();
  const found = new Map<string, ToldEntry[]>();
  for (const row of rows) {
    const { state, level, text, by_name: by, said_in: saidIn } = row;
    const entry = { at: row.at.toISOString(), state, level, text, by, saidIn };
    found.set(row.notice_id, [...(found.get(row.notice_id) ?? []), entry]);
  }
  return found;
}
