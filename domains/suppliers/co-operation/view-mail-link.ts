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
  asked_at: Date;
  answered_at: Date | null;
  /** the supplier's own answer of the half-year, whoever there gave it */
  own_score: number | null;
  own_text: string | null;
  /** a meeting that was held had it on its agenda */
  is_taken_up: boolean;
}

export const viewMailLink = mailLink<QuestionRow>({
  purpose: 'supplier-view',
  path: '/supplier-view/',
  unknown: 'no-such-question',
  find: async (work, subject, lock) => {
    const [row] = await work.sql<QuestionRow>(
      `select v.*, q.name, q.unit_code, c.name as contact_name,
         w.score as own_score, w.text as own_text, exists (select 1 from suppliers.meetings g
           where g.supplier_id = v.supplier_id and g.state = 'held' and g.agenda @> jsonb_build_array(jsonb_build_object(
             'kind', 'view', 'title', v.half, 'facts', jsonb_build_object('isOwn', 1)))) as is_taken_up
       from suppliers.view_questions v
       join suppliers.suppliers q using (supplier_id) left join suppliers.contacts c using (contact_id)
       left join suppliers.supplier_views w on w.supplier_id = v.supplier_id and w.half = v.half and w.is_own
       where v.question_id = $1${lock && `${lock} of v`}`,
      [subject],
    );
    return row;
  },
});
