// The planning half of the door: investments, forecast and variance. A list, no logic.
import type { ImportKind } from '../../platform/imports/import-kind.ts';
import type { BoundOperation } from '../../platform/operation/domain.ts';
import type { Permissions } from '../../platform/permission/roles.ts';
import { forecastPermissions } from './forecast-contract.ts';
import { forecastFigures, forecastSource } from './forecast-figures.ts';
import { forecastImport } from './forecast-import.ts';
import { forecastOperations } from './forecast-operations.ts';
import { investmentPermissions } from './investment-contract.ts';
import { decisionImport } from './investment-decision-import.ts';
import { investmentFigures, investmentSource } from './investment-figures.ts';
import { investmentOperations } from './investment-operations.ts';
import { paymentImport } from './investment-payment-import.ts';
import { variancePermissions } from './variance-contract.ts';
import { varianceImports } from './variance-imports.ts';
import { varianceOperations } from './variance-operations.ts';

export const planningPermissions: Permissions = {
  ...investmentPermissions,
  ...forecastPermissions,
  ...variancePermissions,
};
export const planningOperations: readonly BoundOperation[] = [
  ...investmentOperations,
  ...forecastOperations,
  ...varianceOperations,
];
export const planningSources = [investmentSource, forecastSource];
export const planningFigures = [...investmentFigures, ...forecastFigures];
export const planningImports: readonly ImportKind[] = [
  decisionImport,
  paymentImport,
  forecastImport,
  ...varianceImports,
];
