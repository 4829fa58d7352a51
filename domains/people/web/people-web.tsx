// The web door of the organisation and its people.
import { domainWeb } from '../../../web/domain-web.ts';
import { peopleWords } from './people-words.ts';

const read = 'people.read-register';
const reorganisations = 'people.read-reorganisations';
const accounts = 'people.administer-accounts';

export const peopleWeb = domainWeb({
  name: 'people',
  words: peopleWords,
  pages: [
    {
      path: '/people',
      title: 'people',
      load: () => import('./people-page.tsx').then((page) => page.PeoplePage),
      nav: { icon: 'people', group: 'registers', order: 50, letter: 'p' },
      permission: read,
    },
    {
      path: '/people/organisation',
      title: 'organisation',
      load: () => import('./organisation-page.tsx').then((page) => page.OrganisationPage),
      nav: { icon: 'organisation', group: 'registers', order: 55, letter: 'o' },
      permission: read,
    },
    {
      path: '/people/units/$unit',
      title: 'unit',
      load: () => import('./unit-page.tsx').then((page) => page.UnitPage),
      permission: read,
    },
    {
      path: '/people/new',
      title: 'registerTitle',
      load: () => import('./register-person-page.tsx').then((page) => page.RegisterPersonPage),
      permission: 'people.change-register',
    },
    {
      path: '/people/persons/$person',
      title: 'person',
      load: () => import('./person-page.tsx').then((page) => page.PersonPage),
      permission: read,
    },
    {
      path: '/people/reorganisations',
      title: 'reorganisations',
      load: () => import('./reorganisations-page.tsx').then((page) => page.ReorganisationsPage),
      nav: { icon: 'board', group: 'settings', order: 70 },
      permission: reorganisations,
    },
    {
      path: '/people/reorganisations/$reorganisation',
      title: 'reorganisation',
      load: () => import('./reorganisation-page.tsx').then((page) => page.ReorganisationPage),
      permission: reorganisations,
    },
    {
      path: '/people/accounts',
      title: 'accounts',
      load: () => import('./accounts-page.tsx').then((page) => page.AccountsPage),
      nav: { icon: 'lock', group: 'settings', order: 80 },
      permission: accounts,
    },
    {
      path: '/people/accounts/$account',
      title: 'account',
      load: () => import('./account-page.tsx').then((page) => page.AccountPage),
      permission: accounts,
    },
    {
      path: '/people/me',
      title: 'myAccount',
      load: () => import('./my-account-page.tsx').then((page) => page.MyAccountPage),
      nav: { icon: 'person', group: 'person' },
    },
  ],
  startCards: [
    {
      id: 'replace-password',
      part: 'waiting',
      load: () => import('./replace-password-card.tsx').then((card) => card.ReplacePasswordCard),
      order: 1,
    },
  ],
  commands: [
    { id: 'my-account', label: 'myAccount', icon: 'person', href: '/people/me' },
    {
      id: 'plan-reorganisation',
      label: 'plan',
      icon: 'add',
      href: '/people/reorganisations?plan=new',
      permission: 'people.change-organisation',
    },
    {
      id: 'import-register',
      label: 'import',
      icon: 'import',
      href: '/imports?kind=people.units',
      permission: 'people.import-register',
    },
  ],
});
