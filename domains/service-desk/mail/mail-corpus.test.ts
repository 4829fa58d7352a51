// Every awkward message there is, real and hostile, through the real path: taken in, read in the thread, given its end. Each ends
// as a case or a visible entry in quarantine, copies end with their first, and delivering all of it again changes nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hostileMails } from '../../../formats/mail/hostile-mail.test-kit.ts';
import { deskCallers } from '../desk-house.test-kit.ts';
import * as contract from './mail-contract.ts';
import { type MailHouse, mailHouse } from './mail-house.test-kit.ts';
import { openMailReader } from './mail-reader.ts';

const folder = path.resolve(import.meta.dirname, '../../../../shared/data/mail');
const hasFiles = existsSync(folder);
if (!hasFiles) process.stderr.write(`The awkward messages are not at ${folder}; their tests are left out.\n`);

// two hundred messages each, on a machine that may be busy with other tests
vi.setConfig({ testTimeout: 120_000 });

let t: MailHouse;
beforeAll(async () => {
  t = await mailHouse();
  // the example's own
  await t.rows('truncate service_desk.mails cascade');
});
afterAll(() => t.close());

interface Ended {
  readonly mail_id: string;
  readonly state: string;
  readonly reason: string | null;
}

const all = () => t.rows<Ended>('select mail_id, state, reason from service_desk.mails order by received_at, mail_id');

/** Copies of others that differ only in what relays and editors do: they end with their first. */
const copies = [
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
];
const reasons: Readonly<Record<string, string>> = {
  'error_emails/empty_in_reply_to.eml': 'list',
  'mime_emails/raw_email_with_mimepart_without_content_type.eml': 'bounce',
  sample_output_multipart: 'empty',
};

/** What a file must become, by its folder and by what it is. */
function expected(name: string): string {
  const reason = name.startsWith('multipart_report_emails/') ? 'bounce' : reasons[name];
  if (copies.includes(name)) return 'double';
  return reason ? `quarantine ${reason}` : 'case';
}

describe.runIf(hasFiles)('the awkward messages', () => {
  const names = readNames();
  const became: Record<string, string> = {};

  test('each of the 103, and the empty file beside them, ends as a case or in quarantine', async () => {
    for (const name of names) {
      const mailId = await t.receive(readFileSync(path.join(folder, name)));
      const [row] = await t.rows<Ended>(
        'select mail_id, state, reason from service_desk.mails where mail_id = $1',
        mailId,
      );
      // bytes that are the same as another file's are known at the door
      became[name] = row ? [row.state, row.reason].filter(Boolean).join(' ') : 'double';
    }
    expect(became).toEqual(Object.fromEntries(names.map((name) => [name, expected(name)])));
  });

  test('as many cases as letters, each with words to read; what is in quarantine is listed with its reason', async () => {
    const counts = (word: string) => Object.values(became).filter((one) => one.startsWith(word)).length;
    const cases = await t.rows<{ title: string; description: string; files: number }>(
      `select c.title, c.description, (select count(*)::int from service_desk.mail_attachments a where a.mail_id = m.mail_id) as files
       from service_desk.cases c join service_desk.mails m using (case_id)`,
    );
    expect(cases).toHaveLength(counts('case'));
    expect(cases.filter((one) => one.title.length < 3)).toEqual([]);
    const listed = await t.run(contract.listQuarantine, { limit: 200 }, deskCallers.agent);
    expect(listed.waiting).toBe(counts('quarantine'));
    expect(listed.rows).toHaveLength(counts('quarantine'));
    expect(listed.rows.every((row) => row.reason !== null)).toBe(true);
    // nobody is answered who is a program, and nobody more often than a person writes
    expect(t.sent.length).toBeGreaterThan(0);
    expect(t.sent.every(({ from }) => from === '')).toBe(true);
  });

  test('delivered once more, byte for byte and in another wrapping, they change nothing', async () => {
    const tables = ['cases', 'case_entries', 'mail_attachments', 'mail_requesters', 'outgoing_mails', 'case_followers'];
    const state = async () =>
      JSON.stringify([
        ...(await Promise.all(
          tables.map((table) =>
            t.rows(`select md5(string_agg(x::text, '' order by x::text)) from service_desk.${table} x`),
          ),
        )),
        await t.rows("select count(*) from service_desk.mails where state <> 'double'"),
        t.sent.length,
      ]);
    const before = await state();
    for (const name of names) expect(await t.receive(readFileSync(path.join(folder, name)))).toBeNull();
    expect(await state()).toBe(before);
    for (const name of names.filter((each) => each.endsWith('.eml'))) {
      const relay = Buffer.from(
        'Received: from relay.example by mx.norrviken.example; Tue, 10 Sep 2019 10:00:00 +0200\r\n',
      );
      await t.receive(Buffer.concat([relay, readFileSync(path.join(folder, name))]));
    }
    expect(await state()).toBe(before);
    expect((await all()).filter(({ state: one }) => one === 'waiting')).toEqual([]);
  });
});

describe('hostile messages', () => {
  test('each ends, none is lost, none takes too long, and an ordinary one after them is a case', async () => {
    const ends: Record<string, string> = {};
    const before = (await all()).length;
    for (const [name, made] of Object.entries(hostileMails)) {
      // or the limit for one sender would hold them back
      t.clock = new Date(t.clock.getTime() + 120_000);
      // whole they are read in the tests of the reader, and go this way in bench/mail-cases.ts
      const mailId = await t.receive(made().subarray(0, 500_000));
      const [row] = await t.rows<Ended>('select state, reason from service_desk.mails where mail_id = $1', mailId);
      // cut off, two of them are the same bytes
      ends[name] = mailId === null ? 'double' : (row?.reason ?? row?.state ?? 'lost');
    }
    const known = ['case', 'empty', 'double'];
    expect(Object.entries(ends).filter(([, end]) => !known.includes(end))).toEqual([]);
    expect((await all()).length - before).toBeGreaterThanOrEqual(54);
    expect((await all()).filter(({ state }) => state === 'waiting')).toEqual([]);
    expect(Object.keys(ends).length).toBeGreaterThanOrEqual(54);
    const after = await t.receive('Message-ID: <after@x.example>\nFrom: <b@x.example>\nSubject: Efter\n\nHej\n');
    expect(await t.rows('select state from service_desk.mails where mail_id = $1', after)).toEqual([{ state: 'case' }]);
  });
});

test('a reader that runs away, breaks or ends is replaced, and the next message is read', async () => {
  const task = {
    raw: Buffer.from('Subject: Hej\r\n\r\nHej\r\n'),
    receivedAt: t.clock,
    recipients: [],
    addressing: { mailbox: 'a@b.example', domain: 'b.example', form: 'plus' as const, secrets: [] },
  };
  const thread = new URL('./broken-reading-thread.test-kit.ts', import.meta.url);
  const reader = openMailReader({ thread });
  const read = (subject: string) => reader.read({ ...task, raw: Buffer.from(subject) });
  expect(await read('runs away')).toMatchObject({ failed: 'took-too-long' });
  expect(await read('throws')).toMatchObject({ failed: 'reader-broke', why: 'broken' });
  expect(await read('ends')).toMatchObject({ failed: 'reader-broke' });
  expect(await read('slow')).toMatchObject({ failed: 'took-too-long' });
  expect(await read('good')).toMatchObject({ milliseconds: 1 });
  await reader.close();
});

function readNames(): string[] {
  if (!hasFiles) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}
