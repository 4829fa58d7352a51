// Building scorecards, reporting by hand and judging as a person. What is replaced stays as a row with its time, so that
// every earlier answer can be found again.
import { figureBook } from '../../platform/figures/figure-book.ts';
import { periodOf } from '../../platform/figures/period.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import { measureFor, scorecardFor, scorecardOfPerspective } from './scorecard-access.ts';
import { copyScorecard } from './scorecard-copy.ts';

export async function createScorecard(work: Work, input: GivenOf<typeof contract.createScorecard>) {
  if (!work.part(unitTreeKey).unit(input.unit)) throw new Refusal('not-found', 'unit-unknown', { unit: input.unit });
  const scorecardId = work.newId();
  const made = await work.sql(
    `insert into scorecards.scorecards (scorecard_id, unit, year, name, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6) on conflict (unit, year) do nothing returning scorecard_id`,
    [scorecardId, input.unit, input.year, input.name, work.now, work.actor?.id ?? ''],
  );
  if (made.length === 0) throw new Refusal('conflict', 'scorecard-exists', { unit: input.unit, year: input.year });
  if (input.copyFrom) {
    const from = await scorecardFor(work, input.copyFrom, 'scorecards.read');
    await copyScorecard(work, from.scorecard_id, scorecardId);
  }
  work.audit({ subject: 'scorecard', subjectId: scorecardId, unit: input.unit });
  return { scorecardId };
}

export async function addPerspective(work: Work, input: GivenOf<typeof contract.addPerspective>) {
  const card = await scorecardFor(work, input.scorecardId, 'scorecards.build');
  const perspectiveId = work.newId();
  await work.sql(
    `insert into scorecards.perspectives (perspective_id, scorecard_id, position, name)
     select $1, $2, coalesce(max(position), 0) + 1, $3 from scorecards.perspectives where scorecard_id = $2`,
    [perspectiveId, input.scorecardId, input.name],
  );
  work.audit({ subject: 'scorecard', subjectId: input.scorecardId, unit: card.unit });
  return { perspectiveId };
}

export async function addFocusArea(work: Work, input: GivenOf<typeof contract.addFocusArea>) {
  const card = await scorecardFor(work, input.scorecardId, 'scorecards.build');
  const focusAreaId = work.newId();
  await work.sql(
    `insert into scorecards.focus_areas (focus_area_id, scorecard_id, position, name)
     select $1, $2, coalesce(max(position), 0) + 1, $3 from scorecards.focus_areas where scorecard_id = $2`,
    [focusAreaId, input.scorecardId, input.name],
  );
  work.audit({ subject: 'scorecard', subjectId: input.scorecardId, unit: card.unit });
  return { focusAreaId };
}

type Fields = GivenOf<typeof contract.addMeasure> | GivenOf<typeof contract.changeMeasure>;

export async function addMeasure(work: Work, input: GivenOf<typeof contract.addMeasure>) {
  const card = await scorecardOfPerspective(work, input.perspectiveId, 'scorecards.build');
  checkFields(work, input);
  const measureId = work.newId();
  await work.sql(
    `insert into scorecards.measures (measure_id, perspective_id, position, ${columns.join(', ')}, changed_at)
     select $1, $2, coalesce(max(position), 0) + 1, ${columns.map((_, i) => `$${i + 4}`).join(', ')}, $3
     from scorecards.measures where perspective_id = $2`,
    [measureId, input.perspectiveId, work.now, ...columnValues(input)],
  );
  work.audit({ subject: 'measure', subjectId: measureId, unit: card.unit });
  touchFigure(work);
  return { measureId };
}

export async function changeMeasure(work: Work, input: GivenOf<typeof contract.changeMeasure>) {
  const measure = await measureFor(work, input.measureId, 'scorecards.build');
  checkFields(work, input);
  await work.sql(
    `update scorecards.measures set changed_at = $2, ${columns.map((name, i) => `${name} = $${i + 3}`).join(', ')} where measure_id = $1`,
    [input.measureId, work.now, ...columnValues(input)],
  );
  work.audit({ subject: 'measure', subjectId: input.measureId, unit: measure.unit, detail: { before: measure } });
  touchFigure(work);
  return {};
}

export async function removeMeasure(work: Work, input: GivenOf<typeof contract.removeMeasure>) {
  const measure = await measureFor(work, input.measureId, 'scorecards.build');
  await work.sql('delete from scorecards.measures where measure_id = $1', [input.measureId]);
  work.audit({ subject: 'measure', subjectId: input.measureId, unit: measure.unit, detail: { before: measure } });
  touchFigure(work);
  return {};
}

export async function reportObservation(work: Work, input: GivenOf<typeof contract.reportObservation>) {
  const measure = await measureFor(work, input.measureId, 'scorecards.report');
  if (measure.figure) throw new Refusal('conflict', 'measure-has-figure', { figure: measure.figure });
  if (input.value === null && !input.text.trim()) throw new Refusal('invalid', 'observation-empty');
  const { from, to } = periodOf(input.period);
  await work.sql(
    `update scorecards.observations set replaced_at = $4
     where measure_id = $1 and from_month = $2 and to_month = $3 and replaced_at is null`,
    [input.measureId, from, to, work.now],
  );
  await work.sql(
    `insert into scorecards.observations (observation_id, measure_id, from_month, to_month, value, text, source,
       definition_version, reported_by, reported_by_name, reported_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      work.newId(),
      input.measureId,
      from,
      to,
      input.value,
      input.text,
      input.source,
      input.definitionVersion,
      work.actor?.id ?? '',
      work.actor?.name ?? '',
      work.now,
    ],
  );
  work.audit({ subject: 'measure', subjectId: input.measureId, unit: measure.unit });
  return {};
}

export async function assessMeasure(work: Work, input: GivenOf<typeof contract.assessMeasure>) {
  const { from, to } = periodOf(input.period);
  await endAssessment(work, input.measureId, from, to);
  await work.sql(
    `insert into scorecards.assessments (assessment_id, measure_id, from_month, to_month, fulfilment, trend, reason,
       assessed_by, assessed_by_name, assessed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      work.newId(),
      input.measureId,
      from,
      to,
      input.fulfilment,
      input.trend,
      input.reason,
      work.actor?.id ?? '',
      work.actor?.name ?? '',
      work.now,
    ],
  );
  return {};
}

export async function clearAssessment(work: Work, input: GivenOf<typeof contract.clearAssessment>) {
  const { from, to } = periodOf(input.period);
  await endAssessment(work, input.measureId, from, to);
  return {};
}

async function endAssessment(work: Work, measureId: string, from: string, to: string): Promise<void> {
  const measure = await measureFor(work, measureId, 'scorecards.assess');
  await work.sql(
    `update scorecards.assessments set replaced_at = $4
     where measure_id = $1 and from_month = $2 and to_month = $3 and replaced_at is null`,
    [measureId, from, to, work.now],
  );
  work.audit({ subject: 'measure', subjectId: measureId, unit: measure.unit });
}

const columns = [
  'goal',
  'name',
  'focus_area_id',
  'figure',
  'unit_word',
  'decimals',
  'good',
  'baseline_from',
  'baseline_to',
  'baseline_text',
  'target_kind',
  'target_low',
  'target_high',
  'target_text',
  'note',
];

function columnValues(input: Fields): unknown[] {
  const baseline = input.baseline ? periodOf(input.baseline) : null;
  return [
    input.goal,
    input.name,
    input.focusAreaId,
    input.figure,
    input.unitWord,
    input.decimals,
    input.good,
    baseline?.from ?? null,
    baseline?.to ?? null,
    input.baselineText,
    input.targetKind,
    input.targetLow,
    input.targetHigh,
    input.targetText,
    input.note,
  ];
}

function checkFields(work: Work, input: Fields): void {
  if (input.figure && !figureBook(work).figures.has(input.figure))
    throw new Refusal('not-found', 'figure-unknown', { figure: input.figure });
  const needsLow = ['at-least', 'equal', 'band'].includes(input.targetKind) && input.targetLow === null;
  const needsHigh = ['at-most', 'band'].includes(input.targetKind) && input.targetHigh === null;
  if (needsLow || needsHigh) throw new Refusal('invalid', 'target-incomplete', { kind: input.targetKind });
}

/** A target stands on the figure's page too. */
function touchFigure(work: Work): void {
  work.touch('figures');
}
