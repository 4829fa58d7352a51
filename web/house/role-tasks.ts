// Which pages stand first in the rail for each role: what that person comes for, most frequent first. Pages a person may
// not open, and pages of domains that are not part of this house, are passed over.
import type { Role } from '../../platform/permission/roles.ts';

const tasks: Readonly<Record<Role, readonly string[]>> = {
  employee: [
    '/door',
    '/my',
    '/my',
    '/my-cases',
    '/catalogue',
    '/knowledge',
    '/notices',
    '/my-equipment',
    '/orders',
    '/people',
    '/people/organisation',
    '/figures',
  ],
  'unit-head': ['/approvals', '/scorecards', '/interim-reports', '/figures', '/finances', '/workforce', '/notices'],
  'division-head': [
    '/scorecards',
    '/interim-reports',
    '/portfolio/assignments',
    '/figures',
    '/finances',
    '/finances/forecast',
    '/workforce',
  ],
  controller: [
    '/finances',
    '/finances/forecast',
    '/interim-reports',
    '/figures',
    '/imports',
    '/finances/variance',
    '/finances/investments',
    '/scorecards',
  ],
  'hr-analyst': ['/workforce', '/figures', '/imports', '/scorecards', '/interim-reports', '/people'],
  communicator: ['/notices', '/people/organisation', '/people'],
  auditor: ['/audit', '/internal-control', '/figures', '/finances', '/interim-reports', '/scorecards'],
  agent: [
    '/cases',
    '/knowledge',
    '/changes',
    '/notices',
    '/equipment',
    '/people',
    '/major-incidents',
    '/alarms',
    '/figures',
  ],
  'incident-manager': ['/major-incidents', '/cases', '/alarms', '/changes', '/notices', '/people', '/figures'],
  'portfolio-officer': [
    '/portfolio/needs',
    '/portfolio/rounds',
    '/portfolio/meetings',
    '/portfolio/assignments',
    '/portfolio/improvements',
    '/figures',
  ],
  'security-officer': ['/security', '/internal-control', '/figures', '/notices', '/my-cases', '/people'],
  'internal-control-officer': ['/internal-control', '/figures', '/scorecards', '/interim-reports', '/people'],
  administrator: [
    '/people/organisation',
    '/people/accounts',
    '/imports',
    '/audit',
    '/people/reorganisations',
    '/notices',
  ],
};

/** The order the roles give together: what the trusted roles put first comes first, being an employee last. */
export function tasksOf(roles: readonly Role[]): readonly string[] {
  const own = roles.filter((role) => role !== 'employee');
  return [...new Set([...own, 'employee' as const].flatMap((role) => tasks[role]))];
}
