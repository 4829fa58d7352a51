// Reading notices: the list, one page, what concerns me, and the services.
import { type Selectable, sql } from 'kysely';
import { anywhere } from '../../platform/database/list-conditions.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import { tables, type Work } from '../../platform/work/work.ts';
import { unitsOfPerson } from '../people/people.ts';
import type {
  listMyNotices,
  listNotices,
  listServices,
  NoticePage,
  NoticePhase,
  NoticeRow,
  ServiceRow,
} from './contract.ts';
import { allowedSteps, noticeFor } from './notice-access.ts';
import { entriesIn, inLanguage, type Notice, noticeSelect, shownRow, timelines } from './notice-rows.ts';
import { concerns, phaseOf } from './notice-rules.ts';
import { mySubscription } from './subscriptions/subscription-actions.ts';
import { wantsNotice } from './subscriptions/subscription-rules.ts';
import type { DB, NoticesServices } from './tables.ts';

const publish = 'notices.publish-notice';

/** A page of the list; drafts and withdrawn ones only where the caller writes notices. */
export async function noticeList(
  work: Work,
  input: GivenOf<typeof listNotices>,
): Promise<AnswerOf<typeof listNotices>> {
  const found = await wanted(work, input)
    .orderBy('n.starts_at', 'desc')
    .orderBy('n.notice_id', 'desc')
    .limit(input.limit + 1)
    .execute();
  const { rows, next } = noticeMark.page(found, input.limit, (row) => [row.starts_at, row.notice_id]);
  return {
    rows: rows.map((notice) => shownRow(inLanguage(notice, work.language), work.now)),
    next,
    mayDraft: work.policy.may(publish),
  };
}

/** One notice with its timeline. */
export async function noticePage(work: Work, input: { notice: string }): Promise<NoticePage> {
  const notice = inLanguage(await noticeFor(work, input.notice), work.language);
  const told = (await timelines(work, [notice.notice_id])).get(notice.notice_id) ?? [];
  return {
    ...shownRow(notice, work.now),
    body: notice.body,
    entries: entriesIn(told, work.language),
    allowed: allowedSteps(work, notice),
  };
}

/** What is current, and what begins within seven days, for the units the caller works in. */
export async function myNotices(work: Work): Promise<AnswerOf<typeof listMyNotices>> {
  return { rows: await noticesToMe(work) };
}

/** What is told of these days: published notices whose time overlaps them, the earliest first. For other domains. */
export async function noticesWithin(work: Work, from: Date, to: Date): Promise<NoticeRow[]> {
  const found = await noticeSelect(work)
    .where('latest.state', '=', 'published')
    .where('latest.level', '<>', 'information')
    .where('n.starts_at', '<', to)
    .where((where) => where.or([where('n.ends_at', 'is', null), where('n.ends_at', '>', from)]))
    .orderBy('n.starts_at')
    .limit(200)
    .execute();
  return found.map((notice) => shownRow(inLanguage(notice, work.language), work.now));
}

/** The same as a list, for other domains. */
export async function noticesToMe(work: Work): Promise<NoticeRow[]> {
  const units = work.actor?.personId ? await unitsOfPerson(work, work.actor.personId) : [];
  const tree = work.part(unitTreeKey);
  const follows = await mySubscription(work);
  const soon = new Date(work.now.getTime() + 7 * 86_400_000);
  const found = await noticeSelect(work)
    .where('latest.state', '=', 'published')
    .where('n.is_for_staff', '=', true)
    .where('n.starts_at', '<', soon)
    .orderBy('n.starts_at')
    .limit(200)
    .execute();
  return found
    .filter((notice) => ['upcoming', 'current'].includes(phaseNow(notice, work.now)))
    .filter(
      (notice) =>
        concerns(notice.units, units, (unit) => tree.below(unit)) ||
        (follows.isOn && wantsNotice(follows, notice, (unit) => tree.below(unit))),
    )
    .map((notice) => shownRow(inLanguage(notice, work.language), work.now));
}

/** The register of services, by name in the caller's language. */
export async function serviceList(work: Work): Promise<AnswerOf<typeof listServices>> {
  const rows = await tables<DB>(work).selectFrom('notices.services').selectAll().execute();
  const services = rows.map((row) => serviceRow(work, row));
  const { compare } = new Intl.Collator(work.language);
  return {
    services: services.toSorted((a, b) => compare(a.names[work.language], b.names[work.language])),
    mayChange: work.policy.may('notices.change-services'),
  };
}

/** A service as its register shows it to the caller. */
export function serviceRow(work: Work, row: Selectable<NoticesServices>): ServiceRow {
  return {
    service: row.service_code,
    names: { sv: row.name_sv, da: row.name_da, en: row.name_en },
    alsoCalled: row.also_called,
    ownerUnit: row.owner_unit_code,
    isPublic: row.is_public,
    endedOn: row.ended_on,
    mayName: work.policy.may('notices.name-services', row.owner_unit_code),
  };
}

function wanted(work: Work, input: GivenOf<typeof listNotices>) {
  const writes = work.policy.unitsWith(publish);
  let rows = noticeSelect(work);
  if (writes !== 'all')
    rows = rows.where((or) =>
      or.or([
        or('latest.state', 'in', ['published', 'resolved']),
        or('n.owner_unit_code', '=', or.fn.any(or.val([...writes]))),
      ]),
    );
  if (input.phase) rows = rows.where(phaseIs(input.phase, work.now));
  const search = input.search && anywhere(input.search);
  if (search) rows = rows.where((or) => or.or([or('n.title', 'ilike', search), or('n.body', 'ilike', search)]));
  if (input.service)
    rows = rows.where((from) =>
      from.exists(
        from
          .selectFrom('notices.notice_services as s')
          .whereRef('s.notice_id', '=', 'n.notice_id')
          .where('s.service_code', '=', input.service ?? '')
          .select('s.service_code'),
      ),
    );
  if (input.unit) rows = rows.where(concernsUnit(work, input.unit));
  const after = noticeMark.read(input.after);
  if (after)
    rows = rows.where(sql<boolean>`(n.starts_at, n.notice_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return rows;
}

const noticeMark = listMark('notices', 'instant', 'id');

/** The rule phaseOf, for PostgreSQL; a test holds the two against each other. */
function phaseIs(phase: NoticePhase, now: Date) {
  return sql<boolean>`case
    when latest.state in ('draft', 'withdrawn') then latest.state
    when latest.state = 'resolved' then 'past'
    when n.starts_at > ${now} then 'upcoming'
    when latest.level in ('information', 'planned') and n.ends_at <= ${now} then 'past'
    else 'current' end = ${phase}`;
}

function concernsUnit(work: Work, unit: string) {
  const tree = work.part(unitTreeKey);
  const above = tree.rows.filter((row) => tree.below(row.code).includes(unit)).map((row) => row.code);
  return sql<boolean>`(not exists (select 1 from notices.notice_units u where u.notice_id = n.notice_id)
    or exists (select 1 from notices.notice_units u where u.notice_id = n.notice_id and u.unit_code = any(${above})))`;
}

function phaseNow(notice: Notice, now: Date): NoticePhase {
  return phaseOf({ ...notice, startsAt: notice.starts_at, endsAt: notice.ends_at }, now);
}
