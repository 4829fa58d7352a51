// Puts together what domains give to the shared parts of the platform.
import type { Contribution, Domain } from './domain.ts';

/** Everything `work.part(key)` can answer, beside the unit tree. */
export function assembleParts(_domains: readonly Domain[]): readonly Contribution[] {
  return [];
}
