// The legal clocks of one incident: for every law that was judged to apply, what is owed, since when, until when, and how it
// stands. Everything follows from what people wrote down (known, sent, asked, handled), so a corrected moment moves the clocks
// by itself, and a clock that was stopped stays visible. Pure: instants are epoch seconds and come in as arguments.
import { dayText, secondsOfDay } from '../../platform/calendar/civil-day.ts';
import { daysLater, hoursLater, monthsLater } from '../../platform/calendar/legal-time.ts';
import { wallClockAt } from '../../platform/calendar/time-zone.ts';
import {
  type Condition,
  type Country,
  type LawVersion,
  lawOn,
  type Receiver,
  type Regime,
  type Span,
  type Start,
  type Step,
  type StepRule,
  zoneOf,
} from './law-rules.ts';

/** What was sent to an authority; `isWithdrawn`: it never reached it, or was noted by mistake. */
export interface Sent {
  readonly step: Step;
  readonly to: Receiver;
  readonly at: number;
  readonly isWithdrawn: boolean;
}

/** One law judged to apply to an incident, with the moments that decide. */
export interface Track {
  readonly regime: Regime;
  readonly country: Country;
  /** somebody decided that it was known: often before the case was opened */
  readonly awareAt: number;
  readonly happenedAt: number | null;
  /** null: still going on, or going on again */
  readonly handledAt: number | null;
  /** the law was judged not to apply after all; the clocks stop there */
  readonly liftedAt: number | null;
  readonly isTrustService: boolean;
  readonly isOwnMade: boolean;
  /** of a breach: whether it puts people at risk at all, and at high risk */
  readonly risk: 'unlikely' | 'likely' | 'high';
  /** what the authority has asked for, and until when, where it said */
  readonly asked: readonly { readonly at: number; readonly until: number | null }[];
  readonly sent: readonly Sent[];
}

/**
 * `waiting`: what it counts from has not come. `at-once`: owed without delay, no hour is set. `lifted`: stopped, because the law
 * was judged not to apply. `not-owed`: the facts of the incident do not ask for it.
 */
export type ClockState = 'waiting' | 'running' | 'at-once' | 'late' | 'sent' | 'sent-late' | 'lifted' | 'not-owed';

export interface LegalClock {
  readonly regime: Regime;
  readonly country: Country;
  readonly version: string;
  readonly step: Step;
  readonly to: Receiver;
  readonly from: Start;
  /** tells several requests of one step apart; 0 for the others */
  readonly ordinal: number;
  readonly paragraph: string;
  readonly startsAt: number | null;
  /** null: waits, or is owed at once without an hour */
  readonly dueAt: number | null;
  readonly sentAt: number | null;
  readonly state: ClockState;
}

/** The law that judges a track: of the day it became known, where the authority is. */
export function lawOf(track: Pick<Track, 'regime' | 'country' | 'awareAt'>): LawVersion | undefined {
  const zone = zoneOf[track.country];
  return lawOn(track.regime, track.country, dayText(Math.floor(wallClockAt(zone, track.awareAt) / secondsOfDay)));
}

/** The clocks of one track as they stand at `now`, in the order of the law. */
export function clocksOf(track: Track, now: number): LegalClock[] {
  const version = lawOf(track);
  if (!version) return [];
  return version.steps
    .flatMap((rule) => clocksOfStep(track, rule, now))
    .map((clock) => ({ ...clock, version: version.id }));
}

/** When a span from a moment is over; null: at once. */
export function spanEnds(from: number, span: Span, country: Country): number | null {
  const zone = zoneOf[country];
  if (span === 'at-once') return null;
  if ('hours' in span) return hoursLater(from, span.hours);
  if ('days' in span) return daysLater(from, span.days, zone);
  if ('weeks' in span) return daysLater(from, span.weeks * 7, zone);
  return monthsLater(from, span.months, zone);
}

type Clock = Omit<LegalClock, 'version'>;

function clocksOfStep(track: Track, rule: StepRule, now: number): Clock[] {
  if (rule.only && !holds(rule.only, track)) return isOther(rule.only) ? [] : [made(track, rule, { owed: false }, now)];
  if (rule.from === 'asked') return askedClocks(track, rule, now);
  const startsAt = startOf(rule.from, track);
  if (startsAt === null) return [made(track, rule, {}, now)];
  const dueAt = spanEnds(startsAt, rule.span, track.country);
  if (rule.afterHandling && dueAt !== null && isLong(track, rule, dueAt, now))
    return longClocks(track, rule, startsAt, dueAt, now);
  return [made(track, rule, { startsAt, dueAt }, now)];
}

/** One for each time the authority asked; answers are matched in the order they came. */
function askedClocks(track: Track, rule: StepRule, now: number): Clock[] {
  const answers = sentTimes(track, rule);
  return track.asked.map(({ at, until }, index) => {
    const sentAt = answers.filter((sent) => sent >= at)[0] ?? null;
    if (sentAt !== null) answers.splice(answers.indexOf(sentAt), 1);
    return { ...made(track, rule, { startsAt: at, dueAt: until, sentAt }, now), ordinal: index + 1 };
  });
}

/** Still going on when the final report would be due: a progress report then, the final one counted from when it was handled. */
function longClocks(track: Track, rule: StepRule, startsAt: number, dueAt: number, now: number): Clock[] {
  const { afterHandling } = rule;
  if (!afterHandling) return [];
  const progress: StepRule = { ...rule, step: 'progress', paragraph: afterHandling.paragraph };
  const { handledAt } = track;
  const last: StepRule = { ...rule, from: 'handled', paragraph: afterHandling.paragraph };
  const end = handledAt === null ? null : spanEnds(handledAt, afterHandling.span, track.country);
  return [made(track, progress, { startsAt, dueAt }, now), made(track, last, { startsAt: handledAt, dueAt: end }, now)];
}

function isLong({ handledAt, ...track }: Track, rule: StepRule, dueAt: number, now: number): boolean {
  if (handledAt !== null) return handledAt > dueAt;
  const said = track.sent.some((each) => each.step === 'final' && each.to === rule.to && !each.isWithdrawn);
  return now > dueAt && !said;
}

interface Moments {
  readonly startsAt?: number | null;
  readonly dueAt?: number | null;
  readonly sentAt?: number | null;
  readonly owed?: boolean;
}

function made(track: Track, rule: StepRule, moments: Moments, now: number): Clock {
  const { startsAt = null, dueAt = null, owed = true } = moments;
  const sentAt = moments.sentAt === undefined ? (sentTimes(track, rule)[0] ?? null) : moments.sentAt;
  const clock = { startsAt, dueAt, sentAt };
  return {
    ...{ regime: track.regime, country: track.country, step: rule.step, to: rule.to, from: rule.from, ordinal: 0 },
    paragraph: rule.paragraph,
    ...clock,
    state: owed ? stateOf(track, clock, now) : 'not-owed',
  };
}

function stateOf(track: Track, clock: Pick<Clock, 'startsAt' | 'dueAt' | 'sentAt'>, now: number): ClockState {
  const { startsAt, dueAt, sentAt } = clock;
  if (sentAt !== null) return dueAt !== null && sentAt > dueAt ? 'sent-late' : 'sent';
  if (track.liftedAt !== null) return 'lifted';
  if (startsAt === null) return 'waiting';
  if (dueAt === null) return 'at-once';
  return now > dueAt ? 'late' : 'running';
}

/** When a step was sent, oldest first. A notification that is there before any early warning is one as well. */
function sentTimes(track: Track, rule: StepRule): number[] {
  const counts = rule.step === 'early-warning' ? ['early-warning', 'notification'] : [rule.step];
  return track.sent
    .filter((each) => counts.includes(each.step) && each.to === rule.to && !each.isWithdrawn)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
}

function startOf(from: Start, track: Track): number | null {
  if (from === 'aware') return track.awareAt;
  if (from === 'event') return track.happenedAt;
  if (from === 'handled') return track.handledAt;
  const notified = track.sent.filter(({ step, isWithdrawn }) => step === 'notification' && !isWithdrawn);
  return notified.length === 0 ? null : Math.min(...notified.map(({ at }) => at));
}

function holds(condition: Condition, track: Track): boolean {
  if (condition === 'trust-service') return track.isTrustService;
  if (condition === 'no-trust-service') return !track.isTrustService;
  if (condition === 'own-made') return track.isOwnMade;
  if (condition === 'not-own-made') return !track.isOwnMade;
  return condition === 'risk' ? track.risk !== 'unlikely' : track.risk === 'high';
}

/** Another row of the same law holds instead; a step that is not owed because there is no risk is shown as such. */
function isOther(condition: Condition): boolean {
  return condition !== 'risk' && condition !== 'high-risk';
}
