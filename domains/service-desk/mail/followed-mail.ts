// Those who follow a case are mailed of what others do with it, at once or in the morning, if they want it: never of their own doing, never of what they may
// not read any more, and never of what a mail server or a program of theirs answers, or two programs would go on for ever.
import { mailSettings } from '../../../platform/mail/mail.ts';
import { readSetting, writeSetting } from '../../../platform/settings/settings.ts';
import type { Work } from '../../../platform/work/work.ts';
import { noteForDigest } from './daily-digest.ts';
import { deskMailLimits } from './mail-rules.ts';
import { mailOfCase, reachablePersons } from './outgoing-mail.ts';

export type FollowingMail = 'immediate' | 'daily' | 'none';

/** Whether an account wants mail about what it follows; unless told otherwise it does: it asked to follow. */
export async function followingMailOf(work: Work, accountId: string): Promise<FollowingMail> {
  return (await readSetting<FollowingMail>(work, accountId, setting)) ?? 'immediate';
}

export async function setFollowingMail(work: Work, input: { mail: FollowingMail }): Promise<{ mail: FollowingMail }> {
  await writeSetting(work, work.actor?.id ?? '', setting, input.mail);
  work.audit({ subject: 'account', subjectId: work.actor?.id ?? '', detail: input });
  return { mail: input.mail };
}

const setting = 'following-mail';

interface Followed {
  [column: string]: unknown;
  account_id: string;
  person_id: string;
  lately: number;
}

/** The job of one line of a history: a message to each who follows. Run twice it makes none twice. */
export async function tellFollowers(work: Work, payload: unknown): Promise<void> {
  const [caseId, entry] = [fieldOf(payload, 'case'), Number(fieldOf(payload, 'entry'))];
  if (mailSettings().mailbox === null) return;
  const followers = await work.sql<Followed>(
    `select w.account_id, w.person_id, (select count(*)::int from service_desk.outgoing_mails o where o.case_id = w.case_id
         and o.person_id = w.person_id and o.purpose = 'followed' and o.created_at > $3::timestamptz - interval '1 hour') as lately
     from service_desk.case_watchers w join service_desk.case_entries e on e.case_id = w.case_id and e.ordinal = $2
     where w.case_id = $1 and w.person_id is not null and e.by_id is distinct from w.account_id and e.what <> all($4)
       and not exists (select 1 from service_desk.outgoing_mails o
         where o.case_id = w.case_id and o.entry = $2 and o.person_id = w.person_id and o.purpose <> 'major')
       and not exists (select 1 from service_desk.mails m
         where m.case_id = w.case_id and m.entry = $2 and m.person_id = w.person_id)`,
    [caseId, entry, work.now, untold],
  );
  for (const { account_id: account, person_id: person, lately } of followers) {
    const wanted = await followingMailOf(work, account);
    if (wanted === 'daily') await noteForDigest(work, { account, person, case: caseId, entry });
    if (wanted !== 'immediate' || lately >= deskMailLimits.followed) continue;
    for (const to of await reachablePersons(work, [person]))
      await mailOfCase(work, caseId, { ...to, entry, purpose: 'followed' });
  }
}

/** What mail servers and programs say, and looks at hidden numbers. */
const untold = ['mail-failed', 'mail-bounced', 'mail-opened', 'mail-note', 'unmasked'];

function fieldOf(payload: unknown, name: string): string {
  return payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, name) ?? '') : '';
}
