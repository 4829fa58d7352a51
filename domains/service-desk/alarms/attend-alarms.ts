// What an alarm that has begun leads to: nothing but a note where a rule says so or work is announced on its service; one
// case for all where it is part of a storm; otherwise a case, or a line in the one that is open already.
import type { Work } from '../../../platform/work/work.ts';
import { equipmentByLabel } from '../../assets/assets.ts';
import { servicesInMaintenance } from '../../notices/notices.ts';
import { openOrJoinCase } from './alarm-cases.ts';
import type { Draft } from './alarm-draft.ts';
import type { AlarmRecord } from './alarm-rows.ts';
import { knownAlarmRules } from './alarm-rulebook.ts';
import { caseKeyOf, type KnownRule, ruleFor, ruleOfNobody } from './alarm-rules.ts';
import { gatherStorms } from './alarm-storms.ts';
import { alikeOf } from './storm-rules.ts';

/** Fills in what the rules say of an alarm: its service, place and equipment. */
export async function placeAlarm(work: Work, record: AlarmRecord): Promise<void> {
  const rule = await ruleOf(work, record);
  const says = rule?.says ?? ruleOfNobody(record.severity);
  const label = record.labels[says.thingLabel] ?? '';
  const thing = label === '' ? null : await equipmentByLabel(work, label);
  record.rule_id = rule?.ruleId ?? null;
  record.rule_name = rule?.says.name ?? '';
  record.equipment_id = thing?.id ?? null;
  record.service_code = says.service ?? thing?.serviceCode ?? null;
  record.place = (record.labels[says.placeLabel] ?? '').slice(0, 200);
  record.alike = alikeOf({ service: record.service_code, place: record.place, source: record.source_id });
  record.case_key = caseKeyOf(rule, {
    source: record.source_id,
    fingerprint: record.fingerprint,
    thing: thing?.number ?? record.place,
  });
}

/** Decides for these, in their order, and notes it in their rows, which are not written yet. */
export async function attendAlarms(work: Work, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) return;
  const inMaintenance = await servicesInMaintenance(work);
  const sounding: Draft[] = [];
  for (const draft of drafts) {
    const { record } = draft;
    const until = record.service_code === null ? undefined : inMaintenance.get(record.service_code);
    record.held = await heldBy(work, record, until !== undefined);
    record.trouble = null;
    if (record.held === 'maintenance' && until)
      work.enqueue('release-alarms', {}, { key: `release-alarms ${until.toISOString()}`, runAt: until });
    if (record.held === null) sounding.push(draft);
    else if (record.held !== 'storm') record.case_id = null;
  }
  const alone = await gatherStorms(work, sounding);
  const opened = new Map<string, string>();
  for (const draft of alone) {
    draft.record.storm_id = null;
    await openOrJoinCase(
      work,
      draft,
      (await ruleOf(work, draft.record))?.says ?? ruleOfNobody(draft.record.severity),
      opened,
    );
  }
}

/** The rule that takes an alarm. The rules are read once in a job, however many alarms it has. */
export async function ruleOf(work: Work, record: AlarmRecord): Promise<KnownRule | null> {
  const rules = found.get(work) ?? (await knownAlarmRules(work));
  found.set(work, rules);
  return ruleFor(record.labels, rules);
}

const found = new WeakMap<Work, readonly KnownRule[]>();

async function heldBy(work: Work, record: AlarmRecord, isMaintained: boolean): Promise<AlarmRecord['held']> {
  if ((await ruleOf(work, record))?.says.opensCase === false) return 'rule';
  return isMaintained ? 'maintenance' : null;
}
