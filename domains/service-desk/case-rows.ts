// How a case is read from its tables and shown: the row of a list and the lines of its history.
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import type { CaseClocks } from './agreed-time-rules.ts';
import { alarmTextIn } from './alarms/alarm-texts.ts';
import type { CaseChannel, CaseEntry, CaseKind, CaseRow, CaseState, WaitingFor } from './case-contract.ts';
import { caseNumber, isOverdue } from './case-rules.ts';
import { masked } from './masked-text.ts';
import { knownTeams } from './team-register.ts';

/** A row of service_desk.cases; the checks of the migration hold the words to these. */
export type CaseRecord = {
  case_id: string;
  number: number;
  kind: CaseKind;
  state: CaseState;
  waiting_for: WaitingFor | null;
  supplier_id: string | null;
  title: string;
  description: string;
  channel: CaseChannel;
  impact: number;
  urgency: number;
  priority: number;
  service_code: string | null;
  unit_code: string | null;
  place: string;
  equipment_id: string | null;
  requester_id: string | null;
  requester_name: string;
  reporter_id: string | null;
  team_code: string;
  assignee_id: string | null;
  assignee_name: string | null;
  is_restricted: boolean;
  is_planned: boolean;
  parent_id: string | null;
  merged_into_id: string | null;
  solution: string;
  level_code: string | null;
  clocks: CaseClocks | null;
  deadline_at: Date | null;
  is_late: boolean;
  due_on: string | null;
  version: number;
  reassigned: number;
  reopened: number;
  followers: number;
  opened_at: Date;
  answered_at: Date | null;
  resolved_at: Date | null;
  closed_at: Date | null;
  changed_at: Date;
};

/** These rows as lists show them, with the names of services, units and teams in the caller's language. */
export async function shownCases(work: Work, records: readonly CaseRecord[]): Promise<CaseRow[]> {
  const [services, teams] = await Promise.all([knownServices(work), knownTeams(work)]);
  const tree = work.part(unitTreeKey);
  return records.map((row) => ({
    case: row.case_id,
    number: caseNumber(row.number),
    kind: row.kind,
    state: row.state,
    waitingFor: row.waiting_for,
    title: masked(work, row.channel === 'alarm' ? alarmTextIn(row.title, work.language) : row.title),
    priority: row.priority,
    service: row.service_code,
    serviceName: row.service_code ? (services.get(row.service_code)?.names[work.language] ?? row.service_code) : null,
    unit: row.unit_code,
    unitName: row.unit_code ? (tree.unit(row.unit_code)?.name ?? row.unit_code) : null,
    requester: masked(work, row.requester_name),
    team: row.team_code,
    teamName: teams.get(row.team_code)?.names[work.language] ?? row.team_code,
    assignee: row.assignee_name,
    isMine: row.assignee_id !== null && row.assignee_id === work.actor?.id,
    isRestricted: row.is_restricted,
    followers: row.followers,
    deadlineAt: row.deadline_at?.toISOString() ?? null,
    dueOn: row.due_on,
    isLate: row.is_late || isOverdue(row, work.today),
    openedAt: row.opened_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  }));
}

interface EntryRecord {
  [column: string]: unknown;
  ordinal: number;
  at: Date;
  what: string;
  text: string;
  changes: Record<string, [unknown, unknown]> | null;
  is_open: boolean;
  channel: CaseChannel | null;
  by_name: string | null;
}

/** The history, oldest first; without what is only for agents when `openOnly`. */
export async function historyOf(work: Work, caseId: string, openOnly: boolean): Promise<CaseEntry[]> {
  const rows = await work.sql<EntryRecord>(
    `select ordinal, at, what, text, changes, is_open, channel, by_name from service_desk.case_entries
     where case_id = $1 and (is_open or not $2) order by ordinal`,
    [caseId, openOnly],
  );
  const named = await namesOfCodes(work);
  return rows.map((row) => ({
    ordinal: row.ordinal,
    at: row.at.toISOString(),
    what: row.what,
    text: masked(work, alarmTextIn(row.text, work.language)),
    changes: row.changes && named(row.changes),
    isOpen: row.is_open,
    channel: row.channel,
    by: row.by_name,
  }));
}

type Changes = NonNullable<EntryRecord['changes']>;

/** Says teams and services by name where the history keeps their codes. */
async function namesOfCodes(work: Work): Promise<(changes: Changes) => Changes> {
  const [services, teams] = await Promise.all([knownServices(work), knownTeams(work)]);
  const names: Readonly<Record<string, ReadonlyMap<string, { readonly names: Readonly<Record<string, string>> }>>> = {
    team_code: teams,
    service_code: services,
  };
  const shown = (value: unknown) => (typeof value === 'string' ? masked(work, value) : value);
  return (changes) =>
    Object.fromEntries(
      Object.entries(changes).map(([field, [before, after]]) => {
        const name = (code: unknown) => names[field]?.get(String(code))?.names[work.language] ?? code;
        return [field, [shown(name(before)), shown(name(after))]];
      }),
    );
}
