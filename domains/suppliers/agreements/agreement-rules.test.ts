// Ends, notice days, renewals and reminders, computed by hand; and organisation numbers of four countries.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOrganisationNumber, shownOrganisationNumber } from '../register/organisation-number-rules.ts';
import { type AgreementDays, monthsLater, reminderFor, standingOn } from './agreement-rules.ts';

const agreed: AgreementDays = {
  startsOn: '2017-01-01',
  endsOn: '2019-12-31',
  noticeMonths: 3,
  renewalMonths: 0,
  noticeGivenOn: null,
  options: [],
};
const renewing = { ...agreed, renewalMonths: 12 };

test.each([
  ['before it begins', agreed, '2016-12-31', { state: 'coming', runsUntil: '2019-12-31' }],
  ['a fixed time ends by itself', agreed, '2019-09-10', { due: { kind: 'end', on: '2019-12-31' }, noticeBy: null }],
  ['the last day is included', agreed, '2019-12-31', { state: 'in-force' }],
  ['the day after it is over', agreed, '2020-01-01', { state: 'ended', due: null }],
  [
    'notice in time is asked for',
    renewing,
    '2019-09-10',
    { noticeBy: '2019-09-30', due: { kind: 'notice', on: '2019-09-30' } },
  ],
  ['the notice day itself is in time', renewing, '2019-09-30', { runsUntil: '2019-12-31', renewals: 0 }],
  [
    'the day after, it goes on a year',
    renewing,
    '2019-10-01',
    { runsUntil: '2020-12-31', renewals: 1, noticeBy: '2020-09-30' },
  ],
  [
    'notice in time ends it',
    { ...renewing, noticeGivenOn: '2019-09-30' },
    '2019-12-01',
    { state: 'notice-given', runsUntil: '2019-12-31', due: { kind: 'end', on: '2019-12-31' } },
  ],
  [
    'notice too late ends it a year later',
    { ...renewing, noticeGivenOn: '2019-10-01' },
    '2019-12-01',
    { runsUntil: '2020-12-31' },
  ],
  [
    'until further notice has no end',
    { ...agreed, endsOn: null },
    '2030-01-01',
    { state: 'in-force', runsUntil: null, due: null },
  ],
  [
    'notice ends it after its months',
    { ...agreed, endsOn: null, noticeGivenOn: '2019-11-30' },
    '2019-12-01',
    { runsUntil: '2020-02-29' },
  ],
  [
    'an option is nearer than the end',
    { ...agreed, options: [{ decideBy: '2019-09-15', outcome: null }] },
    '2019-09-10',
    { due: { kind: 'option', on: '2019-09-15' } },
  ],
  [
    'an option that has lapsed is not asked for',
    { ...agreed, options: [{ decideBy: '2019-09-09', outcome: null }] },
    '2019-09-10',
    { due: { kind: 'end', on: '2019-12-31' } },
  ],
  [
    'a month’s end is kept through February',
    { ...agreed, endsOn: '2019-01-31', renewalMonths: 1, noticeMonths: 0 },
    '2019-03-15',
    { runsUntil: '2019-03-31' },
  ],
] as const)('%s', (_, days, today, standing) => {
  expect(standingOn(days, today)).toMatchObject(standing);
});

test('an agreement that renews itself never ends before its notice day', () => {
  const day = fc
    .integer({ min: 0, max: 9000 })
    .map((n) => new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      day,
      day,
      fc.integer({ min: 0, max: 24 }),
      fc.integer({ min: 1, max: 36 }),
      (end, today, notice, renewal) => {
        const standing = standingOn(
          { ...agreed, startsOn: '2009-01-01', endsOn: end, noticeMonths: notice, renewalMonths: renewal },
          today,
        );
        expect(standing.state).not.toBe('ended');
        expect((standing.noticeBy ?? '') >= today).toBe(true);
        expect(standing.runsUntil).toBe(monthsLater(end, standing.renewals * renewal));
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  ['2019-12-31', '2019-06-01', null],
  ['2019-12-31', '2019-07-04', 180],
  ['2019-12-31', '2019-10-02', 90],
  ['2019-12-31', '2019-12-25', 7],
  ['2019-12-31', '2020-01-01', null],
])('the reminder of %s on %s', (on, today, days) => {
  expect(reminderFor(on, today)).toBe(days);
});

test.each([
  ['SE', '556016-0680', '5560160680'],
  ['SE', '16 556016 0680', '5560160680'],
  ['SE', 'SE556016068001', '5560160680'],
  ['SE', '556016-0681', 'organisation-number-wrong'],
  ['SE', '811228-9874', 'organisation-number-personal'],
  ['SE', '19811228-9874', 'organisation-number-personal'],
  ['SE', 'hej', 'organisation-number-wrong'],
  ['DK', 'DK 13585628', '13585628'],
  ['DK', '13585629', 'organisation-number-wrong'],
  ['NO', 'NO 974 760 673 MVA', '974760673'],
  ['NO', '974760674', 'organisation-number-wrong'],
  ['FI', '0112038-9', '01120389'],
  ['FI', '0112038-8', 'organisation-number-wrong'],
  ['other', 'ie 1234', 'IE1234'],
  ['SE', '  ', ''],
] as const)('%s %s is read as %s', (country, text, expected) => {
  const read = readOrganisationNumber(country, text);
  expect('number' in read ? read.number : read.fault).toBe(expected);
});

test('a number is shown as its country writes it', () => {
  expect(shownOrganisationNumber('SE', '5560160680')).toBe('556016-0680');
  expect(shownOrganisationNumber('FI', '01120389')).toBe('0112038-9');
  expect(shownOrganisationNumber('DK', '13585628')).toBe('13585628');
});
