// The web door of the board's page and of reports about one unit, theme, object or supplier, with the ways to them from the
// record pages below.
import { domainWeb } from '../../../../web/domain-web.ts';
import { subjectWebWords } from './subject-web-words.ts';

const drafts = 'interim-reports.read-drafts';

export const subjectsWeb = domainWeb({
  name: 'interim-reports',
  words: subjectWebWords,
  pages: [
    {
      path: '/board-page',
      title: 'board',
      load: () => import('./board-page.tsx').then((page) => page.BoardPage),
      nav: { icon: 'gauge', group: 'follow-up', order: 12 },
      permission: 'interim-reports.read',
    },
    {
      path: '/subject-report',
      title: 'subjects',
      load: () => import('./subject-report-page.tsx').then((page) => page.SubjectReportPage),
      nav: { icon: 'file', group: 'follow-up', order: 16 },
      permission: drafts,
    },
  ],
  plugs: [
    {
      id: 'object-report',
      slot: 'objects.object',
      load: () => import('./subject-links.tsx').then((part) => part.ObjectReportLink),
      order: 90,
      permission: drafts,
    },
    {
      id: 'supplier-report',
      slot: 'suppliers.supplier',
      load: () => import('./subject-links.tsx').then((part) => part.SupplierReportLink),
      order: 90,
      permission: drafts,
    },
    {
      id: 'unit-report',
      slot: 'people.unit',
      load: () => import('./subject-links.tsx').then((part) => part.UnitReportLink),
      order: 90,
      permission: drafts,
    },
  ],
  follows: ['scorecards', 'figures', 'finances', 'workforce', 'suppliers', 'objects', 'portfolio', 'internal-control'],
});
