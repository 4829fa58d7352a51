// The web door of joint prioritisation.
import { domainWeb } from '../../../../web/domain-web.ts';
import { roundsWords } from './rounds-words.ts';

const read = 'portfolio.read-rounds';

export const roundsWeb = domainWeb({
  name: 'portfolio',
  words: roundsWords,
  pages: [
    {
      path: '/portfolio/rounds',
      title: 'rounds',
      load: () => import('./rounds-page.tsx').then((page) => page.RoundsPage),
      nav: { icon: 'columns', group: 'follow-up', order: 20 },
      permission: read,
    },
    {
      path: '/portfolio/rounds/$round',
      title: 'round',
      load: () => import('./round-page.tsx').then((page) => page.RoundPage),
      permission: read,
    },
  ],
});
