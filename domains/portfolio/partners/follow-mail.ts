// The mails to partners as they go out, in the language chosen for each: the link itself, and what has changed since the last. What was
// revoked meanwhile, or whose sender may read nothing any more, is not sent.
import type { MailBlock } from '../../../formats/mail/mail-blocks.ts';
import { type WrittenMail, writeMail } from '../../../formats/mail/write-mail.ts';
import { dayInLetter, type Letterhead, type OutboxRow, outbox, type Unwritten } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work/work.ts';
import { statusWords } from '../assignments/assignment-words.ts';
import { statusChanges } from './follow-changes.ts';
import { type FollowLinkRecord, followMailLink, senderOf } from './follow-link-rows.ts';
import { type FollowMailTexts, followMailTexts } from './follow-mail-texts.ts';

export const followOutbox = outbox<MailRow>({
  table: 'portfolio.outgoing_mails',
  name: 'partner-mail',
  write: followMail,
});

interface MailRow extends OutboxRow {
  readonly link_id: string;
  readonly what: 'link' | 'changes';
  readonly changes_from: Date | null;
  readonly changes_to: Date | null;
}

type Written = Pick<MailRow, 'link_id' | 'what' | 'changes_from' | 'changes_to'>;
type Link = FollowLinkRecord & { readonly partner: string };

/** The message, or why there is none. */
export async function followMail(
  work: Work,
  row: Written,
  { mailbox, ...frame }: Letterhead,
): Promise<WrittenMail | Unwritten> {
  const [link] = await work.sql<Link>(
    `select l.*, n.name as partner from portfolio.follow_links l join portfolio.partners n using (partner_id)
     where link_id = $1`,
    [row.link_id],
  );
  if (!link || link.revoked_at !== null || link.expires_at <= work.now) return notNeeded;
  const address = await followMailLink.address(work, link.link_id);
  if (!address) return { state: 'failed', answer: 'the address of this Fyr is not set' };
  const said = followMailTexts[link.language];
  const body = row.what === 'link' ? await invitation(work, link, said) : await changes(work, row, link, said);
  if (body === null) return notNeeded;
  const until = said.until(dayInLetter(work, link.expires_at, link.language));
  return writeMail({
    ...frame,
    from: { name: 'Fyr', address: mailbox },
    to: [{ name: '', address: link.address }],
    subject: (row.what === 'link' ? said.subject : said.changesSubject)(link.partner),
    body: [
      ...body,
      { kind: 'action', text: said.act, address },
      { kind: 'paragraph', content: [until] },
      { kind: 'rule' },
      {
        kind: 'paragraph',
        content: [said.letters, ' ', { kind: 'link', text: said.stop, address: `${address}#letters` }],
      },
    ],
    language: link.language,
    writtenBy: 'program',
    ...(row.what === 'changes' ? { unsubscribe: { address: `${address}#letters`, oneClick: false } } : {}),
  });
}

const notNeeded: Unwritten = { state: 'not-needed', answer: '' };

async function invitation(work: Work, link: Link, said: FollowMailTexts): Promise<MailBlock[] | null> {
  if ((await senderOf(work, link)) === null) return null;
  return [{ kind: 'paragraph', content: [said.lead(link.by_name)] }];
}

/** Null when nothing of it is left to tell: it went back, it is not shown any more, or no letters are wanted. */
async function changes(work: Work, row: Written, link: Link, said: FollowMailTexts): Promise<MailBlock[] | null> {
  if (!link.has_letters || !row.changes_from || !row.changes_to) return null;
  const changed = await statusChanges(work, link, { from: row.changes_from, to: row.changes_to });
  if (changed.length === 0) return null;
  const word = (status: (typeof changed)[number]['now']) => statusWords[status][link.language];
  return [
    { kind: 'paragraph', content: [said.changesLead] },
    {
      kind: 'facts',
      rows: changed.map(({ number, title, before, now }) => [
        `${number} ${title}`,
        said.change(word(before), word(now)),
      ]),
    },
  ];
}
