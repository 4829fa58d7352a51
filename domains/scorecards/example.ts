// The scorecard of the story's division for 2019: five focus areas, three perspectives, fourteen measures. Outcomes come
// from the figures of the other rooms; a measure without one has a target in words and is judged by people.
import { stableId } from '../../example/stable-id.ts';
import type { Work } from '../../platform/work/work.ts';
import { type ExampleMeasure, exampleAreas, exampleMeasures, examplePerspectives } from './example-measures.ts';

const unit = 'DTD';
const period = { from: '2019-01', to: '2019-08' };

/** Loads the division's scorecard with what was judged for January to August 2019. */
export async function loadExample(work: Work): Promise<void> {
  const scorecardId = work.newId();
  await work.sql(
    `insert into scorecards.scorecards (scorecard_id, unit, year, name, created_at, created_by)
     values ($1, $2, 2019, 'Styrkort 2019', $3, 'example')`,
    [scorecardId, unit, work.now],
  );
  const areas = await named(work, 'focus_areas', 'focus_area_id', scorecardId, exampleAreas);
  const perspectives = await named(work, 'perspectives', 'perspective_id', scorecardId, examplePerspectives);
  for (const [index, measure] of exampleMeasures.entries()) {
    const measureId = stableId('scorecard-measure', measure.name);
    await keepMeasure(work, measureId, index, measure, areas[measure.area], perspectives[measure.perspective]);
    if (measure.judged) await keepJudgement(work, measureId, measure.judged);
  }
}

/** Inserts names in order; `table` and `key` are this file's own words. Returns the ids. */
async function named(
  work: Work,
  table: 'focus_areas' | 'perspectives',
  key: 'focus_area_id' | 'perspective_id',
  scorecardId: string,
  names: readonly string[],
): Promise<string[]> {
  const ids = names.map(() => work.newId());
  await work.sql(
    `insert into scorecards.${table} (${key}, scorecard_id, position, name)
     select id, $1, position, name from unnest($2::uuid[], $3::text[]) with ordinality as t(id, name, position)`,
    [scorecardId, ids, names],
  );
  return ids;
}

async function keepMeasure(
  work: Work,
  measureId: string,
  index: number,
  measure: ExampleMeasure,
  area: string | undefined,
  perspective: string | undefined,
): Promise<void> {
  await work.sql(
    `insert into scorecards.measures (measure_id, perspective_id, focus_area_id, position, goal, name, figure, unit_word, good,
       baseline_from, baseline_to, baseline_text, target_kind, target_low, target_high, target_text, note, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      measureId,
      perspective,
      area,
      index + 1,
      measure.goal,
      measure.name,
      measure.figure ?? null,
      measure.unitWord ?? '',
      measure.good,
      measure.baseline?.slice(0, 7) ?? null,
      measure.baseline?.slice(9) ?? null,
      measure.baselineText ?? '',
      measure.target,
      measure.low ?? null,
      measure.high ?? null,
      measure.targetText ?? '',
      measure.note ?? '',
      work.now,
    ],
  );
}

async function keepJudgement(
  work: Work,
  measureId: string,
  judged: NonNullable<ExampleMeasure['judged']>,
): Promise<void> {
  await work.sql(
    `insert into scorecards.assessments (assessment_id, measure_id, from_month, to_month, fulfilment, trend, reason,
       assessed_by, assessed_by_name, assessed_at) values ($1, $2, $3, $4, $5, $6, $7, 'example', 'Margareta Ljungsele', $8)`,
    [work.newId(), measureId, period.from, period.to, judged.fulfilment, judged.trend, judged.reason, work.now],
  );
}
