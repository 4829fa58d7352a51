// The door of scorecards.
import { figures } from '../../platform/figures/figure-book.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import * as contract from './contract.ts';
import * as actions from './scorecard-actions.ts';
import * as queries from './scorecard-queries.ts';

export const scorecards = domain({
  name: 'scorecards',
  uses: [],
  permissions: contract.scorecardPermissions,
  operations: [
    bind(contract.listScorecards, queries.listScorecards),
    bind(contract.readScorecard, queries.readScorecard),
    bind(contract.createScorecard, actions.createScorecard),
    bind(contract.addPerspective, actions.addPerspective),
    bind(contract.addFocusArea, actions.addFocusArea),
    bind(contract.addMeasure, actions.addMeasure),
    bind(contract.changeMeasure, actions.changeMeasure),
    bind(contract.removeMeasure, actions.removeMeasure),
    bind(contract.reportObservation, actions.reportObservation),
    bind(contract.assessMeasure, actions.assessMeasure),
    bind(contract.clearAssessment, actions.clearAssessment),
  ],
  gives: [figures.give({ targets: queries.targetOf })],
  migrations: new URL('./migrations/', import.meta.url),
});

export { scorecardOf } from './scorecard-queries.ts';
