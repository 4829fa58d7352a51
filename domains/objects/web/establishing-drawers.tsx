// Beginning to establish an object, settling a step, putting the object in force, and ending it.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { PersonField } from '../../people/web/people-parts.tsx';
import {
  type EstablishingStep,
  endObject,
  type ObjectPage,
  putInForce,
  setEstablishingStep,
  startEstablishing,
} from '../contract.ts';
import { objectsWords } from './objects-words.ts';

type Props = { page: ObjectPage; onClose: () => void };

export function StartEstablishingDrawer({ page, onClose }: Props) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [dueOn, setDueOn] = useState<string>();
  const start = () =>
    act.run(
      () => call(startEstablishing, { object: page.object, version: page.version, dueOn: dueOn ?? null }),
      onClose,
    );
  return (
    <ActingDrawer title={t('startEstablishing')} verb={t('startEstablishing')} act={act} onDo={start} onClose={onClose}>
      <p>{t('startHint')}</p>
      <DateField label={t('allDueOn')} value={dueOn} onChange={setDueOn} error={act.faults.dueOn} optional />
    </ActingDrawer>
  );
}

export function StepDrawer({ page, from, onClose }: Props & { from: EstablishingStep }) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [form, setForm] = useState(from);
  const set = (change: Partial<EstablishingStep>) => setForm({ ...form, ...change });
  const { state, person, dueOn, note } = form;
  const save = () =>
    act.run(
      () => call(setEstablishingStep, { object: page.object, step: from.step, state, person, dueOn, note }),
      onClose,
    );
  return (
    <ActingDrawer title={t(`step.${from.step}`)} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <p>{t(`stepHint.${from.step}`)}</p>
      <RadioGroup
        label={t('state')}
        value={state}
        onChange={(value) => set({ state: value })}
        choices={(['open', 'done', 'skipped'] as const).map((id) => ({ id, label: t(`stepState.${id}`) }))}
      />
      <PersonField
        label={t('who')}
        value={person ?? undefined}
        {...(from.personName ? { valueLabel: from.personName } : {})}
        onChange={(value) => set({ person: value ?? null })}
        error={act.faults.person}
        optional
      />
      <DateField
        label={t('dueOn')}
        value={dueOn ?? undefined}
        onChange={(day) => set({ dueOn: day ?? null })}
        error={act.faults.dueOn}
        optional
      />
      <TextArea
        label={t('noteOptional')}
        value={note}
        onChange={(value) => set({ note: value })}
        error={act.faults.note}
        optional={state !== 'skipped'}
        rows={3}
      />
    </ActingDrawer>
  );
}

export function PutInForceDrawer({ page, onClose }: Props) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [on, setOn] = useState<string>();
  const put = () =>
    act.run(
      () => call(putInForce, { object: page.object, version: page.version, on: on ?? '' }),
      () => {
        showNotice({ text: t('inForceNow') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('putInForce')} verb={t('putInForce')} act={act} onDo={put} onClose={onClose}>
      <DateField label={t('fromDay')} hint={t('putInForceHint')} value={on} onChange={setOn} error={act.faults.on} />
    </ActingDrawer>
  );
}

export function EndObjectDrawer({ page, onClose }: Props) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [on, setOn] = useState<string>();
  const [reason, setReason] = useState('');
  const end = () =>
    act.run(
      () => call(endObject, { object: page.object, version: page.version, on: on ?? '', reason }),
      () => {
        showNotice({ text: t('ended') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('endObject')} verb={t('endObject')} act={act} onDo={end} onClose={onClose} danger>
      <DateField label={t('lastDay')} value={on} onChange={setOn} error={act.faults.on} />
      <TextArea label={t('reason')} value={reason} onChange={setReason} error={act.faults.reason} rows={3} />
    </ActingDrawer>
  );
}
