// What is to be followed up over all my suppliers: meetings, reports to review, matters that have gone up, late actions.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useAddress } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { listFollowUps } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

type Answer = AnswerOf<typeof listFollowUps>;

export function FollowUpsPage() {
  const t = useWords(suppliersWords);
  const refused = useRefusalText();
  const isMine = useAddress().search.get('mine') === 'yes';
  const { data, error } = useQuery(asking(listFollowUps, isMine ? { mine: 'yes' } : {}));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <ListFrame
      title={t('allFollowUps')}
      views={[
        { label: t('view.all'), href: '/suppliers/follow-up' },
        { label: t('mySuppliers'), href: '/suppliers/follow-up?mine=yes' },
      ]}
      list={
        <Stack gap={6}>
          <Section title={t('due')} note={t('dueNote')}>
            <Due rows={data.due} />
          </Section>
          <Section title={t('meetings')}>
            <Meetings rows={data.meetings} />
          </Section>
          <Section title={t('agendaKind.report')}>
            <Reports rows={data.reports} />
          </Section>
          <Section title={t('mattersUp')}>
            <Matters rows={data.matters} />
          </Section>
          <Section title={t('lateActions')}>
            <Actions rows={data.actions} />
          </Section>
        </Stack>
      }
    />
  );
}

/** The supplier's own page plans the meeting. */
function Due({ rows }: { rows: Answer['due'] }) {
  const t = useWords(suppliersWords);
  const columns: Column<Answer['due'][number]>[] = [
    { id: 'supplier', title: t('supplier'), priority: 1, width: 'wide', cell: (row) => row.supplierName },
    { id: 'tier', title: t('tier'), cell: (row) => t(`tier.${row.tier}`) },
    {
      id: 'last',
      title: t('lastHeld'),
      labelled: true,
      cell: (row) => <span className="numeric">{row.lastHeldOn ?? t('neverHeld')}</span>,
    },
    {
      id: 'due',
      title: t('nextMeeting'),
      labelled: true,
      cell: (row) => <span className="numeric">{row.dueOn ?? t('dueNow')}</span>,
    },
  ];
  return (
    <DataTable
      label={t('due')}
      columns={columns}
      rows={rows}
      rowId={(row) => `${row.supplier} ${row.tier}`}
      rowHref={(row) => `/suppliers/${row.supplier}?part=follow-up`}
      empty={<EmptyState icon="calendar" title={t('noneDue')} />}
    />
  );
}

function Meetings({ rows }: { rows: Answer['meetings'] }) {
  const t = useWords(suppliersWords);
  const columns: Column<Answer['meetings'][number]>[] = [
    { id: 'supplier', title: t('supplier'), priority: 1, width: 'wide', cell: (row) => row.supplierName },
    { id: 'tier', title: t('tier'), cell: (row) => t(`tier.${row.tier}`) },
    {
      id: 'on',
      title: t('day'),
      labelled: true,
      cell: (row) => (
        <>
          <span className="numeric">{row.heldOn}</span> {row.isLate ? <Chip tone="fault">{t('late')}</Chip> : null}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label={t('meetings')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.meeting}
      rowHref={(row) => `/supplier-meetings/${row.meeting}`}
      empty={<EmptyState icon="calendar" title={t('noMeetings')} />}
    />
  );
}

function Reports({ rows }: { rows: Answer['reports'] }) {
  const t = useWords(suppliersWords);
  const columns: Column<Answer['reports'][number]>[] = [
    { id: 'supplier', title: t('supplier'), priority: 1, width: 'wide', cell: (row) => row.supplierName },
    { id: 'period', title: t('period'), cell: (row) => <span className="numeric">{row.period}</span> },
    { id: 'received', title: t('received'), labelled: true, cell: (row) => <Time at={row.receivedAt} /> },
    { id: 'rows', title: t('rows'), numeric: true, cell: (row) => row.rows },
    { id: 'wrong', title: t('wrongRows'), numeric: true, cell: (row) => row.wrong },
  ];
  return (
    <DataTable
      label={t('agendaKind.report')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.report}
      rowHref={(row) => `/supplier-reports/${row.report}`}
      empty={<EmptyState icon="report" title={t('noReports')} />}
    />
  );
}

function Matters({ rows }: { rows: Answer['matters'] }) {
  const t = useWords(suppliersWords);
  const columns: Column<Answer['matters'][number]>[] = [
    { id: 'title', title: t('matter'), priority: 1, width: 'wide', cell: (row) => row.title },
    { id: 'supplier', title: t('supplier'), cell: (row) => row.supplierName },
    { id: 'tier', title: t('tier'), cell: (row) => <Chip tone="sea">{t(`tier.${row.tier}`)}</Chip> },
    {
      id: 'raised',
      title: t('raisedOn'),
      labelled: true,
      cell: (row) => <span className="numeric">{row.raisedOn}</span>,
    },
  ];
  return (
    <DataTable
      label={t('mattersUp')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.matter}
      rowHref={(row) => `/suppliers/${row.supplier}?part=follow-up`}
      empty={<EmptyState icon="comment" title={t('noMatters')} />}
    />
  );
}

function Actions({ rows }: { rows: Answer['actions'] }) {
  const t = useWords(suppliersWords);
  const columns: Column<Answer['actions'][number]>[] = [
    { id: 'text', title: t('action'), priority: 1, width: 'wide', cell: (row) => row.text },
    { id: 'supplier', title: t('supplier'), cell: (row) => row.supplierName },
    { id: 'who', title: t('who'), labelled: true, cell: (row) => row.who },
    { id: 'due', title: t('dueOn'), labelled: true, cell: (row) => <span className="numeric">{row.dueOn}</span> },
  ];
  return (
    <DataTable
      label={t('lateActions')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.action}
      rowHref={(row) => `/suppliers/${row.supplier}?part=follow-up`}
      empty={<EmptyState icon="task" title={t('noLateActions')} />}
    />
  );
}
