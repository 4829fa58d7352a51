// Hours worked on an object as its leaders see them, write them by hand and correct them. A row is known by day, unit, work
// type, side, funding and activity, as in a file: the same hours are never there twice, whichever way they came.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './hours-contract.ts';
import type { WorkedHours } from './hours-contract.ts';
import { keepsObject, objectToLead, objectToRead, rolesOn } from './object-access.ts';
import { unitName } from './object-rows.ts';
import { leads } from './object-rules.ts';
import { note } from './object-step.ts';

const mark = listMark('worked-hours', 'day', 'id');

interface HoursRecord {
  [column: string]: unknown;
  hours_id: string;
  on: string;
  unit_code: string;
  work_type: WorkedHours['workType'];
  side: WorkedHours['side'];
  funding: WorkedHours['funding'];
  about: string;
  seconds: number;
}

export async function workedHours(
  work: Work,
  input: GivenOf<typeof contract.listWorkedHours>,
): Promise<AnswerOf<typeof contract.listWorkedHours>> {
  const [on, id] = mark.read(input.after) ?? [null, null];
  const object = await objectToRead(work, input.object);
  const found = await work.sql<HoursRecord>(
    `select hours_id, "on", unit_code, work_type, side, funding, about, seconds from objects.worked_hours
     where object_id = $1 and "on" >= make_date($2, 1, 1) and "on" < make_date($2 + 1, 1, 1)
       and ($3::date is null or ("on", hours_id) < ($3, $4::uuid))
     order by "on" desc, hours_id desc limit $5`,
    [object.object_id, input.year, on, id, input.limit + 1],
  );
  const { rows, next } = mark.page(found, input.limit, (row) => [row.on, row.hours_id]);
  return {
    rows: rows.map((row) => shown(work, row)),
    next,
    mayWrite: keepsObject(work, object) || (await rolesOn(work, object)).some(leads),
  };
}

export async function setWorkedHours(
  work: Work,
  input: GivenOf<typeof contract.setWorkedHours>,
): Promise<AnswerOf<typeof contract.setWorkedHours>> {
  const object = await objectToLead(work, input.object);
  if (input.on > work.today) throw wrong('on', 'hours-in-the-future', { today: work.today });
  const unit = input.unit ?? (input.side === 'it' ? object.it_unit : object.business_unit);
  if (!work.part(unitTreeKey).unit(unit, input.on)) throw wrong('unit', 'unknown-unit', { unit });
  const { on, workType, side, funding, about, seconds } = input;
  const key = [object.object_id, on, unit, workType, side, funding, about];
  const [there] = await work.sql<{ hours_id: string }>(
    `select hours_id from objects.worked_hours where object_id = $1 and "on" = $2 and unit_code = $3 and work_type = $4
       and side = $5 and funding = $6 and about = $7 and hours_id is distinct from $8`,
    [...key, input.hours],
  );
  if (there) throw new Refusal('conflict', 'hours-there', { on });
  const [row] = await work.sql<HoursRecord>(
    input.hours === null
      ? `insert into objects.worked_hours (object_id, "on", unit_code, work_type, side, funding, about, hours_id, seconds)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning *`
      : `update objects.worked_hours set "on" = $2, unit_code = $3, work_type = $4, side = $5, funding = $6, about = $7,
           seconds = $9 where object_id = $1 and hours_id = $8 returning *`,
    [...key, input.hours ?? work.newId(), seconds],
  );
  if (!row) throw new Refusal('not-found', 'no-such-hours');
  note(work, object);
  return shown(work, row);
}

export async function dropWorkedHours(
  work: Work,
  input: GivenOf<typeof contract.dropWorkedHours>,
): Promise<AnswerOf<typeof contract.dropWorkedHours>> {
  const object = await objectToLead(work, input.object);
  const gone = await work.sql('delete from objects.worked_hours where object_id = $1 and hours_id = $2 returning 1', [
    object.object_id,
    input.hours,
  ]);
  if (gone.length === 0) throw new Refusal('not-found', 'no-such-hours');
  note(work, object);
  return { dropped: input.hours };
}

function shown(work: Work, row: HoursRecord): WorkedHours {
  return {
    hours: row.hours_id,
    on: row.on,
    unit: row.unit_code,
    unitName: unitName(work, row.unit_code),
    workType: row.work_type,
    side: row.side,
    funding: row.funding,
    about: row.about,
    seconds: row.seconds,
  };
}

function wrong(path: string, code: string, values: Readonly<Record<string, string>>): Refusal {
  return new Refusal('invalid', code, values, [{ path, code, message: code }]);
}
