// The door of the pages every house has: figures, files to import, the log.
import { domainWeb } from '../domain-web.ts';
import { houseWords } from './house-words.ts';

export const houseWeb = domainWeb({
  name: 'house',
  words: houseWords,
  pages: [
    {
      path: '/figures',
      title: 'figures',
      load: () => import('./figure-list-page.tsx').then((page) => page.FigureListPage),
      nav: { icon: 'chart', group: 'follow-up', order: 30, letter: 'n' },
    },
    {
      path: '/figures/after-close',
      title: 'afterClose',
      load: () => import('./after-close-page.tsx').then((page) => page.AfterClosePage),
    },
    {
      path: '/figures/$figure',
      title: 'figures',
      load: () => import('./figure-page.tsx').then((page) => page.FigurePage),
    },
    {
      path: '/imports',
      title: 'imports',
      load: () => import('./import-list-page.tsx').then((page) => page.ImportListPage),
      permission: 'imports.bring-in',
      nav: { icon: 'import', group: 'registers', order: 60, letter: 'f' },
    },
    {
      path: '/imports/$import',
      title: 'imports',
      load: () => import('./import-page.tsx').then((page) => page.ImportPage),
    },
    {
      path: '/search',
      title: 'search',
      load: () => import('./search-page.tsx').then((page) => page.SearchPage),
    },
    {
      path: '/audit',
      title: 'audit',
      load: () => import('./audit-page.tsx').then((page) => page.AuditPage),
      nav: { icon: 'shield', group: 'settings', order: 90 },
      permission: 'audit.read-log',
    },
  ],
  startCards: [
    {
      id: 'my-jobs',
      part: 'waiting',
      load: () => import('./my-jobs-card.tsx').then((card) => card.MyJobsCard),
      order: 5,
    },
    {
      id: 'imports-waiting',
      part: 'waiting',
      load: () => import('./imports-waiting-card.tsx').then((card) => card.ImportsWaitingCard),
      order: 40,
      permission: 'imports.bring-in',
    },
    {
      id: 'followed-figures',
      part: 'going',
      load: () => import('./followed-figures-card.tsx').then((card) => card.FollowedFiguresCard),
      // the numbers answer how it goes; lists of what one answers for come after them
      order: 10,
    },
    {
      id: 'closed-periods',
      part: 'changed',
      load: () => import('./closed-periods-card.tsx').then((card) => card.ClosedPeriodsCard),
      order: 60,
    },
  ],
  commands: [
    { id: 'new-import', label: 'imports.new', icon: 'import', href: '/imports', permission: 'imports.bring-in' },
  ],
});
