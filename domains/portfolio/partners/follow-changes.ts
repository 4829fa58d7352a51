// What has changed for a partner in a time: of the assignments its link shows, those that stand otherwise than they did.
import type { Work } from '../../../platform/work/work.ts';
import { assignmentNumber } from '../assignments/assignment-rows.ts';
import type { AssignmentStatus } from '../assignments/assignment-rules.ts';
import { type FollowLinkRecord, followedRecords } from './follow-link-rows.ts';

export interface StatusChange {
  readonly number: string;
  readonly title: string;
  readonly before: AssignmentStatus;
  readonly now: AssignmentStatus;
}

/** Of what the link shows: what stands otherwise at the end of a time than at its beginning. There and back again is no change. */
export async function statusChanges(
  work: Work,
  link: Pick<FollowLinkRecord, 'partner_id' | 'by_id'>,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<StatusChange[]> {
  const { records } = await followedRecords(work, link);
  const steps = await work.sql<{ record_id: string; before: AssignmentStatus; now: AssignmentStatus }>(
    `select record_id, (array_agg(changes->'status'->>0 order by ordinal))[1] as before,
       (array_agg(changes->'status'->>1 order by ordinal desc))[1] as now
     from portfolio.steps where record_id = any($1) and what = 'status' and at > $2 and at <= $3 group by record_id`,
    [records.map((each) => each.assignment_id), from, to],
  );
  return records.flatMap((record) => {
    const step = steps.find((each) => each.record_id === record.assignment_id);
    if (!step || step.before === step.now) return [];
    return [{ number: assignmentNumber(record.number), title: record.title, before: step.before, now: step.now }];
  });
}
