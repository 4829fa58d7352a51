// The worker killed with kill -9 again and again while mail comes in, is read and is answered: whatever it said "taken" to ends once,
// as a case or in quarantine, nothing is doubled, and what went out twice went out under the same Message-ID.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readMail } from '../formats/mail/read-mail.ts';
import { openMailSender, receiveBySmtp, type SmtpReceiver } from '../platform/mail/mail.ts';
import { newId } from '../platform/work/ids.ts';

// whole programs start here, on a machine that may be busy with other tests
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const letters = 90;
const bounces = 20;
const kills = 3;
const wentOut: string[] = [];
let database: pg.Client;
let url: string;
let outside: SmtpReceiver;
let worker: { readonly child: ChildProcess; readonly port: number };

beforeAll(async () => {
  const server = new URL(process.env.FYR_TEST_DATABASE ?? '');
  const name = `t_${newId().replaceAll('-', '')}`;
  const creator = new pg.Client({ connectionString: server.href });
  await creator.connect();
  await creator.query(`create database ${name}`);
  await creator.end();
  server.pathname = `/${name}`;
  url = server.href;
  outside = await receiveBySmtp({
    host: '127.0.0.1',
    port: 0,
    accepts: () => true,
    onMessage: (raw) => {
      wentOut.push(readMail(raw).messageIds[0] ?? '');
      return Promise.resolve();
    },
    onTrouble: () => {},
  });
  worker = await started();
  database = new pg.Client({ connectionString: url });
  await database.connect();
  await database.query(
    "insert into service_desk.teams (team_code, name_sv, name_da, name_en, unit_code, is_first_line) values ('desk', 'D', 'D', 'D', 'X', true)",
  );
});
afterAll(async () => {
  await stopped('SIGTERM');
  await outside.close();
  await database.end();
});

test('every message taken ends once, however often the worker is killed', async () => {
  const sending = sendAll();
  for (let kill = 0; kill < kills; kill++) {
    // at different depths of the work
    const taken = Math.round(((letters + bounces) * (kill + 0.5)) / (kills + 0.5));
    await until(async () => (await count('select 1 from service_desk.mails')) >= taken);
    await stopped('SIGKILL');
    worker = await started();
  }
  await sending;
  await until(async () => (await count("select 1 from service_desk.mails where state = 'waiting'")) === 0);
  await until(async () => (await count("select 1 from service_desk.outgoing_mails where state = 'waiting'")) === 0);
  const ends = await database.query(
    'select state, count(*)::int as n from service_desk.mails group by state order by state',
  );
  expect(ends.rows).toEqual([
    { state: 'case', n: letters },
    { state: 'quarantine', n: bounces },
  ]);
  expect(await count('select 1 from service_desk.cases')).toBe(letters);
  expect(await count('select 1 from service_desk.case_entries')).toBe(letters);
  expect(await count('select 1 from service_desk.mail_steps')).toBe(letters + bounces);
  expect(await count("select 1 from service_desk.outgoing_mails where state = 'sent'")).toBe(letters);
  expect(new Set(wentOut).size).toBe(letters);
  // between "250" and the commit nobody can tell: at most what each killed worker had in hand went out again
  expect(wentOut.length - letters).toBeLessThanOrEqual(kills * 2);
});

/** Every message until it is taken, as mail servers do: not taken, or no answer, is tried again. */
async function sendAll(): Promise<void> {
  const messages = [
    ...Array.from(
      { length: letters },
      (_, at) => `Message-ID: <${at}@x.example>\r\nFrom: a${at}@x.example\r\nSubject: Skrivare ${at}\r\n\r\nHej\r\n`,
    ),
    ...Array.from(
      { length: bounces },
      (_, at) =>
        `From: MAILER-DAEMON@x.example\r\nSubject: Undelivered Mail ${at}\r\nReturn-Path: <>\r\n\r\nfailed\r\n`,
    ),
  ];
  const shuffled = messages.toSorted((one, other) => (one.length % 7) - (other.length % 7) || one.localeCompare(other));
  for (const message of shuffled) {
    for (let isTaken = false; !isTaken; ) {
      const sender = openMailSender({
        host: '127.0.0.1',
        port: worker.port,
        secure: false,
        isPlain: true,
        user: '',
        password: '',
      });
      const sent = await sender.sendMail({
        raw: Buffer.from(message),
        envelope: { from: '', to: ['desk@region.example'] },
      });
      sender.close();
      isTaken = sent.outcome === 'sent';
      if (!isTaken) await wait(50);
    }
  }
}

async function started(): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'worker.ts')], {
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../node_modules/.cache/node'),
      DATABASE_URL: url,
      FYR_LOG: 'info',
      FYR_MAIL_ADDRESS: 'desk@region.example',
      FYR_MAIL_LISTEN: '127.0.0.1:0',
      FYR_SMTP: `smtp://127.0.0.1:${outside.port}?tls=no`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = await new Promise<number>((found, failed) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, where] = /Listening for mail on port (\d+)/.exec(said) ?? [];
      if (where) found(Number(where));
    });
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${said}`)));
  });
  return { child, port };
}

async function stopped(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const gone = new Promise((done) => worker.child.once('exit', done));
  worker.child.kill(signal);
  await gone;
}

async function count(sql: string): Promise<number> {
  return (await database.query(sql)).rowCount ?? 0;
}

async function until(what: () => Promise<boolean>): Promise<void> {
  for (const began = Date.now(); !(await what()); await wait(20))
    if (Date.now() - began > 60_000) throw new Error('what was waited for did not happen');
}
