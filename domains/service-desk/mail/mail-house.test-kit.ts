// The desk with a mailbox, as the tests of mail use it: the settings stand in the environment while they run, messages come in as
// the receiver hands them over, and an SMTP server of the test takes what goes out.

import type { TestHouse } from '../../../checks/kit/test-house.ts';
import { readMail } from '../../../formats/mail/read-mail.ts';
import { program, runDueJobs } from '../../../platform/jobs/jobs.ts';
import { closeMailSender, receiveBySmtp } from '../../../platform/mail/mail.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskHouse } from '../desk-house.test-kit.ts';
import { keepMail, type MailEnvelope } from './keep-mail.ts';
import { mailReader } from './mail-reader.ts';

export const deskAddress = 'servicedesk@norrviken.example';

export interface MailHouse extends TestHouse {
  /** what went out, oldest first */
  readonly sent: { readonly from: string; readonly to: string; readonly raw: Buffer }[];
  /** what the test's server says to the next messages: stored, try again, or never */
  answer: 'stored' | 'later' | 'refused';
  /** takes a message in and works off what follows from it; null when it was here already */
  receive(raw: string | Buffer, envelope?: Partial<MailEnvelope>): Promise<string | null>;
  /** works off everything that is due */
  work(): Promise<number>;
  rows<Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]>;
}

const names = ['FYR_MAIL_ADDRESS', 'FYR_MAIL_SECRET', 'FYR_SMTP', 'FYR_ADDRESS'] as const;

/** Opens it over the example's desk. `close` puts the environment back. */
export async function mailHouse(): Promise<MailHouse> {
  const before = names.map((name) => [name, process.env[name]] as const);
  const t = await deskHouse();
  const outside: Pick<MailHouse, 'sent' | 'answer'> = { sent: [], answer: 'stored' };
  const server = await receiveBySmtp({
    host: '127.0.0.1',
    port: 0,
    accepts: () => made.answer !== 'refused',
    onMessage: (raw, { from, recipients }) => {
      if (made.answer === 'later') return Promise.reject(new Error('not now'));
      made.sent.push({ from, to: recipients.join(), raw });
      return Promise.resolve();
    },
    onTrouble: () => {},
  });
  Object.assign(process.env, {
    FYR_MAIL_ADDRESS: deskAddress,
    FYR_MAIL_SECRET: 'a-secret-of-the-tests-forty-characters',
    FYR_SMTP: `smtp://127.0.0.1:${server.port}?tls=no`,
    FYR_ADDRESS: 'https://fyr.norrviken.example',
  });
  const work = async () => {
    let ran = 0;
    // a job may leave another one
    for (let more = await runDueJobs(t.house); more > 0; more = await runDueJobs(t.house)) ran += more;
    return ran;
  };
  const close = t.close.bind(t);
  const made: MailHouse = Object.assign(t, outside, {
    work,
    receive: async (raw: string | Buffer, envelope: Partial<MailEnvelope> = {}) => {
      const bytes = typeof raw === 'string' ? Buffer.from(raw.replace(/\r?\n/g, '\r\n')) : raw;
      const kept = await t.house.act('keep-mail', { actor: program('mail') }, (each) =>
        keepMail(each, bytes, {
          ...{ via: 'smtp', mailbox: deskAddress, from: '', recipients: [deskAddress], remoteAddress: '127.0.0.1' },
          ...{ receivedAt: t.clock, isWhole: true },
          ...envelope,
        }),
      );
      await work();
      return kept;
    },
    rows: async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
      (await t.house.database.pool.query(sql, values)).rows,
    close: async () => {
      closeMailSender();
      await mailReader().close();
      await server.close();
      for (const [name, value] of before)
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
      await close();
    },
  });
  return made;
}

/** A letter as mail programs write it. */
export function letter(over: Partial<Record<'id' | 'from' | 'to' | 'subject' | 'body' | 'more', string>> = {}): string {
  const { id = 'one@home.example', from = 'Anna Berg <anna@home.example>', to = deskAddress } = over;
  const { subject = 'Skrivaren skriver inte ut', body = 'Den på plan 3.', more = '' } = over;
  return `Message-ID: <${id}>\nFrom: ${from}\nTo: ${to}\nSubject: ${subject}\nDate: Tue, 10 Sep 2019 09:00:00 +0200\n${more}Content-Type: text/plain; charset=utf-8\n\n${body}\n`;
}

/** The header of a message that went out. */
export function headerOfSent(raw: Buffer, name: string): string {
  return readMail(raw).headers.find((header) => header.name === name)?.value ?? '';
}

/** What the tests say again and again, with the house they stand in. */
export function mailTalk(house: () => MailHouse) {
  let count = 0;
  type Over = Parameters<typeof letter>[0];
  const { agent } = deskCallers;
  /** A letter with an id of its own from somebody new. */
  const fresh = (over: Over = {}) => {
    count++;
    return letter({ id: `m${count}@home.example`, from: `Anna Berg <anna${count}@home.example>`, ...over });
  };
  const rowOf = async (mailId: string | null) =>
    (
      await house().rows<{ state: string; reason: string | null; case_id: string }>(
        'select * from service_desk.mails where mail_id = $1',
        mailId,
      )
    )[0];
  return {
    fresh,
    rowOf,
    show: (id: string, caller = agent) => house().run(contract.showCase, { case: id }, caller),
    opened: async (over: Over = {}) => {
      const row = await rowOf(await house().receive(fresh(over)));
      if (!row?.case_id) throw new Error('no case was opened');
      return row.case_id;
    },
    /** the signed address of the last message that went out */
    replyTo: () => headerOfSent(house().sent.at(-1)?.raw ?? Buffer.alloc(0), 'reply-to').replace(/.*<|>.*/g, ''),
    answer: (id: string, text = 'Vilken skrivare?') => house().run(contract.commentCase, { case: id, text }, agent),
    reply: (to: string, over: Over = {}) => fresh({ to, subject: 'SV: Skrivaren', body: 'Den vid fönstret.', ...over }),
  };
}
