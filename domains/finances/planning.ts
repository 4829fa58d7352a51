// The planning half of the door: investments, forecast and variance. A list, no logic.
import type { BoundOperation } from '../../platform/operation/domain.ts';
import type { Permissions } from '../../platform/permission/roles.ts';
import { investmentPermissions } from './investment-contract.ts';
import { investmentFigures, investmentSource } from './investment-figures.ts';
import { investmentOperations } from './investment-operations.ts';

export const planningPermissions: Permissions = { ...investmentPermissions };
export const planningOperations: readonly BoundOperation[] = [...investmentOperations];
export const planningSources = [investmentSource];
export const planningFigures = [...investmentFigures];
