// The catalogue as its versions: the latest whose day has come is what can be ordered; an order asks for the one it was made from.
import type { Work } from '../../platform/work/work.ts';
import type { ApprovalStep } from './approval-rules.ts';
import type { FormField } from './form-rules.ts';
import type { BundlePart, Occasion } from './part-rules.ts';

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
  parts: BundlePart[];
  occasion: Occasion | null;
  units: string[];
  ended_on: string | null;
  remind_days: number;
  time_out_days: number;
  time_out: 'escalate' | 'lapse';
  valid_from: string;
}

export const versionColumns = `item_code, version, names, abouts, goes_to, service_code, owner_unit_code,
  price_ore::float8 as price_ore, delivery_days, fields, steps, parts, occasion, units, ended_on::text as ended_on,
  remind_days, time_out_days, time_out, valid_from::text as valid_from`;

/** The version of every item that is offered on the day; `codes` narrows to these. */
export function latestItems(work: Work, codes: readonly string[] | null = null): Promise<ItemVersion[]> {
  return work.sql<ItemVersion>(
    `select * from (
       select distinct on (item_code) ${versionColumns} from intake.item_versions
       where ($1::text[] is null or item_code = any($1)) and valid_from <= $2::date and withdrawn_at is null
       order by item_code, version desc
     ) latest where ended_on is null or ended_on::date >= $2::date`,
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
    `select ${versionColumns} from intake.item_versions
     where (item_code, version) in (select * from unnest($1::text[], $2::int[]))`,
    [wanted.map((each) => each.item_code), wanted.map((each) => each.item_version)],
  );
  return new Map(rows.map((row) => [`${row.item_code} ${row.version}`, row]));
}
