// Loading scorecards and their measures: loading is authorising, in the unit the scorecard belongs to. What one may not
// see answers as if it were not there.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';

export interface ScorecardRecord {
  [column: string]: unknown;
  scorecard_id: string;
  unit: string;
  year: number;
  name: string;
}

export interface MeasureRecord {
  [column: string]: unknown;
  measure_id: string;
  perspective_id: string;
  figure: string | null;
  unit: string;
  scorecard_id: string;
  year: number;
}

/** The scorecard, if the actor has `right` in its unit; refusal `scorecard-unknown`. */
export async function scorecardFor(work: Work, scorecardId: string, right: string): Promise<ScorecardRecord> {
  const [row] = await work.sql<ScorecardRecord>('select * from scorecards.scorecards where scorecard_id = $1', [
    scorecardId,
  ]);
  if (!row || !work.policy.may(right, row.unit))
    throw new Refusal('not-found', 'scorecard-unknown', { scorecard: scorecardId });
  return row;
}

/** The scorecard that owns a perspective; refusal `perspective-unknown`. */
export async function scorecardOfPerspective(
  work: Work,
  perspectiveId: string,
  right: string,
): Promise<ScorecardRecord> {
  const [row] = await work.sql<ScorecardRecord>(
    'select s.* from scorecards.perspectives p join scorecards.scorecards s using (scorecard_id) where p.perspective_id = $1',
    [perspectiveId],
  );
  if (!row || !work.policy.may(right, row.unit))
    throw new Refusal('not-found', 'perspective-unknown', { perspective: perspectiveId });
  return row;
}

/** The measure with its unit and year; refusal `measure-unknown`. */
export async function measureFor(work: Work, measureId: string, right: string): Promise<MeasureRecord> {
  const [row] = await work.sql<MeasureRecord>(
    `select m.*, s.unit, s.scorecard_id, s.year from scorecards.measures m
     join scorecards.perspectives p using (perspective_id) join scorecards.scorecards s using (scorecard_id)
     where m.measure_id = $1`,
    [measureId],
  );
  if (!row || !work.policy.may(right, row.unit))
    throw new Refusal('not-found', 'measure-unknown', { measure: measureId });
  return row;
}
