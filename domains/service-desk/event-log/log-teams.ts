// Which team a group of another system is: the one it was the last time, else the one with that code or name, else a new one
// without members. Cases that no group ever had stand with a team of their own, so that none of ours is blamed for them.
import type { Work } from '../../../platform/work/work.ts';
import { knownTeams } from '../team-register.ts';
import type { ReadCase } from './read-log.ts';

export interface LogTeams {
  /** makes sure that every group of these cases has its team */
  learn(cases: readonly ReadCase[]): Promise<void>;
  /** the team of a group, or of no group at all; only after learning it */
  codeOf(source: string, group: string | null): string;
}

/** no group is called so: groups are never empty */
const noGroup = '';

export async function logTeams(work: Work, importId: string): Promise<LogTeams> {
  const rows = await work.sql<{ source: string; source_group: string; team_code: string }>(
    'select source, source_group, team_code from service_desk.imported_teams',
  );
  const codes = new Map(rows.map((row) => [`${row.source} ${row.source_group}`, row.team_code]));
  const taken = new Set((await knownTeams(work)).keys());
  const learnOne = async (source: string, group: string, unit: string): Promise<void> => {
    const key = `${source} ${group}`;
    if (codes.has(key)) return;
    const known = await teamCalled(work, group);
    const code = known ?? freeCode(source, group, taken);
    if (!known) await addTeam(work, code, source, group, unit);
    await work.sql(
      `insert into service_desk.imported_teams (source, source_group, team_code, made_by_import) values ($1, $2, $3, $4)`,
      [source, group, code, known ? null : importId],
    );
    taken.add(code);
    codes.set(key, code);
  };
  return {
    learn: async (cases) => {
      for (const { source, unit, group, periods } of cases) {
        if (group === null) await learnOne(source, noGroup, unit);
        for (const period of periods) await learnOne(source, period.group, unit);
      }
    },
    codeOf: (source, group) => {
      const code = codes.get(`${source} ${group ?? noGroup}`);
      if (code === undefined) throw new Error(`the group ${group ?? noGroup} was not learnt`);
      return code;
    },
  };
}

async function teamCalled(work: Work, group: string): Promise<string | null> {
  if (group === noGroup) return null;
  const wanted = group.toLowerCase();
  const found = [...(await knownTeams(work)).values()].find(
    ({ code, names }) => code === wanted || Object.values(names).some((name) => name.toLowerCase() === wanted),
  );
  return found?.code ?? null;
}

function freeCode(source: string, group: string, taken: ReadonlySet<string>): string {
  const plain = group
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const wanted = `${source}-${plain || 'none'}`.slice(0, 36).replace(/-+$/, '');
  let code = wanted;
  for (let time = 2; taken.has(code); time++) code = `${wanted}-${time}`;
  return code;
}

async function addTeam(work: Work, code: string, source: string, group: string, unit: string): Promise<void> {
  const names =
    group === noGroup
      ? [`Utan grupp (${source})`, `Uden team (${source})`, `Without a team (${source})`]
      : [`Grupp ${group} (${source})`, `Team ${group} (${source})`, `Team ${group} (${source})`];
  await work.sql(
    'insert into service_desk.teams (team_code, name_sv, name_da, name_en, unit_code) values ($1, $2, $3, $4, $5)',
    [code, ...names, unit],
  );
}
