// The web door of satisfaction: a part of the service desk's.
import { domainWeb } from '../../../../web/domain-web.ts';
import { satisfactionWords } from './satisfaction-words.ts';

const read = 'service-desk.read-satisfaction';

export const satisfactionWeb = domainWeb({
  name: 'service-desk',
  words: satisfactionWords,
  pages: [
    {
      path: '/cases/satisfaction',
      title: 'satisfaction',
      load: () => import('./satisfaction-page.tsx').then((page) => page.SatisfactionPage),
      nav: { icon: 'smile', group: 'follow-up', order: 45 },
      permission: read,
    },
  ],
  startCards: [
    {
      id: 'asked-satisfaction',
      part: 'waiting',
      load: () => import('./asked-card.tsx').then((cards) => cards.AskedCard),
      order: 6,
      permission: 'service-desk.open-case',
    },
  ],
});
