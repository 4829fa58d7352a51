// Whose case a message belongs to, and whether it has come before: proven by what only we can sign, known by what the sender wrote.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaseAddressing,
  caseOfAddress,
  isOwnMessageId,
  ownMessageId,
  readOwnMessageId,
  replyAddress,
} from './case-address.ts';
import { messageKey } from './message-key.ts';
import { readMail } from './read-mail.ts';
import { threadOf, threadSubject } from './thread-of.ts';

const plus: CaseAddressing = {
  domain: 'mail.region.example',
  mailbox: 'servicedesk@region.example',
  form: 'plus',
  secrets: ['a secret of at least thirty-two letters'],
};
const local: CaseAddressing = { ...plus, form: 'local' };
const uuid = '018f3c6e-7a52-7cc1-8d7e-2b6f0a5c9e11';
const read = (text: string) => readMail(Buffer.from(text));

describe('reply addresses', () => {
  it.each([
    ['plus', uuid, plus],
    ['plus', '4711', plus],
    ['local', uuid, local],
    ['local', '4711', local],
  ])('of the form %s come back as the case %s, whatever the case of their letters', (_, id, addressing) => {
    const address = replyAddress(id, addressing);
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(caseOfAddress(address, addressing)).toBe(id);
    expect(caseOfAddress(address.toUpperCase(), addressing)).toBe(id);
  });

  it('are worth nothing with one letter changed, another case, another secret, another domain', () => {
    const address = replyAddress('4711', plus);
    const sign = address.indexOf('@');
    for (let at = 'servicedesk+'.length; at < sign; at++) {
      const other = address[at] === 'a' ? 'b' : 'a';
      expect(caseOfAddress(address.slice(0, at) + other + address.slice(at + 1), plus), `letter ${at}`).toBeNull();
    }
    expect(caseOfAddress(address.replace('4711', '4712'), plus)).toBeNull();
    expect(caseOfAddress(address, { ...plus, secrets: ['another secret of thirty-two letters!'] })).toBeNull();
    expect(caseOfAddress(address.replace('region', 'region2'), plus)).toBeNull();
    expect(caseOfAddress(address, local)).toBeNull();
    expect(caseOfAddress('servicedesk@region.example', plus)).toBeNull();
  });

  it('stay good while an old secret is still listed', () => {
    const address = replyAddress('4711', plus);
    const renewed = { ...plus, secrets: ['a new secret of at least thirty-two', ...plus.secrets] };
    expect(caseOfAddress(address, renewed)).toBe('4711');
    expect(replyAddress('4711', renewed)).not.toBe(address);
  });

  it('are refused where they would not fit or be safe', () => {
    expect(() => replyAddress(uuid, { ...plus, mailbox: `${'a'.repeat(30)}@region.example` })).toThrow(RangeError);
    expect(() => replyAddress('a b', plus)).toThrow(RangeError);
    expect(() => replyAddress('1', { ...plus, secrets: ['short'] })).toThrow(RangeError);
  });
});

describe('our own Message-IDs', () => {
  it('say their case, and whether we wrote them', () => {
    const id = ownMessageId(uuid, 'k3j5h2k4', plus);
    expect(id).toMatch(/^case\.[0-9a-f]{32}\.[a-z0-9]+@mail\.region\.example$/);
    expect(readOwnMessageId(`<${id}>`, plus)).toEqual({ caseId: uuid, isProven: true });
    expect(isOwnMessageId(id, 'MAIL.region.example')).toBe(true);
    const forged = id.replace('k3j5h2k4', 'k3j5h2k5');
    expect(readOwnMessageId(forged, plus)).toEqual({ caseId: uuid, isProven: false });
    expect(readOwnMessageId('x@mail.region.example', plus)).toBeNull();
    expect(readOwnMessageId(id.replace('mail.', 'mail2.'), plus)).toBeNull();
  });

  it('a code for an address is none for a Message-ID', () => {
    const signed = replyAddress('4711', plus).split('.')[1]?.split('@')[0] ?? '';
    expect(readOwnMessageId(`case.4711.aaaaaaaa${signed}@mail.region.example`, plus)?.isProven).toBe(false);
  });

  it('of any random and any case come back', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9]{8,40}$/),
        fc.oneof(fc.uuid(), fc.stringMatching(/^[a-z0-9]{1,31}$/)),
        (random, caseId) => {
          expect(readOwnMessageId(ownMessageId(caseId, random, plus), plus)).toEqual({ caseId, isProven: true });
        },
      ),
    );
  });
});

describe('threads', () => {
  const id = ownMessageId('4711', 'abcdefgh', plus);
  const other = ownMessageId('4712', 'abcdefgh', plus);

  it('the address an answer was sent to comes first, then what it answers', () => {
    const message = read(
      `In-Reply-To: <${other}>\nReferences: <x@y> <${other}>\nTo: ${replyAddress('4711', plus)}\n\nHej`,
    );
    expect(threadOf(message, [], plus, 'Fyr').findings).toEqual([
      { caseId: '4711', by: 'reply-address', isProven: true },
      { caseId: '4712', by: 'in-reply-to', isProven: true },
    ]);
  });

  it('the recipient of the envelope counts, and Delivered-To', () => {
    expect(threadOf(read('Subject: x\n\nHej'), [replyAddress('4711', plus)], plus, 'Fyr').findings[0]?.caseId).toBe(
      '4711',
    );
    expect(
      threadOf(read(`Delivered-To: ${replyAddress('4711', plus)}\n\nHej`), [], plus, 'Fyr').findings[0]?.caseId,
    ).toBe('4711');
  });

  it('a forged reference is found but not proven, and stands after a proven one', () => {
    const forged = 'case.4713.abcdefghabcdefghijklm@mail.region.example';
    const message = read(`In-Reply-To: <${forged}>\nReferences: <${id}>\n\nHej`);
    expect(threadOf(message, [], plus, 'Fyr').findings).toEqual([
      { caseId: '4711', by: 'references', isProven: true },
      { caseId: '4713', by: 'in-reply-to', isProven: false },
    ]);
  });

  it('others’ ids are given to be looked up, nearest first', () => {
    const message = read('In-Reply-To: <c@x>\nReferences: <a@x> <b@x> <c@x>\n\nHej');
    expect(threadOf(message, [], plus, 'Fyr')).toEqual({
      findings: [],
      referredIds: ['c@x', 'b@x', 'a@x'],
      subjectHint: '',
    });
  });

  it('a number in the subject is a hint and no finding', () => {
    const thread = threadOf(read('Subject: SV: [Fyr 2019-0042] Skrivaren\n\nHej'), [], plus, 'Fyr');
    expect(thread).toEqual({ findings: [], referredIds: [], subjectHint: '2019-0042' });
    expect(threadOf(read('Subject: [Annat 2019-0042]\n\nHej'), [], plus, 'Fyr').subjectHint).toBe('');
  });

  it('subjects of answers do not grow', () => {
    expect(threadSubject('SV: Re: [Fyr 2019-0042] Skrivaren', 'Fyr', '2019-0042')).toBe('[Fyr 2019-0042] Skrivaren');
    expect(threadSubject('Skrivaren', 'Fyr', '2019-0042')).toBe('[Fyr 2019-0042] Skrivaren');
  });
});

describe('the key of a message', () => {
  const message = (extra = '', body = 'Skrivaren på våning 3 står still') =>
    `${extra}Message-ID: <1@x.example>\r\nFrom: Anna <anna@x.example>\r\nDate: Thu, 5 Sep 2019 10:12:00 +0200\r\nSubject: Fel\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`;
  const key = (raw: string, mailbox = 'servicedesk@region.example') => messageKey(read(raw), mailbox);

  it('is the same when a message is delivered again: other headers on the envelope, other line ends, another encoding', () => {
    const first = key(message());
    expect(
      key(message('Received: from a by b; Thu, 5 Sep 2019\r\nReturn-Path: <anna@x.example>\r\nX-Spam: no\r\n')),
    ).toBe(first);
    expect(key(message().replaceAll('\r\n', '\n'))).toBe(first);
    const encoded = message('', Buffer.from('Skrivaren på våning 3 står still').toString('base64')).replace(
      '\r\n\r\n',
      '\r\nContent-Transfer-Encoding: base64\r\n\r\n',
    );
    expect(key(encoded)).toBe(first);
    expect(key(message(), 'ServiceDesk+4711.x@region.example')).toBe(first);
  });

  it('is another for another mailbox, and for another content under the same Message-ID', () => {
    const first = key(message());
    expect(key(message(), 'medicinteknik@region.example')).not.toBe(first);
    expect(key(message('', 'Nu fungerar den'))).not.toBe(first);
    expect(key(message().replace('10:12', '10:13'))).not.toBe(first);
    expect(read(message()).contentHash).toBe(read(message('X-A: b\r\n')).contentHash);
  });
});
