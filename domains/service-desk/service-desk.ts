// The door of the service desk: everything that comes in becomes one kind of case, handled in a standardised way.
import { figures } from '../../platform/figures/figure-book.ts';
import { importKinds } from '../../platform/imports/import-kind.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import * as agreedActions from './agreed-actions.ts';
import * as actions from './case-actions.ts';
import * as lists from './case-lists.ts';
import { tellMoment } from './case-moment.ts';
import { casePage } from './case-queries.ts';
import * as contract from './contract.ts';
import { eventLogImport } from './event-log/event-log-import.ts';
import { serviceDeskFigures } from './figures.ts';
import { joinCase } from './join-case.ts';
import { openCase } from './open-case.ts';
import { setTeam, teamList } from './team-actions.ts';

export { disturbances, myCases } from './case-lists.ts';
export { openCase } from './open-case.ts';

export const serviceDesk = domain({
  name: 'service-desk',
  uses: ['people', 'notices', 'assets'],
  permissions: contract.serviceDeskPermissions,
  operations: [
    bind(contract.openCase, openCase),
    bind(contract.listCases, lists.caseList),
    bind(contract.listMyCases, lists.myCases),
    bind(contract.countQueues, lists.queueCounts),
    bind(contract.listDisturbances, lists.disturbances),
    bind(contract.showCase, casePage),
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
  ],
  jobs: [
    { name: 'case-moment', run: tellMoment },
    { name: 'count-deadlines', long: agreedActions.countDeadlines },
  ],
  gives: [figures.give(serviceDeskFigures), importKinds.give(eventLogImport)],
  migrations: new URL('./migrations/', import.meta.url),
});
