// The front door's own door: one search, one way to tell, a catalogue, orders and their approvals.
import { figures } from '../../platform/figures/figure-book.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import { CaseTold } from '../service-desk/contract.ts';
import { approvalLink, decideByLink } from './approval-links.ts';
import * as approvals from './approvals.ts';
import * as catalogue from './catalogue.ts';
import * as editing from './catalogue-editing.ts';
import * as keeping from './catalogue-keeping.ts';
import * as contract from './contract.ts';
import { beginPlanned, deliveredByCase } from './delivery.ts';
import { searchDoor, tellDoor } from './door.ts';
import { intakeFigures } from './figures.ts';
import { myChanges, noteMyVisit } from './my-page.ts';
import { considerIdea, ideaList } from './needs.ts';
import { setOfficeDays, showOfficeDays } from './office-days.ts';
import * as orderActions from './order-actions.ts';
import * as orderQueries from './order-queries.ts';
import { openReturns, settleReturn } from './returns.ts';
import { orderOutbox } from './send-order-mail.ts';
import { tendApprovals } from './tend-approvals.ts';

export const intake = domain({
  name: 'intake',
  uses: ['people', 'notices', 'assets', 'service-desk'],
  permissions: contract.intakePermissions,
  operations: [
    bind(contract.searchDoor, searchDoor),
    bind(contract.tellDoor, tellDoor),
    bind(contract.listCatalogue, catalogue.catalogueList),
    bind(contract.showItem, catalogue.itemPage),
    bind(contract.listKeptItems, keeping.keptItems),
    bind(contract.showItemEditor, keeping.itemEditor),
    bind(contract.beginItem, editing.beginItem),
    bind(contract.saveItemDraft, editing.saveItemDraft),
    bind(contract.publishItem, editing.publishItem),
    bind(contract.discardItemDraft, editing.discardItemDraft),
    bind(contract.withdrawItem, editing.withdrawItem),
    bind(contract.placeOrder, orderActions.placeOrder),
    bind(contract.cancelOrder, orderActions.cancelOrder),
    bind(contract.listMyOrders, orderQueries.myOrders),
    bind(contract.showOrder, orderQueries.orderPage),
    bind(contract.listMyApprovals, approvals.myApprovals),
    bind(contract.decideApproval, approvals.decideApproval),
    bind(contract.showApprovalLink, approvalLink),
    bind(contract.decideByLink, decideByLink),
    bind(contract.listReturns, openReturns),
    bind(contract.settleReturn, settleReturn),
    bind(contract.listNeeds, ideaList),
    bind(contract.considerIdea, considerIdea),
    bind(contract.showOfficeDays, showOfficeDays),
    bind(contract.setOfficeDays, setOfficeDays),
    bind(contract.showMyChanges, myChanges),
    bind(contract.noteMyVisit, noteMyVisit),
  ],
  jobs: [
    { name: 'tend-approvals', run: tendApprovals, every: '*/10 * * * *' },
    { name: 'begin-planned-work', run: beginPlanned, every: '15 * * * *' },
    ...orderOutbox.jobs,
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
