// The goals of a year, how each is measured, and how it went.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import type { IconName } from '../../../web/ui/icon.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import {
  dropPlanGoal,
  type GoalOutcome,
  goalOutcomes,
  type ObjectPlan,
  type PlanGoal,
  setPlanGoal,
} from '../contract.ts';
import { objectsWords } from './objects-words.ts';

const looks: Record<GoalOutcome, { tone: ChipTone; icon: IconName }> = {
  open: { tone: 'plain', icon: 'clock' },
  met: { tone: 'done', icon: 'check' },
  partly: { tone: 'attention', icon: 'refresh' },
  missed: { tone: 'fault', icon: 'close' },
};

export function PlanGoals({ plan }: { plan: ObjectPlan }) {
  const t = useWords(objectsWords);
  const [editing, setEditing] = useState<PlanGoal | 'new' | null>(null);
  const mayChange = plan.allowed.includes('change-plan');
  const mayFollow = plan.allowed.includes('follow-plan');
  const columns: Column<PlanGoal>[] = [
    { id: 'goal', title: t('goal'), priority: 1, width: 'wide', cell: (row) => row.text },
    { id: 'measure', title: t('measure'), labelled: true, cell: (row) => row.measure || '–' },
    {
      id: 'outcome',
      title: t('outcome'),
      width: 'narrow',
      cell: (row) => (
        <Chip tone={looks[row.outcome].tone} icon={looks[row.outcome].icon}>
          {t(`outcome.${row.outcome}`)}
        </Chip>
      ),
    },
    { id: 'result', title: t('result'), width: 'wide', cell: (row) => row.result },
    ...(mayFollow
      ? [
          {
            id: 'change',
            title: t('change'),
            width: 'narrow' as const,
            cell: (row: PlanGoal) => (
              <Button kind="quiet" small onPress={() => setEditing(row)} aria-label={`${t('change')}: ${row.text}`}>
                {t('change')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t('goals')}
      actions={
        mayChange ? (
          <Button small icon="add" onPress={() => setEditing('new')}>
            {t('addGoal')}
          </Button>
        ) : null
      }
    >
      <DataTable
        label={t('goals')}
        columns={columns}
        rows={plan.goals}
        rowId={(row) => row.goal}
        empty={<EmptyState title={t('noGoals')} />}
      />
      {editing ? (
        <GoalDrawer plan={plan} from={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </Section>
  );
}

const nothing: Omit<PlanGoal, 'goal'> = { text: '', measure: '', outcome: 'open', result: '' };

function GoalDrawer({ plan, from, onClose }: { plan: ObjectPlan; from: PlanGoal | null; onClose: () => void }) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [form, setForm] = useState<Omit<PlanGoal, 'goal'>>(from ?? nothing);
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const at = { object: plan.object, year: plan.year };
  const stands = plan.state === 'decided';
  const { text, measure, outcome, result } = form;
  const save = () =>
    act.run(() => call(setPlanGoal, { ...at, goal: from?.goal ?? null, text, measure, outcome, result }), onClose);
  return (
    <ActingDrawer title={t(from ? 'changeGoal' : 'addGoal')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextField
        label={t('goal')}
        value={text}
        onChange={(value) => set({ text: value })}
        error={act.faults.text}
        disabled={stands}
      />
      <TextField
        label={t('measure')}
        hint={t('measureHint')}
        value={measure}
        onChange={(value) => set({ measure: value })}
        disabled={stands}
        optional
      />
      {from ? (
        <>
          <Select
            label={t('outcome')}
            value={outcome}
            onChange={(value) => set({ outcome: value })}
            options={goalOutcomes.map((id) => ({ id, label: t(`outcome.${id}`) }))}
          />
          <TextArea label={t('result')} value={result} onChange={(value) => set({ result: value })} optional rows={4} />
        </>
      ) : null}
      {from && !stands ? (
        <Button
          kind="quiet"
          icon="trash"
          onPress={() => act.run(() => call(dropPlanGoal, { ...at, goal: from.goal }), onClose)}
        >
          {t('dropGoal')}
        </Button>
      ) : null}
    </ActingDrawer>
  );
}
