// The ledger half of the door: looking at outcome and vouchers, marks, accounts and their mapping, budgets. A list, no logic.
import { type BoundOperation, bind } from '../../platform/operation/domain.ts';
import * as budgetActions from './budget-actions.ts';
import * as budgets from './budget-contract.ts';
import * as budgetQueries from './budget-queries.ts';
import { readFinanceChoices } from './finance-choices.ts';
import * as ledger from './ledger-contract.ts';
import { exportOutcome, exportVouchers } from './ledger-exports.ts';
import * as files from './ledger-files.ts';
import * as fileContract from './ledger-files-contract.ts';
import * as mappingActions from './mapping-actions.ts';
import * as mapping from './mapping-contract.ts';
import * as mappingQueries from './mapping-queries.ts';
import { readObjectOutcome } from './object-outcome.ts';
import * as objectContract from './object-outcome-contract.ts';
import { listObjectRows, readObjectUses } from './object-uses.ts';
import * as uses from './object-uses-contract.ts';
import * as oneOffs from './one-off-actions.ts';
import { readOutcome } from './outcome-queries.ts';
import { tellObjectRows } from './tell-object-rows.ts';
import { listVouchers } from './voucher-list.ts';
import { readVoucher } from './voucher-page.ts';

export const ledgerOperations: readonly BoundOperation[] = [
  bind(ledger.readFinanceChoices, readFinanceChoices),
  bind(ledger.readOutcome, readOutcome),
  bind(ledger.exportOutcome, exportOutcome),
  bind(objectContract.readObjectOutcome, readObjectOutcome),
  bind(uses.readObjectUses, readObjectUses),
  bind(uses.listObjectRows, listObjectRows),
  bind(uses.tellObjectRows, tellObjectRows),
  bind(ledger.listVouchers, listVouchers),
  bind(ledger.exportVouchers, exportVouchers),
  bind(ledger.readVoucher, readVoucher),
  bind(ledger.listOneOffs, oneOffs.listOneOffs),
  bind(ledger.markOneOff, oneOffs.markOneOff),
  bind(ledger.unmarkOneOff, oneOffs.unmarkOneOff),
  bind(mapping.listAccounts, mappingQueries.listAccounts),
  bind(mapping.readMapping, mappingQueries.readMapping),
  bind(mapping.previewMapping, mappingActions.previewMapping),
  bind(mapping.changeMapping, mappingActions.changeMapping),
  bind(budgets.listBudgetVersions, budgetQueries.listBudgetVersions),
  bind(budgets.readBudget, budgetQueries.readBudget),
  bind(budgets.putBudgetInForce, budgetActions.putBudgetInForce),
  bind(budgets.listBudgetTransfers, budgetQueries.listBudgetTransfers),
  bind(budgets.createBudgetTransfer, budgetActions.createBudgetTransfer),
  bind(budgets.withdrawBudgetTransfer, budgetActions.withdrawBudgetTransfer),
  bind(fileContract.exportAccounts, files.exportAccounts),
  bind(fileContract.exportMapping, files.exportMapping),
  bind(fileContract.exportBudgetVersions, files.exportBudgetVersions),
  bind(fileContract.exportBudget, files.exportBudget),
  bind(fileContract.exportBudgetTransfers, files.exportBudgetTransfers),
  bind(fileContract.exportVoucher, files.exportVoucher),
];
