// What can be done with an incident itself: report it, correct it, write in its log, say who may know, say that it is handled,
// close it.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { tables, type Work } from '../../platform/work/work.ts';
import { nameOfPerson } from '../people/people.ts';
import type * as contract from './contract.ts';
import type { IncidentPage } from './contract.ts';
import { incidentToChange } from './incident-access.ts';
import { incidentPage } from './incident-queries.ts';
import { clocksOfIncident, hangingOn, type IncidentRecord, incidentNumber } from './incident-rows.ts';
import { checkOrder, checkPast, checkUnit, divisionOf, takeStep } from './incident-step.ts';
import type { DB } from './tables.ts';

export async function reportIncident(
  work: Work,
  input: GivenOf<typeof contract.reportIncident>,
): Promise<AnswerOf<typeof contract.reportIncident>> {
  checkUnit(work, input.unit);
  checkPast(work, 'knownAt', input.knownAt);
  checkOrder('known-before-it-happened', 'happenedAt', input.happenedAt, input.knownAt);
  const [record] = await work.sql<IncidentRecord>(
    `insert into security.incidents (incident_id, title, description, unit_code, known_at, happened_at, opened_at, opened_by,
       opened_by_name, changed_at, counted_unit, desk_case) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $7, $10, $11) returning *`,
    [
      work.newId(),
      input.title,
      input.description,
      input.unit,
      input.knownAt,
      input.happenedAt,
      work.now,
      work.actor?.id ?? null,
      work.actor?.name ?? '',
      divisionOf(work, input.unit),
      input.deskCase,
    ],
  );
  if (!record) throw new Error('the database took an incident in without telling its number');
  const { personId = null } = work.actor ?? {};
  // who reported it may follow it; the security role leads until somebody is named
  if (personId !== null) await addPerson(work, record.incident_id, personId, 'reader');
  await takeStep(work, record, { what: 'reported' });
  work.enqueue('remind-of-clocks', {}, { key: 'remind-of-clocks' });
  return { incident: record.incident_id, number: incidentNumber(record) };
}

export async function changeIncident(
  work: Work,
  input: GivenOf<typeof contract.changeIncident>,
): Promise<IncidentPage> {
  const record = await incidentToChange(work, input.incident, 'write');
  if (input.version !== undefined && input.version !== record.version)
    throw new Refusal('conflict', 'changed-meanwhile', { version: record.version });
  if (input.unit !== undefined) checkUnit(work, input.unit);
  checkPast(work, 'knownAt', input.knownAt);
  const happenedAt = input.happenedAt === undefined ? iso(record.happened_at) : input.happenedAt;
  checkOrder('known-before-it-happened', 'happenedAt', happenedAt, input.knownAt ?? iso(record.known_at));
  const said = {
    title: input.title,
    description: input.description,
    unit_code: input.unit,
    counted_unit: input.unit && divisionOf(work, input.unit),
    desk_case: input.deskCase,
    known_at: input.knownAt,
    happened_at: input.happenedAt,
  };
  const set = Object.entries(said).filter(([, value]) => value !== undefined);
  if (set.length > 0) {
    await tables<DB>(work)
      .updateTable('security.incidents')
      .set(Object.fromEntries(set))
      .where('incident_id', '=', record.incident_id)
      .execute();
    const changes = Object.fromEntries(set.map(([name, value]) => [name, [record[name] ?? null, value] as const]));
    await takeStep(work, record, { what: 'changed', changes });
  }
  return incidentPage(work, input);
}

export async function commentIncident(
  work: Work,
  input: GivenOf<typeof contract.commentIncident>,
): Promise<IncidentPage> {
  const record = await incidentToChange(work, input.incident, 'write');
  await takeStep(work, record, { what: 'comment', text: input.text });
  return incidentPage(work, input);
}

export async function namePerson(work: Work, input: GivenOf<typeof contract.namePerson>): Promise<IncidentPage> {
  const record = await incidentToChange(work, input.incident, 'steer');
  const name = await nameOfPerson(work, input.person);
  if (name === null) throw new Refusal('invalid', 'unknown-person');
  await endPerson(work, record.incident_id, input.person);
  await addPerson(work, record.incident_id, input.person, input.part);
  await takeStep(work, record, { what: `named-${input.part}`, text: name });
  return incidentPage(work, input);
}

export async function takePersonOut(work: Work, input: GivenOf<typeof contract.takePersonOut>) {
  const record = await incidentToChange(work, input.incident, 'steer');
  const ended = await endPerson(work, record.incident_id, input.person);
  if (!ended) throw new Refusal('not-found', 'unknown-person');
  await takeStep(work, record, { what: 'taken-out', text: (await nameOfPerson(work, input.person)) ?? '' });
  return {};
}

export async function setHandled(work: Work, input: GivenOf<typeof contract.setHandled>): Promise<IncidentPage> {
  const record = await incidentToChange(work, input.incident, 'steer');
  checkPast(work, 'handledAt', input.handledAt);
  checkOrder('known-before-it-happened', 'handledAt', iso(record.happened_at), input.handledAt);
  await work.sql('update security.incidents set handled_at = $2 where incident_id = $1', [
    record.incident_id,
    input.handledAt,
  ]);
  const changes = { handled_at: [iso(record.handled_at), input.handledAt] as const };
  await takeStep(work, record, { what: input.handledAt === null ? 'goes-on' : 'handled', text: input.text, changes });
  return incidentPage(work, input);
}

export async function closeIncident(work: Work, input: GivenOf<typeof contract.closeIncident>): Promise<IncidentPage> {
  const record = await incidentToChange(work, input.incident, 'steer');
  if (record.handled_at === null) throw new Refusal('conflict', 'not-handled-yet');
  const clocks = clocksOfIncident(record, await hangingOn(work, [record.incident_id]), work.now);
  const owed = clocks.filter(({ state }) => ['running', 'at-once', 'late', 'waiting'].includes(state));
  if (owed.length > 0) throw new Refusal('conflict', 'reports-still-owed', { owed: owed.length });
  await work.sql('update security.incidents set closed_at = $2 where incident_id = $1', [record.incident_id, work.now]);
  await takeStep(work, record, { what: 'closed', text: input.text });
  return incidentPage(work, input);
}

async function addPerson(work: Work, incident: string, person: string, part: string): Promise<void> {
  await work.sql(
    'insert into security.incident_people (incident_id, person_id, part, added_at, added_by) values ($1, $2, $3, $4, $5)',
    [incident, person, part, work.now, work.actor?.name ?? ''],
  );
}

/** Whether there was anything to end. */
async function endPerson(work: Work, incident: string, person: string): Promise<boolean> {
  // whoever is named twice in one instant keeps one row
  const ended = await work.sql(
    `with gone as (
       delete from security.incident_people where incident_id = $1 and person_id = $2 and added_at = $3 returning 1
     ), ended as (
       update security.incident_people set removed_at = $3
       where incident_id = $1 and person_id = $2 and removed_at is null and added_at < $3 returning 1
     ) select 1 from gone union all select 1 from ended`,
    [incident, person, work.now],
  );
  return ended.length > 0;
}

function iso(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}
