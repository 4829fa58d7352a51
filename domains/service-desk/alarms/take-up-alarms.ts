// The job after each sending: what was kept is read in the order it came, each alarm's standing follows from it, and what has
// begun or ended is attended to. Only one such job works at a time; what is stored but not taken up is taken up next time.

import type { Work } from '../../../platform/work/work.ts';
import { settleEnded } from './alarm-cases.ts';
import type { Draft } from './alarm-draft.ts';
import { titleOfAlert } from './alarm-message-rules.ts';
import { outageOfAlarm } from './alarm-outages.ts';
import {
  type AlarmRecord,
  alarmKey,
  alarmsByKey,
  columnsOf,
  lockAlarms,
  standingOf,
  storeAlarms,
} from './alarm-rows.ts';
import { afterMessage, flapRule, type Meaning } from './alarm-rules.ts';
import { attendAlarms, placeAlarm } from './attend-alarms.ts';

const batch = 2000;

/** The job. */
export async function takeUpAlarms(work: Work): Promise<void> {
  await lockAlarms(work);
  const messages = await work.sql<MessageRow>(
    `select message_id::text, source_id, received_at, fingerprint, status, starts_at, ends_at, labels, annotations
     from service_desk.alarm_messages where taken_at is null order by message_id limit ${batch}`,
  );
  if (messages.length === 0) return;
  const known = await alarmsByKey(work, messages);
  const drafts = new Map<string, Draft>();
  const meanings: string[] = [];
  for (const message of messages) meanings.push(fold(work, message, known, drafts));
  const changed = [...drafts.values()];
  await Promise.all(changed.filter((each) => each.begun).map((each) => placeAlarm(work, each.record)));
  await attendAlarms(
    work,
    changed.filter((each) => each.begun),
  );
  await storeAlarms(
    work,
    changed.map((each) => each.record),
  );
  for (const draft of changed) await outageOfAlarm(work, draft);
  await settleEnded(
    work,
    changed.filter((each) => each.ended && each.record.state === 'resolved').map((each) => each.record),
  );
  watchFlapping(work, changed);
  await work.sql(
    `update service_desk.alarm_messages m set taken_at = $1, meant = t.meant
     from unnest($2::bigint[], $3::text[]) as t(message_id, meant) where m.message_id = t.message_id`,
    [work.now, messages.map((each) => each.message_id), meanings],
  );
  if (messages.length === batch) work.enqueue('take-up-alarms', {}, { key: 'take-up-alarms' });
}

interface MessageRow {
  [column: string]: unknown;
  message_id: string;
  source_id: string;
  received_at: Date;
  fingerprint: string;
  status: 'firing' | 'resolved' | 'told';
  starts_at: Date;
  ends_at: Date | null;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

function fold(
  work: Work,
  message: MessageRow,
  known: ReadonlyMap<string, AlarmRecord>,
  drafts: Map<string, Draft>,
): Meaning {
  const key = alarmKey(message);
  const before = drafts.get(key)?.record ?? known.get(key) ?? null;
  const folded = afterMessage(before ? standingOf(before) : null, {
    status: message.status,
    startsAt: message.starts_at.getTime(),
    endsAt: message.ends_at?.getTime() ?? null,
    receivedAt: message.received_at.getTime(),
  });
  if (!('standing' in folded)) return folded.meaning;
  const draft = drafts.get(key) ?? draftOf(before ?? newRecord(work, message));
  drafts.set(key, draft);
  const { record } = draft;
  draft.startedFlapping ||= folded.standing.isFlapping && !record.is_flapping;
  Object.assign(record, columnsOf(folded.standing), { last_at: message.received_at });
  if (folded.meaning === 'begun' || folded.meaning === 'again') {
    Object.assign(record, saidBy(message), { fired_at: message.received_at });
    draft.begun = true;
    draft.again ||= folded.meaning === 'again';
  }
  draft.ended ||= folded.meaning === 'ended';
  return folded.meaning;
}

function draftOf(record: AlarmRecord): Draft {
  return { record, begun: false, again: false, ended: false, startedFlapping: false };
}

function newRecord(work: Work, message: MessageRow): AlarmRecord {
  return {
    alarm_id: work.newId(),
    source_id: message.source_id,
    fingerprint: message.fingerprint,
    state: 'firing',
    ...saidBy(message),
    rule_id: null,
    rule_name: '',
    service_code: null,
    place: '',
    equipment_id: null,
    alike: `source ${message.source_id}`,
    held: null,
    case_id: null,
    case_key: '',
    storm_id: null,
    first_at: message.received_at,
    started_at: message.starts_at,
    ended_at: null,
    fired_at: message.received_at,
    last_at: message.received_at,
    times: 1,
    turns: [],
    is_flapping: false,
    trouble: null,
  };
}

function saidBy(message: MessageRow) {
  return {
    title: titleOfAlert(message),
    severity: message.labels.severity ?? '',
    labels: message.labels,
    annotations: message.annotations,
  };
}

/** What comes and goes is looked at again when it may have become still. */
function watchFlapping(work: Work, drafts: readonly Draft[]): void {
  for (const { record } of drafts)
    if (record.is_flapping)
      work.enqueue(
        'calm-alarm',
        { alarmId: record.alarm_id },
        { key: `calm-alarm ${record.alarm_id}`, runAt: new Date(work.now.getTime() + flapRule.calm + 1000) },
      );
}
