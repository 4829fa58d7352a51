// A new year's scorecard from an earlier one: the same perspectives, focus areas, goals and measures, without outcomes and
// judgements, which belong to their period.
import type { Work } from '../../platform/work/work.ts';

/** Copies everything but observations and assessments. Ids are new; the order is kept. */
export async function copyScorecard(work: Work, from: string, to: string): Promise<void> {
  const areas = await copyRows(work, 'focus_areas', 'focus_area_id', from, to);
  const perspectives = await copyRows(work, 'perspectives', 'perspective_id', from, to);
  const measures = await work.sql<{ measure_id: string; perspective_id: string; focus_area_id: string | null }>(
    'select m.measure_id, m.perspective_id, m.focus_area_id from scorecards.measures m where m.perspective_id = any($1)',
    [[...perspectives.keys()]],
  );
  for (const measure of measures)
    await work.sql(
      `insert into scorecards.measures (measure_id, perspective_id, focus_area_id, position, goal, name, figure, unit_word,
         decimals, good, baseline_from, baseline_to, baseline_text, target_kind, target_low, target_high, target_text, note, changed_at)
       select $2, $3, $4, position, goal, name, figure, unit_word, decimals, good, baseline_from, baseline_to, baseline_text,
         target_kind, target_low, target_high, target_text, note, $5 from scorecards.measures where measure_id = $1`,
      [
        measure.measure_id,
        work.newId(),
        perspectives.get(measure.perspective_id),
        measure.focus_area_id ? areas.get(measure.focus_area_id) : null,
        work.now,
      ],
    );
}

/** Old id → new id. `table` and `key` are this file's own names. */
async function copyRows(
  work: Work,
  table: 'focus_areas' | 'perspectives',
  key: 'focus_area_id' | 'perspective_id',
  from: string,
  to: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await work.sql<{ id: string }>(`select ${key} as id from scorecards.${table} where scorecard_id = $1`, [
    from,
  ]);
  const ids = new Map(rows.map((row) => [row.id, work.newId()]));
  for (const [old, fresh] of ids)
    await work.sql(
      `insert into scorecards.${table} (${key}, scorecard_id, position, name)
       select $2, $3, position, name from scorecards.${table} where ${key} = $1`,
      [old, fresh, to],
    );
  return ids;
}
