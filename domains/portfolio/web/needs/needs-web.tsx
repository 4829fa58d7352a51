// The web door of needs: told, described, studied.
import { domainWeb } from '../../../../web/domain-web.ts';
import { needsWords } from './needs-words.ts';

const own = 'portfolio.follow-own';

export const needsWeb = domainWeb({
  name: 'portfolio',
  words: needsWords,
  plugs: [
    {
      id: 'object-needs',
      slot: 'objects.object',
      load: () => import('./object-needs-part.tsx').then((part) => part.ObjectNeedsPart),
      order: 48,
      permission: own,
    },
    {
      id: 'system-needs',
      slot: 'objects.component',
      load: () => import('./object-needs-part.tsx').then((part) => part.SystemNeedsPart),
      permission: own,
    },
  ],
  pages: [
    {
      path: '/portfolio/needs',
      title: 'needs',
      load: () => import('./needs-page.tsx').then((page) => page.NeedsPage),
      nav: { icon: 'star', group: 'follow-up', order: 19 },
      permission: 'portfolio.read-needs',
    },
    {
      path: '/portfolio/needs/new',
      title: 'tell',
      load: () => import('./new-need-page.tsx').then((page) => page.NewNeedPage),
      permission: 'portfolio.tell-needs',
    },
    {
      path: '/portfolio/office',
      title: 'office',
      load: () => import('./office-page.tsx').then((page) => page.OfficePage),
      permission: 'portfolio.read-needs',
    },
    {
      path: '/portfolio/needs/$need',
      title: 'need',
      load: () => import('./need-page.tsx').then((page) => page.NeedPage),
      permission: own,
    },
    {
      path: '/portfolio/needs/$need/study',
      title: 'study',
      load: () => import('./study-page.tsx').then((page) => page.StudyPage),
      permission: 'portfolio.lead-needs',
    },
  ],
  startCards: [
    {
      id: 'portfolio-office',
      part: 'waiting',
      load: () => import('./office-card.tsx').then((card) => card.OfficeCard),
      order: 25,
      permission: 'portfolio.lead-needs',
    },
    {
      id: 'my-needs',
      part: 'going',
      load: () => import('./my-needs-card.tsx').then((card) => card.MyNeedsCard),
      order: 40,
      permission: own,
    },
  ],
  commands: [
    { id: 'tell-need', label: 'tell', icon: 'add', href: '/portfolio/needs/new', permission: 'portfolio.tell-needs' },
  ],
});
