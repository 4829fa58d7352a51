// The door of the register of equipment: what the region has, where it is and who has it.
import { figures } from '../../platform/figures/figure-book.ts';
import { importKinds } from '../../platform/imports/import-kind.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import * as contract from './contract.ts';
import * as actions from './equipment-actions.ts';
import { exportEquipment } from './equipment-export.ts';
import { equipmentImport } from './equipment-import.ts';
import * as lists from './equipment-lists.ts';
import * as queries from './equipment-queries.ts';
import { assetsFigures } from './figures.ts';

export { takeBackEquipment } from './equipment-actions.ts';
export { equipmentOfCategories, type ThingAround, thingsAround } from './equipment-lists.ts';
export {
  countOfEquipment,
  equipmentById,
  equipmentByLabel,
  equipmentOf,
  pieceOfCategories,
} from './equipment-queries.ts';

export const assets = domain({
  name: 'assets',
  uses: ['people', 'notices', 'suppliers'],
  permissions: contract.assetsPermissions,
  operations: [
    bind(contract.listEquipment, lists.equipmentList),
    bind(contract.exportEquipment, exportEquipment),
    bind(contract.listMyEquipment, lists.myEquipment),
    bind(contract.findEquipmentByLabel, queries.equipmentCard),
    bind(contract.printLabels, queries.labels),
    bind(contract.showEquipment, queries.equipmentPage),
    bind(contract.registerEquipment, actions.registerEquipment),
    bind(contract.changeEquipment, actions.changeEquipment),
    bind(contract.moveEquipment, actions.moveEquipment),
    bind(contract.setEquipmentStatus, actions.setEquipmentStatus),
  ],
  gives: [figures.give(assetsFigures), importKinds.give(equipmentImport)],
  migrations: new URL('./migrations/', import.meta.url),
});
