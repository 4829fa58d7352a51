// What a risk is about beside its unit: a management object, a supplier, a security incident by its number.
import { useWords } from '../../../web/language.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { SupplierField } from '../../suppliers/web/suppliers-parts.tsx';
import { internalControlWords } from './internal-control-words.ts';
import { ObjectField } from './object-field.tsx';

export type Ties = { object: string; supplier: string | null; supplierName: string; incident: string };

export const noTies: Ties = { object: '', supplier: null, supplierName: '', incident: '' };

type Props = { value: Ties; onChange: (value: Ties) => void; faults: Readonly<Record<string, string>> };

export function TieFields({ value, onChange, faults }: Props) {
  const t = useWords(internalControlWords);
  return (
    <>
      <ObjectField value={value.object} onChange={(object) => onChange({ ...value, object })} fault={faults.object} />
      <SupplierField
        value={value.supplier ?? undefined}
        valueLabel={value.supplierName}
        onChange={(supplier, name) => onChange({ ...value, supplier: supplier ?? null, supplierName: name ?? '' })}
        error={faults.supplier}
        optional
      />
      <TextField
        label={t('incident')}
        hint={t('incident.hint')}
        value={value.incident}
        onChange={(incident) => onChange({ ...value, incident })}
        error={faults.incident}
        optional
      />
    </>
  );
}

/** What an operation takes of it. */
export function tiesOf({ object, supplier, incident }: Ties) {
  return { object, supplier, incident };
}
