// The teams as the rest of the desk asks for them: who is in them, what they answer for, which of them an agent may work in.
// Few and asked at every request, so they are kept in memory until one changes.
import type { Remembered, Work } from '../../platform/work/work.ts';

export interface KnownTeam {
  readonly code: string;
  readonly names: { readonly sv: string; readonly da: string; readonly en: string };
  readonly unit: string;
  readonly isFirstLine: boolean;
  readonly endedOn: string | null;
  readonly members: readonly string[];
  readonly services: readonly string[];
}

const workCases = 'service-desk.work-cases';

/** Every team by its code, also those that have ended. */
export function knownTeams(work: Work): Promise<ReadonlyMap<string, KnownTeam>> {
  return work.recall(teams);
}

/** The codes of the teams whose cases the caller may work with. */
export async function teamsToWorkIn(work: Work): Promise<string[]> {
  const units = work.policy.unitsWith(workCases);
  return [...(await knownTeams(work)).values()]
    .filter((team) => units === 'all' || units.includes(team.unit))
    .map((team) => team.code);
}

/** The codes of the teams the caller is a member of. */
export async function teamsOfMine(work: Work): Promise<string[]> {
  const me = work.actor?.personId;
  if (!me) return [];
  return [...(await knownTeams(work)).values()].filter((team) => team.members.includes(me)).map((team) => team.code);
}

const teams: Remembered<ReadonlyMap<string, KnownTeam>> = {
  name: 'service-desk.teams',
  topic: 'service-desk.teams',
  load: async (work) => {
    const rows = await work.sql<{
      team_code: string;
      name_sv: string;
      name_da: string;
      name_en: string;
      unit_code: string;
      is_first_line: boolean;
      ended_on: string | null;
      members: string[];
      services: string[];
    }>(
      `select t.*, t.ended_on::text as ended_on,
        array(select m.person_id::text from service_desk.team_members m where m.team_code = t.team_code) as members,
        array(select s.service_code from service_desk.team_services s where s.team_code = t.team_code order by 1) as services
      from service_desk.teams t order by t.name_sv`,
    );
    return new Map(
      rows.map((row) => [
        row.team_code,
        {
          code: row.team_code,
          names: { sv: row.name_sv, da: row.name_da, en: row.name_en },
          unit: row.unit_code,
          isFirstLine: row.is_first_line,
          endedOn: row.ended_on,
          members: row.members,
          services: row.services,
        },
      ]),
    );
  },
};
