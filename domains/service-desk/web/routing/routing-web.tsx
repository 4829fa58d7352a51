// The web door of routing: a part of the service desk's.
import { domainWeb } from '../../../../web/domain-web.ts';
import { routingWords } from './routing-words.ts';

export const routingWeb = domainWeb({
  name: 'service-desk',
  words: routingWords,
  pages: [
    {
      path: '/cases/routing',
      title: 'routing',
      load: () => import('./routing-page.tsx').then((page) => page.RoutingPage),
      permission: 'service-desk.work-cases',
    },
  ],
});
