// The web door of what the desk is set up with: a part of the service desk's.
import { domainWeb } from '../../../../web/domain-web.ts';
import { deskWords } from './desk-words.ts';

const work = 'service-desk.work-cases';

export const deskWeb = domainWeb({
  name: 'service-desk',
  words: deskWords,
  pages: [
    {
      path: '/cases/levels',
      title: 'levels',
      load: () => import('../levels/levels-page.tsx').then((page) => page.LevelsPage),
      nav: { icon: 'clock', group: 'settings', order: 55 },
      permission: 'service-desk.read-agreed',
    },
    {
      path: '/cases/levels/new',
      title: 'newLevel',
      load: () => import('../levels/level-page.tsx').then((page) => page.LevelPage),
      permission: 'service-desk.change-agreed',
    },
    {
      path: '/cases/levels/$level',
      title: 'level',
      load: () => import('../levels/level-page.tsx').then((page) => page.LevelPage),
      permission: 'service-desk.read-agreed',
    },
    {
      path: '/cases/calendars/new',
      title: 'newCalendar',
      load: () => import('../levels/calendar-page.tsx').then((page) => page.CalendarPage),
      permission: 'service-desk.change-agreed',
    },
    {
      path: '/cases/calendars/$calendar',
      title: 'calendar',
      load: () => import('../levels/calendar-page.tsx').then((page) => page.CalendarPage),
      permission: 'service-desk.read-agreed',
    },
    {
      path: '/cases/retention',
      title: 'retention',
      load: () => import('../retention/retention-page.tsx').then((page) => page.RetentionPage),
      nav: { icon: 'archive', group: 'settings', order: 60 },
      permission: 'service-desk.change-retention',
    },
  ],
  startCards: [
    {
      id: 'followed-cases',
      part: 'changed',
      load: () => import('./follow-case.tsx').then((cards) => cards.FollowedCard),
      order: 3,
      permission: work,
    },
  ],
});
