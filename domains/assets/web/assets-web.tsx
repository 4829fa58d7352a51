// The web door of the register of equipment.
import { domainWeb } from '../../../web/domain-web.ts';
import { assetsWords } from './assets-words.ts';

const read = 'assets.read-equipment';
const change = 'assets.change-equipment';
const mine = 'assets.see-my-equipment';

export const assetsWeb = domainWeb({
  name: 'assets',
  words: assetsWords,
  pages: [
    {
      path: '/equipment',
      title: 'equipment',
      load: () => import('./register-page.tsx').then((page) => page.RegisterPage),
      nav: { icon: 'equipment', group: 'registers', order: 40, letter: 'u' },
      permission: read,
    },
    {
      path: '/equipment/new',
      title: 'new',
      load: () => import('./new-equipment-page.tsx').then((page) => page.NewEquipmentPage),
      permission: change,
    },
    {
      path: '/equipment/labels',
      title: 'labelsTitle',
      load: () => import('./labels-page.tsx').then((page) => page.LabelsPage),
      permission: read,
    },
    {
      path: '/equipment/$equipment',
      title: 'piece',
      load: () => import('./equipment-page.tsx').then((page) => page.EquipmentPage),
      permission: mine,
    },
    {
      path: '/my-equipment',
      title: 'myEquipment',
      load: () => import('./my-equipment-page.tsx').then((page) => page.MyEquipmentPage),
      nav: { icon: 'laptop', group: 'mine', order: 45 },
      permission: mine,
    },
    {
      path: '/e/$label',
      title: 'piece',
      load: () => import('./label-page.tsx').then((page) => page.LabelPage),
      permission: mine,
    },
  ],
  commands: [{ id: 'register-equipment', label: 'new', icon: 'add', href: '/equipment/new', permission: change }],
  plugs: [
    {
      id: 'supplier-equipment',
      slot: 'suppliers.supplier',
      load: () => import('./supplier-equipment-part.tsx').then((part) => part.SupplierEquipmentPart),
      order: 10,
      permission: read,
    },
  ],
  follows: ['notices', 'people', 'suppliers'],
});
