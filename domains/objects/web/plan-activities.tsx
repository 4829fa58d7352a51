// What is to be done in a year: by whom, on which side, until when, and how far it has come.
import { useState } from 'react';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Section } from '../../../web/ui/layout.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import type { ActivityState, ObjectPlan, PlanActivity } from '../contract.ts';
import { ActivityDrawer } from './activity-drawer.tsx';
import { DayRange } from './day-range.tsx';
import { objectsWords } from './objects-words.ts';
import { usePlanNumbers } from './plan-numbers.ts';

const tones: Record<ActivityState, ChipTone> = { planned: 'plain', ongoing: 'sea', done: 'done', dropped: 'plain' };

export function PlanActivities({ plan }: { plan: ObjectPlan }) {
  const t = useWords(objectsWords);
  const [editing, setEditing] = useState<PlanActivity | 'new' | null>(null);
  const columns = useColumns(plan, setEditing);
  return (
    <Section
      title={t('activities')}
      actions={
        plan.allowed.includes('change-plan') ? (
          <Button small icon="add" onPress={() => setEditing('new')}>
            {t('addActivity')}
          </Button>
        ) : null
      }
    >
      <DataTable
        label={t('activities')}
        columns={columns}
        rows={plan.activities}
        rowId={(row) => row.activity}
        rowTone={(row) => (row.isLate ? 'attention' : row.state === 'dropped' ? 'quiet' : undefined)}
        empty={<EmptyState title={t('noActivities')} />}
      />
      {editing ? (
        <ActivityDrawer plan={plan} from={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </Section>
  );
}

function useColumns(plan: ObjectPlan, edit: (row: PlanActivity) => void): Column<PlanActivity>[] {
  const t = useWords(objectsWords);
  const numbers = usePlanNumbers();
  const columns: Column<PlanActivity>[] = [
    { id: 'title', title: t('activity'), priority: 1, width: 'wide', cell: (row) => row.title },
    {
      id: 'kind',
      title: t('workType'),
      cell: (row) => (
        <>
          {t(`workType.${row.workType}`)} <Quiet small>{t(`side.${row.side}`)}</Quiet>
        </>
      ),
    },
    { id: 'person', title: t('responsible'), priority: 3, cell: (row) => row.personName ?? '–' },
    {
      id: 'days',
      title: t('days'),
      labelled: true,
      cell: (row) => <DayRange from={row.fromOn} to={row.toOn} />,
    },
    { id: 'hours', title: t('planned'), unit: 'h', numeric: true, cell: (row) => numbers.hours(row.seconds) },
    { id: 'used', title: t('used'), unit: 'h', numeric: true, cell: (row) => numbers.hours(row.usedSeconds) },
    {
      id: 'state',
      title: t('state'),
      width: 'narrow',
      cell: (row) => (
        <>
          <Chip tone={tones[row.state]}>{t(`activityState.${row.state}`)}</Chip>{' '}
          {row.isLate ? (
            <Chip tone="attention" icon="alert">
              {t('late')}
            </Chip>
          ) : null}
        </>
      ),
    },
  ];
  if (!plan.allowed.includes('follow-plan')) return columns;
  return [
    ...columns,
    {
      id: 'change',
      title: t('change'),
      width: 'narrow',
      cell: (row) => (
        <Button kind="quiet" small onPress={() => edit(row)} aria-label={`${t('change')}: ${row.title}`}>
          {t('change')}
        </Button>
      ),
    },
  ];
}
