// The web door of notices.
import { domainWeb } from '../../../web/domain-web.ts';
import { noticesWords } from './notices-words.ts';

const read = 'notices.read-notices';
const write = 'notices.publish-notice';

export const noticesWeb = domainWeb({
  name: 'notices',
  words: noticesWords,
  pages: [
    {
      path: '/notices',
      title: 'notices',
      load: () => import('./notices-page.tsx').then((page) => page.NoticesPage),
      nav: { label: 'short', icon: 'bell', group: 'daily', order: 40, letter: 'd' },
      permission: read,
    },
    {
      path: '/notices/new',
      title: 'newTitle',
      load: () => import('./notice-form-page.tsx').then((page) => page.NewNoticePage),
      permission: write,
    },
    {
      path: '/notices/services',
      title: 'services',
      load: () => import('./services-page.tsx').then((page) => page.ServicesPage),
      permission: read,
    },
    {
      path: '/notices/subscriptions',
      title: 'follow',
      load: () => import('./subscriptions-page.tsx').then((page) => page.SubscriptionsPage),
      permission: read,
    },
    {
      path: '/notices/$notice',
      title: 'notice',
      load: () => import('./notice-page.tsx').then((page) => page.NoticePage),
      permission: read,
    },
    {
      path: '/notices/$notice/edit',
      title: 'editTitle',
      load: () => import('./notice-form-page.tsx').then((page) => page.EditNoticePage),
      permission: write,
    },
  ],
  startCards: [
    {
      id: 'notices-now',
      part: 'wrong',
      load: () => import('./my-notices-cards.tsx').then((cards) => cards.NowCard),
      order: 10,
      permission: read,
    },
    {
      id: 'notices-soon',
      part: 'changed',
      load: () => import('./my-notices-cards.tsx').then((cards) => cards.SoonCard),
      order: 10,
      permission: read,
    },
  ],
  commands: [{ id: 'new-notice', label: 'new', icon: 'add', href: '/notices/new', permission: write }],
});
