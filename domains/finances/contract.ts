// What finances offers, and who may: the permissions and the few shapes its contracts share. The operations stand in
// ledger-contract.ts, mapping-contract.ts and budget-contract.ts. Pure.
import { z } from 'zod';
import type { Permissions } from '../../platform/permission/roles.ts';

export const financesPermissions: Permissions = {
  'finances.read-ledger': ['unit-head', 'division-head', 'controller', 'auditor', 'administrator'],
  // asked again of the object: whoever reads its plan reads what was booked on it, and who has a role on it opens the vouchers
  'finances.read-object': ['employee'],
  // asked again of the object: whoever leads it tells
  'finances.tell-object-rows': ['employee'],
  'finances.import-ledger': ['controller', 'administrator'],
  'finances.mark-one-off': ['controller'],
  'finances.read-accounts': ['unit-head', 'division-head', 'controller', 'auditor', 'administrator'],
  'finances.change-mapping': ['controller', 'administrator'],
  'finances.import-budget': ['controller', 'administrator'],
  'finances.decide-budget': ['controller'],
  'finances.transfer-budget': ['controller'],
};

export const UnitCode = z.string().min(1).max(20);
/** Öre. */
export const Ore = z.int();
export const Chart = z.string().min(2).max(40);
export const AccountNumber = z.string().trim().min(1).max(20);
export const CostGroupId = z.string().min(2).max(40);
export const Code = z.string().max(60);
export const Year = z.coerce.number<number>().int().min(1990).max(2199);

export const kinds = ['revenue', 'cost', 'financial', 'balance'] as const;
export const Kind = z.enum(kinds);
export type Kind = z.infer<typeof Kind>;

export const Names = z.object({ sv: z.string(), da: z.string(), en: z.string() });

export const oneOffCategories = [
  'licence-audit',
  'settlement',
  'restructuring',
  'write-down',
  'damage',
  'other',
] as const;
export const OneOffCategory = z.enum(oneOffCategories);
export type OneOffCategory = z.infer<typeof OneOffCategory>;
