// The status anybody may see: public notices and services only, without names of people. What it rests on is kept in
// memory until a notice changes; which notices are current is decided anew at each request, because time passes.
import { readSetting } from '../../platform/settings/settings.ts';
import { type Language, type Remembered, tables, type Work } from '../../platform/work/work.ts';
import type { PublicNotice, PublicStatus } from './contract.ts';
import { entriesIn, inLanguage, type Notice, noticeSelect, type ToldEntry, timelines } from './notice-rows.ts';
import { phaseOf, serviceState } from './notice-rules.ts';
import { historyDays, historyOf } from './status-history-rules.ts';
import type { DB } from './tables.ts';

const week = 7 * 86_400_000;
const remembered = (historyDays + 1) * 86_400_000;
// the days of figures and of this page are those of Sweden and Denmark, which share a clock
const timeZone = 'Europe/Stockholm';

/** How services run now, with names in the caller's language. */
export async function publicStatus(work: Work): Promise<PublicStatus> {
  const [region, { services, notices }] = await Promise.all([work.recall(regionName), work.recall(known)]);
  const inPhase = notices.map((each) => ({ ...each, phase: phase(each.notice, work.now) }));
  const shown = (wanted: string): PublicNotice[] =>
    inPhase.filter((each) => each.phase === wanted).map((each) => publicNotice(each, work.language));
  const current = shown('current');
  const since = new Date(work.now.getTime() - week).toISOString();
  const named = services.map((each) => ({ service: each.service_code, name: each[`name_${work.language}`] }));
  const told = inPhase.map((each) => ({ ...publicNotice(each, work.language), isOver: each.phase === 'past' }));
  return {
    region,
    asOf: work.now.toISOString(),
    services: named.map((each) => ({
      ...each,
      state: serviceState(
        current.filter((notice) => notice.services.includes(each.service)).map((notice) => notice.level),
      ),
    })),
    history: historyOf(named, told, Math.floor(work.now.getTime() / 1000), timeZone),
    current,
    upcoming: shown('upcoming').toReversed(),
    recent: shown('past').filter((each) => each.endsAt !== null && each.endsAt >= since),
  };
}

const regionName: Remembered<string> = {
  name: 'region-name',
  topic: 'sign-in',
  load: async (work) => (await readSetting<string>(work, '', 'region')) ?? 'Fyr',
};

const known: Remembered<Awaited<ReturnType<typeof load>>> = { name: 'public-status', topic: 'notices', load };

/** Everything a status of the coming time can need: what is published, and what was resolved within reach of memory. */
async function load(work: Work) {
  const [services, notices] = await Promise.all([
    tables<DB>(work)
      .selectFrom('notices.services')
      .where('is_public', '=', true)
      .where((or) => or.or([or('ended_on', 'is', null), or('ended_on', '>=', work.today)]))
      .select(['service_code', 'name_sv', 'name_da', 'name_en'])
      .orderBy('name_sv')
      .execute(),
    noticeSelect(work)
      .where('n.is_public', '=', true)
      .where('latest.state', 'in', ['published', 'resolved'])
      .where((or) =>
        or.or([
          or('n.ends_at', 'is', null),
          or('n.ends_at', '>', new Date(work.now.getTime() - remembered)),
          // what is broken stays until it is resolved, whatever end was expected
          or.and([or('latest.state', '=', 'published'), or('latest.level', 'in', ['degraded', 'outage'])]),
        ]),
      )
      .orderBy('n.starts_at', 'desc')
      .limit(2000)
      .execute(),
  ]);
  const told = await timelines(
    work,
    notices.map((notice) => notice.notice_id),
  );
  return {
    services,
    notices: notices.map((notice) => ({ notice, entries: told.get(notice.notice_id) ?? [] })),
  };
}

function phase(notice: Notice, now: Date) {
  return phaseOf({ ...notice, startsAt: notice.starts_at, endsAt: notice.ends_at }, now);
}

/** Without drafts' entries and without who wrote what. */
function publicNotice(
  told: { readonly notice: Notice; readonly entries: readonly ToldEntry[] },
  language: Language,
): PublicNotice {
  const notice = inLanguage(told.notice, language);
  return {
    notice: notice.notice_id,
    title: notice.title,
    body: notice.body,
    language: notice.language,
    level: notice.level,
    services: notice.services,
    startsAt: notice.starts_at.toISOString(),
    endsAt: notice.ends_at?.toISOString() ?? null,
    entries: entriesIn(told.entries, language)
      .filter((entry) => entry.state !== 'draft')
      .map(({ at, state, level, text }) => ({ at, state, level, text })),
  };
}
