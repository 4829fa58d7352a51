// What the supplier itself has been asked and has answered: who was asked of which half-year, and that its own answer stands.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import type * as contract from './cooperation-contract.ts';

/** Nobody here writes over what the supplier has answered. */
export async function refuseOwnAnswer(work: Work, supplierId: string, half: string): Promise<void> {
  const [own] = await work.sql(
    'select 1 from suppliers.supplier_views where supplier_id = $1 and half = $2 and is_own',
    [supplierId, half],
  );
  if (own) throw new Refusal('conflict', 'supplier-answered-itself', { half });
}

/** Who was asked, the latest first. No permission is asked here. */
export async function viewQuestions(work: Work, supplierId: string): Promise<contract.ViewQuestion[]> {
  const rows = await work.sql<{
    question: string;
    half: string;
    name: string | null;
    asked_at: Date;
    expires_at: Date;
    answered_at: Date | null;
    mail: string | null;
  }>(
    `select v.question_id as question, v.half, c.name, v.asked_at, v.expires_at, v.answered_at,
       (select m.state from suppliers.outgoing_mails m where m.question_id = v.question_id) as mail
     from suppliers.view_questions v left join suppliers.contacts c using (contact_id)
     where v.supplier_id = $1 order by v.asked_at desc, v.question_id limit 20`,
    [supplierId],
  );
  return rows.map(({ question, half, name, ...row }) => ({
    question,
    half,
    contactName: name,
    askedAt: row.asked_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    state: stateOf(work, row, name),
  }));
}

function stateOf(
  work: Work,
  row: { answered_at: Date | null; expires_at: Date; mail: string | null },
  name: string | null,
): contract.ViewQuestion['state'] {
  if (row.answered_at) return 'answered';
  if (row.expires_at <= work.now || name === null || row.mail === 'not-needed') return 'expired';
  return row.mail === 'failed' || row.mail === 'sent' ? row.mail : 'waiting';
}
