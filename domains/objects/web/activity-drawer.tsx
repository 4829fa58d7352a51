// An activity of the plan as it is written, corrected and followed. In a decided plan only who, when and how far.
import { useState } from 'react';
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { PersonField } from '../../people/web/people-parts.tsx';
import {
  activityStates,
  dropPlanActivity,
  type ObjectPlan,
  type PlanActivity,
  setPlanActivity,
  sides,
  workTypes,
} from '../contract.ts';
import { objectsWords } from './objects-words.ts';

type Form = Omit<GivenOf<typeof setPlanActivity>, 'object' | 'year' | 'activity'>;

const nothing: Form = {
  ...{ title: '', workType: 'maintenance', side: 'it', goal: null, person: null, fromOn: null, toOn: null },
  ...{ state: 'planned', seconds: null },
};

export function ActivityDrawer({
  plan,
  from,
  onClose,
}: {
  plan: ObjectPlan;
  from: PlanActivity | null;
  onClose: () => void;
}) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [form, setForm] = useState<Form>(from ?? nothing);
  const set = (change: Partial<Form>) => setForm({ ...form, ...change });
  const at = { object: plan.object, year: plan.year };
  const stands = plan.state === 'decided';
  const { title, workType, side, goal, person, fromOn, toOn, state, seconds } = form;
  const kept = { title, workType, side, goal, person, fromOn, toOn, state, seconds };
  const save = () =>
    act.run(() => call(setPlanActivity, { ...at, ...kept, activity: from?.activity ?? null }), onClose);
  return (
    <ActingDrawer
      title={t(from ? 'changeActivity' : 'addActivity')}
      verb={t('save')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <TextField
        label={t('activity')}
        value={title}
        onChange={(value) => set({ title: value })}
        error={act.faults.title}
        disabled={stands}
      />
      <Select
        label={t('state')}
        value={state}
        onChange={(value) => set({ state: value })}
        options={activityStates.map((id) => ({ id, label: t(`activityState.${id}`) }))}
      />
      <PlannedFields form={form} set={set} plan={plan} />
      <PersonField
        label={t('responsible')}
        value={person ?? undefined}
        {...(from?.personName ? { valueLabel: from.personName } : {})}
        onChange={(value) => set({ person: value ?? null })}
        error={act.faults.person}
        optional
      />
      <DateField
        label={t('fromOn')}
        value={fromOn ?? undefined}
        onChange={(day) => set({ fromOn: day ?? null })}
        optional
      />
      <DateField
        label={t('toOn')}
        value={toOn ?? undefined}
        onChange={(day) => set({ toOn: day ?? null })}
        error={act.faults.toOn}
        optional
      />
      {from && !stands ? (
        <Button
          kind="quiet"
          icon="trash"
          onPress={() => act.run(() => call(dropPlanActivity, { ...at, activity: from.activity }), onClose)}
        >
          {t('dropActivity')}
        </Button>
      ) : null}
    </ActingDrawer>
  );
}

function PlannedFields({ form, set, plan }: { form: Form; set: (change: Partial<Form>) => void; plan: ObjectPlan }) {
  const t = useWords(objectsWords);
  const stands = plan.state === 'decided';
  return (
    <>
      <Select
        label={t('workType')}
        value={form.workType}
        onChange={(workType) => set({ workType })}
        disabled={stands}
        options={workTypes.map((id) => ({ id, label: t(`workType.${id}`) }))}
      />
      <Select
        label={t('side')}
        value={form.side}
        onChange={(side) => set({ side })}
        disabled={stands}
        options={sides.map((id) => ({ id, label: t(`side.${id}`) }))}
      />
      <Select
        label={t('goal')}
        value={form.goal ?? ''}
        onChange={(goal) => set({ goal: goal || null })}
        disabled={stands}
        options={[{ id: '', label: t('noGoal') }, ...plan.goals.map((each) => ({ id: each.goal, label: each.text }))]}
      />
      <NumberField
        label={t('plannedHours')}
        value={form.seconds}
        onChange={(seconds) => set({ seconds: seconds === null ? null : Math.round(seconds) })}
        scale={3600}
        decimals={2}
        min={0}
        unit="h"
        width="short"
        disabled={stands}
        optional
      />
    </>
  );
}
