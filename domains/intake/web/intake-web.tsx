// The web door of the front door.
import { domainWeb } from '../../../web/domain-web.ts';
import { intakeWords } from './intake-words.ts';

const use = 'intake.use-door';
const change = 'intake.change-catalogue';

export const intakeWeb = domainWeb({
  name: 'intake',
  words: intakeWords,
  pages: [
    {
      path: '/door',
      title: 'door',
      load: () => import('./door-page.tsx').then((page) => page.DoorPage),
      nav: { icon: 'add', group: 'mine', order: 5, letter: 'i' },
      permission: use,
    },
    {
      path: '/catalogue',
      title: 'catalogue',
      load: () => import('./catalogue-page.tsx').then((page) => page.CataloguePage),
      nav: { icon: 'grid', group: 'mine', order: 30 },
      permission: use,
    },
    {
      path: '/catalogue/keep',
      title: 'kept',
      load: () => import('./kept-items-page.tsx').then((page) => page.KeptItemsPage),
      permission: change,
    },
    {
      path: '/catalogue/keep/$item',
      title: 'editor',
      load: () => import('./item-editor-page.tsx').then((page) => page.ItemEditorPage),
      permission: change,
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
      nav: { icon: 'cart', group: 'mine', order: 35 },
      permission: use,
    },
    {
      path: '/orders/$order',
      title: 'order',
      load: () => import('./order-page.tsx').then((page) => page.OrderPage),
      permission: use,
    },
    {
      path: '/returns',
      title: 'returns',
      load: () => import('./returns-page.tsx').then((page) => page.ReturnsPage),
      nav: { icon: 'undo', group: 'daily', order: 60 },
      permission: 'intake.receive-returns',
    },
    {
      path: '/ideas',
      title: 'ideas',
      load: () => import('./ideas-page.tsx').then((page) => page.IdeasPage),
      nav: { icon: 'bulb', group: 'daily', order: 55 },
      permission: 'intake.consider-ideas',
    },
    {
      path: '/my',
      title: 'my',
      load: () => import('./my-page.tsx').then((page) => page.MyPage),
      nav: { icon: 'person', group: 'mine', order: 4 },
      permission: use,
    },
    {
      path: '/office-days',
      title: 'office',
      load: () => import('./office-days-page.tsx').then((page) => page.OfficeDaysPage),
      nav: { icon: 'sun', group: 'settings', order: 58 },
      permission: 'intake.set-office-days',
    },
    {
      path: '/approve/$token',
      title: 'approve.title',
      load: () => import('./approve-page.tsx').then((page) => page.ApprovePage),
      open: true,
      bare: true,
    },
    {
      path: '/approvals',
      title: 'approvals',
      load: () => import('./approvals-page.tsx').then((page) => page.ApprovalsPage),
      nav: { icon: 'check', group: 'mine', order: 36 },
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
  finds: [
    {
      id: 'items',
      title: 'kind.item',
      permission: use,
      load: () => import('./find-items.ts').then((finds) => finds.findItems),
    },
  ],
  follows: ['service-desk', 'notices', 'assets'],
});
