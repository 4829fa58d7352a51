// The fields of a piece as they are written when it is taken in and when it is corrected.
import { useWords } from '../../../web/language.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { ServiceField } from '../../notices/web/service-parts.tsx';
import { SupplierField } from '../../suppliers/web/suppliers-parts.tsx';
import { criticalities, type EquipmentCategory, type EquipmentPage, equipmentCategories } from '../contract.ts';
import { kindOf } from '../equipment-rules.ts';
import { assetsWords } from './assets-words.ts';

export type Said = {
  name: string;
  category: EquipmentCategory;
  manufacturer: string;
  model: string;
  serialNumber: string;
  otherNumber: string;
  udi: string;
  keeper: string;
  supplier: string;
  supplierId: string | undefined;
  service: string;
  deliveredOn: string | undefined;
  warrantyUntil: string | undefined;
  criticality: string;
  note: string;
};

export const nothingSaid: Said = {
  name: '',
  category: 'computer',
  manufacturer: '',
  model: '',
  serialNumber: '',
  otherNumber: '',
  udi: '',
  keeper: '',
  supplier: '',
  supplierId: undefined,
  service: '',
  deliveredOn: undefined,
  warrantyUntil: undefined,
  criticality: '',
  note: '',
};

/** What a piece says now, to be corrected. */
export function saidOf(page: EquipmentPage): Said {
  return {
    ...page,
    supplierId: page.supplierId ?? undefined,
    service: page.service ?? '',
    deliveredOn: page.deliveredOn ?? undefined,
    warrantyUntil: page.warrantyUntil ?? undefined,
    criticality: page.criticality ?? '',
  };
}

/** As the operations take it. */
export function inputOf(said: Said) {
  return {
    name: said.name,
    category: said.category,
    manufacturer: said.manufacturer,
    model: said.model,
    serialNumber: said.serialNumber,
    otherNumber: said.otherNumber,
    udi: said.udi,
    supplier: said.supplier,
    supplierId: said.supplierId ?? null,
    service: said.service || null,
    deliveredOn: said.deliveredOn ?? null,
    warrantyUntil: said.warrantyUntil ?? null,
    criticality: kindOf(said.category) === 'it' ? null : (criticalities.find((id) => id === said.criticality) ?? null),
    note: said.note,
  };
}

export type SaidFieldsProps = {
  said: Said;
  onChange: (change: Partial<Said>) => void;
  faults: Readonly<Record<string, string | undefined>>;
};

/** What it is: a UDI read by a reader first, because it brings the serial number with it. */
export function WhatFields({ said, onChange, faults }: SaidFieldsProps) {
  const t = useWords(assetsWords);
  const text = (name: 'manufacturer' | 'model', label: string) => (
    <TextField
      label={label}
      name={name}
      value={said[name]}
      onChange={(value) => onChange({ [name]: value })}
      optional
    />
  );
  const isMedical = kindOf(said.category) === 'medical';
  return (
    <>
      <TextField
        label={t('name')}
        name="name"
        hint={t('nameHint')}
        value={said.name}
        onChange={(name) => onChange({ name })}
        error={faults.name}
      />
      <Select
        label={t('category')}
        value={said.category}
        onChange={(category) => onChange({ category })}
        options={equipmentCategories.map((id) => ({ id, label: t(`category.${id}`) }))}
      />
      {text('manufacturer', t('manufacturer'))}
      {text('model', t('model'))}
      {isMedical || said.udi ? (
        <TextField
          label={t('udi')}
          name="udi"
          hint={t('udiHint')}
          value={said.udi}
          onChange={(udi) => onChange({ udi })}
          error={faults.udi}
          optional
        />
      ) : null}
      <TextField
        label={t('serial')}
        name="serialNumber"
        value={said.serialNumber}
        onChange={(serialNumber) => onChange({ serialNumber })}
        error={faults.serialNumber}
        optional
      />
      <TextField
        label={t('otherNumber')}
        name="otherNumber"
        hint={t('otherNumberHint')}
        value={said.otherNumber}
        onChange={(otherNumber) => onChange({ otherNumber })}
        error={faults.otherNumber}
        optional
      />
      {isMedical ? (
        <Select
          label={t('criticality')}
          hint={t('criticalityHint')}
          value={said.criticality}
          onChange={(criticality) => onChange({ criticality })}
          options={[
            { id: '', label: t('noCriticality') },
            ...criticalities.map((id) => ({ id, label: t(`criticality.${id}`) })),
          ]}
        />
      ) : null}
    </>
  );
}

/** Who looks after it, from whom it is and until when. */
export function CareFields({ said, onChange, faults }: SaidFieldsProps) {
  const t = useWords(assetsWords);
  const units = useUnits();
  return (
    <>
      <ComboBox
        key={`keeper ${units.length}`}
        label={t('keeper')}
        hint={t('keeperHint')}
        value={said.keeper || undefined}
        onChange={(keeper) => onChange({ keeper: keeper ?? '' })}
        options={units.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code }))}
        error={faults.keeper}
        optional
      />
      <SupplierField
        label={t('supplier')}
        hint={t('supplierHint')}
        value={said.supplierId}
        {...(said.supplierId ? { valueLabel: said.supplier } : {})}
        onChange={(supplierId, name) => onChange({ supplierId, supplier: supplierId ? (name ?? said.supplier) : '' })}
        error={faults.supplierId}
        optional
      />
      {said.supplierId ? null : (
        <TextField
          label={t('supplierName')}
          value={said.supplier}
          onChange={(supplier) => onChange({ supplier })}
          optional
        />
      )}
      <ServiceField
        label={t('service')}
        hint={t('serviceHint')}
        none={t('noService')}
        value={said.service}
        onChange={(service) => onChange({ service })}
      />
      <DateField
        label={t('delivered')}
        value={said.deliveredOn}
        onChange={(deliveredOn) => onChange({ deliveredOn })}
        error={faults.deliveredOn}
        optional
      />
      <DateField
        label={t('warranty')}
        value={said.warrantyUntil}
        onChange={(warrantyUntil) => onChange({ warrantyUntil })}
        error={faults.warrantyUntil}
        optional
      />
      <TextArea label={t('note')} value={said.note} onChange={(note) => onChange({ note })} optional rows={3} />
    </>
  );
}
