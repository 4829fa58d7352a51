// Showing the catalogue: what somebody may order, and one item with what is known already of whom it is for.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { nameOfPerson, unitsOfPerson } from '../people/people.ts';
import { stepsOf } from './approval-rules.ts';
import type * as contract from './contract.ts';
import { type ItemVersion, latestItems } from './item-versions.ts';
import { equipmentToChoose, prefilledAnswers } from './prefill.ts';
import { chainOf } from './unit-chain.ts';

const change = 'intake.change-catalogue';

export async function catalogueList(
  work: Work,
  input: GivenOf<typeof contract.listCatalogue>,
): Promise<AnswerOf<typeof contract.listCatalogue>> {
  const [all, items, use, services] = await Promise.all([
    latestItems(work),
    itemsToOrder(work, input.search),
    timesOrderedNear(work),
    knownServices(work),
  ]);
  const parts = new Set(all.flatMap((item) => item.parts.map((part) => part.item)));
  return {
    items: items.map((item) => ({
      ...itemRow(work, item),
      isStep: parts.has(item.item_code) && item.price_ore === 0,
      service: item.service_code,
      serviceName: item.service_code ? (services.get(item.service_code)?.names[work.language] ?? null) : null,
      orderedNear: use.get(item.item_code) ?? 0,
    })),
    mayChange: work.policy.may(change),
  };
}

/** What the caller may order: what is ordered most where they work first, then by name; `search` in names and descriptions. */
export async function itemsToOrder(work: Work, search = ''): Promise<ItemVersion[]> {
  const [all, mine, use] = await Promise.all([latestItems(work), unitsAbove(work), timesOrderedNear(work)]);
  const words = search.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const { compare } = new Intl.Collator(work.language);
  return all
    .filter((item) => item.units.length === 0 || item.units.some((unit) => mine.has(unit)))
    .filter((item) => {
      const text = `${item.names[work.language]} ${item.abouts[work.language]}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .toSorted(
      (a, b) =>
        (use.get(b.item_code) ?? 0) - (use.get(a.item_code) ?? 0) ||
        compare(a.names[work.language], b.names[work.language]),
    );
}

export async function itemPage(
  work: Work,
  input: GivenOf<typeof contract.showItem>,
): Promise<AnswerOf<typeof contract.showItem>> {
  const item = await itemFor(work, input.item);
  const person = await personAsked(work, input.person);
  const codes = item.parts.map((part) => part.item);
  const [parts, prefilled, equipment] = await Promise.all([
    codes.length > 0 ? latestItems(work, codes) : [],
    prefilledAnswers(work, item.fields, person),
    equipmentToChoose(work, item.fields, person),
  ]);
  const wholePriceOre = item.price_ore + parts.reduce((sum, part) => sum + part.price_ore, 0);
  return {
    ...shownItem(item),
    version: item.version,
    partNames: item.parts.flatMap(({ item: code, from, days }) => {
      const part = parts.find((each) => each.item_code === code);
      return part ? [{ item: code, name: part.names[work.language], priceOre: part.price_ore, from, days }] : [];
    }),
    wholePriceOre,
    needsApproval: stepsOf(item.steps, wholePriceOre).length > 0,
    prefilled,
    equipment,
    mayChange: work.policy.may(change, item.owner_unit_code),
  };
}

/** A version in the words of the contract. */
export function shownItem(item: ItemVersion): contract.CatalogueItem {
  return {
    item: item.item_code,
    names: item.names,
    abouts: item.abouts,
    goesTo: item.goes_to,
    occasion: item.occasion,
    service: item.service_code,
    ownerUnit: item.owner_unit_code,
    priceOre: item.price_ore,
    deliveryDays: item.delivery_days,
    fields: item.fields,
    steps: item.steps,
    parts: item.parts,
    units: item.units,
    remindDays: item.remind_days,
    timeOutDays: item.time_out_days,
    timeOut: item.time_out,
    endedOn: item.ended_on,
  };
}

/** An item the caller may order; one of another unit answers as one that is not there. */
export async function itemFor(work: Work, code: string): Promise<ItemVersion> {
  const [item] = await latestItems(work, [code]);
  const mine = await unitsAbove(work);
  const open = item && (item.units.length === 0 || item.units.some((unit) => mine.has(unit)));
  if (!item || !(open || work.policy.may(change, item.owner_unit_code))) throw new Refusal('not-found', 'no-such-item');
  return item;
}

/** How often each item has been ordered by itself in the last year, in the part of the region where the caller works. */
async function timesOrderedNear(work: Work): Promise<ReadonlyMap<string, number>> {
  const units = work.actor?.personId ? await unitsOfPerson(work, work.actor.personId) : [];
  const tree = work.part(unitTreeKey);
  // the unit below the top, with all of its own
  const near = units.flatMap((unit) => tree.below(chainOf(work, unit).at(-2) ?? unit));
  if (near.length === 0) return new Map();
  const rows = await work.sql<{ item_code: string; times: number }>(
    `select item_code, count(*)::int as times from intake.orders
     where unit_code = any($1) and bundle_id is null and ordered_at > $2::timestamptz - interval '1 year' group by item_code`,
    [[...new Set(near)], work.now],
  );
  return new Map(rows.map((row) => [row.item_code, row.times]));
}

function itemRow(
  work: Work,
  item: ItemVersion,
): Omit<contract.ItemRow, 'isStep' | 'service' | 'serviceName' | 'orderedNear'> {
  return {
    item: item.item_code,
    name: item.names[work.language],
    about: item.abouts[work.language],
    goesTo: item.goes_to,
    priceOre: item.price_ore,
    deliveryDays: item.delivery_days,
    isBundle: item.parts.length > 0,
    needsApproval: stepsOf(item.steps, item.price_ore).length > 0,
  };
}

/** Whom it is for: somebody of the register, or the caller; null when the caller is not in it. */
async function personAsked(work: Work, person: string | undefined): Promise<string | null> {
  if (person === undefined) return work.actor?.personId ?? null;
  if ((await nameOfPerson(work, person)) === null) throw invalidField('unknown-person', 'person', person);
  return person;
}

/** The units the caller works in and those above them. */
async function unitsAbove(work: Work): Promise<ReadonlySet<string>> {
  const units = work.actor?.personId ? await unitsOfPerson(work, work.actor.personId) : [];
  return new Set(units.flatMap((unit) => chainOf(work, unit)));
}
