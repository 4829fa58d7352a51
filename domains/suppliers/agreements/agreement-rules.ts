// What follows from an agreement's days: when it ends as things stand, until when notice must be given, what must be decided
// next, and when somebody is to be reminded. Pure; today comes in.
import { dateOf, dayNumber, dayOf, dayText } from '../../../platform/calendar/civil-day.ts';
import type { AgreementState, DueKind } from './agreement-contract.ts';

export interface AgreementDays {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly noticeMonths: number;
  readonly renewalMonths: number;
  readonly noticeGivenOn: string | null;
  readonly options: readonly { readonly decideBy: string; readonly outcome: string | null }[];
}

export interface Standing {
  readonly state: AgreementState;
  /** the day it ends as things stand; null: until further notice */
  readonly runsUntil: string | null;
  /** how many times it has gone on by itself */
  readonly renewals: number;
  /** the last day to give notice so that it does not go on by itself */
  readonly noticeBy: string | null;
  readonly due: { readonly kind: DueKind; readonly on: string } | null;
}

/** How an agreement stands on a day. */
export function standingOn(days: AgreementDays, today: string): Standing {
  const { end, renewals } = endOn(days, today);
  const state = stateOn(days, end, today);
  const noticeBy = end && days.renewalMonths > 0 && !days.noticeGivenOn ? noticeDay(end, days.noticeMonths) : null;
  return {
    state,
    runsUntil: end,
    renewals,
    noticeBy,
    due: state === 'ended' ? null : dueOn(days, end, noticeBy, today),
  };
}

/** So many months later (negative: earlier); where the month is shorter, its last day. */
export function monthsLater(day: string, months: number): string {
  const { year, month, day: date } = dateOf(dayNumber(day));
  const last = dateOf(dayOf(year, month + months + 1, 0));
  return dayText(dayOf(last.year, last.month, Math.min(date, last.day)));
}

/** The days before a day on which it is told, the earliest first. */
export const reminderDays = [180, 90, 30, 7] as const;

/** The nearest of the reminders that is due today: the others before it are not told any more. Null: none yet. */
export function reminderFor(on: string, today: string): number | null {
  const left = dayNumber(on) - dayNumber(today);
  if (left < 0) return null;
  return reminderDays.findLast((days) => left <= days) ?? null;
}

/**
 * Without notice an agreement that renews itself goes on once the last day for notice has passed; its ends are counted from
 * the first, so that the 31st is not lost in February. Notice ends it at the first end that the notice was in time for.
 */
function endOn(days: AgreementDays, today: string): { readonly end: string | null; readonly renewals: number } {
  const { endsOn, renewalMonths, noticeMonths, noticeGivenOn } = days;
  if (endsOn === null)
    return { end: noticeGivenOn === null ? null : monthsLater(noticeGivenOn, noticeMonths), renewals: 0 };
  if (renewalMonths === 0) return { end: endsOn, renewals: 0 };
  const until = noticeGivenOn ?? today;
  let renewals = 0;
  while (noticeDay(monthsLater(endsOn, renewals * renewalMonths), noticeMonths) < until) renewals++;
  return { end: monthsLater(endsOn, renewals * renewalMonths), renewals };
}

function noticeDay(end: string, noticeMonths: number): string {
  return monthsLater(end, -noticeMonths);
}

function stateOn(days: AgreementDays, end: string | null, today: string): AgreementState {
  if (end !== null && end < today) return 'ended';
  if (days.noticeGivenOn !== null) return 'notice-given';
  return days.startsOn > today ? 'coming' : 'in-force';
}

/** The nearest of: the next option that is not decided, the last day for notice, the end where it ends by itself. */
function dueOn(days: AgreementDays, end: string | null, noticeBy: string | null, today: string): Standing['due'] {
  const option = days.options.find((each) => each.outcome === null && each.decideBy >= today);
  const all: { kind: DueKind; on: string }[] = [
    ...(option && days.noticeGivenOn === null ? [{ kind: 'option' as const, on: option.decideBy }] : []),
    ...(noticeBy ? [{ kind: 'notice' as const, on: noticeBy }] : end ? [{ kind: 'end' as const, on: end }] : []),
  ];
  return all.filter((each) => each.on >= today).toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}
