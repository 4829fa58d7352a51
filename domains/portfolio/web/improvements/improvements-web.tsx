// The web door of improvements.
import { domainWeb } from '../../../../web/domain-web.ts';
import { improvementsWords } from './improvements-words.ts';

export const improvementsWeb = domainWeb({
  name: 'portfolio',
  words: improvementsWords,
  pages: [
    {
      path: '/portfolio/improvements',
      title: 'improvements',
      load: () => import('./improvements-page.tsx').then((page) => page.ImprovementsPage),
      nav: { icon: 'arrowUp', group: 'daily', order: 70 },
      permission: 'portfolio.improve',
    },
    {
      path: '/portfolio/improvements/$improvement',
      title: 'improvement',
      load: () => import('./improvement-page.tsx').then((page) => page.ImprovementPage),
      permission: 'portfolio.follow-own',
    },
  ],
});
