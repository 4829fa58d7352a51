// What is true of objects and roles whatever is stored: when a role holds, and which roles may change what. Pure.
import type { HolderRole } from './object-contract.ts';

/** Where a stretch of days lies from a day; its last day is still part of it. */
export function whenOf(fromOn: string, toOn: string | null, today: string): 'past' | 'present' | 'future' {
  if (fromOn > today) return 'future';
  return toOn !== null && toOn < today ? 'past' : 'present';
}

/** Whoever holds this role may change the plan; a specialist reads it. */
export function leads(role: HolderRole): boolean {
  return role === 'owner' || role === 'manager';
}
