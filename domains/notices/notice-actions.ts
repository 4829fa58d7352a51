// What can be done with notices: write, correct, tell, update, resolve, take back. Each step is an entry in the notice's
// timeline, in the same transaction as its audit entry and its event.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { dropSearchEntries, keepSearchEntries } from '../../platform/search/search.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import { tables, type Work } from '../../platform/work/work.ts';
import type {
  changeNotice as change,
  draftNotice as draft,
  NoticeLevel,
  NoticePage,
  NoticeState,
  NoticeTold,
  noticeEvents,
  resolveNotice as resolve,
  Service,
  ServiceSet,
  updateNotice as update,
} from './contract.ts';
import { noticeToChange } from './notice-access.ts';
import { noticePage } from './notice-queries.ts';
import type { Notice, NoticeText, Said } from './notice-rows.ts';
import { searchEntry } from './notice-search.ts';
import { tellSubscribers } from './subscriptions/tell-subscribers.ts';
import type { DB } from './tables.ts';

/** `saidIn`: the same in other languages, for whoever has it; readers of those get it so. */
export async function draftNotice(
  work: Work,
  input: GivenOf<typeof draft>,
  saidIn: Said<NoticeText> = {},
): Promise<NoticePage> {
  await checkContent(work, input);
  const noticeId = work.newId();
  await tables<DB>(work)
    .insertInto('notices.notices')
    .values({ notice_id: noticeId, created_at: work.now, ...columnsOf(input), said_in: JSON.stringify(saidIn) })
    .execute();
  await linkNotice(work, noticeId, input);
  await addEntry(work, { notice_id: noticeId, ordinal: 0, level: input.level }, 'draft', '');
  note(work, noticeId, input.ownerUnit);
  return noticePage(work, { notice: noticeId });
}

export async function changeNotice(work: Work, input: GivenOf<typeof change>): Promise<NoticePage> {
  const notice = await noticeToChange(work, input.notice, 'change-notice');
  await checkContent(work, input);
  const id = notice.notice_id;
  const text = corrected(notice, input);
  const db = tables<DB>(work);
  await db
    .updateTable('notices.notices')
    .set({
      ...columnsOf(input),
      ...text,
      ...announcedBy(work, notice, new Date(input.startsAt), instantOf(input.endsAt)),
    })
    .where('notice_id', '=', id)
    .execute();
  await db.deleteFrom('notices.notice_services').where('notice_id', '=', id).execute();
  await db.deleteFrom('notices.notice_units').where('notice_id', '=', id).execute();
  await linkNotice(work, id, input);
  if (notice.state === 'published')
    await keepSearchEntries(work, [
      searchEntry(id, { ...text, said_in: { ...notice.said_in, [input.language]: input } }, input.startsAt),
    ]);
  note(work, id, input.ownerUnit);
  return noticePage(work, input);
}

export async function publishNotice(work: Work, input: { notice: string }): Promise<NoticePage> {
  const notice = await noticeToChange(work, input.notice, 'publish-notice');
  await step(work, notice, 'published', '');
  await tables<DB>(work)
    .updateTable('notices.notices')
    .set({ announced_at: work.now })
    .where('notice_id', '=', notice.notice_id)
    .execute();
  await keepSearchEntries(work, [searchEntry(notice.notice_id, notice, notice.starts_at)]);
  tell(work, 'notice-published', notice);
  return noticePage(work, input);
}

export async function updateNotice(work: Work, input: GivenOf<typeof update>): Promise<NoticePage> {
  const notice = await noticeToChange(work, input.notice, 'update-notice');
  if (input.endsAt !== undefined) await setEnd(work, notice, input.endsAt);
  await step(work, notice, 'published', input.text, input.level);
  return noticePage(work, input);
}

export async function resolveNotice(
  work: Work,
  input: GivenOf<typeof resolve>,
  saidIn: Said<string> = {},
): Promise<NoticePage> {
  const notice = await noticeToChange(work, input.notice, 'resolve-notice');
  const endedAt = input.endedAt ?? work.now.toISOString();
  if (new Date(endedAt) > work.now) throw new Refusal('invalid', 'ends-in-the-future', { endedAt });
  await setEnd(work, notice, endedAt);
  await step(work, notice, 'resolved', input.text, notice.level, saidIn);
  tell(work, 'notice-resolved', notice);
  return noticePage(work, input);
}

export async function withdrawNotice(
  work: Work,
  input: { notice: string; reason: string },
  saidIn: Said<string> = {},
): Promise<NoticePage> {
  const notice = await noticeToChange(work, input.notice, 'withdraw-notice');
  await step(work, notice, 'withdrawn', input.reason, notice.level, saidIn);
  await dropSearchEntries(work, 'notice', [notice.notice_id]);
  if (notice.state === 'published') tell(work, 'notice-withdrawn', notice);
  return noticePage(work, input);
}

export async function setService(work: Work, input: Service): Promise<Service> {
  checkUnits(work, [input.ownerUnit], 'ownerUnit');
  const { sv, da, en } = input.names;
  const row = {
    name_sv: sv,
    name_da: da,
    name_en: en,
    owner_unit_code: input.ownerUnit,
    is_public: input.isPublic,
    ended_on: input.endedOn,
  };
  await tables<DB>(work)
    .insertInto('notices.services')
    .values({ service_code: input.service, ...row })
    .onConflict((known) => known.column('service_code').doUpdateSet(row))
    .execute();
  work.audit({ subject: 'service', subjectId: input.service, unit: input.ownerUnit });
  work.enqueue('write-status', {}, { key: 'write-status' });
  work.emit('service-set', { service: input.service } satisfies ServiceSet);
  return input;
}

type Content = Omit<GivenOf<typeof change>, 'notice'>;

function columnsOf(input: Content) {
  return {
    title: input.title,
    body: input.body,
    language: input.language,
    owner_unit_code: input.ownerUnit,
    is_public: input.isPublic,
    is_for_staff: input.isForStaff,
    starts_at: input.startsAt,
    ends_at: input.endsAt,
  };
}

/** What is corrected in one of the other languages is corrected there; the words it was written in stay. */
function corrected(notice: Notice, { title, body, language }: Content) {
  if (language === notice.language || !notice.said_in[language]) return { title, body, language };
  const said_in = JSON.stringify({ ...notice.said_in, [language]: { title, body } });
  return { title: notice.title, body: notice.body, language: notice.language, said_in };
}

async function checkContent(work: Work, input: Content): Promise<void> {
  if (input.endsAt !== null && new Date(input.endsAt) < new Date(input.startsAt)) throw endsTooEarly();
  checkUnits(work, [input.ownerUnit], 'ownerUnit');
  checkUnits(work, input.units, 'units');
  if (input.services.length === 0) return;
  const known = await tables<DB>(work)
    .selectFrom('notices.services')
    .where('service_code', 'in', input.services)
    .select('service_code')
    .execute();
  const codes = known.map((row) => row.service_code);
  const unknown = input.services.find((code) => !codes.includes(code));
  if (unknown)
    throw new Refusal('invalid', 'unknown-service', { service: unknown }, [
      { path: 'services', code: 'unknown-service', message: unknown },
    ]);
}

function checkUnits(work: Work, units: readonly string[], path: string): void {
  const tree = work.part(unitTreeKey);
  const unknown = units.find((unit) => !tree.unit(unit));
  if (unknown)
    throw new Refusal('invalid', 'unknown-unit', { unit: unknown }, [{ path, code: 'unknown-unit', message: unknown }]);
}

function endsTooEarly(): Refusal {
  return new Refusal('invalid', 'ends-before-it-starts', {}, [
    { path: 'endsAt', code: 'ends-before-it-starts', message: 'the end lies before the start' },
  ]);
}

async function linkNotice(work: Work, noticeId: string, input: Content): Promise<void> {
  const db = tables<DB>(work);
  const services = [...new Set(input.services)].map((code) => ({ notice_id: noticeId, service_code: code }));
  const units = [...new Set(input.units)].map((code) => ({ notice_id: noticeId, unit_code: code }));
  if (services.length) await db.insertInto('notices.notice_services').values(services).execute();
  if (units.length) await db.insertInto('notices.notice_units').values(units).execute();
}

async function step(
  work: Work,
  notice: Notice,
  state: NoticeState,
  text: string,
  level: NoticeLevel = notice.level,
  saidIn: Said<string> = {},
): Promise<void> {
  await addEntry(work, { ...notice, level }, state, text, saidIn);
  if (state === 'published' || state === 'resolved')
    tellSubscribers(work, { notice_id: notice.notice_id, ordinal: notice.ordinal + 1 });
  note(work, notice.notice_id, notice.owner_unit_code);
}

async function addEntry(
  work: Work,
  after: { notice_id: string; ordinal: number; level: NoticeLevel },
  state: NoticeState,
  text: string,
  saidIn: Said<string> = {},
): Promise<void> {
  await tables<DB>(work)
    .insertInto('notices.notice_entries')
    .values({
      notice_id: after.notice_id,
      ordinal: after.ordinal + 1,
      at: work.now,
      state,
      level: after.level,
      text,
      said_in: JSON.stringify(saidIn),
      by_id: work.actor?.id ?? null,
      by_name: work.actor?.name ?? null,
    })
    .execute();
}

async function setEnd(work: Work, notice: Notice, endsAt: string | null): Promise<void> {
  if (endsAt !== null && new Date(endsAt) < notice.starts_at) throw endsTooEarly();
  await tables<DB>(work)
    .updateTable('notices.notices')
    .set({ ends_at: endsAt, ...announcedBy(work, notice, notice.starts_at, instantOf(endsAt)) })
    .where('notice_id', '=', notice.notice_id)
    .execute();
}

/** Time that is added counts as announced from now on; less of it is still announced as before. */
function announcedBy(work: Work, notice: Notice, startsAt: Date, endsAt: Date | null): { announced_at?: Date } {
  if (notice.state !== 'published') return {};
  const isLonger = endsAt !== null && notice.ends_at !== null && endsAt > notice.ends_at;
  return startsAt < notice.starts_at || isLonger || notice.ends_at === null ? { announced_at: work.now } : {};
}

function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

function note(work: Work, noticeId: string, unit: string): void {
  work.audit({ subject: 'notice', subjectId: noticeId, unit });
  work.enqueue('write-status', {}, { key: 'write-status' });
}

function tell(work: Work, event: (typeof noticeEvents)[number], notice: Notice): void {
  work.emit(event, { noticeId: notice.notice_id, services: notice.services } satisfies NoticeTold);
}
