// Which supplier a row of a file means: by our number, by organisation number, then by name. A region has hundreds, not millions:
// they are looked up at once.
import type { Work } from '../../../platform/work/work.ts';
import { readOrganisationNumber } from '../register/organisation-number-rules.ts';
import { supplierCountries } from '../register/supplier-contract.ts';
import { type SupplierRecord, supplierNumberIn } from '../register/supplier-rows.ts';

export interface KnownSuppliers {
  readonly byNumber: ReadonlyMap<number, SupplierRecord>;
  readonly byOrganisation: ReadonlyMap<string, SupplierRecord>;
  readonly byName: ReadonlyMap<string, SupplierRecord>;
  /** what one cell names, by any of the three */
  named(text: string): SupplierRecord | undefined;
}

export async function knownSuppliers(work: Work): Promise<KnownSuppliers> {
  const rows = await work.sql<SupplierRecord>('select * from suppliers.suppliers order by number desc');
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const byOrganisation = new Map(
    rows
      .filter((row) => row.organisation_number !== '')
      .map((row) => [`${row.country} ${row.organisation_number}`, row]),
  );
  const byName = new Map(rows.map((row) => [row.name.toLowerCase(), row]));
  return {
    byNumber,
    byOrganisation,
    byName,
    named: (text) => {
      const number = supplierNumberIn(text);
      if (number !== null) return byNumber.get(number);
      const own = byName.get(text.trim().toLowerCase());
      if (own) return own;
      for (const country of supplierCountries) {
        const read = readOrganisationNumber(country, text);
        const found =
          'number' in read && read.number !== '' ? byOrganisation.get(`${country} ${read.number}`) : undefined;
        if (found) return found;
      }
      return undefined;
    },
  };
}
