// Lists of cases: the agent's queues, my own, and the disturbances others can join. Each is paged by key and asks for
// exactly one page of rows.

import { type Conditions, conditions } from '../../platform/database/list-conditions.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { type ListMark, listMark, type MarkPart } from '../../platform/operation/page-mark.ts';
import { accountOfPerson } from '../../platform/sign-in/accounts.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { visibleToAgent } from './case-access.ts';
import { type CaseRecord, shownCases } from './case-rows.ts';
import { caseNumber, numberIn } from './case-rules.ts';
import type * as contract from './contract.ts';
import { masked } from './masked-text.ts';
import { knownTeams, teamsOfMine, teamsToWorkIn } from './team-register.ts';

/** the days of the figures begin and end here as well */
const zone = 'Europe/Stockholm';
const openStates = "c.state in ('new', 'active', 'waiting')";

/** A page of a queue. */
export async function caseList(
  work: Work,
  input: GivenOf<typeof contract.listCases>,
): Promise<AnswerOf<typeof contract.listCases>> {
  const asked = conditions();
  const [mayWork, mine] = [await teamsToWorkIn(work), await teamsOfMine(work)];
  if (input.view === 'followed')
    asked.when(
      'c.case_id in (select w.case_id from service_desk.case_watchers w where w.account_id = ?)',
      work.actor?.id ?? '',
    );
  else asked.when(`c.team_code = any(?)`, input.view === 'team' && mine.length > 0 ? inBoth(mayWork, mine) : mayWork);
  asked.when('(not c.is_restricted or c.team_code = any(?))', mine);
  if (input.state === 'open') asked.when(openStates);
  else if (input.state !== 'all') asked.when('c.state = ?', input.state);
  if (input.view === 'mine') asked.when('c.assignee_id = ?', work.actor?.id ?? '');
  if (input.view === 'unassigned') asked.when('c.assignee_id is null');
  if (input.team) asked.when('c.team_code = ?', input.team);
  if (input.kind) asked.when('c.kind = ?', input.kind);
  if (input.service) asked.when('c.service_code = ?', input.service);
  if (input.priority) asked.when('c.priority = ?', input.priority);
  await narrow(work, asked, input);
  if (input.search) searchIn(asked, input.search);
  return page(work, asked, sorts[input.sort], input);
}

/** What I have reported or asked for, what is for me and what I follow. */
export async function myCases(
  work: Work,
  input: GivenOf<typeof contract.listMyCases>,
): Promise<AnswerOf<typeof contract.listMyCases>> {
  const asked = conditions();
  const [account, person] = [work.actor?.id ?? '', work.actor?.personId ?? null];
  asked.when(
    `c.case_id in (
      select case_id from service_desk.cases where reporter_id = ?
      union select case_id from service_desk.cases where requester_id = ?::uuid
      union select case_id from service_desk.case_followers where account_id = ?)`,
    account,
    person,
    account,
  );
  if (input.state === 'open') asked.when(openStates);
  if (input.state === 'over') asked.when(`not (${openStates})`);
  if (input.search) searchIn(asked, input.search);
  return page(work, asked, sorts.newest, input);
}

/** Cases of these services, latest first, without restricted ones. `services` is asked when the mark has been read, and may refuse. */
export async function casesOfServices(
  work: Work,
  input: Pick<GivenOf<typeof contract.listMyCases>, 'state' | 'search' | 'after' | 'limit'>,
  services: () => Promise<readonly string[]>,
): Promise<AnswerOf<typeof contract.listMyCases>> {
  sorts.newest.read(input.after);
  const asked = conditions();
  asked.when('c.service_code = any(?) and not c.is_restricted and c.merged_into_id is null', await services());
  if (input.state === 'open') asked.when(openStates);
  if (input.state === 'over') asked.when(`not (${openStates})`);
  if (input.search) searchIn(asked, input.search);
  return page(work, asked, sorts.newest, input);
}

/** How many open cases each of the caller's queues holds. */
export async function queueCounts(work: Work): Promise<AnswerOf<typeof contract.countQueues>> {
  const [visible, teams, mine] = [await visibleToAgent(work, 2), await knownTeams(work), await teamsOfMine(work)];
  const rows = await work.sql<{
    team_code: string;
    open: number;
    urgent: number;
    mine: number;
    unassigned: number;
    late: number;
  }>(
    `select c.team_code, count(*)::int as open, count(*) filter (where c.priority <= 2)::int as urgent,
       count(*) filter (where c.assignee_id = $1)::int as mine,
       count(*) filter (where c.assignee_id is null)::int as unassigned,
       count(*) filter (where c.is_late or c.due_on < $4::date)::int as late
     from service_desk.cases c where ${openStates} and ${visible.sql} group by c.team_code`,
    [work.actor?.id ?? '', ...visible.values, work.today],
  );
  const sum = (of: 'mine' | 'unassigned' | 'late', wanted = rows) => wanted.reduce((total, row) => total + row[of], 0);
  const ofMyTeams = mine.length > 0 ? rows.filter((row) => mine.includes(row.team_code)) : rows;
  return {
    mine: sum('mine'),
    unassigned: sum('unassigned', ofMyTeams),
    late: sum('late', ofMyTeams),
    teams: [...teams.values()]
      .filter((team) => team.endedOn === null && (visible.values[0] as string[]).includes(team.code)) // its first value is the teams
      .map((team) => {
        const row = rows.find((each) => each.team_code === team.code);
        return { team: team.code, name: team.names[work.language], open: row?.open ?? 0, urgent: row?.urgent ?? 0 };
      }),
  };
}

/** Open incidents others can say "the same for me" to. Restricted ones and names are left out. */
export async function disturbances(
  work: Work,
  input: GivenOf<typeof contract.listDisturbances>,
): Promise<AnswerOf<typeof contract.listDisturbances>> {
  const asked = conditions();
  asked.when(`${openStates} and c.kind = 'incident' and not c.is_restricted and c.parent_id is null`);
  // what one person has reported about their own desk is not a disturbance; what hits a service or several people is
  asked.when('(c.followers > 0 or c.impact <= 2)');
  if (input.search) searchIn(asked, input.search);
  const rows = await work.sql<CaseRecord & { is_mine: boolean }>(
    `select c.*, exists (select 1 from service_desk.case_followers f
       where f.case_id = c.case_id and f.account_id = ${asked.value(work.actor?.id ?? '')}) as is_mine
     from service_desk.cases c where ${asked.sql()}
     order by c.followers desc, c.priority, c.number desc limit ${input.limit}`,
    asked.values,
  );
  const services = await knownServices(work);
  return {
    rows: rows.map((row) => ({
      case: row.case_id,
      number: caseNumber(row.number),
      title: masked(work, row.title),
      serviceName: row.service_code ? (services.get(row.service_code)?.names[work.language] ?? null) : null,
      state: row.state,
      followers: row.followers,
      isMine: row.is_mine,
      openedAt: row.opened_at.toISOString(),
    })),
  };
}

/** Whose, where, by which way in, and when. */
async function narrow(work: Work, asked: Conditions, input: contract.CaseChoice): Promise<void> {
  if (input.channel) asked.when('c.channel = ?', input.channel);
  if (input.supplier) asked.when('c.supplier_id = ?', input.supplier);
  if (input.requester) asked.when('c.requester_id = ?', input.requester);
  if (input.assignee) asked.when('c.assignee_id = ?', (await accountOfPerson(work, input.assignee))?.accountId ?? '');
  if (input.unit) asked.when('c.unit_code = any(?)', work.part(unitTreeKey).below(input.unit));
  if (input.late) asked.when('(c.is_late or c.due_on < ?::date)', work.today);
  if (input.due) asked.when(dues[input.due], ...(input.due === 'any' ? [] : [work.today]));
  if (input.openedFrom) asked.when(`c.opened_at >= ?::date::timestamp at time zone '${zone}'`, input.openedFrom);
  if (input.openedTo) asked.when(`c.opened_at < (?::date + 1)::timestamp at time zone '${zone}'`, input.openedTo);
}

const dues: Readonly<Record<(typeof contract.caseDues)[number], string>> = {
  passed: 'c.due_on < ?::date',
  week: 'c.due_on <= ?::date + 7',
  any: 'c.due_on is not null',
};

interface Sort {
  /** the columns of the order, with their types; the last one makes it total */
  readonly by: readonly { readonly column: string; readonly type: string }[];
  readonly down: boolean;
  /** the values of a mark, in the order of the columns */
  readonly read: (after: string | undefined) => readonly (string | number)[] | null;
  readonly page: (found: readonly CaseRecord[], limit: number) => { rows: CaseRecord[]; next: string | null };
}

function sortedBy<const Parts extends readonly MarkPart[]>(
  by: Sort['by'],
  down: boolean,
  mark: ListMark<Parts>,
  key: (row: CaseRecord) => Parameters<ListMark<Parts>['write']>[0],
): Sort {
  return { by, down, read: mark.read, page: (found, limit) => mark.page(found, limit, key) };
}

const number = { column: 'c.number', type: 'bigint' };
const urgent = [{ column: 'c.priority', type: 'int' }, number];
// without a deadline last; late ones first, as their next deadline is behind or none
const deadline = [{ column: "coalesce(c.deadline_at, 'infinity')", type: 'timestamptz' }, number];
// without a day last
const due = [{ column: "coalesce(c.due_on, 'infinity'::date)", type: 'date' }, number];
const changed = [{ column: 'c.changed_at', type: 'timestamptz' }, number];

const sorts: Readonly<Record<(typeof contract.caseSorts)[number], Sort>> = {
  urgent: sortedBy(urgent, false, listMark('urgent-cases', 'whole', 'whole'), (row) => [row.priority, row.number]),
  deadline: sortedBy(deadline, false, listMark('due-cases', 'instant', 'whole'), (row) => [
    row.deadline_at,
    row.number,
  ]),
  due: sortedBy(due, false, listMark('due-day-cases', 'instant', 'whole'), (row) => [
    row.due_on ? new Date(row.due_on) : null,
    row.number,
  ]),
  newest: sortedBy([number], true, listMark('newest-cases', 'whole'), (row) => [row.number]),
  oldest: sortedBy([number], false, listMark('oldest-cases', 'whole'), (row) => [row.number]),
  changed: sortedBy(changed, true, listMark('changed-cases', 'instant', 'whole'), (row) => [
    row.changed_at,
    row.number,
  ]),
};

async function page(
  work: Work,
  asked: Conditions,
  sort: Sort,
  input: { readonly after?: string | undefined; readonly limit: number; readonly search?: string | undefined },
) {
  const columns = sort.by.map((each) => each.column);
  const after = sort.read(input.after);
  if (after)
    asked.when(
      `(${columns.join(', ')}) ${sort.down ? '<' : '>'} (${sort.by.map((each) => `?::${each.type}`).join(', ')})`,
      ...after,
    );
  const order = columns.map((column) => `${column} ${sort.down ? 'desc' : 'asc'}`).join(', ');
  const among = (cases: string) =>
    work.sql<CaseRecord>(
      `select c.* from ${cases} c where ${asked.sql()} order by ${order} limit ${input.limit + 1}`,
      asked.values,
    );
  const nearby = input.search && sort === sorts.newest ? await among(newestBefore(after)) : [];
  const found = nearby.length > input.limit ? nearby : await among('service_desk.cases');
  const { rows, next } = sort.page(found, input.limit);
  return { rows: await shownCases(work, rows), next };
}

/**
 * The newest few thousand cases: what most words are found among, without reading every case that ever had them. Rare words
 * are not found here, and quickly found among all.
 */
function newestBefore(after: readonly (string | number)[] | null): string {
  const before = after ? `where number < ${Number(after[0])}` : '';
  return `(select * from service_desk.cases ${before} order by number desc limit 4000)`;
}

/** A number finds that case; words find cases that hold all of them, the last one also as a beginning. */
function searchIn(asked: Conditions, text: string): void {
  const known = numberIn(text);
  if (known !== null) {
    asked.when('c.number = ?', known);
    return;
  }
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  asked.when("c.words @@ to_tsquery('simple', ?)", words.map((word) => `'${word}':*`).join(' & '));
}

function inBoth(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((each) => b.includes(each));
}
