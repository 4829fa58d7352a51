// The web door of the architecture: a part of the management objects'.
import { domainWeb } from '../../../../web/domain-web.ts';
import { architectureWords } from './architecture-words.ts';

const find = 'objects.find-objects';
const read = 'objects.read-architecture';
const change = 'objects.change-architecture';

export const architectureWeb = domainWeb({
  name: 'objects',
  words: architectureWords,
  pages: [
    {
      path: '/architecture',
      title: 'map',
      load: () => import('./map-page.tsx').then((page) => page.MapPage),
      nav: { icon: 'map', group: 'registers', order: 48 },
      permission: read,
    },
    {
      path: '/architecture/faults',
      title: 'faults',
      load: () => import('./faults-page.tsx').then((page) => page.FaultsPage),
      permission: read,
    },
    {
      path: '/architecture/archimate',
      title: 'archimate',
      load: () => import('./archimate-page.tsx').then((page) => page.ArchimatePage),
      permission: read,
    },
    {
      path: '/systems',
      title: 'systems',
      load: () => import('./components-page.tsx').then((page) => page.ComponentsPage),
      nav: { icon: 'grid', group: 'registers', order: 47 },
      permission: read,
    },
    {
      path: '/systems/new',
      title: 'newComponent',
      load: () => import('./new-component-page.tsx').then((page) => page.NewComponentPage),
      permission: change,
    },
    {
      path: '/systems/$component',
      title: 'component',
      load: () => import('./component-page.tsx').then((page) => page.ComponentPage),
      permission: find,
    },
    {
      path: '/server-rooms',
      title: 'rooms',
      load: () => import('./server-rooms-page.tsx').then((page) => page.ServerRoomsPage),
      permission: read,
    },
    {
      path: '/server-rooms/$room',
      title: 'room',
      load: () => import('./server-room-page.tsx').then((page) => page.ServerRoomPage),
      permission: read,
    },
    {
      path: '/integrations',
      title: 'integrations',
      load: () => import('./integrations-page.tsx').then((page) => page.IntegrationsPage),
      permission: read,
    },
    {
      path: '/integrations/$integration',
      title: 'integration',
      load: () => import('./integration-page.tsx').then((page) => page.IntegrationPage),
      permission: read,
    },
  ],
  plugs: [
    {
      id: 'object-systems',
      slot: 'objects.object',
      load: () => import('./object-systems-part.tsx').then((part) => part.ObjectSystemsPart),
      order: 5,
      permission: find,
    },
    {
      id: 'supplier-components',
      slot: 'suppliers.supplier',
      load: () => import('./supplier-components-part.tsx').then((part) => part.SupplierComponentsPart),
      order: 30,
      permission: find,
    },
  ],
  follows: ['people', 'notices', 'suppliers'],
});
