// The door of the portfolio: what the region has been asked to develop, how it stands, and what it waits for.
import { bind, domain } from '../../platform/operation/domain.ts';
import * as assignments from './assignments/assignment-actions.ts';
import * as assignmentQueries from './assignments/assignment-queries.ts';
import * as telling from './assignments/assignment-telling.ts';
import * as contract from './contract.ts';

export { assignmentsTold } from './assignments/assignment-queries.ts';

export const portfolio = domain({
  name: 'portfolio',
  uses: ['people'],
  permissions: contract.portfolioPermissions,
  operations: [
    bind(contract.listAssignments, assignmentQueries.listAssignments),
    bind(contract.exportAssignments, assignmentQueries.exportAssignments),
    bind(contract.showAssignment, assignmentQueries.assignmentPage),
    bind(contract.giveAssignment, assignments.giveAssignment),
    bind(contract.changeAssignment, assignments.changeAssignment),
    bind(contract.setAssignmentStatus, assignments.setAssignmentStatus),
    bind(contract.deployAssignment, assignments.deployAssignment),
    bind(contract.tellAssignment, telling.tellAssignment),
    bind(contract.addDependency, telling.addDependency),
    bind(contract.endDependency, telling.endDependency),
    bind(contract.listToldAssignments, assignmentQueries.listToldAssignments),
  ],
  migrations: new URL('./migrations/', import.meta.url),
});
