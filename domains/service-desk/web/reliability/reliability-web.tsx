// The web door of reliability: a part of the service desk's.
import { domainWeb } from '../../../../web/domain-web.ts';
import { reliabilityWords } from './reliability-words.ts';

const read = 'service-desk.read-reliability';

export const reliabilityWeb = domainWeb({
  name: 'service-desk',
  words: reliabilityWords,
  pages: [
    {
      path: '/services',
      title: 'services',
      load: () => import('./services-page.tsx').then((page) => page.ReliabilityPage),
      nav: { icon: 'gauge', group: 'follow-up', order: 60, letter: 't' },
      permission: read,
    },
    {
      path: '/services/$service',
      title: 'service',
      load: () => import('./service-page.tsx').then((page) => page.ServicePage),
      permission: read,
    },
  ],
  follows: ['notices'],
});
