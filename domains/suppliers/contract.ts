// What the register of suppliers offers: the words of its data, its operations, who may use them and what they may refuse.
// Pure: the server, the web and the checks read the same values.
import type { Permissions } from '../../platform/permission/roles.ts';

export * from './agreements/agreement-contract.ts';
export * from './co-operation/cooperation-contract.ts';
export * from './follow-up/follow-up-contract.ts';
export * from './levels/level-contract.ts';
export * from './register/supplier-contract.ts';
export * from './reports/report-contract.ts';

export const suppliersPermissions: Permissions = {
  // everybody may name a supplier; who has a duty with one reads it, and its manager changes it
  'suppliers.choose-supplier': ['employee'],
  'suppliers.read-suppliers': [
    'unit-head',
    'division-head',
    'controller',
    'auditor',
    'incident-manager',
    'administrator',
  ],
  'suppliers.change-suppliers': ['unit-head', 'division-head', 'administrator'],
};
