// An integration as it is written: taken in, or corrected.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { useGo } from '../../../../web/address.ts';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { RadioGroup } from '../../../../web/ui/choice.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { useUnits } from '../../../../web/unit-picker.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import {
  type IntegrationPattern,
  type IntegrationWeight,
  integrationPatterns,
  integrationWeights,
  type LifecycleState,
  lifecycleStates,
} from '../../architecture/component-rules.ts';
import {
  changeIntegration,
  directions,
  type IntegrationPage,
  registerIntegration,
} from '../../architecture/integration-contract.ts';
import { architectureWords } from './architecture-words.ts';
import { ComponentChoice } from './component-choice.tsx';

interface Said {
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly direction: (typeof directions)[number];
  readonly pattern: IntegrationPattern;
  readonly platform: string | null;
  readonly carries: string;
  readonly unit: string;
  readonly weight: IntegrationWeight;
  readonly interfaceVersion: string;
  readonly state: LifecycleState;
  readonly note: string;
}

const nothing: Said = {
  ...{ name: '', source: '', target: '', carries: '', unit: '', interfaceVersion: '', note: '', platform: null },
  ...{ direction: 'one-way', pattern: 'message', weight: 'medium', state: 'in-use' },
};

export function IntegrationDrawer({ page, onClose }: { page?: IntegrationPage; onClose: () => void }) {
  const t = useWords(architectureWords);
  const go = useGo();
  const act = useActing('objects');
  const [said, setSaid] = useState<Said>(() => (page ? saidOf(page) : nothing));
  const save = () =>
    act.run(
      () =>
        page
          ? call(changeIntegration, { ...said, integration: page.integration, version: page.version })
          : call(registerIntegration, said),
      (saved) => {
        showNotice({ text: t('saved') });
        onClose();
        if (!page) go(`/integrations/${saved.integration}`);
      },
    );
  const title = t(page ? 'change' : 'newIntegration');
  return (
    <ActingDrawer title={title} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <Fields page={page} said={said} onChange={(part) => setSaid({ ...said, ...part })} faults={act.faults} />
    </ActingDrawer>
  );
}

function saidOf({ source, target, platform, ...page }: IntegrationPage): Said {
  const { name, direction, pattern, carries, unit, weight, interfaceVersion, state, note } = page;
  return {
    ...{ name, direction, pattern, carries, unit, weight, interfaceVersion, state, note },
    ...{ source: source.component, target: target.component, platform: platform?.component ?? null },
  };
}

type FieldsProps = {
  page: IntegrationPage | undefined;
  said: Said;
  onChange: (part: Partial<Said>) => void;
  faults: Readonly<Record<string, string | undefined>>;
};

function Fields({ page, said, onChange, faults }: FieldsProps) {
  const t = useWords(architectureWords);
  const units = useUnits('objects.change-architecture');
  const end = (field: 'source' | 'target', label: string) => (
    <ComponentChoice
      label={label}
      value={said[field] || undefined}
      {...(page ? { valueLabel: page[field].name } : {})}
      onChange={(id) => onChange({ [field]: id ?? '' })}
      error={faults[field]}
    />
  );
  return (
    <>
      <TextField
        label={t('name')}
        name="name"
        value={said.name}
        onChange={(name) => onChange({ name })}
        error={faults.name}
      />
      {end('source', t('from'))}
      {end('target', t('to'))}
      <RadioGroup
        label={t('direction')}
        value={said.direction}
        onChange={(direction) => onChange({ direction })}
        choices={directions.map((id) => ({ id, label: t(`direction.${id}`) }))}
      />
      <Select
        label={t('pattern')}
        value={said.pattern}
        onChange={(pattern) => onChange({ pattern })}
        options={integrationPatterns.map((id) => ({ id, label: t(`pattern.${id}`) }))}
      />
      <ComponentChoice
        label={t('platform')}
        hint={t('platformHint')}
        value={said.platform ?? undefined}
        {...(page?.platform ? { valueLabel: page.platform.name } : {})}
        onChange={(platform) => onChange({ platform: platform ?? null })}
        optional
      />
      <TextArea
        label={t('information')}
        value={said.carries}
        onChange={(carries) => onChange({ carries })}
        rows={2}
        optional
      />
      <RadioGroup
        label={t('weight')}
        value={said.weight}
        onChange={(weight) => onChange({ weight })}
        choices={integrationWeights.map((id) => ({ id, label: t(`weight.${id}`), hint: t(`weightHint.${id}`) }))}
      />
      <ComboBox
        key={`unit ${units.length}`}
        label={t('integrationOwner')}
        value={said.unit || undefined}
        onChange={(unit) => onChange({ unit: unit ?? '' })}
        options={units.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code }))}
        error={faults.unit}
      />
      <TextField
        label={t('interfaceVersion')}
        value={said.interfaceVersion}
        onChange={(interfaceVersion) => onChange({ interfaceVersion })}
        optional
      />
      <Select
        label={t('state')}
        value={said.state}
        onChange={(state) => onChange({ state })}
        options={lifecycleStates.map((id) => ({ id, label: t(`state.${id}`) }))}
      />
      <TextArea label={t('note')} value={said.note} onChange={(note) => onChange({ note })} rows={3} optional />
    </>
  );
}
