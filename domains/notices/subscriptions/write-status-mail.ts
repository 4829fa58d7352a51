// The messages subscribers get: the link that confirms an address, what has just been told, and what was gathered until the
// morning, each with the way to stop.
import type { MailBlock } from '../../../formats/mail/mail-blocks.ts';
import { type WrittenMail, writeMail } from '../../../formats/mail/write-mail.ts';
import type { Letterhead } from '../../../platform/mail/mail.ts';
import type { Language } from '../../../platform/work/work.ts';
import type { NoticeEntry } from '../contract.ts';
import { statusWords } from '../status-words.ts';

export interface StatusMail {
  readonly to: string;
  readonly language: Language;
  /** '' when nobody has said what the address of this Fyr is */
  readonly site: string;
  /** confirms, or stops */
  readonly link: string;
  /** of somebody with an account: they change it in the product */
  readonly isOwn: boolean;
  readonly isGathered: boolean;
  /** none: it asks to confirm */
  readonly notices: readonly ToldNotice[];
}

interface ToldNotice {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly entry: NoticeEntry;
}

export function writeStatusMail(mail: StatusMail, { mailbox, ...frame }: Letterhead): Promise<WrittenMail> {
  const { mails, title } = statusWords[mail.language];
  const [notice] = mail.notices;
  return writeMail({
    ...frame,
    from: { name: title, address: mailbox },
    to: [{ name: '', address: mail.to }],
    subject: notice ? subjectOf(mail, notice) : mails.confirmSubject,
    body: notice ? told(mail) : confirm(mail),
    language: mail.language,
    writtenBy: 'program',
    ...(notice && !mail.isOwn ? { unsubscribe: { address: mail.link, oneClick: true } } : {}),
  });
}

function confirm({ language, link }: StatusMail): MailBlock[] {
  const { mails } = statusWords[language];
  return [
    { kind: 'paragraph', content: [mails.confirmText] },
    { kind: 'action', text: mails.confirm, address: link },
    { kind: 'paragraph', content: [mails.ignore] },
  ];
}

function subjectOf(mail: StatusMail, first: ToldNotice): string {
  const { mails } = statusWords[mail.language];
  return mail.isGathered
    ? mails.gatheredSubject(mail.notices.length)
    : `${stateWord(first.entry, mail.language)}: ${first.title}`;
}

function told(mail: StatusMail): MailBlock[] {
  const { mails } = statusWords[mail.language];
  return [
    ...mail.notices.flatMap((notice) => oneTold(mail, notice)),
    { kind: 'rule' },
    {
      kind: 'paragraph',
      content: [{ kind: 'link', text: mail.isOwn ? mails.change : mails.stop, address: mail.link }],
    },
  ];
}

/** The subject says how it stands with a single one; among several each says so itself. */
function oneTold(mail: StatusMail, { id, title, body, entry }: ToldNotice): MailBlock[] {
  const { mails } = statusWords[mail.language];
  const address = mail.isOwn ? `${mail.site}/notices/${id}` : `${mail.site}/status?language=${mail.language}`;
  return [
    { kind: 'heading', text: mail.isGathered ? `${stateWord(entry, mail.language)}: ${title}` : title },
    { kind: 'quote', text: entry.text || body || title },
    { kind: 'action', text: mails.open, address },
  ];
}

function stateWord(entry: NoticeEntry, language: Language): string {
  const words = statusWords[language];
  return entry.state === 'resolved' ? words.resolved : words.levels[entry.level];
}
