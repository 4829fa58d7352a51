// The door of finances: the ledger, how its accounts are grouped, the budget, and the figures computed from them.
import { importKinds } from '../../platform/imports/import-kind.ts';
import { domain } from '../../platform/operation/domain.ts';
import * as contract from './contract.ts';
import { financesImports } from './import-kinds.ts';

export const finances = domain({
  name: 'finances',
  uses: ['people'],
  permissions: contract.financesPermissions,
  operations: [],
  gives: [...financesImports.map((kind) => importKinds.give(kind))],
  migrations: new URL('./migrations/', import.meta.url),
});
