// The fields of a part as they are written when it is taken in and when it is corrected.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { useUnits } from '../../../../web/unit-picker.tsx';
import { ServiceField } from '../../../notices/web/service-parts.tsx';
import { SupplierField } from '../../../suppliers/web/suppliers-parts.tsx';
import type { ComponentPage } from '../../architecture/component-contract.ts';
import {
  type ComponentKind,
  componentKinds,
  type LifecycleState,
  lifecycleStates,
} from '../../architecture/component-rules.ts';
import { listObjects } from '../../object-contract.ts';
import { architectureWords } from './architecture-words.ts';

export type Said = {
  name: string;
  kind: ComponentKind;
  about: string;
  unit: string;
  object: string;
  vendor: string;
  vendorId: string | undefined;
  productVersion: string;
  state: LifecycleState;
  liveOn: string | undefined;
  endsOn: string | undefined;
  service: string;
};

export const nothingSaid: Said = {
  name: '',
  kind: 'system',
  about: '',
  unit: '',
  object: '',
  vendor: '',
  vendorId: undefined,
  productVersion: '',
  state: 'in-use',
  liveOn: undefined,
  endsOn: undefined,
  service: '',
};

/** What a part says now, to be corrected. */
export function saidOf(page: ComponentPage): Said {
  return {
    ...page,
    object: page.object ?? '',
    service: page.service ?? '',
    vendorId: page.vendorId ?? undefined,
    liveOn: page.liveOn ?? undefined,
    endsOn: page.endsOn ?? undefined,
  };
}

/** As the operations take it. */
export function inputOf({
  name,
  kind,
  about,
  unit,
  object,
  vendor,
  vendorId,
  productVersion,
  state,
  liveOn,
  endsOn,
  service,
}: Said) {
  return {
    ...{ name, kind, about, unit, vendor, vendorId: vendorId ?? null, productVersion, state },
    ...{ object: object || null, service: service || null, liveOn: liveOn ?? null, endsOn: endsOn ?? null },
  };
}

type Props = {
  said: Said;
  onChange: (change: Partial<Said>) => void;
  faults: Readonly<Record<string, string | undefined>>;
};

export function ComponentFields({ said, onChange, faults }: Props) {
  const t = useWords(architectureWords);
  const units = useUnits();
  const objects = useQuery(asking(listObjects, {})).data?.rows ?? [];
  return (
    <>
      <TextField
        label={t('name')}
        name="name"
        value={said.name}
        onChange={(name) => onChange({ name })}
        error={faults.name}
      />
      <Select
        label={t('kind')}
        value={said.kind}
        onChange={(kind) => onChange({ kind })}
        options={componentKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
      />
      <TextArea label={t('about')} value={said.about} onChange={(about) => onChange({ about })} optional rows={3} />
      <ComboBox
        key={`unit ${units.length}`}
        label={t('unit')}
        hint={t('unitHint')}
        value={said.unit || undefined}
        onChange={(unit) => onChange({ unit: unit ?? '' })}
        options={units.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code }))}
        error={faults.unit}
      />
      <Select
        label={t('object')}
        hint={t('objectHint')}
        value={said.object}
        onChange={(object) => onChange({ object })}
        options={[
          { id: '', label: t('noObject') },
          ...objects.map((each) => ({ id: each.code, label: each.name, note: each.code })),
        ]}
        error={faults.object}
      />
      <SupplierField
        label={t('vendor')}
        hint={t('vendorHint')}
        value={said.vendorId}
        {...(said.vendorId ? { valueLabel: said.vendor } : {})}
        onChange={(vendorId, name) => onChange({ vendorId, vendor: vendorId ? (name ?? said.vendor) : '' })}
        error={faults.vendorId}
        optional
      />
      {said.vendorId ? null : (
        <TextField
          label={t('vendorName')}
          value={said.vendor}
          onChange={(vendor) => onChange({ vendor })}
          error={faults.vendor}
          optional
        />
      )}
      <TextField
        label={t('productVersion')}
        value={said.productVersion}
        onChange={(productVersion) => onChange({ productVersion })}
        optional
      />
      <Select
        label={t('state')}
        value={said.state}
        onChange={(state) => onChange({ state })}
        options={lifecycleStates.map((id) => ({ id, label: t(`state.${id}`) }))}
      />
      <DateField
        label={t('liveOn')}
        value={said.liveOn}
        onChange={(liveOn) => onChange({ liveOn })}
        error={faults.liveOn}
        optional
      />
      <DateField
        label={t('endsOn')}
        hint={t('endsOnHint')}
        value={said.endsOn}
        onChange={(endsOn) => onChange({ endsOn })}
        error={faults.endsOn}
        optional
      />
      <ServiceField
        label={t('knownAs')}
        hint={t('knownAsHint')}
        none={t('noService')}
        value={said.service}
        onChange={(service) => onChange({ service })}
      />
    </>
  );
}
