// What is said of an object, as it is written when it is registered and when it is corrected.
import { useQuery } from '@tanstack/react-query';
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { CheckboxGroup } from '../../../web/ui/choice.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { LaterGroup } from '../../../web/ui/later-group.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { equipmentCategories } from '../../assets/contract.ts';
import { useCategoryName } from '../../assets/web/equipment-parts.tsx';
import { useServices } from '../../notices/web/notices-parts.ts';
import { UnitField } from '../../people/web/people-parts.tsx';
import { listObjects, objectKinds, type registerObject } from '../contract.ts';
import { objectsWords } from './objects-words.ts';

export type Said = Omit<GivenOf<typeof registerObject>, 'code'>;

export const nothingSaid: Said = {
  ...{ name: '', family: '', kind: 'medical', purpose: '', businessUnit: '', itUnit: '', services: [], equipment: [] },
};

type Props = {
  said: Said;
  onChange: (change: Partial<Said>) => void;
  faults: Readonly<Record<string, string | undefined>>;
};

export function ObjectFields({ said, onChange, faults }: Props) {
  const t = useWords(objectsWords);
  const families = useQuery(asking(listObjects, {})).data?.families ?? [];
  return (
    <>
      <FieldGroup title={t('whatTitle')}>
        <TextField label={t('name')} value={said.name} onChange={(name) => onChange({ name })} error={faults.name} />
        <Select
          label={t('family')}
          value={said.family || undefined}
          onChange={(family) => onChange({ family })}
          options={families.map((each) => ({ id: each.family, label: each.name }))}
          error={faults.family}
        />
        <Select
          label={t('kind')}
          value={said.kind}
          onChange={(kind) => onChange({ kind })}
          options={objectKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
        />
        <TextArea
          label={t('purpose')}
          hint={t('purposeHint')}
          value={said.purpose}
          onChange={(purpose) => onChange({ purpose })}
          error={faults.purpose}
          optional
          rows={3}
        />
      </FieldGroup>
      <FieldGroup title={t('sidesTitle')}>
        <UnitField
          label={t('side.business')}
          value={said.businessUnit || undefined}
          onChange={(unit) => onChange({ businessUnit: unit ?? '' })}
          error={faults.businessUnit}
        />
        <UnitField
          label={t('side.it')}
          value={said.itUnit || undefined}
          onChange={(unit) => onChange({ itUnit: unit ?? '' })}
          error={faults.itUnit}
        />
      </FieldGroup>
      <CoverageFields said={said} onChange={onChange} faults={faults} />
    </>
  );
}

function CoverageFields({ said, onChange, faults }: Props) {
  const t = useWords(objectsWords);
  const { choicesWith } = useServices();
  const categoryName = useCategoryName();
  return (
    <LaterGroup title={t('coverageTitle')}>
      <CheckboxGroup
        label={t('services')}
        value={said.services}
        onChange={(chosen) => onChange({ services: [...chosen] })}
        choices={choicesWith(said.services)}
        error={faults.services}
      />
      <CheckboxGroup
        label={t('equipmentKinds')}
        value={said.equipment}
        onChange={(chosen) => onChange({ equipment: [...chosen] })}
        choices={equipmentCategories.map((id) => ({ id, label: categoryName(id) }))}
      />
    </LaterGroup>
  );
}
