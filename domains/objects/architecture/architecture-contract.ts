// What the architecture offers, in one place: its permissions here, its operations in the contracts beside this one. Pure.
import type { Permissions } from '../../../platform/permission/roles.ts';

export * from './archimate-contract.ts';
export * from './capacity-contract.ts';
export * from './component-contract.ts';
export * from './integration-contract.ts';
export * from './map-contract.ts';

export const architecturePermissions: Permissions = {
  // the whole register: what needs what crosses all units, and half a map misleads
  'objects.read-architecture': [
    'agent',
    'incident-manager',
    'unit-head',
    'division-head',
    'controller',
    'portfolio-officer',
    'auditor',
    'administrator',
  ],
  // parts and integrations of one's units; who leads a management object changes its parts without it
  'objects.change-architecture': ['incident-manager', 'unit-head', 'division-head', 'administrator'],
  'objects.ask-for-capacity': ['agent', 'incident-manager', 'unit-head', 'division-head', 'administrator'],
  // asked again of the unit that decides on the room
  'objects.decide-on-capacity': ['incident-manager', 'unit-head', 'division-head', 'administrator'],
};
