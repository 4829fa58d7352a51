// Reading forecasts: a unit's versions, one version with what each line implies, one line with the methods side by side.

import { lastDay } from '../../platform/figures/period.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { forecastFor, type Version, versionSelect } from './forecast-access.ts';
import { intervalAround, originsOf, pastError } from './forecast-backtest-rules.ts';
import type * as contract from './forecast-contract.ts';
import { type Histories, lastMonthOf, loadHistories } from './forecast-history.ts';
import { leastWrong, type StoredLine, storedLines } from './forecast-lines.ts';
import {
  type ComputedMethod,
  computedMethods,
  forecastBy,
  type LineHistory,
  monthsAfter,
  monthsUntil,
  total,
} from './forecast-rules.ts';
import { missingLines } from './forecast-shape.ts';
import { seenFromResult, sumsOf } from './forecast-sums-rules.ts';

/** A unit's forecasts, the latest month first. */
export async function forecastList(
  work: Work,
  input: GivenOf<typeof contract.listForecasts>,
): Promise<AnswerOf<typeof contract.listForecasts>> {
  if (!work.part(unitTreeKey).unit(input.unit)) throw new Refusal('not-found', 'unit-unknown', { unit: input.unit });
  const [asOf, number] = forecastMark.read(input.after) ?? [null, null];
  const found = await work.sql<Version>(
    `${versionSelect} where v.unit = $1 and ($2::int is null or left(v.as_of, 4)::int = $2)
       and ($3::text is null or (v.as_of, v.number) < ($3, $4::int))
     order by v.as_of desc, v.number desc limit $5`,
    [input.unit, input.year ?? null, asOf, number, input.limit + 1],
  );
  const { rows: versions, next } = forecastMark.page(found, input.limit, (each) => [each.as_of, each.number]);
  const lines = await storedLines(
    work,
    versions.map((each) => each.version_id),
  );
  const byVersion = Map.groupBy(lines, (line) => line.version);
  return {
    versions: versions.map((each) => shownVersion(work, each, byVersion.get(each.version_id) ?? [])),
    next,
    mayOpen: work.policy.may('finances.make-forecast', input.unit),
    lastMonth: await lastMonthOf(work, input.unit),
  };
}

const forecastMark = listMark('forecasts', 'text', 'whole');

/** One version with its lines. */
export async function forecastPage(work: Work, input: { version: string }): Promise<contract.ForecastPage> {
  const version = await forecastFor(work, input.version);
  const lines = await storedLines(work, [version.version_id]);
  const histories = await loadHistories(work, version.unit, lines);
  const groups = await costGroups(work);
  const asOf = version.as_of;
  const whole = lines.flatMap((line) => line.months);
  const marked = (line: StoredLine) => total(histories.of(line).oneOff, monthsUntil(asOf));
  const sumOf = (some: readonly StoredLine[]) =>
    sumsOf(
      some.flatMap((line) => line.months),
      some.reduce((sum, line) => sum + marked(line), 0),
      asOf,
      whole,
    );
  const headings = Map.groupBy(lines, (line) => groups.get(line.costGroup)?.heading ?? '');
  return {
    ...shownVersion(work, version, lines),
    lines: lines.map((line) => shownLine(work, line, groups, histories.of(line), asOf, whole)),
    headings: [...headings].map(([heading, some]) => ({
      heading,
      names: groups.get(some[0]?.costGroup ?? '')?.headingNames ?? { sv: heading, da: heading, en: heading },
      ...sumOf(some),
    })),
    total: sumOf(lines),
    outdated: isOutdated(work, version, lines, histories),
    allowed: allowedSteps(work, version),
  };
}

/** One line: what every method says of it, how wrong each has been, and the months behind. */
export async function forecastLinePage(
  work: Work,
  input: { version: string; line: string },
): Promise<AnswerOf<typeof contract.readForecastLine>> {
  const version = await forecastFor(work, input.version);
  const lines = await storedLines(work, [version.version_id]);
  const line = lines.find((each) => each.line === input.line);
  if (!line) throw new Refusal('not-found', 'forecast-line-unknown', { line: input.line });
  const history = (await loadHistories(work, version.unit, lines)).of(line);
  const groups = await costGroups(work);
  const asOf = version.as_of;
  return {
    ...shownLine(
      work,
      line,
      groups,
      history,
      asOf,
      lines.flatMap((each) => each.months),
    ),
    methods: computedMethods.map((method) => methodSays(method, history, asOf)),
    best: leastWrong(history, asOf, asOf),
    history: monthsOfHistory(history, asOf),
  };
}

/** Whether the ledger, the budget or the set of lines has changed since the lines were worked out. */
export function isOutdated(work: Work, version: Version, lines: readonly StoredLine[], histories: Histories): boolean {
  return (
    missingLines(work, version, lines, histories).length > 0 ||
    lines.some((line) => {
      const history = histories.of(line);
      return line.months.some(
        ({ month, part, amount, budget }) =>
          budget !== (history.budget.get(month) ?? 0) ||
          (part === 'outcome' && amount !== (history.outcome.get(month) ?? 0)),
      );
    })
  );
}

interface Group {
  readonly names: { sv: string; da: string; en: string };
  readonly heading: string;
  readonly headingNames: { sv: string; da: string; en: string };
}

async function costGroups(work: Work): Promise<Map<string, Group>> {
  const rows = await work.sql<Record<'id' | 'heading' | 'sv' | 'da' | 'en' | 'hsv' | 'hda' | 'hen', string>>(
    `select g.cost_group as id, g.heading, g.name_sv as sv, g.name_da as da, g.name_en as en, h.name_sv as hsv, h.name_da as hda,
       h.name_en as hen from finances.cost_groups g join finances.headings h using (heading)`,
  );
  return new Map(
    rows.map(({ id, heading, sv, da, en, hsv, hda, hen }) => [
      id,
      { heading, names: { sv, da, en }, headingNames: { sv: hsv, da: hda, en: hen } },
    ]),
  );
}

function shownVersion(work: Work, version: Version, lines: readonly StoredLine[]): contract.ForecastVersion {
  const { year, deviation } = sumsOf(
    lines.flatMap((line) => line.months),
    0,
    version.as_of,
  );
  return {
    version: version.version_id,
    unit: version.unit,
    unitName: unitName(work, version.unit, version.as_of),
    asOf: version.as_of,
    number: version.number,
    state: version.state,
    comment: version.comment,
    createdAt: version.created_at.toISOString(),
    createdBy: version.created_by_name,
    stateAt: version.state_at.toISOString(),
    stateBy: version.state_by,
    result: year,
    deviation,
  };
}

function shownLine(
  work: Work,
  line: StoredLine,
  groups: ReadonlyMap<string, Group>,
  history: LineHistory,
  asOf: string,
  whole: StoredLine['months'],
): contract.ForecastLine {
  const group = groups.get(line.costGroup);
  if (!group) throw new Error(`no cost group ${line.costGroup}`);
  return {
    line: line.line,
    unit: line.unit,
    unitName: unitName(work, line.unit, asOf),
    costGroup: line.costGroup,
    names: group.names,
    heading: group.heading,
    method: line.method,
    comment: line.comment,
    reason: line.reason,
    author: line.author,
    changedAt: line.changedAt.toISOString(),
    months: line.months.map(({ month, part, amount, budget }) => ({
      month,
      part,
      amount: seenFromResult(amount),
      budget: seenFromResult(budget),
    })),
    ...sumsOf(line.months, total(history.oneOff, monthsUntil(asOf)), asOf, whole),
  };
}

function methodSays(method: ComputedMethod, history: LineHistory, asOf: string): contract.MethodSays {
  const answer = forecastBy(method, history, asOf);
  const origins = originsOf(method, history, asOf);
  const past = pastError(origins);
  const left = monthsAfter(asOf);
  const months = 'months' in answer ? answer.months : new Map<string, number>();
  const outcome = total(history.outcome, monthsUntil(asOf));
  const remainder = total(months, left);
  const yearBudget = total(history.budget, [...monthsUntil(asOf), ...left]);
  const around = 'months' in answer ? intervalAround(remainder, left.length, origins) : null;
  const deviationWith = (rest: number) => seenFromResult(outcome + rest - yearBudget);
  return {
    method,
    impossible: 'impossible' in answer ? answer.impossible : null,
    months: [...months].map(([month, amount]) => ({ month, amount: seenFromResult(amount) })),
    remainder: seenFromResult(remainder),
    deviation: 'months' in answer ? deviationWith(remainder) : 0,
    error: past && { ...past, bias: seenFromResult(past.bias) },
    // a dearer rest of the year is a worse result
    interval: around && { low: deviationWith(around.high), high: deviationWith(around.low) },
    past: origins.map((each) => ({ ...each, said: seenFromResult(each.said), became: seenFromResult(each.became) })),
  };
}

function monthsOfHistory(history: LineHistory, asOf: string) {
  const months = new Set([...history.outcome.keys(), ...history.budget.keys()]);
  const first = `${Number(asOf.slice(0, 4)) - 2}-01`;
  const last = `${asOf.slice(0, 4)}-12`;
  return [...months]
    .filter((month) => month >= first && month <= last)
    .sort()
    .map((month) => ({
      month,
      outcome: seenFromResult(month <= asOf ? (history.outcome.get(month) ?? 0) : 0),
      oneOff: seenFromResult(month <= asOf ? (history.oneOff.get(month) ?? 0) : 0),
      budget: seenFromResult(history.budget.get(month) ?? 0),
    }));
}

function unitName(work: Work, unit: string, asOf: string): string {
  return work.part(unitTreeKey).unit(unit, lastDay(asOf))?.name ?? unit;
}

function allowedSteps(work: Work, version: Version): contract.ForecastPage['allowed'] {
  if (version.state !== 'draft') return [];
  const make = work.policy.may('finances.make-forecast', version.unit);
  const decide = work.policy.may('finances.decide-forecast', version.unit);
  return [
    ...(make ? (['set-forecast-line', 'refresh-forecast', 'comment-forecast', 'withdraw-forecast'] as const) : []),
    ...(decide ? (['decide-forecast'] as const) : []),
  ];
}
