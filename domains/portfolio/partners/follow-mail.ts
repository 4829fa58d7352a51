// The mail that brings a partner its link, as it goes out: in the language chosen for it. What was revoked meanwhile is not sent.
import { writeMail } from '../../../formats/mail/write-mail.ts';
import { type Letterhead, type OutboxRow, outbox, signedToken, type Unwritten } from '../../../platform/mail/mail.ts';
import { siteAddress } from '../../../platform/settings/site-address.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import type { FollowLinkRecord } from './follow-link-rows.ts';

/** what a link in a mail to a partner is for */
export const followPurpose = 'follow-assignments';

export const followOutbox = outbox<MailRow>({
  table: 'portfolio.outgoing_mails',
  name: 'partner-mail',
  write: followMail,
});

interface MailRow extends OutboxRow {
  readonly link_id: string;
}

interface FollowMailTexts {
  readonly subject: (partner: string) => string;
  readonly lead: (name: string) => string;
  readonly act: string;
  readonly until: (day: string) => string;
}

const texts: Readonly<Record<Language, FollowMailTexts>> = {
  sv: {
    subject: (partner) => `Följ uppdragen som ${partner} är med i`,
    lead: (name) => `${name} har bjudit in dig att följa uppdragen. Du behöver inget konto.`,
    act: 'Se hur uppdragen går',
    until: (day) =>
      `Länken är din och gäller till ${day}. Den som har länken ser det du ser, så skicka den inte vidare.`,
  },
  da: {
    subject: (partner) => `Følg de opgaver, som ${partner} er med i`,
    lead: (name) => `${name} har inviteret dig til at følge opgaverne. Du behøver ingen konto.`,
    act: 'Se, hvordan opgaverne går',
    until: (day) =>
      `Linket er dit og gælder til ${day}. Den, der har linket, ser det, du ser, så send det ikke videre.`,
  },
  en: {
    subject: (partner) => `Follow the assignments ${partner} takes part in`,
    lead: (name) => `${name} has invited you to follow the assignments. You need no account.`,
    act: 'See how the assignments go',
    until: (day) => `The link is yours and works until ${day}. Whoever has it sees what you see, so do not pass it on.`,
  },
};

/** The message, or why there is none. */
export async function followMail(
  work: Work,
  row: Pick<MailRow, 'link_id'>,
  { mailbox, ...frame }: Letterhead,
): Promise<Awaited<ReturnType<typeof writeMail>> | Unwritten> {
  const [link] = await work.sql<FollowLinkRecord & { partner: string; by_name: string }>(
    `select l.*, n.name as partner from portfolio.follow_links l join portfolio.partners n using (partner_id)
     where link_id = $1`,
    [row.link_id],
  );
  if (!link || link.revoked_at !== null || link.expires_at <= work.now) return { state: 'not-needed', answer: '' };
  const site = await siteAddress(work);
  if (!site) return { state: 'failed', answer: 'the address of this Fyr is not set' };
  const token = await signedToken(work, { purpose: followPurpose, subject: link.link_id, until: null });
  const said = texts[link.language];
  return writeMail({
    ...frame,
    from: { name: 'Fyr', address: mailbox },
    to: [{ name: '', address: link.address }],
    subject: said.subject(link.partner),
    body: [
      { kind: 'paragraph', content: [said.lead(link.by_name)] },
      { kind: 'action', text: said.act, address: `${site}/follow/${token}` },
      { kind: 'paragraph', content: [said.until(link.expires_at.toISOString().slice(0, 10))] },
    ],
    language: link.language,
    writtenBy: 'program',
  });
}
