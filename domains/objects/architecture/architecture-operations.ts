// The operations of the architecture, bound to their functions: a list, no logic.
import { type BoundOperation, bind } from '../../../platform/operation/domain.ts';
import * as contract from './architecture-contract.ts';
import { architectureFaults } from './architecture-faults.ts';
import * as actions from './component-actions.ts';
import { componentList, componentPage } from './component-queries.ts';
import * as integrationActions from './integration-actions.ts';
import { integrationList, integrationPage } from './integration-queries.ts';
import { architectureMap, impact } from './map-queries.ts';

export const architectureOperations: readonly BoundOperation[] = [
  bind(contract.listComponents, componentList),
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
];
