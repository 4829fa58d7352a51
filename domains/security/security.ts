// The door of security: incidents that only a few may know of, and the clocks the law sets for them.
import { figures } from '../../platform/figures/figure-book.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import * as contract from './contract.ts';
import { securityFigures } from './figures.ts';
import { saveForm } from './form-actions.ts';
import * as actions from './incident-actions.ts';
import { exportIncident } from './incident-export.ts';
import { exportIncidents, incidentList } from './incident-lists.ts';
import { showIncident } from './incident-queries.ts';
import * as judgements from './judgement-actions.ts';
import { reminderOutbox } from './reminder-mail.ts';
import { remindOfClocksJob } from './reminders.ts';
import * as sendings from './sending-actions.ts';

export { knownIncident } from './incident-access.ts';

export const security = domain({
  name: 'security',
  uses: ['people', 'service-desk'],
  isClosed: true,
  permissions: contract.securityPermissions,
  operations: [
    bind(contract.listIncidents, incidentList),
    bind(contract.exportIncidents, exportIncidents),
    bind(contract.showIncident, showIncident),
    bind(contract.exportIncident, exportIncident),
    bind(contract.reportIncident, actions.reportIncident),
    bind(contract.changeIncident, actions.changeIncident),
    bind(contract.commentIncident, actions.commentIncident),
    bind(contract.namePerson, actions.namePerson),
    bind(contract.takePersonOut, actions.takePersonOut),
    bind(contract.applyLaw, judgements.applyLaw),
    bind(contract.changeJudgement, judgements.changeJudgement),
    bind(contract.liftLaw, judgements.liftLaw),
    bind(contract.noteRequest, judgements.noteRequest),
    bind(contract.noteSending, sendings.noteSending),
    bind(contract.withdrawSending, sendings.withdrawSending),
    bind(contract.addReceipt, sendings.addReceipt),
    bind(contract.addDocument, sendings.addDocument),
    bind(contract.downloadReceipt, sendings.receiptFile),
    bind(contract.saveForm, saveForm),
    bind(contract.setHandled, actions.setHandled),
    bind(contract.closeIncident, actions.closeIncident),
  ],
  jobs: [remindOfClocksJob, ...reminderOutbox.jobs],
  gives: [figures.give(securityFigures)],
  migrations: new URL('./migrations/', import.meta.url),
});
