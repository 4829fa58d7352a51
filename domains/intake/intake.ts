// The front door's own door: one search, one way to tell, a catalogue, orders and their approvals.
import { figures } from '../../platform/figures/figure-book.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import { CaseTold } from '../service-desk/contract.ts';
import * as approvals from './approvals.ts';
import * as catalogue from './catalogue.ts';
import * as contract from './contract.ts';
import { deliveredByCase } from './delivery.ts';
import { searchDoor, tellDoor } from './door.ts';
import { intakeFigures } from './figures.ts';
import * as orderActions from './order-actions.ts';
import * as orderQueries from './order-queries.ts';

export const intake = domain({
  name: 'intake',
  uses: ['people', 'notices', 'assets', 'service-desk'],
  permissions: contract.intakePermissions,
  operations: [
    bind(contract.searchDoor, searchDoor),
    bind(contract.tellDoor, tellDoor),
    bind(contract.listCatalogue, catalogue.catalogueList),
    bind(contract.showItem, catalogue.itemPage),
    bind(contract.setItem, catalogue.setItem),
    bind(contract.placeOrder, orderActions.placeOrder),
    bind(contract.cancelOrder, orderActions.cancelOrder),
    bind(contract.listMyOrders, orderQueries.myOrders),
    bind(contract.showOrder, orderQueries.orderPage),
    bind(contract.listMyApprovals, approvals.myApprovals),
    bind(contract.decideApproval, approvals.decideApproval),
  ],
  subscriptions: [
    {
      event: 'case-resolved',
      run: (work, payload) => deliveredByCase(work, CaseTold.parse(payload).caseId),
    },
  ],
  gives: [figures.give(intakeFigures)],
  migrations: new URL('./migrations/', import.meta.url),
});
