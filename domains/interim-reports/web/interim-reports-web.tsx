// The web door of interim reports.
import { domainWeb } from '../../../web/domain-web.ts';
import { interimReportWords } from './interim-report-words.ts';

export const interimReportsWeb = domainWeb({
  name: 'interim-reports',
  words: interimReportWords,
  pages: [
    {
      path: '/interim-reports',
      title: 'reports',
      load: () => import('./report-list-page.tsx').then((page) => page.ReportListPage),
      nav: { label: 'reports.short', icon: 'report', group: 'follow-up', order: 15, letter: 'r' },
      permission: 'interim-reports.read',
    },
    {
      path: '/interim-reports/templates',
      title: 'templates',
      load: () => import('./template-list-page.tsx').then((page) => page.TemplateListPage),
      permission: 'interim-reports.lead',
    },
    {
      path: '/interim-reports/templates/$template',
      title: 'template',
      load: () => import('./template-page.tsx').then((page) => page.TemplatePage),
      permission: 'interim-reports.read-drafts',
    },
    {
      path: '/interim-reports/$report',
      title: 'report',
      load: () => import('./report-page.tsx').then((page) => page.ReportPage),
      permission: 'interim-reports.read',
    },
  ],
  startCards: [
    {
      id: 'my-chapters',
      part: 'waiting',
      load: () => import('./my-chapters-card.tsx').then((card) => card.MyChaptersCard),
      order: 20,
      permission: 'interim-reports.contribute',
    },
  ],
  follows: ['portfolio', 'internal-control'],
});
