// What people are told of a change: when it is allowed, a planned notice for its window; when it is over, the end; when it is not
// to be after all, or is corrected, the notice is taken back. A job does it, because whoever allows a change need not be one who
// writes notices: the allowing is what lets it be told.
import { z } from 'zod';
import type { Work } from '../../../platform/work/work.ts';
import {
  draftNotice,
  knownServices,
  noticePage,
  publishNotice,
  resolveNotice,
  withdrawNotice,
} from '../../notices/notices.ts';
import { masked } from '../masked-text.ts';
import { knownTeams } from '../team-register.ts';
import { type ChangeRecord, changeColumns } from './change-rows.ts';

const Told = z.object({ change: z.string() });

const texts = {
  outage: {
    sv: 'Tjänsten kan vara borta medan vi arbetar.',
    da: 'Tjenesten kan være nede, mens vi arbejder.',
    en: 'The service may be unavailable while we work.',
  },
  works: {
    sv: 'Tjänsten fungerar medan vi arbetar, men kan vara långsam.',
    da: 'Tjenesten virker, mens vi arbejder, men kan være langsom.',
    en: 'The service works while we work on it, but may be slow.',
  },
  over: { sv: 'Arbetet är klart.', da: 'Arbejdet er færdigt.', en: 'The work is done.' },
  off: {
    sv: 'Arbetet blir inte av vid den här tiden.',
    da: 'Arbejdet bliver ikke til noget på det tidspunkt.',
    en: 'The work will not take place at this time.',
  },
};

const plannedWork = { da: 'Planlagt arbejde', en: 'Planned work' };

/** The job: brings the notice of a change to what the change says now. Doing it twice changes nothing. */
export async function tellChange(work: Work, payload: unknown): Promise<void> {
  const { change: id } = Told.parse(payload);
  const [change] = await work.sql<ChangeRecord>(
    `select ${changeColumns} from service_desk.changes ch join service_desk.cases c using (case_id)
     where case_id = $1 for update of ch`,
    [id],
  );
  if (!change) return;
  const isOn = change.is_told && !change.is_restricted && (change.state === 'allowed' || change.state === 'begun');
  if (change.notice_id === null) {
    if (isOn && change.ends_at && change.ends_at > work.now) await publish(work, change);
  } else if (!isOn) await end(work, change, change.notice_id);
}

async function publish(work: Work, change: ChangeRecord): Promise<void> {
  const unit = (await knownTeams(work)).get(change.team_code)?.unit;
  if (!change.starts_at || !unit) return;
  const body = change.is_outage ? texts.outage : texts.works;
  const saidIn = {
    da: { title: await titleIn(work, change, 'da'), body: body.da },
    en: { title: await titleIn(work, change, 'en'), body: body.en },
  };
  const { notice } = await draftNotice(
    work,
    {
      title: masked(work, change.title).slice(0, 140),
      body: body.sv,
      language: 'sv',
      level: 'planned',
      ownerUnit: unit,
      services: change.services,
      units: [],
      isPublic: true,
      isForStaff: true,
      startsAt: change.starts_at.toISOString(),
      endsAt: change.ends_at?.toISOString() ?? null,
    },
    saidIn,
  );
  await publishNotice(work, { notice });
  await keep(work, change, notice);
}

/** The title is in the team's own words; in another language it says which services are worked on. */
async function titleIn(work: Work, change: ChangeRecord, language: 'da' | 'en'): Promise<string> {
  const services = await knownServices(work);
  const names = change.services.map((code) => services.get(code)?.names[language] ?? code);
  return [plannedWork[language], names.join(', ')].filter(Boolean).join(': ').slice(0, 140);
}

async function end(work: Work, change: ChangeRecord, notice: string): Promise<void> {
  const { state, startsAt } = await noticePage(work, { notice });
  const isOver = change.ended_at !== null && change.ended_at >= new Date(startsAt);
  // somebody may have ended or taken back the notice by hand
  if (state === 'published' && isOver)
    await resolveNotice(work, { notice, text: texts.over.sv, endedAt: change.ended_at?.toISOString() }, texts.over);
  else if (state === 'published') await withdrawNotice(work, { notice, reason: texts.off.sv }, texts.off);
  // the one who looks at a change that is over still finds what was told of it
  await keep(work, change, isOver ? notice : null);
}

async function keep(work: Work, change: ChangeRecord, notice: string | null): Promise<void> {
  await work.sql('update service_desk.changes set notice_id = $2 where case_id = $1', [change.case_id, notice]);
  work.touch('notices');
  work.touch('service-desk');
}
