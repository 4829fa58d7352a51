// How the desk knows its replies: the addresses and Message-IDs of its mailbox are signed with the house's secret of mail.
import type { CaseAddressing } from '../../../formats/mail/case-address.ts';
import { mailSecrets, mailSettings } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work/work.ts';

/** in brackets before the number in our subjects */
export const subjectMark = 'Fyr';

/** How the addresses and Message-IDs of a mailbox are made. */
export async function caseAddressing(work: Work, mailbox: string): Promise<CaseAddressing> {
  const domain = mailbox.split('@')[1] ?? '';
  return { mailbox, domain, form: mailSettings().addressForm, secrets: await mailSecrets(work) };
}
