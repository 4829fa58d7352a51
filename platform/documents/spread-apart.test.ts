// Labels at the ends of lines: never over each other, never moved without need.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadApart } from './spread-apart.ts';

describe('labels in each other’s way', () => {
  it('share the middle of where they wanted to stand', () => {
    expect(spreadApart([100, 102], 16, 0, 200)).toEqual([93, 109]);
  });

  it('stay where they are when there is room', () => {
    expect(spreadApart([150, 10, 60], 16, 0, 200)).toEqual([150, 10, 60]);
  });

  it('stay inside the drawing', () => {
    expect(spreadApart([198, 199, 200], 16, 0, 200)).toEqual([168, 184, 200]);
    expect(spreadApart([1, 1], 16, 0, 200)).toEqual([0, 16]);
  });

  it('are apart, in their order and inside, whatever their values', () => {
    const place = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (places) => {
        const moved = spreadApart(places, 16, 0, 300);
        const inOrder = places.map((_, index) => index).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
        const shown = inOrder.map((index) => moved[index] ?? Number.NaN);
        for (const [at, each] of shown.entries()) {
          expect(each).toBeGreaterThanOrEqual(-1e-6);
          expect(each).toBeLessThanOrEqual(300 + 1e-6);
          if (at > 0) expect(each - (shown[at - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-6);
        }
      }),
    );
  });
});
