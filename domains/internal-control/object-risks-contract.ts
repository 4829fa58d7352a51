// What the pages of management objects, suppliers and security incidents ask of internal control. Pure.
import { z } from 'zod';
import { query } from '../../platform/operation/operation.ts';
import { domain, Id } from './field-contract.ts';
import { RiskRow } from './risk-contract.ts';

export const showObjectRisks = query({
  id: 'show-object-risks',
  domain,
  path: '/internal-control/objects/:object/risks',
  summary: 'Risks about a management object whose plan I may read, with their traffic lights',
  permission: 'internal-control.read-object',
  input: z.object({
    /** its code */
    object: z.string().min(1).max(30),
  }),
  output: z.object({
    rows: z.array(RiskRow),
    /** the caller has a role on the object and opens its risks */
    mayOpen: z.boolean(),
  }),
  refuses: ['no-such-object'],
});

export const showSupplierRisks = query({
  id: 'show-supplier-risks',
  domain,
  path: '/internal-control/suppliers/:supplier/risks',
  summary: 'Risks of the units about a supplier that I may read, with their traffic lights',
  permission: 'internal-control.read-supplier',
  input: z.object({ supplier: Id }),
  output: z.object({ rows: z.array(RiskRow) }),
  refuses: ['no-such-supplier'],
});

export const showIncidentRisks = query({
  id: 'show-incident-risks',
  domain,
  path: '/internal-control/incidents/:incident/risks',
  summary: 'Risks that came of a security incident I may know of, with their traffic lights',
  permission: 'internal-control.read-incident',
  input: z.object({ incident: Id }),
  output: z.object({ rows: z.array(RiskRow) }),
  refuses: ['no-such-incident'],
});
