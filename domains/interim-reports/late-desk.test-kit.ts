// Late events of the service desk: cases told late, mended or taken back, major incidents that do not count after all.
import { newId } from '../../platform/work/ids.ts';
import { inDivision, type Late, type LateKind, localDay, type Said, someDay } from './late-book.test-kit.ts';

/** Each changes raw rows and books what it did. */
export const deskEvents: readonly LateKind[] = [
  caseByAnotherWay,
  caseToldLate,
  majorDoesNotCount,
  majorBeganLater,
  nothingInTheEnd,
];

/** Somebody mends how a case came in: the case differs, and once more where it counts as solved. */
async function caseByAnotherWay(late: Late): Promise<void> {
  const { case_id } = await late.pick<{ case_id: string }>(
    `select c.case_id from service_desk.cases c join service_desk.teams t using (team_code) where ${inDivision('t.unit_code')}`,
  );
  const channel = late.chance.pick(['portal', 'phone', 'mail', 'api', 'alarm', 'walk-in']);
  const [was] = await late.work.sql<{ channel: string; unit: string; opened: string; solved: string | null }>(
    `select c.channel, t.unit_code as unit, ${localDay('c.opened_at')} as opened,
       case when c.merged_into_id is null and c.state in ('resolved', 'closed') then ${localDay('c.resolved_at')} end as solved
     from service_desk.cases c join service_desk.teams t using (team_code) where c.case_id = $1`,
    [case_id],
  );
  if (!was) return;
  await late.work.sql('update service_desk.cases set channel = $2 where case_id = $1', [case_id, channel]);
  const change = (source: string, on: string) => {
    const side = (value: string) => ({ on, unit: was.unit, things: { channel: value } });
    late.book(source, case_id, side(was.channel), side(channel));
  };
  change('cases', was.opened);
  if (was.solved) change('solved-cases', was.solved);
}

async function caseToldLate(late: Late): Promise<void> {
  await openLateCase(late);
}

async function openLateCase(late: Late): Promise<{ id: string; unit: string; on: string }> {
  const { team_code, unit_code } = await late.pick<{ team_code: string; unit_code: string }>(
    `select team_code, unit_code from service_desk.teams where ${inDivision('unit_code')}`,
  );
  const [id, on] = [newId(), someDay(late)];
  await late.work.sql(
    `insert into service_desk.cases (case_id, kind, state, title, channel, impact, urgency, priority, requester_name, team_code, opened_at, changed_at)
     values ($1, 'incident', 'new', 'Sent anmält', 'phone', 2, 2, 3, 'Amina Vikholm', $2, $3, $3)`,
    [id, team_code, `${on}T10:00:00Z`],
  );
  late.book('cases', id, null, { on, unit: unit_code, things: { channel: 'phone', priority: '3' } });
  return { id, unit: unit_code, on };
}

interface Major {
  readonly major_id: string;
  readonly unit_code: string;
  readonly on: string;
}

const majors = `select m.major_id, m.unit_code from service_desk.major_incidents m where ${inDivision('m.unit_code')}`;

async function majorNow({ work }: Late, id: string): Promise<(Major & { counts: boolean }) | undefined> {
  const [row] = await work.sql<Major & { counts: boolean }>(
    `select major_id, unit_code, counts, ${localDay('began_at')} as "on" from service_desk.major_incidents where major_id = $1`,
    [id],
  );
  return row;
}

function bookMajor(
  late: Late,
  before: (Major & { counts: boolean }) | undefined,
  after: (Major & { counts: boolean }) | undefined,
): void {
  const side = (one: (Major & { counts: boolean }) | undefined): Said | null =>
    one?.counts ? { on: one.on, unit: one.unit_code, things: {} } : null;
  late.book('major-incidents', before?.major_id ?? '', side(before), side(after));
}

async function majorDoesNotCount(late: Late): Promise<void> {
  const { major_id } = await late.pick<Major>(majors);
  const before = await majorNow(late, major_id);
  await late.work.sql('update service_desk.major_incidents set counts = not counts where major_id = $1', [major_id]);
  bookMajor(late, before, await majorNow(late, major_id));
}

async function majorBeganLater(late: Late): Promise<void> {
  const { major_id } = await late.pick<Major>(majors);
  const before = await majorNow(late, major_id);
  await late.work.sql(
    `update service_desk.major_incidents set began_at = began_at + interval '1 day', solved_at = solved_at + interval '1 day'
     where major_id = $1`,
    [major_id],
  );
  bookMajor(late, before, await majorNow(late, major_id));
}

/** Added and taken back again: what never was is no difference. */
async function nothingInTheEnd(late: Late): Promise<void> {
  const { id, unit, on } = await openLateCase(late);
  await late.work.sql('delete from service_desk.cases where case_id = $1', [id]);
  late.book('cases', id, { on, unit, things: {} }, null);
}
