// How a change is read from its tables, and shown in lists: with the names of its services and what its window meets.
import type { Work } from '../../../platform/work/work.ts';
import { knownServices, noticesWithin } from '../../notices/notices.ts';
import { caseNumber } from '../case-rules.ts';
import { masked } from '../masked-text.ts';
import { knownTeams } from '../team-register.ts';
import type { ChangeRow, ChangeState, ChangeType } from './change-contract.ts';
import { conflictsOf, riskOf, type Stretch } from './change-rules.ts';

/** A row of service_desk.changes with what its case says; the checks of the migration hold the words to these. */
export type ChangeRecord = {
  case_id: string;
  number: number;
  title: string;
  team_code: string;
  reporter_id: string | null;
  is_restricted: boolean;
  change_type: ChangeType;
  template_code: string | null;
  state: ChangeState;
  reason: string;
  plan: string;
  back_out: string;
  test: string;
  likelihood: number;
  consequence: number;
  services: string[];
  starts_at: Date | null;
  ends_at: Date | null;
  is_outage: boolean;
  is_told: boolean;
  notice_id: string | null;
  plan_version: number;
  asked_by: string | null;
  begun_at: Date | null;
  ended_at: Date | null;
  outcome: string;
  review: string;
  is_goal_met: boolean | null;
  caused_incident: boolean | null;
  reviewed_at: Date | null;
};

export const changeColumns = 'ch.*, c.number, c.title, c.team_code, c.reporter_id, c.is_restricted';

/** These rows as lists show them. */
export async function shownChanges(work: Work, changes: readonly ChangeRecord[]): Promise<ChangeRow[]> {
  const [services, teams, met] = [await knownServices(work), await knownTeams(work), await meetings(work, changes)];
  return changes.map((change) => ({
    change: change.case_id,
    number: caseNumber(change.number),
    title: masked(work, change.title),
    type: change.change_type,
    state: change.state,
    risk: riskOf(change.likelihood, change.consequence),
    services: change.services.map((service) => ({
      service,
      name: services.get(service)?.names[work.language] ?? service,
    })),
    teamName: teams.get(change.team_code)?.names[work.language] ?? change.team_code,
    startsAt: change.starts_at?.toISOString() ?? null,
    endsAt: change.ends_at?.toISOString() ?? null,
    isOutage: change.is_outage,
    conflicts: met.get(change.case_id)?.length ?? 0,
  }));
}

/** What the windows of these changes meet, by change: one question for each kind of thing, not one for each change. */
export async function meetings(work: Work, changes: readonly ChangeRecord[]): Promise<Map<string, Stretch[]>> {
  const planned = changes.filter((change) => change.starts_at && change.ends_at && isAhead(change.state));
  if (planned.length === 0) return new Map();
  const from = new Date(Math.min(...planned.map((change) => change.starts_at?.getTime() ?? 0)));
  const to = new Date(Math.max(...planned.map((change) => change.ends_at?.getTime() ?? 0)));
  const stretches = [...(await othersWithin(work, from, to)), ...(await stopsWithin(work, from, to))];
  for (const notice of await noticesWithin(work, from, to))
    stretches.push({ ...notice, kind: 'notice', id: notice.notice });
  return new Map(
    planned.map((change) => [
      change.case_id,
      conflictsOf(
        {
          startsAt: change.starts_at?.toISOString() ?? '',
          endsAt: change.ends_at?.toISOString() ?? '',
          services: change.services,
        },
        stretches.filter((each) => each.id === null || ![change.case_id, change.notice_id].includes(each.id)),
      ),
    ]),
  );
}

/** The stops in these days. */
export async function stopsWithin(work: Work, from: Date, to: Date): Promise<Stretch[]> {
  const rows = await work.sql<{ title: string; services: string[]; starts_at: Date; ends_at: Date }>(
    `select title, services, starts_at, ends_at from service_desk.change_stops
     where starts_at < $2 and ends_at > $1 order by starts_at limit 200`,
    [from, to],
  );
  return rows.map((row) => ({
    kind: 'stop',
    id: null,
    title: row.title,
    services: row.services,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
  }));
}

function isAhead(state: ChangeState): boolean {
  return ['draft', 'asked', 'allowed', 'begun'].includes(state);
}

/** Other changes in these days; of restricted ones only that there is one. */
async function othersWithin(work: Work, from: Date, to: Date): Promise<Stretch[]> {
  const rows = await work.sql<ChangeRecord>(
    `select ${changeColumns} from service_desk.changes ch join service_desk.cases c using (case_id)
     where ch.state in ('asked', 'allowed', 'begun') and ch.starts_at < $2 and ch.ends_at > $1
     order by ch.starts_at limit 500`,
    [from, to],
  );
  return rows.map((row) => ({
    kind: 'change',
    id: row.case_id,
    title: row.is_restricted ? caseNumber(row.number) : masked(work, row.title),
    services: row.services,
    startsAt: row.starts_at?.toISOString() ?? '',
    endsAt: row.ends_at?.toISOString() ?? null,
  }));
}
