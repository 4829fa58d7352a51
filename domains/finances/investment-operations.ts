// The operations on investments bound to their functions, for the door. A list, no logic.
import { bind } from '../../platform/operation/domain.ts';
import * as actions from './investment-actions.ts';
import * as contract from './investment-contract.ts';
import * as investmentFiles from './investment-files.ts';
import * as queries from './investment-queries.ts';
import * as files from './planning-files-contract.ts';

export const investmentOperations = [
  bind(contract.readInvestmentTable, queries.investmentTable),
  bind(contract.listInvestments, queries.investmentList),
  bind(contract.readInvestment, queries.investmentPage),
  bind(contract.decideInvestment, actions.decideInvestment),
  bind(contract.changeInvestment, actions.changeInvestment),
  bind(contract.moveInvestment, actions.moveInvestment),
  bind(contract.bookInvestmentPayment, actions.bookInvestmentPayment),
  bind(contract.forecastInvestment, actions.forecastInvestment),
  bind(contract.listInvestmentFrames, queries.investmentFrames),
  bind(contract.decideInvestmentFrame, actions.decideInvestmentFrame),
  bind(files.exportInvestmentTable, investmentFiles.exportInvestmentTable),
  bind(files.exportInvestments, investmentFiles.exportInvestments),
  bind(files.exportInvestment, investmentFiles.exportInvestment),
];
