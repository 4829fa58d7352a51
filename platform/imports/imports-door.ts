// Imports as part of the house.
import { bind, domain } from '../operation/domain.ts';
import * as actions from './import-actions.ts';
import { importJobs } from './import-jobs.ts';
import * as queries from './import-queries.ts';
import * as contract from './imports-contract.ts';

export const importsDoor = domain({
  name: 'imports',
  uses: [],
  permissions: {},
  operations: [
    bind(contract.listImportKinds, queries.listImportKinds),
    bind(contract.startImport, actions.startImport),
    bind(contract.listImports, queries.listImports),
    bind(contract.readImport, queries.readImport),
    bind(contract.readImportProblems, queries.readImportProblems),
    bind(contract.remapImport, actions.remapImport),
    bind(contract.commitImport, actions.commitImport),
    bind(contract.undoImport, actions.undoImport),
    bind(contract.downloadBadRows, queries.downloadBadRows),
  ],
  jobs: importJobs,
});
