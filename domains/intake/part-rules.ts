// When each part of a bundle is to be done and when its work begins, counted from somebody's first or last day; and which
// parts are needed at all for the answers given. Pure: what is a working day is an argument.
import { z } from 'zod';
import { dayNumber, dayText } from '../../platform/calendar/civil-day.ts';
import { AnswerCondition, type Answers } from './form-rules.ts';

export const occasions = ['onboarding', 'move', 'leave', 'offboarding'] as const;
export const Occasion = z.enum(occasions);
export type Occasion = z.infer<typeof Occasion>;

export const BundlePart = z.object({
  item: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  /** from which day it is counted */
  from: z.enum(['first', 'last']).default('first'),
  /** calendar days from that day, below zero before it */
  days: z.int().min(-365).max(365).default(0),
  /** only when the bundle's own form has this answer */
  when: AnswerCondition.optional(),
});
export type BundlePart = z.infer<typeof BundlePart>;

export interface BundleDays {
  readonly first: string | null;
  readonly last: string | null;
}

/** Which days a bundle has to be told: what its occasion is about, and what its parts are counted from. */
export function daysAsked(
  occasion: Occasion | null,
  parts: readonly Pick<BundlePart, 'from'>[],
): { readonly first: boolean; readonly last: boolean } {
  const first = parts.some((part) => part.from === 'first');
  const last = parts.some((part) => part.from === 'last');
  if (occasion === null) return { first: false, last: false };
  return { first: occasion === 'offboarding' ? first : true, last: occasion === 'offboarding' ? true : last };
}

/** The parts that these answers ask for. */
export function partsNeeded(parts: readonly BundlePart[], answers: Answers): BundlePart[] {
  return parts.filter(({ when }) => !when || answers[when.field] === when.is);
}

/**
 * The day a part is to be done, YYYY-MM-DD; null when its day was not told. Where that is no working day, the one before it
 * when it must be ready beforehand, else the one after.
 */
export function dueOn(
  part: Pick<BundlePart, 'from' | 'days'>,
  days: BundleDays,
  isWorkingDay: (day: string) => boolean,
): string | null {
  const from = days[part.from];
  if (from === null) return null;
  let day = dayNumber(from) + part.days;
  const step = part.days <= 0 ? -1 : 1;
  for (let tries = 0; tries < 60 && !isWorkingDay(dayText(day)); tries++) day += step;
  return dayText(day);
}

/** The day its work begins: so many working days before it is due as delivery takes, and five more to plan it. */
export function beginsOn(due: string, deliveryDays: number, isWorkingDay: (day: string) => boolean): string {
  let day = dayNumber(due);
  for (let left = deliveryDays + 5; left > 0; ) {
    day -= 1;
    if (isWorkingDay(dayText(day))) left -= 1;
  }
  return dayText(day);
}
