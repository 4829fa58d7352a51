// The web door of scenarios.
import { domainWeb } from '../../../web/domain-web.ts';
import { scenarioWords } from './scenario-words.ts';

export const scenariosWeb = domainWeb({
  name: 'scenarios',
  words: scenarioWords,
  pages: [
    {
      path: '/what-if',
      title: 'whatIf',
      load: () => import('./what-if-page.tsx').then((page) => page.WhatIfPage),
      nav: { icon: 'bulb', group: 'money', order: 33 },
      permission: 'scenarios.try',
    },
  ],
  follows: ['finances', 'workforce', 'figures'],
});
