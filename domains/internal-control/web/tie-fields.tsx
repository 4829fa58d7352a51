// What a risk is about beside its unit: management objects, suppliers, security incidents by their numbers.
import { useWords } from '../../../web/language.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { SupplierField } from '../../suppliers/web/suppliers-parts.tsx';
import type { RiskPage } from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';
import { ManyField, type Named } from './many-field.tsx';
import { ObjectField } from './object-field.tsx';

export type Ties = { objects: readonly Named[]; suppliers: readonly Named[]; incidents: string };

export const noTies: Ties = { objects: [], suppliers: [], incidents: '' };

type Props = { value: Ties; onChange: (value: Ties) => void; faults: Readonly<Record<string, string>> };

export function TieFields({ value, onChange, faults }: Props) {
  const t = useWords(internalControlWords);
  const faultOf = (field: keyof Ties) =>
    Object.entries(faults).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1];
  return (
    <>
      <ObjectField
        value={value.objects}
        onChange={(objects) => onChange({ ...value, objects })}
        fault={faultOf('objects')}
      />
      <ManyField value={value.suppliers} onChange={(suppliers) => onChange({ ...value, suppliers })}>
        {(add) => (
          <SupplierField
            value={undefined}
            onChange={(id, name) => (id === undefined ? null : add({ id, label: name ?? id }))}
            error={faultOf('suppliers')}
            optional
          />
        )}
      </ManyField>
      <TextField
        label={t('incidents')}
        hint={t('incident.hint')}
        value={value.incidents}
        onChange={(incidents) => onChange({ ...value, incidents })}
        error={faultOf('incidents')}
        optional
      />
    </>
  );
}

/** What an operation takes of it. */
export function tiesOf({ objects, suppliers, incidents }: Ties) {
  return {
    objects: objects.map(({ id }) => id),
    suppliers: suppliers.map(({ id }) => id),
    incidents: incidents.split(/[\s,;]+/u).filter((each) => each !== ''),
  };
}

/** As they stand on a risk's page. */
export function tiesSaid({ objects, suppliers, incidents }: RiskPage): Ties {
  return {
    objects: objects.map(({ code, name }) => ({ id: code, label: name })),
    suppliers: suppliers.map(({ supplier, name }) => ({ id: supplier, label: name })),
    incidents: incidents.map(({ number }) => number).join(', '),
  };
}
