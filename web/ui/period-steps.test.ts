// The arithmetic of periods as people step through them.
import { describe, expect, it } from 'vitest';
import { holdsMonth, monthName, periodName, periodPresets, stepPeriod, stretched } from './period-steps.ts';

describe('stepping through periods', () => {
  it.each([
    ['a month follows a month, over the turn of the year', '2019-12..2019-12', 1, '2020-01..2020-01'],
    ['a third follows a third', '2019-01..2019-04', 1, '2019-05..2019-08'],
    ['a third goes back over the turn of the year', '2019-01..2019-04', -1, '2018-09..2018-12'],
    ['a quarter follows a quarter', '2019-10..2019-12', 1, '2020-01..2020-03'],
    ['a year follows a year', '2019-01..2019-12', -1, '2018-01..2018-12'],
    ['January to August goes to the same months of the next year', '2019-01..2019-08', 1, '2020-01..2020-08'],
    ['four months that are no third keep their place in the year', '2019-02..2019-05', 1, '2020-02..2020-05'],
  ] as const)('%s', (_, from, direction, to) => {
    expect(stepPeriod(from, direction)).toBe(to);
  });

  it('comes back to where it began', () => {
    for (const { period } of periodPresets(2019)) expect(stepPeriod(stepPeriod(period, 1), -1)).toBe(period);
  });
});

describe('naming periods', () => {
  it('says a stretch within a year with the year once, and a whole year as the year', () => {
    expect(periodName('2019-01..2019-08', 'sv')).toBe('januari–augusti 2019');
    expect(periodName('2019-08..2019-08', 'da')).toBe('august 2019');
    expect(periodName('2019-01..2019-12', 'en')).toBe('2019');
    expect(periodName('2018-11..2019-02', 'sv')).toBe('november 2018–februari 2019');
  });

  it('has short month names without a full stop', () => {
    expect(monthName('2019-08', 'sv', 'short')).toBe('aug');
    expect(monthName('2019-09', 'da', 'short')).not.toMatch(/\.$/);
  });
});

describe('choosing months', () => {
  it('makes a stretch of two presses in either order', () => {
    expect(stretched(undefined, '2019-03')).toBe('2019-03..2019-03');
    expect(stretched('2019-03', '2019-08')).toBe('2019-03..2019-08');
    expect(stretched('2019-08', '2019-03')).toBe('2019-03..2019-08');
  });

  it('knows which months lie in a period, both ends included', () => {
    expect(holdsMonth('2019-01..2019-08', '2019-08')).toBe(true);
    expect(holdsMonth('2019-01..2019-08', '2019-09')).toBe(false);
  });
});
