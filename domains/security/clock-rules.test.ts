// Every case of the table is a clock as the law has it; and what must hold of all clocks, whatever the moments.
import { describe, expect, test } from 'vitest';
import { clockCases } from './clock-cases.test-kit.ts';
import { clocksOf, type LegalClock, type Sent, type Track } from './clock-rules.ts';
import { countries, lawVersions, receivers, regimes, steps } from './law-rules.ts';

const at = (text: string) => Date.parse(text) / 1000;
const member = <T extends string>(all: readonly T[], text: string): T => {
  const found = all.find((each) => each === text);
  if (!found) throw new Error(`${text} is none of ${all.join(', ')}`);
  return found;
};

interface Case {
  readonly track: Track;
  readonly now: number;
  readonly step: string;
  readonly to: string | undefined;
  readonly ordinal: number;
  readonly expected: string;
}

/** Reads one line of the table. */
function caseOf(line: string): Case {
  const [whose = '', moments = '', step = '', expected = ''] = line.split(' | ');
  const [regime = '', country = ''] = whose.split(' ');
  const facts = new Map(moments.split('; ').map((each) => [each.split('=')[0] ?? '', each.split('=')[1] ?? '']));
  const time = (name: string) => (facts.has(name) ? at(facts.get(name) ?? '') : null);
  const many = (name: string) => (facts.get(name) ?? '').split(',').filter((each) => each !== '');
  const [, name = '', ordinal = '0', to] = /^([a-z-]+)(?:#(\d))?(?: to ([a-z-]+))?$/.exec(step) ?? [];
  const awareAt = time('aware') ?? 0;
  const known: Omit<Track, 'sent'> = {
    regime: member(regimes, regime),
    country: member(countries, country),
    awareAt,
    happenedAt: time('happened'),
    handledAt: time('handled'),
    liftedAt: time('lifted'),
    isTrustService: facts.has('trust'),
    isOwnMade: facts.has('own'),
    risk: member(['unlikely', 'likely', 'high'] as const, facts.get('risk') ?? 'likely'),
    asked: many('asked').map((each) => {
      const [asked = '', until] = each.split('/');
      return { at: at(asked), until: until === undefined ? null : at(until) };
    }),
  };
  const now = time('now') ?? awareAt + 60;
  const owed = clocksOf({ ...known, sent: [] }, now);
  const all = (step: string, when: string, isWithdrawn = false): Sent[] => {
    const [moment = '', to] = when.split('>');
    const whom = to
      ? [member(receivers, to)]
      : [...new Set(owed.filter((each) => each.step === step).map((each) => each.to))];
    const someone = whom.length > 0 ? whom : [...new Set(owed.map((each) => each.to))];
    return someone.map((to) => ({ step: member(steps, step), to, at: at(moment), isWithdrawn }));
  };
  const sent = [
    ...many('warned').flatMap((when) => all('early-warning', when)),
    ...many('notified').flatMap((when) => all('notification', when)),
    ...many('withdrawn').flatMap((when) => all('notification', when, true)),
    ...[...many('sent'), ...many('sentto')].flatMap((each) => all(each.split('@')[0] ?? '', each.split('@')[1] ?? '')),
  ];
  return { track: { ...known, sent }, now, step: name, to, ordinal: Number(ordinal), expected };
}

/** What a clock says, in the words of the table. */
function saidOf(clock: LegalClock | undefined, expected: string): string {
  if (!clock) return 'no clock';
  const state = expected.endsWith(clock.state) && expected !== clock.state ? ` ${clock.state}` : '';
  if (clock.state === 'not-owed' || clock.state === 'waiting') return clock.state;
  return `${clock.dueAt === null ? 'at once' : clock.dueAt}${state}`;
}

/** The expected text with its instant as a number, so that only moments and states are compared. */
function wanted(expected: string): string {
  return expected.replace(/^\d{4}\S+/, (text) => String(at(text)));
}

describe('the clocks of the law', () => {
  test('there are at least two hundred cases, each its own', () => {
    expect(new Set(clockCases).size).toBe(clockCases.length);
    expect(clockCases.length).toBeGreaterThanOrEqual(200);
    expect(clockCases.filter((line) => line.split(' | ').length !== 6)).toEqual([]);
  });

  test.each(clockCases)('%s', (line) => {
    const { track, now, step, to, ordinal, expected } = caseOf(line);
    const clock = clocksOf(track, now).find(
      (each) =>
        each.step === step && (to === undefined || each.to === to) && (ordinal === 0 || each.ordinal === ordinal),
    );
    expect(saidOf(clock, expected)).toBe(wanted(expected));
  });

  test('a wrong deadline is found out by the table', () => {
    const { track, now, expected } = caseOf(clockCases[0] ?? '');
    const clock = clocksOf({ ...track, awareAt: track.awareAt + 1 }, now)[0];
    expect(saidOf(clock, expected)).not.toBe(wanted(expected));
  });

  test('no day has two versions of one law in one country, and none is left out between two', () => {
    for (const each of lawVersions) {
      const next = lawVersions.filter(
        (other) =>
          other !== each && other.regime === each.regime && other.country === each.country && other.from > each.from,
      );
      const [first] = next.toSorted((a, b) => (a.from < b.from ? -1 : 1));
      if (!first) continue;
      const dayAfter = new Date(Date.parse(`${each.to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      expect(dayAfter).toBe(first.from);
    }
  });
});
