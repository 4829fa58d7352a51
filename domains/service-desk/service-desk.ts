// The door of the service desk: everything that comes in becomes one kind of case, handled in a standardised way.
import { figures } from '../../platform/figures/figure-book.ts';
import { importKinds } from '../../platform/imports/import-kind.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import * as agreedActions from './agreed-actions.ts';
import { alarmFace } from './alarms/alarm-face.ts';
import { alarmJobs, alarmOperations, alarmSubscriptions } from './alarms/alarm-operations.ts';
import * as actions from './case-actions.ts';
import * as lists from './case-lists.ts';
import { tellMoment } from './case-moment.ts';
import { casePage } from './case-queries.ts';
import * as changes from './changes/change-actions.ts';
import * as changeRules from './changes/change-allowed.ts';
import * as changeQueries from './changes/change-queries.ts';
import { tellChange } from './changes/tell-change.ts';
import { closeResolved } from './close-resolved.ts';
import * as contract from './contract.ts';
import { countLevel } from './count-level.ts';
import { deskOperations } from './desk/desk-operations.ts';
import { eventLogImport } from './event-log/event-log-import.ts';
import { serviceDeskFigures } from './figures.ts';
import { caseFileOperations } from './files/case-file-operations.ts';
import { keepServicesFound } from './found-by-search.ts';
import { joinCase } from './join-case.ts';
import { knowledgeOperations } from './knowledge/knowledge-operations.ts';
import { fetchMail, tendMail } from './mail/carry-mail.ts';
import { digestJobs } from './mail/daily-digest.ts';
import { tellFollowers } from './mail/followed-mail.ts';
import * as mailActions from './mail/mail-actions.ts';
import * as mailQueries from './mail/mail-queries.ts';
import { caseOutbox } from './mail/send-mail.ts';
import { takeMail } from './mail/take-mail.ts';
import { majorJobs, majorOperations } from './major/major-operations.ts';
import { objectCases, showObjectCases } from './objects/object-cases.ts';
import { openCase } from './open-case.ts';
import { relationOperations, relationSubscriptions } from './relations/relation-operations.ts';
import {
  reliabilityJobs,
  reliabilityOperations,
  reliabilitySubscriptions,
} from './reliability/reliability-operations.ts';
import { retentionJobs, retentionOperations } from './retention/retention-operations.ts';
import { routingOperations } from './routing/routing-operations.ts';
import { trainRoutingJob } from './routing/train-routing.ts';
import { satisfactionOperations, satisfactionSubscriptions } from './satisfaction/satisfaction-operations.ts';
import { setTeam, teamList } from './team-actions.ts';
import { unmaskCaseText } from './unmask-text.ts';

export { businessCalendars, openTimeBy } from './business-calendars.ts';
export { myCases } from './case-lists.ts';
export { knownChange } from './changes/known-changes.ts';
export { articlesFor } from './knowledge/article-queries.ts';
export { openDisturbances } from './known-disturbances.ts';
export { startMail } from './mail/carry-mail.ts';
export { knownMajor } from './major/known-majors.ts';
export { masked } from './masked-text.ts';
export { openCase } from './open-case.ts';
export { knownErrors } from './relations/known-errors.ts';
export { tellInCase } from './tell-in-case.ts';

export const serviceDesk = domain({
  name: 'service-desk',
  uses: ['people', 'notices', 'suppliers', 'assets', 'objects'],
  permissions: contract.serviceDeskPermissions,
  operations: [
    bind(contract.openCase, openCase),
    bind(contract.listCases, lists.caseList),
    bind(contract.listMyCases, lists.myCases),
    bind(contract.countQueues, lists.queueCounts),
    bind(contract.listDisturbances, lists.disturbances),
    bind(contract.showCase, casePage),
    bind(contract.unmaskCaseText, unmaskCaseText),
    bind(contract.commentCase, actions.commentCase),
    bind(contract.takeCase, actions.takeCase),
    bind(contract.assignCase, actions.assignCase),
    bind(contract.changeCase, actions.changeCase),
    bind(contract.startCase, actions.startCase),
    bind(contract.waitCase, actions.waitCase),
    bind(contract.resolveCase, actions.resolveCase),
    bind(contract.reopenCase, actions.reopenCase),
    bind(contract.closeCase, actions.closeCase),
    bind(contract.cancelCase, actions.cancelCase),
    bind(contract.mergeCase, actions.mergeCase),
    bind(contract.joinCase, joinCase),
    bind(contract.listTeams, teamList),
    bind(contract.setTeam, setTeam),
    bind(contract.listAgreed, agreedActions.agreedList),
    bind(contract.setLevel, agreedActions.setLevel),
    bind(contract.setCalendar, agreedActions.setCalendar),
    bind(contract.listQuarantine, mailQueries.quarantine),
    bind(contract.showMail, mailQueries.mailPage),
    bind(contract.downloadMail, mailQueries.originalOfMail),
    bind(contract.downloadMailFile, mailQueries.fileOfMail),
    bind(contract.listCaseMails, mailQueries.caseMails),
    bind(contract.openCaseOfMail, mailActions.openCaseOfMail),
    bind(contract.appendMail, mailActions.appendMail),
    bind(contract.discardMail, mailActions.discardMail),
    bind(contract.resendMail, mailActions.resendMail),
    ...deskOperations,
    ...caseFileOperations,
    ...retentionOperations,
    ...relationOperations,
    ...knowledgeOperations,
    ...alarmOperations,
    ...reliabilityOperations,
    ...majorOperations,
    bind(contract.planChange, changes.planChange),
    bind(contract.correctChange, changes.correctChange),
    bind(contract.askForChange, changes.askForChange),
    bind(contract.voteOnChange, changes.voteOnChange),
    bind(contract.beginChange, changes.beginChange),
    bind(contract.endChange, changes.endChange),
    bind(contract.reviewChange, changes.reviewChange),
    bind(contract.withdrawChange, changes.withdrawChange),
    bind(contract.showChange, changeQueries.changePage),
    bind(contract.listChanges, changeQueries.changeList),
    bind(contract.listChangeRules, changeRules.changeRules),
    bind(contract.setChangeTemplate, changeRules.setChangeTemplate),
    bind(contract.setChangeStop, changeRules.setChangeStop),
    ...satisfactionOperations,
    ...routingOperations,
    bind(contract.showObjectCases, showObjectCases),
    bind(contract.listObjectCases, objectCases),
  ],
  jobs: [
    ...alarmJobs,
    ...reliabilityJobs,
    { name: 'case-moment', run: tellMoment },
    { name: 'tell-change', run: tellChange },
    ...majorJobs,
    ...retentionJobs,
    { name: 'count-deadlines', long: agreedActions.countDeadlines },
    { name: 'count-level', long: countLevel },
    { name: 'close-resolved', long: closeResolved, every: '20 * * * *' },
    { name: 'tell-followers', run: tellFollowers },
    { name: 'take-mail', long: takeMail },
    ...caseOutbox.jobs,
    ...digestJobs,
    { name: 'fetch-mail', long: fetchMail, every: '* * * * *' },
    { name: 'tend-mail', long: tendMail, every: '*/5 * * * *' },
    trainRoutingJob,
  ],
  subscriptions: [
    { event: 'service-set', run: (work) => keepServicesFound(work) },
    ...relationSubscriptions,
    ...satisfactionSubscriptions,
    ...alarmSubscriptions,
    ...reliabilitySubscriptions,
  ],
  faces: [alarmFace],
  gives: [figures.give(serviceDeskFigures), importKinds.give(eventLogImport)],
  migrations: new URL('./migrations/', import.meta.url),
});
