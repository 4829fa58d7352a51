// Late events about staff: time that was worked, unseen or taken back, another scope of employment, another answer to the survey.
import { newId } from '../../platform/work/ids.ts';
import { inDivision, type Late, type LateKind, monthEnds, type Said, someDay } from './late-book.test-kit.ts';

/** Each changes raw rows and books what it did. */
export const staffEvents: readonly LateKind[] = [
  workedMore,
  workedUnseen,
  workedTakenBack,
  workedLongAgo,
  otherScope,
  answeredOtherwise,
];

interface TimeRow {
  readonly pseudonym: string;
  readonly worked_on: string;
  readonly unit_code: string;
  readonly sick_case: string;
}

const keyOfTime = 'pseudonym = $1 and worked_on = $2 and unit_code = $3 and sick_case = $4';
const timeRows = `select pseudonym, to_char(worked_on, 'YYYY-MM-DD') as worked_on, unit_code, sick_case from workforce.time_rows
  where ${inDivision('unit_code')} and worked_on between '2018-11-05' and '2019-06-30' and extract(day from worked_on) in (5, 14, 27)`;

function bookTime({ book }: Late, row: TimeRow, before: TimeSaid | null, after: TimeSaid | null): void {
  const side = (said: TimeSaid | null): Said | null =>
    said && {
      on: row.worked_on,
      unit: row.unit_code,
      things: { extra_seconds: said.extra, sick_seconds: said.sick, worked_seconds: said.worked },
    };
  book('time', `${row.pseudonym}|${row.worked_on}|${row.unit_code}|${row.sick_case}`, side(before), side(after));
}

interface TimeSaid {
  readonly extra: number;
  readonly sick: number;
  readonly worked: number;
}

async function timeSaid({ work }: Late, row: TimeRow): Promise<TimeSaid | null> {
  const [found] = await work.sql<{ extra: number; sick: number; worked: number }>(
    `select added_seconds + overtime_seconds as extra, sick_seconds as sick, worked_seconds as worked
     from workforce.time_rows where ${keyOfTime}`,
    keyValues(row),
  );
  return found ?? null;
}

function keyValues(row: TimeRow): string[] {
  return [row.pseudonym, row.worked_on, row.unit_code, row.sick_case];
}

async function workedMore(late: Late): Promise<void> {
  const row = await late.pick<TimeRow>(timeRows);
  const before = await timeSaid(late, row);
  if (!before) return;
  const more = 900 * late.chance.between(1, 12);
  await late.work.sql(
    `update workforce.time_rows set overtime_seconds = overtime_seconds + $5, worked_seconds = worked_seconds + $5 where ${keyOfTime}`,
    [...keyValues(row), more],
  );
  bookTime(late, row, before, { ...before, extra: before.extra + more, worked: before.worked + more });
}

async function workedUnseen(late: Late): Promise<void> {
  const someone = await late.pick<TimeRow>(timeRows);
  // a sick case of its own, so that no row is there already
  const row = { ...someone, worked_on: someDay(late), sick_case: `late-${newId()}` };
  const sick = 3600 * late.chance.between(1, 8);
  await late.work.sql(
    `insert into workforce.time_rows (pseudonym, worked_on, unit_code, sick_case, case_began_on, ordinary_seconds, worked_seconds,
       sick_seconds, added_seconds, overtime_seconds) values ($1, $2, $3, $4, $2, 28800, 0, $5, 0, 0)`,
    [...keyValues(row), sick],
  );
  bookTime(late, row, null, { extra: 0, sick, worked: 0 });
}

async function workedTakenBack(late: Late): Promise<void> {
  const row = await late.pick<TimeRow>(timeRows);
  const before = await timeSaid(late, row);
  if (!before) return;
  await late.work.sql(`delete from workforce.time_rows where ${keyOfTime}`, keyValues(row));
  bookTime(late, row, before, null);
}

/** Before anything the close keeps: no difference. */
async function workedLongAgo(late: Late): Promise<void> {
  const row = { ...(await late.pick<TimeRow>(timeRows)), worked_on: someDay(late, 2016), sick_case: '' };
  const made = await late.work.sql(
    `insert into workforce.time_rows values ($1, $2, $3, $4, null, 28800, 28800, 0, 0, 3600) on conflict do nothing returning 1`,
    keyValues(row),
  );
  if (made.length > 0) bookTime(late, row, null, { extra: 3600, sick: 0, worked: 28_800 });
}

/** Another scope of employment changes every month's end it covers. */
async function otherScope(late: Late): Promise<void> {
  const one = await late.pick<{ pseudonym: string; unit_code: string; valid_from: string; until: string }>(
    `select e.pseudonym, e.unit_code, to_char(e.valid_from, 'YYYY-MM-DD') as valid_from,
       to_char(least(e.valid_to, e.known_to), 'YYYY-MM-DD') as until from workforce.employments e
     where ${inDivision('e.unit_code')} and not exists
       (select 1 from workforce.employments o where o.pseudonym = e.pseudonym and o.valid_from <> e.valid_from)`,
  );
  const key = [one.pseudonym, one.unit_code, one.valid_from];
  const scope = late.chance.between(40, 100) * 100;
  const where = 'pseudonym = $1 and unit_code = $2 and valid_from = $3';
  const [was] = await late.work.sql<{ scope: number }>(`select scope from workforce.employments where ${where}`, key);
  await late.work.sql(`update workforce.employments set scope = $4 where ${where}`, [...key, scope]);
  for (const on of monthEnds('2017-01', '2019-12'))
    if (on >= one.valid_from && on <= one.until) {
      const side = (value: number) => ({ on, unit: one.unit_code, things: { scope: value } });
      late.book('staff', [...key, on.slice(0, 7)].join('|'), side(was?.scope ?? 0), side(scope));
    }
}

async function answeredOtherwise(late: Late): Promise<void> {
  const one = await late.pick<{ wave: string; unit_code: string; item: string; answer: number; on: string }>(
    `select a.wave, a.unit_code, a.item, a.answer, to_char(w.answered_on, 'YYYY-MM-DD') as "on"
     from workforce.survey_answers a join workforce.survey_waves w using (wave) where ${inDivision('a.unit_code')}`,
  );
  const key = [one.wave, one.unit_code, one.item, one.answer];
  const [is] = await late.work.sql<{ tally: number }>(
    `update workforce.survey_answers set tally = tally + 1 where (wave, unit_code, item, answer) = ($1, $2, $3, $4) returning tally`,
    key,
  );
  const tally = is?.tally ?? 0;
  const side = (answers: number) => ({ on: one.on, unit: one.unit_code, things: { answers } });
  const source = one.item === 'information' ? 'survey-own-answers' : 'survey-answers';
  late.book(source, key.join('|'), side(tally - 1), side(tally));
}
