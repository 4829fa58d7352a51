// The part of the service desk's door that is about major incidents: its operations bound to functions, and its jobs. A list.
import { type BoundOperation, bind, type Job } from '../../../platform/operation/domain.ts';
import * as contract from '../contract.ts';
import * as candidates from './candidates.ts';
import { declareMajor } from './declare-major.ts';
import * as majorActions from './major-actions.ts';
import { tellMajorMoment } from './major-clock.ts';
import { setMajorLeaders } from './major-mail.ts';
import { majorList, majorPage } from './major-page.ts';
import * as majorReports from './major-reports.ts';
import { listMajorRules, setMajorRule } from './major-rulebook.ts';
import * as reviewActions from './review-actions.ts';
import { downloadReview } from './review-files.ts';
import { tellMajor } from './tell-major.ts';
import { lookForBurst } from './watch-reports.ts';

export const majorOperations: readonly BoundOperation[] = [
  bind(contract.listMajorCandidates, candidates.listMajorCandidates),
  bind(contract.dismissMajorCandidate, candidates.dismissMajorCandidate),
  bind(contract.declareMajor, declareMajor),
  bind(contract.listMajors, majorList),
  bind(contract.showMajor, majorPage),
  bind(contract.changeMajor, majorActions.changeMajor),
  bind(contract.setMajorRole, majorActions.setMajorRole),
  bind(contract.writeMajorLine, majorActions.writeMajorLine),
  bind(contract.tellMajor, tellMajor),
  bind(contract.addMajorTask, majorActions.addMajorTask),
  bind(contract.finishMajorTask, majorActions.finishMajorTask),
  bind(contract.joinMajorReport, majorReports.joinMajorReport),
  bind(contract.leaveMajorReport, majorReports.leaveMajorReport),
  bind(contract.solveMajor, majorReports.solveMajor),
  bind(contract.reopenMajor, majorReports.reopenMajor),
  bind(contract.closeMajor, majorReports.closeMajor),
  bind(contract.writeReview, reviewActions.writeReview),
  bind(contract.addReviewAction, reviewActions.addReviewAction),
  bind(contract.approveReview, reviewActions.approveReview),
  bind(contract.downloadReview, downloadReview),
  bind(contract.listMyMajorTasks, reviewActions.listMyMajorTasks),
  bind(contract.listMajorRules, listMajorRules),
  bind(contract.setMajorRule, setMajorRule),
  bind(contract.setMajorLeaders, setMajorLeaders),
];

export const majorJobs: readonly Job[] = [
  { name: 'look-for-burst', run: lookForBurst },
  { name: 'major-moment', run: tellMajorMoment },
];
