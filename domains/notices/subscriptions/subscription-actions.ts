// Following services and places: in the product by whoever is signed in, and by mail by any address that confirms itself. An
// address that has not confirmed is written to once an hour at most and is otherwise left in peace.
import type { MailLink } from '../../../platform/mail/mail.ts';
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import { addressesOfPersons } from '../../people/people.ts';
import { knownServices } from '../service-names.ts';
import type * as contract from './subscription-contract.ts';
import { confirmMailLink, endMailLink } from './subscription-mail-links.ts';
import { statusOutbox } from './tell-subscribers.ts';

/** so many different addresses may be asked to confirm in an hour */
const mostAnHour = 300;

export async function mySubscription(work: Work): Promise<contract.MySubscription> {
  const [row] = await work.sql<{ services: string[]; units: string[]; by_mail: boolean; is_gathered: boolean }>(
    'select services, units, by_mail, is_gathered from notices.subscriptions where account_id = $1 and ended_at is null',
    [work.actor?.id ?? ''],
  );
  const person = work.actor?.personId ?? null;
  const address = person === null ? undefined : (await addressesOfPersons(work, [person])).get(person);
  return {
    isOn: row !== undefined,
    services: row?.services ?? [],
    units: row?.units ?? [],
    byMail: row?.by_mail ?? false,
    gathered: row?.is_gathered ?? false,
    address: address ?? null,
  };
}

export async function setMySubscription(
  work: Work,
  input: GivenOf<typeof contract.setMySubscription>,
): Promise<contract.MySubscription> {
  await checkFollowed(work, input);
  const { address } = await mySubscription(work);
  if (input.isOn && input.byMail && address === null) throw invalidField('no-address', 'byMail', '');
  await work.sql(
    `insert into notices.subscriptions (subscription_id, account_id, person_id, language, services, units, by_mail,
       asked_at, confirmed_at, ended_at, is_gathered) values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)
     on conflict (account_id) do update set services = excluded.services, units = excluded.units,
       by_mail = excluded.by_mail, is_gathered = excluded.is_gathered, language = excluded.language, ended_at = excluded.ended_at`,
    [
      work.newId(),
      work.actor?.id,
      work.actor?.personId,
      work.language,
      input.services,
      input.units,
      input.byMail,
      work.now,
      input.isOn ? null : work.now,
      input.gathered,
    ],
  );
  work.audit({ subject: 'subscription', subjectId: work.actor?.id ?? '' });
  return mySubscription(work);
}

export async function subscribeAddress(
  work: Work,
  input: GivenOf<typeof contract.subscribeAddress>,
): Promise<{ asked: boolean }> {
  await checkFollowed(work, input);
  const anHourAgo = new Date(work.now.getTime() - 3_600_000);
  const [asked] = await work.sql<{ n: number }>(
    'select count(*)::int as n from notices.subscriptions where account_id is null and asked_at > $1',
    [anHourAgo],
  );
  if (asked && asked.n >= mostAnHour) throw new Refusal('too-much', 'too-many-subscriptions');
  const [row] = await work.sql<{ subscription_id: string; confirmed_at: Date | null; asked_at: Date }>(
    `insert into notices.subscriptions (subscription_id, address, language, services, units, by_mail, asked_at)
     values ($1, $2, $3, $4, $5, true, $6)
     on conflict (lower(address)) where account_id is null and ended_at is null do update
       set language = excluded.language,
         -- what has been confirmed is changed only by whoever has the link
         services = case when subscriptions.confirmed_at is null then excluded.services else subscriptions.services end,
         units = case when subscriptions.confirmed_at is null then excluded.units else subscriptions.units end
     returning subscription_id, confirmed_at, asked_at`,
    [work.newId(), input.address, input.language, input.services, input.units, work.now],
  );
  if (
    row &&
    row.confirmed_at === null &&
    (row.asked_at <= anHourAgo || row.asked_at.getTime() === work.now.getTime())
  ) {
    await work.sql('update notices.subscriptions set asked_at = $2 where subscription_id = $1', [
      row.subscription_id,
      work.now,
    ]);
    await statusOutbox.put(work, { subscription_id: row.subscription_id, kind: 'confirm' });
  }
  work.audit({ subject: 'subscription', subjectId: row?.subscription_id ?? '' });
  return { asked: true };
}

export async function confirmAddress(work: Work, input: { token: string }): Promise<{ language: Language }> {
  return withLink(work, confirmMailLink, input.token, 'confirmed_at');
}

export async function endSubscription(work: Work, input: { token: string }): Promise<{ language: Language }> {
  return withLink(work, endMailLink, input.token, 'ended_at');
}

async function withLink(
  work: Work,
  link: MailLink<{ subscription_id: string; language: Language }>,
  token: string,
  column: 'confirmed_at' | 'ended_at',
): Promise<{ language: Language }> {
  const { subscription_id, language } = await link.openToChange(work, token);
  await work.sql(`update notices.subscriptions set ${column} = coalesce(${column}, $2) where subscription_id = $1`, [
    subscription_id,
    work.now,
  ]);
  work.audit({ subject: 'subscription', subjectId: subscription_id });
  return { language };
}

async function checkFollowed(
  work: Work,
  { services, units }: { services: readonly string[]; units: readonly string[] },
): Promise<void> {
  const known = await knownServices(work);
  const service = services.find((each) => !known.has(each));
  if (service !== undefined) throw invalidField('unknown-service', 'services', service);
  const tree = work.part(unitTreeKey);
  const unit = units.find((each) => !tree.unit(each));
  if (unit !== undefined) throw invalidField('unknown-unit', 'units', unit);
}
