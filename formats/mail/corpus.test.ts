// The 103 awkward messages that nobody here wrote: every one is read and judged, none is lost, none takes long; and a reader by
// other hands sees the same in them, but for the differences named.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { type JudgeContext, judgeMail, type MailKind } from './judge-mail.ts';
import { messageKey } from './message-key.ts';
import { readMail } from './read-mail.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/data/mail');
const hasFiles = existsSync(folder);
if (!hasFiles) process.stderr.write(`The awkward messages are not at ${folder}; their tests are left out.\n`);

const names = hasFiles
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .toSorted()
  : [];
const bytesOf = (name: string): Buffer => readFileSync(path.join(folder, name));
const ours: JudgeContext = {
  ownAddresses: ['servicedesk@region.example'],
  ownDomains: ['region.example'],
  loopMark: 'fyr.region.example',
};

/** What a message is that is no letter; the folder `multipart_report_emails` is all bounces. */
const kinds: Readonly<Record<string, MailKind>> = {
  'error_emails/bad_date_header.eml': 'automatic',
  'error_emails/empty_in_reply_to.eml': 'list',
  'mime_emails/raw_email_with_mimepart_without_content_type.eml': 'bounce',
  sample_output_multipart: 'empty',
};
const kindOf = (name: string): MailKind =>
  kinds[name] ?? (name.startsWith('multipart_report_emails/') ? 'bounce' : 'letter');

/** Letters of which only the subject is left. */
const subjectOnly = [
  'error_emails/bad_date_header.eml',
  'error_emails/bad_date_header2.eml',
  'error_emails/empty_in_reply_to.eml',
  'error_emails/missing_body.eml',
  'error_emails/must_supply_encoding.eml',
];

describe.runIf(hasFiles)('the awkward messages', () => {
  it('are 103, and an empty file beside them', () => {
    expect(names.filter((name) => name.endsWith('.eml'))).toHaveLength(103);
    expect(names).toHaveLength(104);
  });

  it.each(names)('%s is read in less than 250 ms and is what its folder says', (name) => {
    const raw = bytesOf(name);
    const began = process.threadCpuUsage();
    const message = readMail(raw);
    const judged = judgeMail(message, ours);
    const { user, system } = process.threadCpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(250);
    expect(judged.kind).toBe(kindOf(name));
    expect(message.problems.map(({ code }) => code)).not.toContain('reader-failed');
    const shown = message.text !== '' || message.attachments.length > 0;
    expect(shown || subjectOnly.includes(name) || judged.kind === 'empty').toBe(true);
    expect(message.newText !== '' || message.text === '').toBe(true);
  });

  it('have a key of their own each', () => {
    const keys = names.map((name) => messageKey(readMail(bytesOf(name)), 'servicedesk@region.example'));
    const doubles = names.filter((_, at) => keys.indexOf(keys[at] ?? '') !== at);
    // copies with other line ends, Received headers or wrapping: exactly what the key is to see through
    expect(doubles).toEqual([
      'attachment_emails/attachment_pdf_lf.eml',
      'attachment_emails/attachment_pdf_non_ascii_lf.eml',
      'error_emails/multiple_references_with_one_invalid.eml',
      'mime_emails/raw_email12.eml',
      'mime_emails/raw_email_with_quoted_illegal_boundary.eml',
      'multipart_report_emails/multi_address_bounce2.eml',
      'plain_emails/basic_email_lf.eml',
      'plain_emails/raw_email5.eml',
      'plain_emails/raw_email6.eml',
      'plain_emails/raw_email8.eml',
      'rfc2822/example02.eml',
      'rfc2822/example05.eml',
      'rfc2822/example08.eml',
      'rfc2822/example09.eml',
    ]);
  });

  it.each([
    ['multi_address_bounce1.eml', 5, 'failed', '118707422.15521266992174819.JavaMail.root@lvmail01', true],
    ['multi_address_bounce2.eml', 5, 'failed', '118707422.15521266992174819.JavaMail.root@lvmail01', true],
    ['multipart_report_multiple_status.eml', 1, 'failed', '4c2a146147ac8_61ff157c4ec1652df@s.h.c.mail', true],
    ['report_422.eml', 1, 'delayed', '15655788.13.1200472642578.JavaMail.Administrator@mail.ttttt.com.au', false],
    ['report_530.eml', 1, 'failed', '200712232303.lBNN3jDq002941@mail12.rrrr.com.au', true],
  ])('the report %s tells of %d recipient(s), %s', (name, recipients, action, original, isFinal) => {
    const { bounce } = judgeMail(readMail(bytesOf(`multipart_report_emails/${name}`)), ours);
    expect(bounce?.recipients).toHaveLength(recipients);
    expect(new Set(bounce?.recipients.map((one) => one.action))).toEqual(new Set([action]));
    expect(bounce?.recipients.every(({ address, status }) => /@/.test(address) && /^[45]\./.test(status))).toBe(true);
    expect(bounce?.originalMessageId).toBe(original);
    expect(bounce?.isFinal).toBe(isFinal);
  });
});

/** Where the two readers differ, and why ours stands. */
const differences: Readonly<Record<string, string>> = {
  'attachment_emails/attachment_pdf_non_ascii.eml text': 'labelled ISO-8859-1, is UTF-8',
  'attachment_emails/attachment_pdf_non_ascii_lf.eml text': 'labelled ISO-8859-1, is UTF-8',
  'error_emails/content_transfer_encoding_7-bit.eml text': 'labelled iso-8859-1, is UTF-8',
  'error_emails/content_transfer_encoding_plain.eml text': 'UTF-8 without a label, one letter of it',
  'error_emails/content_transfer_encoding_x_uuencode.eml attachments':
    'uuencode is decoded; the file is cut off after its header',
  'error_emails/invalid_subject_characters.eml subject': 'bytes of Windows-1252 in the subject are read, not lost',
  'mime_emails/raw_email_with_binary_encoded.eml attachments': 'line end before the boundary belongs to the boundary',
  'plain_emails/raw_email10.eml text': 'labelled ISO-8859-1, is UTF-8',
  'plain_emails/raw_email6.eml text': 'labelled ISO-8859-1, is UTF-8',
  'rfc2822/example10.eml from': 'comments within an address are left out (RFC 5322, 4.4)',
  'rfc2822/example13.eml from': 'comments within an address are left out (RFC 5322, 4.4)',
};

describe.runIf(hasFiles)('a reader by other hands', () => {
  it('sees the same subjects, senders, texts and files', async () => {
    const found: string[] = [];
    for (const name of names) {
      const raw = bytesOf(name);
      const here = readMail(raw);
      const there = await PostalMime.parse(raw, { forceRfc822Attachments: true });
      if (flat(there.subject ?? '') !== flat(here.subject)) found.push(`${name} subject`);
      if (flat(there.from?.address ?? '').toLowerCase() !== (here.from[0]?.address ?? '').toLowerCase())
        found.push(`${name} from`);
      if (here.textFrom === 'plain' && flat(there.text ?? '') !== flat(here.text)) found.push(`${name} text`);
      const files = here.attachments.filter(({ declaredType }) => isFile(declaredType)).map(({ sha256 }) => sha256);
      const theirs = there.attachments
        .filter(({ mimeType }) => isFile(mimeType))
        .map(({ content }) => sha256Of(content));
      if (files.join() !== theirs.join()) found.push(`${name} attachments`);
    }
    expect(found.toSorted()).toEqual(Object.keys(differences).toSorted());
  });
});

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Text and reports it gives with other line ends, which is not what is compared. */
const isFile = (mediaType: string) => !/^(text|message)\/|pgp-signature|x-ruby/.test(mediaType);

function sha256Of(content: ArrayBuffer | Uint8Array | string): string {
  return createHash('sha256')
    .update(typeof content === 'string' ? content : new Uint8Array(content))
    .digest('hex');
}
