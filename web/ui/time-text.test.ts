// Times as people say them, seen from a given moment.
import { describe, expect, it } from 'vitest';
import { durationText, exactTimeText, timeText } from './time-text.ts';

const now = new Date(2019, 7, 31, 14, 30);
const at = (day: number, hour: number, minute: number) => new Date(2019, 7, day, hour, minute);

describe('times', () => {
  it('is near in words: just now, minutes, today, yesterday, then the date', () => {
    expect(timeText(new Date(now.getTime() - 20_000), now, 'sv')).toBe('nyss');
    expect(timeText(at(31, 14, 27), now, 'sv')).toBe('för 3\u00a0min sedan');
    expect(timeText(at(31, 9, 5), now, 'sv')).toBe('i dag 09.05');
    expect(timeText(at(30, 22, 40), now, 'da')).toBe('i går 22.40');
    expect(timeText(at(31, 14, 40), now, 'da')).toBe('om 10\u00a0min');
    expect(timeText(at(28, 8, 0), now, 'en')).toBe('2019-08-28');
  });

  it('counts days by midnight, not by 24 hours', () => {
    const early = new Date(2019, 7, 31, 1, 30);
    expect(timeText(at(30, 23, 0), early, 'sv')).toBe('i går 23.00');
  });

  it('is exact where asked', () => {
    expect(exactTimeText(at(31, 9, 5), 'sv')).toBe('2019-08-31 09.05');
    expect(exactTimeText(at(31, 9, 5), 'en')).toBe('2019-08-31 09:05');
  });

  it('says how long something takes', () => {
    expect(durationText(40, 'sv')).toBe('40\u00a0s');
    expect(durationText(125, 'sv')).toBe('2\u00a0min');
    expect(durationText(7800, 'sv')).toBe('2\u00a0h 10\u00a0min');
    expect(durationText(4 * 86_400, 'sv')).toMatch(/^4\sdygn$/);
  });
});
