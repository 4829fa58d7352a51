// Where the bars of parts begin and end.
import { expect, test } from 'vitest';
import { barPlace, barScale } from './part-bar.tsx';

test('bars begin at zero, also when everything is large or everything is negative', () => {
  expect(barPlace(50, barScale([50, 100, null]))).toEqual({ left: 0, width: 50, zero: 0 });
  expect(barPlace(-25, barScale([-25, -100]))).toEqual({ left: 75, width: 25, zero: 100 });
});

test('negative parts go to the left of zero and share one scale with the others', () => {
  const scale = barScale([-10, 30]);
  expect(barPlace(-10, scale)).toEqual({ left: 0, width: 25, zero: 25 });
  expect(barPlace(30, scale)).toEqual({ left: 25, width: 75, zero: 25 });
});

test('when all parts are nothing there is no bar', () => {
  expect(barPlace(0, barScale([0, 0]))).toEqual({ left: 0, width: 0, zero: 0 });
});
