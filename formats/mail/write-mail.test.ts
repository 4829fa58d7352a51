// What we send is read back by our own reader and by one of other hands: same words in both bodies, threads kept together, and
// nothing a user typed becomes a header or a tag.
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-text.ts';
import { blocksAsHtml, blocksAsText, type MailBlock } from './mail-blocks.ts';
import { readMail } from './read-mail.ts';
import { type OutgoingMail, writeMail } from './write-mail.ts';

const body: readonly MailBlock[] = [
  { kind: 'heading', text: 'Ärendet är löst' },
  { kind: 'paragraph', content: ['Hej ', { kind: 'strong', text: 'Åsa' }, ', skrivaren på våning 3 – den svarar nu.'] },
  {
    kind: 'facts',
    rows: [
      ['Ärende', '2019-0042'],
      ['Löst', '5 september 2019 kl. 10.12'],
    ],
  },
  { kind: 'list', items: [['ett'], ['två & <tre>']] },
  { kind: 'action', text: 'Öppna ärendet', address: 'https://fyr.region.example/cases/42' },
  { kind: 'rule' },
  { kind: 'quote', text: 'Den skriver inte.\n<script>alert(1)</script>' },
];

const mail: OutgoingMail = {
  messageId: 'case.42.abc@region.example',
  date: new Date('2019-09-05T08:12:00Z'),
  from: { name: 'Servicedesk', address: 'servicedesk@region.example' },
  to: [{ name: 'Berg, Åsa', address: 'asa@region.example' }],
  replyTo: { name: '', address: 'servicedesk+42.abc@region.example' },
  subject: '[Fyr 2019-0042] Skrivaren på våning 3',
  inReplyTo: 'b@x.example',
  references: ['a@x.example', 'b@x.example'],
  body,
  language: 'sv',
  writtenBy: 'person',
  loopMark: 'fyr.region.example',
};
const headerOf = (raw: Buffer, name: string) => readMail(raw).headers.find((header) => header.name === name)?.value;

describe('a message we write', () => {
  it('comes back as it was meant, here and elsewhere', async () => {
    const { raw, envelope } = await writeMail(mail);
    const here = readMail(raw);
    expect(here).toMatchObject({
      messageIds: [mail.messageId],
      inReplyTo: ['b@x.example'],
      references: ['a@x.example', 'b@x.example'],
      subject: mail.subject,
      to: [{ name: 'Berg, Åsa', address: 'asa@region.example' }],
      replyTo: [mail.replyTo],
      date: { kind: 'given', at: mail.date },
      textFrom: 'plain',
      problems: [],
    });
    expect(here.text).toBe(blocksAsText(body).trim());
    const there = await PostalMime.parse(raw);
    expect([there.subject, there.text?.trim(), there.from?.address]).toEqual([
      mail.subject,
      here.text,
      mail.from.address,
    ]);
    expect(envelope).toEqual({ from: 'servicedesk+42.abc@region.example', to: ['asa@region.example'] });
    expect(raw.toString('latin1')).toMatch(/^[\x20-\x7e\r\n\t]*$/);
  });

  it('says who wrote it, so that no two programs talk to each other', async () => {
    const answer = await writeMail({ ...mail, writtenBy: 'program-answer' });
    expect(headerOf(answer.raw, 'auto-submitted')).toBe('auto-replied');
    expect(headerOf(answer.raw, 'x-auto-response-suppress')).toBe('All');
    expect(answer.envelope.from).toBe('');
    const notice = await writeMail({
      ...mail,
      writtenBy: 'program',
      unsubscribe: { address: 'https://fyr.region.example/u/1', oneClick: true },
    });
    expect(headerOf(notice.raw, 'auto-submitted')).toBe('auto-generated');
    expect(headerOf(notice.raw, 'list-unsubscribe')).toBe('<https://fyr.region.example/u/1>');
    expect(headerOf(notice.raw, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const person = await writeMail(mail);
    expect(headerOf(person.raw, 'auto-submitted')).toBeUndefined();
    expect(headerOf(person.raw, 'list-unsubscribe')).toBeUndefined();
    expect(headerOf(person.raw, 'x-loop')).toBe('fyr.region.example');
  });

  it('lets nobody write headers through a subject, a name or a file name', async () => {
    const { raw } = await writeMail({
      ...mail,
      subject: 'Fel\r\nBcc: alla@region.example\r\n\r\n<html>',
      to: [{ name: 'Åsa\r\nBcc: alla@region.example', address: 'asa@region.example' }],
      attachments: [{ name: 'a.txt"\r\nX-Evil: 1', mediaType: 'text/plain', content: Buffer.from('hej') }],
    });
    const names = readMail(raw).headers.map(({ name }) => name);
    expect(names).not.toContain('bcc');
    expect(names).not.toContain('x-evil');
    expect(Buffer.from(readMail(raw).attachments[0]?.content ?? []).toString()).toBe('hej');
  });

  it('is refused without recipients or with one that is no address', async () => {
    await expect(writeMail({ ...mail, to: [] })).rejects.toThrow(RangeError);
    await expect(writeMail({ ...mail, to: [{ name: '', address: 'a@b.example\r\nDATA' }] })).rejects.toThrow(
      RangeError,
    );
  });

  it('keeps the first and the latest of a long thread', async () => {
    const references = Array.from({ length: 60 }, (_, at) => `${at}@x.example`);
    const read = readMail((await writeMail({ ...mail, references })).raw).references;
    expect([read.length, read[0], read.at(-1)]).toEqual([20, '0@x.example', '59@x.example']);
  });
});

describe('the two bodies', () => {
  it('say the same words', () => {
    const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const html = htmlToText(blocksAsHtml(body, 'sv'));
    for (const word of words(blocksAsText(body)).split(' ')) expect(words(html)).toContain(word);
  });

  it('never run what somebody typed, nor lead where no web address is', () => {
    const html = blocksAsHtml(
      [
        ...body,
        { kind: 'action', text: 'x', address: 'javascript:alert(1)' },
        { kind: 'paragraph', content: [{ kind: 'link', text: 'y', address: 'data:text/html,x' }] },
      ],
      'sv"><script>',
    );
    expect(html).not.toMatch(/<script|href="(javascript|data):/);
  });
});
