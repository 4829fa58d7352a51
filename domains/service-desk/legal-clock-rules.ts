// Deadlines the law sets: hours round the clock, whatever the wall clock does, and calendar months. Office hours, pauses and
// holidays never move them. Sources: cybersäkerhetslag (2025:1506) 2 kap. 5-8 §§; NIS 2-loven, LOV nr 434 of 6 May 2025;
// regulation (EU) 2016/679 article 33. Pure.
import { hoursLater, monthsLater } from '../../platform/calendar/legal-time.ts';

export const legalSteps = [
  'early-warning',
  'incident-notification',
  'final-report',
  'personal-data-notification',
] as const;
export type LegalStep = (typeof legalSteps)[number];

/** The moments that decide; null: has not happened. Epoch seconds. */
export interface LegalMoments {
  /** somebody decided that it was known: often before the case was opened */
  readonly awareAt: number;
  /** the incident notification was sent */
  readonly notifiedAt: number | null;
  /** the incident was handled; later than the first final report's date: that one is a progress report */
  readonly handledAt: number | null;
  /** trust services have 24 hours where others have 72 */
  readonly isTrustProvider: boolean;
  /** of the authority: the month is a month there */
  readonly timeZone: string;
}

export interface LegalDeadline {
  readonly step: LegalStep;
  /** null: the moment it is counted from has not come */
  readonly at: number | null;
}

/**
 * What must be sent by when. The final report is due a month after the notification was sent; for an incident still going on
 * then a progress report is, and the final one a month after it was handled.
 */
export function legalDeadlines(moments: LegalMoments): LegalDeadline[] {
  const { awareAt, notifiedAt, handledAt, isTrustProvider, timeZone } = moments;
  const month = notifiedAt === null ? null : monthsLater(notifiedAt, 1, timeZone);
  const isLong = month !== null && handledAt !== null && handledAt > month;
  return [
    { step: 'early-warning', at: hoursLater(awareAt, 24) },
    { step: 'incident-notification', at: hoursLater(awareAt, isTrustProvider ? 24 : 72) },
    { step: 'final-report', at: isLong ? monthsLater(handledAt, 1, timeZone) : month },
    { step: 'personal-data-notification', at: hoursLater(awareAt, 72) },
  ];
}
