// An outgoing mail of a case as bytes: the agent's words with what somebody needs to answer them. Of a restricted case only the
// notice goes out to whoever can read it in Fyr.
import { type CaseAddressing, replyAddress } from '../../../formats/mail/case-address.ts';
import type { MailBlock } from '../../../formats/mail/mail-blocks.ts';
import { threadSubject } from '../../../formats/mail/thread-of.ts';
import { type OutgoingMail, type WrittenMail, writeMail } from '../../../formats/mail/write-mail.ts';
import type { Letterhead } from '../../../platform/mail/mail.ts';
import type { Language } from '../../../platform/work/work.ts';
import { subjectMark } from './desk-mail.ts';
import { mailTexts } from './mail-texts.ts';

export interface CaseMailToWrite {
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
  readonly isRestricted: boolean;
  readonly purpose: 'answer' | 'acknowledgement' | 'followed' | 'major';
  /** the entry it tells of */
  readonly what: string;
  readonly text: string;
  readonly by: string;
  /** of a followed case: who did what */
  readonly did: string;
  readonly teamName: string;
  readonly to: { readonly address: string; readonly name: string; readonly isPerson: boolean };
  readonly language: Language;
  readonly inReplyTo: string | null;
  readonly refs: readonly string[];
  readonly copies: readonly string[];
  readonly attachments: NonNullable<OutgoingMail['attachments']>;
  /** where Fyr is on the web; null: no link */
  readonly site: string | null;
}

export function writeCaseMail(
  mail: CaseMailToWrite,
  addressing: CaseAddressing,
  { mailbox, ...frame }: Letterhead,
): Promise<WrittenMail> {
  const texts = mailTexts[mail.language];
  const isHidden = mail.isRestricted && mail.to.isPerson;
  return writeMail({
    ...frame,
    from: { name: mail.teamName, address: mailbox },
    to: [{ name: mail.to.name, address: mail.to.address }],
    ...(isHidden ? {} : { cc: mail.copies.map((address) => ({ name: '', address })), attachments: mail.attachments }),
    replyTo: { name: mail.teamName, address: replyAddress(mail.caseId, addressing) },
    subject: threadSubject(isHidden ? texts.restrictedSubject : mail.title, subjectMark, mail.number),
    ...(mail.inReplyTo ? { inReplyTo: mail.inReplyTo } : {}),
    references: mail.refs,
    body: bodyOf(mail, isHidden),
    language: mail.language,
    writtenBy: writers[mail.purpose],
  });
}

const writers = { answer: 'person', acknowledgement: 'program-answer', followed: 'program', major: 'program' } as const;

function bodyOf(mail: CaseMailToWrite, isHidden: boolean): MailBlock[] {
  const texts = mailTexts[mail.language];
  const note = (text: string): MailBlock => ({ kind: 'paragraph', content: [text] });
  const facts: MailBlock = {
    kind: 'facts',
    rows: [[texts.number, `Ä-${mail.number}`], ...(isHidden ? [] : [[texts.title, mail.title] as const])],
  };
  const link: MailBlock[] =
    mail.site && mail.to.isPerson
      ? [{ kind: 'action', text: texts.open, address: `${mail.site}/cases/${mail.caseId}` }]
      : [];
  if (mail.purpose === 'acknowledgement') return [note(texts.received), facts, ...link, note(texts.receivedNote)];
  if (isHidden) return [note(texts.restricted), facts, ...link];
  const words = mail.text.split(/\n\s*\n/).map((part) => note(part.trim()));
  if (mail.purpose === 'followed')
    return [note(mail.did), ...(mail.text ? words : []), { kind: 'rule' }, facts, ...link, note(texts.followed)];
  const isOver = mail.what === 'resolved';
  return [
    ...(isOver ? [note(texts.resolved)] : []),
    ...words,
    note(`${mail.by}\n${mail.teamName}`),
    { kind: 'rule' },
    facts,
    ...link,
    note(isOver ? texts.reopenNote : texts.replyNote),
  ];
}
