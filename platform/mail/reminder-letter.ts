// The letter that reminds a person of something with a day: what it is in a line, its facts, a link to where it is done, and why it
// came. The same layout whatever is reminded of.
import { writeMail } from '../../formats/mail/write-mail.ts';
import { siteAddress } from '../settings/site-address.ts';
import { languagesOfPersons } from '../sign-in/accounts.ts';
import type { Language, Work } from '../work/work.ts';
import type { Letterhead, Unwritten } from './outbox.ts';

export interface ReminderLetter {
  readonly subject: string;
  /** what it is about in a sentence; the subject unless told */
  readonly lead?: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  /** what the link says, and the page from the root: `/internal-control` */
  readonly open: { readonly text: string; readonly path: string };
  readonly why: string;
}

/**
 * Writes it in the language the reader has chosen, Swedish until then. Failed without an address; `reader` is the person of the
 * register with the address people write to.
 */
export async function reminderLetter(
  work: Work,
  { mailbox, ...frame }: Letterhead,
  reader: { readonly person: string; readonly address: string | undefined },
  say: (language: Language) => ReminderLetter,
) {
  if (!reader.address) return nowhere;
  const language = (await languagesOfPersons(work, [reader.person])).get(reader.person) ?? 'sv';
  const letter = say(language);
  const site = await siteAddress(work);
  return writeMail({
    ...frame,
    from: { name: 'Fyr', address: mailbox },
    to: [{ name: work.actor?.name ?? '', address: reader.address }],
    subject: letter.subject,
    body: [
      { kind: 'paragraph', content: [letter.lead ?? letter.subject] },
      { kind: 'facts', rows: letter.rows.map(([label, value]) => [label, value]) },
      ...(site ? [{ kind: 'action' as const, text: letter.open.text, address: `${site}${letter.open.path}` }] : []),
      { kind: 'rule' },
      { kind: 'paragraph', content: [letter.why] },
    ],
    language,
    writtenBy: 'program',
  });
}

const nowhere: Unwritten = { state: 'failed', answer: 'no address in the register' };
