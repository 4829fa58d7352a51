// The web door of the management objects.
import { domainWeb } from '../../../web/domain-web.ts';
import { objectsWords } from './objects-words.ts';

const find = 'objects.find-objects';

export const objectsWeb = domainWeb({
  name: 'objects',
  words: objectsWords,
  pages: [
    {
      path: '/objects',
      title: 'objects',
      load: () => import('./objects-page.tsx').then((page) => page.ObjectsPage),
      nav: { label: 'short', icon: 'object', group: 'steering', order: 45 },
      permission: find,
    },
    {
      path: '/objects/new',
      title: 'newObject',
      load: () => import('./new-object-page.tsx').then((page) => page.NewObjectPage),
      permission: 'objects.keep-objects',
    },
    {
      path: '/objects/plans',
      title: 'plans',
      load: () => import('./plans-page.tsx').then((page) => page.PlansPage),
      permission: find,
    },
    {
      path: '/objects/families/$family',
      title: 'family',
      load: () => import('./family-page.tsx').then((page) => page.FamilyPage),
      permission: find,
    },
    {
      path: '/objects/prices',
      title: 'prices',
      load: () => import('./prices-page.tsx').then((page) => page.PricesPage),
      permission: 'objects.read-prices',
    },
    {
      path: '/objects/$object/plans/$year',
      title: 'comparison',
      load: () => import('./plan-comparison-page.tsx').then((page) => page.PlanComparisonPage),
      permission: find,
    },
    {
      path: '/objects/$object/equipment',
      title: 'equipmentKinds',
      load: () => import('./object-equipment-page.tsx').then((page) => page.ObjectEquipmentPage),
      permission: find,
    },
    {
      path: '/objects/$object/equipment/$equipment',
      title: 'equipmentKinds',
      load: () => import('./object-equipment-page.tsx').then((page) => page.ObjectPiecePage),
      permission: find,
    },
    {
      path: '/objects/$object',
      title: 'object',
      load: () => import('./object-page.tsx').then((page) => page.ObjectPage),
      permission: find,
    },
  ],
  startCards: [
    {
      id: 'my-objects',
      part: 'going',
      load: () => import('./my-objects-card.tsx').then((card) => card.MyObjectsCard),
      order: 15,
      permission: find,
    },
  ],
  commands: [
    { id: 'new-object', label: 'newObject', icon: 'add', href: '/objects/new', permission: 'objects.keep-objects' },
  ],
  follows: ['people', 'notices', 'finances', 'service-desk'],
});
