// Where a notice stands, what can be done with it, and how a service runs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NoticePhase, noticeLevels, noticeStates } from './contract.ts';
import { concerns, openSteps, phaseOf, serviceState } from './notice-rules.ts';

const at = (hour: number): Date => new Date(Date.UTC(2019, 8, 10, hour));
const now = at(12);

test.each<[string, Parameters<typeof phaseOf>[0], NoticePhase]>([
  ['a draft', { state: 'draft', level: 'outage', startsAt: at(8), endsAt: null }, 'draft'],
  ['a withdrawn one', { state: 'withdrawn', level: 'outage', startsAt: at(8), endsAt: null }, 'withdrawn'],
  ['a resolved one', { state: 'resolved', level: 'outage', startsAt: at(8), endsAt: at(9) }, 'past'],
  ['one that begins later', { state: 'published', level: 'planned', startsAt: at(13), endsAt: at(14) }, 'upcoming'],
  ['one that begins now', { state: 'published', level: 'planned', startsAt: at(12), endsAt: at(14) }, 'current'],
  [
    'planned work whose time is over',
    { state: 'published', level: 'planned', startsAt: at(8), endsAt: at(12) },
    'past',
  ],
  [
    'an outage that should have ended',
    { state: 'published', level: 'outage', startsAt: at(8), endsAt: at(9) },
    'current',
  ],
  [
    'information without an end',
    { state: 'published', level: 'information', startsAt: at(8), endsAt: null },
    'current',
  ],
])('%s is in its phase', (_, notice, phase) => {
  expect(phaseOf(notice, now)).toBe(phase);
});

test('a notice never comes back: time moves it only from upcoming over current to past', () => {
  const order: NoticePhase[] = ['upcoming', 'current', 'past'];
  const hour = fc.integer({ min: 0, max: 23 });
  fc.assert(
    fc.property(fc.constantFrom(...noticeLevels), hour, hour, hour, hour, (level, starts, length, one, other) => {
      const notice = { state: 'published' as const, level, startsAt: at(starts), endsAt: at(starts + length) };
      const earlier = order.indexOf(phaseOf(notice, at(Math.min(one, other))));
      const later = order.indexOf(phaseOf(notice, at(Math.max(one, other))));
      expect(earlier).toBeLessThanOrEqual(later);
    }),
  );
});

test('a notice that is over takes no further step, and only a published one can be resolved', () => {
  expect(openSteps('resolved')).toEqual([]);
  expect(openSteps('withdrawn')).toEqual([]);
  expect(noticeStates.filter((state) => openSteps(state).includes('resolve-notice'))).toEqual(['published']);
  expect(noticeStates.filter((state) => openSteps(state).includes('publish-notice'))).toEqual(['draft']);
});

test('the worst notice decides how a service runs', () => {
  expect(serviceState([])).toBe('works');
  expect(serviceState(['information'])).toBe('works');
  expect(serviceState(['planned', 'degraded', 'information'])).toBe('degraded');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...noticeLevels)), (levels) => {
      expect(serviceState(levels) === 'outage').toBe(levels.includes('outage'));
    }),
  );
});

test('a notice concerns those within a named unit, and everybody when it names none', () => {
  const below = (unit: string): string[] => (unit === 'DTD' ? ['DTD', 'DTD-MT', 'DTD-MT1'] : [unit]);
  expect(concerns(['DTD'], ['DTD-MT1'], below)).toBe(true);
  expect(concerns(['DTD-MT1'], ['DTD'], below)).toBe(false);
  expect(concerns(['DAK'], ['DTD-MT1'], below)).toBe(false);
  expect(concerns([], [], below)).toBe(true);
});
