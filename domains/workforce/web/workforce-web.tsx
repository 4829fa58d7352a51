// The web door of staff statistics.
import { domainWeb } from '../../../web/domain-web.ts';
import { workforceWords } from './workforce-words.ts';

const permission = 'workforce.read-figures';

export const workforceWeb = domainWeb({
  name: 'workforce',
  words: workforceWords,
  pages: [
    {
      path: '/workforce',
      title: 'staff',
      load: () => import('./staff-page.tsx').then((page) => page.StaffPage),
      nav: { icon: 'badge', group: 'follow-up', order: 40, letter: 'h' },
      permission,
    },
    {
      path: '/workforce/survey',
      title: 'survey',
      load: () => import('./survey-page.tsx').then((page) => page.SurveyPage),
      permission,
    },
    {
      path: '/workforce/spans',
      title: 'spans',
      load: () => import('./spans-page.tsx').then((page) => page.SpansPage),
      permission,
    },
    {
      path: '/workforce/parameters',
      title: 'parameters',
      load: () => import('./parameters-page.tsx').then((page) => page.ParametersPage),
      permission,
    },
    {
      path: '/workforce/records',
      title: 'record',
      load: () => import('./record-page.tsx').then((page) => page.RecordPage),
      permission: 'workforce.open-records',
    },
  ],
  commands: [
    {
      id: 'import-staff-records',
      label: 'importRecords',
      icon: 'import',
      href: '/imports',
      permission: 'workforce.import-records',
    },
  ],
});
