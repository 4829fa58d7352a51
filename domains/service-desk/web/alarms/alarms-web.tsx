// The web door of alarms: a part of the service desk's.
import { domainWeb } from '../../../../web/domain-web.ts';
import { alarmsWords } from './alarms-words.ts';

const read = 'service-desk.read-alarms';

export const alarmsWeb = domainWeb({
  name: 'service-desk',
  words: alarmsWords,
  pages: [
    {
      path: '/alarms',
      title: 'alarms',
      load: () => import('./alarms-page.tsx').then((page) => page.AlarmsPage),
      nav: { icon: 'pulse', group: 'daily', order: 45, letter: 'l' },
      permission: read,
    },
    {
      path: '/alarms/rules',
      title: 'rules',
      load: () => import('./alarm-rules-page.tsx').then((page) => page.AlarmRulesPage),
      permission: read,
    },
    {
      path: '/alarms/sources',
      title: 'sources',
      load: () => import('./alarm-sources-page.tsx').then((page) => page.AlarmSourcesPage),
      permission: read,
    },
  ],
});
