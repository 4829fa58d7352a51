// Keeping what is agreed: levels and calendars. A change never touches what is over; a job counts the open deadlines anew.

import { isDeepStrictEqual } from 'node:util';
import { BusinessCalendar } from '../../platform/calendar/business-calendar.ts';
import { firstDifference, openTimeOf } from '../../platform/calendar/open-time.ts';
import { beginRun } from '../../platform/jobs/watched-run.ts';
import type { Steps } from '../../platform/operation/domain.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { invalidField } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { AgreedLevel } from './agreed-level-rules.ts';
import type { CaseClocks } from './agreed-time-rules.ts';
import { agreed } from './case-clocks.ts';
import { deadlineOf } from './clock-round-rules.ts';
import type * as contract from './contract.ts';
import { concerned } from './count-level.ts';
import { countAgain } from './reliability/availability-days.ts';

type Names = { sv: string; da: string; en: string };

export async function agreedList(work: Work): Promise<AnswerOf<typeof contract.listAgreed>> {
  const [levels, calendars] = await Promise.all([
    work.sql<{ level_code: string; names: Names; level: unknown; is_usual: boolean; services: string[] }>(
      'select * from service_desk.agreed_levels order by is_usual desc, level_code',
    ),
    work.sql<{ calendar_code: string; names: Names; calendar: unknown }>(
      'select * from service_desk.calendars order by calendar_code',
    ),
  ]);
  return {
    levels: levels.map((row) => ({
      level: row.level_code,
      names: row.names,
      agreed: AgreedLevel.parse(row.level),
      isUsual: row.is_usual,
      services: row.services,
    })),
    calendars: calendars.map((row) => ({
      calendar: row.calendar_code,
      names: row.names,
      hours: BusinessCalendar.parse(row.calendar),
    })),
    mayChange: work.policy.may('service-desk.change-agreed'),
  };
}

export async function setLevel(work: Work, input: GivenOf<typeof contract.setLevel>) {
  const [services, { calendars }] = await Promise.all([knownServices(work), agreed(work)]);
  const unknown = input.services.find((code) => !services.has(code));
  if (unknown) throw invalidField('unknown-service', 'services', unknown);
  const wanted = input.agreed.clocks.flatMap((clock) => [
    clock.calendar,
    ...Object.values(clock.teams).flatMap((team) => team.calendar ?? []),
  ]);
  const missing = wanted.find((code) => !calendars.has(code));
  if (missing) throw invalidField('unknown-calendar', 'agreed', missing);
  const { rows: levels } = await agreed(work);
  const before = levels.find((row) => row.level_code === input.level);
  // one level is the usual one, and a service has one level
  if (input.isUsual)
    await work.sql('update service_desk.agreed_levels set is_usual = false where level_code <> $1', [input.level]);
  await work.sql(
    `update service_desk.agreed_levels set services = array(select s from unnest(services) s where s <> all($2))
     where level_code <> $1 and services && $2`,
    [input.level, input.services],
  );
  await work.sql(
    `insert into service_desk.agreed_levels (level_code, names, level, is_usual, services) values ($1, $2, $3, $4, $5)
     on conflict (level_code) do update set names = excluded.names, level = excluded.level,
       is_usual = excluded.is_usual, services = excluded.services`,
    [input.level, JSON.stringify(input.names), JSON.stringify(input.agreed), input.isUsual, input.services],
  );
  work.audit({ subject: 'agreed-level', subjectId: input.level });
  work.touch('service-desk.agreed');
  const run = await countAnew(work, input, before);
  return { level: input.level, run };
}

export async function setCalendar(work: Work, input: GivenOf<typeof contract.setCalendar>) {
  const before = (await agreed(work)).calendars.get(input.calendar);
  const change = before ? firstDifference(before, openTimeOf(input.hours)) : null;
  await work.sql(
    `insert into service_desk.calendars (calendar_code, names, calendar) values ($1, $2, $3)
     on conflict (calendar_code) do update set names = excluded.names, calendar = excluded.calendar`,
    [input.calendar, JSON.stringify(input.names), JSON.stringify(input.hours)],
  );
  work.audit({ subject: 'calendar', subjectId: input.calendar });
  work.touch('service-desk.agreed');
  // where nothing differs there is nothing to count; a new calendar has no case yet
  if (change === null) return { calendar: input.calendar, run: null };
  const run = await beginRun(work, 'count-deadlines', input.names[work.language], await openClocked(work));
  work.enqueue('count-deadlines', { runId: run });
  countAgain(work, null);
  return { calendar: input.calendar, run };
}

const openWithClocks = "state in ('new', 'active', 'waiting') and clocks is not null";

const page = 5000;

/** The deadlines of all open cases after a calendar has changed, a page a transaction. */
export async function countDeadlines(steps: Steps): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  let done = 0;
  const total = await steps.look(openClocked);
  for (;;) {
    const next = await steps.act((work) => countPage(work, after));
    done += next.count;
    await steps.progress(done, Math.max(total, done));
    if (next.count < page) return;
    after = next.last;
  }
}

/** Counts open deadlines anew where what is promised, to whom, or what is usual differs; null: nothing does. */
async function countAnew(
  work: Work,
  input: GivenOf<typeof contract.setLevel>,
  before: { level: unknown; services: readonly string[]; is_usual: boolean } | undefined,
): Promise<string | null> {
  const had = before?.services ?? [];
  const services = [
    ...had.filter((each) => !input.services.includes(each)),
    ...input.services.filter((each) => !had.includes(each)),
  ];
  const usual = (before?.is_usual ?? false) !== input.isUsual;
  const isSame = before && isDeepStrictEqual(AgreedLevel.parse(before.level), input.agreed);
  if (isSame && services.length === 0 && !usual) return null;
  const edit = { level: input.level, services, usual, at: work.now.toISOString() };
  const run = await beginRun(work, 'count-level', input.names[work.language], await concerned(work, edit));
  work.enqueue('count-level', { runId: run, edit });
  return run;
}

async function openClocked(work: Work): Promise<number> {
  const [row] = await work.sql<{ n: number }>(
    `select count(*)::int as n from service_desk.cases where ${openWithClocks}`,
  );
  return row?.n ?? 0;
}

async function countPage(work: Work, after: string): Promise<{ count: number; last: string }> {
  const rows = await work.sql<{ case_id: string; clocks: CaseClocks }>(
    `select case_id, clocks from service_desk.cases
     where ${openWithClocks} and case_id > $1 order by case_id limit ${page}`,
    [after],
  );
  const { calendars } = await agreed(work);
  const now = work.now.getTime() / 1000;
  const found = rows.map((row) => {
    const ahead = Object.values(row.clocks.clocks)
      .flatMap((rounds) => rounds.filter((round) => round.endedAt === null))
      .flatMap((round) => deadlineOf(round, calendars) ?? [])
      .filter((at) => at >= now);
    return ahead.length > 0 ? Math.min(...ahead) : null;
  });
  const changed = await work.sql<{ case_id: string }>(
    `update service_desk.cases c set deadline_at = to_timestamp(n.at)
     from unnest($1::uuid[], $2::float8[]) as n(case_id, at)
     where c.case_id = n.case_id and c.deadline_at is distinct from to_timestamp(n.at) returning c.case_id`,
    [rows.map((row) => row.case_id), found],
  );
  // whoever is to be told is told at the new moment
  for (const row of changed)
    work.enqueue('case-moment', { caseId: row.case_id }, { key: `case-moment ${row.case_id}` });
  return { count: rows.length, last: rows.at(-1)?.case_id ?? after };
}
