// Nothing costs 250 ms of processor time, nothing throws, and what was sent is still there: as text, as an attachment, or named
// as a problem. Random damage to real messages is tried too; the benchmark does more of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { attachmentRisks } from './attachment-risk.ts';
import { damaged, randomNumbers } from './damaged-mail.test-kit.ts';
import { base64Lines, hostileMails, withAttachment, zipBomb } from './hostile-mail.test-kit.ts';
import { judgeMail } from './judge-mail.ts';
import { readMail } from './read-mail.ts';

const ours = { ownAddresses: ['servicedesk@region.example'], ownDomains: ['region.example'], loopMark: 'fyr' };

function measured(raw: Buffer) {
  const began = process.threadCpuUsage();
  const message = readMail(raw);
  const judged = judgeMail(message, ours);
  const { user, system } = process.threadCpuUsage(began);
  return { message, judged, milliseconds: (user + system) / 1000 };
}

it.each(Object.keys(hostileMails))('%s: read and judged in less than 250 ms', (name) => {
  const raw = hostileMails[name]?.() ?? Buffer.alloc(0);
  const { message, milliseconds } = measured(raw);
  expect(milliseconds).toBeLessThan(250);
  expect(message.size).toBe(raw.length);
  expect(message.problems.map(({ code }) => code)).not.toContain('reader-failed');
});

it('what cannot be taken apart is kept whole beside the text', () => {
  const deep = readMail(hostileMails['10 000 nested parts']?.() ?? Buffer.alloc(0));
  expect(deep.problems.map(({ code }) => code)).toContain('too-deep');
  expect(Buffer.from(deep.attachments[0]?.content ?? []).toString()).toContain('hej');
  const line = readMail(hostileMails['a single line of 34 MB']?.() ?? Buffer.alloc(0));
  expect(line.problems.map(({ code }) => code)).toContain('text-cut');
  expect(line.attachments[0]?.size).toBeGreaterThan(34_000_000 - 1);
});

it('an archive that would burst is stored as it came and called an archive', () => {
  const bomb = zipBomb();
  const lines = Buffer.from(bomb.toString('base64').replace(/(.{76})/g, '$1\r\n'));
  const [attachment] = readMail(withAttachment(lines, 'semester.zip')).attachments;
  expect(attachment?.size).toBe(bomb.length);
  expect(attachment && attachmentRisks(attachment)).toEqual(['archive']);
});

it('a 20 MB attachment comes out byte for byte', () => {
  const lines = base64Lines(20_000_000);
  const { message, milliseconds } = measured(withAttachment(lines));
  expect(milliseconds).toBeLessThan(250);
  expect(Buffer.from(message.attachments[0]?.content ?? []).equals(Buffer.from(lines.toString(), 'base64'))).toBe(true);
});

const folder = path.resolve(import.meta.dirname, '../../../shared/data/mail');

it.runIf(existsSync(folder))('three thousand damaged messages are read, none throws, none takes long', () => {
  const originals = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)));
  const next = randomNumbers(20190901);
  let slowest = 0;
  for (let round = 0; round < 3000; round++) {
    const raw = damaged(originals, next);
    const { message, judged, milliseconds } = measured(raw);
    slowest = Math.max(slowest, milliseconds);
    expect(message.problems.map(({ code }) => code)).not.toContain('reader-failed');
    expect(storable({ message, judged }), `round ${round}`).toBe(true);
  }
  expect(slowest).toBeLessThan(250);
});

/** No text holds NUL or half a letter: PostgreSQL's text and JSON take neither. */
function storable(value: unknown): boolean {
  const text = JSON.stringify(value, (key, part) => (key === 'content' ? undefined : part));
  return !/\\u0000|\\ud[89a-f][0-9a-f]{2}/i.test(text.replaceAll('\\\\', ''));
}
