// Changing the catalogue without code: a draft keeps whatever was typed, publishing checks it as a whole and makes a version
// that holds from a day on, withdrawing ends it. What is ordered keeps the version it was made from.
import { invalidInput } from '../../platform/operation/invalid-input.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { shownItem } from './catalogue.ts';
import { CatalogueItem, type ItemDraft } from './catalogue-contract.ts';
import { itemToChange, offeredVersion } from './catalogue-keeping.ts';
import type * as contract from './contract.ts';
import { draftFaults, draftOf, emptyDraft, itemOf } from './draft-rules.ts';
import { type ItemVersion, latestItems } from './item-versions.ts';

const change = 'intake.change-catalogue';

export async function beginItem(work: Work, input: GivenOf<typeof contract.beginItem>) {
  checkUnit(work, input.ownerUnit, 'ownerUnit');
  const model = input.copyOf ? (await itemToChange(work, input.copyOf)).versions[0] : undefined;
  const draft: ItemDraft = model
    ? { ...draftOf(shownItem(model)), names: { sv: input.name, da: '', en: '' }, ownerUnit: input.ownerUnit }
    : emptyDraft(input.name, input.ownerUnit);
  const item = await freeCode(work, input.name);
  await work.sql(
    `insert into intake.item_drafts (item_code, owner_unit_code, content, from_version, created_at, changed_at, by_name)
     values ($1, $2, $3, null, $4, $4, $5)`,
    [item, input.ownerUnit, JSON.stringify(draft), work.now, work.actor?.name ?? null],
  );
  work.audit({ subject: 'catalogue-item', subjectId: item, unit: input.ownerUnit });
  return { item };
}

export async function saveItemDraft(work: Work, input: GivenOf<typeof contract.saveItemDraft>) {
  const { versions, draft } = await itemToChange(work, input.item, ' for update');
  checkUnit(work, input.draft.ownerUnit, 'ownerUnit');
  if (!work.policy.may(change, input.draft.ownerUnit))
    throw new Refusal('not-allowed', 'not-your-item', { unit: input.draft.ownerUnit });
  if ((draft?.saved ?? 0) !== input.saved)
    throw new Refusal('conflict', 'draft-changed', { by: draft?.by_name ?? '', saved: draft?.saved ?? 0 });
  const saved = input.saved + 1;
  await work.sql(
    `insert into intake.item_drafts (item_code, owner_unit_code, content, from_version, saved, created_at, changed_at, by_name)
     values ($1, $2, $3, $4, $5, $6, $6, $7)
     on conflict (item_code) do update set owner_unit_code = excluded.owner_unit_code, content = excluded.content,
       saved = excluded.saved, changed_at = excluded.changed_at, by_name = excluded.by_name`,
    [
      input.item,
      input.draft.ownerUnit,
      JSON.stringify(input.draft),
      versions[0]?.version ?? null,
      saved,
      work.now,
      work.actor?.name ?? null,
    ],
  );
  work.audit({ subject: 'catalogue-item', subjectId: input.item, unit: input.draft.ownerUnit });
  return { item: input.item, saved, savedAt: work.now.toISOString() };
}

export async function publishItem(work: Work, input: GivenOf<typeof contract.publishItem>) {
  const { versions, draft } = await itemToChange(work, input.item, ' for update');
  if (!draft) throw new Refusal('conflict', 'nothing-to-publish');
  const from = input.from ?? work.today;
  if (from < work.today) throw invalidField('day-has-passed', 'from', from);
  const item = await checked(work, input.item, draft.content);
  const version = (versions[0]?.version ?? 0) + 1;
  // what was planned before this one is replaced by it
  await work.sql(
    `update intake.item_versions set withdrawn_at = $2
     where item_code = $1 and valid_from > $3 and withdrawn_at is null`,
    [input.item, work.now, work.today],
  );
  await insertVersion(work, item, { version, from, note: input.note });
  await work.sql('delete from intake.item_drafts where item_code = $1', [input.item]);
  work.audit({ subject: 'catalogue-item', subjectId: input.item, unit: item.ownerUnit, detail: { version, from } });
  return { item: input.item, version, from };
}

export async function discardItemDraft(work: Work, input: { item: string }) {
  const { ownerUnit } = await itemToChange(work, input.item, ' for update');
  await work.sql('delete from intake.item_drafts where item_code = $1', [input.item]);
  work.audit({ subject: 'catalogue-item', subjectId: input.item, unit: ownerUnit });
  return { item: input.item };
}

export async function withdrawItem(work: Work, input: GivenOf<typeof contract.withdrawItem>) {
  const { versions, ownerUnit } = await itemToChange(work, input.item, ' for update');
  const coming = versions.filter((version) => version.withdrawn_at === null && version.valid_from > work.today);
  const offered = offeredVersion(work, versions);
  if (!offered && coming.length === 0) throw new Refusal('conflict', 'not-offered');
  await work.sql(
    `update intake.item_versions set withdrawn_at = $2 where item_code = $1 and valid_from > $3 and withdrawn_at is null`,
    [input.item, work.now, work.today],
  );
  if (offered)
    await insertVersion(
      work,
      { ...shownItem(offered), endedOn: dayBefore(work.today) },
      {
        version: (versions[0]?.version ?? 0) + 1,
        from: work.today,
        note: input.note,
      },
    );
  work.audit({ subject: 'catalogue-item', subjectId: input.item, unit: ownerUnit, detail: { note: input.note } });
  return { item: input.item };
}

/** The draft as an item of the catalogue; refuses with every field that must be corrected first. */
async function checked(work: Work, code: string, draft: ItemDraft): Promise<CatalogueItem> {
  const given = itemOf(code, draft);
  const parsed = CatalogueItem.safeParse(given);
  const faults = draftFaults(draft);
  if (!parsed.success) {
    const { facts, fields } = invalidInput(parsed.error, given, work.language);
    throw new Refusal('invalid', 'invalid-input', facts, [...fields, ...faults]);
  }
  if (faults.length > 0) throw new Refusal('invalid', 'form-is-wrong', { count: faults.length }, faults);
  const item = parsed.data;
  checkUnit(work, item.ownerUnit, 'ownerUnit');
  for (const [at, unit] of item.units.entries()) checkUnit(work, unit, `units.${at}`);
  await checkService(work, item.service);
  await checkParts(work, item);
  return item;
}

function checkUnit(work: Work, unit: string, path: string): void {
  if (!work.part(unitTreeKey).unit(unit)) throw invalidField('unknown-unit', path, unit);
}

/** Orders go to a service's team: whoever lets them go there answers for the service. */
async function checkService(work: Work, code: string | null): Promise<void> {
  if (code === null) return;
  const service = (await knownServices(work)).get(code);
  if (!service || (service.endedOn !== null && service.endedOn < work.today))
    throw invalidField('unknown-service', 'service', code);
  if (!work.policy.may(change, service.ownerUnit)) throw invalidField('service-of-others', 'service', code);
}

async function checkParts(work: Work, item: CatalogueItem): Promise<void> {
  const codes = item.parts.map((part) => part.item);
  const parts = codes.length > 0 ? await latestItems(work, codes) : [];
  for (const [at, code] of codes.entries()) {
    const part: ItemVersion | undefined = parts.find((each) => each.item_code === code);
    const path = `parts.${at}.item`;
    if (!part || code === item.item) throw invalidField('unknown-part', path, code);
    if (part.parts.length > 0) throw invalidField('bundle-in-bundle', path, code);
  }
}

async function insertVersion(
  work: Work,
  item: CatalogueItem,
  { version, from, note }: { version: number; from: string; note: string },
): Promise<void> {
  await work.sql(
    `insert into intake.item_versions (item_code, version, names, abouts, goes_to, occasion, service_code,
       owner_unit_code, price_ore, delivery_days, fields, steps, parts, units, ended_on, remind_days, time_out_days,
       time_out, valid_from, note, created_at, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
    [
      item.item,
      version,
      JSON.stringify(item.names),
      JSON.stringify(item.abouts),
      item.goesTo,
      item.occasion,
      item.service,
      item.ownerUnit,
      item.priceOre,
      item.deliveryDays,
      JSON.stringify(item.fields),
      JSON.stringify(item.steps),
      JSON.stringify(item.parts),
      item.units,
      item.endedOn,
      item.remindDays,
      item.timeOutDays,
      item.timeOut,
      from,
      note,
      work.now,
      work.actor?.name ?? null,
    ],
  );
}

/** A code nobody has, made of the name: "Skärm på vägg" → skarm-pa-vagg. */
async function freeCode(work: Work, name: string): Promise<string> {
  const plain = name
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '');
  const stem = plain.length >= 2 ? plain : 'item';
  const taken = await work.sql<{ item_code: string }>(
    `select item_code from intake.item_versions where item_code like $1
     union select item_code from intake.item_drafts where item_code like $1`,
    [`${stem}%`],
  );
  const codes = new Set(taken.map((row) => row.item_code));
  for (let number = 1; ; number++) {
    const code = number === 1 ? stem : `${stem}-${number}`;
    if (!codes.has(code)) return code;
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
