// What becomes of a message, decided without a database: which kinds may be cases, when a reply reopens or begins a case that
// follows, what is kept of the files, whether an acknowledgement goes out.
import type { CaseState } from '../case-contract.ts';
import type { QuarantineReason } from './mail-contract.ts';

/** Counts beyond which a message or an answer is held back. */
export const deskMailLimits = {
  /** messages of one sender in an hour that become cases or follow-ups: more than people write */
  perSender: 40,
  /** acknowledgements to one address in an hour */
  acknowledgements: 5,
  /** who gets a copy of one message, and files that go along with it, together so many bytes: what mail servers take */
  copies: 10,
  answerFiles: 15 * 1024 * 1024,
  /** messages about one followed case to one follower in an hour */
  followed: 20,
  /** milliseconds of processor time for reading one message */
  reading: 250,
  /** bytes of one file kept beside its case; larger ones stay in the original */
  file: 25 * 1024 * 1024,
  files: 100,
  /** characters of a text in a case's history; the original has the rest */
  words: 20_000,
  /** characters shown of a message */
  shown: 200_000,
  /** times a message is tried to be made a case before it goes to quarantine */
  tries: 3,
} as const;

/** Days after the solution within which a reply says that it did not help; later it is about something new. */
export const reopenDays = 30;

export interface JudgedMail {
  readonly kind: string;
  readonly isWhole: boolean;
  /** messages of the same sender in the last hour */
  readonly lately: number;
  /** it proves by what only we can have signed which case it belongs to */
  readonly isProven: boolean;
}

export type MailEnd =
  | { readonly end: 'case' | 'follow-up' }
  /** tells agents of something in a case without being anybody's words */
  | { readonly end: 'report' }
  | { readonly end: 'quarantine'; readonly reason: QuarantineReason };

/** Where a message that could be read ends. */
export function endOf({ kind, isWhole, lately, isProven }: JudgedMail): MailEnd {
  if (!isWhole) return quarantine('too-large');
  if (kind === 'loop' || kind === 'empty') return quarantine(kind);
  if (lately >= deskMailLimits.perSender) return quarantine('too-many');
  const isReport = kind === 'bounce' || kind === 'receipt' || kind === 'out-of-office';
  if (isProven) return { end: isReport || kind === 'automatic' ? 'report' : 'follow-up' };
  if (isReport || kind === 'list' || kind === 'encrypted') return quarantine(kind);
  return { end: 'case' };
}

/** What a reply does to the case it belongs to. `follow`: a new case that follows on it. */
export function replyTo(state: CaseState, resolvedAt: Date | null, now: Date): 'say' | 'reopen' | 'follow' {
  if (state === 'closed' || state === 'cancelled') return 'follow';
  if (state !== 'resolved') return 'say';
  const days = resolvedAt ? (now.getTime() - resolvedAt.getTime()) / 86_400_000 : 0;
  return days <= reopenDays ? 'reopen' : 'follow';
}

/** A case's title from a message: its subject, else its first words, else the sender. Always 3-200 characters. */
export function titleOf(subject: string, text: string, sender: string): string {
  const bare = subject
    .replace(/^(\s*(re|sv|aw|vs|vb|fw|fwd|svar)\s*:)+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const firstLine = text.split('\n').find((line) => line.trim().length >= 3) ?? '';
  const title = [bare, firstLine.replace(/\s+/g, ' ').trim(), sender.trim()].find((each) => each.length >= 3);
  return cutTo(title ?? '– – –', 200);
}

/** At most so many characters, never half a letter. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Whether a file is kept beside the case: programs and what pretends to be something else stay in the original. */
export function keepsFile(size: number, risks: readonly string[]): boolean {
  return size > 0 && size <= deskMailLimits.file && !risks.includes('program') && !risks.includes('disguised');
}

function quarantine(reason: QuarantineReason): MailEnd {
  return { end: 'quarantine', reason };
}
