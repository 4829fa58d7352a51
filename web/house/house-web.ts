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
      nav: { icon: 'import', group: 'registers', order: 60, letter: 'i' },
    },
    {
      path: '/imports/$import',
      title: 'imports',
      load: () => import('./import-page.tsx').then((page) => page.ImportPage),
    },
    {
      path: '/audit',
      title: 'audit',
      load: () => import('./audit-page.tsx').then((page) => page.AuditPage),
      nav: { icon: 'shield', group: 'settings', order: 90 },
      permission: 'audit.read-log',
    },
  ],
  commands: [{ id: 'new-import', label: 'imports.new', icon: 'import', href: '/imports' }],
});
