// The web door of assignments, the first part of the portfolio.
import { domainWeb } from '../../../web/domain-web.ts';
import { portfolioWords } from './portfolio-words.ts';

const own = 'portfolio.follow-own';

export const portfolioWeb = domainWeb({
  name: 'portfolio',
  words: portfolioWords,
  pages: [
    {
      path: '/portfolio/assignments',
      title: 'assignments',
      load: () => import('./assignments-page.tsx').then((page) => page.AssignmentsPage),
      nav: { icon: 'task', group: 'follow-up', order: 18, letter: 'q' },
      permission: 'portfolio.read-assignments',
    },
    {
      path: '/portfolio/assignments/new',
      title: 'give',
      load: () => import('./new-assignment-page.tsx').then((page) => page.NewAssignmentPage),
      permission: 'portfolio.lead-assignments',
    },
    {
      path: '/portfolio/assignments/$assignment',
      title: 'assignment',
      load: () => import('./assignment-page.tsx').then((page) => page.AssignmentPage),
      permission: own,
    },
    {
      path: '/follow/$token',
      title: 'followed',
      load: () => import('./follow-page.tsx').then((page) => page.FollowPage),
      open: true,
      bare: true,
    },
  ],
  plugs: [
    {
      id: 'assignments-of-major',
      slot: 'service-desk.major',
      load: () => import('./deployed-parts.tsx').then((part) => part.MajorAssignmentsPart),
      permission: own,
    },
    {
      id: 'assignments-of-change',
      slot: 'service-desk.change',
      load: () => import('./deployed-parts.tsx').then((part) => part.ChangeAssignmentsPart),
      permission: own,
    },
  ],
  startCards: [
    {
      id: 'my-assignments',
      part: 'waiting',
      load: () => import('./my-assignments-card.tsx').then((card) => card.MyAssignmentsCard),
      order: 30,
      permission: own,
    },
  ],
  commands: [
    {
      id: 'give-assignment',
      label: 'give',
      icon: 'add',
      href: '/portfolio/assignments/new',
      permission: 'portfolio.lead-assignments',
    },
  ],
});
