// Who made a part, as the register of suppliers knows it. A vendor chosen there brings its name; one that is only named, by hand or
// in a file, is the supplier with that name, or a name alone.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { suppliersById, suppliersByName } from '../../suppliers/suppliers.ts';
import type { ComponentColumns } from './component-step.ts';

type Said = { readonly vendor?: string | undefined; readonly vendorId?: string | null | undefined };

/** The columns for what was said of the vendor; nothing where nothing was. Refusal `unknown-supplier`. */
export async function vendorColumns(work: Work, { vendor, vendorId }: Said): Promise<ComponentColumns> {
  if (vendorId) {
    const name = (await suppliersById(work, [vendorId])).get(vendorId)?.name;
    if (name === undefined)
      throw new Refusal('invalid', 'unknown-supplier', {}, [
        { path: 'vendorId', code: 'unknown-supplier', message: 'unknown-supplier' },
      ]);
    return { vendor_name: name, vendor_id: vendorId };
  }
  if (vendor === undefined) return {};
  const [named] = await withVendors(work, [{ vendor_name: vendor }]);
  return named ?? {};
}

/** The same columns, each that names a vendor with the supplier of that name. */
export async function withVendors<Columns extends ComponentColumns>(
  work: Work,
  sets: readonly Columns[],
): Promise<Columns[]> {
  const nameOf = (set: ComponentColumns) => set.vendor_name?.trim().toLowerCase() ?? '';
  const known = await suppliersByName(work, [...new Set(sets.map(nameOf).filter((name) => name !== ''))]);
  return sets.map((set) =>
    set.vendor_name === undefined ? set : { ...set, vendor_id: known.get(nameOf(set)) ?? null },
  );
}
