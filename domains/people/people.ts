// The door of the register of the organisation and its people: what it offers and gives to the house, and the question
// other domains may ask.

import { importKinds } from '../../platform/imports/import-kind.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import { unitTreeGift } from '../../platform/operation/tree-keeper.ts';
import * as accountActions from './account-actions.ts';
import * as accountQueries from './account-queries.ts';
import { carryOutDue } from './carry-out.ts';
import * as contract from './contract.ts';
import * as delegation from './delegation-actions.ts';
import { peopleImports } from './people-imports.ts';
import * as personActions from './person-actions.ts';
import * as personQueries from './person-queries.ts';
import * as reorganisationActions from './reorganisation-actions.ts';
import * as reorganisationQueries from './reorganisation-queries.ts';
import * as unitActions from './unit-actions.ts';
import * as unitQueries from './unit-queries.ts';
import { loadUnitTree } from './unit-tree-loader.ts';

export { headsOfUnits, substitutesFor, substitutesOf } from './heads.ts';
export { addressesOfPersons, personWithAddress } from './person-addresses.ts';
export { cardOfPerson, nameOfPerson, namesOfPersons, numbersOfPersons, personsByNumber } from './person-names.ts';
export { unitsOfPerson } from './person-units.ts';

export const people = domain({
  name: 'people',
  uses: [],
  permissions: contract.peoplePermissions,
  operations: [
    bind(contract.showOrganisation, unitQueries.organisation),
    bind(contract.showUnit, unitQueries.unitPage),
    bind(contract.listCostCentres, unitQueries.costCentreList),
    bind(contract.appointHead, unitActions.appointHead),
    bind(contract.setCostCentre, unitActions.setCostCentre),
    bind(contract.listPeople, personQueries.peopleList),
    bind(contract.showPerson, personQueries.personPage),
    bind(contract.registerPerson, personActions.registerPerson),
    bind(contract.changePerson, personActions.changePerson),
    bind(contract.employPerson, personActions.employPerson),
    bind(contract.endEmployment, personActions.endEmployment),
    bind(contract.listReorganisations, reorganisationQueries.reorganisationList),
    bind(contract.showReorganisation, reorganisationQueries.reorganisationPage),
    bind(contract.planReorganisation, reorganisationActions.planReorganisation),
    bind(contract.changeReorganisation, reorganisationActions.changeReorganisation),
    bind(contract.scheduleReorganisation, reorganisationActions.scheduleReorganisation),
    bind(contract.withdrawReorganisation, reorganisationActions.withdrawReorganisation),
    bind(contract.listAccounts, accountQueries.accountList),
    bind(contract.showAccount, accountQueries.accountPage),
    bind(contract.openAccount, accountActions.openAccount),
    bind(contract.giveRole, accountActions.giveRole),
    bind(contract.endRole, accountActions.endRole),
    bind(contract.disableAccount, accountActions.disableAccount),
    bind(contract.enableAccount, accountActions.enableAccount),
    bind(contract.giveTemporaryPassword, accountActions.giveTemporaryPassword),
    bind(contract.showMyAccount, accountQueries.myAccount),
    bind(contract.delegateRole, delegation.delegateRole),
    bind(contract.takeBackDelegation, delegation.takeBackDelegation),
  ],
  // every hour, because midnight is another UTC hour in summer
  jobs: [{ name: 'carry-out-reorganisations', long: carryOutDue, every: '5 * * * *' }],
  gives: [unitTreeGift.give(loadUnitTree), ...peopleImports.map((kind) => importKinds.give(kind))],
  migrations: new URL('./migrations/', import.meta.url),
});
