// Lists of equipment: the register as agents and heads read it, whole as a file, and what I and my ward have. Each is paged by
// key and asks for exactly one page of rows.

import { type Conditions, conditions } from '../../platform/database/list-conditions.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import { unitsOfMine, unitsToRead } from './equipment-access.ts';
import type { EquipmentRecord } from './equipment-record.ts';
import { shownEquipment } from './equipment-rows.ts';
import { equipmentNumber, numberIn, placeText, plainKey, presentStates } from './equipment-rules.ts';
import { readUdi } from './udi-rules.ts';

type Filters = Omit<GivenOf<typeof contract.exportEquipment>, 'format'>;

/** A page of the register. */
export async function equipmentList(
  work: Work,
  input: GivenOf<typeof contract.listEquipment>,
): Promise<AnswerOf<typeof contract.listEquipment>> {
  const { rows, next } = await registerPage(work, input, input.after, input.limit);
  return {
    rows: await shownEquipment(work, rows),
    next,
    mayRegister: work.policy.may('assets.change-equipment'),
  };
}

const registerMark = listMark('equipment', 'whole');
const mineMark = listMark('my-equipment', 'whole');

/**
 * Pieces of these categories over the whole region, as the register shows them; who has a piece only where the caller reads the
 * register. No permission is asked: the asking domain does. `categories` is asked when the mark has been read, and may refuse.
 */
export async function equipmentOfCategories(
  work: Work,
  input: Pick<GivenOf<typeof contract.listEquipment>, 'search' | 'category' | 'after' | 'limit'>,
  categories: () => Promise<readonly string[]>,
): Promise<{ rows: contract.EquipmentRow[]; next: string | null }> {
  registerMark.read(input.after);
  const { search, category } = input;
  const filters: Filters = {
    ...{ state: 'present', sort: 'newest' },
    ...(search ? { search } : {}),
    ...(category ? { category } : {}),
  };
  const { rows, next } = await registerPage(work, filters, input.after, input.limit, await categories());
  return { rows: await shownEquipment(work, rows), next };
}

/** One page of records after a mark, and the mark of the next page: of the caller's units, or of given categories everywhere. */
export async function registerPage(
  work: Work,
  filters: Filters,
  mark: string | undefined,
  limit: number,
  categories: readonly string[] | null = null,
): Promise<{ rows: EquipmentRecord[]; next: string | null }> {
  const [after] = registerMark.read(mark) ?? [null];
  const asked = conditions();
  where(work, filters, categories, asked);
  const sort = sorts[filters.sort];
  const sign = sort.down ? '<' : '>';
  if (after !== null) {
    const [last] = await work.sql<{ key: string | null }>(
      `select (${sort.column})::text as key from assets.equipment q where q.number = $1`,
      [after],
    );
    if (sort.column === 'q.number') asked.when(`q.number ${sign} ?::bigint`, after);
    else asked.when(`(${sort.column}, q.number) ${sign} (?::${sort.type}, ?::bigint)`, last?.key ?? null, after);
  }
  const direction = sort.down ? 'desc' : 'asc';
  const found = await work.sql<EquipmentRecord>(
    `select q.* from assets.equipment q where ${asked.sql()}
     order by ${sort.column} ${direction}, q.number ${direction} limit ${limit + 1}`,
    asked.values,
  );
  return registerMark.page(found, limit, (row) => [row.number]);
}

/** What I have, then what my units share, without what is retired or lost; by name. */
export async function myEquipment(
  work: Work,
  input: GivenOf<typeof contract.listMyEquipment>,
): Promise<AnswerOf<typeof contract.listMyEquipment>> {
  const [person, units] = [work.actor?.personId ?? null, await unitsOfMine(work)];
  const [skipped] = mineMark.read(input.after) ?? [0];
  const asked = conditions();
  asked.when('q.state = any(?)', presentStates);
  if (input.search) searchIn(asked, input.search);
  const [me, ours] = [`$${asked.values.push(person)}::uuid`, `$${asked.values.push(units)}`];
  const part = (which: string) =>
    `(select q.* from assets.equipment q where ${which} and ${asked.sql()}
      order by q.unit_code, q.name, q.number limit ${skipped + input.limit + 1})`;
  // a person and a ward have few pieces: two short index scans, counted off rather than keyed
  const found = await work.sql<EquipmentRecord>(
    `select q.* from (${part(`q.person_id = ${me}`)} union all ${part(`q.person_id is null and q.unit_code = any(${ours})`)}) q
     order by q.person_id is null, q.unit_code, q.name, q.number offset ${skipped} limit ${input.limit + 1}`,
    asked.values,
  );
  const { rows, next } = mineMark.page(found, input.limit, () => [skipped + input.limit]);
  return { rows: await shownEquipment(work, rows), next };
}

export interface ThingAround {
  readonly equipment: string;
  readonly number: string;
  readonly name: string;
  readonly model: string;
  readonly place: string;
  readonly isMine: boolean;
}

/** What the caller has, then what their units share, as short as it can be told: a ward's few hundred pieces, read while somebody types. */
export async function thingsAround(work: Work): Promise<ThingAround[]> {
  const [person, units] = [work.actor?.personId ?? null, await unitsOfMine(work)];
  const rows = await work.sql<EquipmentRecord>(
    `select q.* from assets.equipment q
     where (q.person_id = $1::uuid or (q.person_id is null and q.unit_code = any($2))) and q.state = any($3)
     order by q.person_id is null, q.unit_code, q.name, q.number limit 500`,
    [person, units, presentStates],
  );
  return rows.map((row) => ({
    equipment: row.equipment_id,
    number: equipmentNumber(row.number),
    name: row.name,
    model: [row.manufacturer, row.model].filter(Boolean).join(' '),
    place: placeText(row),
    isMine: row.person_id !== null,
  }));
}

interface Sort {
  readonly column: string;
  readonly type: string;
  readonly down: boolean;
}

const sorts: Readonly<Record<(typeof contract.equipmentSorts)[number], Sort>> = {
  newest: { column: 'q.number', type: 'bigint', down: true },
  name: { column: 'q.name', type: 'text', down: false },
  warranty: { column: "coalesce(q.warranty_until, 'infinity'::date)", type: 'date', down: false },
  changed: { column: 'q.changed_at', type: 'timestamptz', down: true },
};

function where(work: Work, filters: Filters, categories: readonly string[] | null, asked: Conditions): void {
  const units = unitsToRead(work);
  if (categories !== null) asked.when('q.category = any(?)', categories);
  else if (units === 'all') asked.when('true');
  else asked.when('(q.unit_code = any(?) or q.keeper_code = any(?))', units, units);
  if (filters.state === 'present') asked.when('q.state = any(?)', presentStates);
  else if (filters.state !== 'all') asked.when('q.state = ?', filters.state);
  if (filters.unit) asked.when('q.unit_code = any(?)', work.part(unitTreeKey).below(filters.unit));
  if (filters.category) asked.when('q.category = ?', filters.category);
  if (filters.kind) asked.when('q.kind = ?', filters.kind);
  if (filters.person) asked.when('q.person_id = ?', filters.person);
  if (filters.supplier) asked.when('q.supplier_id = ?', filters.supplier);
  if (filters.warranty) asked.when('q.warranty_until < ?::date', work.today);
  if (filters.search) searchIn(asked, filters.search);
}

/** A number finds that piece, a UDI its model, words what holds all of them; a serial number also by its beginning. */
function searchIn(asked: Conditions, text: string): void {
  const number = numberIn(text);
  if (number !== null) {
    asked.when('q.number = ?', number);
    return;
  }
  const udi = readUdi(text);
  if (!('fault' in udi)) {
    asked.when('q.udi_di = ?', udi.di);
    return;
  }
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const key = plainKey(text);
  const found = ["q.words @@ to_tsquery('simple', ?)", 'q.words @@ (?)::tsquery', 'q.number = ?'];
  const digits = /^\d{1,12}$/.test(text.trim());
  const parts = [found[0], ...(key === '' ? [] : [found[1]]), ...(digits ? [found[2]] : [])];
  asked.when(
    `(${parts.join(' or ')})`,
    words.map((word) => `'${word}':*`).join(' & '),
    ...(key === '' ? [] : [`'${key}':*`]),
    ...(digits ? [Number(text.trim())] : []),
  );
}
