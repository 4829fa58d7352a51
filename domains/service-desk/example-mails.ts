// Mail of the example region, taken the way all mail goes: a letter that became a case, and a few messages in quarantine for an
// agent to try. Nobody is answered: the letter asks for that in its header.
import { castAs } from '../../example/region.ts';
import type { Work } from '../../platform/work/work.ts';
import { caseAddressing } from './mail/desk-mail.ts';
import { endMail } from './mail/end-mail.ts';
import { storeMail } from './mail/keep-mail.ts';
import type { MailRecord } from './mail/mail-rows.ts';
import { readOneMail } from './mail/read-one-mail.ts';

const mailbox = 'servicedesk@norrviken.example';

/** Takes the example's messages in and gives each its end. */
export async function loadExampleMails(work: Work): Promise<void> {
  for (const [at, text] of messages(work.now).entries()) {
    const receivedAt = new Date(work.now.getTime() - (at * 47 + 12) * 60_000);
    const raw = Buffer.from(text.replace(/\n/g, '\r\n'));
    const envelope = { via: 'smtp' as const, mailbox, from: '', recipients: [mailbox], remoteAddress: '192.0.2.25' };
    const mailId = await storeMail(work, raw, { ...envelope, receivedAt, isWhole: true });
    const [mail] = await work.sql<MailRecord>('select * from service_desk.mails where mail_id = $1 for update', [
      mailId,
    ]);
    const addressing = await caseAddressing(work, mailbox);
    if (!mail) continue;
    await endMail(work, mail, readOneMail({ raw, receivedAt, recipients: [mailbox], addressing }), addressing);
  }
}

function messages(now: Date): string[] {
  const { givenName, familyName, login } = castAs('employee');
  const name = `${givenName} ${familyName}`;
  const date = `Date: ${now.toUTCString().replace('GMT', '+0000')}`;
  const plain = 'MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit';
  return [
    `Message-ID: <bild-1@norrviken.example>\nFrom: ${name} <${login}@norrviken.example>\nTo: ${mailbox}\nSubject: Bilderna kommer inte upp på läsrummet\n${date}\nX-Auto-Response-Suppress: All\n${plain}\n\nHej,\n\nsedan i morse är undersökningarna svarta på den vänstra skärmen i läsrum 2. De andra skärmarna fungerar.\n\nHälsningar\n${name}\n`,
    `Message-ID: <nyhetsbrev-38@utbildning.example>\nFrom: Kurskatalogen <nyheter@utbildning.example>\nTo: ${mailbox}\nSubject: Höstens kurser för dig som arbetar med IT\n${date}\nList-Id: <kurser.utbildning.example>\nList-Unsubscribe: <mailto:av@utbildning.example>\n${plain}\n\nAnmäl dig före den sista i månaden.\n`,
    `Message-ID: <borta-1@leverantor.example>\nFrom: Supporten hos leverantören <support@leverantor.example>\nTo: ${mailbox}\nSubject: Autosvar: Fråga om uppgradering\n${date}\nAuto-Submitted: auto-replied\n${plain}\n\nVi har stängt för i dag. Ring jourtelefonen om det är bråttom.\n`,
    `Message-ID: <studs-1@post.example>\nFrom: MAILER-DAEMON@post.example\nTo: ${mailbox}\nSubject: Undelivered Mail Returned to Sender\n${date}\nReturn-Path: <>\n${plain}\n\nThis is the mail system at host post.example.\n\n<lotta.larsson@post.example>: 550 5.1.1 no such user\n`,
  ];
}
