// A unit's scorecard for a period: outcomes and baselines from figures or from what was reported by hand, judged by rule or
// by a person. The interim report asks the same function, with a freeze.

import { leavesOf } from '../../platform/figures/figure.ts';
import { figureBook } from '../../platform/figures/figure-book.ts';
import { type Asked, figureValues, shownValue, type Value } from '../../platform/figures/figure-values.ts';
import { type Period, periodOf } from '../../platform/figures/period.ts';
import { storedInteger } from '../../platform/figures/show.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type { MeasureRow, readScorecard as readScorecardOperation, Scorecard } from './contract.ts';
import { observedValue, targetWords } from './measure-values.ts';
import type { ScorecardRecord } from './scorecard-access.ts';
import type { Assessment, Known, MeasureRecord, Observation } from './scorecard-records.ts';
import { judgeFulfilment, judgeTrend, type Seen, unlikeness } from './scorecard-rules.ts';

export async function listScorecards(work: Work) {
  const rows = await work.sql<ScorecardRecord>(
    'select * from scorecards.scorecards order by year desc, unit limit 500',
  );
  const tree = work.part(unitTreeKey);
  return {
    scorecards: rows
      .filter((row) => work.policy.may('scorecards.read', row.unit))
      .map((row) => ({
        scorecardId: row.scorecard_id,
        unit: row.unit,
        unitName: tree.unit(row.unit)?.name ?? row.unit,
        year: row.year,
        name: row.name,
      })),
  };
}

export async function readScorecard(work: Work, input: GivenOf<typeof readScorecardOperation>): Promise<Scorecard> {
  return scorecardOf(work, { unit: input.unit, period: periodOf(input.period) });
}

/** The scorecard as it is, or as it was frozen when `asked` carries a freeze. Refusal `scorecard-unknown`. */
export async function scorecardOf(work: Work, asked: Asked): Promise<Scorecard> {
  const year = Number(asked.period.to.slice(0, 4));
  const [card] = await work.sql<ScorecardRecord>('select * from scorecards.scorecards where unit = $1 and year = $2', [
    asked.unit,
    year,
  ]);
  if (!card) throw new Refusal('not-found', 'scorecard-unknown', { unit: asked.unit, year });
  const [areas, perspectives, measures] = await Promise.all([
    work.sql<AreaRecord>('select * from scorecards.focus_areas where scorecard_id = $1 order by position', [
      card.scorecard_id,
    ]),
    work.sql<PerspectiveRecord>('select * from scorecards.perspectives where scorecard_id = $1 order by position', [
      card.scorecard_id,
    ]),
    work.sql<MeasureRecord>(
      `select m.*, a.name as focus_area from scorecards.measures m join scorecards.perspectives p using (perspective_id)
       left join scorecards.focus_areas a using (focus_area_id) where p.scorecard_id = $1 order by m.position`,
      [card.scorecard_id],
    ),
  ]);
  const known = await gather(work, asked, measures);
  const rows = new Map(measures.map((measure) => [measure.measure_id, judged(work, measure, asked.period, known)]));
  return {
    scorecardId: card.scorecard_id,
    unit: card.unit,
    unitName: (asked.tree ?? work.part(unitTreeKey)).unit(card.unit)?.name ?? card.unit,
    year: card.year,
    name: card.name,
    focusAreas: areas.map((area) => ({ focusAreaId: area.focus_area_id, name: area.name })),
    perspectives: perspectives.map((perspective) => ({
      perspectiveId: perspective.perspective_id,
      name: perspective.name,
      measures: measures
        .filter((measure) => measure.perspective_id === perspective.perspective_id)
        .flatMap((measure) => rows.get(measure.measure_id) ?? []),
    })),
    summary: summarise([...rows.values()]),
    may: {
      build: work.policy.may('scorecards.build', card.unit),
      report: work.policy.may('scorecards.report', card.unit),
      assess: work.policy.may('scorecards.assess', card.unit),
    },
  };
}

/** The target of a figure in the unit's scorecard of that year: what the figure's own page shows beside its value. */
export async function targetOf(work: Work, figure: string, unit: string, period: Period) {
  const [row] = await work.sql<MeasureRecord>(
    `select m.* from scorecards.measures m join scorecards.perspectives p using (perspective_id)
     join scorecards.scorecards s using (scorecard_id) where m.figure = $1 and s.unit = $2 and s.year = $3 order by m.position limit 1`,
    [figure, unit, Number(period.to.slice(0, 4))],
  );
  const definition = figureBook(work).figures.get(figure);
  if (!row || !definition) return null;
  return { text: targetWords(row, definition, work.language), value: row.target_high ?? row.target_low };
}

interface AreaRecord {
  [column: string]: unknown;
  focus_area_id: string;
  name: string;
}
interface PerspectiveRecord {
  [column: string]: unknown;
  perspective_id: string;
  name: string;
}
/** Everything the rows need, asked once for the whole card: figures by period, observations, assessments. */
async function gather(work: Work, asked: Asked, measures: readonly MeasureRecord[]): Promise<Known> {
  const book = figureBook(work).figures;
  const seen = measures.flatMap((each) => {
    const definition = each.figure ? book.get(each.figure) : undefined;
    return definition && work.policy.may(definition.permission, asked.unit) ? [{ measure: each, definition }] : [];
  });
  const values = new Map<string, Value>();
  const ask = async (period: Period, wanted: typeof seen): Promise<void> => {
    const definitions = [...new Set(wanted.map((each) => each.definition))];
    for (const value of await figureValues(work, definitions, { ...asked, period }))
      values.set(keyOf(value.figure, period), value);
  };
  const baselines = Map.groupBy(
    seen.filter(({ measure }) => measure.baseline_from && measure.baseline_to),
    ({ measure }) => `${measure.baseline_from}..${measure.baseline_to}`,
  );
  await ask(asked.period, seen);
  for (const [period, wanted] of baselines) await ask(periodOf(period), wanted);
  const ids = measures.map((each) => each.measure_id);
  const [observations, assessments] = await Promise.all([
    work.sql<Observation>('select * from scorecards.observations where measure_id = any($1) and replaced_at is null', [
      ids,
    ]),
    work.sql<Assessment>(
      `select * from scorecards.assessments where measure_id = any($1) and from_month = $2 and to_month = $3 and replaced_at is null`,
      [ids, asked.period.from, asked.period.to],
    ),
  ]);
  return { values, observations, assessments, figures: book };
}

function judged(work: Work, measure: MeasureRecord, period: Period, known: Known): MeasureRow {
  const outcome = seenIn(work, measure, period, known);
  const before =
    measure.baseline_from && measure.baseline_to ? { from: measure.baseline_from, to: measure.baseline_to } : null;
  const baseline = before ? seenIn(work, measure, before, known) : null;
  const target = { kind: measure.target_kind, low: measure.target_low, high: measure.target_high };
  const person = known.assessments.find((each) => each.measure_id === measure.measure_id);
  const definition = measure.figure ? known.figures.get(measure.figure) : undefined;
  const momentary =
    definition !== undefined && leavesOf(definition.formula).every(({ leaf }) => leaf.window === 'last');
  const mixed = (when: Period) => known.values.get(keyOf(measure.figure ?? '', when))?.isMixed;
  const now = asSeen(outcome, momentary, mixed(period));
  const then = before && asSeen(baseline, momentary, mixed(before));
  return {
    measureId: measure.measure_id,
    goal: measure.goal,
    name: measure.name,
    focusArea: measure.focus_area,
    figure: measure.figure,
    good: measure.good,
    baselineText: measure.baseline_text,
    baseline,
    targetText: targetWords(measure, definition, work.language),
    targetKind: measure.target_kind,
    outcome,
    fulfilment: person?.fulfilment ?? judgeFulfilment(target, now, then),
    trend: person?.trend ?? judgeTrend(measure.good, target, now, then),
    judged: person
      ? { by: person.assessed_by_name, at: person.assessed_at.toISOString(), reason: person.reason }
      : null,
    unlike: unlikeness(now, then),
    note: measure.note,
    settings: {
      focusAreaId: measure.focus_area_id,
      unitWord: measure.unit_word,
      decimals: measure.decimals,
      baseline: before ? `${before.from}..${before.to}` : null,
      targetLow: measure.target_low,
      targetHigh: measure.target_high,
      targetText: measure.target_text,
    },
  };
}

function seenIn(work: Work, measure: MeasureRecord, period: Period, known: Known): MeasureRow['outcome'] {
  if (!measure.figure) return observedValue(measure, period, known.observations, work.language);
  const definition = known.figures.get(measure.figure);
  const value = known.values.get(keyOf(measure.figure, period));
  if (!definition || !value) return null;
  return {
    shown: shownValue(definition, value, work.language).shown,
    value: value.exact ? storedInteger(value.exact, definition) : null,
    from: period.from,
    to: period.to,
    figure: definition.id,
    source: definition.name[work.language],
    definitionVersion: value.version,
    hidden: value.hidden,
  };
}

function asSeen(value: MeasureRow['outcome'], momentary: boolean, isMixed: boolean | undefined): Seen | null {
  return value && value.value !== null ? { ...value, value: value.value, momentary, isMixed } : null;
}

function keyOf(figure: string, period: Period): string {
  return `${figure} ${period.from}..${period.to}`;
}

function summarise(rows: readonly MeasureRow[]): Scorecard['summary'] {
  const summary = { met: 0, partly: 0, missed: 0, 'not-assessed': 0 };
  for (const row of rows) summary[row.fulfilment]++;
  return summary;
}
