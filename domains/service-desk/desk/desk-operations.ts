// The operations of the agent's desk beside single cases, bound to their functions.
import { bind } from '../../../platform/operation/domain.ts';
import { setFollowingMail } from '../mail/followed-mail.ts';
import { caseViews, changeCaseView, deleteCaseView, keepCaseView } from './case-views.ts';
import { caseWriters } from './case-writers.ts';
import * as contract from './desk-contract.ts';
import { followCase, followedNews, seeFollowed, unfollowCase } from './follow-case.ts';
import { stepCases } from './step-cases.ts';

export const deskOperations = [
  bind(contract.listCaseViews, caseViews),
  bind(contract.keepCaseView, keepCaseView),
  bind(contract.changeCaseView, changeCaseView),
  bind(contract.deleteCaseView, deleteCaseView),
  bind(contract.stepCases, stepCases),
  bind(contract.whoWrites, caseWriters),
  bind(contract.followCase, followCase),
  bind(contract.unfollowCase, unfollowCase),
  bind(contract.setFollowingMail, setFollowingMail),
  bind(contract.seeFollowed, seeFollowed),
  bind(contract.listFollowedNews, followedNews),
];
