// Storms of alarms: when too many about the same begin at once, they share one case and one candidate for a major incident,
// and no other cases are opened for them.
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { proposeCandidate } from '../major/candidates.ts';
import { openCase } from '../open-case.ts';
import type { Draft } from './alarm-draft.ts';
import { alarmTexts } from './alarm-texts.ts';
import { isStormOver, type Storm, stormRule, stormsIn } from './storm-rules.ts';

/** Takes those that belong to a storm out of these, and answers with the others. */
export async function gatherStorms(work: Work, drafts: readonly Draft[]): Promise<readonly Draft[]> {
  if (drafts.length === 0) return drafts;
  const all = [...new Set(drafts.map((each) => each.record.alike))];
  const going = new Map(
    (
      await work.sql<StormRow>(
        'select * from service_desk.alarm_storms where over_at is null and alike = any($1) for update',
        [all],
      )
    ).map((row) => [row.alike, row]),
  );
  const found = stormsIn([
    ...(await recentSoundings(work, all, drafts)),
    ...drafts.map(({ record }) => ({ alike: record.alike, at: record.fired_at.getTime() })),
  ]);
  for (const storm of found) if (!going.has(storm.alike)) going.set(storm.alike, await beginStorm(work, storm, drafts));
  for (const row of going.values())
    await grow(
      work,
      row,
      drafts.filter((each) => each.record.alike === row.alike),
    );
  return drafts.filter((each) => !going.has(each.record.alike));
}

/** The job that looks whether a storm has passed. */
export async function endStorm(work: Work, payload: unknown): Promise<void> {
  const alike = payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, 'alike')) : '';
  const [row] = await work.sql<StormRow>(
    'select * from service_desk.alarm_storms where over_at is null and alike = $1 for update',
    [alike],
  );
  if (!row) return;
  if (isStormOver(row.last_at.getTime(), work.now.getTime())) {
    await work.sql('update service_desk.alarm_storms set over_at = $2 where storm_id = $1', [row.storm_id, work.now]);
  } else watchEnd(work, row);
}

interface StormRow {
  [column: string]: unknown;
  storm_id: string;
  alike: string;
  service_code: string | null;
  place: string;
  began_at: Date;
  last_at: Date;
  alarms: number;
  case_id: string | null;
}

async function recentSoundings(work: Work, alike: readonly string[], drafts: readonly Draft[]) {
  const first = Math.min(...drafts.map((each) => each.record.fired_at.getTime()));
  const rows = await work.sql<{ alike: string; fired_at: Date }>(
    `select alike, fired_at from service_desk.alarms where state = 'firing' and alike = any($1) and fired_at > $2
       and coalesce(held, '') not in ('rule', 'maintenance') and alarm_id <> all($3::uuid[])`,
    [alike, new Date(first - stormRule.window), drafts.map((each) => each.record.alarm_id)],
  );
  return rows.map((row) => ({ alike: row.alike, at: row.fired_at.getTime() }));
}

async function beginStorm(work: Work, storm: Storm, drafts: readonly Draft[]): Promise<StormRow> {
  const first = drafts.find((each) => each.record.alike === storm.alike)?.record;
  const service = first?.service_code ?? null;
  const place = first?.place ?? '';
  const words = alarmTexts.sv;
  const title = words.storm(stormRule.alarms, await nameOf(work, service, place));
  const opened = await openCase(work, {
    title,
    description: words.stormBody,
    kind: 'incident',
    ...(service === null ? {} : { service }),
    place,
    requesterName: title.split(':')[0] ?? title,
    impact: 1,
    urgency: 1,
    channel: 'alarm',
    isRestricted: false,
  });
  const row = {
    storm_id: work.newId(),
    alike: storm.alike,
    service_code: service,
    place,
    began_at: new Date(storm.firstAt),
    last_at: new Date(storm.lastAt),
    alarms: await besides(work, storm.alike, drafts),
    case_id: opened.case,
  };
  await work.sql(
    `insert into service_desk.alarm_storms (storm_id, alike, service_code, place, began_at, last_at, alarms, case_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    Object.values(row),
  );
  return row;
}

/** Those that have a case of their own already, from before it was a storm. */
async function besides(work: Work, alike: string, drafts: readonly Draft[]): Promise<number> {
  return (await casesBefore(work, alike, new Date(drafts[0]?.record.fired_at ?? work.now))).length;
}

async function casesBefore(work: Work, alike: string, at: Date): Promise<string[]> {
  const rows = await work.sql<{ case_id: string }>(
    `select distinct a.case_id from service_desk.alarms a where a.alike = $1 and a.state = 'firing'
       and a.case_id is not null and a.fired_at > $2 and a.storm_id is null`,
    [alike, new Date(at.getTime() - stormRule.window)],
  );
  return rows.map((row) => row.case_id);
}

async function grow(work: Work, storm: StormRow, drafts: readonly Draft[]): Promise<void> {
  // what sounds again within the same storm is the same thing
  const fresh = drafts.filter((each) => each.record.storm_id !== storm.storm_id).length;
  for (const { record } of drafts) {
    record.held = 'storm';
    record.storm_id = storm.storm_id;
    record.case_id = storm.case_id;
  }
  const lastAt = drafts.at(-1)?.record.fired_at ?? storm.last_at;
  const alarms = storm.alarms + fresh;
  const candidate = await proposeCandidate(work, {
    source: 'alarms',
    alike: storm.alike,
    title: alarmTexts.sv.storm(stormRule.alarms, await nameOf(work, storm.service_code, storm.place)),
    service: storm.service_code,
    unit: null,
    reports: alarms,
    firstAt: storm.began_at,
    lastAt,
    caseIds: [
      ...(storm.case_id === null ? [] : [storm.case_id]),
      ...(await casesBefore(work, storm.alike, storm.began_at)),
    ],
  });
  await work.sql(
    'update service_desk.alarm_storms set last_at = $2, alarms = $3, candidate_id = $4 where storm_id = $1',
    [storm.storm_id, lastAt, alarms, candidate],
  );
  watchEnd(work, { ...storm, last_at: lastAt });
}

function watchEnd(work: Work, { alike, last_at }: Pick<StormRow, 'alike' | 'last_at'>): void {
  const runAt = new Date(Math.max(last_at.getTime(), work.now.getTime()) + stormRule.calm + 1000);
  work.enqueue('end-alarm-storm', { alike }, { key: `end-alarm-storm ${alike}`, runAt });
}

async function nameOf(work: Work, service: string | null, place: string): Promise<string> {
  if (service === null) return place === '' ? '–' : place;
  return (await knownServices(work)).get(service)?.names[work.language] ?? service;
}
