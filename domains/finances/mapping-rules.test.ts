// The group of an account follows from the narrowest range of the right version, and never from its first digit.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costGroupOf, covers, type MappingRange, moves, rangeFaults, versionFor } from './mapping-rules.ts';

const range = (from: string, to: string, costGroup: string): MappingRange => ({ from, to, costGroup, source: '' });
const regional = [range('4', '4', 'personnel'), range('5', '7', 'supplies'), range('6420', '6429', 'computers')];

test('the narrowest range decides, also for accounts with more digits than the chart', () => {
  expect(costGroupOf(regional, '4011')).toBe('personnel');
  expect(costGroupOf(regional, '6425')).toBe('computers');
  expect(costGroupOf(regional, '642513')).toBe('computers');
  expect(costGroupOf(regional, '6430')).toBe('supplies');
});

test('an account that no range covers has no group, and neither has one that is no number', () => {
  expect(costGroupOf(regional, '3010')).toBeNull();
  expect(costGroupOf(regional, 'FEL')).toBeNull();
  expect(costGroupOf(regional, '')).toBeNull();
});

test('the version in force for a year is the one that begins last, of those the newest', () => {
  const versions = [
    { version: 1, validFromYear: 1990 },
    { version: 2, validFromYear: 2019 },
    { version: 3, validFromYear: 2018 },
    { version: 4, validFromYear: 2019 },
  ];
  expect([2017, 2018, 2019, 2020].map((year) => versionFor(versions, year)?.version)).toEqual([1, 3, 4, 4]);
  expect(versionFor(versions, 1989)).toBeUndefined();
});

test('ranges may lie apart or within each other; anything else is named', () => {
  expect(rangeFaults(regional)).toEqual([]);
  expect(rangeFaults([range('50', '59', 'a'), range('5', '5', 'b')])).toEqual([]);
  expect(rangeFaults([range('50', '55', 'a'), range('53', '58', 'b')])).toEqual([{ fault: 'ranges-cross', index: 1 }]);
  expect(rangeFaults([range('50', '52', 'a'), range('521', '531', 'b')])).toEqual([
    { fault: 'ranges-cross', index: 1 },
  ]);
  expect(rangeFaults([range('60', '59', 'a')])).toEqual([{ fault: 'range-backwards', index: 0 }]);
  expect(rangeFaults([range('5', '59', 'a')])).toEqual([{ fault: 'range-uneven', index: 0 }]);
  expect(rangeFaults([range('5', '5', 'a'), range('5', '5', 'b')])).toEqual([{ fault: 'range-twice', index: 1 }]);
});

test('ranges without fault give each account one group, whatever their order', () => {
  const digits = fc.string({
    unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
    minLength: 1,
    maxLength: 3,
  });
  const anyRange = fc.tuple(digits, fc.nat({ max: 40 }), fc.constantFrom('a', 'b', 'c')).map(([from, span, group]) => {
    const to = String(Math.min(Number(from) + span, 10 ** from.length - 1)).padStart(from.length, '0');
    return range(from, to, group);
  });
  fc.assert(
    fc.property(fc.array(anyRange, { maxLength: 8 }), digits, (ranges, account) => {
      fc.pre(rangeFaults(ranges).length === 0);
      const found = costGroupOf(ranges, account);
      expect(costGroupOf(ranges.toReversed(), account)).toBe(found);
      expect(found === null).toBe(!ranges.some((each) => covers(each, account)));
    }),
  );
});

test('a change of mapping says which accounts move', () => {
  const after = [...regional, range('643', '643', 'licences')];
  expect(moves(['4011', '6430', '6425', 'FEL'], regional, after)).toEqual([
    { account: '6430', before: 'supplies', after: 'licences' },
  ]);
});
