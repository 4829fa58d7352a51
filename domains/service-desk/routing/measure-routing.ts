// How right a model is: asked about cases opened after everything it was trained on, with the history as it was when each was
// opened. From this come the bounds at which it says that it is sure, and below which it says nothing.

import type { RoutedCase } from './routed-case.ts';
import { type ProposedTeam, proposeTeams, type RoutingModel, replayOf, type TrainingStep } from './routing-model.ts';

export interface RoutingAccuracy {
  /** cases asked about */
  readonly cases: number;
  /** shares of them, 0 to 1: the right team first, among the first three */
  readonly first: number;
  readonly three: number;
  /** how often people chose the team that solved it, at first */
  readonly people: number;
  /** how right it is on the most certain 10, 20 … 100 % */
  readonly curve: readonly number[];
  /** from which share on it is right nine times of ten, and three of four; above 1: never */
  readonly sure: number;
  readonly fairly: number;
}

export interface Judged {
  readonly one: RoutedCase;
  readonly proposed: readonly ProposedTeam[];
  readonly team: string;
}

const fewest = 30;

/** Asks the model about every case opened from `from` on whose team is known in the end. */
export function* judgeRouting(
  model: RoutingModel,
  cases: readonly RoutedCase[],
  from: number,
): Generator<TrainingStep, Judged[]> {
  const replay = replayOf(cases, new Map(model.teams.map((team, place) => [team, place])));
  const later = cases.filter((one) => one.openedAt >= from && one.moves.length > 0);
  const judged: Judged[] = [];
  for (const [index, one] of later.entries()) {
    replay.upTo(one.openedAt);
    judged.push({ one, proposed: proposeTeams(model, replay.history, one), team: one.moves.at(-1)?.team ?? '' });
    if (index % 20 === 0) yield { done: index, total: later.length };
  }
  return judged;
}

export function accuracyOf(judged: readonly Judged[]): RoutingAccuracy {
  const share = (isRight: (one: Judged) => boolean) => judged.filter(isRight).length / Math.max(1, judged.length);
  const isFirst = ({ proposed, team }: Judged) => proposed[0]?.team === team;
  const bySureness = judged.toSorted((a, b) => (b.proposed[0]?.share ?? 0) - (a.proposed[0]?.share ?? 0));
  const rights = [0];
  for (const one of bySureness) rights.push((rights.at(-1) ?? 0) + (isFirst(one) ? 1 : 0));
  const rightOf = (count: number) => (rights[count] ?? 0) / Math.max(1, count);
  return {
    cases: judged.length,
    first: share(isFirst),
    three: share(({ proposed, team }) => proposed.slice(0, 3).some((each) => each.team === team)),
    people: share(({ one, team }) => one.moves[0]?.team === team),
    curve: Array.from({ length: 10 }, (_, i) => rightOf(Math.round((judged.length * (i + 1)) / 10))),
    sure: boundAt(0.9, bySureness, rightOf),
    fairly: boundAt(0.75, bySureness, rightOf),
  };
}

/** The lowest share such that the proposals of that share and above are right so often. */
function boundAt(wanted: number, bySureness: readonly Judged[], rightOf: (count: number) => number): number {
  for (let count = bySureness.length; count >= fewest; count--)
    if (rightOf(count) >= wanted) return bySureness[count - 1]?.proposed[0]?.share ?? 2;
  return 2;
}
