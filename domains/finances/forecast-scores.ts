// How overrides turned out: what a person said, what the method they replaced would have said, and what it became, for the
// months that have come since. Kept so that the next override can be made with open eyes.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import type { Work } from '../../platform/work/work.ts';
import { type Version, versionSelect } from './forecast-access.ts';
import type * as contract from './forecast-contract.ts';
import { type Histories, keyOf, type LineKey, loadHistories } from './forecast-history.ts';
import { type StoredLine, storedLines } from './forecast-lines.ts';
import { monthsAfter, total } from './forecast-rules.ts';
import { seenFromResult } from './forecast-sums-rules.ts';

type Scores = AnswerOf<typeof contract.listOverrideScores>;

/** The unit's decided overrides, the latest first, scored on the months that are known. */
export async function overrideScores(work: Work, input: GivenOf<typeof contract.listOverrideScores>): Promise<Scores> {
  const versions = await work.sql<Version>(
    `${versionSelect} where v.unit = $1 and s.state in ('decided', 'replaced') order by v.as_of desc, v.number desc limit 60`,
    [input.unit],
  );
  const lines = await storedLines(
    work,
    versions.map((each) => each.version_id),
  );
  const names = await costGroupNames(work);
  const historiesFor = rememberedHistories(work, input.unit);
  const scores: Scores['scores'] = [];
  for (const version of versions) {
    const own = lines.filter((line) => line.version === version.version_id);
    if (!own.some((line) => line.method === 'override')) continue;
    const histories = await historiesFor(own);
    for (const line of own.filter((each) => each.method === 'override'))
      scores.push({
        ...scored(line, version.as_of, histories.of(line).outcome, histories.known ?? version.as_of),
        names: names.get(line.costGroup) ?? { sv: line.costGroup, da: line.costGroup, en: line.costGroup },
      });
  }
  return { scores };
}

/** Versions of a unit mostly have the same lines: their months are loaded once. */
function rememberedHistories(work: Work, unit: string): (lines: readonly LineKey[]) => Promise<Histories> {
  const known = new Map<string, Promise<Histories>>();
  return (lines) => {
    const key = lines.map(keyOf).sort().join('|');
    const there = known.get(key) ?? loadHistories(work, unit, lines);
    known.set(key, there);
    return there;
  };
}

function scored(
  line: StoredLine,
  asOf: string,
  outcome: ReadonlyMap<string, number>,
  known: string,
): Omit<Scores['scores'][number], 'names'> {
  const left = monthsAfter(asOf);
  const come = left.filter((month) => month <= known);
  const sum = (of: (month: StoredLine['months'][number]) => number) =>
    line.months.filter((each) => come.includes(each.month)).reduce((all, each) => all + of(each), 0);
  const said = sum((each) => each.amount);
  const method = line.insteadOf === null ? null : sum((each) => each.instead ?? 0);
  const became = total(outcome, come);
  const verdict =
    come.length === 0 || method === null ? 'unknown' : closeness(Math.abs(became - said), Math.abs(became - method));
  return {
    version: line.version,
    line: line.line,
    asOf,
    unit: line.unit,
    costGroup: line.costGroup,
    author: line.author,
    reason: line.reason,
    insteadOf: line.insteadOf,
    known: come.length,
    months: left.length,
    said: seenFromResult(said),
    method: method === null ? null : seenFromResult(method),
    became: seenFromResult(became),
    verdict,
  };
}

function closeness(person: number, method: number): 'closer' | 'further' | 'alike' {
  if (person === method) return 'alike';
  return person < method ? 'closer' : 'further';
}

async function costGroupNames(work: Work): Promise<Map<string, { sv: string; da: string; en: string }>> {
  const rows = await work.sql<{ id: string; sv: string; da: string; en: string }>(
    'select cost_group as id, name_sv as sv, name_da as da, name_en as en from finances.cost_groups',
  );
  return new Map(rows.map(({ id, sv, da, en }) => [id, { sv, da, en }]));
}
