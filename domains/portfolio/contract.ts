// What the portfolio offers: assignments, with the permissions that belong to all of it. Pure: the server, the web and the
// checks read the same values.
import type { Permissions } from '../../platform/permission/roles.ts';

export * from './assignments/assignment-contract.ts';
export * from './step-contract.ts';

const leaders = ['unit-head', 'division-head', 'controller', 'administrator'] as const;

export const portfolioPermissions: Permissions = {
  /** what one owns or takes part in: loading decides */
  'portfolio.follow-own': ['employee'],
  'portfolio.read-assignments': [...leaders, 'hr-analyst', 'communicator', 'incident-manager', 'auditor'],
  'portfolio.lead-assignments': leaders,
};
