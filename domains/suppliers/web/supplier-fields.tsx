// The fields of a supplier as they are written when it is taken in and when it is corrected.
import { useWords } from '../../../web/language.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { UnitField } from '../../people/web/people-parts.tsx';
import {
  type SupplierCategory,
  type SupplierCountry,
  type SupplierCriticality,
  type SupplierPage,
  supplierCategories,
  supplierCountries,
  supplierCriticalities,
} from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

export type Said = {
  name: string;
  country: SupplierCountry;
  organisationNumber: string;
  category: SupplierCategory;
  criticality: SupplierCriticality;
  handlesPersonalData: boolean;
  unit: string;
  website: string;
  note: string;
};

export const nothingSaid: Said = {
  name: '',
  country: 'SE',
  organisationNumber: '',
  category: 'software',
  criticality: 'medium',
  handlesPersonalData: false,
  unit: '',
  website: '',
  note: '',
};

/** What a supplier says now, to be corrected. */
export function saidOf(page: SupplierPage): Said {
  const { name, country, organisationNumber, category, criticality, handlesPersonalData, unit, website, note } = page;
  return { name, country, organisationNumber, category, criticality, handlesPersonalData, unit, website, note };
}

export function SupplierFields({
  said,
  onChange,
  faults,
}: {
  said: Said;
  onChange: (change: Partial<Said>) => void;
  faults: Readonly<Record<string, string | undefined>>;
}) {
  const t = useWords(suppliersWords);
  return (
    <>
      <TextField label={t('name')} value={said.name} onChange={(name) => onChange({ name })} error={faults.name} />
      <Select
        label={t('country')}
        width="short"
        value={said.country}
        onChange={(country) => onChange({ country })}
        options={supplierCountries.map((id) => ({ id, label: t(`country.${id}`) }))}
      />
      <TextField
        label={t('organisationNumber')}
        hint={t('organisationNumberHint')}
        width="medium"
        value={said.organisationNumber}
        onChange={(organisationNumber) => onChange({ organisationNumber })}
        error={faults.organisationNumber}
        optional
      />
      <Select
        label={t('category')}
        value={said.category}
        onChange={(category) => onChange({ category })}
        options={supplierCategories.map((id) => ({ id, label: t(`category.${id}`) }))}
      />
      <Select
        label={t('criticality')}
        hint={t('criticalityHint')}
        value={said.criticality}
        onChange={(criticality) => onChange({ criticality })}
        options={supplierCriticalities.map((id) => ({ id, label: t(`criticality.${id}`) }))}
      />
      <UnitField
        label={t('unit')}
        hint={t('unitHint')}
        value={said.unit || undefined}
        onChange={(unit) => onChange({ unit: unit ?? '' })}
        error={faults.unit}
      />
      <Checkbox
        label={t('handlesPersonalData')}
        value={said.handlesPersonalData}
        onChange={(handlesPersonalData) => onChange({ handlesPersonalData })}
      />
      <TextField
        label={t('website')}
        hint={t('websiteHint')}
        type="url"
        value={said.website}
        onChange={(website) => onChange({ website })}
        error={faults.website}
        optional
      />
      <TextArea
        label={t('note')}
        value={said.note}
        onChange={(note) => onChange({ note })}
        error={faults.note}
        optional
        rows={3}
      />
    </>
  );
}
