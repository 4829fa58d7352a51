// What agents do with messages in quarantine: make a case of one, add it to a case, throw it away with a reason; and try once more
// to send what did not arrive.

import type { GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseFor } from '../case-access.ts';
import type { CasePage } from '../case-contract.ts';
import { casePage } from '../case-queries.ts';
import type * as contract from './mail-contract.ts';
import type { MailStep } from './mail-contract.ts';
import { caseAtEnd, caseOfMail, mailToCase } from './mail-into-case.ts';
import { type MailRecord, mailFor, noteMailStep } from './mail-rows.ts';
import { caseOutbox } from './send-mail.ts';

/** The steps a message allows: what has become a case stays there. */
export function mailStepsIn({ state }: Pick<MailRecord, 'state'>): MailStep[] {
  if (state === 'quarantine') return ['open-case-of-mail', 'append-mail', 'discard-mail'];
  return state === 'thrown-away' ? ['open-case-of-mail', 'append-mail'] : [];
}

export async function openCaseOfMail(work: Work, input: GivenOf<typeof contract.openCaseOfMail>) {
  const mail = await mailToChange(work, input.mail, 'open-case-of-mail');
  const { case: caseId, number } = await caseOfMail(work, mail, {
    title: input.title,
    service: input.service,
    requester: input.requester,
    isRestricted: input.isRestricted,
  });
  return { case: caseId, number };
}

export async function appendMail(work: Work, input: GivenOf<typeof contract.appendMail>): Promise<CasePage> {
  const mail = await mailToChange(work, input.mail, 'append-mail');
  const { record, asAgent } = await caseFor(work, input.case);
  const end = asAgent ? await caseAtEnd(work, record.case_id) : null;
  // it may have been merged into one the agent does not see
  if (!end) throw new Refusal('not-found', 'no-such-case');
  await caseFor(work, end.case_id);
  return casePage(work, { case: await mailToCase(work, mail, end) });
}

export async function discardMail(work: Work, input: GivenOf<typeof contract.discardMail>) {
  const mail = await mailToChange(work, input.mail, 'discard-mail');
  await work.sql("update service_desk.mails set state = 'thrown-away' where mail_id = $1", [mail.mail_id]);
  await noteMailStep(work, mail.mail_id, 'thrown-away', input.why);
  return { mail: mail.mail_id };
}

export async function resendMail(work: Work, input: GivenOf<typeof contract.resendMail>) {
  const [row] = await work.sql<{ case_id: string; state: string }>(
    'select case_id, state from service_desk.outgoing_mails where mail_id = $1 for update',
    [input.outgoing],
  );
  const seen = row ? await seenAsAgent(work, row.case_id) : false;
  if (!row || !seen) throw new Refusal('not-found', 'no-such-mail');
  if (row.state !== 'failed' && row.state !== 'bounced')
    throw new Refusal('conflict', 'mail-is-done', { state: row.state });
  await caseOutbox.again(work, input.outgoing);
  work.audit({ subject: 'case', subjectId: row.case_id });
  return { outgoing: input.outgoing };
}

async function mailToChange(work: Work, mailId: string, step: MailStep): Promise<MailRecord> {
  const mail = await mailFor(work, mailId, ' for update');
  if (!mailStepsIn(mail).includes(step)) throw new Refusal('conflict', 'mail-is-done', { state: mail.state });
  return mail;
}

async function seenAsAgent(work: Work, caseId: string): Promise<boolean> {
  return caseFor(work, caseId).then(
    ({ asAgent }) => asAgent,
    (error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
}
