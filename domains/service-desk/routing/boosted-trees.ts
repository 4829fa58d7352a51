// Boosted regression trees over groups of rows of which one is right: which of the teams in question gets the case. Second-order
// boosting with the softmax of each group (Friedman 2001; Chen and Guestrin 2016), on features cut into 64 steps. Pure.
import { steadyRandom } from './linear-model.ts';

export const steps = 64;

/** Rows of `width` features, `perGroup` of them a group; `right` is the place of the right row in its group. */
export interface GroupedRows {
  readonly features: Uint8Array;
  readonly width: number;
  readonly perGroup: number;
  readonly right: Int16Array;
}

/** A tree as arrays by node: the feature asked (-1: a leaf), the last step that goes left, where left is, and what a leaf adds. */
export interface Tree {
  readonly feature: Int16Array;
  readonly step: Uint8Array;
  readonly left: Int16Array;
  readonly value: Float32Array;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** shares of groups and of features that each tree sees */
  readonly groups: number;
  readonly columns: number;
  readonly shrink: number;
}

export const usualBoost: BoostOptions = { trees: 140, depth: 6, rate: 0.07, groups: 0.6, columns: 0.25, shrink: 8 };
const fewestRows = 200;
const leastWeight = 2;

/** Trains; yields after each node that was split, and after each tree what is done. */
export function* trainTrees(rows: GroupedRows, options: BoostOptions = usualBoost): Generator<number, Tree[]> {
  const groups = rows.right.length;
  const scores = new Float64Array(groups * rows.perGroup);
  const slopes: Slopes = { first: new Float64Array(scores.length), second: new Float64Array(scores.length) };
  const random = steadyRandom(7);
  const trees: Tree[] = [];
  while (trees.length < options.trees) {
    const used = slopesOf(rows, scores, slopes, () => random() < options.groups);
    const columns = Array.from({ length: rows.width }, (_, f) => f).filter(() => random() < options.columns);
    const tree = yield* growTree(rows, slopes, used, columns, options);
    trees.push(tree);
    for (let row = 0; row < scores.length; row++) {
      scores[row] = (scores[row] ?? 0) + leafOf(tree, rows.features, row * rows.width);
      if (row % 50_000 === 0) yield trees.length;
    }
  }
  return trees;
}

/** What the trees say of the row that begins at `from`. */
export function scoreOf(trees: readonly Tree[], features: Uint8Array, from: number): number {
  let score = 0;
  for (const tree of trees) score += leafOf(tree, features, from);
  return score;
}

interface Slopes {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** How far each row of the chosen groups is from right; answers those rows. */
function slopesOf(rows: GroupedRows, scores: Float64Array, slopes: Slopes, isUsed: () => boolean): Int32Array {
  const { perGroup, right } = rows;
  const used = new Int32Array(scores.length);
  let count = 0;
  for (let group = 0; group < right.length; group++) {
    if (!isUsed()) continue;
    const from = group * perGroup;
    let most = Number.NEGATIVE_INFINITY;
    for (let q = 0; q < perGroup; q++) most = Math.max(most, scores[from + q] ?? 0);
    let sum = 0;
    for (let q = 0; q < perGroup; q++) sum += Math.exp((scores[from + q] ?? 0) - most);
    for (let q = 0; q < perGroup; q++) {
      const share = Math.exp((scores[from + q] ?? 0) - most) / sum;
      slopes.first[from + q] = (q === right[group] ? 1 : 0) - share;
      slopes.second[from + q] = Math.max(share * (1 - share), 1e-4);
      used[count++] = from + q;
    }
  }
  return used.subarray(0, count);
}

interface Growing {
  readonly feature: number[];
  readonly step: number[];
  readonly left: number[];
  readonly value: number[];
}

function* growTree(
  rows: GroupedRows,
  slopes: Slopes,
  used: Int32Array,
  columns: readonly number[],
  options: BoostOptions,
): Generator<number, Tree> {
  const tree: Growing = { feature: [], step: [], left: [], value: [] };
  const leaf = (from: number, to: number): number => {
    let [first, second] = [0, 0];
    for (let i = from; i < to; i++) {
      const row = used[i] ?? 0;
      first += slopes.first[row] ?? 0;
      second += slopes.second[row] ?? 0;
    }
    tree.feature.push(-1);
    tree.step.push(0);
    tree.left.push(0);
    return tree.value.push((options.rate * first) / (second + options.shrink)) - 1;
  };
  let level = [{ node: leaf(0, used.length), from: 0, to: used.length }];
  const aside = new Int32Array(used.length);
  for (let depth = 0; depth < options.depth; depth++) {
    const next: typeof level = [];
    for (const { node, from, to } of level) {
      if (to - from < fewestRows) continue;
      const best = bestSplit(rows, slopes, used.subarray(from, to), columns, options.shrink);
      yield -1;
      if (!best) continue;
      const middle = from + part(rows, used.subarray(from, to), aside, best);
      const left = leaf(from, middle);
      leaf(middle, to);
      tree.feature[node] = best.feature;
      tree.step[node] = best.step;
      tree.left[node] = left;
      next.push({ node: left, from, to: middle }, { node: left + 1, from: middle, to });
    }
    level = next;
  }
  return {
    feature: Int16Array.from(tree.feature),
    step: Uint8Array.from(tree.step),
    left: Int16Array.from(tree.left),
    value: Float32Array.from(tree.value),
  };
}

interface Split {
  readonly feature: number;
  readonly step: number;
}

function bestSplit(
  rows: GroupedRows,
  slopes: Slopes,
  used: Int32Array,
  columns: readonly number[],
  shrink: number,
): Split | null {
  const { features, width } = rows;
  const first = new Float64Array(columns.length * steps);
  const second = new Float64Array(columns.length * steps);
  let [allFirst, allSecond] = [0, 0];
  for (const row of used) {
    const one = slopes.first[row] ?? 0;
    const two = slopes.second[row] ?? 0;
    allFirst += one;
    allSecond += two;
    const from = row * width;
    for (let c = 0; c < columns.length; c++) {
      const cell = c * steps + (features[from + (columns[c] ?? 0)] ?? 0);
      first[cell] = (first[cell] ?? 0) + one;
      second[cell] = (second[cell] ?? 0) + two;
    }
  }
  const whole = (allFirst * allFirst) / (allSecond + shrink);
  let best: Split | null = null;
  let most = 1e-6;
  for (let c = 0; c < columns.length; c++) {
    let [one, two] = [0, 0];
    for (let step = 0; step < steps - 1; step++) {
      one += first[c * steps + step] ?? 0;
      two += second[c * steps + step] ?? 0;
      const rest = allSecond - two;
      if (two < leastWeight || rest < leastWeight) continue;
      const gain = (one * one) / (two + shrink) + (allFirst - one) ** 2 / (rest + shrink) - whole;
      if (gain <= most) continue;
      most = gain;
      best = { feature: columns[c] ?? 0, step };
    }
  }
  return best;
}

/** Puts those that go left first, each side in its order; answers how many they are. */
function part({ features, width }: GroupedRows, used: Int32Array, aside: Int32Array, { feature, step }: Split): number {
  let [left, right] = [0, 0];
  for (const row of used) {
    if ((features[row * width + feature] ?? 0) <= step) used[left++] = row;
    else aside[right++] = row;
  }
  used.set(aside.subarray(0, right), left);
  return left;
}

function leafOf(tree: Tree, features: Uint8Array, from: number): number {
  let node = 0;
  for (let asked = tree.feature[0] ?? -1; asked >= 0; asked = tree.feature[node] ?? -1) {
    const left = tree.left[node] ?? 0;
    node = (features[from + asked] ?? 0) <= (tree.step[node] ?? 0) ? left : left + 1;
  }
  return tree.value[node] ?? 0;
}
