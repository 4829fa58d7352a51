// Which version of a parameter holds on a day.
import { expect, test } from 'vitest';
import { inForceOn, keptPerShown, parameterKinds, parameterNames } from './parameter-rules.ts';

const version = (number: number, validFrom: string) => ({ version: number, validFrom });

test('the newest version that has begun holds', () => {
  const versions = [version(1, '1990-01-01'), version(2, '2019-01-01'), version(3, '2020-01-01')];
  expect(inForceOn(versions, '2018-12-31')?.version).toBe(1);
  expect(inForceOn(versions, '2019-01-01')?.version).toBe(2);
  expect(inForceOn(versions, '2030-01-01')?.version).toBe(3);
  expect(inForceOn(versions, '1989-12-31')).toBeUndefined();
});

test('a version that begins before an older one takes its place altogether', () => {
  const versions = [version(1, '1990-01-01'), version(2, '2019-01-01'), version(3, '2018-06-01')];
  expect(inForceOn(versions, '2018-05-31')?.version).toBe(1);
  expect(inForceOn(versions, '2019-05-01')?.version).toBe(3);
});

test('every parameter has bounds in what it is kept in', () => {
  for (const name of parameterNames) {
    const { kind, from, to } = parameterKinds[name];
    expect(from).toBeLessThan(to);
    expect(from % keptPerShown[kind]).toBe(0);
  }
});
