// The model that proposes a team: linear models, the history of earlier cases, and trees that weigh both. It is trained on what
// was known at the time: each case meets the history and a linear model as they were when it was opened. Pure.
import { type GroupedRows, scoreOf, type Tree, trainTrees, usualBoost } from './boosted-trees.ts';
import { type LinearModel, linearShares, softmax, spokenFor, trainLinear } from './linear-model.ts';
import { featuresOf, historyKeys, type OpenedCase, type RoutedCase, type SignalName } from './routed-case.ts';
import { featureWidth, perCase, type TeamsInQuestion, teamsInQuestion } from './team-features.ts';
import { type TeamHistory, teamHistory } from './team-history.ts';

export interface RoutingModel {
  readonly teams: readonly string[];
  readonly plain: LinearModel;
  readonly pairs: LinearModel;
  readonly trees: readonly Tree[];
}

/** A team with how likely it is, most likely first. */
export interface ProposedTeam {
  readonly team: string;
  readonly share: number;
}

/** Why a team was proposed: a word or a signal, or what earlier cases with the same signals became. */
export type Because =
  | { readonly kind: 'signal'; readonly signal: string; readonly value: string }
  | { readonly kind: 'history'; readonly signals: readonly SignalName[]; readonly had: number; readonly of: number };

/** the first cases have no history; they only make it */
const warmUp = 0.1;
/** the linear models are made anew each time so much more is known */
const block = 0.1;

export interface TrainingStep {
  readonly done: number;
  readonly total: number;
}

/** Of cases with words every third is learnt from without its service and thing: people often write before anybody has said. */
const wordsAlone = 3;

/** Trains on the cases up to `until` (epoch seconds), each by the team that had solved it by then. */
export function* trainRouting(cases: readonly RoutedCase[], until: number): Generator<TrainingStep, RoutingModel> {
  const known = cases.filter((each) => each.openedAt < until);
  // a team nobody had met by then is not there yet
  const met = known.flatMap(({ moves }) => moves.filter(({ at }) => at < until));
  const teams = [...new Set(met.map(({ team }) => team))].toSorted();
  const places = new Map(teams.map((team, place) => [team, place]));
  const settled = known.map((each) => settledTeam(each, until, places));
  const total = known.length + usualBoost.trees * 100;
  const first = Math.floor(known.length * warmUp);
  const replay = replayOf(known, places);
  const rows: { features: Uint8Array; right: number }[] = [];
  let linear: Pick<RoutingModel, 'plain' | 'pairs'> | null = null;
  let next = first;
  for (const [index, one] of known.entries()) {
    replay.upTo(one.openedAt);
    if (index === next) {
      linear = yield* trainBoth(known, (each) => teamAt(each, one.openedAt, places), teams.length, {
        done: index,
        total,
      });
      next = index + Math.max(1, Math.floor(known.length * block));
    }
    const team = settled[index] ?? -1;
    if (linear && team >= 0) {
      const said = learntFrom(one, index);
      const asked = teamsInQuestion(said, linearSays(linear, said), replay.history);
      const right = asked.teams.indexOf(team);
      if (right >= 0) rows.push({ features: asked.features, right });
    }
    if (index % 20 === 0) yield { done: index, total };
  }
  const both = yield* trainBoth(known, (each) => teamAt(each, until, places), teams.length, {
    done: known.length,
    total,
  });
  const trees: Tree[] = [];
  if (rows.length > 0) {
    const growing = trainTrees(grouped(rows));
    for (let step = growing.next(); ; step = growing.next()) {
      if (step.done) {
        trees.push(...step.value);
        break;
      }
      yield { done: known.length + Math.max(0, step.value) * 100, total };
    }
  }
  return { teams, ...both, trees };
}

/** A history that follows the cases' moves in the order of time. */
export function replayOf(cases: readonly RoutedCase[], places: ReadonlyMap<string, number>) {
  const history = teamHistory();
  const moves = cases
    .flatMap((of) => of.moves.map((move) => ({ of, ...move, at: Math.max(move.at, of.openedAt) })))
    .toSorted((a, b) => a.at - b.at);
  let next = 0;
  return {
    history,
    /** everything that was known before this instant */
    upTo: (at: number): void => {
      for (let move = moves[next]; move && move.at < at; move = moves[++next]) {
        const team = places.get(move.team);
        if (team !== undefined) history.note(move.of.id, move.of, team, move.isSettled);
      }
    },
  };
}

/** The teams a case may be for, with their shares. */
export function proposeTeams(model: RoutingModel, history: TeamHistory, of: OpenedCase): ProposedTeam[] {
  const asked = teamsInQuestion(of, linearSays(model, of), history);
  const scores = Float64Array.from(asked.teams, (_, row) => scoreOf(model.trees, asked.features, row * featureWidth));
  softmax(scores);
  return asked.teams
    .map((team, row) => ({ team: model.teams[team] ?? '', share: scores[row] ?? 0 }))
    .toSorted((a, b) => b.share - a.share);
}

/** What spoke for a team: the history that says it most plainly, and the words and signals with the most weight. */
export function becauseOf(model: RoutingModel, history: TeamHistory, of: OpenedCase, team: string): Because[] {
  const place = model.teams.indexOf(team);
  const found: Because[] = [];
  const best = history
    .cells(of)
    .map((cell, key) => ({ signals: historyKeys[key] ?? [], had: cell?.had.get(place) ?? 0, of: cell?.hadCases ?? 0 }))
    .filter((each) => each.signals.length > 0 && each.had >= 3)
    // a share of few cases says less than the same share of many
    .toSorted((a, b) => b.had / (b.of + 4) - a.had / (a.of + 4))[0];
  if (best && best.had * 2 >= best.of) found.push({ kind: 'history', ...best });
  for (const { name, weight } of spokenFor(model.plain, featuresOf(of, false), place)) {
    const cut = name.indexOf('=');
    const signal = name.slice(0, cut);
    if (weight < 0.3 || signal === 'hour' || signal === 'day') continue;
    // short words stand everywhere: true, but no reason a person would give
    if (signal === 'word' && name.length < cut + 6) continue;
    found.push({ kind: 'signal', signal, value: name.slice(cut + 1) });
    if (found.length >= 3) break;
  }
  return found;
}

function learntFrom(one: RoutedCase, index: number): OpenedCase {
  if (one.words.length === 0 || index % wordsAlone !== 0) return one;
  const { category: _, equipment: __, ...signals } = one.signals;
  return { ...one, signals };
}

/** The team that had solved the case by then; -1 when none had. */
function settledTeam(one: RoutedCase, until: number, places: ReadonlyMap<string, number>): number {
  const last = one.moves.findLast((move) => move.at < until);
  return last?.isSettled ? (places.get(last.team) ?? -1) : -1;
}

function teamAt(one: RoutedCase, at: number, places: ReadonlyMap<string, number>): number {
  const last = one.openedAt < at ? one.moves.findLast((move) => move.at < at) : undefined;
  return last ? (places.get(last.team) ?? -1) : -1;
}

function* trainBoth(
  cases: readonly RoutedCase[],
  teamOf: (one: RoutedCase) => number,
  teams: number,
  step: TrainingStep,
): Generator<TrainingStep, Pick<RoutingModel, 'plain' | 'pairs'>> {
  const known = cases.map((one) => ({ one, team: teamOf(one) })).filter(({ team }) => team >= 0);
  const models: LinearModel[] = [];
  for (const withPairs of [false, true]) {
    const training = trainLinear(
      known.map(({ one, team }, index) => ({ features: featuresOf(learntFrom(one, index), withPairs), team })),
      teams,
    );
    for (let turn = training.next(); ; turn = training.next()) {
      if (turn.done) {
        models.push(turn.value);
        break;
      }
      yield step;
    }
  }
  const [plain, pairs] = models;
  if (!plain || !pairs) throw new Error('two models were trained');
  return { plain, pairs };
}

function linearSays(model: Pick<RoutingModel, 'plain' | 'pairs'>, of: OpenedCase) {
  return {
    plain: linearShares(model.plain, featuresOf(of, false)),
    pairs: linearShares(model.pairs, featuresOf(of, true)),
  };
}

function grouped(rows: readonly { features: TeamsInQuestion['features']; right: number }[]): GroupedRows {
  const size = perCase * featureWidth;
  const features = new Uint8Array(rows.length * size);
  for (const [index, row] of rows.entries()) features.set(row.features, index * size);
  return { features, width: featureWidth, perGroup: perCase, right: Int16Array.from(rows, (row) => row.right) };
}
