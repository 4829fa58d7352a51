// What lies in the outbox of orders, as it goes out. What was decided meanwhile is not asked any more.
import type { MailBlock } from '../../formats/mail/mail-blocks.ts';
import { writeMail } from '../../formats/mail/write-mail.ts';
import { dayInLetter, type Letterhead, type OutboxRow, outbox, type Unwritten } from '../../platform/mail/mail.ts';
import { siteAddress } from '../../platform/settings/site-address.ts';
import { languagesOfPersons } from '../../platform/sign-in/accounts.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Language, Work } from '../../platform/work/work.ts';
import { addressesOfPersons } from '../people/people.ts';
import { approvalMailLink } from './approval-mail-link.ts';
import { itemVersions } from './item-versions.ts';
import { orderMailTexts } from './order-mail-texts.ts';
import { type OrderRecord, orderNumber, orderRecord } from './order-rows.ts';

export const orderOutbox = outbox<MailRow>({ table: 'intake.outgoing_mails', name: 'order-mail', write: orderMail });

type Purpose = 'asked' | 'reminded' | 'passed-on' | 'lapsed' | 'decided';

interface MailRow extends OutboxRow {
  readonly order_id: string;
  readonly approval_id: string | null;
  readonly purpose: Purpose;
  readonly link_id: string | null;
  readonly person_id: string;
  readonly to_name: string;
  readonly instead_of: string;
}

async function orderMail(work: Work, row: MailRow, { mailbox, ...frame }: Letterhead) {
  const order = await orderRecord(work, row.order_id);
  const [about] = await work.sql<AboutMail>(
    `select (select state from intake.approvals where approval_id = $1) as approval_state,
       (select expires_at from intake.approval_links where link_id = $2) as expires_at,
       (select reason from intake.approvals where order_id = $3 and state = 'rejected' limit 1) as reason`,
    [row.approval_id, row.link_id, row.order_id],
  );
  if (!order || !about || (about.approval_state ?? 'waiting') !== 'waiting') return over;
  const address = (await addressesOfPersons(work, [row.person_id])).get(row.person_id);
  if (!address) return nowhere;
  const language = (await languagesOfPersons(work, [row.person_id])).get(row.person_id) ?? 'sv';
  const texts = orderMailTexts[language];
  const kind = kindOf(row.purpose, order);
  const name = await itemName(work, order, language);
  return writeMail({
    ...frame,
    from: { name: 'Fyr', address: mailbox },
    to: [{ name: row.to_name, address }],
    subject: `${texts.subject[kind]}: ${name} (${orderNumber(order.number)})`,
    body: await bodyOf(work, { ...row, ...about }, order, { language, name, kind }),
    language,
    writtenBy: 'program',
  });
}

const over: Unwritten = { state: 'not-needed', answer: '' };
const nowhere: Unwritten = { state: 'failed', answer: 'no address in the register' };

interface AboutMail {
  [column: string]: unknown;
  readonly approval_state: string | null;
  readonly expires_at: Date | null;
  readonly reason: string | null;
}

type Kind = keyof (typeof orderMailTexts)['sv']['subject'];

function kindOf(purpose: Purpose, order: OrderRecord): Kind {
  if (purpose !== 'decided') return purpose;
  return order.state === 'rejected' ? 'rejected' : 'approved';
}

async function bodyOf(
  work: Work,
  row: MailRow & AboutMail,
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
    ...(row.link_id && row.expires_at
      ? [text(texts.once(dayInLetter(work, row.expires_at, language))), text(texts.noReply)]
      : []),
  ];
}

/** The link of whoever decides, or the order's page. */
async function addressIn(work: Work, row: MailRow): Promise<string | null> {
  if (row.link_id) return approvalMailLink.address(work, row.link_id);
  const site = await siteAddress(work);
  return site && `${site}/orders/${row.order_id}`;
}

async function itemName(work: Work, order: OrderRecord, language: Language): Promise<string> {
  const item = (await itemVersions(work, [order])).get(`${order.item_code} ${order.item_version}`);
  return item?.names[language] ?? order.item_code;
}

function amount(ore: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(ore / 100);
}
