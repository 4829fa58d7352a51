// The door of notices: what people are told about the running of services.
import { figures } from '../../platform/figures/figure-book.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import * as contract from './contract.ts';
import { noticesFigures } from './figures.ts';
import * as actions from './notice-actions.ts';
import * as queries from './notice-queries.ts';
import { nameService } from './other-names.ts';
import { publicStatus } from './public-status.ts';
import { writeStatusCopies } from './status-copies.ts';
import { statusFace } from './status-face.ts';
import * as subscriptions from './subscriptions/subscription-actions.ts';
import { subscriptionFace } from './subscriptions/subscription-face.ts';
import { putGathered, queueTold, statusOutbox } from './subscriptions/tell-subscribers.ts';

export { servicesInMaintenance } from './maintenance.ts';
export { draftNotice, publishNotice, resolveNotice, updateNotice, withdrawNotice } from './notice-actions.ts';
export { noticePage, noticesToMe, noticesWithin } from './notice-queries.ts';
export { knownServices } from './service-names.ts';
export { keepStatusIn } from './status-copies.ts';

export const notices = domain({
  name: 'notices',
  uses: ['people'],
  permissions: contract.noticesPermissions,
  operations: [
    bind(contract.listNotices, queries.noticeList),
    bind(contract.listMyNotices, queries.myNotices),
    bind(contract.showNotice, queries.noticePage),
    bind(contract.draftNotice, actions.draftNotice),
    bind(contract.changeNotice, actions.changeNotice),
    bind(contract.publishNotice, actions.publishNotice),
    bind(contract.updateNotice, actions.updateNotice),
    bind(contract.resolveNotice, actions.resolveNotice),
    bind(contract.withdrawNotice, actions.withdrawNotice),
    bind(contract.listServices, queries.serviceList),
    bind(contract.setService, actions.setService),
    bind(contract.nameService, nameService),
    bind(contract.showStatus, publicStatus),
    bind(contract.showMySubscription, subscriptions.mySubscription),
    bind(contract.setMySubscription, subscriptions.setMySubscription),
    bind(contract.subscribeAddress, subscriptions.subscribeAddress),
    bind(contract.confirmAddress, subscriptions.confirmAddress),
    bind(contract.endSubscription, subscriptions.endSubscription),
  ],
  jobs: [
    { name: 'write-status', run: writeStatusCopies },
    { name: 'tell-subscribers', run: queueTold },
    // half past six in summer, half past five in winter: before the day begins
    { name: 'put-gathered-news', run: putGathered, every: '30 4 * * *' },
    ...statusOutbox.jobs,
  ],
  gives: [figures.give(noticesFigures)],
  faces: [statusFace, subscriptionFace],
  migrations: new URL('./migrations/', import.meta.url),
});
