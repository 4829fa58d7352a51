// The web door of the front door.
import { domainWeb } from '../../../web/domain-web.ts';
import { intakeWords } from './intake-words.ts';

const use = 'intake.use-door';

export const intakeWeb = domainWeb({
  name: 'intake',
  words: intakeWords,
  pages: [
    {
      path: '/door',
      title: 'door',
      load: () => import('./door-page.tsx').then((page) => page.DoorPage),
      nav: { icon: 'add', group: 'daily', order: 5, letter: 'i' },
      permission: use,
    },
    {
      path: '/catalogue',
      title: 'catalogue',
      load: () => import('./catalogue-page.tsx').then((page) => page.CataloguePage),
      nav: { icon: 'grid', group: 'daily', order: 30 },
      permission: use,
    },
    {
      path: '/catalogue/$item',
      title: 'item',
      load: () => import('./item-page.tsx').then((page) => page.ItemPage),
      permission: use,
    },
    {
      path: '/orders',
      title: 'myOrders',
      load: () => import('./my-orders-page.tsx').then((page) => page.MyOrdersPage),
      nav: { icon: 'archive', group: 'daily', order: 35 },
      permission: use,
    },
    {
      path: '/orders/$order',
      title: 'order',
      load: () => import('./order-page.tsx').then((page) => page.OrderPage),
      permission: use,
    },
    {
      path: '/approvals',
      title: 'approvals',
      load: () => import('./approvals-page.tsx').then((page) => page.ApprovalsPage),
      nav: { icon: 'check', group: 'daily', order: 36 },
      permission: use,
    },
  ],
  startCards: [
    {
      id: 'my-approvals',
      part: 'waiting',
      load: () => import('./intake-cards.tsx').then((cards) => cards.ApprovalsCard),
      order: 2,
      permission: use,
    },
  ],
  commands: [{ id: 'tell-door', label: 'door', icon: 'add', href: '/door', permission: use }],
  follows: ['service-desk', 'notices'],
});
