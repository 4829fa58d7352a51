// The web door of the ledger: outcome against budget, the vouchers, one voucher whole. Planning has a door of its own.
import { domainWeb } from '../../../web/domain-web.ts';
import { financesWords } from './finances-words.ts';

const permission = 'finances.read-ledger';

export const financesWeb = domainWeb({
  name: 'finances',
  words: financesWords,
  pages: [
    {
      path: '/finances',
      title: 'economy',
      load: () => import('./outcome-page.tsx').then((page) => page.OutcomePage),
      nav: { icon: 'money', group: 'follow-up', order: 25, letter: 'e' },
      permission,
    },
    {
      path: '/finances/vouchers',
      title: 'vouchers',
      load: () => import('./vouchers-page.tsx').then((page) => page.VouchersPage),
      nav: { icon: 'list', group: 'registers', order: 50, letter: 'v' },
      permission,
    },
    {
      path: '/finances/vouchers/$voucher',
      title: 'vouchers',
      load: () => import('./voucher-page.tsx').then((page) => page.VoucherPage),
      permission,
    },
  ],
});
