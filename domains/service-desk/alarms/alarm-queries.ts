// Reading alarms: what sounds now and has sounded, with what it led to, and the storms going on.

import { anywhere } from '../../../platform/database/list-conditions.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { listMark } from '../../../platform/operation/page-mark.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { caseNumber } from '../case-rules.ts';
import type { AlarmRow, listAlarms as list } from './alarm-contract.ts';
import type { AlarmRecord } from './alarm-rows.ts';

export async function listAlarms(work: Work, input: GivenOf<typeof list>): Promise<AnswerOf<typeof list>> {
  const { sql, values } = wanted(input);
  const [rows, [counted], storms] = await Promise.all([
    work.sql<AlarmRecord & { number: string | null; source: string }>(
      `select a.*, c.number::text as number, s.name as source from service_desk.alarms a
       join service_desk.alarm_sources s using (source_id) left join service_desk.cases c using (case_id)
       where ${sql} order by a.last_at desc, a.alarm_id desc limit ${input.limit + 1}`,
      values,
    ),
    work.sql<{ n: number }>("select count(*)::int as n from service_desk.alarms where state = 'firing'"),
    stormsNow(work),
  ]);
  const { rows: shown, next } = alarmMark.page(rows, input.limit, (row) => [row.last_at, row.alarm_id]);
  const services = await knownServices(work);
  return {
    rows: shown.map((row) => ({
      ...shownAlarm(row),
      serviceName: row.service_code === null ? null : (services.get(row.service_code)?.names[work.language] ?? null),
    })),
    next,
    firing: counted?.n ?? 0,
    storms,
  };
}

function shownAlarm(row: AlarmRecord & { number: string | null; source: string }): Omit<AlarmRow, 'serviceName'> {
  return {
    alarm: row.alarm_id,
    source: row.source,
    state: row.state,
    title: row.title,
    severity: row.severity,
    labels: row.labels,
    place: row.place,
    ruleName: row.rule_name,
    held: row.held,
    case: row.case_id !== null && row.number !== null ? { case: row.case_id, number: caseNumber(row.number) } : null,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    lastAt: row.last_at.toISOString(),
    times: row.times,
    isFlapping: row.is_flapping,
    trouble: row.trouble,
  };
}

async function stormsNow(work: Work): Promise<AnswerOf<typeof list>['storms']> {
  const rows = await work.sql<{
    storm_id: string;
    service_code: string | null;
    place: string;
    alarms: number;
    began_at: Date;
    case_id: string | null;
    number: string | null;
  }>(
    `select s.*, c.number::text as number from service_desk.alarm_storms s left join service_desk.cases c using (case_id)
     where s.over_at is null order by s.began_at desc limit 20`,
  );
  const services = await knownServices(work);
  return rows.map((row) => ({
    storm: row.storm_id,
    serviceName: row.service_code === null ? null : (services.get(row.service_code)?.names[work.language] ?? null),
    place: row.place,
    alarms: row.alarms,
    beganAt: row.began_at.toISOString(),
    case: row.case_id !== null && row.number !== null ? { case: row.case_id, number: caseNumber(row.number) } : null,
  }));
}

const alarmMark = listMark('alarms', 'instant', 'id');

function wanted(input: GivenOf<typeof list>): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const conditions: string[] = ['true'];
  const add = (condition: (at: string) => string, value: unknown) => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  if (input.state) add((at) => `a.state = ${at}`, input.state);
  if (input.held) add((at) => `a.held = ${at}`, input.held);
  if (input.case) add((at) => `a.case_id = ${at}`, input.case);
  if (input.search) add((at) => `(a.title || ' ' || a.labels::text) ilike ${at}`, anywhere(input.search));
  const after = alarmMark.read(input.after);
  if (after) {
    values.push(...after);
    conditions.push(`(a.last_at, a.alarm_id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`);
  }
  return { sql: conditions.join(' and '), values };
}
