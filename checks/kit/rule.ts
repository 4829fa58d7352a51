// How a rule is tried: once on a planted fault, which it must find, and once on everything there is, which must be clean.
import { expect, test } from 'vitest';
import { parseSource, type Source, sources } from './source.ts';

export interface Planted {
  readonly path: string;
  readonly text: string;
}

/** Declares the two tests of a rule over sources. `sentence` reads as a fact: "no file has a default export". */
export function ruleTest(sentence: string, rule: (source: Source) => string[], bad: Planted, good: Planted): void {
  test(`${sentence}: the rule tells a fault from what is right`, () => {
    expect(rule(parseSource(bad.path, bad.text))).toHaveLength(1);
    expect(rule(parseSource(good.path, good.text))).toEqual([]);
  });
  test(sentence, () => {
    expect(sources().flatMap(rule)).toEqual([]);
  });
}
