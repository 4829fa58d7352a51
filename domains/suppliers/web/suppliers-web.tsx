// The web door of suppliers.
import { domainWeb } from '../../../web/domain-web.ts';
import { suppliersWords } from './suppliers-words.ts';

const choose = 'suppliers.choose-supplier';
const read = 'suppliers.read-suppliers';

export const suppliersWeb = domainWeb({
  name: 'suppliers',
  words: suppliersWords,
  pages: [
    {
      path: '/suppliers',
      title: 'suppliers',
      load: () => import('./register-page.tsx').then((page) => page.RegisterPage),
      nav: { icon: 'supplier', group: 'registers', order: 46 },
      permission: read,
    },
    {
      path: '/suppliers/mine',
      title: 'mySuppliers',
      load: () => import('./my-suppliers-page.tsx').then((page) => page.MySuppliersPage),
      permission: choose,
    },
    {
      path: '/suppliers/follow-up',
      title: 'allFollowUps',
      load: () => import('./follow-ups-page.tsx').then((page) => page.FollowUpsPage),
      permission: choose,
    },
    {
      path: '/suppliers/new',
      title: 'new',
      load: () => import('./new-supplier-page.tsx').then((page) => page.NewSupplierPage),
      permission: 'suppliers.change-suppliers',
    },
    {
      path: '/suppliers/$supplier',
      title: 'supplier',
      load: () => import('./supplier-page.tsx').then((page) => page.SupplierPage),
      permission: choose,
    },
    {
      path: '/agreements',
      title: 'agreements',
      load: () => import('./agreements-page.tsx').then((page) => page.AgreementsPage),
      nav: { icon: 'file', group: 'registers', order: 47 },
      permission: read,
    },
    {
      path: '/agreements/$agreement',
      title: 'agreement',
      load: () => import('./agreement-page.tsx').then((page) => page.AgreementPage),
      permission: choose,
    },
    {
      path: '/supplier-reports/$report',
      title: 'report',
      load: () => import('./report-page.tsx').then((page) => page.ReportPage),
      permission: choose,
    },
    {
      path: '/supplier-view/$token',
      title: 'viewPage',
      load: () => import('./supplier-view-page.tsx').then((page) => page.SupplierViewPage),
      open: true,
      bare: true,
    },
    {
      path: '/supplier-meetings/$meeting',
      title: 'meeting',
      load: () => import('./meeting-page.tsx').then((page) => page.MeetingPage),
      permission: choose,
    },
  ],
  startCards: [
    {
      id: 'supplier-due-days',
      part: 'waiting',
      load: () => import('./due-card.tsx').then((cards) => cards.DueCard),
      order: 20,
      permission: choose,
    },
    {
      id: 'my-suppliers',
      part: 'going',
      load: () => import('./my-suppliers-card.tsx').then((cards) => cards.MySuppliersCard),
      order: 40,
      permission: choose,
    },
  ],
  commands: [
    {
      id: 'register-supplier',
      label: 'new',
      icon: 'add',
      href: '/suppliers/new',
      permission: 'suppliers.change-suppliers',
    },
  ],
  follows: ['notices', 'people'],
});
