// The operations of a case's files, bound to their functions.
import { bind } from '../../../platform/operation/domain.ts';
import * as contract from './case-file-contract.ts';
import { addCaseFile, caseFiles, fileOfCase, removeCaseFile } from './case-files.ts';

export const caseFileOperations = [
  bind(contract.listCaseFiles, caseFiles),
  bind(contract.addCaseFile, addCaseFile),
  bind(contract.downloadCaseFile, fileOfCase),
  bind(contract.removeCaseFile, removeCaseFile),
];
