// All reorganisations, and beginning a new one.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { useGo, useParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState, ErrorState } from '../../../web/ui/state-notes.tsx';
import { useActing } from '../../../web/use-acting.ts';
import {
  listReorganisations,
  planReorganisation,
  type ReorganisationRow,
  type ReorganisationState,
} from '../contract.ts';
import { peopleWords } from './people-words.ts';
import { emptyPlan, PlanFields } from './plan-fields.tsx';

export function ReorganisationsPage() {
  const t = useWords(peopleWords);
  const refused = useRefusalText();
  const [plan, setPlan] = useParam('plan');
  const { data, error } = useQuery(asking(listReorganisations, {}));
  const columns: Column<ReorganisationRow>[] = [
    { id: 'title', title: t('whatChanges'), priority: 1, width: 'wide', cell: (row) => row.title },
    { id: 'on', title: t('takesEffectOn'), width: 'narrow', labelled: true, cell: (row) => row.takesEffectOn },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <StateChip state={row.state} /> },
    { id: 'steps', title: t('steps'), numeric: true, cell: (row) => row.steps },
  ];
  if (error) return <ErrorState what={refused(error)} wholePage />;
  return (
    <ListFrame
      crumbs={[{ label: t('organisation'), href: '/people/organisation' }]}
      title={t('reorganisations')}
      lead={t('reorganisationsLead')}
      actions={
        data?.mayPlan ? (
          <Button kind="primary" icon="add" onPress={() => setPlan('new')}>
            {t('plan')}
          </Button>
        ) : null
      }
      list={
        <>
          <DataTable
            label={t('reorganisations')}
            columns={columns}
            rows={data?.rows}
            rowId={(row) => row.reorganisation}
            rowHref={(row) => `/people/reorganisations/${row.reorganisation}`}
            rowTone={(row) => (row.state === 'failed' ? 'fault' : row.state === 'scheduled' ? 'attention' : undefined)}
            empty={<EmptyState icon="organisation" title={t('noReorganisations')} />}
          />
          {plan && data?.mayPlan ? <PlanDrawer onClose={() => setPlan(undefined)} /> : null}
        </>
      }
    />
  );
}

const tones: Record<ReorganisationState, ChipTone> = {
  draft: 'plain',
  scheduled: 'attention',
  'carried-out': 'done',
  withdrawn: 'plain',
  failed: 'fault',
};

export function StateChip({ state }: { state: ReorganisationState }) {
  const t = useWords(peopleWords);
  return <Chip tone={tones[state]}>{t(`state.${state}`)}</Chip>;
}

function PlanDrawer({ onClose }: { onClose: () => void }) {
  const t = useWords(peopleWords);
  const go = useGo();
  const act = useActing('people');
  const [form, setForm] = useState(emptyPlan);
  const begin = () =>
    act.run(
      () => call(planReorganisation, form),
      ({ reorganisation }) => go(`/people/reorganisations/${reorganisation}`),
    );
  return (
    <ActingDrawer title={t('planTitle')} verb={t('planVerb')} act={act} onDo={begin} onClose={onClose}>
      <Quiet>{t('planNote')}</Quiet>
      <PlanFields form={form} onChange={setForm} faults={act.faults} />
    </ActingDrawer>
  );
}
