// The web door of the decision council.
import { domainWeb } from '../../../../web/domain-web.ts';
import { councilWords } from './council-words.ts';

const read = 'portfolio.read-council';

export const councilWeb = domainWeb({
  name: 'portfolio',
  words: councilWords,
  plugs: [
    {
      id: 'object-decisions',
      slot: 'objects.object',
      load: () => import('./object-decisions-part.tsx').then((part) => part.ObjectDecisionsPart),
      order: 50,
      permission: 'portfolio.follow-own',
    },
    {
      id: 'investment-decisions',
      slot: 'finances.investment',
      load: () => import('./investment-decisions-part.tsx').then((part) => part.InvestmentDecisionsPart),
      permission: 'finances.read-investments',
    },
    {
      id: 'transfer-decisions',
      slot: 'finances.transfers',
      load: () => import('./transfer-decisions-part.tsx').then((part) => part.TransferDecisionsPart),
      permission: 'finances.read-ledger',
    },
  ],
  pages: [
    {
      path: '/portfolio/meetings',
      title: 'council',
      load: () => import('./meetings-page.tsx').then((page) => page.MeetingsPage),
      nav: { icon: 'people', group: 'follow-up', order: 21 },
      permission: read,
    },
    {
      path: '/portfolio/meetings/$meeting',
      title: 'meeting',
      load: () => import('./meeting-page.tsx').then((page) => page.MeetingPage),
      permission: read,
    },
  ],
});
