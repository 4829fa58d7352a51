// The web door of security.
import { domainWeb } from '../../../web/domain-web.ts';
import { securityWords } from './security-words.ts';

const own = 'security.see-own';

export const securityWeb = domainWeb({
  name: 'security',
  words: securityWords,
  pages: [
    {
      path: '/security',
      title: 'incidents',
      load: () => import('./incidents-page.tsx').then((page) => page.IncidentsPage),
      nav: { label: 'short', icon: 'lock', group: 'daily', order: 85 },
      permission: own,
    },
    {
      path: '/security/new',
      title: 'report',
      load: () => import('./report-page.tsx').then((page) => page.ReportPage),
      permission: 'security.report',
    },
    {
      path: '/security/incidents/$incident',
      title: 'incident',
      load: () => import('./incident-page.tsx').then((page) => page.IncidentPage),
      permission: own,
    },
    {
      path: '/security/incidents/$incident/forms/$form',
      title: 'form',
      load: () => import('./form-page.tsx').then((page) => page.FormPage),
      permission: own,
    },
  ],
  plugs: [
    {
      id: 'security-of-major',
      slot: 'service-desk.major',
      load: () => import('./major-security-part.tsx').then((part) => part.MajorSecurityPart),
      permission: 'security.report',
    },
  ],
  startCards: [
    {
      id: 'security-clocks',
      part: 'waiting',
      load: () => import('./my-clocks-card.tsx').then((card) => card.MyClocksCard),
      order: 5,
      permission: own,
    },
  ],
  commands: [
    {
      id: 'report-security-incident',
      label: 'report',
      icon: 'lock',
      href: '/security/new',
      permission: 'security.report',
    },
  ],
});
