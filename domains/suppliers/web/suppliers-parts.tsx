// Choosing a supplier by typing, as forms in other rooms do: everybody may name one.
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { findSuppliers } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

export type SupplierFieldProps = {
  label?: string;
  hint?: string;
  error?: string | undefined;
  optional?: boolean;
  value: string | undefined;
  /** The name of the supplier chosen already. */
  valueLabel?: string;
  onChange: (supplier: string | undefined, name?: string) => void;
};

export function SupplierField({ value, onChange, label, ...frame }: SupplierFieldProps) {
  const t = useWords(suppliersWords);
  return (
    <ComboBox
      label={label ?? t('supplier')}
      width="medium"
      value={value}
      onChange={(supplier, option) => onChange(supplier, option?.label)}
      options={async (search, signal) => {
        const { rows } = await call(findSuppliers, { search }, { signal });
        return rows.map((row) => ({ id: row.supplier, label: row.name, note: row.number }));
      }}
      {...frame}
    />
  );
}
