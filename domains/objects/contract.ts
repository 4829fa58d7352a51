// What the management objects offer: who may, and the words shared by the contracts beside it. Pure.
import { z } from 'zod';
import type { Permissions } from '../../platform/permission/roles.ts';
import { architecturePermissions } from './architecture/architecture-contract.ts';

export * from './architecture/architecture-contract.ts';
export * from './day-contract.ts';
export * from './establishing-contract.ts';
export * from './family-contract.ts';
export * from './hours-contract.ts';
export * from './object-contract.ts';
export * from './object-equipment-contract.ts';
export * from './plan-comparison-contract.ts';
export * from './plan-contract.ts';

export const objectsPermissions: Permissions = {
  ...architecturePermissions,
  // what there is and whom to turn to
  'objects.find-objects': ['employee'],
  // plans, hours and money, in the units of either side; who holds a role on an object reads its own without it
  'objects.read-plans': ['unit-head', 'division-head', 'controller', 'auditor', 'administrator'],
  // registers objects and appoints on them, where the unit of either side is in one's hands
  'objects.keep-objects': ['division-head', 'administrator'],
  // asked again of each object: whoever leads it today changes its plan
  'objects.change-plan': ['employee'],
  'objects.read-prices': ['unit-head', 'division-head', 'controller', 'auditor', 'administrator'],
  'objects.set-hour-price': ['controller'],
  'objects.import-hours': ['controller', 'administrator'],
};

/** Told when an object is managed from now on, and when it no longer is; other domains may subscribe. */
export const objectEvents = ['object-in-force', 'object-ended'] as const;
export const ObjectTold = z.object({ objectId: z.string(), code: z.string() });
export type ObjectTold = z.infer<typeof ObjectTold>;
