// The operations of routing, bound to their functions: a part of the desk's door.
import { bind } from '../../../platform/operation/domain.ts';
import * as contract from './routing-contract.ts';
import * as queries from './routing-queries.ts';
import { similarCases } from './similar-cases.ts';
import { trainRoutingNow } from './train-routing.ts';

export const routingOperations = [
  bind(contract.proposeTeam, queries.proposeTeam),
  bind(contract.proposeTeamOfCase, queries.proposeTeamOfCase),
  bind(contract.listSimilarCases, similarCases),
  bind(contract.showRouting, queries.routingModels),
  bind(contract.trainRouting, trainRoutingNow),
];
