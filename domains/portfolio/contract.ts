// What the portfolio offers, in five parts, with the permissions that belong to all of it. Pure: the server, the web and the
// checks read the same values.
import type { Permissions } from '../../platform/permission/roles.ts';

export * from './assignments/assignment-contract.ts';
export * from './council/council-contract.ts';
export * from './improvements/improvement-contract.ts';
export * from './needs/need-contract.ts';
export * from './rounds/round-contract.ts';
export * from './step-contract.ts';

const leaders = ['unit-head', 'division-head', 'controller', 'administrator'] as const;

export const portfolioPermissions: Permissions = {
  /** what one owns or takes part in: loading decides */
  'portfolio.follow-own': ['employee'],
  'portfolio.read-assignments': [...leaders, 'hr-analyst', 'communicator', 'incident-manager', 'auditor'],
  'portfolio.lead-assignments': leaders,
  /** an administration's needs, by form and by file */
  'portfolio.tell-needs': [...leaders, 'hr-analyst', 'communicator'],
  'portfolio.read-needs': [...leaders, 'hr-analyst', 'communicator', 'auditor'],
  'portfolio.read-rounds': [...leaders, 'auditor'],
  /** for the administration one leads */
  'portfolio.score-needs': leaders,
  'portfolio.read-council': [...leaders, 'communicator', 'auditor'],
  'portfolio.decide-matters': ['division-head', 'administrator'],
  /** open to everybody: one learns from what others have improved */
  'portfolio.improve': ['employee'],
  'portfolio.lead-needs': ['division-head', 'controller', 'administrator'],
};
