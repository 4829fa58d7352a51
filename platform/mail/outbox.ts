// The outbox of a domain: a message is a row written with what it tells of, and is sent afterwards, once. A try belongs to the moment
// the row was due: a job of another try does nothing, so that two jobs never send one message and none is lost when a process dies.
import type { WrittenMail } from '../../formats/mail/write-mail.ts';
import type { Job, Steps } from '../operation/domain.ts';
import type { Actor, Work } from '../work/work.ts';
import { type MailSender, openMailSender } from './mail-sender.ts';
import { mailSettings } from './mail-settings.ts';
import { openTokens } from './mail-token.ts';

/**
 * A domain's outbox. Its table has the columns of `OutboxRow` and `sent_at timestamptz`, and what the domain needs to write the
 * message. States: waiting, sent, failed (never arrives, `answer` says why), not-needed; a domain may add its own.
 */
export interface OutboxPlan<Row extends OutboxRow> {
  /** with its schema */
  readonly table: string;
  /** `case-mail` has the jobs `send-case-mail` and `tend-case-mail` */
  readonly name: string;
  /** The message as it goes out. `not-needed`: what it told of is over; `failed` with the reason: there is no way to write it. */
  write(work: Work, row: Row, letterhead: Letterhead): Promise<WrittenMail | Unwritten>;
  /** Whose rights it is written with, where it tells of what not everybody may read; null: nobody's any more, it is not sent. */
  reader?(work: Work, row: Row): Promise<Actor | null | undefined>;
  /** what the domain does when a message has got a state or waits for its next try, in the same transaction */
  settled?(work: Work, row: Row, state: 'sent' | 'failed' | 'waiting', answer: string): Promise<void>;
}

export interface OutboxRow {
  readonly mail_id: string;
  readonly state: string;
  readonly tries: number;
  readonly created_at: Date;
  readonly next_at: Date;
  /** what the mail server said last */
  readonly answer: string;
}

/** What every message of the house has alike, however often it is tried. */
export interface Letterhead {
  readonly mailbox: string;
  /** without angle brackets; a domain may have one of its own */
  readonly messageId: string;
  readonly date: Date;
  /** by it we know our own messages again */
  readonly loopMark: string;
}

export interface Unwritten {
  readonly state: 'failed' | 'not-needed';
  readonly answer: string;
}

export interface Outbox {
  /** Puts a message in, in the transaction of what it tells of. Null when a unique key of the table says that it is there already. */
  put(work: Work, columns: Readonly<Record<string, unknown>>): Promise<string | null>;
  /** Tries once more what was given up, from the beginning. */
  again(work: Work, mailId: string): Promise<void>;
  /** sends one message; takes up what lost its job */
  readonly jobs: readonly [Job, Job];
}

/** Minutes until the next try; after about two days a message is given up. */
const waits = [1, 2, 5, 15, 30, 60, 120, 240, 360, 480, 720, 720];

/** Makes the outbox of a plan. Without a mail server messages wait in it until there is one. */
export function outbox<Row extends OutboxRow>(plan: OutboxPlan<Row>): Outbox {
  const [send, tend] = [`send-${plan.name}`, `tend-${plan.name}`];
  const enqueue = (work: Work, mail: string, at: Date) =>
    work.enqueue(send, { mail, at: at.toISOString() }, { key: `${send} ${mail}`, runAt: at });
  const due = (work: Work) =>
    work.sql<{ mail_id: string }>(
      `select mail_id from ${plan.table} where state = 'waiting' and next_at < $1::timestamptz - interval '10 minutes'
       order by next_at limit 1000`,
      [work.now],
    );
  const again = async (work: Work, mailIds: readonly string[], tries: string) => {
    await work.sql(
      `update ${plan.table} set state = 'waiting', next_at = $2, tries = ${tries} where mail_id = any($1)`,
      [mailIds, work.now],
    );
    for (const mailId of mailIds) enqueue(work, mailId, work.now);
  };
  return {
    put: async (work, columns) => {
      const own = { ...columns, mail_id: work.newId(), state: 'waiting', created_at: work.now, next_at: work.now };
      const names = Object.keys(own);
      const [row] = await work.sql<{ mail_id: string }>(
        `insert into ${plan.table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})
         on conflict do nothing returning mail_id`,
        Object.values(own),
      );
      if (row) enqueue(work, row.mail_id, work.now);
      return row?.mail_id ?? null;
    },
    again: (work, mailId) => again(work, [mailId], '0'),
    jobs: [
      { name: send, long: (steps, payload) => sendOne(steps, plan, enqueue, payload) },
      {
        name: tend,
        every: '*/5 * * * *',
        long: async (steps) => {
          // a look that finds nothing leaves nothing in the audit log
          if (mailSettings().outgoing === null || (await steps.look(due)).length === 0) return;
          await steps.act(async (work) =>
            again(
              work,
              (await due(work)).map((row) => row.mail_id),
              'tries',
            ),
          );
        },
      },
    ],
  };
}

/** What `X-Loop` of the messages of a mailbox of ours says. */
export function loopMarkOf(mailbox: string): string {
  return `fyr ${mailbox}`;
}

/** Closes the connections to the mail server, when the process ends. */
export function closeMailSender(): void {
  kept?.sender.close();
  kept = null;
}

async function sendOne<Row extends OutboxRow>(
  steps: Steps,
  plan: OutboxPlan<Row>,
  enqueue: (work: Work, mailId: string, at: Date) => void,
  payload: unknown,
): Promise<void> {
  const { outgoing, mailbox } = mailSettings();
  if (!outgoing || !mailbox) return;
  const read = async (work: Work, lock: '' | ' for update') => {
    const [row] = await work.sql<Row>(
      `select * from ${plan.table} where mail_id = $1 and next_at = $2 and state = 'waiting'${lock}`,
      [fieldOf(payload, 'mail'), fieldOf(payload, 'at')],
    );
    return row;
  };
  const due = await steps.look((work) => read(work, ''));
  if (!due) return;
  const reader = await steps.look(async (work) => plan.reader?.(work, due));
  const own = reader ? steps.as(reader) : steps;
  const written =
    reader === null
      ? notNeeded
      : await own.look((work) => plan.write(work, due, letterheadOf(plan.name, due, mailbox)));
  const outcome = 'raw' in written ? await sent(written) : written;
  await steps.act(async (work) => {
    const row = await read(work, ' for update');
    if (!row) return;
    const minutes = outcome.state === 'waiting' ? waits[row.tries] : 0;
    const state = minutes === undefined ? 'failed' : outcome.state;
    const nextAt = new Date(work.now.getTime() + (minutes ?? 0) * 60_000);
    await work.sql(
      `update ${plan.table} set state = $2, tries = tries + 1, answer = $3, next_at = $4, sent_at = $5 where mail_id = $1`,
      [row.mail_id, state, outcome.answer.slice(0, 500), nextAt, state === 'sent' ? work.now : null],
    );
    if (state === 'waiting') enqueue(work, row.mail_id, nextAt);
    if (state !== 'not-needed') await plan.settled?.(work, row, state, outcome.answer);
  });
}

const notNeeded: Unwritten = { state: 'not-needed', answer: '' };

async function sent(mail: WrittenMail): Promise<{ state: 'sent' | 'failed' | 'waiting'; answer: string }> {
  const { outcome, answer, ...rest } = await senderNow().sendMail(mail);
  if (outcome === 'later') return { state: 'waiting', answer };
  const refused = 'refused' in rest ? rest.refused.map((one) => one.answer).join(' ') : answer;
  return refused ? { state: 'failed', answer: refused } : { state: 'sent', answer };
}

function letterheadOf(name: string, row: OutboxRow, mailbox: string): Letterhead {
  const messageId = `${name}.${row.mail_id}@${mailbox.split('@')[1] ?? ''}`;
  return { mailbox, messageId, date: row.created_at, loopMark: loopMarkOf(mailbox) };
}

let kept: { readonly key: string; readonly sender: MailSender } | null = null;

/** One sender as long as the settings are the same. */
function senderNow(): MailSender {
  const { outgoing, tokens } = mailSettings();
  if (!outgoing) throw new Error('there is no mail server');
  const key = JSON.stringify([outgoing, tokens]);
  if (kept?.key !== key) {
    closeMailSender();
    kept = { key, sender: openMailSender(outgoing, tokens && openTokens(tokens)) };
  }
  return kept.sender;
}

function fieldOf(payload: unknown, name: string): string {
  return payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, name) ?? '') : '';
}
