// The door of finances: the ledger, how its accounts are grouped, the budget, and the figures computed from them.
import { figures } from '../../platform/figures/figure-book.ts';
import { importKinds } from '../../platform/imports/import-kind.ts';
import { domain } from '../../platform/operation/domain.ts';
import * as contract from './contract.ts';
import { budgetSource, ledgerSource } from './fact-sources.ts';
import { ledgerFigures } from './figures.ts';
import { financesImports } from './import-kinds.ts';
import { ledgerOperations } from './ledger-operations.ts';
import {
  planningFigures,
  planningImports,
  planningOperations,
  planningPermissions,
  planningSources,
} from './planning.ts';

export const finances = domain({
  name: 'finances',
  uses: ['people', 'objects'],
  permissions: { ...contract.financesPermissions, ...planningPermissions },
  operations: [...ledgerOperations, ...planningOperations],
  gives: [
    ...[...financesImports, ...planningImports].map((kind) => importKinds.give(kind)),
    figures.give({ sources: [ledgerSource, budgetSource], figures: ledgerFigures }),
    figures.give({ sources: planningSources, figures: planningFigures }),
  ],
  migrations: new URL('./migrations/', import.meta.url),
});

export { type BasisLine, type ForecastBasis, forecastBasis, personnelByUnit } from './forecast-basis.ts';
export { forecastFromChanges } from './forecast-from-changes.ts';
export { knownInvestments } from './known-investments.ts';
export { knownTransfers } from './known-transfers.ts';
export { type MovableInvestment, movableInvestments } from './movable-investments.ts';
export { type VarianceGround, varianceGround } from './variance-ground.ts';
