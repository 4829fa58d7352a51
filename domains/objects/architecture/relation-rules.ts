// The relationships of ArchiMate and which of their ends does without the other only at its peril. Pure.
import { z } from 'zod';

export const relationTypes = [
  'composition',
  'aggregation',
  'assignment',
  'realization',
  'serving',
  'access',
  'influence',
  'triggering',
  'flow',
  'specialization',
  'association',
] as const;
export const RelationType = z.enum(relationTypes);
export type RelationType = z.infer<typeof RelationType>;

/** The end that depends on the other: what is served, realised, carried, told; the whole on its parts; behaviour on what it uses. */
export function dependencyOf(type: RelationType): 'source' | 'target' {
  return type === 'composition' || type === 'aggregation' || type === 'access' ? 'source' : 'target';
}

/** What a relation read from a file means when its provider stops; somebody who knows better changes it in the register. */
export function effectOfType(type: RelationType): 'stops' | 'weakens' | 'none' {
  if (type === 'serving' || type === 'realization' || type === 'assignment') return 'stops';
  return type === 'flow' || type === 'triggering' || type === 'composition' || type === 'aggregation'
    ? 'weakens'
    : 'none';
}
