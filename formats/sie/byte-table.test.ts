// The byte table finds texts by their bytes alone, and tells apart those that share a place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesNumber, clearByteTable, openByteTable } from './byte-table.ts';

describe('the byte table', () => {
  it('gives equal bytes equal numbers and new bytes the next number', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 3000 }), (keys) => {
        const table = openByteTable(10_000);
        const known = new Map<string, number>();
        for (const key of keys) {
          const name = Buffer.from(key).toString('hex');
          const expected = known.get(name) ?? known.size;
          known.set(name, expected);
          expect(bytesNumber(table, key, 0, key.length)).toBe(expected);
        }
        expect(table.count).toBe(known.size);
      }),
      { numRuns: 30 },
    );
  });

  it('is full at its limit, still finds what it has, and begins anew when cleared', () => {
    const table = openByteTable(1000);
    const key = (number: number) => Buffer.from(`konto ${number}`);
    const find = (number: number) => bytesNumber(table, key(number), 0, key(number).length);
    for (let number = 0; number < 1000; number++) expect(find(number)).toBe(number);
    expect(find(1000)).toBe(-1);
    expect(find(500)).toBe(500);
    clearByteTable(table);
    expect(find(1000)).toBe(0);
  });
});
