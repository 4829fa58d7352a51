// Taking a piece into the register: what it is, where it is, who looks after it. Ctrl+Enter saves.
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { LaterGroup } from '../../../web/ui/later-group.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type EquipmentState, equipmentStates, registerEquipment } from '../contract.ts';
import { assetsWords } from './assets-words.ts';
import { CareFields, inputOf, nothingSaid, type Said, WhatFields } from './equipment-fields.tsx';
import { nowhere, PlaceFields, type Whereabouts } from './place-fields.tsx';

export function NewEquipmentPage() {
  const t = useWords(assetsWords);
  const go = useGo();
  const act = useActing('assets');
  const [said, setSaid] = useState<Said>(nothingSaid);
  const [at, setAt] = useState<Whereabouts>(nowhere);
  const [state, setState] = useState<EquipmentState>('in-use');
  const change = (part: Partial<Said>) => setSaid({ ...said, ...part });
  const save = () =>
    act.run(
      () =>
        call(registerEquipment, {
          ...inputOf(said),
          ...at,
          person: at.person ?? null,
          ...(said.keeper ? { keeper: said.keeper } : {}),
          state,
        }),
      ({ equipment, number }) => {
        showNotice({ text: t('registeredAs', { number }) });
        go(`/equipment/${equipment}`, { replace: true });
      },
    );
  return (
    <FormFrame
      crumbs={[{ label: t('equipment'), href: '/equipment' }]}
      title={t('new')}
      lead={t('newLead')}
      onSubmit={save}
      act={act}
      finish={t('register')}
      back="/equipment"
      backText={t('toList')}
    >
      <FieldGroup title={t('whatTitle')}>
        <WhatFields said={said} onChange={change} faults={act.faults} />
      </FieldGroup>
      <FieldGroup title={t('whereTitle')}>
        <PlaceFields at={at} onChange={(part) => setAt({ ...at, ...part })} faults={act.faults} />
        <Select
          label={t('state')}
          value={state}
          onChange={setState}
          options={equipmentStates.map((id) => ({ id, label: t(`state.${id}`) }))}
        />
      </FieldGroup>
      <LaterGroup title={t('purchaseTitle')}>
        <CareFields said={said} onChange={change} faults={act.faults} />
      </LaterGroup>
    </FormFrame>
  );
}
