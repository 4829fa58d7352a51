// What every change of an incident leaves: a line in its own history, a new version, and an audit entry, in one transaction. The
// audit entry says which incident; who else may read it is decided by the log (the auditor alone).
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type { IncidentRecord } from './incident-rows.ts';

export interface TakenStep {
  /** reported, changed, comment, person-named … : a word of the history */
  readonly what: string;
  readonly text?: string;
  /** columns from what to what */
  readonly changes?: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/** Writes the line and the audit entry, and takes the version up. */
export async function takeStep(work: Work, record: Pick<IncidentRecord, 'incident_id' | 'unit_code'>, step: TakenStep) {
  await work.sql(
    `insert into security.incident_entries (incident_id, ordinal, at, what, text, changes, by_id, by_name)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7 from security.incident_entries where incident_id = $1`,
    [
      record.incident_id,
      work.now,
      step.what,
      step.text ?? '',
      step.changes ? JSON.stringify(step.changes) : null,
      work.actor?.id ?? null,
      work.actor?.name ?? null,
    ],
  );
  await work.sql('update security.incidents set version = version + 1, changed_at = $2 where incident_id = $1', [
    record.incident_id,
    work.now,
  ]);
  noteOf(work, record, step.what);
}

/** The audit entry alone. */
export function noteOf(work: Work, record: Pick<IncidentRecord, 'incident_id' | 'unit_code'>, what: string): void {
  work.audit({ subject: 'security-incident', subjectId: record.incident_id, unit: record.unit_code, detail: { what } });
}

/** Nobody knew, sent or handled anything in the future: one minute's difference between clocks is forgiven. */
export function checkPast(work: Work, field: string, at: string | null | undefined): void {
  if (!at || Date.parse(at) <= work.now.getTime() + 60_000) return;
  throw new Refusal('invalid', 'in-the-future', {}, [{ path: field, code: 'in-the-future', message: at }]);
}

/** The later moment is not before the earlier one. */
export function checkOrder(code: string, field: string, earlier: string | null, later: string | null): void {
  if (earlier === null || later === null || Date.parse(earlier) <= Date.parse(later)) return;
  throw new Refusal('invalid', code, {}, [{ path: field, code, message: later }]);
}

/** The unit right below the region that a unit lies in: where its incidents are counted. */
export function divisionOf(work: Work, unit: string): string {
  const tree = work.part(unitTreeKey);
  let at = unit;
  for (let step = 0; step < 20; step++) {
    const above = tree.unit(at)?.parent;
    if (!above || !tree.unit(above)?.parent) return at;
    at = above;
  }
  return at;
}

/** The unit exists. */
export function checkUnit(work: Work, unit: string): void {
  if (work.part(unitTreeKey).unit(unit)) return;
  throw new Refusal('invalid', 'unknown-unit', { unit }, [{ path: 'unit', code: 'unknown-unit', message: unit }]);
}
