// Which steps an order takes before it is approved, and who decides in each. Pure: the organisation is an argument, asked
// when the step begins, not when the order was made.
import { z } from 'zod';

/** Steps with the same number are taken at once, the next number when all of these have said yes. */
export const ApprovalStep = z.object({
  step: z.int().min(1).max(9),
  /** the head of the unit it is for, the head of the level above, or the head of the item's owner */
  role: z.enum(['head', 'head-above', 'owner']),
  /** only when the whole order costs at least this, in öre */
  fromOre: z.int().min(0).default(0),
});
export type ApprovalStep = z.infer<typeof ApprovalStep>;

export interface Chain {
  /** the unit's code and those above it, the unit first */
  readonly units: readonly string[];
  /** who heads a unit today; undefined where nobody does */
  readonly headOf: (unit: string) => { readonly person: string; readonly name: string } | undefined;
}

export interface Found {
  readonly person: string;
  readonly name: string;
  readonly unit: string;
}

/** The steps that an order of this price takes, in order. */
export function stepsOf(steps: readonly ApprovalStep[], priceOre: number): ApprovalStep[] {
  return steps.filter((each) => priceOre >= each.fromOre).toSorted((a, b) => a.step - b.step);
}

/** The number of the step after this one; null when it was the last. */
export function stepAfter(steps: readonly ApprovalStep[], step: number): number | null {
  return steps.map((each) => each.step).find((each) => each > step) ?? null;
}

/**
 * Who decides: the first head from where the role begins and upwards who neither ordered nor gets it. Undefined when
 * nobody up to the top may.
 */
export function approverOf(role: ApprovalStep['role'], chain: Chain, notThem: readonly string[]): Found | undefined {
  const from = role === 'head-above' ? chain.units.slice(1) : chain.units;
  for (const unit of from) {
    const head = chain.headOf(unit);
    if (head && !notThem.includes(head.person)) return { ...head, unit };
  }
  return undefined;
}
