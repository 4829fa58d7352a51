// How each team in question looks for one case, as small whole numbers the trees can ask about: what the linear models say, and
// for each set of signals how often, how lately and how settled the team had such cases. Only what was known then.
import { steps } from './boosted-trees.ts';
import { historyKeys, type OpenedCase, type SignalName } from './routed-case.ts';
import type { TeamHistory } from './team-history.ts';

/** How many teams are in question for a case; the others get nothing. */
export const perCase = 14;
const general = 6;
const perKey = 7;
/** keys whose latest case says how busy it is just now */
const pace = (['requester', 'reporter', 'place', 'category'] as const).map((name: SignalName) =>
  historyKeys.findIndex((names) => names.length === 1 && names[0] === name),
);
export const featureWidth = general + historyKeys.length * perKey + pace.length;

export interface TeamsInQuestion {
  readonly teams: readonly number[];
  /** `perCase` rows of `featureWidth` */
  readonly features: Uint8Array;
}

/** The shares each of the linear models gives every team. */
export interface LinearSays {
  readonly plain: Float64Array;
  readonly pairs: Float64Array;
}

export function teamsInQuestion(of: OpenedCase, says: LinearSays, history: TeamHistory): TeamsInQuestion {
  const cells = history.cells(of);
  const all = cells[0] ?? null;
  const count = says.plain.length;
  const prior = Array.from({ length: count }, (_, team) =>
    all ? ((all.had.get(team) ?? 0) + 0.1) / (all.hadCases + 0.1 * count) : 1 / count,
  );
  const teams = mostLikely(says, cells);
  const features = new Uint8Array(perCase * featureWidth);
  const latest = cells.map((cell) => (cell ? history.latest(cell, of.openedAt) : null));
  for (const [row, team] of teams.entries()) {
    let at = row * featureWidth;
    const own = prior[team] ?? 0;
    features[at++] = cut(Math.log((says.plain[team] ?? 0) + 1e-4), -9.3, 0);
    features[at++] = cut(Math.log((says.pairs[team] ?? 0) + 1e-4), -9.3, 0);
    features[at++] = cut(Math.log(own), -9.3, 0);
    features[at++] = Math.floor(of.openedAt / 3600) % 24;
    features[at++] = Math.floor(of.openedAt / 86_400) % 7;
    features[at++] = row;
    for (const [key, cell] of cells.entries()) {
      const had = cell?.hadCases ?? 0;
      const lately = cell && cell.latelyCases > 0 ? ((cell.lately.get(team) ?? 0) / cell.latelyCases) * had : 0;
      features[at++] = cut(
        Math.log(((cell?.settled.get(team) ?? 0) + 3 * own) / ((cell?.settledCases ?? 0) + 3)),
        -7,
        0,
      );
      features[at++] = cut(Math.log(((cell?.had.get(team) ?? 0) + own) / (had + 1)), -7, 0);
      features[at++] = cut(Math.log((Math.max(lately, 0) + own) / (had + 1)), -7, 0);
      features[at++] = cut(Math.log1p(had), 0, 8);
      const late = latest[key]?.get(team);
      features[at++] = late ? cut(Math.log(late.since + 0.05), -3, 8) : steps - 1;
      features[at++] = cut(late?.share ?? 0, 0, 1);
      features[at++] = late?.rank ?? steps - 1;
    }
    for (const key of pace) features[at++] = cut(Math.log(sinceLatest(latest[key] ?? null) + 0.02), -4, 8);
  }
  return { teams, features };
}

function sinceLatest(latest: ReadonlyMap<number, { since: number }> | null): number {
  let least = 3000;
  for (const { since } of latest?.values() ?? []) if (since < least) least = since;
  return least;
}

/** The teams the linear models and the histories together find likeliest, most likely first. */
function mostLikely(says: LinearSays, cells: ReturnType<TeamHistory['cells']>): number[] {
  const scores = says.plain.map((share, team) => share + (says.pairs[team] ?? 0));
  for (const cell of cells)
    if (cell)
      for (const [team, had] of cell.had) scores[team] = (scores[team] ?? 0) + (0.3 * had) / (cell.hadCases + 2);
  return Array.from(scores.keys())
    .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, perCase);
}

function cut(value: number, from: number, to: number): number {
  const step = Math.floor(((value - from) / (to - from)) * (steps - 1) + 0.5);
  return step < 0 ? 0 : step >= steps ? steps - 1 : step;
}
