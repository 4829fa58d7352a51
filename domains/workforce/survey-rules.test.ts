// The survey's items and how points become an index.
import { expect, test } from 'vitest';
import { indexOfMean, subIndices, surveyItems } from './survey-rules.ts';

test('nine items, three to each index', () => {
  expect(surveyItems).toHaveLength(9);
  for (const { id } of subIndices) expect(surveyItems.filter((item) => item.subIndex === id)).toHaveLength(3);
  expect(new Set(surveyItems.map((item) => item.id)).size).toBe(9);
});

test('the index of a mean is (mean − 1) / 4 × 100', () => {
  for (const mean of [1, 2, 3.5, 4, 5])
    expect((indexOfMean.num * mean) / indexOfMean.den + indexOfMean.plus).toBeCloseTo(((mean - 1) / 4) * 100, 12);
});
