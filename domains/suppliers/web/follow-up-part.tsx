// How a supplier is followed up: the three levels with when each meets next, what is to be settled and on which level it stands,
// who does what by when, and the meetings.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { useActing } from '../../../web/use-acting.ts';
import {
  type Forum,
  finishAction,
  type MeetingHead,
  type SupplierAction,
  type SupplierPage,
  showFollowUp,
} from '../contract.ts';
import { ActionDrawer, ForumDrawer, MatterDrawer, PlanDrawer } from './follow-up-drawers.tsx';
import { MatterList } from './matter-list.tsx';
import { suppliersWords } from './suppliers-words.ts';

type Data = AnswerOf<typeof showFollowUp>;
type Step = { forum: Forum } | { plan: Forum } | 'matter' | 'action';

export function FollowUpPart({ page }: { page: SupplierPage }) {
  const t = useWords(suppliersWords);
  const refused = useRefusalText();
  const { supplier } = page;
  const { data, error } = useQuery(asking(showFollowUp, { supplier }));
  const [step, setStep] = useState<Step | null>(null);
  if (error) return <Banner tone="fault">{refused(error)}</Banner>;
  if (!data) return <SkeletonLines />;
  const close = () => setStep(null);
  const add = (which: 'matter' | 'action', label: string) =>
    data.mayChange ? (
      <Button small icon="add" onPress={() => setStep(which)}>
        {label}
      </Button>
    ) : null;
  return (
    <Stack gap={6}>
      <Section title={t('forums')}>
        <Forums data={data} onStep={setStep} />
      </Section>
      <Section title={t('matters')} actions={add('matter', t('raiseMatter'))}>
        <MatterList matters={data.matters} mayChange={data.mayChange} />
      </Section>
      <Section title={t('actions')} actions={add('action', t('addAction'))}>
        <ActionTable actions={data.actions} />
      </Section>
      <Section title={t('meetings')}>
        <Meetings meetings={data.meetings} />
      </Section>
      {step !== null && typeof step === 'object' && 'forum' in step ? (
        <ForumDrawer supplier={supplier} forum={step.forum} onClose={close} />
      ) : null}
      {step !== null && typeof step === 'object' && 'plan' in step ? (
        <PlanDrawer supplier={supplier} forum={step.plan} onClose={close} />
      ) : null}
      {step === 'matter' ? <MatterDrawer supplier={supplier} onClose={close} /> : null}
      {step === 'action' ? <ActionDrawer supplier={supplier} onClose={close} /> : null}
    </Stack>
  );
}

/** What somebody is to do, late ones marked; the same on a meeting's page. */
export function ActionTable({ actions }: { actions: readonly SupplierAction[] }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const columns: Column<SupplierAction>[] = [
    { id: 'text', title: t('action'), priority: 1, width: 'wide', cell: (row) => row.text },
    { id: 'who', title: t('who'), labelled: true, cell: (row) => row.who },
    {
      id: 'due',
      title: t('dueOn'),
      labelled: true,
      cell: (row) => (
        <>
          <span className="numeric">{row.dueOn}</span> {row.isLate ? <Chip tone="fault">{t('late')}</Chip> : null}
        </>
      ),
    },
    {
      id: 'done',
      title: t('state'),
      cell: (row) =>
        row.doneOn ? (
          <Chip tone="done" icon="check">
            {t('doneOn', { day: row.doneOn })}
          </Chip>
        ) : (
          <Button
            small
            kind="quiet"
            aria-label={`${t('finish')}: ${row.text}`}
            onPress={() => act.run(() => call(finishAction, { action: row.action }))}
          >
            {t('finish')}
          </Button>
        ),
    },
  ];
  return (
    <>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <DataTable
        label={t('actions')}
        columns={columns}
        rows={actions}
        rowId={(row) => row.action}
        empty={<EmptyState icon="task" title={t('noActions')} />}
      />
    </>
  );
}

function Forums({ data, onStep }: { data: Data; onStep: (step: Step) => void }) {
  const t = useWords(suppliersWords);
  const columns: Column<Forum>[] = [
    { id: 'tier', title: t('tier'), priority: 1, cell: (row) => t(`tier.${row.tier}`) },
    { id: 'every', title: t('every'), labelled: true, cell: (row) => t('everyWeeks', { count: row.everyWeeks }) },
    { id: 'lead', title: t('lead'), labelled: true, cell: (row) => row.leadName ?? '–' },
    { id: 'who', title: t('whoComes'), priority: 3, cell: (row) => row.who || '–' },
    {
      id: 'last',
      title: t('lastHeld'),
      labelled: true,
      cell: (row) => <span className="numeric">{row.lastHeldOn ?? '–'}</span>,
    },
    {
      id: 'next',
      title: t('nextMeeting'),
      labelled: true,
      cell: (row) => (
        <>
          {row.nextOn ? <span className="numeric">{row.nextOn}</span> : <Quiet>{t('notPlanned')}</Quiet>}{' '}
          {row.isLate ? <Chip tone="fault">{t('late')}</Chip> : null}
        </>
      ),
    },
    ...(data.mayChange
      ? [
          {
            id: 'act',
            title: t('acts'),
            cell: (row: Forum) => (
              <Row gap={2}>
                <Button
                  small
                  aria-label={`${t('planMeeting')}: ${t(`tier.${row.tier}`)}`}
                  onPress={() => onStep({ plan: row })}
                >
                  {t('planMeeting')}
                </Button>
                <Button
                  small
                  kind="quiet"
                  aria-label={`${t('change')}: ${t(`tier.${row.tier}`)}`}
                  onPress={() => onStep({ forum: row })}
                >
                  {t('change')}
                </Button>
              </Row>
            ),
          },
        ]
      : []),
  ];
  return <DataTable label={t('forums')} columns={columns} rows={data.forums} rowId={(row) => row.tier} />;
}

function Meetings({ meetings }: { meetings: readonly MeetingHead[] }) {
  const t = useWords(suppliersWords);
  const columns: Column<MeetingHead>[] = [
    { id: 'on', title: t('day'), priority: 1, cell: (row) => <span className="numeric">{row.heldOn}</span> },
    { id: 'tier', title: t('tier'), cell: (row) => t(`tier.${row.tier}`) },
    {
      id: 'state',
      title: t('state'),
      cell: (row) => (
        <Chip tone={row.state === 'held' ? 'done' : row.state === 'planned' ? 'sea' : 'plain'}>
          {t(`meetingState.${row.state}`)}
        </Chip>
      ),
    },
    { id: 'decisions', title: t('decisions'), numeric: true, cell: (row) => row.decisions },
  ];
  return (
    <DataTable
      label={t('meetings')}
      columns={columns}
      rows={meetings}
      rowId={(row) => row.meeting}
      rowHref={(row) => `/supplier-meetings/${row.meeting}`}
      rowTone={(row) => (row.state === 'cancelled' ? 'quiet' : undefined)}
      empty={
        <EmptyState icon="calendar" title={t('noMeetings')}>
          {t('noMeetingsNote')}
        </EmptyState>
      }
    />
  );
}
