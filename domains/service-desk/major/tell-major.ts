// An update: how it goes, in words for each audience. Employees and the public read it in the notice of their own, published
// by the first update and carried on by the next; the region's leaders on their start pages. Each winds the clock again.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { draftNotice, noticePage, publishNotice, resolveNotice, updateNotice } from '../../notices/notices.ts';
import { masked } from '../masked-text.ts';
import { majorToChange } from './major-access.ts';
import { setUpdateClock } from './major-clock.ts';
import { type Audience, audiences, type MajorPage, type tellMajor as tell } from './major-contract.ts';
import { takeMajorStep } from './major-lines.ts';
import { mailLeaders } from './major-mail.ts';
import { majorPage } from './major-page.ts';
import type { MajorRecord } from './major-rows.ts';

const publish = 'notices.publish-notice';

export async function tellMajor(work: Work, input: GivenOf<typeof tell>): Promise<MajorPage> {
  const { record } = await majorToChange(work, input.major, 'tell-major');
  const said = audiences.filter((audience) => input[audience] !== '');
  if (said.length === 0) throw new Refusal('invalid', 'update-says-nothing');
  for (const audience of said) {
    if (audience !== 'leaders') await tellByNotice(work, record, audience, input);
    await keepUpdate(work, record, audience, input[audience]);
    await takeMajorStep(work, record, {
      what: `told.${audience}`,
      text: input[audience],
      isOpen: audience !== 'leaders',
    });
  }
  await mailLeaders(work, record, `told.${said.includes('leaders') ? 'leaders' : said[0]}`);
  await setUpdateClock(work, record.major_id, record.level, input.nextAt ? new Date(input.nextAt) : undefined);
  return majorPage(work, input);
}

/** Ends the notices of an incident that is over. */
export async function endNotices(work: Work, record: MajorRecord, text: string, endedAt: Date): Promise<void> {
  const rows = await work.sql<{ notice_id: string }>(
    'select notice_id from service_desk.major_notices where major_id = $1 order by audience',
    [record.major_id],
  );
  if (rows.length > 0) mayPublish(work, record);
  for (const row of rows)
    if (await goesOn(work, row.notice_id))
      await resolveNotice(work, {
        notice: row.notice_id,
        text,
        endedAt: await notBefore(work, row.notice_id, endedAt),
      });
}

async function tellByNotice(
  work: Work,
  record: MajorRecord,
  audience: 'employees' | 'public',
  input: GivenOf<typeof tell>,
): Promise<void> {
  mayPublish(work, record);
  const known = await work.sql<{ audience: Audience; notice_id: string }>(
    'select audience, notice_id from service_desk.major_notices where major_id = $1',
    [record.major_id],
  );
  const own = known.find((row) => row.audience === audience);
  const { severity: level, expectedEndAt: endsAt } = input;
  if (own && (await goesOn(work, own.notice_id))) {
    await updateNotice(work, { notice: own.notice_id, text: input[audience], level, endsAt });
    return;
  }
  const { notice } = await draftNotice(work, {
    title: masked(work, record.title).slice(0, 140),
    body: input[audience],
    language: work.language,
    level,
    ownerUnit: record.unit_code,
    services: record.services,
    units: [],
    isPublic: audience === 'public',
    // employees with words of their own need not read the public's as well
    isForStaff:
      audience === 'employees' || (input.employees === '' && !known.some((row) => row.audience === 'employees')),
    startsAt: record.began_at.toISOString(),
    endsAt,
  });
  await publishNotice(work, { notice });
  await work.sql(
    `insert into service_desk.major_notices (major_id, audience, notice_id) values ($1, $2, $3)
     on conflict (major_id, audience) do update set notice_id = excluded.notice_id`,
    [record.major_id, audience, notice],
  );
}

async function keepUpdate(work: Work, record: MajorRecord, audience: Audience, text: string): Promise<void> {
  await work.sql(
    `insert into service_desk.major_updates (major_id, audience, ordinal, at, text, by_name)
     select $1, $2, coalesce(max(ordinal), 0) + 1, $3, $4, $5 from service_desk.major_updates
     where major_id = $1 and audience = $2`,
    [record.major_id, audience, work.now, text, work.actor?.name ?? ''],
  );
}

function mayPublish(work: Work, { unit_code: unit }: MajorRecord): void {
  if (!work.policy.may(publish, unit)) throw new Refusal('not-allowed', 'not-allowed', { permission: publish, unit });
}

async function goesOn(work: Work, notice: string): Promise<boolean> {
  return (await noticePage(work, { notice })).state === 'published';
}

/** A notice does not end before it began. */
async function notBefore(work: Work, notice: string, endedAt: Date): Promise<string> {
  const { startsAt } = await noticePage(work, { notice });
  return endedAt < new Date(startsAt) ? startsAt : endedAt.toISOString();
}
