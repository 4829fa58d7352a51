// Opening a single record about somebody: an employment, or a person's time in a month, by pseudonym. Loading is
// authorising, in the record's own unit; what does not exist and what one may not know of answer alike.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';

type Row = Record<string, string | number | null>;

/** The record's rows; that it was opened is noted. */
export async function openRecord(work: Work, input: GivenOf<typeof contract.openRecord>) {
  const rows = input.source === 'employment' ? await employment(work, input.record) : await time(work, input.record);
  const allowed = rows.filter((row) => work.policy.may('workforce.open-records', String(row.unit)));
  const [first] = allowed;
  if (!first) throw new Refusal('not-found', 'record-unknown', { record: input.record });
  const unit = String(first.unit);
  work.audit({ subject: `staff-${input.source}`, subjectId: input.record, unit, detail: { rows: allowed.length } });
  return {
    unit,
    rows: allowed.map(({ import: _, ...row }) => row),
    imports: [...new Set(allowed.flatMap((row) => (row.import === null ? [] : [String(row.import)])))],
  };
}

function employment(work: Work, record: string): Promise<Row[]> {
  const [pseudonym, unit, from] = record.split('|');
  return work.sql<Row>(
    `select unit_code as unit, pseudonym, sex, birth_year as "birthYear", form, scope, valid_from as "from", valid_to as "to",
       end_reason as "endReason", manager, known_to as "knownTo", import_id::text as import
     from workforce.employments where pseudonym = $1 and unit_code = $2 and to_char(valid_from, 'YYYY-MM-DD') = $3`,
    [pseudonym ?? '', unit ?? '', from ?? ''],
  );
}

function time(work: Work, record: string): Promise<Row[]> {
  const [pseudonym, month] = record.split('|');
  return work.sql<Row>(
    `select unit_code as unit, pseudonym, worked_on as "on", ordinary_seconds as ordinary, worked_seconds as worked,
       sick_seconds as sick, nullif(sick_case, '') as "sickCase", case_began_on as "caseBegan", added_seconds as added,
       overtime_seconds as overtime, import_id::text as import
     from workforce.time_rows where pseudonym = $1 and to_char(worked_on, 'YYYY-MM') = $2 order by worked_on, sick_case`,
    [pseudonym ?? '', month ?? ''],
  );
}
