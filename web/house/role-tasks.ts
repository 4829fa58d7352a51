// Which pages stand first in the rail for each role: what that person comes for, most frequent first. Pages a person may
// not open, and pages of domains that are not part of this house, are passed over.
import type { Role } from '../../platform/permission/roles.ts';

const tasks: Readonly<Record<Role, readonly string[]>> = {
  employee: ['/notices', '/organisation', '/figures'],
  'unit-head': ['/scorecards', '/reports', '/figures', '/finances', '/workforce', '/notices', '/organisation'],
  'division-head': ['/scorecards', '/reports', '/figures', '/finances', '/finances/forecast', '/workforce', '/notices'],
  controller: [
    '/finances',
    '/finances/forecast',
    '/finances/investments',
    '/reports',
    '/figures',
    '/imports',
    '/scorecards',
  ],
  'hr-analyst': ['/workforce', '/figures', '/imports', '/scorecards', '/reports', '/organisation'],
  communicator: ['/notices', '/organisation', '/figures'],
  auditor: ['/audit', '/figures', '/figures/after-close', '/finances', '/reports'],
  administrator: ['/organisation', '/imports', '/audit', '/notices', '/figures'],
};

/** The order the roles give together: what the most trusted role puts first comes first, being an employee last. */
export function tasksOf(roles: readonly Role[]): readonly string[] {
  const own = roles.filter((role) => role !== 'employee');
  return [...new Set([...own, 'employee' as const].flatMap((role) => tasks[role]))];
}
