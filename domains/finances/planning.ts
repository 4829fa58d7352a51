// The planning half of the door: investments, forecast and variance. A list, no logic.
import type { BoundOperation } from '../../platform/operation/domain.ts';
import type { Permissions } from '../../platform/permission/roles.ts';
import { forecastPermissions } from './forecast-contract.ts';
import { forecastFigures, forecastSource } from './forecast-figures.ts';
import { forecastOperations } from './forecast-operations.ts';
import { investmentPermissions } from './investment-contract.ts';
import { investmentFigures, investmentSource } from './investment-figures.ts';
import { investmentOperations } from './investment-operations.ts';

export const planningPermissions: Permissions = { ...investmentPermissions, ...forecastPermissions };
export const planningOperations: readonly BoundOperation[] = [...investmentOperations, ...forecastOperations];
export const planningSources = [investmentSource, forecastSource];
export const planningFigures = [...investmentFigures, ...forecastFigures];
