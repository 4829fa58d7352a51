// The web door of major incidents: a part of the service desk's.
import { domainWeb } from '../../../../web/domain-web.ts';
import { serviceDeskWords } from '../service-desk-words.ts';

const read = 'service-desk.read-majors';
const lead = 'service-desk.lead-majors';

export const majorWeb = domainWeb({
  name: 'service-desk',
  words: serviceDeskWords,
  pages: [
    {
      path: '/major-incidents',
      title: 'majors',
      load: () => import('./majors-page.tsx').then((page) => page.MajorsPage),
      nav: { icon: 'alert', group: 'daily', order: 12, letter: 'x' },
      permission: read,
    },
    {
      path: '/major-incidents/rules',
      title: 'majorRules',
      load: () => import('./rules-page.tsx').then((page) => page.RulesPage),
      permission: read,
    },
    {
      path: '/major-incidents/$major',
      title: 'major',
      load: () => import('./major-page.tsx').then((page) => page.MajorPage),
      permission: read,
    },
    {
      path: '/major-incidents/$major/review',
      title: 'majorReview',
      load: () => import('./review-page.tsx').then((page) => page.ReviewPage),
      permission: read,
    },
  ],
  startCards: [
    {
      id: 'major-candidates',
      part: 'wrong',
      load: () => import('./major-cards.tsx').then((cards) => cards.CandidatesCard),
      order: 1,
      permission: lead,
    },
    {
      id: 'ongoing-majors',
      part: 'wrong',
      load: () => import('./major-cards.tsx').then((cards) => cards.OngoingCard),
      order: 2,
      permission: read,
    },
    {
      id: 'my-major-tasks',
      part: 'waiting',
      load: () => import('./major-cards.tsx').then((cards) => cards.MyMajorTasksCard),
      order: 6,
      permission: read,
    },
  ],
  follows: ['notices'],
});
