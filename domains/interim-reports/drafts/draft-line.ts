// A line of the accounts as drafts speak of it.
import type { Explained, VarianceFacts } from '../../finances/variance-rules.ts';

/** A line of the accounts as drafts speak of it. */
export interface Line {
  readonly id: string;
  readonly name: string;
  /** cost and revenue lie over or under budget; what is mixed is better or worse */
  readonly kind: 'revenue' | 'cost' | 'mixed';
  readonly explained: Explained;
  readonly facts: readonly VarianceFacts[];
}
