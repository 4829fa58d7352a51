// Ninety days of a service from what was told: which days were bad, how bad, and what each outage was.
import { expect, test } from 'vitest';
import { historyDays, historyOf, type ToldNotice } from './status-history-rules.ts';

const zone = 'Europe/Stockholm';
const now = Date.parse('2019-09-10T08:00:00Z') / 1000;
const services = [{ service: 'mail', name: 'E-post' }];
const told = (over: Partial<ToldNotice> = {}): ToldNotice => ({
  notice: 'n',
  title: 'E-posten är nere',
  language: 'sv',
  services: ['mail'],
  startsAt: '2019-09-05T08:00:00Z',
  endsAt: '2019-09-05T09:30:00Z',
  isOver: true,
  entries: [
    { at: '2019-09-05T08:10:00Z', state: 'published', level: 'outage' },
    { at: '2019-09-05T09:30:00Z', state: 'resolved', level: 'outage' },
  ],
  ...over,
});
const daysOf = (...notices: ToldNotice[]) => {
  const [history] = historyOf(services, notices, now, zone);
  return (history?.days ?? []).flatMap((state, at) => (state === 'works' ? [] : [`${historyDays - 1 - at} ${state}`]));
};

test('a day is as bad as its worst moment; today is the last of ninety', () => {
  const [history] = historyOf(services, [], now, zone);
  expect(history).toMatchObject({ from: '2019-06-13', outages: [] });
  expect(history?.days).toHaveLength(90);
  expect(daysOf(told())).toEqual(['5 outage']);
});

test('an outage over midnight, by the clock on the wall, is on both days; a level told later counts from then', () => {
  const over = told({
    startsAt: '2019-09-05T21:30:00Z',
    endsAt: '2019-09-06T22:30:00Z',
    entries: [
      { at: '2019-09-05T21:35:00Z', state: 'published', level: 'outage' },
      { at: '2019-09-05T23:00:00Z', state: 'published', level: 'degraded' },
      { at: '2019-09-06T22:30:00Z', state: 'resolved', level: 'degraded' },
    ],
  });
  // 23.30 on the 5th to 00.30 on the 7th: gone on the 5th and into the 6th, then slow
  expect(daysOf(over)).toEqual(['5 outage', '4 outage', '3 degraded']);
  expect(historyOf(services, [over], now, zone)[0]?.outages).toMatchObject([{ level: 'outage', seconds: 90_000 }]);
});

test('what is not over goes on until now, whatever end was expected; planned work and news are no outage', () => {
  const going = told({ isOver: false, startsAt: '2019-09-09T08:00:00Z', endsAt: '2019-09-09T09:00:00Z' });
  const still = { ...going, entries: going.entries.slice(0, 1) };
  expect(daysOf(still)).toEqual(['1 outage', '0 outage']);
  expect(historyOf(services, [still], now, zone)[0]?.outages[0]?.endsAt).toBeNull();
  for (const level of ['planned', 'information'] as const)
    expect(daysOf(told({ entries: [{ at: '2019-09-05T08:10:00Z', state: 'published', level }] }))).toEqual([]);
});

test('what lies before the ninety days, ahead of now or about another service is not in it', () => {
  expect(daysOf(told({ startsAt: '2019-05-01T08:00:00Z', endsAt: '2019-05-02T08:00:00Z' }))).toEqual([]);
  expect(daysOf(told({ startsAt: '2019-10-01T08:00:00Z', endsAt: null, isOver: false }))).toEqual([]);
  expect(daysOf(told({ services: ['images'] }))).toEqual([]);
});
