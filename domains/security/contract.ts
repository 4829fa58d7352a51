// What the room of security incidents offers: who may use it, and its operations. Pure: the server, the web and the checks read
// the same values.
import type { Permissions } from '../../platform/permission/roles.ts';

export * from './clock-contract.ts';
export * from './incident-contract.ts';

export const securityPermissions: Permissions = {
  /** anybody may report one, and sees those they are named in */
  'security.report': ['employee'],
  'security.see-own': ['employee'],
  /** the security role: every incident of its units */
  'security.handle': ['security-officer'],
  'security.read-figures': ['security-officer', 'controller', 'division-head', 'unit-head', 'auditor'],
  'security.read-figure-parts': ['security-officer'],
};
