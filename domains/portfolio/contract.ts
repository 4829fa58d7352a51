// What the portfolio offers, in six parts, with the permissions that belong to all of it. Pure: the server, the web and the
// checks read the same values.
import type { Permissions } from '../../platform/permission/roles.ts';

export * from './assignments/assignment-contract.ts';
export * from './council/council-contract.ts';
export * from './improvements/improvement-contract.ts';
export * from './needs/need-contract.ts';
export * from './office/office-contract.ts';
export * from './partners/follow-link-contract.ts';
export * from './rounds/round-contract.ts';
export * from './step-contract.ts';

const leaders = ['unit-head', 'division-head', 'controller', 'administrator'] as const;
const officer = 'portfolio-officer';

export const portfolioPermissions: Permissions = {
  /** what one owns or takes part in: loading decides */
  'portfolio.follow-own': ['employee'],
  'portfolio.read-assignments': [...leaders, officer, 'hr-analyst', 'communicator', 'incident-manager', 'auditor'],
  'portfolio.lead-assignments': [...leaders, officer],
  /** an administration's needs, by form and by file */
  'portfolio.tell-needs': [...leaders, officer, 'hr-analyst', 'communicator'],
  'portfolio.read-needs': [...leaders, officer, 'hr-analyst', 'communicator', 'auditor'],
  'portfolio.read-rounds': [...leaders, officer, 'auditor'],
  /** for the administration one leads */
  'portfolio.score-needs': leaders,
  'portfolio.read-council': [...leaders, officer, 'communicator', 'auditor'],
  'portfolio.decide-matters': ['division-head', 'administrator'],
  /** open to everybody: one learns from what others have improved */
  'portfolio.improve': ['employee'],
  /** the office: needs, rounds, the council's agenda */
  'portfolio.lead-needs': [officer, 'division-head', 'controller', 'administrator'],
  'portfolio.set-office': ['administrator'],
};
