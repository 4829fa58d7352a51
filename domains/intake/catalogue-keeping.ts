// The catalogue as its owners keep it: which items are theirs, and one of them with its draft, its versions and what can be
// chosen. Only for those who hold the right in the unit that owns the item.
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { shownItem } from './catalogue.ts';
import type { ItemDraft, ItemEditor, KeptItem } from './catalogue-contract.ts';
import { draftOf } from './draft-rules.ts';
import { type ItemVersion, latestItems, versionColumns } from './item-versions.ts';

const change = 'intake.change-catalogue';

export interface DraftRow {
  [column: string]: unknown;
  item_code: string;
  owner_unit_code: string;
  content: ItemDraft;
  from_version: number | null;
  saved: number;
  changed_at: Date;
  by_name: string | null;
}

type KeptVersion = ItemVersion & { withdrawn_at: Date | null; note: string; created_at: Date; by_name: string | null };

export async function keptItems(work: Work): Promise<{ items: KeptItem[] }> {
  const [versions, drafts] = await Promise.all([
    work.sql<KeptVersion>(
      `select distinct on (item_code) ${versionColumns}, withdrawn_at, note, created_at, by_name
       from intake.item_versions where withdrawn_at is null order by item_code, version desc`,
    ),
    work.sql<DraftRow>('select * from intake.item_drafts'),
  ]);
  const draftOfCode = new Map(drafts.map((draft) => [draft.item_code, draft]));
  const known = new Set(versions.map((version) => version.item_code));
  const tree = work.part(unitTreeKey);
  const items = [
    ...versions.map((version) => ({
      ...rowOf(version, work),
      hasDraft: draftOfCode.has(version.item_code),
    })),
    ...drafts
      .filter((draft) => !known.has(draft.item_code))
      .map((draft) => ({
        item: draft.item_code,
        name: draft.content.names[work.language] || draft.content.names.sv,
        ownerUnit: draft.owner_unit_code,
        state: 'new' as const,
        hasDraft: true,
        isBundle: draft.content.parts.length > 0,
        changedAt: draft.changed_at.toISOString(),
        by: draft.by_name,
      })),
  ].filter((item) => work.policy.may(change, item.ownerUnit));
  const { compare } = new Intl.Collator(work.language);
  return {
    items: items
      .map((item) => ({ ...item, ownerName: tree.unit(item.ownerUnit)?.name ?? item.ownerUnit }))
      .toSorted((a, b) => compare(a.name, b.name)),
  };
}

export async function itemEditor(work: Work, input: { item: string }): Promise<ItemEditor> {
  const { versions, draft } = await itemToChange(work, input.item);
  const latest = versions.find((version) => version.withdrawn_at === null);
  const content = draft?.content ?? (latest ? draftOf(shownItem(latest)) : undefined);
  if (!content) throw new Refusal('not-found', 'no-such-item');
  const others = (await latestItems(work)).filter((item) => item.parts.length === 0 && item.item_code !== input.item);
  const { compare } = new Intl.Collator(work.language);
  return {
    item: input.item,
    draft: content,
    isDraft: draft !== undefined,
    saved: draft?.saved ?? 0,
    savedAt: draft?.changed_at.toISOString() ?? null,
    isNew: versions.length === 0,
    isOffered: offeredVersion(work, versions) !== undefined,
    history: historyOf(work, versions),
    services: await servicesToChoose(work),
    others: others
      .map((item) => ({ item: item.item_code, name: item.names[work.language], fields: item.fields }))
      .toSorted((a, b) => compare(a.name, b.name)),
  };
}

/** An item's versions, latest first, and its draft; not found where nobody has made it, not allowed where another unit owns it. */
export async function itemToChange(
  work: Work,
  item: string,
  lock = '',
): Promise<{ versions: KeptVersion[]; draft: DraftRow | undefined; ownerUnit: string }> {
  const [draft] = await work.sql<DraftRow>(`select * from intake.item_drafts where item_code = $1${lock}`, [item]);
  const versions = await work.sql<KeptVersion>(
    `select ${versionColumns}, withdrawn_at, note, created_at, by_name from intake.item_versions
     where item_code = $1 order by version desc${lock}`,
    [item],
  );
  // whoever owns the published item decides; a draft alone belongs to the unit that began it
  const ownerUnit = versions[0]?.owner_unit_code ?? draft?.owner_unit_code;
  if (ownerUnit === undefined) throw new Refusal('not-found', 'no-such-item');
  if (!work.policy.may(change, ownerUnit)) throw new Refusal('not-allowed', 'not-your-item', { unit: ownerUnit });
  return { versions, draft, ownerUnit };
}

/** The version that can be ordered today, if any. */
export function offeredVersion<V extends ItemVersion & { withdrawn_at: Date | null }>(
  work: Work,
  versions: readonly V[],
): V | undefined {
  const now = versions.find((version) => version.withdrawn_at === null && version.valid_from <= work.today);
  return now && (now.ended_on === null || now.ended_on >= work.today) ? now : undefined;
}

function rowOf(version: KeptVersion, work: Work): Omit<KeptItem, 'hasDraft' | 'ownerName'> {
  const ended = version.ended_on !== null && version.ended_on < work.today;
  return {
    item: version.item_code,
    name: version.names[work.language],
    ownerUnit: version.owner_unit_code,
    state: ended ? 'withdrawn' : version.valid_from > work.today ? 'coming' : 'offered',
    isBundle: version.parts.length > 0,
    changedAt: version.created_at.toISOString(),
    by: version.by_name,
  };
}

function historyOf(work: Work, versions: readonly KeptVersion[]): ItemEditor['history'] {
  const offered = offeredVersion(work, versions);
  return versions.map((version) => ({
    version: version.version,
    validFrom: version.valid_from,
    state: stateOf(version),
    endedOn: version.ended_on,
    note: version.note,
    priceOre: version.price_ore,
    at: version.created_at.toISOString(),
    by: version.by_name,
  }));
  function stateOf(version: KeptVersion): ItemEditor['history'][number]['state'] {
    if (version.withdrawn_at !== null || (version.ended_on !== null && version.ended_on < work.today))
      return 'withdrawn';
    if (version.valid_from > work.today) return 'coming';
    return version === offered ? 'offered' : 'past';
  }
}

/** The services a caller may let orders go to: those their units own. */
async function servicesToChoose(work: Work): Promise<ItemEditor['services']> {
  const { compare } = new Intl.Collator(work.language);
  return [...(await knownServices(work)).values()]
    .filter((service) => service.endedOn === null || service.endedOn >= work.today)
    .filter((service) => work.policy.may(change, service.ownerUnit))
    .map(({ code, names, alsoCalled }) => ({ service: code, name: names[work.language], also: alsoCalled.join(' ') }))
    .toSorted((a, b) => compare(a.name, b.name));
}
