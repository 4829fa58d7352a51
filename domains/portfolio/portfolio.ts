// The door of the portfolio: what the region needs, what it decides to develop, how that stands and what it gives.
import { figures } from '../../platform/figures/figure-book.ts';
import { importKinds } from '../../platform/imports/import-kind.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import * as assignments from './assignments/assignment-actions.ts';
import * as assignmentQueries from './assignments/assignment-queries.ts';
import * as telling from './assignments/assignment-telling.ts';
import * as contract from './contract.ts';
import * as council from './council/council-actions.ts';
import * as councilQueries from './council/council-queries.ts';
import * as tied from './council/tied-money.ts';
import { portfolioFigures } from './figures.ts';
import * as followUp from './improvements/follow-up.ts';
import * as improvements from './improvements/improvement-actions.ts';
import * as improvementQueries from './improvements/improvement-queries.ts';
import * as needs from './needs/need-actions.ts';
import { needImport } from './needs/need-import.ts';
import * as needQueries from './needs/need-queries.ts';
import * as studies from './needs/study-actions.ts';
import * as office from './office/office.ts';
import * as follow from './partners/follow-links.ts';
import { followOutbox } from './partners/follow-mail.ts';
import { tellPartners } from './partners/tell-partners.ts';
import * as rounds from './rounds/round-actions.ts';
import * as roundQueries from './rounds/round-queries.ts';

export { assignmentsTold } from './assignments/assignment-queries.ts';

export const portfolio = domain({
  name: 'portfolio',
  uses: ['people', 'objects', 'service-desk', 'intake', 'finances'],
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
    bind(contract.listNeeds, needQueries.listNeeds),
    bind(contract.exportNeeds, needQueries.exportNeeds),
    bind(contract.showNeed, needQueries.needPage),
    bind(contract.tellNeed, needs.tellNeed),
    bind(contract.changeNeed, needs.changeNeed),
    bind(contract.setNeedState, needs.setNeedState),
    bind(contract.joinNeeds, needs.joinNeeds),
    bind(contract.unJoinNeed, needs.unJoinNeed),
    bind(contract.beginStudy, studies.beginStudy),
    bind(contract.changeStudy, studies.changeStudy),
    bind(contract.finishStudy, studies.finishStudy),
    bind(contract.followStudy, studies.followStudy),
    bind(contract.showPortfolioOffice, office.showPortfolioOffice),
    bind(contract.setPortfolioOffice, office.setPortfolioOffice),
    bind(contract.listRounds, roundQueries.listRounds),
    bind(contract.showRound, roundQueries.roundPage),
    bind(contract.exportRound, roundQueries.exportRound),
    bind(contract.beginRound, rounds.beginRound),
    bind(contract.changeRound, rounds.changeRound),
    bind(contract.setRoundNeed, rounds.setRoundNeed),
    bind(contract.takeNeedFromRound, rounds.takeNeedFromRound),
    bind(contract.scoreNeeds, rounds.scoreNeeds),
    bind(contract.settleScore, rounds.settleScore),
    bind(contract.setRoundState, rounds.setRoundState),
    bind(contract.listCouncilMeetings, councilQueries.listCouncilMeetings),
    bind(contract.showCouncilMeeting, councilQueries.meetingPage),
    bind(contract.showObjectDecisions, councilQueries.objectDecisions),
    bind(contract.exportMatters, councilQueries.exportMatters),
    bind(contract.callCouncilMeeting, council.callCouncilMeeting),
    bind(contract.closeCouncilMeeting, council.closeCouncilMeeting),
    bind(contract.addMatter, council.addMatter),
    bind(contract.decideMatter, council.decideMatter),
    bind(contract.tieMatterToInvestment, tied.tieMatterToInvestment),
    bind(contract.showInvestmentDecisions, tied.investmentDecisions),
    bind(contract.tieMatterToTransfer, tied.tieMatterToTransfer),
    bind(contract.showTransferDecisions, tied.transferDecisions),
    bind(contract.listImprovements, improvementQueries.listImprovements),
    bind(contract.exportImprovements, improvementQueries.exportImprovements),
    bind(contract.showImprovement, improvementQueries.improvementPage),
    bind(contract.tellImprovement, improvements.tellImprovement),
    bind(contract.setImprovementState, improvements.setImprovementState),
    bind(contract.tellEffect, improvements.tellEffect),
    bind(contract.showAssignmentFollowUp, followUp.showAssignmentFollowUp),
    bind(contract.addBenefit, followUp.addBenefit),
    bind(contract.measureBenefit, followUp.measureBenefit),
    bind(contract.addPartner, followUp.addPartner),
    bind(contract.withdrawBenefit, followUp.withdrawBenefit),
    bind(contract.withdrawPartner, followUp.withdrawPartner),
    bind(contract.sendFollowLink, follow.sendFollowLink),
    bind(contract.revokeFollowLink, follow.revokeFollowLink),
    bind(contract.showFollowed, follow.followed),
    bind(contract.setFollowLetters, follow.setFollowLetters),
  ],
  jobs: [
    ...followOutbox.jobs,
    { name: 'tell-partners', run: tellPartners, every: '30 4 * * *' },
    { name: 'forget-follow-addresses', run: follow.forgetAddresses, every: '20 3 * * *' },
  ],
  subscriptions: [{ event: 'need-changed', run: needs.takeIdea }],
  gives: [figures.give(portfolioFigures), importKinds.give(needImport)],
  migrations: new URL('./migrations/', import.meta.url),
});
