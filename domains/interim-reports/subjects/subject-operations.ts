// The operations of reports about one subject and of the board's page. A list, no logic.
import { type BoundOperation, bind } from '../../../platform/operation/domain.ts';
import { readBoard } from './board-query.ts';
import * as themes from './kept-themes.ts';
import * as contract from './subject-contract.ts';
import * as reports from './subject-reports.ts';
import * as themeContract from './theme-contract.ts';

export const subjectOperations: readonly BoundOperation[] = [
  bind(contract.readSubjectReport, reports.readSubjectReport),
  bind(contract.downloadSubjectReport, reports.downloadSubjectReport),
  bind(contract.freezeSubjectReport, reports.freezeSubjectReport),
  bind(contract.listKeptSubjects, reports.listKeptSubjects),
  bind(contract.readKeptSubject, reports.readKeptSubject),
  bind(contract.downloadKeptSubject, reports.downloadKeptSubject),
  bind(contract.readBoard, readBoard),
  bind(themeContract.listThemes, themes.listThemes),
  bind(themeContract.keepTheme, themes.keepTheme),
  bind(themeContract.dropTheme, themes.dropTheme),
];
