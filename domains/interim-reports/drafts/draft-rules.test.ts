// Drafts of random reports, each sentence held against the records by the claim checker, which shares nothing with what wrote it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkClaims } from '../claims/claim-rules.ts';
import { randomFacts } from './random-facts.test-kit.ts';
import { draftedLines, falsified, placesOf } from './random-report.test-kit.ts';

const seeds = Array.from({ length: 60 }, (_, index) => index + 1);

test('every sentence of a draft is read and true, and its amounts add up', () => {
  let sentences = 0;
  const wrong: string[] = [];
  for (const facts of seeds.map(randomFacts))
    for (const place of placesOf(facts)) {
      const checked = checkClaims(draftedLines(facts, place), place, facts);
      for (const verdict of checked.lines.flat()) {
        sentences++;
        if (verdict.is !== 'true') wrong.push(`${verdict.is}: ${verdict.text}`);
      }
      if (checked.addsUp === false) wrong.push(`does not add up: ${place.slot}`);
    }
  expect(wrong).toEqual([]);
  expect(sentences).toBeGreaterThan(2000);
});

test('a draft that is made false is found out', () => {
  let made = 0;
  const missed: string[] = [];
  for (const seed of seeds.slice(0, 12)) {
    const facts = randomFacts(seed);
    for (const place of placesOf(facts))
      for (const { how, lines } of falsified(draftedLines(facts, place), facts, seed)) {
        made++;
        const checked = checkClaims(lines, place, facts);
        const isFound = checked.addsUp === false || checked.lines.flat().some((each) => each.is !== 'true');
        if (!isFound) missed.push(`${how}: ${lines.join(' / ')}`);
      }
  }
  expect(missed).toEqual([]);
  expect(made).toBeGreaterThan(1500);
});

test('the checker and what writes the drafts share raw values and nothing else', () => {
  const imports = (folder: string) =>
    readdirSync(path.join(import.meta.dirname, '..', folder))
      .filter((file) => file.endsWith('.ts') && !/\.test(-kit)?\.ts$/.test(file))
      .flatMap((file) => [
        ...readFileSync(path.join(import.meta.dirname, '..', folder, file), 'utf8').matchAll(
          /^import (type )?.* from '(.+)'/gm,
        ),
      ])
      .filter((match) => !match[1])
      .map((match) => match[2] ?? '');
  const claims = imports('claims');
  expect(claims.filter((each) => /drafts|driver-amount|variance-rules|show\.ts/.test(each))).toEqual([]);
  expect(claims.length).toBeGreaterThan(10);
  // what asks the checker is the operation, not the rules
  expect(imports('drafts').filter((each) => each.includes('claims/'))).toEqual(['../claims/claim-rules.ts']);
});
