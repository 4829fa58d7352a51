// The letters about suppliers, through the house's outbox. A reminder goes to whoever manages the supplier, or heads its unit where
// nobody does; it is written with their rights, in their language, and not sent when what it reminds of has been decided meanwhile. A
// question goes to somebody at the supplier, with the link that answers it.
import { writeMail } from '../../../formats/mail/write-mail.ts';
import {
  dayInLetter,
  type Letterhead,
  mailSettings,
  type OutboxRow,
  outbox,
  type Unwritten,
} from '../../../platform/mail/mail.ts';
import { reminderLetter } from '../../../platform/mail/reminder-letter.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { accountById, accountOfPerson } from '../../../platform/sign-in/accounts.ts';
import { accountActor } from '../../../platform/sign-in/session.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import { addressesOfPersons, headsOfUnits } from '../../people/people.ts';
import type { DueKind } from '../agreements/agreement-contract.ts';
import { agreementFor, agreementNumber, optionsOf, standing } from '../agreements/agreement-rows.ts';
import { viewMailLink } from '../co-operation/view-mail-link.ts';
import { letterTexts, questionTexts } from './letter-texts.ts';

/** One agreement that was reminded of now. */
export interface DueLetter {
  readonly agreement: string;
  readonly supplier: string;
  readonly kind: DueKind;
  readonly dueOn: string;
  readonly days: number;
}

interface LetterRow extends OutboxRow {
  readonly what: 'due' | 'question';
  readonly agreement_id: string;
  readonly kind: DueKind;
  readonly due_on: string;
  readonly days: number;
  readonly account_id: string;
  readonly question_id: string;
}

export const letterOutbox = outbox<LetterRow>({
  table: 'suppliers.outgoing_mails',
  name: 'supplier-letter',
  reader: async (work, row) => (row.what === 'due' ? accountActor(work, row.account_id) : undefined),
  write: (work, row, letterhead) => (row.what === 'due' ? dueLetter : questionLetter)(work, row, letterhead),
});

/** Puts the letters of these reminders into the outbox; nothing where the house has no mail. */
export async function mailDue(work: Work, due: readonly DueLetter[]): Promise<void> {
  if (mailSettings().mailbox === null) return;
  for (const each of due)
    for (const account_id of await accountsToRemind(work, each.supplier))
      await letterOutbox.put(work, {
        what: 'due',
        agreement_id: each.agreement,
        kind: each.kind,
        due_on: each.dueOn,
        days: each.days,
        account_id,
      });
}

/** All who manage the supplier today and can sign in; without any, the head of its unit. */
async function accountsToRemind(work: Work, supplierId: string): Promise<string[]> {
  const managers = await work.sql<{ person_id: string }>(
    `select distinct person_id from suppliers.duties where supplier_id = $1 and duty = 'manager' and from_on <= $2
       and (to_on is null or to_on >= $2)`,
    [supplierId, work.today],
  );
  const managing = await accountsOf(
    work,
    managers.map((row) => row.person_id),
  );
  if (managing.length > 0) return managing;
  const [supplier] = await work.sql<{ unit_code: string }>(
    'select unit_code from suppliers.suppliers where supplier_id = $1',
    [supplierId],
  );
  const head = supplier && (await headsOfUnits(work, [supplier.unit_code])).get(supplier.unit_code);
  return head ? accountsOf(work, [head.person]) : [];
}

async function accountsOf(work: Work, persons: readonly string[]): Promise<string[]> {
  const found = await Promise.all(persons.map((person) => accountOfPerson(work, person)));
  return found.flatMap((account) => (account && !account.disabledAt ? [account.accountId] : []));
}

async function dueLetter(work: Work, row: LetterRow, letterhead: Letterhead) {
  const about = await stillDue(work, row);
  const person = (await accountById(work, row.account_id))?.personId;
  if (about === null || !person) return over;
  const address = (await addressesOfPersons(work, [person])).get(person);
  return reminderLetter(work, letterhead, { person, address }, (language) => {
    const texts = letterTexts[language];
    return {
      subject: `${texts.subject[row.kind]}: ${about.title} (${row.due_on})`,
      lead: texts.lead[row.kind],
      rows: [
        [texts.agreement, `${about.number} ${about.title}`],
        [texts.supplier, about.supplier],
        [texts.latest, row.due_on],
        [texts.timeLeft, texts.left(daysBetween(work.today, row.due_on))],
      ],
      open: { text: texts.open, path: `/agreements/${row.agreement_id}` },
      why: texts.why,
    };
  });
}

/** To whoever was asked at the supplier, as long as the question is open. */
async function questionLetter(work: Work, row: LetterRow, { mailbox, ...frame }: Letterhead) {
  const [asked] = await work.sql<{ name: string; email: string; half: string; language: Language; expires_at: Date }>(
    `select c.name, c.email, v.half, v.language, v.expires_at from suppliers.view_questions v
     join suppliers.contacts c using (contact_id)
     where v.question_id = $1 and v.answered_at is null and v.expires_at > $2`,
    [row.question_id, work.now],
  );
  if (!asked) return over;
  const address = await viewMailLink.address(work, row.question_id);
  if (!asked.email || !address) return nowhere;
  const root = work.part(unitTreeKey).rows.find((unit) => unit.parent === null && unit.to === null);
  const texts = questionTexts[asked.language];
  const region = root?.name ?? '';
  return writeMail({
    ...frame,
    from: { name: region || 'Fyr', address: mailbox },
    to: [{ name: asked.name, address: asked.email }],
    subject: texts.subject(region),
    body: [
      { kind: 'paragraph', content: [texts.lead(region, asked.half)] },
      { kind: 'action', text: texts.answer, address },
      { kind: 'paragraph', content: [texts.by(dayInLetter(work, asked.expires_at, asked.language))] },
      { kind: 'rule' },
      { kind: 'paragraph', content: [texts.why] },
    ],
    language: asked.language,
    writtenBy: 'program',
  });
}

const over: Unwritten = { state: 'not-needed', answer: '' };
const nowhere: Unwritten = { state: 'failed', answer: 'no address in the register, or none of this Fyr' };

/** The agreement as long as its reader may read it and that day still wants a decision; otherwise null. */
async function stillDue(work: Work, row: LetterRow) {
  const seen = await agreementFor(work, row.agreement_id).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!seen) return null;
  const options = (await optionsOf(work, [row.agreement_id])).get(row.agreement_id) ?? [];
  const { due } = standing(work, seen.record, options);
  if (due?.kind !== row.kind || due.on !== row.due_on) return null;
  return { number: agreementNumber(seen.record.number), title: seen.record.title, supplier: seen.supplier.name };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
