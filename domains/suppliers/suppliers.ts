// The door of the register of suppliers: who delivers, what was agreed, and whether it is kept.
import { bind, domain } from '../../platform/operation/domain.ts';
import * as agreementActions from './agreements/agreement-actions.ts';
import * as agreementFiles from './agreements/agreement-files.ts';
import * as agreementQueries from './agreements/agreement-queries.ts';
import { tendAgreements } from './agreements/tend-agreements.ts';
import * as contract from './contract.ts';
import { exportAgreements, exportSuppliers } from './export-lists.ts';
import * as supplierActions from './register/supplier-actions.ts';
import * as supplierQueries from './register/supplier-queries.ts';

export { suppliersById, suppliersByName } from './register/supplier-rows.ts';

export const suppliers = domain({
  name: 'suppliers',
  uses: ['people', 'notices'],
  permissions: contract.suppliersPermissions,
  operations: [
    bind(contract.listSuppliers, supplierQueries.supplierList),
    bind(contract.exportSuppliers, exportSuppliers),
    bind(contract.findSuppliers, supplierQueries.supplierNames),
    bind(contract.showSupplier, supplierQueries.supplierPage),
    bind(contract.showSupplierHistory, supplierQueries.supplierHistory),
    bind(contract.registerSupplier, supplierActions.registerSupplier),
    bind(contract.changeSupplier, supplierActions.changeSupplier),
    bind(contract.setContact, supplierActions.setContact),
    bind(contract.removeContact, supplierActions.removeContact),
    bind(contract.giveDuty, supplierActions.giveDuty),
    bind(contract.endDuty, supplierActions.endDuty),
    bind(contract.listAgreements, agreementQueries.agreementList),
    bind(contract.exportAgreements, exportAgreements),
    bind(contract.listMyDueDays, agreementQueries.myDueDays),
    bind(contract.showAgreement, agreementQueries.agreementPage),
    bind(contract.registerAgreement, agreementActions.registerAgreement),
    bind(contract.changeAgreement, agreementActions.changeAgreement),
    bind(contract.giveNotice, agreementActions.giveNotice),
    bind(contract.decideOption, agreementActions.decideOption),
    bind(contract.addAgreementFile, agreementFiles.addAgreementFile),
    bind(contract.downloadAgreementFile, agreementFiles.downloadAgreementFile),
    bind(contract.removeAgreementFile, agreementFiles.removeAgreementFile),
  ],
  // shortly after midnight where the region is, in summer and in winter
  jobs: [{ name: 'tend-agreements', run: tendAgreements, every: '20 0 * * *' }],
  migrations: new URL('./migrations/', import.meta.url),
});
