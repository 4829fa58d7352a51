// The supplier is asked by mail how it finds the co-operation with us, and answers by the link in it without signing in: looking shows
// the question and answers nothing, sending answers once. A link that is over or was answered says so.
import { mailSettings } from '../../../platform/mail/mail.ts';
import { localDay } from '../../../platform/operation/local-day.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import { letterOutbox } from '../letters/letters.ts';
import { supplierToChange } from '../register/supplier-access.ts';
import { differences, noteStep } from '../register/supplier-entries.ts';
import type { SupplierRecord } from '../register/supplier-rows.ts';
import * as contract from './cooperation-contract.ts';
import { halfOf } from './cooperation-rules.ts';
import { keepView, refuseOwnAnswer, viewQuestions } from './own-answer.ts';
import { type QuestionRow, viewMailLink } from './view-mail-link.ts';

export async function askSupplierView(
  work: Work,
  input: GivenOf<typeof contract.askSupplierView>,
): Promise<contract.ViewQuestion> {
  const supplier = await supplierToChange(work, input.supplier);
  if (input.half > halfOf(work.today)) throw invalidField('half-not-begun', 'half', input.half);
  await refuseOwnAnswer(work, supplier.supplier_id, input.half);
  const [contact] = await work.sql<{ email: string; role: string }>(
    'select email, role from suppliers.contacts where contact_id = $1 and supplier_id = $2',
    [input.contact, supplier.supplier_id],
  );
  if (!contact) throw new Refusal('not-found', 'no-such-contact');
  if (contact.email === '') throw invalidField('contact-without-address', 'contact', input.contact);
  if (mailSettings().mailbox === null) throw new Refusal('conflict', 'no-mail-set-up');
  const [open] = await work.sql(
    `select 1 from suppliers.view_questions where supplier_id = $1 and half = $2 and contact_id = $3 and expires_at > $4
       and not exists (select 1 from suppliers.outgoing_mails m where m.question_id = view_questions.question_id and m.state = 'failed')`,
    [supplier.supplier_id, input.half, input.contact, work.now],
  );
  if (open) throw new Refusal('conflict', 'asked-already', { half: input.half });
  const question = work.newId();
  await work.sql(
    `insert into suppliers.view_questions (question_id, supplier_id, half, contact_id, language, asked_at, asked_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      question,
      supplier.supplier_id,
      input.half,
      input.contact,
      input.language ?? languageOf(supplier),
      work.now,
      work.actor?.name ?? '',
      new Date(work.now.getTime() + contract.daysToAnswer * 86_400_000),
    ],
  );
  await letterOutbox.put(work, { what: 'question', question_id: question });
  await noteStep(work, supplier, { what: 'ask-supplier-view', about: input.half, text: contact.role });
  const made = (await viewQuestions(work, supplier.supplier_id)).find((each) => each.question === question);
  if (!made) throw new Error('what was written is shown');
  return made;
}

export async function viewQuestion(
  work: Work,
  input: GivenOf<typeof contract.showViewQuestion>,
): Promise<AnswerOf<typeof contract.showViewQuestion>> {
  const row = await viewMailLink.open(work, input.token);
  const root = work.part(unitTreeKey).rows.find((unit) => unit.parent === null && unit.to === null);
  const state = stateOf(work, row);
  return {
    state,
    answer: state === 'correctable' ? ownAnswer(row) : null,
    supplierName: row.name,
    askedBy: root?.name ?? '',
    contactName: row.contact_name ?? '',
    half: row.half,
    until: localDay(row.expires_at, work.timeZone),
  };
}

/** The first answer of several who were asked speaks for the supplier; whoever gave it corrects it by the same link. */
export async function answerViewQuestion(
  work: Work,
  input: GivenOf<typeof contract.answerViewQuestion>,
): Promise<AnswerOf<typeof contract.answerViewQuestion>> {
  const row = await viewMailLink.openToChange(work, input.token);
  const state = stateOf(work, row);
  if (state === 'taken-up') throw new Refusal('conflict', 'answer-taken-up');
  if (state === 'expired') throw new Refusal('conflict', 'question-expired');
  const before = ownAnswer(row);
  // two at the supplier may press at the same moment
  if (before !== null && row.answered_at === null) await refuseOwnAnswer(work, row.supplier_id, row.half);
  // pressed twice, or sent again as it was
  if (before?.score === input.score && before.text === input.text) return { half: row.half };
  await work.sql('update suppliers.view_questions set answered_at = $2 where question_id = $1', [
    row.question_id,
    work.now,
  ]);
  const told = { score: input.score, text: input.text, toldBy: row.contact_name ?? '', isOwn: true };
  await keepView(work, row.supplier_id, row.half, told);
  await noteStep(work, row, {
    what: before ? 'correct-view-answer' : 'answer-view-question',
    about: row.half,
    text: before ? '' : String(input.score),
    changes: before && differences(before, { score: input.score, text: input.text }),
  });
  work.touch('suppliers');
  return { half: row.half };
}

function stateOf(work: Work, row: QuestionRow): contract.LinkedQuestion['state'] {
  // another at the supplier may have answered for it
  if (row.answered_at === null) return row.own_score === null ? (isOver(work, row) ? 'expired' : 'open') : 'answered';
  if (row.is_taken_up) return 'taken-up';
  const until = row.asked_at.getTime() + contract.daysToCorrect * 86_400_000;
  return row.contact_name === null || until <= work.now.getTime() ? 'expired' : 'correctable';
}

function ownAnswer({ own_score, own_text }: QuestionRow): { score: number; text: string } | null {
  return own_score === null ? null : { score: own_score, text: own_text ?? '' };
}

/** Out of time, or whoever was asked is no longer somebody at the supplier. */
function isOver(work: Work, row: QuestionRow): boolean {
  return row.expires_at <= work.now || row.contact_name === null;
}

function languageOf({ country }: SupplierRecord): Language {
  if (country === 'DK') return 'da';
  return country === 'SE' || country === 'NO' ? 'sv' : 'en';
}
