// The link in a mail by which an approver decides without signing in: one for one person about one approval.
import { mailLink } from '../../platform/mail/mail.ts';

export interface ApprovalLinkRow {
  [column: string]: unknown;
  link_id: string;
  approval_id: string;
  person_id: string;
  person_name: string;
  expires_at: Date;
  used_at: Date | null;
}

export const approvalMailLink = mailLink<ApprovalLinkRow>({
  purpose: 'decide-approval',
  path: '/approve/',
  unknown: 'no-such-link',
  find: async (work, subject, lock) => {
    const [link] = await work.sql<ApprovalLinkRow>(`select * from intake.approval_links where link_id = $1${lock}`, [
      subject,
    ]);
    return link;
  },
});
