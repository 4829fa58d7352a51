// How a new object comes to be managed: the steps, who takes each and until when, and the day it is in force.
import { useState } from 'react';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { Progress } from '../../../web/ui/progress.tsx';
import type { EstablishingStep, ObjectPage } from '../contract.ts';
import { PutInForceDrawer, StepDrawer } from './establishing-drawers.tsx';
import { objectsWords } from './objects-words.ts';

const tones: Record<EstablishingStep['state'], ChipTone> = { open: 'plain', done: 'done', skipped: 'plain' };

export function ObjectEstablishing({ page }: { page: ObjectPage }) {
  const t = useWords(objectsWords);
  const [editing, setEditing] = useState<EstablishingStep | null>(null);
  const [putting, setPutting] = useState(false);
  const columns = useColumns(page, setEditing);
  const settled = page.establishing.filter((each) => each.state !== 'open').length;
  const isReady = settled === page.establishing.length;
  return (
    <Section
      title={t('establishing')}
      note={t('establishingNote')}
      actions={
        page.allowed.includes('put-in-force') && isReady ? (
          <Button kind="primary" onPress={() => setPutting(true)}>
            {t('putInForce')}
          </Button>
        ) : null
      }
    >
      <Stack gap={4}>
        <Progress
          label={t('stepsSettled', { settled, all: page.establishing.length })}
          share={settled / page.establishing.length}
        />
        <DataTable
          label={t('establishing')}
          columns={columns}
          rows={page.establishing}
          rowId={(row) => row.step}
          rowTone={(row) => (row.isLate ? 'attention' : undefined)}
        />
      </Stack>
      {editing ? <StepDrawer page={page} from={editing} onClose={() => setEditing(null)} /> : null}
      {putting ? <PutInForceDrawer page={page} onClose={() => setPutting(false)} /> : null}
    </Section>
  );
}

function useColumns(page: ObjectPage, edit: (step: EstablishingStep) => void): Column<EstablishingStep>[] {
  const t = useWords(objectsWords);
  const columns: Column<EstablishingStep>[] = [
    {
      id: 'step',
      title: t('step'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          {t(`step.${row.step}`)}
          <br />
          <Quiet small>{row.note || t(`stepHint.${row.step}`)}</Quiet>
        </>
      ),
    },
    {
      id: 'state',
      title: t('state'),
      width: 'narrow',
      cell: (row) => (
        <>
          <Chip tone={tones[row.state]}>{t(`stepState.${row.state}`)}</Chip>{' '}
          {row.isLate ? (
            <Chip tone="attention" icon="alert">
              {t('late')}
            </Chip>
          ) : null}
        </>
      ),
    },
    { id: 'who', title: t('who'), labelled: true, cell: (row) => row.settledBy ?? row.personName ?? '–' },
    {
      id: 'due',
      title: t('dueOn'),
      labelled: true,
      cell: (row) => <span className="numeric">{row.settledOn ?? row.dueOn ?? '–'}</span>,
    },
  ];
  if (!page.allowed.includes('set-establishing-step')) return columns;
  return [
    ...columns,
    {
      id: 'change',
      title: t('change'),
      width: 'narrow',
      cell: (row) => (
        <Button kind="quiet" small onPress={() => edit(row)} aria-label={`${t('change')}: ${t(`step.${row.step}`)}`}>
          {t('change')}
        </Button>
      ),
    },
  ];
}
