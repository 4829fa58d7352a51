// The mail to those who lead in the region about a major incident, as bytes, in three languages.
import { type WrittenMail, writeMail } from '../../../formats/mail/write-mail.ts';
import type { Letterhead } from '../../../platform/mail/mail.ts';
import type { Language } from '../../../platform/work/work.ts';

export interface MajorMail {
  readonly major: string;
  readonly number: string;
  /** '' where the case is restricted: nothing of it goes out */
  readonly title: string;
  readonly what: string;
  readonly text: string;
  readonly to: { readonly address: string; readonly name: string };
  readonly language: Language;
  readonly site: string | null;
}

/** The message as bytes. */
export function writeMajorMail(mail: MajorMail, { mailbox, ...frame }: Letterhead): Promise<WrittenMail> {
  const texts = majorMailTexts[mail.language];
  const lead = texts[mail.what === 'declared' || mail.what === 'solved' || mail.what === 'closed' ? mail.what : 'told'];
  return writeMail({
    ...frame,
    from: { name: texts.from, address: mailbox },
    to: [mail.to],
    subject: [lead, mail.title].filter(Boolean).join(': '),
    body: [
      { kind: 'heading', text: lead },
      { kind: 'facts', rows: [[texts.incident, [mail.number, mail.title].filter(Boolean).join(' ')]] },
      ...(mail.text && mail.title ? [{ kind: 'quote' as const, text: mail.text }] : []),
      ...(mail.site
        ? [{ kind: 'action' as const, text: texts.open, address: `${mail.site}/major-incidents/${mail.major}` }]
        : []),
      { kind: 'rule' },
      { kind: 'paragraph', content: [texts.why] },
    ],
    language: mail.language,
    writtenBy: 'program',
  });
}

const majorMailTexts = {
  sv: {
    from: 'Större störning',
    declared: 'En större störning är utlyst',
    told: 'Nytt om en större störning',
    solved: 'En större störning är över',
    closed: 'En större störning är avslutad',
    incident: 'Störning',
    open: 'Öppna störningen',
    why: 'Du får mejlet för att du står bland dem i ledningen som får veta detta.',
  },
  da: {
    from: 'Større hændelse',
    declared: 'En større hændelse er erklæret',
    told: 'Nyt om en større hændelse',
    solved: 'En større hændelse er ovre',
    closed: 'En større hændelse er afsluttet',
    incident: 'Hændelse',
    open: 'Åbn hændelsen',
    why: 'Du får mailen, fordi du står blandt dem i ledelsen, der skal vide dette.',
  },
  en: {
    from: 'Major incident',
    declared: 'A major incident has been declared',
    told: 'News of a major incident',
    solved: 'A major incident is over',
    closed: 'A major incident has been closed',
    incident: 'Incident',
    open: 'Open the incident',
    why: 'You get this because you are among the leaders who are told.',
  },
} as const;
