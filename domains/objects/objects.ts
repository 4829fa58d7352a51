// The door of the management objects: what the region manages together, who leads it, and what it costs in hours and money.
import { bind, domain } from '../../platform/operation/domain.ts';
import * as contract from './contract.ts';
import * as actions from './object-actions.ts';
import * as queries from './object-queries.ts';

export { objectByCodeToRead, objectToRead } from './object-access.ts';

export const objects = domain({
  name: 'objects',
  uses: ['people', 'notices', 'assets'],
  permissions: contract.objectsPermissions,
  operations: [
    bind(contract.listObjects, queries.objectList),
    bind(contract.showObject, queries.objectPage),
    bind(contract.registerObject, actions.registerObject),
    bind(contract.changeObject, actions.changeObject),
    bind(contract.setFamily, actions.setFamily),
  ],
  migrations: new URL('./migrations/', import.meta.url),
});
