// The door of the register of suppliers: who delivers, what was agreed, and whether it is kept.
import { importKinds } from '../../platform/imports/import-kind.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import * as agreementActions from './agreements/agreement-actions.ts';
import * as agreementFiles from './agreements/agreement-files.ts';
import * as agreementQueries from './agreements/agreement-queries.ts';
import { tendAgreements } from './agreements/tend-agreements.ts';
import { agreementImport } from './bring-in/agreement-import.ts';
import { supplierImport } from './bring-in/supplier-import.ts';
import * as cooperationActions from './co-operation/cooperation-actions.ts';
import * as cooperationQueries from './co-operation/cooperation-queries.ts';
import * as viewLinks from './co-operation/view-links.ts';
import * as contract from './contract.ts';
import { exportAgreements, exportSuppliers } from './export-lists.ts';
import { allFollowUps } from './follow-up/all-follow-ups.ts';
import * as followUpQueries from './follow-up/follow-up-queries.ts';
import * as matterActions from './follow-up/matter-actions.ts';
import * as meetingActions from './follow-up/meeting-actions.ts';
import { letterOutbox } from './letters/letters.ts';
import * as levelActions from './levels/level-actions.ts';
import { levelsPage } from './levels/level-queries.ts';
import { waitsPage } from './levels/waits-page.ts';
import * as supplierActions from './register/supplier-actions.ts';
import * as supplierQueries from './register/supplier-queries.ts';
import * as reportActions from './reports/report-actions.ts';
import { reportFace } from './reports/report-face.ts';
import * as reportQueries from './reports/report-queries.ts';
import { downloadTemplate } from './reports/report-schema.ts';

export { agreementsDelivering } from './agreements/agreements-delivering.ts';
export { suppliersById, suppliersByName } from './register/supplier-rows.ts';

export const suppliers = domain({
  name: 'suppliers',
  uses: ['people', 'notices'],
  permissions: contract.suppliersPermissions,
  operations: [
    bind(contract.listSuppliers, supplierQueries.supplierList),
    bind(contract.exportSuppliers, exportSuppliers),
    bind(contract.findSuppliers, supplierQueries.supplierNames),
    bind(contract.showSupplier, supplierQueries.supplierPage),
    bind(contract.showSupplierHistory, supplierQueries.supplierHistory),
    bind(contract.registerSupplier, supplierActions.registerSupplier),
    bind(contract.changeSupplier, supplierActions.changeSupplier),
    bind(contract.setContact, supplierActions.setContact),
    bind(contract.removeContact, supplierActions.removeContact),
    bind(contract.giveDuty, supplierActions.giveDuty),
    bind(contract.endDuty, supplierActions.endDuty),
    bind(contract.listAgreements, agreementQueries.agreementList),
    bind(contract.exportAgreements, exportAgreements),
    bind(contract.listMyDueDays, agreementQueries.myDueDays),
    bind(contract.showAgreement, agreementQueries.agreementPage),
    bind(contract.registerAgreement, agreementActions.registerAgreement),
    bind(contract.changeAgreement, agreementActions.changeAgreement),
    bind(contract.giveNotice, agreementActions.giveNotice),
    bind(contract.decideOption, agreementActions.decideOption),
    bind(contract.addAgreementFile, agreementFiles.addAgreementFile),
    bind(contract.downloadAgreementFile, agreementFiles.downloadAgreementFile),
    bind(contract.describeAgreementFile, agreementFiles.describeAgreementFile),
    bind(contract.listAgreementFiles, agreementFiles.agreementFileList),
    bind(contract.removeAgreementFile, agreementFiles.removeAgreementFile),
    bind(contract.showLevels, levelsPage),
    bind(contract.showWaits, waitsPage),
    bind(contract.agreeLevel, levelActions.agreeLevel),
    bind(contract.endLevel, levelActions.endLevel),
    bind(contract.setPenaltyCeiling, levelActions.setPenaltyCeiling),
    bind(contract.settlePenalty, levelActions.settlePenalty),
    bind(contract.listReports, reportQueries.reportList),
    bind(contract.sendReport, reportActions.sendReport),
    bind(contract.showReport, reportQueries.reportPage),
    bind(contract.exportReport, reportQueries.exportReport),
    bind(contract.downloadReport, reportQueries.downloadReport),
    bind(contract.answerReport, reportActions.answerReport),
    bind(contract.reportTemplate, downloadTemplate),
    bind(contract.makeReportKey, reportActions.makeReportKey),
    bind(contract.revokeReportKey, reportActions.revokeReportKey),
    bind(contract.showFollowUp, followUpQueries.followUp),
    bind(contract.listFollowUps, allFollowUps),
    bind(contract.setForum, meetingActions.setForum),
    bind(contract.planMeeting, meetingActions.planMeeting),
    bind(contract.showMeeting, followUpQueries.meetingPage),
    bind(contract.changeMeeting, meetingActions.changeMeeting),
    bind(contract.endMeeting, meetingActions.endMeeting),
    bind(contract.addDecision, meetingActions.addDecision),
    bind(contract.raiseMatter, matterActions.raiseMatter),
    bind(contract.settleMatter, matterActions.settleMatter),
    bind(contract.addAction, matterActions.addAction),
    bind(contract.finishAction, matterActions.finishAction),
    bind(contract.listRisks, cooperationQueries.riskList),
    bind(contract.setRisk, cooperationActions.setRisk),
    bind(contract.showCooperation, cooperationQueries.cooperationPage),
    bind(contract.rateCooperation, cooperationActions.rateCooperation),
    bind(contract.noteSupplierView, cooperationActions.noteSupplierView),
    bind(contract.askSupplierView, viewLinks.askSupplierView),
    bind(contract.showViewQuestion, viewLinks.viewQuestion),
    bind(contract.answerViewQuestion, viewLinks.answerViewQuestion),
  ],
  gives: [importKinds.give(supplierImport), importKinds.give(agreementImport)],
  faces: [reportFace],
  // shortly after midnight where the region is, in summer and in winter
  jobs: [{ name: 'tend-agreements', run: tendAgreements, every: '20 0 * * *' }, ...letterOutbox.jobs],
  migrations: new URL('./migrations/', import.meta.url),
});

export { agreementList as agreementsWith } from './agreements/agreement-queries.ts';
export { riskList as risksWith } from './co-operation/cooperation-queries.ts';
export { followUp as followUpOf } from './follow-up/follow-up-queries.ts';
export { levelsPage as levelsOf } from './levels/level-queries.ts';
export { supplierPage as supplierToReport } from './register/supplier-queries.ts';
