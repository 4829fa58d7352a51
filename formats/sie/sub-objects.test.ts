// Objects under objects (SIE 4 underdimensions) keep their parents, whatever order the file tells them in.
import { describe, expect, it } from 'vitest';
import { openSubObjects } from './sub-objects.ts';

const resolve = openSubObjects(
  [
    { number: '1', parent: null },
    { number: '21', parent: '1' },
    { number: '22', parent: '21' },
  ],
  [
    ...['1', '10', '101'].map((code) => ({ dimension: '1', code })),
    ...['03', '3'].map((code) => ({ dimension: '21', code })),
    { dimension: '22', code: 'A' },
  ],
);

describe('objects of dimensions under dimensions', () => {
  it('part the joined code of a balance into the codes of the chain', () => {
    expect(resolve({ dimension: '21', code: '1003' })).toEqual([
      { dimension: '1', code: '10' },
      { dimension: '21', code: '03' },
    ]);
    expect(resolve({ dimension: '22', code: '1013A' }).map(({ code }) => code)).toEqual(['101', '3', 'A']);
  });

  it('stand for themselves when they are declared, or cannot be parted', () => {
    expect(resolve({ dimension: '21', code: '03' })).toEqual([{ dimension: '21', code: '03' }]);
    expect(resolve({ dimension: '21', code: '99' })).toEqual([{ dimension: '21', code: '99' }]);
    expect(resolve({ dimension: '7', code: '1' })).toEqual([{ dimension: '7', code: '1' }]);
  });

  it('survive dimensions that lie under each other', () => {
    const circular = openSubObjects(
      [
        { number: '1', parent: '2' },
        { number: '2', parent: '1' },
      ],
      [{ dimension: '1', code: 'a' }],
    );
    expect(circular({ dimension: '1', code: 'ab' })).toEqual([{ dimension: '1', code: 'ab' }]);
  });
});
