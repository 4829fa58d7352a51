// Puts together what domains give to the shared parts of the platform.
import { assembleClosedOperations } from '../audit/closed-operations.ts';
import { assembleFigures } from '../figures/figure-book.ts';
import { assembleImports } from '../imports/import-kind.ts';
import type { Contribution, Domain } from './domain.ts';

/** Everything `work.part(key)` can answer, beside the unit tree. */
export function assembleParts(domains: readonly Domain[]): readonly Contribution[] {
  return [assembleFigures(domains), assembleImports(domains), assembleClosedOperations(domains)];
}
