// What a level would promise now, and hours as people write them.
import { expect, test } from 'vitest';
import { BusinessCalendar } from '../../platform/calendar/business-calendar.ts';
import { openTimeOf } from '../../platform/calendar/open-time.ts';
import { AgreedLevel } from './agreed-level-rules.ts';
import { changesFrom, duesOf, hoursIn, hoursText } from './due-rules.ts';

const week = [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [{ from: '08:00', to: '17:00' }] : []));
const office = BusinessCalendar.parse({
  versions: [{ from: '2015-01-01', timeZone: 'Europe/Stockholm', week, holidays: 'sv' }],
});
const level = AgreedLevel.parse({
  clocks: [
    { clock: 'response', calendar: 'office', targets: { 1: 3600, 3: 28_800 }, starts: ['opened'] },
    { clock: 'resolution', calendar: 'moon', targets: { 1: 3600 }, starts: ['opened'] },
  ],
});

test('a case opened on a Friday afternoon is due after the week-end where the hours run out', () => {
  const calendars = new Map([['office', openTimeOf(office)]]);
  expect(duesOf(level, calendars, new Date('2019-09-06T14:30:00Z'))).toEqual([
    { clock: 'response', at: [new Date('2019-09-09T06:30:00Z'), null, new Date('2019-09-09T13:30:00Z'), null] },
  ]);
});

test('an edit says from when it is felt, and that it is not felt at all', () => {
  const later = structuredClone(office);
  later.versions[0]?.days.push({ on: '2020-03-02', does: 'closed' });
  expect(changesFrom(office, later)).toEqual(new Date('2020-03-02T07:00:00Z'));
  const sunday = structuredClone(office);
  sunday.versions[0]?.days.push({ on: '2020-03-01', does: 'closed' });
  expect(changesFrom(office, sunday)).toBeNull();
});

test.each([
  ['8-17', '08–17'],
  ['07.30 – 12, 13:00-16:30', '07.30–12, 13–16.30'],
  ['22-06', '22–06'],
  ['0-24', '00–24'],
  ['', ''],
])('hours written %j are read as %j', (written, read) => {
  expect(hoursText(hoursIn(written) ?? [{ from: 'x', to: 'y' }], 'sv')).toBe(read);
});

test.each(['8', '8-8', '25-26', '8-12-17', 'morgon'])('hours written %j are not read', (written) => {
  expect(hoursIn(written)).toBeNull();
});
