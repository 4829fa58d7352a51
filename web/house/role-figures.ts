// Which figures stand on the start page until somebody follows their own: the few that each role is asked about first.
// Figures a person may not see, and those of domains that are not part of this house, are passed over.
import type { Role } from '../../platform/permission/roles.ts';

const money = ['finances.result', 'finances.result-deviation', 'finances.forecast-result'];
const staff = ['workforce.full-time-equivalents', 'workforce.sick-leave', 'workforce.turnover'];
const desk = ['service-desk.cases-opened', 'service-desk.solved-in-time', 'service-desk.solving-time'];

const figures: Readonly<Record<Role, readonly string[]>> = {
  employee: [],
  'unit-head': ['finances.result', 'finances.result-deviation', ...staff, 'workforce.engagement'],
  'division-head': [...money, ...staff],
  controller: [...money, 'finances.personnel-deviation', 'finances.investment-use', 'workforce.full-time-equivalents'],
  'hr-analyst': [...staff, 'workforce.headcount', 'workforce.extra-time', 'workforce.engagement'],
  communicator: ['notices.disturbances', 'notices.outage-time'],
  auditor: ['finances.result', 'finances.unmapped'],
  agent: desk,
  'incident-manager': ['service-desk.major-incidents', 'notices.disturbances', 'notices.outage-time', ...desk],
  'portfolio-officer': ['portfolio.assignments-on-plan', 'portfolio.open-assignments', 'portfolio.needs-described'],
  'security-officer': ['security.incidents', 'security.reports-in-time'],
  'internal-control-officer': [],
  administrator: [],
};

/** The figures of these roles together, the most trusted role's first, at most six. */
export function figuresOf(roles: readonly Role[]): readonly string[] {
  return [...new Set(roles.flatMap((role) => figures[role]))].slice(0, 6);
}
