// Sends what lies in the outbox of orders, one message a job, and writes down how it went. What was decided meanwhile is not
// asked any more; what the server would not take now is tried again for two days.
import type { MailBlock } from '../../formats/mail/mail-blocks.ts';
import { type WrittenMail, writeMail } from '../../formats/mail/write-mail.ts';
import { type MailSender, mailSettings, openMailSender, openTokens } from '../../platform/mail/mail.ts';
import type { Steps } from '../../platform/operation/domain.ts';
import { siteAddress } from '../../platform/settings/site-address.ts';
import { languagesOfPersons } from '../../platform/sign-in/accounts.ts';
import { hashToken } from '../../platform/sign-in/session.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Language, Work } from '../../platform/work/work.ts';
import { addressesOfPersons } from '../people/people.ts';
import { itemVersions } from './item-versions.ts';
import { linkToken } from './order-mail.ts';
import { orderMailTexts } from './order-mail-texts.ts';
import { type OrderRecord, orderNumber, orderRecord } from './order-rows.ts';

type Purpose = 'asked' | 'reminded' | 'passed-on' | 'lapsed' | 'decided';

interface MailRow {
  [column: string]: unknown;
  mail_id: string;
  order_id: string;
  approval_id: string | null;
  purpose: Purpose;
  link_id: string | null;
  person_id: string;
  to_name: string;
  instead_of: string;
  tries: number;
  created_at: Date;
  approval_state: string | null;
  expires_at: Date | null;
  reason: string | null;
}

/** The job of one message. */
export async function sendOrderMail(steps: Steps, payload: unknown): Promise<void> {
  const mailId = payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, 'mail')) : '';
  const { outgoing, mailbox } = mailSettings();
  // without a server it waits until there is one
  if (!outgoing || !mailbox) return;
  const written = await steps.act((work) => writtenMail(work, mailId, mailbox));
  if (!written) return;
  const sent = await senderNow().sendMail(written);
  await steps.act(async (work) => {
    if (sent.outcome === 'later') return tryLater(work, mailId, sent.answer);
    const refused = sent.outcome === 'sent' ? sent.refused.map((one) => one.answer).join(' ') : sent.answer;
    await endMail(work, mailId, refused ? 'failed' : 'sent', refused || sent.answer);
  });
}

/** What waits although its job is gone, for instance because there was no server: taken up again. */
export async function tendOrderMail(work: Work): Promise<void> {
  if (!mailSettings().outgoing) return;
  const rows = await work.sql<{ mail_id: string }>(
    "select mail_id from intake.outgoing_mails where state = 'waiting' and next_at < $1::timestamptz - interval '2 minutes' limit 500",
    [work.now],
  );
  for (const { mail_id: mailId } of rows)
    work.enqueue('send-order-mail', { mail: mailId }, { key: `send-order-mail ${mailId}` });
}

async function writtenMail(work: Work, mailId: string, mailbox: string): Promise<WrittenMail | null> {
  const [row] = await work.sql<MailRow>(
    `select m.*, a.state as approval_state, l.expires_at,
       (select reason from intake.approvals r where r.order_id = m.order_id and r.state = 'rejected' limit 1) as reason
     from intake.outgoing_mails m
     left join intake.approvals a using (approval_id)
     left join intake.approval_links l using (link_id)
     where m.mail_id = $1 and m.state = 'waiting' for update of m`,
    [mailId],
  );
  if (!row) return null;
  const order = await orderRecord(work, row.order_id);
  if (!order || (row.approval_state !== null && row.approval_state !== 'waiting')) {
    await endMail(work, mailId, 'not-needed', '');
    return null;
  }
  const address = (await addressesOfPersons(work, [row.person_id])).get(row.person_id);
  if (!address) {
    await endMail(work, mailId, 'failed', 'no address in the register');
    return null;
  }
  const language = (await languagesOfPersons(work, [row.person_id])).get(row.person_id) ?? 'sv';
  const texts = orderMailTexts[language];
  const kind = kindOf(row.purpose, order);
  const name = await itemName(work, order, language);
  return writeMail({
    messageId: `order.${mailId}@${mailbox.split('@')[1] ?? 'localhost'}`,
    date: row.created_at,
    from: { name: 'Fyr', address: mailbox },
    to: [{ name: row.to_name, address }],
    subject: `${texts.subject[kind]}: ${name} (${orderNumber(order.number)})`,
    body: await bodyOf(work, row, order, { language, name, kind }),
    language,
    writtenBy: 'program',
    loopMark: `fyr ${mailbox}`,
  });
}

type Kind = keyof (typeof orderMailTexts)['sv']['subject'];

function kindOf(purpose: Purpose, order: OrderRecord): Kind {
  if (purpose !== 'decided') return purpose;
  return order.state === 'rejected' ? 'rejected' : 'approved';
}

async function bodyOf(
  work: Work,
  row: MailRow,
  order: OrderRecord,
  { language, name, kind }: { language: Language; name: string; kind: Kind },
): Promise<MailBlock[]> {
  const texts = orderMailTexts[language];
  const text = (said: string): MailBlock => ({ kind: 'paragraph', content: [said] });
  const unit = work.part(unitTreeKey).unit(order.unit_code)?.name ?? order.unit_code;
  const rows: [string, string][] = [
    [texts.item, `${name} (${orderNumber(order.number)})`],
    [texts.whom, order.person_name ? `${order.person_name}, ${unit}` : unit],
    [texts.orderer, order.orderer_name],
    [texts.price, order.price_ore === 0 ? texts.free : `${amount(order.price_ore, language)} kr`],
  ];
  if (order.note) rows.push([texts.note, order.note]);
  if (kind === 'rejected' && row.reason) rows.push([texts.why, row.reason]);
  const address = await addressIn(work, row);
  return [
    text(texts.lead[kind]),
    ...(row.instead_of ? [text(texts.insteadOf(row.instead_of))] : []),
    { kind: 'facts', rows },
    ...(address ? [{ kind: 'action' as const, text: row.link_id ? texts.act : texts.see, address }] : []),
    ...(row.link_id && row.expires_at ? [text(texts.once(day(row.expires_at, language))), text(texts.noReply)] : []),
  ];
}

/** The link of whoever decides, or the order's page. After the secret was replaced the link's hash follows it. */
async function addressIn(work: Work, row: MailRow): Promise<string | null> {
  const site = await siteAddress(work);
  if (!site) return null;
  if (!row.link_id) return `${site}/orders/${row.order_id}`;
  const token = await linkToken(work, row.link_id);
  await work.sql(
    'update intake.approval_links set token_hash = $2 where link_id = $1 and token_hash <> $2 and used_at is null',
    [row.link_id, hashToken(token)],
  );
  return `${site}/approve/${token}`;
}

async function itemName(work: Work, order: OrderRecord, language: Language): Promise<string> {
  const item = (await itemVersions(work, [order])).get(`${order.item_code} ${order.item_version}`);
  return item?.names[language] ?? order.item_code;
}

function amount(ore: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(ore / 100);
}

function day(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Stockholm' }).format(date);
}

async function endMail(work: Work, mailId: string, state: 'sent' | 'failed' | 'not-needed', answer: string) {
  await work.sql(
    `update intake.outgoing_mails set state = $2, sent_at = $3, answer = $4, tries = tries + 1
     where mail_id = $1 and state = 'waiting'`,
    [mailId, state, state === 'sent' ? work.now : null, answer.slice(0, 500)],
  );
}

/** Minutes until the next try; after about two days it is given up. */
const waits = [1, 2, 5, 15, 30, 60, 120, 240, 360, 480, 720, 720];

async function tryLater(work: Work, mailId: string, answer: string): Promise<void> {
  const [row] = await work.sql<{ tries: number }>(
    `update intake.outgoing_mails set tries = tries + 1, answer = $2 where mail_id = $1 and state = 'waiting' returning tries`,
    [mailId, answer],
  );
  if (!row) return;
  const minutes = waits[row.tries - 1];
  if (minutes === undefined) {
    await work.sql("update intake.outgoing_mails set state = 'failed' where mail_id = $1", [mailId]);
    return;
  }
  const runAt = new Date(work.now.getTime() + minutes * 60_000);
  await work.sql('update intake.outgoing_mails set next_at = $2 where mail_id = $1', [mailId, runAt]);
  work.enqueue('send-order-mail', { mail: mailId }, { key: `send-order-mail ${mailId}`, runAt });
}

let kept: { readonly key: string; readonly sender: MailSender } | null = null;

/** One sender as long as the settings are the same; it ends with the process. */
function senderNow(): MailSender {
  const { outgoing, tokens } = mailSettings();
  if (!outgoing) throw new Error('there is no mail server');
  const key = JSON.stringify([outgoing, tokens]);
  if (kept?.key !== key) {
    kept?.sender.close();
    kept = { key, sender: openMailSender(outgoing, tokens && openTokens(tokens)) };
  }
  return kept.sender;
}
