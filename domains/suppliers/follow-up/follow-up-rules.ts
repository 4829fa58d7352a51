// The three levels of follow-up and what goes up: a matter that two meetings of one level have ended without settling goes to the
// level above, by itself. Pure.

export const tiers = ['operational', 'tactical', 'strategic'] as const;
export type Tier = (typeof tiers)[number];

/** How many meetings of a level may leave a matter open before it goes up. */
export const meetingsBeforeLift = 2;

/** How often each level meets unless somebody says otherwise, in weeks. */
export const usualWeeks: Readonly<Record<Tier, number>> = { operational: 4, tactical: 13, strategic: 26 };

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
