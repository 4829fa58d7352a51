// Decides where a notice stands at an instant, which steps are open to it, how a service runs by its notices, and whom a
// notice concerns. Pure: time and organisation come in as arguments.
import type { NoticeLevel, NoticePhase, NoticeRight, NoticeState, ServiceState } from './contract.ts';

interface Timed {
  readonly state: NoticeState;
  readonly level: NoticeLevel;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

/**
 * Where a notice stands. What is broken stays current until somebody says it works again, whatever end was expected;
 * information and planned work are over when their time is.
 */
export function phaseOf(notice: Timed, now: Date): NoticePhase {
  if (notice.state === 'draft' || notice.state === 'withdrawn') return notice.state;
  if (notice.state === 'resolved') return 'past';
  if (notice.startsAt > now) return 'upcoming';
  const endsByItself = notice.level === 'information' || notice.level === 'planned';
  return endsByItself && notice.endsAt !== null && notice.endsAt <= now ? 'past' : 'current';
}

const open: Record<NoticeState, readonly NoticeRight[]> = {
  draft: ['change-notice', 'publish-notice', 'withdraw-notice'],
  published: ['change-notice', 'update-notice', 'resolve-notice', 'withdraw-notice'],
  resolved: [],
  withdrawn: [],
};

/** The steps a notice in this state can take; who may take them is asked elsewhere. */
export function openSteps(state: NoticeState): readonly NoticeRight[] {
  return open[state];
}

const worst: readonly ServiceState[] = ['outage', 'degraded', 'planned'];

/** How a service runs, judged by the levels of its current notices; information disturbs nothing. */
export function serviceState(levels: readonly NoticeLevel[]): ServiceState {
  return worst.find((state) => levels.some((level) => level === state)) ?? 'works';
}

/**
 * Whether a notice concerns somebody working in these units: it names none, or one of them, or one above them.
 * `below` gives a unit's own code and all codes below it.
 */
export function concerns(
  noticeUnits: readonly string[],
  units: readonly string[],
  below: (unit: string) => readonly string[],
): boolean {
  return noticeUnits.length === 0 || noticeUnits.some((named) => below(named).some((unit) => units.includes(unit)));
}
