// The door of staff statistics: what it uses, offers and gives to the house.
import { figures } from '../../platform/figures/figure-book.ts';
import { domain } from '../../platform/operation/domain.ts';
import { workforceFigures } from './figures.ts';

export const workforce = domain({
  name: 'workforce',
  uses: ['people'],
  permissions: {
    'workforce.read-figures': ['unit-head', 'division-head', 'controller', 'hr-analyst', 'auditor'],
  },
  operations: [],
  gives: [figures.give(workforceFigures)],
  migrations: new URL('./migrations/', import.meta.url),
});
