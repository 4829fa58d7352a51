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

/** Writes an answer of a half-year down; what it said before is kept beside it. */
export async function keepView(
  work: Work,
  supplierId: string,
  half: string,
  told: Pick<contract.SupplierView, 'score' | 'text' | 'toldBy' | 'isOwn'>,
): Promise<void> {
  await work.sql(
    `insert into suppliers.supplier_view_versions (supplier_id, half, ordinal, score, text, told_by, is_own, noted_at, by_name)
     select v.supplier_id, v.half, (select count(*) from suppliers.supplier_view_versions w where w.supplier_id = $1 and w.half = $2) + 1,
       v.score, v.text, v.told_by, v.is_own, v.noted_at, v.by_name
     from suppliers.supplier_views v where v.supplier_id = $1 and v.half = $2`,
    [supplierId, half],
  );
  await work.sql(
    `insert into suppliers.supplier_views (supplier_id, half, score, text, told_by, is_own, noted_at, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (supplier_id, half) do update set score = excluded.score, text = excluded.text, told_by = excluded.told_by,
       is_own = excluded.is_own, noted_at = excluded.noted_at, by_name = excluded.by_name`,
    [
      supplierId,
      half,
      told.score,
      told.text,
      told.toldBy,
      told.isOwn,
      work.now,
      told.isOwn ? '' : (work.actor?.name ?? ''),
    ],
  );
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
