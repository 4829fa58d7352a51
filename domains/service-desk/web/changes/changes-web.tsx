// The web door of changes.
import { domainWeb } from '../../../../web/domain-web.ts';
import { changesWords } from './changes-words.ts';

const read = 'service-desk.read-changes';
const plan = 'service-desk.plan-changes';

export const changesWeb = domainWeb({
  name: 'service-desk',
  words: changesWords,
  plugs: [
    {
      id: 'object-cases',
      slot: 'objects.object',
      load: () => import('../objects/object-cases-part.tsx').then((part) => part.ObjectCasesPart),
      order: 20,
      permission: 'service-desk.read-object-cases',
    },
  ],
  pages: [
    {
      path: '/changes',
      title: 'changes',
      load: () => import('./changes-page.tsx').then((page) => page.ChangesPage),
      nav: { icon: 'calendar', group: 'daily', order: 45, letter: 'c' },
      permission: read,
    },
    {
      path: '/changes/new',
      title: 'newTitle',
      load: () => import('./change-form-page.tsx').then((page) => page.NewChangePage),
      permission: plan,
    },
    {
      path: '/changes/rules',
      title: 'rules',
      load: () => import('./change-rules-page.tsx').then((page) => page.ChangeRulesPage),
      permission: read,
    },
    {
      path: '/changes/$change',
      title: 'change',
      load: () => import('./change-page.tsx').then((page) => page.ChangePage),
      permission: read,
    },
    {
      path: '/changes/$change/edit',
      title: 'editTitle',
      load: () => import('./change-form-page.tsx').then((page) => page.EditChangePage),
      permission: plan,
    },
  ],
  commands: [{ id: 'new-change', label: 'new', icon: 'add', href: '/changes/new', permission: plan }],
  follows: ['notices'],
});
