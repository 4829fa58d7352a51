// Opening a case: what somebody says, together with what is known without asking them: who and where they are, which team
// answers for the service. Sending the same key again answers with the case that is already there.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Prepared, Work } from '../../platform/work/work.ts';
import { equipmentById } from '../assets/assets.ts';
import { knownServices } from '../notices/notices.ts';
import { nameOfPerson, unitsOfPerson } from '../people/people.ts';
import { clocksAfter, levelOf } from './case-clocks.ts';
import { tellOf } from './case-line.ts';
import { caseNumber, priorityOf } from './case-rules.ts';
import type * as contract from './contract.ts';
import { watchReport } from './major/watch-reports.ts';
import { knownTeams } from './team-register.ts';

type Input = GivenOf<typeof contract.openCase>;

/** What mail and orders know: nobody chose the channel, a case that follows on another begins in its team, a part has its day. */
interface Beside {
  readonly byMail?: boolean;
  readonly team?: string;
  /** the day that what ordered it says, whoever ordered */
  readonly dueOn?: string | null;
}

export async function openCase(work: Work, input: Input, given: Beside = {}) {
  const known = await openedBefore(work, input.once);
  if (known) return { ...known, isNew: false };
  if (input.channel !== 'portal' && !given.byMail && !work.policy.may('service-desk.work-cases'))
    throw new Refusal('not-allowed', 'channel-is-for-agents', { channel: input.channel });
  const dueOn = given.dueOn ?? dayFor(work, input.dueOn);
  const thing = await thingFor(work, input.equipment);
  const service = input.service ?? thing?.serviceCode ?? undefined;
  const [person, team, level] = await Promise.all([
    personFor(work, input),
    given.team ?? (input.team === undefined ? teamFor(work, service, thing?.keeper) : chosenTeam(work, input.team)),
    levelOf(work, service ?? null),
  ]);
  const unit = unitOf(work, input, thing ? [thing.unit] : person.units);
  const caseId = work.newId();
  const priority = priorityOf(input.impact, input.urgency);
  const opened = {
    case_id: caseId,
    state: 'new' as const,
    waiting_for: null,
    priority,
    level_code: level,
    team_code: team,
    version: 0,
  };
  const clocks = await clocksAfter(work, { ...opened, clocks: null }, opened, ['opened']);
  const [row] = await work.sql<{ number: string }>(insertCase, [
    caseId,
    input.kind,
    input.title,
    input.description,
    input.channel,
    input.impact,
    input.urgency,
    priority,
    service ?? null,
    unit,
    input.place || (thing?.place ?? ''),
    person.id,
    person.name,
    work.actor?.id ?? null,
    team,
    input.isRestricted,
    work.now,
    input.once ?? null,
    work.actor?.name ?? null,
    level,
    JSON.stringify(clocks.clocks),
    clocks.deadline_at,
    clocks.is_late,
    thing?.id ?? null,
    dueOn,
  ]);
  // the key was taken between the question and the insert: the other one's case is the answer
  if (!row) return { ...(await mustBeOpened(work, input.once)), isNew: false };
  tellOf(work, caseId, 'case-opened');
  if (input.kind === 'incident' || input.kind === 'undecided')
    await watchReport(work, { service: service ?? null, unit });
  return { case: caseId, number: caseNumber(row.number), isNew: true };
}

const insertCase: Prepared = {
  name: 'open-case',
  text: `with made as (
    insert into service_desk.cases (case_id, kind, state, title, description, channel, impact, urgency, priority,
      service_code, unit_code, place, requester_id, requester_name, reporter_id, team_code, is_restricted, opened_at,
      changed_at, once_key, level_code, clocks, deadline_at, is_late, equipment_id,
      due_on)
    values ($1, $2, 'new', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17, $18, $20, $21, $22, $23, $24, $25)
    on conflict (once_key) do nothing returning case_id, number
  ), said as (
    insert into service_desk.case_entries (case_id, ordinal, at, what, is_open, channel, by_id, by_name)
    select case_id, 1, $17, 'opened', true, $5, $14, $19 from made
  ), held as (
    insert into service_desk.team_periods (case_id, ordinal, team_code, from_at) select case_id, 1, $15, $17 from made
  )
  select number::text as number from made`,
};

async function openedBefore(work: Work, once: string | undefined): Promise<{ case: string; number: string } | null> {
  if (!once) return null;
  const [row] = await work.sql<{ case_id: string; number: string; reporter_id: string | null }>(caseByKey, [once]);
  if (!row || row.reporter_id !== (work.actor?.id ?? null)) return null;
  return { case: row.case_id, number: caseNumber(row.number) };
}

const caseByKey: Prepared = {
  name: 'case-by-key',
  text: 'select case_id, number::text as number, reporter_id from service_desk.cases where once_key = $1',
};

async function mustBeOpened(work: Work, once: string | undefined): Promise<{ case: string; number: string }> {
  const known = await openedBefore(work, once);
  if (!known) throw new Refusal('conflict', 'key-is-taken');
  return known;
}

/** The day an agent says. */
function dayFor(work: Work, dueOn: string | undefined): string | null {
  if (dueOn !== undefined && !work.policy.may('service-desk.work-cases'))
    throw new Refusal('not-allowed', 'due-day-is-for-agents', { dueOn });
  return dueOn ?? null;
}

/** Whom it is for: named, not in the register yet, or oneself. */
async function personFor(
  work: Work,
  input: Input,
): Promise<{ id: string | null; name: string; units: readonly string[] }> {
  if (input.requesterName && !input.requester) return { id: null, name: input.requesterName, units: [] };
  const id = input.requester ?? work.actor?.personId ?? null;
  if (id === null) return { id: null, name: work.actor?.name ?? '', units: [] };
  const [name, units] = await Promise.all([nameOfPerson(work, id), unitsOfPerson(work, id)]);
  if (name === null) throw invalidField('unknown-person', 'requester', id);
  return { id, name, units };
}

/** The thing it is about; its service, unit and place hold where nobody says otherwise. */
async function thingFor(work: Work, equipment: string | undefined) {
  if (equipment === undefined) return null;
  const thing = await equipmentById(work, equipment);
  if (!thing) throw invalidField('unknown-equipment', 'equipment', equipment);
  return thing;
}

/** The team an agent chose, which takes cases. */
async function chosenTeam(work: Work, code: string): Promise<string> {
  if (!work.policy.may('service-desk.work-cases'))
    throw new Refusal('not-allowed', 'team-is-for-agents', { team: code });
  const team = (await knownTeams(work)).get(code);
  if (!team || (team.endedOn !== null && team.endedOn < work.today)) throw invalidField('unknown-team', 'team', code);
  return team.code;
}

/** Who answers for the service; else who looks after the thing, so that a pump's fault begins with medical technology; else the first line. */
async function teamFor(work: Work, service: string | undefined, keeper: string | undefined): Promise<string> {
  if (service) {
    const known = (await knownServices(work)).get(service);
    if (!known || (known.endedOn !== null && known.endedOn < work.today))
      throw invalidField('unknown-service', 'service', service);
  }
  const [row] = await work.sql<{ team_code: string; answers: boolean }>(teamForService, [service ?? null, work.today]);
  const keeping = keeper && !row?.answers ? await teamOfUnit(work, keeper) : null;
  const team = keeping ?? row?.team_code;
  if (!team) throw new Refusal('conflict', 'no-team');
  return team;
}

const teamForService: Prepared = {
  name: 'team-for-service',
  text: `select t.team_code, s.service_code is not null as answers from service_desk.teams t
     left join service_desk.team_services s on s.team_code = t.team_code and s.service_code = $1
     where (s.service_code is not null or t.is_first_line) and (t.ended_on is null or t.ended_on >= $2::date)
     order by s.service_code nulls last, t.team_code limit 1`,
};

/** The team of a unit; of several the largest. A unit with the first line among its teams sorts by itself: null. */
async function teamOfUnit(work: Work, unit: string): Promise<string | null> {
  const teams = [...(await knownTeams(work)).values()].filter(
    (team) => team.unit === unit && (team.endedOn === null || team.endedOn >= work.today),
  );
  if (teams.some((team) => team.isFirstLine)) return null;
  const [largest] = teams.toSorted((a, b) => b.members.length - a.members.length || (a.code < b.code ? -1 : 1));
  return largest?.code ?? null;
}

function unitOf(work: Work, input: Input, units: readonly string[]): string | null {
  if (input.unit === undefined) return units[0] ?? null;
  if (!work.part(unitTreeKey).unit(input.unit)) throw invalidField('unknown-unit', 'unit', input.unit);
  return input.unit;
}
