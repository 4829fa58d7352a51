// Late events of objects, portfolio, security, internal control and the budget.
import { newId } from '../../platform/work/ids.ts';
import { inDivision, type Late, type LateKind, localDay, monthEnds, type Said, someDay } from './late-book.test-kit.ts';

/** Each changes raw rows and books what it did. */
export const governanceEvents: readonly LateKind[] = [
  hoursAdded,
  hoursCorrected,
  hoursTakenBack,
  objectEnded,
  otherStatus,
  improvementTold,
  improvementDropped,
  effectFollowed,
  incidentKnown,
  controlCarriedOut,
  controlJudgedAnew,
  needDeclined,
  transferDecided,
];

interface Hours {
  readonly hours_id: string;
  readonly on: string;
  readonly unit_code: string;
  readonly seconds: number;
}

const someHours = `select hours_id from objects.worked_hours where ${inDivision('unit_code')}`;

async function hoursNow({ work }: Late, id: string): Promise<Hours | undefined> {
  const [row] = await work.sql<Hours>(
    `select hours_id, to_char("on", 'YYYY-MM-DD') as "on", unit_code, seconds from objects.worked_hours where hours_id = $1`,
    [id],
  );
  return row;
}

function bookHours(late: Late, before: Hours | undefined, after: Hours | undefined): void {
  const side = (row: Hours | undefined): Said | null =>
    row ? { on: row.on, unit: row.unit_code, things: { seconds: row.seconds } } : null;
  const id = before?.hours_id ?? after?.hours_id;
  if (id) late.book('object-hours', id, side(before), side(after));
}

async function hoursAdded(late: Late): Promise<void> {
  const { object_id } = await late.pick<{ object_id: string }>('select object_id from objects.objects');
  const [id, on, seconds] = [newId(), someDay(late), 1800 * late.chance.between(1, 40)];
  await late.work.sql(
    `insert into objects.worked_hours (hours_id, object_id, "on", unit_code, work_type, side, funding, about, seconds)
     values ($1, $2, $3, 'DTD-MT', 'maintenance', 'it', 'frame', $4, $5)`,
    [id, object_id, on, `Sent inskrivet ${id}`, seconds],
  );
  bookHours(late, undefined, await hoursNow(late, id));
}

async function hoursCorrected(late: Late): Promise<void> {
  const { hours_id } = await late.pick<Hours>(someHours);
  const before = await hoursNow(late, hours_id);
  if (!before) return;
  await late.work.sql('update objects.worked_hours set seconds = seconds + 900 where hours_id = $1', [hours_id]);
  bookHours(late, before, { ...before, seconds: before.seconds + 900 });
}

async function hoursTakenBack(late: Late): Promise<void> {
  const { hours_id } = await late.pick<Hours>(someHours);
  const before = await hoursNow(late, hours_id);
  await late.work.sql('delete from objects.worked_hours where hours_id = $1', [hours_id]);
  bookHours(late, before, undefined);
}

/** An object that had ended already is no longer there in the months after. */
async function objectEnded(late: Late): Promise<void> {
  const one = await late.pick<{ object_id: string; it_unit: string; established: string }>(
    `select object_id, it_unit, to_char(established_on, 'YYYY-MM-DD') as established from objects.objects
     where ${inDivision('it_unit')} and state = 'in-force' and ended_on is null`,
  );
  const [was] = await late.work.sql<{ ended: string | null }>(
    "select to_char(ended_on, 'YYYY-MM-DD') as ended from objects.objects where object_id = $1",
    [one.object_id],
  );
  const ended = `2019-${late.chance.pick(['05', '06', '07', '08'])}-15`;
  if (was?.ended || ended < one.established) return;
  await late.work.sql("update objects.objects set state = 'ended', ended_on = $2 where object_id = $1", [
    one.object_id,
    ended,
  ]);
  for (const on of monthEnds('2017-01', '2019-12'))
    if (on >= one.established && on > ended)
      late.book(
        'management-objects',
        `${one.object_id} ${on.slice(0, 7)}`,
        { on, unit: one.it_unit, things: {} },
        null,
      );
}

/** Another status told for a month holds until something is told for a later one. */
async function otherStatus(late: Late): Promise<void> {
  const one = await late.pick<{ assignment_id: string; unit_code: string; first: string }>(
    `select assignment_id, unit_code, to_char(coalesce(decided_on, created_at::date), 'YYYY-MM') as first
     from portfolio.assignments where ${inDivision('unit_code')} and status not in ('done', 'cancelled')`,
  );
  const month = late.chance.pick(['2019-05', '2019-06', '2019-07', '2019-08', '2019-09']);
  const status = late.chance.pick(['on-plan', 'delayed', 'paused', 'not-started']);
  const before = await statusByMonth(late, one.assignment_id);
  await late.work.sql(
    `insert into portfolio.assignment_texts (assignment_id, month, version, status, body, at)
     select $1, $2, coalesce(max(version), 0) + 1, $3, '{"type":"doc","content":[]}', $4 from portfolio.assignment_texts
     where assignment_id = $1 and month = $2`,
    [one.assignment_id, month, status, late.work.now],
  );
  const after = await statusByMonth(late, one.assignment_id);
  for (const on of monthEnds(one.first < '2017-01' ? '2017-01' : one.first, '2019-12')) {
    const side = (told: (month: string) => string) => ({
      on,
      unit: one.unit_code,
      things: { status: told(on.slice(0, 7)) },
    });
    late.book('assignments-standing', `${one.assignment_id} ${on.slice(0, 7)}`, side(before), side(after));
  }
}

async function statusByMonth({ work }: Late, id: string): Promise<(month: string) => string> {
  const told = await work.sql<{ month: string; status: string }>(
    'select month, status from portfolio.assignment_texts where assignment_id = $1 order by month, version',
    [id],
  );
  return (month) => told.findLast((each) => each.month <= month)?.status ?? 'not-told';
}

interface Improvement {
  readonly improvement_id: string;
  readonly unit_code: string;
  readonly introduced: string | null;
  readonly effect: string;
}

const improvements = `select improvement_id from portfolio.improvements where ${inDivision('unit_code')}`;

async function changeImprovement(late: Late, id: string, change: string): Promise<void> {
  const now = async () => {
    const [row] = await late.work.sql<Improvement>(
      `select improvement_id, unit_code, to_char(introduced_on, 'YYYY-MM-DD') as introduced, effect
       from portfolio.improvements where improvement_id = $1`,
      [id],
    );
    return row?.introduced
      ? { on: row.introduced, unit: row.unit_code, things: { followed: row.effect === '' ? 'no' : 'yes' } }
      : null;
  };
  const before = await now();
  await late.work.sql(change, [id]);
  late.book('improvements', id, before, await now());
}

async function improvementTold(late: Late): Promise<void> {
  const on = someDay(late);
  await changeImprovement(
    late,
    newId(),
    `insert into portfolio.improvements (improvement_id, unit_code, title, state, introduced_on, told_at)
     values ($1, 'DTD-MT', 'Sent berättad', 'introduced', '${on}', '2019-09-21')`,
  );
}

async function improvementDropped(late: Late): Promise<void> {
  const { improvement_id } = await late.pick<Improvement>(improvements);
  await changeImprovement(
    late,
    improvement_id,
    "update portfolio.improvements set state = 'dropped', introduced_on = null where improvement_id = $1",
  );
}

async function effectFollowed(late: Late): Promise<void> {
  const { improvement_id } = await late.pick<Improvement>(improvements);
  await changeImprovement(
    late,
    improvement_id,
    "update portfolio.improvements set effect = case when effect = '' then 'Kortare väntan' else '' end where improvement_id = $1",
  );
}

async function incidentKnown(late: Late): Promise<void> {
  const [id, on] = [newId(), someDay(late)];
  const [row] = await late.work.sql<{ fact: string }>(
    `insert into security.incidents (incident_id, title, unit_code, counted_unit, known_at, opened_at, changed_at)
     values ($1, 'Känd i efterhand', 'DTD-MT', 'DTD', $2, $2, $2)
     returning encode(sha256(convert_to(incident_id::text, 'UTF8')), 'hex') as fact`,
    [id, `${on}T12:00:00Z`],
  );
  late.book('security-incidents', row?.fact ?? '', null, { on, unit: 'DTD', things: { owed: 'no' } });
}

async function controlCarriedOut(late: Late): Promise<void> {
  const one = await late.pick<{ control_id: string; unit_code: string }>(
    `select c.control_id, r.unit_code from internal_control.controls c join internal_control.risks r using (risk_id)
     where ${inDivision('r.unit_code')}`,
  );
  const [id, on] = [newId(), someDay(late)];
  await late.work.sql(
    `insert into internal_control.executions (execution_id, control_id, done_on, outcome, result, at)
     values ($1, $2, $3, 'fails', 'Skrivet i efterhand', $4)`,
    [id, one.control_id, on, late.work.now],
  );
  late.book('control-executions', id, null, { on, unit: one.unit_code, things: { outcome: 'fails' } });
}

async function controlJudgedAnew(late: Late): Promise<void> {
  const one = await late.pick<{ execution_id: string; unit_code: string; on: string }>(
    `select e.execution_id, r.unit_code, to_char(e.done_on, 'YYYY-MM-DD') as "on" from internal_control.executions e
     join internal_control.controls c using (control_id) join internal_control.risks r using (risk_id) where ${inDivision('r.unit_code')}`,
  );
  const outcome = late.chance.pick(['works', 'works-partly', 'fails']);
  const [was] = await late.work.sql<{ outcome: string }>(
    'select outcome from internal_control.executions where execution_id = $1',
    [one.execution_id],
  );
  await late.work.sql('update internal_control.executions set outcome = $2 where execution_id = $1', [
    one.execution_id,
    outcome,
  ]);
  const side = (value: string) => ({ on: one.on, unit: one.unit_code, things: { outcome: value } });
  late.book('control-executions', one.execution_id, side(was?.outcome ?? ''), side(outcome));
}

async function needDeclined(late: Late): Promise<void> {
  const { need_id } = await late.pick<{ need_id: string }>(
    `select need_id from portfolio.needs where ${inDivision('office_code')}`,
  );
  const now = async () => {
    const [row] = await late.work.sql<{ on: string; unit: string; state: string }>(
      `select ${localDay('told_at')} as "on", office_code as unit, state from portfolio.needs
       where need_id = $1 and joined_to is null and state <> 'declined'`,
      [need_id],
    );
    return row ? { on: row.on, unit: row.unit, things: { state: row.state } } : null;
  };
  const before = await now();
  await late.work.sql("update portfolio.needs set state = 'declined' where need_id = $1", [need_id]);
  late.book('needs-told', need_id, before, await now());
}

/** Money moved between two groups of the same month: two rows, which together are nothing. */
async function transferDecided(late: Late): Promise<void> {
  const [last] = await late.work.sql<{ number: number }>(
    'select coalesce(max(number), 0) as number from finances.budget_transfers where year = 2019',
  );
  const [id, number] = [newId(), (last?.number ?? 0) + 1];
  const [month, amount] = [`2019-${late.chance.pick(['04', '08', '11'])}`, 100 * late.chance.between(1000, 900_000)];
  await late.work.sql(
    `insert into finances.budget_transfers (transfer_id, year, number, decided_on, decided_by, title, created_at, created_by_id, created_by_name)
     values ($1, 2019, $2, '2019-09-23', 'Divisionschefen', 'Omfördelning i efterhand', $3, '', '')`,
    [id, number, late.work.now],
  );
  for (const [row, group, sign] of [
    [1, 'consultants', -1],
    [2, 'supplies', 1],
  ] as const) {
    await late.work.sql(`insert into finances.budget_transfer_rows values ($1, $2, $3, 'DTD-MT', $4, '', $5)`, [
      id,
      row,
      month,
      group,
      sign * amount,
    ]);
    const after = { on: `${month}-01`, unit: 'DTD-MT', things: { amount: sign * amount, cost_group: group } };
    late.book('budget', `transfer/2019/${number}/${row}`, null, after);
  }
}
