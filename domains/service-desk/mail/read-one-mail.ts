// Everything that is asked of a message's bytes, in one pass: read, judged, its key, the case it proves, the risks of its files.
// Plain values out, so that they can come from another thread.
import { isReachable, mailboxOf } from '../../../formats/mail/addresses.ts';
import { attachmentRisks } from '../../../formats/mail/attachment-risk.ts';
import type { CaseAddressing } from '../../../formats/mail/case-address.ts';
import { cleanLine } from '../../../formats/mail/charset.ts';
import { headerOf } from '../../../formats/mail/header-block.ts';
import { judgeMail, type MailJudgement } from '../../../formats/mail/judge-mail.ts';
import type { JudgeReason } from '../../../formats/mail/judge-reason.ts';
import type { MailAddress, MailAttachment, MailProblem } from '../../../formats/mail/mail-message.ts';
import { messageKey } from '../../../formats/mail/message-key.ts';
import { readMail } from '../../../formats/mail/read-mail.ts';
import { type Thread, threadOf } from '../../../formats/mail/thread-of.ts';
import { loopMarkOf } from '../../../platform/mail/mail.ts';
import { subjectMark } from './desk-mail.ts';
import { cutTo, deskMailLimits } from './mail-rules.ts';

export interface ReadingTask {
  readonly raw: Uint8Array;
  readonly receivedAt: Date;
  readonly recipients: readonly string[];
  readonly addressing: CaseAddressing;
}

export interface ReadFile extends Omit<MailAttachment, 'contentId' | 'parameters'> {
  readonly risks: readonly string[];
}

export interface OneMail {
  readonly key: string;
  readonly kind: MailJudgement['kind'];
  readonly mayAnswer: boolean;
  readonly loopKey: string;
  readonly reasons: readonly JudgeReason[];
  readonly problems: readonly MailProblem[];
  readonly bounce: MailJudgement['bounce'];
  readonly receipt: MailJudgement['receipt'];
  readonly thread: Thread;
  readonly messageIds: readonly string[];
  readonly from: MailAddress;
  /** more than one sender is nobody's word */
  readonly isFromOne: boolean;
  /** where an answer is wanted */
  readonly answerTo: string;
  /** who else it went to */
  readonly copies: readonly string[];
  readonly subject: string;
  readonly writtenAt: Date | null;
  /** `sv`, `da`, `en` or what else its header says, in two letters; '' when it says nothing */
  readonly language: string;
  readonly text: string;
  readonly isCut: boolean;
  readonly newText: string;
  readonly files: readonly ReadFile[];
}

export function readOneMail({ raw, receivedAt, recipients, addressing }: ReadingTask): OneMail {
  const message = readMail(raw, { receivedAt });
  const { mailbox, domain } = addressing;
  const judged = judgeMail(message, {
    ownAddresses: [mailbox],
    ownDomains: [domain],
    loopMark: loopMarkOf(mailbox),
  });
  const from = message.from[0] ?? message.sender[0] ?? { name: '', address: '' };
  return {
    key: messageKey(message, mailbox),
    kind: judged.kind,
    mayAnswer: judged.mayAnswer,
    loopKey: judged.loopKey,
    reasons: judged.reasons,
    problems: message.problems,
    bounce: judged.bounce,
    receipt: judged.receipt,
    thread: threadOf(message, recipients, addressing, subjectMark),
    messageIds: message.messageIds,
    from: { name: cutTo(cleanLine(from.name), 200), address: cutTo(from.address, 320) },
    isFromOne: message.from.length === 1,
    answerTo: cutTo(message.replyTo.find(({ address }) => address !== '')?.address ?? from.address, 320),
    copies: message.cc
      .map(({ address }) => address)
      .filter((address) => isReachable(address) && mailboxOf(address) !== mailboxOf(mailbox))
      .slice(0, deskMailLimits.copies),
    subject: message.subject,
    writtenAt: message.date.kind === 'given' ? message.date.at : null,
    language: headerOf(message.headers, 'content-language').trim().slice(0, 2).toLowerCase(),
    text: cutTo(message.text, deskMailLimits.shown),
    isCut: message.text.length > deskMailLimits.shown,
    newText: cutTo(message.newText, deskMailLimits.words),
    files: message.attachments.map((file) => ({
      name: file.name,
      declaredType: file.declaredType,
      sniffedType: file.sniffedType,
      size: file.size,
      sha256: file.sha256,
      isInline: file.isInline,
      risks: attachmentRisks(file),
      // a piece of the whole message would carry all of it along
      content: new Uint8Array(file.content),
    })),
  };
}
