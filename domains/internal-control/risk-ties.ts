// What a risk is about beside its unit: management objects, suppliers, the security incidents it came of. Who may not know of an
// incident is not told of it, and leaves it as it is.
import { invalidField, type Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { objectByCode } from '../objects/objects.ts';
import { knownIncident } from '../security/security.ts';
import { suppliersById } from '../suppliers/suppliers.ts';
import type { RiskPage } from './contract.ts';
import type { RiskRecord } from './risk-rows.ts';

export type RiskTies = Pick<RiskRecord, 'object_codes' | 'supplier_ids' | 'incident_ids'>;

interface Given {
  readonly objects: readonly string[];
  readonly suppliers: readonly string[];
  readonly incidents: readonly string[];
}

/** The ties of a risk as they are kept; refused where one is of nothing there is, or that the caller may not know of. */
export async function tiesOf(work: Work, given: Given, before: RiskTies | null): Promise<RiskTies> {
  const [objects, suppliers] = [[...new Set(given.objects)], [...new Set(given.suppliers)]];
  for (const object of objects)
    if (!before?.object_codes.includes(object) && (await objectByCode(work, object)) === null)
      throw unknown('object', object);
  const known = await suppliersById(work, suppliers);
  const nobody = suppliers.find((each) => !before?.supplier_ids.includes(each) && !known.has(each));
  if (nobody !== undefined) throw unknown('supplier', nobody);
  return { object_codes: objects, supplier_ids: suppliers, incident_ids: await incidentsOf(work, given, before) };
}

/** The same as the risk's page shows them. */
export async function shownTies(
  work: Work,
  { object_codes, supplier_ids, incident_ids }: RiskTies,
): Promise<Pick<RiskPage, 'objects' | 'suppliers' | 'incidents'>> {
  const [objects, found, incidents] = await Promise.all([
    Promise.all(object_codes.map((each) => objectByCode(work, each))),
    suppliersById(work, supplier_ids),
    knownOf(work, incident_ids),
  ]);
  return {
    objects: objects.flatMap((each) => each ?? []),
    suppliers: supplier_ids.flatMap((supplier) => {
      const each = found.get(supplier);
      return each ? [{ supplier, ...each }] : [];
    }),
    incidents,
  };
}

async function incidentsOf(work: Work, { incidents }: Given, before: RiskTies | null): Promise<string[]> {
  const named: string[] = [];
  for (const number of incidents) {
    const found = await knownIncident(work, { number });
    if (found === null) throw unknown('incident', number);
    named.push(found.incident);
  }
  // who does not see one has not meant to take it away
  const kept = before?.incident_ids ?? [];
  const seen = new Set((await knownOf(work, kept)).map((each) => each.incident));
  return [...new Set([...named, ...kept.filter((each) => !seen.has(each))])];
}

/** One of several is of nothing there is: the refusal says which, at their field. */
function unknown(what: 'object' | 'supplier' | 'incident', said: string): Refusal {
  return invalidField(`unknown-${what}`, `${what}s`, said);
}

async function knownOf(work: Work, ids: readonly string[]) {
  const found = await Promise.all(ids.map((id) => knownIncident(work, { id })));
  return found.flatMap((each) => each ?? []);
}
