// What the room of internal control offers: risks with their controls, executions and remedies, and findings from outside. Pure: the
// server, the web and the checks read the same values.
import type { Permissions } from '../../platform/permission/roles.ts';

export * from './duty-contract.ts';
export * from './finding-contract.ts';
export * from './object-risks-contract.ts';
export * from './risk-contract.ts';
export * from './scale-contract.ts';
export * from './told-contract.ts';

export const internalControlPermissions: Permissions = {
  // asked again of each object: who reads its plan, the supplier, or may know of the incident reads its risks
  'internal-control.read-object': ['employee'],
  'internal-control.read-supplier': ['employee'],
  'internal-control.read-incident': ['employee'],
  // asked again of each record: who owns it, or a part of it, reads it and does what is theirs
  'internal-control.own': ['employee'],
  'internal-control.read': [
    'unit-head',
    'division-head',
    'controller',
    'auditor',
    'security-officer',
    'internal-control-officer',
  ],
  /** carries controls out, and finishes remedies */
  'internal-control.carry-out': [
    'unit-head',
    'division-head',
    'controller',
    'security-officer',
    'internal-control-officer',
  ],
  /** decides which risks there are, how grave they are and how they are controlled */
  'internal-control.manage': ['division-head', 'controller', 'internal-control-officer'],
};
