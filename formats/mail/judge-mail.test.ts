// Which kind a message is: written here in the forms that programs in the three languages really send.
import { describe, expect, it } from 'vitest';
import { ownMessageId } from './case-address.ts';
import { type JudgeContext, judgeMail } from './judge-mail.ts';
import { readMail } from './read-mail.ts';

const addressing = {
  domain: 'region.example',
  mailbox: 'servicedesk@region.example',
  form: 'plus',
  secrets: ['s'.repeat(32)],
} as const;
const ours: JudgeContext = {
  ownAddresses: ['servicedesk@region.example'],
  ownDomains: ['region.example'],
  loopMark: 'fyr.region.example',
};

function judged(headers: string, body = 'Hej') {
  const from = /^From:/im.test(headers) ? '' : 'From: Anna <anna@region.example>\n';
  return judgeMail(readMail(Buffer.from(`${from}${headers}\n\n${body}`)), ours);
}
const codes = (judgement: ReturnType<typeof judged>) => judgement.reasons.map(({ code }) => code);

describe('absence', () => {
  it.each([
    'Subject: Automatic reply: Printer',
    'Subject: Automatiskt svar: Skrivaren',
    'Subject: Autosvar: Skrivaren',
    'Subject: Automatisk svar: Printeren',
    'Subject: Out of Office: Printer',
    'Subject: SV: Automatiskt svar: Skrivaren',
    'Subject: =?utf-8?Q?Fr=C3=A5nvaromeddelande?=',
    'Auto-Submitted: auto-replied\nSubject: Semester till 12/8',
    'Auto-Submitted: auto-replied (vacation)\nSubject: Re: Printeren\n',
    'X-Autoreply: yes\nSubject: Fraværende',
    'Precedence: auto_reply\nSubject: Jeg er på ferie',
  ])('is seen in %j', (headers) => {
    const judgement = judged(headers, 'Jag är inte på kontoret före måndag.');
    expect(judgement.kind).toBe('out-of-office');
    expect(judgement.mayAnswer).toBe(false);
  });

  it.each(['Subject: Semester i juli: vem har jouren?', 'Subject: Frånvaro i systemet Heroma', 'Subject: Ferie'])(
    'is not seen in a letter about it: %j',
    (headers) => {
      expect(judged(headers)).toMatchObject({ kind: 'letter', mayAnswer: true, reasons: [] });
    },
  );
});

describe('programs and lists', () => {
  it.each([
    ['Auto-Submitted: auto-generated', 'automatic', 'auto-submitted'],
    ['Precedence: bulk', 'automatic', 'precedence'],
    ['X-Auto-Response-Suppress: All', 'automatic', 'auto-response-suppress'],
    ['Return-Path: <>', 'automatic', 'empty-return-path'],
    ['List-Id: <nyheter.region.example>', 'list', 'list-headers'],
    ['Precedence: list', 'list', 'precedence'],
  ])('%j is %s', (headers, kind, code) => {
    const judgement = judged(`${headers}\nSubject: x`);
    expect(judgement).toMatchObject({ kind, mayAnswer: false });
    expect(codes(judgement)).toContain(code);
  });

  it('Auto-Submitted: no is a letter', () => {
    expect(judged('Auto-Submitted: no\nSubject: x')).toMatchObject({ kind: 'letter', mayAnswer: true });
  });

  it.each([
    'noreply@x.example',
    'no-reply+12@x.example',
    'svara-ej@x.example',
    'ikke-svar@x.example',
    'gmail-noreply@x.example',
    'postmaster@x.example',
  ])('a letter from %s is a letter nobody waits for an answer to', (address) => {
    expect(judged(`From: ${address}\nSubject: x`)).toMatchObject({ kind: 'letter', mayAnswer: false });
  });
});

describe('loops', () => {
  it('our own Message-IDs are refused, signed or not', () => {
    const id = ownMessageId('17', 'abcdefgh', addressing);
    expect(judged(`Message-ID: <${id}>\nSubject: x`)).toMatchObject({ kind: 'loop', mayAnswer: false });
    expect(judged(`Message-ID: <case.17.abcdefghabcdefghijklm@region.example>\nSubject: x`).kind).toBe('loop');
    expect(judged('Message-ID: <case.17.abcdefghabcdefghijklm@other.example>\nSubject: x').kind).toBe('letter');
  });

  it('so are our own addresses, our mark, and messages that have gone in circles', () => {
    expect(codes(judged('From: ServiceDesk+17@Region.example\nSubject: x'))).toContain('own-address');
    expect(codes(judged('X-Loop: fyr.region.example\nSubject: x'))).toContain('loop-mark');
    expect(judged('X-Loop: other\nSubject: x').kind).toBe('letter');
    expect(codes(judged(`${'Received: from a\n'.repeat(51)}Subject: x`))).toContain('too-many-hops');
  });

  it('messages of one sender are counted under one key', () => {
    expect(judged('From: Anna <Anna+desk@Region.example>\nSubject: x').loopKey).toBe('anna@region.example');
    expect(judged('From: nobody\nSubject: x').loopKey).toBe('');
  });
});

describe('bounces without the standard', () => {
  it('qmail', () => {
    const body = `Hi. This is the qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<bo@mx.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <servicedesk@region.example>\nMessage-ID: <a.b@region.example>\nSubject: x`;
    const { kind, bounce } = judged('From: MAILER-DAEMON@mx.example\nReturn-Path: <>\nSubject: failure notice', body);
    expect(kind).toBe('bounce');
    expect(bounce?.recipients.map(({ address, status }) => [address, status])).toEqual([['bo@mx.example', '5.1.1']]);
    expect(bounce?.originalMessageId).toBe('a.b@region.example');
    expect(bounce?.isFinal).toBe(true);
  });

  it('Exim', () => {
    const { kind, bounce } = judged(
      'From: Mail Delivery System <Mailer-Daemon@mx.example>\nX-Failed-Recipients: bo@mx.example, eva@mx.example\nSubject: Mail delivery failed: returning message to sender\nIn-Reply-To: <a.b@region.example>',
      'This message was created automatically by mail delivery software.',
    );
    expect(kind).toBe('bounce');
    expect(bounce?.recipients.map(({ address }) => address)).toEqual(['bo@mx.example', 'eva@mx.example']);
    expect(bounce?.originalMessageId).toBe('a.b@region.example');
  });

  it.each(['Olevererbart: Skrivaren', 'Kan ikke leveres: Printeren', 'Undeliverable: Printer'])(
    'Exchange: %s',
    (subject) => {
      const { kind, bounce } = judged(
        `From: Microsoft Outlook <postmaster@mx.example>\nSubject: ${subject}`,
        'Det gick inte att leverera till\nbo@mx.example\n550 5.1.10 not found',
      );
      expect(kind).toBe('bounce');
      expect(bounce?.recipients).toMatchObject([{ address: 'bo@mx.example', action: 'failed', status: '5.1.10' }]);
    },
  );

  it('one weak sign is not enough: a postmaster writes, somebody writes about a bounce', () => {
    expect(judged('From: postmaster@mx.example\nSubject: Ny certifikatkedja').kind).toBe('letter');
    expect(judged('Subject: Undelivered mail, vad betyder det?').kind).toBe('letter');
  });

  it('a delay is no failure', () => {
    const report = [
      'From: mailer-daemon@mx.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      'Subject: Warning',
      '',
      '--b',
      '',
      'late',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      'Final-Recipient: rfc822; bo@mx.example',
      'Action: delayed',
      'Status: 4.4.7',
      '',
      '--b--',
    ].join('\n');
    const { kind, bounce } = judgeMail(readMail(Buffer.from(report)), ours);
    expect([kind, bounce?.isFinal]).toEqual(['bounce', false]);
    expect(bounce?.recipients).toEqual([
      { address: 'bo@mx.example', action: 'delayed', status: '4.4.7', diagnostic: '' },
    ]);
  });
});

describe('other kinds', () => {
  const multipart = (type: string, ...parts: string[]) =>
    `Content-Type: ${type}; boundary=b\nSubject: x\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--`;
  const whole = (text: string) => judgeMail(readMail(Buffer.from(`From: Anna <anna@region.example>\n${text}`)), ours);

  it('a receipt names the message that was opened', () => {
    const { kind, receipt } = whole(
      multipart(
        'multipart/report; report-type=disposition-notification',
        '\nLäst',
        'Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;anna@region.example\nOriginal-Message-ID: <a@b>\nDisposition: manual-action/MDN-sent-manually; displayed',
      ),
    );
    expect(kind).toBe('receipt');
    expect(receipt).toEqual({ originalMessageId: 'a@b', recipient: 'anna@region.example', wasDisplayed: true });
  });

  it('an invitation says what it asks', () => {
    expect(
      whole(
        multipart('multipart/alternative', '\nMöte', 'Content-Type: text/calendar; method=request\n\nBEGIN:VCALENDAR'),
      ),
    ).toMatchObject({ kind: 'invitation', calendarMethod: 'REQUEST' });
  });

  it.each([
    [
      'multipart/encrypted',
      multipart(
        'multipart/encrypted; protocol="application/pgp-encrypted"',
        'Content-Type: application/pgp-encrypted\n\nVersion: 1',
        'Content-Type: application/octet-stream\n\nx',
      ),
    ],
    [
      'S/MIME',
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\nSubject: x\n\nMIIB',
    ],
    ['PGP in the text', 'Subject: x\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA'],
  ])('%s is encrypted', (_, text) => {
    expect(whole(text)).toMatchObject({ kind: 'encrypted', mayAnswer: true });
  });

  it('a signed letter is a letter', () => {
    expect(
      whole(multipart('multipart/signed', '\nHej', 'Content-Type: application/pkcs7-signature; name=smime.p7s\n\nx'))
        .kind,
    ).toBe('letter');
  });

  it('nothing at all is empty; a subject alone is a letter', () => {
    expect(whole('\n\n').kind).toBe('empty');
    expect(whole('Subject: Skrivaren på våning 3 står still\n\n')).toMatchObject({
      kind: 'letter',
      reasons: [{ code: 'subject-only' }],
    });
  });
});
