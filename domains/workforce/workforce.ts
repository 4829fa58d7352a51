// The door of staff statistics: what it uses, offers and gives to the house.
import { figures } from '../../platform/figures/figure-book.ts';
import { importKind, importKinds } from '../../platform/imports/import-kind.ts';
import { bind, domain } from '../../platform/operation/domain.ts';
import * as contract from './contract.ts';
import { workforceFigures } from './figures.ts';
import { employmentImport } from './import-employments.ts';
import { surveyImport } from './import-survey.ts';
import { timeImport } from './import-time.ts';
import { listParameters, setParameter } from './parameters.ts';
import { openRecord } from './records.ts';
import { listSpans } from './spans.ts';
import { showStaff } from './staff-overview.ts';
import { listSurveys, registerSurvey } from './surveys.ts';

export const workforce = domain({
  name: 'workforce',
  uses: ['people'],
  permissions: contract.workforcePermissions,
  operations: [
    bind(contract.showStaff, showStaff),
    bind(contract.listSpans, listSpans),
    bind(contract.listParameters, listParameters),
    bind(contract.setParameter, setParameter),
    bind(contract.listSurveys, listSurveys),
    bind(contract.registerSurvey, registerSurvey),
    bind(contract.openRecord, openRecord),
  ],
  gives: [
    figures.give(workforceFigures),
    importKinds.give(importKind(employmentImport)),
    importKinds.give(importKind(timeImport)),
    importKinds.give(importKind(surveyImport)),
  ],
  migrations: new URL('./migrations/', import.meta.url),
});

export { type LeavingOf, leavingOf } from './leaving.ts';
