// Setting up teams, and showing them: who is in them, which services they answer for.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { namesOfPersons } from '../people/people.ts';
import type * as contract from './contract.ts';
import { knownTeams } from './team-register.ts';

const change = 'service-desk.change-teams';

export async function teamList(work: Work): Promise<AnswerOf<typeof contract.listTeams>> {
  const teams = [...(await knownTeams(work)).values()];
  const names = await namesOfPersons(work, [...new Set(teams.flatMap((team) => team.members))]);
  const me = work.actor?.personId ?? '';
  return {
    teams: teams.map((team) => ({
      team: team.code,
      names: team.names,
      unit: team.unit,
      isFirstLine: team.isFirstLine,
      endedOn: team.endedOn,
      services: [...team.services],
      members: team.members
        .map((person) => ({ person, name: names.get(person) ?? '' }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'sv')),
      mayChange: work.policy.may(change, team.unit),
      isMine: team.members.includes(me),
    })),
  };
}

export async function setTeam(work: Work, input: GivenOf<typeof contract.setTeam>) {
  await check(work, input);
  const known = (await knownTeams(work)).get(input.team);
  // a team is not taken from another unit by whoever may not change it there
  if (known && !work.policy.may(change, known.unit))
    throw new Refusal('not-allowed', 'not-allowed', { permission: change, unit: known.unit });
  await work.sql(
    `insert into service_desk.teams (team_code, name_sv, name_da, name_en, unit_code, is_first_line, ended_on)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (team_code) do update set name_sv = excluded.name_sv, name_da = excluded.name_da,
       name_en = excluded.name_en, unit_code = excluded.unit_code, is_first_line = excluded.is_first_line,
       ended_on = excluded.ended_on`,
    [input.team, input.names.sv, input.names.da, input.names.en, input.unit, input.isFirstLine, input.endedOn],
  );
  await work.sql('delete from service_desk.team_members where team_code = $1', [input.team]);
  await work.sql('insert into service_desk.team_members (team_code, person_id) select $1, unnest($2::uuid[])', [
    input.team,
    [...new Set(input.members)],
  ]);
  await work.sql('delete from service_desk.team_services where team_code = $1 and not service_code = any($2)', [
    input.team,
    input.services,
  ]);
  await work.sql(
    `insert into service_desk.team_services (service_code, team_code) select unnest($2::text[]), $1
     on conflict (service_code) do update set team_code = excluded.team_code`,
    [input.team, [...new Set(input.services)]],
  );
  work.audit({ subject: 'team', subjectId: input.team, unit: input.unit });
  work.touch('service-desk.teams');
  return { team: input.team };
}

async function check(work: Work, input: GivenOf<typeof contract.setTeam>): Promise<void> {
  if (!work.part(unitTreeKey).unit(input.unit)) throw invalidField('unknown-unit', 'unit', input.unit);
  const services = await knownServices(work);
  const unknown = input.services.find((code) => !services.has(code));
  if (unknown) throw invalidField('unknown-service', 'services', unknown);
  const names = await namesOfPersons(work, input.members);
  const stranger = input.members.find((person) => !names.has(person));
  if (stranger) throw invalidField('unknown-person', 'members', stranger);
  if (!input.isFirstLine || input.endedOn !== null) return;
  const other = [...(await knownTeams(work)).values()].find(
    (team) => team.isFirstLine && team.endedOn === null && team.code !== input.team,
  );
  if (other) throw invalidField('one-first-line', 'isFirstLine', other.code);
}
