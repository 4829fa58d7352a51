// The web door of the planning half of finances: investments, forecasts, deviations.
import { domainWeb } from '../../../../web/domain-web.ts';
import { planningWords } from './planning-words.ts';

const investments = 'finances.read-investments';
const forecast = 'finances.read-forecast';

export const planningWeb = domainWeb({
  name: 'finances',
  words: planningWords,
  pages: [
    {
      path: '/finances/forecast',
      title: 'forecastTitle',
      load: () => import('./forecasts-page.tsx').then((page) => page.ForecastsPage),
      nav: { icon: 'trend', group: 'money', order: 32, letter: 'w' },
      permission: forecast,
    },
    {
      path: '/finances/forecast/$version',
      title: 'forecastTitle',
      load: () => import('./forecast-page.tsx').then((page) => page.ForecastPage),
      permission: forecast,
    },
    {
      path: '/finances/forecast/$version/lines/$line',
      title: 'line',
      load: () => import('./forecast-line-page.tsx').then((page) => page.ForecastLinePage),
      permission: forecast,
    },
    {
      path: '/finances/variance',
      title: 'variance',
      load: () => import('./variance-page.tsx').then((page) => page.VariancePage),
      nav: { icon: 'scales', group: 'money', order: 34 },
      permission: 'finances.read-variance',
    },
    {
      path: '/finances/investments',
      title: 'investments',
      load: () => import('./investments-page.tsx').then((page) => page.InvestmentsPage),
      nav: { icon: 'coins', group: 'money', order: 36, letter: 'j' },
      permission: investments,
    },
    {
      path: '/finances/investments/board',
      title: 'investments',
      load: () => import('./investment-board-page.tsx').then((page) => page.InvestmentBoardPage),
      permission: investments,
    },
    {
      path: '/finances/investments/list',
      title: 'investments',
      load: () => import('./investment-list-page.tsx').then((page) => page.InvestmentListPage),
      permission: investments,
    },
    {
      path: '/finances/investments/new',
      title: 'investment.new',
      load: () => import('./investment-form-page.tsx').then((page) => page.NewInvestmentPage),
      permission: 'finances.change-investments',
    },
    {
      path: '/finances/investments/$decision',
      title: 'investments',
      load: () => import('./investment-page.tsx').then((page) => page.InvestmentPage),
      permission: investments,
    },
    {
      path: '/finances/investments/$decision/edit',
      title: 'investment.edit',
      load: () => import('./investment-form-page.tsx').then((page) => page.EditInvestmentPage),
      permission: 'finances.change-investments',
    },
  ],
  commands: [
    {
      id: 'new-investment',
      label: 'investment.new',
      icon: 'add',
      href: '/finances/investments/new',
      permission: 'finances.change-investments',
    },
  ],
});
