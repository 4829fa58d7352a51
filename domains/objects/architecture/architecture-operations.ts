// The operations of the architecture, bound to their functions: a list, no logic.

import { importKinds } from '../../../platform/imports/import-kind.ts';
import { type BoundOperation, bind } from '../../../platform/operation/domain.ts';
import { archimateModels, exportArchimate } from './archimate-export.ts';
import { archimateImport } from './archimate-import.ts';
import * as contract from './architecture-contract.ts';
import { architectureFaults } from './architecture-faults.ts';
import * as capacity from './capacity-actions.ts';
import { serverRoomPage, serverRooms } from './capacity-queries.ts';
import * as actions from './component-actions.ts';
import { exportComponents } from './component-export.ts';
import { componentImport } from './component-import.ts';
import { componentList, componentPage } from './component-queries.ts';
import * as integrationActions from './integration-actions.ts';
import { integrationList, integrationPage } from './integration-queries.ts';
import { architectureMap, impact } from './map-queries.ts';

export const architectureOperations: readonly BoundOperation[] = [
  bind(contract.listComponents, componentList),
  bind(contract.exportComponents, exportComponents),
  bind(contract.showComponent, componentPage),
  bind(contract.registerComponent, actions.registerComponent),
  bind(contract.changeComponent, actions.changeComponent),
  bind(contract.classifyComponent, actions.classifyComponent),
  bind(contract.addNeed, actions.addNeed),
  bind(contract.removeRelation, actions.removeRelation),
  bind(contract.listIntegrations, integrationList),
  bind(contract.showIntegration, integrationPage),
  bind(contract.registerIntegration, integrationActions.registerIntegration),
  bind(contract.changeIntegration, integrationActions.changeIntegration),
  bind(contract.showMap, architectureMap),
  bind(contract.showImpact, impact),
  bind(contract.listArchitectureFaults, architectureFaults),
  bind(contract.listArchimateModels, archimateModels),
  bind(contract.exportArchimate, exportArchimate),
  bind(contract.listServerRooms, serverRooms),
  bind(contract.showServerRoom, serverRoomPage),
  bind(contract.setServerRoom, capacity.setServerRoom),
  bind(contract.setRack, capacity.setRack),
  bind(contract.placeComponent, capacity.placeComponent),
  bind(contract.askForCapacity, capacity.askForCapacity),
  bind(contract.decideOnCapacity, capacity.decideOnCapacity),
  bind(contract.withdrawCapacity, capacity.withdrawCapacity),
];

/** What the architecture gives to the house. */
export const architectureGifts = [importKinds.give(componentImport), importKinds.give(archimateImport)];
