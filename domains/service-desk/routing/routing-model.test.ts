// The model learns what decides, says nothing when nothing decides, and never knows at a moment what came after it.
import { expect, test } from 'vitest';
import { steadyRandom } from './linear-model.ts';
import { accuracyOf, judgeRouting } from './measure-routing.ts';
import { type RoutedCase, wordsIn } from './routed-case.ts';
import { becauseOf, proposeTeams, replayOf, trainRouting } from './routing-model.ts';

const hour = 3600;

/** Cases of which the category decides, or a word, or nothing; the first choice of people is often wrong. */
function madeUp(count: number, decides: boolean): RoutedCase[] {
  const random = steadyRandom(count);
  const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(random() * from.length)] ?? from[0];
  return Array.from({ length: count }, (_, index) => {
    const category = pick(['net', 'journal', 'print']);
    const hasWord = random() < 0.2;
    const team = decides ? (hasWord ? 'telephony' : `team-${category}`) : pick(['a', 'b', 'c', 'd']);
    const openedAt = 1_500_000_000 + index * hour;
    return {
      id: String(index).padStart(6, '0'),
      openedAt,
      signals: { category, requester: `p${Math.floor(random() * 40)}`, reporter: pick(['x', 'y']) },
      words: hasWord ? wordsIn('växeln svarar inte') : wordsIn('det är fel på något'),
      moves: [
        { at: openedAt + 60, team: random() < 0.5 ? 'first-line' : team, isSettled: false },
        { at: openedAt + 5 * hour, team, isSettled: true },
      ],
    };
  });
}

function result<T>(work: Generator<unknown, T>): T {
  for (let turn = work.next(); ; turn = work.next()) if (turn.done) return turn.value;
}

test('what decides is learnt, is right on later cases, and is told', () => {
  const cases = madeUp(1200, true);
  const from = cases[960]?.openedAt ?? 0;
  const model = result(trainRouting(cases, from));
  const accuracy = accuracyOf(result(judgeRouting(model, cases, from)));
  expect(accuracy.cases).toBe(240);
  expect(accuracy.first).toBeGreaterThan(0.95);
  expect(accuracy.three).toBeGreaterThan(0.98);
  expect(accuracy.people).toBeLessThan(0.7);
  expect(accuracy.sure).toBeLessThan(1);
  const { history } = replayed(cases, model.teams);
  const asked = { openedAt: from + 500 * hour, signals: { category: 'net' }, words: wordsIn('växeln svarar inte') };
  expect(proposeTeams(model, history, asked)[0]?.team).toBe('telephony');
  expect(becauseOf(model, history, asked, 'telephony')).toContainEqual({
    kind: 'signal',
    signal: 'word',
    value: 'växeln',
  });
  const plain = { ...asked, words: [] };
  expect(proposeTeams(model, history, plain)[0]?.team).toBe('team-net');
  expect(becauseOf(model, history, plain, 'team-net')[0]).toMatchObject({ kind: 'history', signals: ['category'] });
});

test('where nothing decides it is never sure', () => {
  const cases = madeUp(900, false);
  const from = cases[720]?.openedAt ?? 0;
  const accuracy = accuracyOf(result(judgeRouting(result(trainRouting(cases, from)), cases, from)));
  expect(accuracy.first).toBeLessThan(0.5);
  expect(accuracy.sure).toBe(2);
});

test('what came later changes nothing in what was proposed before it', () => {
  const cases = madeUp(700, true);
  const cut = 560;
  const from = cases[cut]?.openedAt ?? 0;
  // the same past, and quite another future: other teams, and later moves of earlier cases
  const other = cases.map((one, index) => ({
    ...one,
    moves: one.moves.map((move) => (move.at < from ? move : { ...move, team: 'elsewhere' })),
    ...(index > cut ? { signals: { category: 'other' } } : {}),
  }));
  const [one, two] = [cases, other].map((all) => {
    const model = result(trainRouting(all, from));
    const asked = cases[cut];
    if (!asked) throw new Error('no case');
    const replay = replayOf(all, new Map(model.teams.map((team, place) => [team, place])));
    replay.upTo(asked.openedAt);
    return proposeTeams(model, replay.history, asked);
  });
  expect(two).toEqual(one);
  expect(two?.map(({ team }) => team)).not.toContain('elsewhere');
});

test('the same cases give the same model', () => {
  const cases = madeUp(400, true);
  const [one, two] = [0, 1].map(() => result(trainRouting(cases, Number.POSITIVE_INFINITY)));
  expect(two).toEqual(one);
});

function replayed(cases: readonly RoutedCase[], teams: readonly string[]) {
  const replay = replayOf(cases, new Map(teams.map((team, place) => [team, place])));
  replay.upTo(Number.POSITIVE_INFINITY);
  return replay;
}
