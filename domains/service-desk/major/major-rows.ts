// How a major incident is read from its tables and shown in lists.
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { masked } from '../masked-text.ts';
import type { MajorRow, MajorState } from './major-contract.ts';
import { majorNumber } from './major-rules.ts';

/** A row of service_desk.major_incidents with its leader, its review's state and whether its case is restricted. */
export type MajorRecord = {
  major_id: string;
  number: number;
  case_id: string;
  title: string;
  unit_code: string;
  services: string[];
  state: MajorState;
  level: number;
  impact: number;
  clinics: number;
  care_affected: boolean;
  rule_version: number | null;
  counts: boolean;
  began_at: Date;
  declared_at: Date;
  declared_by: string;
  solved_at: Date | null;
  closed_at: Date | null;
  solution: string;
  update_due_at: Date | null;
  update_said: '' | 'near' | 'late';
  version: number;
  leader: string | null;
  review_state: 'draft' | 'approved' | null;
  is_restricted: boolean;
  told_at: Date | null;
  told_text: string | null;
  notice_ids: string[];
};

/** What all reading of major incidents begins with; `m` is the incident, `c` its case. */
export const majorSelect = `select m.*, c.is_restricted, v.state as review_state, told.at as told_at, told.text as told_text,
    array(select n.notice_id from service_desk.major_notices n where n.major_id = m.major_id order by n.audience) as notice_ids,
    (select r.name from service_desk.major_roles r where r.major_id = m.major_id and r.role = 'leader' and r.to_at is null)
      as leader
  from service_desk.major_incidents m join service_desk.cases c using (case_id)
  left join service_desk.major_reviews v using (major_id)
  left join lateral (select u.at, u.text from service_desk.major_updates u
    where u.major_id = m.major_id and u.audience = 'leaders' order by u.ordinal desc limit 1) told on true`;

/** These incidents as lists show them; `forLeaders` says for which of them the caller reads what leaders are told. */
export async function shownMajors(
  work: Work,
  records: readonly MajorRecord[],
  forLeaders: (record: MajorRecord) => boolean,
): Promise<MajorRow[]> {
  const services = await knownServices(work);
  const tree = work.part(unitTreeKey);
  return records.map((row) => ({
    major: row.major_id,
    number: majorNumber(row.number),
    title: masked(work, row.title),
    state: row.state,
    level: row.level,
    serviceNames: row.services.map((code) => services.get(code)?.names[work.language] ?? code),
    unit: row.unit_code,
    unitName: tree.unit(row.unit_code)?.name ?? row.unit_code,
    leader: row.leader,
    beganAt: row.began_at.toISOString(),
    solvedAt: row.solved_at?.toISOString() ?? null,
    updateDueAt: row.update_due_at?.toISOString() ?? null,
    isLate: row.update_due_at !== null && row.update_due_at <= work.now,
    counts: row.counts,
    ruleVersion: row.rule_version,
    reviewState: row.review_state ?? 'none',
    told:
      row.told_at && row.told_text && forLeaders(row) ? { at: row.told_at.toISOString(), text: row.told_text } : null,
    noticeIds: row.notice_ids,
  }));
}
