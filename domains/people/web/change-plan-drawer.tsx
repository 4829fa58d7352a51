// Changing what a reorganisation is called, why, and from which day.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { changeReorganisation, type ReorganisationPage } from '../contract.ts';
import { peopleWords } from './people-words.ts';
import { PlanFields, type PlanForm } from './plan-fields.tsx';

export function ChangePlanDrawer({ page, onClose }: { page: ReorganisationPage; onClose: () => void }) {
  const t = useWords(peopleWords);
  const act = useActing('people');
  const { reorganisation, title, reason, takesEffectOn, steps } = page;
  const [form, setForm] = useState<PlanForm>({ title, reason, takesEffectOn });
  const save = () => act.run(() => call(changeReorganisation, { ...form, reorganisation, steps }), onClose);
  return (
    <ActingDrawer title={t('change')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <PlanFields form={form} onChange={setForm} faults={act.faults} />
    </ActingDrawer>
  );
}
