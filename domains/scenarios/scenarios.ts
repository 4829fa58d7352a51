// The door of scenarios: what a year would come to if something were done otherwise.
import { bind, domain } from '../../platform/operation/domain.ts';
import * as contract from './contract.ts';
import * as actions from './scenario-actions.ts';
import { readScenarioChoices, tryScenario } from './try-scenario.ts';

export const scenarios = domain({
  name: 'scenarios',
  uses: ['finances', 'workforce'],
  permissions: contract.scenarioPermissions,
  operations: [
    bind(contract.tryScenario, tryScenario),
    bind(contract.readScenarioChoices, readScenarioChoices),
    bind(contract.listScenarios, actions.listScenarios),
    bind(contract.keepScenario, actions.keepScenario),
    bind(contract.removeScenario, actions.removeScenario),
    bind(contract.copyScenario, actions.copyScenario),
  ],
  gives: [],
  migrations: new URL('./migrations/', import.meta.url),
});
