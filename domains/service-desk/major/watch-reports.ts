// Looks after each report and each "same for me" whether there are now so many alike that a major incident is proposed. The
// looking is a job after the commit, so that reporting stays quick and two reports at once see each other.
import type { Prepared, Work } from '../../../platform/work/work.ts';
import { masked } from '../masked-text.ts';
import { burstIn, burstRule, type Report } from './burst-rules.ts';
import { proposeCandidate } from './candidates.ts';

/** What reports can have in common. */
export interface Alike {
  readonly service: string | null;
  readonly unit: string | null;
}

/** Called after a report has come in: a lone one asks for nothing. */
export async function watchReport(work: Work, alike: Alike): Promise<void> {
  const key = keyOf(alike);
  if (key === null) return;
  const [before] = await work.sql<{ opened_at: Date }>(
    alike.service === null ? latestWithoutService : latestOfService,
    alike.service === null ? [] : [alike.service],
  );
  if (before && before.opened_at.getTime() > work.now.getTime() - burstRule.window * 1000)
    await lookFor(work, alike, key);
}

const latestOfService: Prepared = {
  name: 'latest-case-of-service',
  text: 'select opened_at from service_desk.cases where service_code = $1 order by number desc offset 1 limit 1',
};
const latestWithoutService =
  'select opened_at from service_desk.cases where service_code is null order by number desc offset 1 limit 1';

/** Called after somebody has said the same. */
export async function watchJoined(work: Work, alike: Alike): Promise<void> {
  const key = keyOf(alike);
  if (key !== null) await lookFor(work, alike, key);
}

/** The job. */
export async function lookForBurst(work: Work, payload: unknown): Promise<void> {
  const alike = given(payload);
  const key = keyOf(alike);
  if (key === null || (await isLedAlready(work, alike.service))) return;
  const reports = await recentReports(work, alike);
  const since = await lastDecision(work, key);
  // the usual number is asked for only where there are many
  if (!burstIn(reports, 0, since)) return;
  const burst = burstIn(reports, await usualReports(work, alike), since);
  if (!burst) return;
  await proposeCandidate(work, {
    source: 'reports',
    alike: key,
    title: await titleOf(work, burst.caseIds),
    ...alike,
    reports: burst.reports,
    firstAt: new Date(burst.firstAt * 1000),
    lastAt: new Date(burst.lastAt * 1000),
    caseIds: burst.caseIds,
  });
}

function keyOf({ service, unit }: Alike): string | null {
  if (service !== null) return `service ${service}`;
  return unit === null ? null : `place ${unit}`;
}

/**
 * In a burst one look serves many reports: it comes in a second, and who reports while it is still well ahead leaves it at
 * that. One key for all would make each report wait until the one before it is committed; of several keys few meet.
 */
async function lookFor(work: Work, alike: Alike, key: string): Promise<void> {
  const keys = Array.from({ length: 8 }, (_, slot) => `look-for-burst ${key} ${slot}`);
  const ahead = await work.sql(lookAhead, [keys]);
  if (ahead.length > 0) return;
  const slot = Math.floor(Math.random() * keys.length);
  work.enqueue('look-for-burst', alike, {
    key: `look-for-burst ${key} ${slot}`,
    runAt: new Date(work.now.getTime() + 1000),
  });
}

const lookAhead: Prepared = {
  name: 'look-for-burst-ahead',
  text: "select 1 from graphile_worker.jobs where key = any($1) and locked_at is null and run_at > now() + interval '400 ms' limit 1",
};

function given(payload: unknown): Alike {
  const field = (name: string): string | null => {
    const value = payload !== null && typeof payload === 'object' ? Reflect.get(payload, name) : null;
    return typeof value === 'string' ? value : null;
  };
  const service = field('service');
  return { service, unit: service === null ? field('unit') : null };
}

/** One is led already: new reports are joined to it, not proposed as another. */
async function isLedAlready(work: Work, service: string | null): Promise<boolean> {
  if (service === null) return false;
  const rows = await work.sql(
    "select 1 from service_desk.major_incidents where state = 'open' and $1 = any(services) limit 1",
    [service],
  );
  return rows.length > 0;
}

/** The unrestricted reports of faults within the window, and who has joined them in it. */
async function recentReports(work: Work, alike: Alike): Promise<Report[]> {
  const since = new Date(work.now.getTime() - burstRule.window * 1000);
  const rows = await work.sql<{ case_id: string; who: string; at: Date }>(
    `with alike as (
       select c.* from service_desk.cases c where ${likeness(alike)} and not c.is_restricted
         and c.kind in ('incident', 'undecided') and c.state in ('new', 'active', 'waiting')
     )
     select case_id, coalesce(requester_id::text, requester_name) as who, opened_at as at from alike where opened_at > $2
     union all
     select f.case_id, coalesce(f.person_id::text, f.account_id), f.at
     from alike join service_desk.case_followers f using (case_id) where f.at > $2`,
    [alike.service ?? alike.unit, since],
  );
  return rows.map((row) => ({ caseId: row.case_id, who: row.who, at: row.at.getTime() / 1000 }));
}

/** Reports in a usual window of a working day, from the last four weeks. */
async function usualReports(work: Work, alike: Alike): Promise<number> {
  const weeks = 4;
  const [row] = await work.sql<{ n: number }>(
    `select count(*)::int as n from service_desk.cases c where ${likeness(alike)} and c.kind in ('incident', 'undecided')
       and c.opened_at between $2 and $3`,
    [
      alike.service ?? alike.unit,
      new Date(work.now.getTime() - weeks * 7 * 86_400_000),
      new Date(work.now.getTime() - burstRule.window * 1000),
    ],
  );
  const windows = (weeks * 5 * 9 * 3600) / burstRule.window;
  return (row?.n ?? 0) / windows;
}

function likeness(alike: Alike): string {
  return alike.service === null ? 'c.service_code is null and c.unit_code = $1' : 'c.service_code = $1';
}

async function lastDecision(work: Work, key: string): Promise<number | null> {
  const [row] = await work.sql<{ at: Date | null }>(
    'select max(decided_at) as at from service_desk.major_candidates where alike = $1',
    [key],
  );
  return row?.at ? row.at.getTime() / 1000 : null;
}

async function titleOf(work: Work, caseIds: readonly string[]): Promise<string> {
  const [row] = await work.sql<{ title: string }>(
    'select title from service_desk.cases where case_id = any($1) order by number limit 1',
    [caseIds],
  );
  return masked(work, row?.title ?? '');
}
