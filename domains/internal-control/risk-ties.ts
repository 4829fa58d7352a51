// What a risk is about beside its unit: a management object, a supplier, the security incident it came of. Who may not know of the
// incident is not told of it, and leaves it as it is.
import { invalidField } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { objectByCode } from '../objects/objects.ts';
import { knownIncident } from '../security/security.ts';
import { suppliersById } from '../suppliers/suppliers.ts';
import type { RiskPage } from './contract.ts';
import type { RiskRecord } from './risk-rows.ts';

export type RiskTies = Pick<RiskRecord, 'object_code' | 'supplier_id' | 'incident_id'>;

interface Given {
  readonly object: string;
  readonly supplier: string | null;
  readonly incident: string;
}

/** The ties of a risk as they are kept; refused where one is of nothing there is, or that the caller may not know of. */
export async function tiesOf(work: Work, given: Given, before: RiskTies | null): Promise<RiskTies> {
  const { object, supplier } = given;
  if (object !== '' && object !== before?.object_code && (await objectByCode(work, object)) === null)
    throw invalidField('unknown-object', 'object', object);
  if (supplier !== null && supplier !== before?.supplier_id && !(await suppliersById(work, [supplier])).has(supplier))
    throw invalidField('unknown-supplier', 'supplier', supplier);
  return { object_code: object, supplier_id: supplier, incident_id: await incidentOf(work, given, before) };
}

/** The same as the risk's page shows them. */
export async function shownTies(
  work: Work,
  { object_code, supplier_id, incident_id }: RiskTies,
): Promise<Pick<RiskPage, 'object' | 'supplier' | 'incident'>> {
  const found = supplier_id === null ? undefined : (await suppliersById(work, [supplier_id])).get(supplier_id);
  return {
    object: object_code === '' ? null : await objectByCode(work, object_code),
    supplier: supplier_id !== null && found ? { supplier: supplier_id, ...found } : null,
    incident: incident_id === null ? null : await knownIncident(work, { id: incident_id }),
  };
}

async function incidentOf(work: Work, { incident }: Given, before: RiskTies | null): Promise<string | null> {
  const kept = before?.incident_id ?? null;
  if (incident !== '') {
    const found = await knownIncident(work, { number: incident });
    if (found === null) throw invalidField('unknown-incident', 'incident', incident);
    return found.incident;
  }
  // who does not see which it is has not meant to take it away
  return kept !== null && (await knownIncident(work, { id: kept })) === null ? kept : null;
}
