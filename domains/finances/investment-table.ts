// The columns and rows of the report’s investment table: what its figures and their texts are named after.
import { type InvestmentCategory, investmentCategories } from './investment-rules.ts';

/** The columns of the report's table, in its order. */
export const investmentColumns = [
  'frame',
  'outcome-earlier',
  'outcome-this',
  'outcome',
  'forecast',
  'carried',
] as const;

export type InvestmentColumn = (typeof investmentColumns)[number];

export type InvestmentTableRowName = 'total' | InvestmentCategory;

export const investmentRows: readonly InvestmentTableRowName[] = ['total', ...investmentCategories];
