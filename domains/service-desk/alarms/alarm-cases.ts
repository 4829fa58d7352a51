// The cases of alarms: one is opened, or the open one takes another in; when everything in it has ended it is solved by itself
// if nobody has taken it, and otherwise whoever has it reads so.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { addEntry, tellOf } from '../case-line.ts';
import type { CaseRecord } from '../case-rows.ts';
import { isOpen } from '../case-rules.ts';
import { takeStep } from '../case-step.ts';
import { openCase } from '../open-case.ts';
import type { Draft } from './alarm-draft.ts';
import type { AlarmRecord } from './alarm-rows.ts';
import type { AlarmRule } from './alarm-rules.ts';
import { alarmTexts } from './alarm-texts.ts';

/** a case that solved itself is opened again, rather than another opened, when the alarm is back this soon */
const sameCase = 60 * 60_000;

/** Gives an alarm that has begun its case; `opened` are the cases of those just before it, whose rows are not written yet. */
export async function openOrJoinCase(
  work: Work,
  draft: Draft,
  says: AlarmRule,
  opened: Map<string, string>,
): Promise<void> {
  const { record } = draft;
  const words = alarmTexts.sv;
  const known = await caseOfKey(work, record, opened.get(record.case_key) ?? null);
  if (!known) {
    await openOne(work, record, says);
    if (record.case_id !== null) opened.set(record.case_key, record.case_id);
    return;
  }
  const isSame = record.case_id === known.case_id;
  record.case_id = known.case_id;
  const text = `${isSame ? words.again : words.another} ${record.title}`;
  if (known.state === 'resolved') await reopen(work, known, text);
  else if (draft.startedFlapping) await note(work, known.case_id, words.flapping);
  else if (!record.is_flapping) await note(work, known.case_id, text);
}

/** What these ends mean to their cases. What comes and goes is waited with. */
export async function settleEnded(work: Work, ended: readonly AlarmRecord[]): Promise<void> {
  const steady = ended.filter((each) => !each.is_flapping && each.case_id !== null);
  const cases = new Map(steady.map((each) => [each.case_id, each]));
  for (const [caseId, alarm] of cases) if (caseId !== null) await settleCase(work, caseId, alarm.title);
}

/** One case in which alarms have ended: solved, or noted. */
export async function settleCase(work: Work, caseId: string, title: string): Promise<void> {
  const record = await lockCase(work, caseId);
  if (!record || !isOpen(record.state)) return;
  const [left] = await work.sql<{ n: number }>(
    `select count(*)::int as n from service_desk.alarms where case_id = $1 and (state = 'firing' or is_flapping)`,
    [caseId],
  );
  const words = alarmTexts.sv;
  // in a storm it is enough to say it when all is still
  if (left && left.n > 0) {
    if (left.n < 20) await note(work, caseId, `${words.ended} ${title}`);
    return;
  }
  const isTaken = record.assignee_id !== null || record.state !== 'new' || (await isLed(work, caseId));
  if (isTaken) await note(work, caseId, `${words.ended} ${title}`);
  else
    await takeStep(work, record, {
      what: 'resolved',
      clocks: ['resolved'],
      text: words.allEnded,
      isOpen: true,
      set: { kind: 'incident', state: 'resolved', solution: words.allEnded, resolved_at: work.now },
      tell: ['state'],
      event: 'case-resolved',
    });
}

async function openOne(work: Work, record: AlarmRecord, says: AlarmRule): Promise<void> {
  const service = record.service_code === null ? undefined : (await knownServices(work)).get(record.service_code);
  const isOffered = service !== undefined && (service.endedOn === null || service.endedOn >= work.today);
  try {
    const opened = await openCase(work, {
      title: record.title,
      description: describe(record),
      kind: 'incident',
      ...(isOffered ? { service: service.code } : {}),
      ...(record.equipment_id === null ? {} : { equipment: record.equipment_id }),
      place: record.place,
      requesterName: await sourceName(work, record.source_id),
      impact: says.impact,
      urgency: says.urgency,
      channel: 'alarm',
      isRestricted: false,
    });
    record.case_id = opened.case;
  } catch (error) {
    // a region without a first line: the alarm stays in the list with the reason
    if (!(error instanceof Refusal)) throw error;
    record.trouble = error.code;
  }
}

/** The open case of those that share one, or the one that has just solved itself. */
async function caseOfKey(work: Work, alarm: AlarmRecord, opened: string | null): Promise<CaseRecord | null> {
  const [record] = await work.sql<CaseRecord>(
    `select c.* from service_desk.cases c
     where c.case_id in (select a.case_id from service_desk.alarms a where a.case_key = $1 and a.case_id is not null
         and a.storm_id is null union select $2::uuid union select $4::uuid)
       and (c.state in ('new', 'active', 'waiting') or (c.state = 'resolved' and c.resolved_at > $3))
     order by c.number desc limit 1 for update`,
    [alarm.case_key, alarm.case_id, new Date(work.now.getTime() - sameCase), opened],
  );
  return record ?? null;
}

async function reopen(work: Work, record: CaseRecord, text: string): Promise<void> {
  await takeStep(work, record, {
    what: 'reopened',
    clocks: ['reopened'],
    text,
    isOpen: true,
    set: {
      state: record.assignee_id === null ? 'new' : 'active',
      resolved_at: null,
      solution: '',
      reopened: record.reopened + 1,
    },
    tell: ['state'],
  });
}

async function note(work: Work, caseId: string, text: string): Promise<void> {
  await addEntry(work, caseId, { what: 'alarm', text, isOpen: false, channel: 'alarm' });
  tellOf(work, caseId, 'case-changed');
}

async function lockCase(work: Work, caseId: string): Promise<CaseRecord | null> {
  const [record] = await work.sql<CaseRecord>('select * from service_desk.cases where case_id = $1 for update', [
    caseId,
  ]);
  return record ?? null;
}

/** A major incident is ended by whoever leads it. */
async function isLed(work: Work, caseId: string): Promise<boolean> {
  const rows = await work.sql(
    `select 1 from service_desk.major_incidents where case_id = $1
     union all select 1 from service_desk.major_reports where case_id = $1`,
    [caseId],
  );
  return rows.length > 0;
}

async function sourceName(work: Work, sourceId: string): Promise<string> {
  const [row] = await work.sql<{ name: string }>('select name from service_desk.alarm_sources where source_id = $1', [
    sourceId,
  ]);
  return row?.name ?? '–';
}

function describe({ labels, annotations }: AlarmRecord): string {
  const said = annotations.description ?? annotations.message ?? '';
  const lines = Object.entries(labels).map(([name, value]) => `${name}: ${value}`);
  return [said, lines.join('\n')]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
    .slice(0, 20_000);
}
