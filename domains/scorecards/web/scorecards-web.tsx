// The web door of scorecards.
import { domainWeb } from '../../../web/domain-web.ts';
import { scorecardWords } from './scorecard-words.ts';

export const scorecardsWeb = domainWeb({
  name: 'scorecards',
  words: scorecardWords,
  pages: [
    {
      path: '/scorecards',
      title: 'scorecard',
      load: () => import('./scorecard-page.tsx').then((page) => page.ScorecardPage),
      nav: { icon: 'scorecard', group: 'follow-up', order: 20, letter: 'y' },
      permission: 'scorecards.read',
    },
  ],
  startCards: [
    {
      id: 'scorecard-missed',
      part: 'wrong',
      load: () => import('./missed-card.tsx').then((card) => card.MissedCard),
      order: 30,
      permission: 'scorecards.assess',
    },
  ],
});
