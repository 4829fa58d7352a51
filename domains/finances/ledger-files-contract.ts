// The tables of accounts, mapping, budget and one voucher as files, under what the tables themselves ask. Pure.
import { listBudgetTransfers, listBudgetVersions, readBudget } from './budget-contract.ts';
import { fileOf } from './file-contract.ts';
import { readVoucher } from './ledger-contract.ts';
import { listAccounts, readMapping } from './mapping-contract.ts';

export const exportAccounts = fileOf(listAccounts, listAccounts.input.omit({ after: true, limit: true }), {
  id: 'export-accounts',
  path: '/finances/accounts/export',
  summary: 'All accounts that match, with their group and what is booked, as XLSX or CSV',
});

export const exportMapping = fileOf(readMapping, readMapping.input, {
  id: 'export-mapping',
  path: '/finances/mapping/export',
  summary: 'The ranges in force for an accounting year, as XLSX or CSV',
});

export const exportBudgetVersions = fileOf(listBudgetVersions, listBudgetVersions.input, {
  id: 'export-budget-versions',
  path: '/finances/budgets/export',
  summary: 'The versions of a year’s budget, as XLSX or CSV',
});

export const exportBudget = fileOf(readBudget, readBudget.input, {
  id: 'export-budget',
  path: '/finances/budgets/:versionId/export',
  summary: 'One version of a budget by cost group and month, as XLSX or CSV',
});

export const exportBudgetTransfers = fileOf(listBudgetTransfers, listBudgetTransfers.input, {
  id: 'export-budget-transfers',
  path: '/finances/budget-transfers/export',
  summary: 'The transfers of budget to or from a unit in a year, as XLSX or CSV',
});

export const exportVoucher = fileOf(readVoucher, readVoucher.input, {
  id: 'export-voucher',
  path: '/finances/vouchers/:voucher/export',
  summary: 'The rows of one voucher that one may see, as XLSX or CSV',
});
