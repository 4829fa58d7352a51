// Gathers the raw values a draft is written from and checked against: the accounts, the figures the writer may see, the scorecard,
// assignments and controls, and how goals and assignments stood in the report before.
import type { FigureDefinition } from '../../../platform/figures/figure.ts';
import { figureBook } from '../../../platform/figures/figure-book.ts';
import { figureValues, type Value } from '../../../platform/figures/figure-values.ts';
import { freezeOf } from '../../../platform/figures/freeze.ts';
import { shiftYears } from '../../../platform/figures/period.ts';
import { rounded } from '../../../platform/figures/rational.ts';
import { smallGroup } from '../../../platform/figures/suppress.ts';
import type { Work } from '../../../platform/work/work.ts';
import { type VarianceGround, varianceGround } from '../../finances/finances.ts';
import { controlsTold } from '../../internal-control/internal-control.ts';
import type { ToldAssignment } from '../../portfolio/contract.ts';
import { assignmentsTold } from '../../portfolio/portfolio.ts';
import type { Scorecard } from '../../scorecards/contract.ts';
import { mayRefer } from '../derived-values.ts';
import { allLines, driverFigure } from '../driver-amount-rules.ts';
import { showsMeasures } from '../report-content.ts';
import { type ChapterRecord, periodOfReport, type ReportRecord, reportRows } from '../report-rows.ts';
import { asDocument, scorecardIn } from '../report-scorecard.ts';
import { isOpen } from '../report-state-rules.ts';
import type { DraftFacts, DraftPlace, FactFigure, FactMeasure } from './draft-facts.ts';

/** The facts of a report's unit and period, with the scorecard they were read from. */
export async function gatherFacts(
  work: Work,
  report: ReportRecord,
  place: DraftPlace,
): Promise<{ readonly facts: DraftFacts; readonly scorecard: Scorecard | null }> {
  const document = asDocument(work, report.language);
  const { unit, language } = report;
  const period = periodOfReport(report);
  const needs = needsOf(place);
  const seesMoney = needs.money && mayRefer(work, driverFigure(allLines, 'deviation'), unit);
  const ground = seesMoney ? await varianceGround(document, unit, period) : nothing;
  const [scorecard, assignments, controls, before, figures] = await Promise.all([
    needs.goals ? scorecardIn(document, { unit, period }) : null,
    needs.tasks ? assignmentsTold(document, unit, period) : [],
    place.kind === 'internal-control' ? controlsTold(document, unit, period) : [],
    needs.goals || needs.tasks ? standingBefore(document, report, needs) : null,
    figuresOf(work, report, place, ground),
  ]);
  const facts: DraftFacts = {
    language,
    period,
    hasBefore: before !== null,
    headings: ground.headings.map((each) => ({ id: each.id, name: each.names[language] })),
    groups: ground.groups.map(({ names, ...rest }) => ({ ...rest, name: names[language] })),
    units: ground.units,
    figures,
    measures: measuresIn(scorecard, before?.scorecard ?? null),
    assignments: assignments.map((each) => ({
      title: each.title,
      status: statusOf(each),
      before: statusOf(before?.assignments.find((one) => one.assignment === each.assignment)),
      deadlineOn: each.deadlineOn,
      reason: each.current?.reason ?? '',
      waitsFor: each.current?.waitsFor ?? '',
    })),
    controls: controls.map(({ risk, riskId, light, executions }) => ({
      risk,
      riskId,
      light,
      outcomes: executions.toSorted((a, b) => (a.doneOn < b.doneOn ? -1 : 1)).map((each) => each.outcome),
    })),
  };
  return { facts, scorecard };
}

/** What a text of a chapter is about. */
export function placeOf({ kind, settings }: ChapterRecord, slot: string): DraftPlace {
  const tables = settings.tables.flatMap((table) =>
    table.rows.map((row) => ({ slot: `row:${table.key}.${row.key}`, row })),
  );
  const cells = (row: (typeof tables)[number]['row']) => row.cells.flatMap((cell) => cell?.figure ?? []);
  const own = tables.find((each) => each.slot === slot);
  const lines = own ? cells(own.row).flatMap((id) => /^finances\.(.+)-deviation$/.exec(id)?.[1] ?? []) : [];
  return {
    kind,
    slot,
    line: lines[0] ?? null,
    perspective: showsMeasures({ kind, settings }) ? settings.perspective : '',
    charted: settings.charts.map((each) => each.figure),
    tabled: tables.flatMap((each) => cells(each.row)),
  };
}

/** What a text can speak of; the rest is not asked for. */
function needsOf({ kind, slot }: DraftPlace) {
  const isGoal = slot.startsWith('measure:');
  return {
    money: !isGoal && (kind === 'summary' || kind === 'economy' || slot.startsWith('row:')),
    goals: isGoal || kind === 'summary' || kind === 'scorecard',
    tasks: kind === 'summary' || kind === 'assignments',
  };
}

const nothing: VarianceGround = { headings: [], groups: [], units: [] };

/** The figures a draft may speak of, those the writer may see and no group is too small for. */
async function figuresOf(
  work: Work,
  report: ReportRecord,
  place: DraftPlace,
  { headings, groups }: VarianceGround,
): Promise<FactFigure[]> {
  const book = figureBook(work).figures;
  const lines = [...headings, ...groups].flatMap(({ id }) => [`${id}-deviation`, `${id}-growth`]);
  const money = ['result', 'result-deviation', 'forecast-result', 'forecast-deviation', ...lines];
  const ids = new Set([...money.map((each) => `finances.${each}`), ...place.charted, ...place.tabled]);
  const seen = [...ids].flatMap((id) => (mayRefer(work, id, report.unit) ? (book.get(id) ?? []) : []));
  const document = asDocument(work, report.language);
  const period = periodOfReport(report);
  const [now, then] = await Promise.all(
    [period, shiftYears(period, -1)].map((each) => figureValues(document, seen, { unit: report.unit, period: each })),
  );
  return seen.flatMap((definition) => {
    const value = now?.find((each) => each.figure === definition.id);
    const earlier = then?.find((each) => each.figure === definition.id);
    if (!value || !isSayable(definition, value)) return [];
    const isAlike = earlier?.version === value.version && !earlier.isMixed && !value.isMixed;
    return [
      {
        id: definition.id,
        name: definition.name[report.language],
        shown: definition.shown,
        // sayable: it has a value
        now: value.exact,
        lastYear: earlier && isAlike && isSayable(definition, earlier) ? earlier.exact : null,
      },
    ];
  });
}

function isSayable(
  definition: FigureDefinition,
  value: Value,
): value is Value & { exact: NonNullable<Value['exact']> } {
  if (!value.exact || value.hidden) return false;
  // a count of people that is itself a small group
  const size = definition.people && definition.unit === 'count' ? Math.abs(rounded(value.exact, 0)) : smallGroup + 1;
  return size > smallGroup;
}

function measuresIn(scorecard: Scorecard | null, before: Scorecard | null): FactMeasure[] {
  const earlier = before?.perspectives.flatMap((each) => each.measures) ?? [];
  return (scorecard?.perspectives ?? []).flatMap(({ name, measures }) =>
    measures.map((each) => {
      const { goal, outcome, baseline } = each;
      // a scorecard of another year has its own measures; goal and name say which is the same
      const same = earlier.find((one) => one.goal === goal && one.name === each.name);
      return {
        id: each.measureId,
        perspective: name,
        goal,
        targetText: each.targetText,
        outcome: seen(outcome),
        baseline: seen(baseline),
        isHidden: (outcome?.hidden ?? false) || (baseline?.hidden ?? false),
        unlike: each.unlike,
        trend: each.trend,
        fulfilment: each.fulfilment,
        before: same?.fulfilment ?? null,
      };
    }),
  );
}

/** A value there is: a figure without one stands as a dash. */
function seen(value: Measure['outcome']): FactMeasure['outcome'] {
  return value && value.shown !== '' && value.shown !== '–' ? { shown: value.shown, value: value.value } : null;
}

type Measure = Scorecard['perspectives'][number]['measures'][number];

/** Goals and assignments as the unit's report before told of them: frozen where it is closed. */
async function standingBefore(work: Work, report: ReportRecord, needs: ReturnType<typeof needsOf>) {
  const [before] = await reportRows(work, 'r.unit = $1 and r.to_month < $2', [report.unit, report.to_month]);
  if (!before) return null;
  const period = periodOfReport(before);
  const freeze = isOpen(before.state) ? null : await freezeOf(work, before.unit, period);
  const asked = { unit: before.unit, period, ...(freeze ? { freeze: freeze.id, tree: freeze.tree } : {}) };
  const [scorecard, assignments] = await Promise.all([
    needs.goals ? scorecardIn(work, asked) : null,
    needs.tasks ? assignmentsTold(work, before.unit, period) : [],
  ]);
  return { scorecard, assignments };
}

/** What was told for the period itself; what is older says nothing of it. */
function statusOf(assignment: ToldAssignment | undefined) {
  return assignment?.current && !assignment.isStale ? assignment.current.status : null;
}
