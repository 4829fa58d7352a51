// The web door of internal control.
import { domainWeb } from '../../../web/domain-web.ts';
import { internalControlWords } from './internal-control-words.ts';

const permission = 'internal-control.read';
const own = 'internal-control.own';
const manage = 'internal-control.manage';

export const internalControlWeb = domainWeb({
  name: 'internal-control',
  words: internalControlWords,
  plugs: [
    {
      id: 'object-risks',
      slot: 'objects.object',
      load: () => import('./object-risks-part.tsx').then((part) => part.ObjectRisksPart),
      order: 40,
      permission: 'internal-control.read-object',
    },
    {
      id: 'supplier-risks',
      slot: 'suppliers.supplier',
      load: () => import('./supplier-risks-part.tsx').then((part) => part.SupplierRisksPart),
      order: 40,
      permission: 'internal-control.read-supplier',
    },
    {
      id: 'incident-risks',
      slot: 'security.incident',
      load: () => import('./incident-risks-part.tsx').then((part) => part.IncidentRisksPart),
      order: 40,
      permission: 'internal-control.read-incident',
    },
  ],
  startCards: [
    {
      id: 'my-control-duties',
      part: 'waiting',
      load: () => import('./my-duties-card.tsx').then((card) => card.MyDutiesCard),
      order: 35,
      permission: own,
    },
  ],
  pages: [
    {
      path: '/internal-control',
      title: 'risks',
      load: () => import('./risks-page.tsx').then((page) => page.RisksPage),
      nav: { label: 'short', icon: 'check', group: 'follow-up', order: 45 },
      permission,
    },
    {
      path: '/internal-control/matrix',
      title: 'matrix',
      load: () => import('./matrix-page.tsx').then((page) => page.MatrixPage),
      permission,
    },
    {
      path: '/internal-control/scale',
      title: 'scale',
      load: () => import('./scale-page.tsx').then((page) => page.ScalePage),
      permission,
    },
    {
      path: '/internal-control/scale/new',
      title: 'scale.new',
      load: () => import('./new-scale-page.tsx').then((page) => page.NewScalePage),
      permission: manage,
    },
    {
      path: '/internal-control/risks/new',
      title: 'newRisk',
      load: () => import('./new-risk-page.tsx').then((page) => page.NewRiskPage),
      permission: manage,
    },
    {
      path: '/internal-control/risks/$risk',
      title: 'risk',
      load: () => import('./risk-page.tsx').then((page) => page.RiskPage),
      permission: own,
    },
    {
      path: '/internal-control/findings',
      title: 'findings',
      load: () => import('./findings-page.tsx').then((page) => page.FindingsPage),
      permission,
    },
    {
      path: '/internal-control/findings/new',
      title: 'newFinding',
      load: () => import('./new-finding-page.tsx').then((page) => page.NewFindingPage),
      permission: manage,
    },
    {
      path: '/internal-control/findings/$finding',
      title: 'finding',
      load: () => import('./finding-page.tsx').then((page) => page.FindingPage),
      permission: own,
    },
  ],
  commands: [
    { id: 'new-risk', label: 'newRisk', icon: 'add', href: '/internal-control/risks/new', permission: manage },
  ],
});
