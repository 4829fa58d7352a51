// The web door of the service desk.
import { domainWeb } from '../../../web/domain-web.ts';
import { serviceDeskWords } from './service-desk-words.ts';

const work = 'service-desk.work-cases';
const open = 'service-desk.open-case';

export const serviceDeskWeb = domainWeb({
  name: 'service-desk',
  words: serviceDeskWords,
  pages: [
    {
      path: '/cases',
      title: 'cases',
      load: () => import('./desk-page.tsx').then((page) => page.DeskPage),
      nav: { icon: 'inbox', group: 'daily', order: 10, letter: 'a' },
      permission: work,
    },
    {
      path: '/cases/new',
      title: 'newTitle',
      load: () => import('./new-case-page.tsx').then((page) => page.NewCasePage),
      permission: work,
    },
    {
      path: '/cases/teams',
      title: 'teams',
      load: () => import('./teams-page.tsx').then((page) => page.TeamsPage),
      permission: work,
    },
    {
      path: '/cases/mail',
      title: 'mail.quarantine',
      load: () => import('./mail/quarantine-page.tsx').then((page) => page.QuarantinePage),
      permission: work,
    },
    {
      path: '/cases/mail/$mail',
      title: 'mail.mail',
      load: () => import('./mail/mail-page.tsx').then((page) => page.MailPage),
      permission: work,
    },
    {
      path: '/cases/objects/$object',
      title: 'objectCases',
      load: () => import('./objects/object-cases-page.tsx').then((page) => page.ObjectCasesPage),
      permission: 'service-desk.read-object-cases',
    },
    {
      path: '/cases/$case',
      title: 'case',
      load: () => import('./case-page.tsx').then((page) => page.CasePage),
      permission: open,
    },
    {
      path: '/my-cases',
      title: 'myCases',
      load: () => import('./my-cases-page.tsx').then((page) => page.MyCasesPage),
      nav: { icon: 'case', group: 'mine', order: 20, letter: 'm' },
      permission: open,
    },
  ],
  startCards: [
    {
      id: 'my-open-cases',
      part: 'waiting',
      load: () => import('./case-cards.tsx').then((cards) => cards.MyOpenCasesCard),
      order: 5,
      permission: open,
    },
    {
      id: 'desk-queues',
      part: 'waiting',
      load: () => import('./case-cards.tsx').then((cards) => cards.QueuesCard),
      order: 1,
      permission: work,
    },
  ],
  commands: [{ id: 'new-case', label: 'new', icon: 'add', href: '/cases/new', permission: work }],
  finds: [
    {
      id: 'cases',
      title: 'cases',
      permission: work,
      load: () => import('./find-cases.ts').then((finds) => finds.findCases),
    },
    {
      id: 'my-cases',
      title: 'myCases',
      permission: open,
      load: () => import('./find-cases.ts').then((finds) => finds.findMyCases),
    },
  ],
  plugs: [
    {
      id: 'supplier-cases',
      slot: 'suppliers.supplier',
      load: () => import('./supplier-cases-part.tsx').then((part) => part.SupplierCasesPart),
      order: 5,
      permission: work,
    },
  ],
  follows: ['notices', 'suppliers'],
});
