// The door of the management objects: what the region manages together, who leads it, and what it costs in hours and money.
import { figures } from '../../platform/figures/figure-book.ts';
import { importKinds } from '../../platform/imports/import-kind.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import { architectureGifts, architectureOperations } from './architecture/architecture-operations.ts';
import * as contract from './contract.ts';
import * as day from './day-queries.ts';
import * as establishing from './establishing.ts';
import { familyPage } from './family-queries.ts';
import { objectsFigures } from './figures.ts';
import * as holders from './holder-actions.ts';
import * as prices from './hour-prices.ts';
import { hoursImport } from './hours-import.ts';
import * as actions from './object-actions.ts';
import { objectEquipment, objectPiece } from './object-equipment.ts';
import * as queries from './object-queries.ts';
import * as plans from './plan-actions.ts';
import { planComparison } from './plan-comparison.ts';
import { exportObjects, exportPlan, exportPlans } from './plan-files.ts';
import { planList, planPage } from './plan-queries.ts';
import * as hours from './worked-hours.ts';

export { knownComponents } from './architecture/known-components.ts';
export { ownObject, ownObjects } from './led-objects.ts';
export {
  leadsObjectByCode,
  objectByCode,
  objectByCodeToLead,
  objectByCodeToRead,
  objectCodes,
  objectCovering,
} from './object-access.ts';
export { coverageOfObject, objectPage as objectToReport } from './object-queries.ts';

export const objects = domain({
  name: 'objects',
  uses: ['people', 'notices', 'assets', 'suppliers'],
  permissions: contract.objectsPermissions,
  operations: [
    bind(contract.listObjects, queries.objectList),
    bind(contract.exportObjects, exportObjects),
    bind(contract.showObject, queries.objectPage),
    bind(contract.registerObject, actions.registerObject),
    bind(contract.changeObject, actions.changeObject),
    bind(contract.setFamily, actions.setFamily),
    bind(contract.showFamily, familyPage),
    bind(contract.appointFamilyHolder, holders.appointFamilyHolder),
    bind(contract.endFamilyHolder, holders.endFamilyHolder),
    bind(contract.appointHolder, holders.appointHolder),
    bind(contract.endHolder, holders.endHolder),
    bind(contract.startEstablishing, establishing.startEstablishing),
    bind(contract.setEstablishingStep, establishing.setEstablishingStep),
    bind(contract.putInForce, establishing.putInForce),
    bind(contract.endObject, establishing.endObject),
    bind(contract.showPlan, planPage),
    bind(contract.exportPlan, exportPlan),
    bind(contract.startPlan, plans.startPlan),
    bind(contract.changePlan, plans.changePlan),
    bind(contract.setPlanCell, plans.setPlanCell),
    bind(contract.setPlanGoal, plans.setPlanGoal),
    bind(contract.dropPlanGoal, plans.dropPlanGoal),
    bind(contract.setPlanActivity, plans.setPlanActivity),
    bind(contract.dropPlanActivity, plans.dropPlanActivity),
    bind(contract.decidePlan, plans.decidePlan),
    bind(contract.reopenPlan, plans.reopenPlan),
    bind(contract.comparePlans, planComparison),
    bind(contract.listWorkedHours, hours.workedHours),
    bind(contract.setWorkedHours, hours.setWorkedHours),
    bind(contract.dropWorkedHours, hours.dropWorkedHours),
    bind(contract.listMyObjects, day.myObjects),
    bind(contract.showObjectSuppliers, day.objectSuppliers),
    bind(contract.listObjectEquipment, objectEquipment),
    bind(contract.showObjectEquipment, objectPiece),
    bind(contract.listPlans, planList),
    bind(contract.exportPlans, exportPlans),
    bind(contract.listHourPrices, prices.hourPriceList),
    bind(contract.setHourPrice, prices.setHourPrice),
    ...architectureOperations,
  ],
  gives: [figures.give(objectsFigures), importKinds.give(hoursImport), ...architectureGifts],
  migrations: new URL('./migrations/', import.meta.url),
});
