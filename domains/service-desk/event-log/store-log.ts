// Stores the cases of an event log by COPY, a few thousand at a time, and takes an import back. Nothing is told to anybody and
// no clock is started: what happened there is over, and nobody here promised anything. Groups become teams, because a case
// always has one team and everything measured of teams stands on that.

import { type Cell, copyRows } from '../../../platform/database/copy.ts';
import type { Stored } from '../../../platform/imports/import-kind.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { LoggedEntry } from './log-case.ts';
import { type LogTeams, logTeams } from './log-teams.ts';
import type { ReadCase } from './read-log.ts';

const batchSize = 2500;
/** entries the requester of a case would see */
const openSteps: ReadonlySet<string> = new Set([
  'opened',
  'started',
  'waiting',
  'resolved',
  'reopened',
  'closed',
  'cancelled',
]);

/** Stores cases that were judged good; one that is there already changes nothing. */
export async function storeLog(work: Work, importId: string, rows: AsyncIterable<ReadCase>): Promise<Stored> {
  const teams = await logTeams(work, importId);
  let [stored, same] = [0, 0];
  let batch: ReadCase[] = [];
  for await (const row of rows) {
    if (row.there) {
      same++;
      continue;
    }
    stored++;
    batch.push(row);
    if (batch.length < batchSize) continue;
    await storeBatch(work, importId, teams, batch);
    batch = [];
  }
  if (batch.length > 0) await storeBatch(work, importId, teams, batch);
  if (stored > 0) work.touch('service-desk.teams');
  return { stored, same };
}

/** Takes the cases and the teams made for them away again. Refuses where somebody has taken a step in one of them since. */
export async function undoLog(work: Work, importId: string): Promise<{ removed: number }> {
  const [told] = await work.sql<{ cases: number; touched: number }>(
    `select count(*)::int as cases, count(*) filter (where c.version <> i.version or exists (
         select 1 from service_desk.cases o where o.parent_id = c.case_id or o.merged_into_id = c.case_id)
         or exists (select 1 from service_desk.case_followers f where f.case_id = c.case_id))::int as touched
     from service_desk.imported_cases i join service_desk.cases c using (case_id) where i.import_id = $1`,
    [importId],
  );
  const { cases, touched } = told ?? { cases: 0, touched: 0 };
  if (touched > 0) throw new Refusal('conflict', 'cases-changed-since-import', { cases: touched });
  const rows = await work.sql<{ case_id: string }>(
    'delete from service_desk.imported_cases where import_id = $1 returning case_id',
    [importId],
  );
  const ids = rows.map((row) => row.case_id);
  for (const table of ['case_entries', 'team_periods', 'cases'])
    await work.sql(`delete from service_desk.${table} where case_id = any($1)`, [ids]);
  await dropTeams(work, importId);
  work.touch('service-desk.teams');
  return { removed: cases };
}

/** The teams the import made go with it, unless somebody uses them by now. */
async function dropTeams(work: Work, importId: string): Promise<void> {
  const gone = await work.sql<{ team_code: string }>(
    `delete from service_desk.imported_teams i where i.made_by_import = $1
       and not exists (select 1 from service_desk.team_members m where m.team_code = i.team_code)
       and not exists (select 1 from service_desk.team_services s where s.team_code = i.team_code)
       and not exists (select 1 from service_desk.team_periods p where p.team_code = i.team_code)
       and not exists (select 1 from service_desk.cases c where c.team_code = i.team_code)
     returning team_code`,
    [importId],
  );
  await work.sql('delete from service_desk.teams where team_code = any($1)', [gone.map((row) => row.team_code)]);
}

const caseColumns = [
  'case_id',
  'kind',
  'state',
  'waiting_for',
  'title',
  'description',
  'channel',
  'impact',
  'urgency',
  'priority',
  'place',
  'requester_name',
  'team_code',
  'assignee_name',
  'clocks',
  'version',
  'reassigned',
  'reopened',
  'opened_at',
  'resolved_at',
  'closed_at',
  'changed_at',
];
const keptColumns = [
  'case_id',
  'import_id',
  'source',
  'source_key',
  'content_hash',
  'version',
  'registered_at',
  'opening',
  'labels',
];
const entryColumns = ['case_id', 'ordinal', 'at', 'what', 'text', 'changes', 'is_open', 'channel', 'by_name'];
const periodColumns = ['case_id', 'ordinal', 'team_code', 'from_at', 'to_at'];

async function storeBatch(work: Work, importId: string, teams: LogTeams, batch: readonly ReadCase[]): Promise<void> {
  await teams.learn(batch);
  const connection = work.connection();
  const cases = batch.map((row) => ({ id: work.newId(), row }));
  await copyRows(
    connection,
    'service_desk.cases',
    caseColumns,
    cases.map(({ id, row }) => caseCells(id, row, teams)),
  );
  await copyRows(
    connection,
    'service_desk.imported_cases',
    keptColumns,
    cases.map(({ id, row }) => keptCells(id, row, importId)),
  );
  await copyRows(
    connection,
    'service_desk.case_entries',
    entryColumns,
    cases.flatMap(({ id, row }) => row.entries.map((entry, index) => entryCells(id, row, entry, index, teams))),
  );
  await copyRows(
    connection,
    'service_desk.team_periods',
    periodColumns,
    cases.flatMap(({ id, row }) =>
      row.periods.map(({ group, from, to }, index) => [
        id,
        index + 1,
        teams.codeOf(row.source, group),
        stamp(from),
        stamp(to),
      ]),
    ),
  );
}

function caseCells(id: string, row: ReadCase, teams: LogTeams): Cell[] {
  return [
    id,
    row.kind,
    row.state,
    row.waitingFor,
    row.title,
    row.description,
    row.channel,
    row.impact,
    row.urgency,
    row.priority,
    row.place,
    row.caller,
    teams.codeOf(row.source, row.group),
    row.assignee,
    row.clocks && JSON.stringify(row.clocks),
    row.entries.length,
    row.reassigned,
    row.reopened,
    stamp(row.openedAt),
    stamp(row.resolvedAt),
    stamp(row.closedAt),
    stamp(row.changedAt),
  ];
}

function keptCells(id: string, row: ReadCase, importId: string): Cell[] {
  return [
    id,
    importId,
    row.source,
    row.key,
    `\\x${row.hash.toString('hex')}`,
    row.entries.length,
    stamp(row.registeredAt),
    JSON.stringify(row.opening),
    JSON.stringify(row.labels),
  ];
}

function entryCells(id: string, row: ReadCase, entry: LoggedEntry, index: number, teams: LogTeams): Cell[] {
  const changes = Object.entries(entry.changes).map(([field, pair]) => [
    field,
    field === 'team_code' ? pair.map((group) => group && teams.codeOf(row.source, group)) : pair,
  ]);
  return [
    id,
    index + 1,
    stamp(entry.at),
    entry.what,
    entry.text,
    changes.length > 0 ? JSON.stringify(Object.fromEntries(changes)) : null,
    openSteps.has(entry.what),
    index === 0 ? row.channel : null,
    entry.by,
  ];
}

function stamp(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1000).toISOString();
}
