// The operations of knowledge, bound to their functions: a part of the desk's door.
import { bind } from '../../../platform/operation/domain.ts';
import * as actions from './article-actions.ts';
import { draftFromCase } from './article-from-case.ts';
import * as queries from './article-queries.ts';
import * as contract from './knowledge-contract.ts';
import { gapList, noteMissedSearch, settleGap } from './knowledge-gaps.ts';
import * as templateContract from './template-contract.ts';
import * as templates from './templates.ts';

export const knowledgeOperations = [
  bind(contract.listArticles, queries.articleList),
  bind(contract.showArticle, queries.articlePage),
  bind(contract.showArticleChange, queries.articleChange),
  bind(contract.writeArticle, actions.writeArticle),
  bind(contract.changeArticle, actions.changeArticle),
  bind(contract.publishArticle, actions.publishArticle),
  bind(contract.reviewArticle, actions.reviewArticle),
  bind(contract.withdrawArticle, actions.withdrawArticle),
  bind(contract.rateArticle, actions.rateArticle),
  bind(contract.draftFromCase, draftFromCase),
  bind(contract.noteMissedSearch, noteMissedSearch),
  bind(contract.listGaps, gapList),
  bind(contract.settleGap, settleGap),
  bind(templateContract.listTemplates, templates.templateList),
  bind(templateContract.setTemplate, templates.setTemplate),
  bind(templateContract.dropTemplate, templates.dropTemplate),
  bind(templateContract.listAnswers, templates.answerList),
];
