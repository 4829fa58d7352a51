// The door of interim reports: texts bound to figures, the way to approval, the close, the finished report.
import { bind, domain } from '../../platform/operation/domain.ts';
import { amountsAfterClose } from './amounts-after-close.ts';
import * as chapterActions from './chapter-actions.ts';
import * as findingActions from './checker/finding-actions.ts';
import { listFindings } from './checker/finding-queries.ts';
import { closeReport } from './close-report.ts';
import * as contract from './contract.ts';
import { proposeText } from './drafts/propose-text.ts';
import { sayReferences } from './reference-queries.ts';
import { remindWritersJob } from './reminders.ts';
import * as actions from './report-actions.ts';
import { checkReport } from './report-check.ts';
import { downloadReport, keepReportFilesJob, renderUnitReport } from './report-files.ts';
import * as queries from './report-queries.ts';
import { previewReport } from './report-tree.ts';
import { subjectOperations } from './subjects/subject-operations.ts';
import * as templateActions from './template-actions.ts';
import { listTemplates, readTemplate } from './template-queries.ts';
import { writerOutbox } from './writer-mail.ts';

export const interimReports = domain({
  name: 'interim-reports',
  uses: ['finances', 'internal-control', 'objects', 'people', 'portfolio', 'scorecards', 'suppliers'],
  permissions: contract.interimReportsPermissions,
  operations: [
    bind(contract.listTemplates, listTemplates),
    bind(contract.readTemplate, readTemplate),
    bind(contract.createTemplate, templateActions.createTemplate),
    bind(contract.changeTemplate, templateActions.changeTemplate),
    bind(contract.listReports, queries.listReports),
    bind(contract.readReport, queries.readReport),
    bind(contract.createReport, actions.createReport),
    bind(contract.changeReport, actions.changeReport),
    bind(contract.setReportState, actions.setReportState),
    bind(contract.checkReport, checkReport),
    bind(contract.listFindings, listFindings),
    bind(contract.dismissFinding, findingActions.dismissFinding),
    bind(contract.restoreFinding, findingActions.restoreFinding),
    bind(contract.mendFinding, findingActions.mendFinding),
    bind(contract.closeReport, closeReport),
    bind(contract.publishReport, actions.publishReport),
    bind(contract.reopenReport, actions.reopenReport),
    bind(contract.previewReport, previewReport),
    bind(contract.downloadReport, downloadReport),
    bind(contract.renderUnitReport, renderUnitReport),
    bind(contract.amountsAfterClose, amountsAfterClose),
    bind(contract.listMyChapters, queries.listMyChapters),
    bind(contract.readChapter, queries.readChapter),
    bind(contract.sayReferences, sayReferences),
    bind(contract.proposeText, proposeText),
    bind(contract.changeChapterText, chapterActions.changeChapterText),
    bind(contract.listChapterVersions, queries.listChapterVersions),
    bind(contract.setChapterState, chapterActions.setChapterState),
    bind(contract.assignChapter, chapterActions.assignChapter),
    bind(contract.addChapter, chapterActions.addChapter),
    bind(contract.changeChapter, chapterActions.changeChapter),
    bind(contract.removeChapter, chapterActions.removeChapter),
    bind(contract.addChapterComment, chapterActions.addChapterComment),
    bind(contract.settleChapterComment, chapterActions.settleChapterComment),
    ...subjectOperations,
  ],
  jobs: [keepReportFilesJob, remindWritersJob, ...writerOutbox.jobs],
  migrations: new URL('./migrations/', import.meta.url),
});
