// The link in a mail by which somebody at a supplier answers how they find the co-operation: one question about one half-year.
import { mailLink } from '../../../platform/mail/mail.ts';

export interface QuestionRow {
  [column: string]: unknown;
  question_id: string;
  supplier_id: string;
  unit_code: string;
  name: string;
  half: string;
  contact_name: string | null;
  expires_at: Date;
  answered_at: Date | null;
  has_own: boolean;
}

export const viewMailLink = mailLink<QuestionRow>({
  purpose: 'supplier-view',
  path: '/supplier-view/',
  unknown: 'no-such-question',
  find: async (work, subject, lock) => {
    const [row] = await work.sql<QuestionRow>(
      `select v.*, q.name, q.unit_code, c.name as contact_name,
         exists (select 1 from suppliers.supplier_views w where w.supplier_id = v.supplier_id and w.half = v.half and w.is_own) as has_own
       from suppliers.view_questions v
       join suppliers.suppliers q using (supplier_id) left join suppliers.contacts c using (contact_id)
       where v.question_id = $1${lock && `${lock} of v`}`,
      [subject],
    );
    return row;
  },
});
