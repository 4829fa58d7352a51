// The web door of the ledger half of finances: outcome, vouchers, accounts, budget.
import { domainWeb } from '../../../web/domain-web.ts';
import { financesWords } from './finances-words.ts';

const ledger = 'finances.read-ledger';
const accounts = 'finances.read-accounts';

export const financesWeb = domainWeb({
  name: 'finances',
  words: financesWords,
  plugs: [
    {
      id: 'object-outcome',
      slot: 'objects.object',
      load: () => import('./object-outcome-part.tsx').then((part) => part.ObjectOutcomePart),
      order: 10,
      permission: 'finances.read-object',
    },
    {
      id: 'plan-uses',
      slot: 'objects.plan',
      load: () => import('./plan-uses-part.tsx').then((part) => part.PlanUsesPart),
      permission: 'finances.read-object',
    },
    {
      id: 'my-object-outcome',
      slot: 'objects.my-object',
      load: () => import('./object-outcome-line.tsx').then((part) => part.ObjectOutcomeLine),
      permission: 'finances.read-object',
    },
  ],
  pages: [
    {
      path: '/finances/objects/$object/$year',
      title: 'uses.rows',
      load: () => import('./object-rows-page.tsx').then((page) => page.ObjectRowsPage),
      permission: 'finances.read-object',
    },
    {
      path: '/finances',
      title: 'finances',
      load: () => import('./outcome-page.tsx').then((page) => page.OutcomePage),
      nav: { icon: 'money', group: 'money', order: 25, letter: 'e' },
      permission: ledger,
    },
    {
      path: '/finances/vouchers',
      title: 'vouchers',
      load: () => import('./vouchers-page.tsx').then((page) => page.VouchersPage),
      nav: { icon: 'list', group: 'money', order: 26, letter: 'v' },
      permission: ledger,
    },
    {
      path: '/finances/vouchers/$voucher',
      title: 'voucher',
      load: () => import('./voucher-page.tsx').then((page) => page.VoucherPage),
      permission: 'finances.read-object',
    },
    {
      path: '/finances/budget',
      title: 'budget',
      load: () => import('./budget-page.tsx').then((page) => page.BudgetPage),
      nav: { icon: 'table', group: 'money', order: 27, letter: 'b' },
      permission: ledger,
    },
    {
      path: '/finances/budget/transfers',
      title: 'transfers',
      load: () => import('./transfers-page.tsx').then((page) => page.TransfersPage),
      permission: ledger,
    },
    {
      path: '/finances/accounts',
      title: 'accounts',
      load: () => import('./accounts-page.tsx').then((page) => page.AccountsPage),
      nav: { icon: 'columns', group: 'money', order: 70 },
      permission: accounts,
    },
    {
      path: '/finances/mapping',
      title: 'mapping',
      load: () => import('./mapping-page.tsx').then((page) => page.MappingPage),
      permission: accounts,
    },
    {
      path: '/finances/mapping/edit',
      title: 'mapping.edit',
      load: () => import('./mapping-edit-page.tsx').then((page) => page.MappingEditPage),
      permission: 'finances.change-mapping',
    },
  ],
  commands: [
    {
      id: 'import-ledger',
      label: 'importLedger',
      icon: 'import',
      href: '/imports?kind=finances.ledger-sie',
      permission: 'finances.import-ledger',
    },
    {
      id: 'new-transfer',
      label: 'transfer.new',
      icon: 'add',
      href: '/finances/budget/transfers?new=yes',
      permission: 'finances.transfer-budget',
    },
  ],
});
