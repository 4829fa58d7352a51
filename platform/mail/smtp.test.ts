// In and out by SMTP on this machine: 250 means stored, anything else means the sender keeps it; what went out comes in unchanged.
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { writeMail } from '../../formats/mail/write-mail.ts';
import {
  type IncomingEnvelope,
  openMailSender,
  receiveBySmtp,
  type SmtpReceiver,
  type SmtpReceiverOptions,
} from './mail.ts';
import type { MailSender } from './mail-sender.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).toReversed()) await each.close();
});

async function receiver(options: Partial<SmtpReceiverOptions> = {}): Promise<SmtpReceiver> {
  const made = await receiveBySmtp({
    host: '127.0.0.1',
    port: 0,
    accepts: (address) => address.endsWith('@region.example'),
    onMessage: () => Promise.resolve(),
    onTrouble: () => {},
    ...options,
  });
  opened.push(made);
  return made;
}

function sender(port: number): MailSender {
  const made = openMailSender({ host: '127.0.0.1', port, secure: false, isPlain: true, user: '', password: '' });
  opened.push(made);
  return made;
}

const raw = Buffer.from('From: anna@x.example\r\nSubject: Skrivaren\r\n\r\n.punkt först\r\nHej\r\n');
const envelope = { from: 'anna@x.example', to: ['servicedesk@region.example'] };

describe('receiving', () => {
  it('hands over the bytes and the envelope, and answers 250 only when they are stored', async () => {
    const order: string[] = [];
    const got: { raw: Buffer; envelope: IncomingEnvelope }[] = [];
    const now = new Date('2019-09-05T08:12:00Z');
    const { port } = await receiver({
      now: () => now,
      onMessage: async (bytes, about) => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        order.push('stored');
        got.push({ raw: bytes, envelope: about });
      },
    });
    const outcome = await sender(port).sendMail({ raw, envelope });
    order.push(outcome.outcome);
    expect(order).toEqual(['stored', 'sent']);
    expect(got[0]?.raw.toString()).toBe(raw.toString());
    expect(got[0]?.envelope).toEqual({
      from: 'anna@x.example',
      recipients: ['servicedesk@region.example'],
      remoteAddress: '127.0.0.1',
      receivedAt: now,
    });
  });

  it('answers 451 when storing fails, so that the sender keeps the message', async () => {
    const troubles: unknown[] = [];
    const { port } = await receiver({
      onMessage: () => Promise.reject(new Error('no room')),
      onTrouble: (error) => troubles.push(error),
    });
    const outcome = await sender(port).sendMail({ raw, envelope });
    expect(outcome).toMatchObject({ outcome: 'later' });
    expect(outcome.answer).toContain('451');
    expect(troubles).toHaveLength(1);
    // not a word to others of what went wrong inside
    expect(outcome.answer).not.toContain('no room');
  });

  it('refuses mail that is not for us, so that nobody relays through it', async () => {
    const { port } = await receiver();
    const outcome = await sender(port).sendMail({ raw, envelope: { ...envelope, to: ['someone@elsewhere.example'] } });
    expect(outcome.outcome).toBe('refused');
    expect(outcome.answer).toContain('550');
    const both = await sender(port).sendMail({
      raw,
      envelope: { ...envelope, to: ['someone@elsewhere.example', ...envelope.to] },
    });
    expect(both).toMatchObject({ outcome: 'sent', refused: [{ address: 'someone@elsewhere.example' }] });
  });

  it('refuses what is too large, also from a sender that did not say its size', async () => {
    let stored = 0;
    const { port } = await receiver({ limits: { message: 10_000 }, onMessage: async () => void stored++ });
    const large = Buffer.concat([raw, Buffer.alloc(20_000, 'a\r\n')]);
    expect(await sender(port).sendMail({ raw: large, envelope })).toMatchObject({ outcome: 'refused' });
    const answers = await spoken(port, [
      'EHLO x',
      'MAIL FROM:<a@x.example>',
      'RCPT TO:<servicedesk@region.example>',
      'DATA',
      `${'a'.repeat(20_000)}\r\n.`,
    ]);
    expect(answers.at(-1)).toMatch(/^552/);
    expect(stored).toBe(0);
  });

  it('asks to come back when too much lies in memory at once, and takes it later', async () => {
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const sizes: number[] = [];
    const { port } = await receiver({
      limits: { together: 15_000 },
      onMessage: async (bytes) => {
        sizes.push(bytes.length);
        await held;
      },
    });
    const ten = Buffer.concat([raw, Buffer.alloc(9_000, 'a\r\n')]);
    const first = sender(port).sendMail({ raw: ten, envelope });
    while (sizes.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await sender(port).sendMail({ raw: ten, envelope });
    expect(second).toMatchObject({ outcome: 'later' });
    expect(second.answer).toContain('452');
    release();
    expect(await first).toMatchObject({ outcome: 'sent' });
    expect(await sender(port).sendMail({ raw: ten, envelope })).toMatchObject({ outcome: 'sent' });
  });

  it('takes the empty path of bounces, and bytes that are no text', async () => {
    const got: { bytes: Buffer; from: string }[] = [];
    const { port } = await receiver({ onMessage: async (bytes, { from }) => void got.push({ bytes, from }) });
    const odd = Buffer.concat([Buffer.from('Subject: x\r\n\r\n'), Buffer.from([0xe5, 0x00, 0xff, 0x0d, 0x0a])]);
    expect(await sender(port).sendMail({ raw: odd, envelope: { ...envelope, from: '' } })).toMatchObject({
      outcome: 'sent',
    });
    expect(got[0]?.from).toBe('');
    expect(got[0]?.bytes.equals(odd)).toBe(true);
  });

  it('forgets a message whose sender hangs up before its end', async () => {
    let stored = 0;
    const { port } = await receiver({ onMessage: async () => void stored++ });
    await hungUp(
      port,
      ['EHLO x', 'MAIL FROM:<a@x.example>', 'RCPT TO:<servicedesk@region.example>', 'DATA'],
      'Subject: halv\r\n\r\nHej',
    );
    expect(await sender(port).sendMail({ raw, envelope })).toMatchObject({ outcome: 'sent' });
    expect(stored).toBe(1);
  });
});

describe('sending', () => {
  it('what we write arrives as it was written', async () => {
    const got: Buffer[] = [];
    const { port } = await receiver({ onMessage: async (bytes) => void got.push(bytes) });
    const written = await writeMail({
      messageId: 'case.1.x@region.example',
      date: new Date('2019-09-05T08:12:00Z'),
      from: { name: 'Servicedesk', address: 'servicedesk@region.example' },
      to: [{ name: '', address: 'asa@region.example' }],
      subject: 'Våning 3',
      body: [{ kind: 'paragraph', content: ['Åäö\n.\n..\n'] }],
      language: 'sv',
      writtenBy: 'program',
      loopMark: 'fyr',
    });
    expect(await sender(port).sendMail(written)).toMatchObject({ outcome: 'sent' });
    expect(got[0]?.toString().trimEnd()).toBe(written.raw.toString().trimEnd());
  });

  it('a server that is not there means later, never never', async () => {
    const { port, close } = await receiver();
    await close();
    expect(await sender(port).sendMail({ raw, envelope })).toMatchObject({ outcome: 'later' });
    await expect(sender(port).check()).rejects.toThrow();
  });

  it('a server without TLS is not spoken to where TLS is demanded', async () => {
    const { port } = await receiver();
    const strict = openMailSender({ host: '127.0.0.1', port, secure: false, isPlain: false, user: '', password: '' });
    opened.push(strict);
    expect(await strict.sendMail({ raw, envelope })).toMatchObject({ outcome: 'later' });
  });
});

/** Speaks the lines one after another and gives the last line of each answer. */
function spoken(port: number, lines: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = [];
    const socket = connect(port, '127.0.0.1');
    const left = [...lines];
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      const last = chunk.toString().trimEnd().split('\r\n').at(-1) ?? '';
      if (/^\d{3}-/.test(last)) return;
      answers.push(last);
      const next = left.shift();
      if (next !== undefined) socket.write(`${next}\r\n`);
      else {
        socket.destroy();
        resolve(answers);
      }
    });
  });
}

async function hungUp(port: number, lines: readonly string[], last: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const left = [...lines];
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', (chunk) => {
      if (/^\d{3}-/.test(chunk.toString().trimEnd().split('\r\n').at(-1) ?? '')) return;
      const next = left.shift();
      if (next !== undefined) socket.write(`${next}\r\n`);
      else socket.end(last);
    });
  });
}
