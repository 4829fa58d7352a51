// The door of internal control: risks, their controls and what they show, remedies, and findings from outside.
import { figures } from '../../platform/figures/figure-book.ts';
import { importKinds } from '../../platform/imports/import-kind.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import * as contract from './contract.ts';
import * as controls from './control-actions.ts';
import { myControlDuties } from './duty-queries.ts';
import { internalControlFigures } from './figures.ts';
import * as findings from './finding-actions.ts';
import * as findingQueries from './finding-queries.ts';
import { keepLightsJob } from './kept-lights.ts';
import { ownerOutbox, remindOwnersJob } from './owner-reminders.ts';
import * as risks from './risk-actions.ts';
import { riskImport } from './risk-import.ts';
import * as lists from './risk-lists.ts';
import * as queries from './risk-queries.ts';
import * as scales from './risk-scales.ts';
import { runControl, runFigureControlsJob } from './run-figure-controls.ts';

export { controlsTold } from './risk-queries.ts';

export const internalControl = domain({
  name: 'internal-control',
  uses: ['people', 'suppliers', 'objects', 'security'],
  permissions: contract.internalControlPermissions,
  operations: [
    bind(contract.listRisks, lists.riskList),
    bind(contract.exportRisks, lists.exportRisks),
    bind(contract.showRiskMatrix, queries.riskMatrix),
    bind(contract.showRisk, queries.riskPage),
    bind(contract.showObjectRisks, queries.objectRisks),
    bind(contract.showSupplierRisks, queries.supplierRisks),
    bind(contract.showIncidentRisks, queries.incidentRisks),
    bind(contract.listMyControlDuties, myControlDuties),
    bind(contract.registerRisk, risks.registerRisk),
    bind(contract.changeRisk, risks.changeRisk),
    bind(contract.judgeRisk, risks.judgeRisk),
    bind(contract.endRisk, risks.endRisk),
    bind(contract.listRiskScales, scales.riskScales),
    bind(contract.setRiskScale, scales.setRiskScale),
    bind(contract.addControl, controls.addControl),
    bind(contract.changeControl, controls.changeControl),
    bind(contract.carryOutControl, controls.carryOutControl),
    bind(contract.runControl, runControl),
    bind(contract.addEvidence, controls.addEvidence),
    bind(contract.downloadEvidence, controls.evidenceFile),
    bind(contract.addRemedy, controls.addRemedy),
    bind(contract.handOver, controls.handOver),
    bind(contract.finishRemedy, controls.finishRemedy),
    bind(contract.listToldControls, queries.toldControls),
    bind(contract.listFindings, findingQueries.findingList),
    bind(contract.exportFindings, findingQueries.exportFindings),
    bind(contract.showFinding, findingQueries.findingPage),
    bind(contract.registerFinding, findings.registerFinding),
    bind(contract.answerFinding, findings.answerFinding),
    bind(contract.closeFinding, findings.closeFinding),
  ],
  jobs: [runFigureControlsJob, keepLightsJob, remindOwnersJob, ...ownerOutbox.jobs],
  gives: [figures.give(internalControlFigures), importKinds.give(riskImport)],
  migrations: new URL('./migrations/', import.meta.url),
});
