// How an alarm stands is read from its table and written back, many at a time.
import type { Work } from '../../../platform/work/work.ts';
import type { AlarmHeld } from './alarm-contract.ts';
import type { AlarmStanding, AlarmState } from './alarm-rules.ts';

/** A row of service_desk.alarms. */
export interface AlarmRecord {
  [column: string]: unknown;
  alarm_id: string;
  source_id: string;
  fingerprint: string;
  state: AlarmState;
  title: string;
  severity: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  rule_id: string | null;
  rule_name: string;
  service_code: string | null;
  place: string;
  equipment_id: string | null;
  alike: string;
  held: AlarmHeld | null;
  case_id: string | null;
  case_key: string;
  storm_id: string | null;
  first_at: Date;
  started_at: Date;
  ended_at: Date | null;
  fired_at: Date;
  last_at: Date;
  times: number;
  turns: Date[];
  is_flapping: boolean;
  trouble: string | null;
}

/** One at a time: what alarms mean depends on those before them. Held until the transaction ends. */
export async function lockAlarms(work: Work): Promise<void> {
  await work.sql('select pg_advisory_xact_lock(hashtext($1))', ['service-desk.alarms']);
}

/** These alarms, by `alarmKey`. */
export async function alarmsByKey(
  work: Work,
  keys: readonly { readonly source_id: string; readonly fingerprint: string }[],
): Promise<Map<string, AlarmRecord>> {
  const rows = await work.sql<AlarmRecord>(
    `select a.* from service_desk.alarms a
     join (select distinct * from unnest($1::uuid[], $2::text[]) as k(source_id, fingerprint)) k
       using (source_id, fingerprint)`,
    [keys.map((each) => each.source_id), keys.map((each) => each.fingerprint)],
  );
  return new Map(rows.map((row) => [alarmKey(row), row]));
}

export function alarmKey(of: { readonly source_id: string; readonly fingerprint: string }): string {
  return `${of.source_id} ${of.fingerprint}`;
}

/** Writes these alarms, new and known. */
export async function storeAlarms(work: Work, records: readonly AlarmRecord[]): Promise<void> {
  if (records.length === 0) return;
  await work.sql(
    `insert into service_desk.alarms select * from jsonb_populate_recordset(null::service_desk.alarms, $1)
     on conflict (alarm_id) do update set ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [JSON.stringify(records)],
  );
}

/** What the rules need of a row. */
export function standingOf(record: AlarmRecord): AlarmStanding {
  return {
    state: record.state,
    startedAt: record.started_at.getTime(),
    endedAt: record.ended_at?.getTime() ?? null,
    turnedAt: record.turns.at(-1)?.getTime() ?? record.fired_at.getTime(),
    turns: record.turns.map((each) => each.getTime()),
    times: record.times,
    isFlapping: record.is_flapping,
  };
}

/** The columns that follow from how it stands. */
export function columnsOf(standing: AlarmStanding) {
  return {
    state: standing.state,
    started_at: new Date(standing.startedAt),
    ended_at: standing.endedAt === null ? null : new Date(standing.endedAt),
    turns: standing.turns.map((each) => new Date(each)),
    times: standing.times,
    is_flapping: standing.isFlapping,
  };
}

const columns = [
  'state',
  'title',
  'severity',
  'labels',
  'annotations',
  'rule_id',
  'rule_name',
  'service_code',
  'place',
  'equipment_id',
  'alike',
  'held',
  'case_id',
  'case_key',
  'storm_id',
  'started_at',
  'ended_at',
  'fired_at',
  'last_at',
  'times',
  'turns',
  'is_flapping',
  'trouble',
];
