// What the law asks of an interim report's period and day: at least half and at most two thirds of the year (LKBR 2018:597,
// chapter 13 section 1), and to the council within two months of the period's end (KL 2017:725, chapter 11 section 16). The
// accounting year is the calendar year (LKBR chapter 1 section 5). Pure.
import { addMonths, lastDay, monthsBetween, type Period } from '../../platform/figures/period.ts';

/** Why a period is not one the law means; null when it is. */
export type PeriodFault = 'not-from-january' | 'too-short' | 'too-long';

/** Judges a period by the law. Shorter and longer reports may be made all the same; they are not the statutory one. */
export function periodFault(period: Period): PeriodFault | null {
  if (!period.from.endsWith('-01')) return 'not-from-january';
  const months = monthsBetween(period.from, period.to);
  if (months < 6) return 'too-short';
  return months > 8 ? 'too-long' : null;
}

/** The last day the report must have reached the council and the auditors, YYYY-MM-DD. */
export function hardDate(period: Period): string {
  return lastDay(addMonths(period.to, 2));
}
