// The catalogue as its versions: the latest of each item is what can be ordered; an order asks for the one it was made from.
import type { Work } from '../../platform/work/work.ts';
import type { ApprovalStep } from './approval-rules.ts';
import type { FormField } from './form-rules.ts';

export type Texts = { readonly sv: string; readonly da: string; readonly en: string };

export interface ItemVersion {
  [column: string]: unknown;
  item_code: string;
  version: number;
  names: Texts;
  abouts: Texts;
  goes_to: 'person' | 'unit';
  service_code: string | null;
  owner_unit_code: string;
  price_ore: number;
  delivery_days: number;
  fields: FormField[];
  steps: ApprovalStep[];
  parts: string[];
  units: string[];
  ended_on: string | null;
}

const columns = `item_code, version, names, abouts, goes_to, service_code, owner_unit_code, price_ore::float8 as price_ore,
  delivery_days, fields, steps, parts, units, ended_on::text as ended_on`;

/** The latest version of every item that is offered on the day; `codes` narrows to these. */
export function latestItems(work: Work, codes: readonly string[] | null = null): Promise<ItemVersion[]> {
  return work.sql<ItemVersion>(
    `select * from (
       select distinct on (item_code) ${columns} from intake.item_versions
       where $1::text[] is null or item_code = any($1) order by item_code, version desc
     ) latest where ended_on is null or ended_on >= $2`,
    [codes, work.today],
  );
}

/** These versions, by `code version`. */
export async function itemVersions(
  work: Work,
  wanted: readonly { readonly item_code: string; readonly item_version: number }[],
): Promise<ReadonlyMap<string, ItemVersion>> {
  if (wanted.length === 0) return new Map();
  const rows = await work.sql<ItemVersion>(
    `select ${columns} from intake.item_versions
     where (item_code, version) in (select * from unnest($1::text[], $2::int[]))`,
    [wanted.map((each) => each.item_code), wanted.map((each) => each.item_version)],
  );
  return new Map(rows.map((row) => [`${row.item_code} ${row.version}`, row]));
}
