// Showing the catalogue, and keeping it: every change is a new version, checked as a whole before anybody can order it.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { unitsOfPerson } from '../people/people.ts';
import { stepsOf } from './approval-rules.ts';
import type * as contract from './contract.ts';
import { formFaults } from './form-rules.ts';
import { type ItemVersion, latestItems } from './item-versions.ts';

const change = 'intake.change-catalogue';

export async function catalogueList(
  work: Work,
  input: GivenOf<typeof contract.listCatalogue>,
): Promise<AnswerOf<typeof contract.listCatalogue>> {
  const items = await itemsToOrder(work, input.search);
  return { items: items.map((item) => itemRow(work, item)), mayChange: work.policy.may(change) };
}

/** What the caller may order, by name in their language; `search` in names and descriptions. */
export async function itemsToOrder(work: Work, search = ''): Promise<ItemVersion[]> {
  const [all, mine] = await Promise.all([latestItems(work), unitsAbove(work)]);
  const words = search.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const { compare } = new Intl.Collator(work.language);
  return all
    .filter((item) => item.units.length === 0 || item.units.some((unit) => mine.has(unit)))
    .filter((item) => {
      const text = `${item.names[work.language]} ${item.abouts[work.language]}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => compare(a.names[work.language], b.names[work.language]));
}

export function itemRow(work: Work, item: ItemVersion): contract.ItemRow {
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

export async function itemPage(
  work: Work,
  input: GivenOf<typeof contract.showItem>,
): Promise<AnswerOf<typeof contract.showItem>> {
  const item = await itemFor(work, input.item);
  const parts = item.parts.length > 0 ? await latestItems(work, item.parts) : [];
  const wholePriceOre = item.price_ore + parts.reduce((sum, part) => sum + part.price_ore, 0);
  return {
    item: item.item_code,
    version: item.version,
    names: item.names,
    abouts: item.abouts,
    goesTo: item.goes_to,
    service: item.service_code,
    ownerUnit: item.owner_unit_code,
    priceOre: item.price_ore,
    deliveryDays: item.delivery_days,
    fields: item.fields,
    steps: item.steps,
    parts: item.parts,
    units: item.units,
    endedOn: item.ended_on,
    partNames: parts.map((part) => ({
      item: part.item_code,
      name: part.names[work.language],
      priceOre: part.price_ore,
    })),
    wholePriceOre,
    needsApproval: stepsOf(item.steps, wholePriceOre).length > 0,
    mayChange: work.policy.may(change, item.owner_unit_code),
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

export async function setItem(work: Work, input: GivenOf<typeof contract.setItem>) {
  await check(work, input);
  const [known] = await work.sql<{ version: number; owner_unit_code: string }>(
    'select version, owner_unit_code from intake.item_versions where item_code = $1 order by version desc limit 1',
    [input.item],
  );
  if (known && !work.policy.may(change, known.owner_unit_code))
    throw new Refusal('not-allowed', 'not-allowed', { permission: change, unit: known.owner_unit_code });
  const version = (known?.version ?? 0) + 1;
  await work.sql(
    `insert into intake.item_versions (item_code, version, names, abouts, goes_to, service_code, owner_unit_code,
       price_ore, delivery_days, fields, steps, parts, units, ended_on, created_at, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      input.item,
      version,
      JSON.stringify(input.names),
      JSON.stringify(input.abouts),
      input.goesTo,
      input.service,
      input.ownerUnit,
      input.priceOre,
      input.deliveryDays,
      JSON.stringify(input.fields),
      JSON.stringify(input.steps),
      input.parts,
      input.units,
      input.endedOn,
      work.now,
      work.actor?.name ?? null,
    ],
  );
  work.audit({ subject: 'catalogue-item', subjectId: input.item, unit: input.ownerUnit });
  return { item: input.item, version };
}

/** A unit's code and those of the units above it, today. */
export function chainOf(work: Work, unit: string): string[] {
  const tree = work.part(unitTreeKey);
  const chain: string[] = [];
  for (let code: string | null = unit; code !== null && !chain.includes(code); code = tree.unit(code)?.parent ?? null)
    chain.push(code);
  return chain;
}

async function check(work: Work, input: GivenOf<typeof contract.setItem>): Promise<void> {
  const tree = work.part(unitTreeKey);
  const stranger = [input.ownerUnit, ...input.units].find((unit) => !tree.unit(unit));
  if (stranger) throw invalidField('unknown-unit', stranger === input.ownerUnit ? 'ownerUnit' : 'units', stranger);
  if (input.service && !(await knownServices(work)).has(input.service))
    throw invalidField('unknown-service', 'service', input.service);
  const faults = formFaults(input.fields);
  if (faults.length > 0)
    throw new Refusal(
      'invalid',
      'form-is-wrong',
      { field: faults[0]?.field ?? '' },
      faults.map((fault) => ({ path: `fields.${fault.field}`, code: fault.code, message: fault.field })),
    );
  if (input.parts.length === 0) return;
  const parts = await latestItems(work, input.parts);
  const missing = input.parts.find((code) => code === input.item || !parts.some((part) => part.item_code === code));
  if (missing) throw invalidField('unknown-part', 'parts', missing);
  const nested = parts.find((part) => part.parts.length > 0);
  if (nested) throw invalidField('bundle-in-bundle', 'parts', nested.item_code);
}

/** The units the caller works in and those above them. */
async function unitsAbove(work: Work): Promise<ReadonlySet<string>> {
  const units = work.actor?.personId ? await unitsOfPerson(work, work.actor.personId) : [];
  return new Set(units.flatMap((unit) => chainOf(work, unit)));
}
