// Softmax regression over sparse features: the plain model whose weights say which word or field spoke for which team.
// Trained by AdaGrad (Duchi, Hazan, Singer, 2011). Pure: the same examples in the same order give the same model.

export interface LinearModel {
  /** the place of each feature; 0 is what holds for every case */
  readonly features: ReadonlyMap<string, number>;
  readonly teams: number;
  /** one row of `teams` weights a feature */
  readonly weights: Float32Array;
}

export interface LinearExample {
  readonly features: readonly string[];
  readonly team: number;
}

const passes = 5;
const rate = 0.1;
const shrink = 1e-3;
/** a feature met once says nothing of the next case */
const leastOften = 2;

/** Trains in small steps: whoever runs it may do other things in between. */
export function* trainLinear(examples: readonly LinearExample[], teams: number): Generator<void, LinearModel> {
  const features = commonFeatures(examples);
  const rows = examples.map(({ features: names, team }) => ({ at: placesOf(features, names), team }));
  const weights = new Float32Array(features.size * teams);
  const squares = new Float32Array(features.size * teams).fill(1e-6);
  const scores = new Float64Array(teams);
  const random = steadyRandom(1);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(rows, random);
    for (const [index, { at, team }] of rows.entries()) {
      scoresInto(scores, weights, at);
      softmax(scores);
      for (let k = 0; k < teams; k++) {
        const miss = (scores[k] ?? 0) - (k === team ? 1 : 0);
        if (miss > -1e-4 && miss < 1e-4) continue;
        for (const place of at) {
          const cell = place * teams + k;
          const weight = weights[cell] ?? 0;
          const slope = miss + shrink * weight;
          const square = (squares[cell] ?? 0) + slope * slope;
          squares[cell] = square;
          weights[cell] = weight - (rate * slope) / Math.sqrt(square);
        }
      }
      if (index % 200 === 0) yield;
    }
  }
  return { features, teams, weights };
}

/** The share each team gets, together 1. */
export function linearShares(model: LinearModel, names: readonly string[]): Float64Array {
  const scores = new Float64Array(model.teams);
  scoresInto(scores, model.weights, placesOf(model.features, names));
  softmax(scores);
  return scores;
}

/** How much each feature speaks for one team, over what it says for the teams on average; most first. */
export function spokenFor(
  model: LinearModel,
  names: readonly string[],
  team: number,
): { name: string; weight: number }[] {
  return names
    .flatMap((name) => {
      const place = model.features.get(name);
      if (place === undefined) return [];
      const row = model.weights.subarray(place * model.teams, (place + 1) * model.teams);
      const mean = row.reduce((sum, weight) => sum + weight, 0) / model.teams;
      return [{ name, weight: (row[team] ?? 0) - mean }];
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
}

/** Random numbers that are the same each time. */
export function steadyRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

export function softmax(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const value = Math.exp((scores[k] ?? 0) - most);
    scores[k] = value;
    sum += value;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
}

function commonFeatures(examples: readonly LinearExample[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { features } of examples) for (const name of features) times.set(name, (times.get(name) ?? 0) + 1);
  const common = [...times].filter(([, count]) => count >= leastOften).map(([name]) => name);
  return new Map(['', ...common].map((name, place) => [name, place]));
}

function placesOf(features: ReadonlyMap<string, number>, names: readonly string[]): number[] {
  const places = [0];
  for (const name of names) {
    const place = features.get(name);
    if (place !== undefined) places.push(place);
  }
  return places;
}

function scoresInto(scores: Float64Array, weights: Float32Array, places: readonly number[]): void {
  const teams = scores.length;
  scores.fill(0);
  for (const place of places) {
    const from = place * teams;
    for (let k = 0; k < teams; k++) scores[k] = (scores[k] ?? 0) + (weights[from + k] ?? 0);
  }
}

function shuffle(rows: unknown[], random: () => number): void {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [rows[i], rows[j]] = [rows[j], rows[i]];
  }
}
