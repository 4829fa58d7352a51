// The operations and subscriptions of how cases hang together, bound to their functions.
import { bind } from '../../../platform/operation/domain.ts';
import { goOnAfterCause, linkCause, raiseProblem, setProblem, unlinkCause } from './case-causes.ts';
import { openPart } from './part-cases.ts';
import * as contract from './relation-contract.ts';
import { caseRelations } from './relation-queries.ts';

export const relationOperations = [
  bind(contract.showRelations, caseRelations),
  bind(contract.openPart, openPart),
  bind(contract.setProblem, setProblem),
  bind(contract.linkCause, linkCause),
  bind(contract.unlinkCause, unlinkCause),
  bind(contract.raiseProblem, raiseProblem),
];

export const relationSubscriptions = [
  { event: 'case-resolved', run: goOnAfterCause },
  { event: 'case-closed', run: goOnAfterCause },
];
