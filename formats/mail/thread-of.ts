// Finds the case a message answers to. What only we could have written counts as proof; a number in the subject is a hint that
// a person may follow, since anybody can write one.
import { type CaseAddressing, caseOfAddress, readOwnMessageId } from './case-address.ts';
import { headerOf } from './header-block.ts';
import type { MailMessage } from './mail-message.ts';

export interface ThreadFinding {
  readonly caseId: string;
  readonly by: 'reply-address' | 'in-reply-to' | 'references';
  /** signed by us; what is not proven must not open a case's history to its sender */
  readonly isProven: boolean;
}

export interface Thread {
  /** strongest first, each case once; more than one when the message names several */
  readonly findings: readonly ThreadFinding[];
  /** every id the message refers to, nearest first: to look up among messages that came in, whose ids are not ours */
  readonly referredIds: readonly string[];
  /** the reference in brackets in the subject, or '' */
  readonly subjectHint: string;
}

/**
 * Where a message belongs. `recipients` are those of the envelope; addresses in headers are looked at too. `subjectMark` is the
 * word our subjects have in brackets before the reference: mark `Fyr` finds `[Fyr 2019-0042]`.
 */
export function threadOf(
  message: MailMessage,
  recipients: readonly string[],
  addressing: CaseAddressing,
  subjectMark: string,
): Thread {
  const found: ThreadFinding[] = [];
  const headers = ['delivered-to', 'x-original-to', 'envelope-to'].map((name) => headerOf(message.headers, name));
  const written = [...message.to, ...message.cc].map(({ address }) => address);
  for (const address of new Set([...recipients, ...written, ...headers])) {
    const caseId = caseOfAddress(address.trim().replace(/^<|>$/g, ''), addressing);
    if (caseId) found.push({ caseId, by: 'reply-address', isProven: true });
  }
  const references = message.references.toReversed();
  for (const [by, ids] of [['in-reply-to', message.inReplyTo] as const, ['references', references] as const]) {
    for (const id of ids) {
      const own = readOwnMessageId(id, addressing);
      if (own) found.push({ ...own, by });
    }
  }
  const findings = [...found.filter(({ isProven }) => isProven), ...found.filter(({ isProven }) => !isProven)];
  return {
    findings: findings.filter(({ caseId }, at) => findings.findIndex((one) => one.caseId === caseId) === at),
    referredIds: [...new Set([...message.inReplyTo, ...references])],
    subjectHint: hintIn(message.subject, subjectMark),
  };
}

/** The subject of an answer: the case's reference in brackets once, and no growing row of Re: and SV:. */
export function threadSubject(subject: string, subjectMark: string, reference: string): string {
  const bare = subject
    .replaceAll(new RegExp(`\\[${escaped(subjectMark)}[ #]?[\\w.-]{1,30}\\]`, 'gi'), '')
    .replace(/^(\s*(re|sv|aw|vs|vb|fw|fwd|svar)\s*:)+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `[${subjectMark} ${reference}] ${bare}`.trim();
}

function hintIn(subject: string, mark: string): string {
  return new RegExp(`\\[${escaped(mark)}[ #]?([\\w.-]{1,30})\\]`, 'i').exec(subject)?.[1] ?? '';
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
