// The three levels of follow-up and what goes up: a matter that two meetings of one level have ended without settling goes to the
// level above, by itself. Pure.
import { addMonths, monthsBetween } from '../../../platform/figures/period.ts';

export const tiers = ['operational', 'tactical', 'strategic'] as const;
export type Tier = (typeof tiers)[number];

/** How many meetings of a level may leave a matter open before it goes up. */
export const meetingsBeforeLift = 2;

/** How often each level meets unless somebody says otherwise, in weeks. */
export const usualWeeks: Readonly<Record<Tier, number>> = { operational: 4, tactical: 13, strategic: 26 };

/** How many months back each level looks at least. */
const monthsBack: Readonly<Record<Tier, number>> = { operational: 2, tactical: 3, strategic: 12 };

/**
 * The months (2019-08) a meeting deals with, latest first: at least the level's own number, and all since the month of the last
 * meeting held, so that a meeting that fell out leaves no hole; never more than two years.
 */
export function monthsToMeet(tier: Tier, lastHeld: string | null, to: string): string[] {
  const since = lastHeld === null ? 0 : monthsBetween(lastHeld.slice(0, 7), to);
  return Array.from({ length: Math.min(24, Math.max(monthsBack[tier], since)) }, (_, back) => addMonths(to, -back));
}

export interface MatterStanding {
  readonly tier: Tier;
  /** meetings of this level that have ended without settling it */
  readonly leftOpen: number;
}

/** How a matter stands after one more meeting of its level has left it open; `isLifted` when it went up. */
export function leftOpenAgain(matter: MatterStanding): MatterStanding & { readonly isLifted: boolean } {
  const leftOpen = matter.leftOpen + 1;
  const above = tiers[tiers.indexOf(matter.tier) + 1];
  // from the top there is nowhere to go: it stays, and is counted
  if (leftOpen < meetingsBeforeLift || above === undefined) return { tier: matter.tier, leftOpen, isLifted: false };
  return { tier: above, leftOpen: 0, isLifted: true };
}

/** Which matters a meeting deals with: those of its own level, raised before it or on its day. */
export function isOnAgenda(
  matter: { readonly tier: Tier; readonly raisedOn: string },
  tier: Tier,
  heldOn: string,
): boolean {
  return matter.tier === tier && matter.raisedOn <= heldOn;
}
