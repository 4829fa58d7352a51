// Kept views of the queues: search, filters and order under a name, one's own or shared with a team one is in. They hold no
// cases: what one sees in them is decided when they are asked.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { CaseChoice } from '../case-list-contract.ts';
import { knownTeams, teamsOfMine } from '../team-register.ts';
import * as contract from './desk-contract.ts';

interface ViewRow {
  [column: string]: unknown;
  view_id: string;
  owner_id: string;
  owner_name: string;
  team_code: string | null;
  name: string;
  choice: unknown;
}

export async function caseViews(work: Work): Promise<AnswerOf<typeof contract.listCaseViews>> {
  const [teams, mine] = await Promise.all([knownTeams(work), teamsOfMine(work)]);
  const rows = await work.sql<ViewRow>(
    `select * from service_desk.case_views where owner_id = $1 or team_code = any($2) order by lower(name), view_id`,
    [work.actor?.id ?? '', mine],
  );
  return {
    views: rows.map((row) => ({
      view: row.view_id,
      name: row.name,
      choice: CaseChoice.parse(row.choice),
      team: row.team_code,
      teamName: row.team_code ? (teams.get(row.team_code)?.names[work.language] ?? row.team_code) : null,
      owner: row.owner_name,
      isMine: row.owner_id === work.actor?.id,
      mayChange: mayChange(work, row, teams),
    })),
  };
}

export async function keepCaseView(work: Work, input: GivenOf<typeof contract.keepCaseView>) {
  await checkTeam(work, input.team);
  const [own] = await work.sql<{ n: number }>(
    'select count(*)::int as n from service_desk.case_views where owner_id = $1',
    [work.actor?.id ?? ''],
  );
  if ((own?.n ?? 0) >= contract.mostViews)
    throw new Refusal('conflict', 'too-many-views', { most: contract.mostViews });
  const view = work.newId();
  await work.sql(
    `insert into service_desk.case_views (view_id, owner_id, owner_name, team_code, name, choice, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      view,
      work.actor?.id ?? '',
      work.actor?.name ?? '',
      input.team,
      input.name,
      JSON.stringify(input.choice),
      work.now,
    ],
  );
  work.audit({ subject: 'case-view', subjectId: view });
  return { view };
}

export async function changeCaseView(work: Work, input: GivenOf<typeof contract.changeCaseView>) {
  const row = await viewToChange(work, input.view);
  if (input.team !== undefined && input.team !== row.team_code) await checkTeam(work, input.team);
  await work.sql(
    'update service_desk.case_views set name = $2, choice = $3, team_code = $4, changed_at = $5 where view_id = $1',
    [
      row.view_id,
      input.name ?? row.name,
      JSON.stringify(input.choice ?? row.choice),
      input.team === undefined ? row.team_code : input.team,
      work.now,
    ],
  );
  work.audit({ subject: 'case-view', subjectId: row.view_id });
  return { view: row.view_id };
}

export async function deleteCaseView(work: Work, input: GivenOf<typeof contract.deleteCaseView>) {
  const row = await viewToChange(work, input.view);
  await work.sql('delete from service_desk.case_views where view_id = $1', [row.view_id]);
  work.audit({ subject: 'case-view', subjectId: row.view_id, detail: { name: row.name } });
  return {};
}

/** Whoever may not change it hears that it is not there. */
async function viewToChange(work: Work, view: string): Promise<ViewRow> {
  const [row] = await work.sql<ViewRow>('select * from service_desk.case_views where view_id = $1 for update', [view]);
  if (!row || !mayChange(work, row, await knownTeams(work))) throw new Refusal('not-found', 'no-such-view');
  return row;
}

/** The owner, and for a shared one whoever sets up that team: owners move on, and their views stay. */
function mayChange(work: Work, row: ViewRow, teams: Awaited<ReturnType<typeof knownTeams>>): boolean {
  if (row.owner_id === work.actor?.id) return true;
  const team = row.team_code === null ? undefined : teams.get(row.team_code);
  return team !== undefined && work.policy.may('service-desk.change-teams', team.unit);
}

async function checkTeam(work: Work, team: string | null): Promise<void> {
  if (team !== null && !(await teamsOfMine(work)).includes(team)) throw invalidField('not-your-team', 'team', team);
}
