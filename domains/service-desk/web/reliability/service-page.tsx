// One service: how available it has been month by month, its outages, its next maintenance, what it needs, and where its reserve
// routine is.

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../../web/ui/state-notes.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { type AvailabilityMonth, showReliability } from '../../contract.ts';
import { OutageDrawer, type OutageToEdit } from './outage-drawer.tsx';
import { OutageTable } from './outage-table.tsx';
import { GoneChip, MetMark } from './reliability-marks.tsx';
import { reliabilityWords } from './reliability-words.ts';
import type { ServiceReliability } from './service-reliability.ts';
import { SettingsDrawer } from './settings-drawer.tsx';
import { shareText } from './share-text.ts';

type Say = ReturnType<typeof useSay>;

export function ServicePage() {
  const t = useSay();
  const { language } = useLanguage();
  const { nameOf } = useServices();
  const refused = useRefusalText();
  const { service = '' } = useParams({ strict: false });
  const [caseId, setCase] = useParam('case');
  const { data, error } = useQuery(asking(showReliability, { service }));
  const [editing, setEditing] = useState<OutageToEdit | null>(null);
  const [setting, setSetting] = useState(false);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const outage: OutageToEdit | null = editing ?? (caseId && data.mayRecord ? { service, caseId } : null);
  const close = () => {
    setEditing(null);
    setCase(undefined);
  };
  return (
    <RecordFrame
      crumbs={[{ label: t('services'), href: '/services' }]}
      title={data.serviceName}
      mark={<GoneChip gone={data.goneNow} />}
      facts={[
        { label: t('target'), value: shareText(data.target, language) },
        { label: t('hours'), value: data.calendarName ?? '–' },
        { label: t('needs'), value: needsText(data, nameOf, t) },
        {
          label: t('routine'),
          value: data.reserveRoutine ? (
            <Link href={data.reserveRoutine} outside={data.reserveRoutine.startsWith('http')}>
              {t('openRoutine')}
            </Link>
          ) : (
            '–'
          ),
        },
      ]}
      actions={
        <>
          {data.mayRecord ? (
            <Button kind="primary" icon="add" onPress={() => setEditing({ service })}>
              {t('record')}
            </Button>
          ) : null}
          {data.mayChange ? (
            <Button icon="settings" onPress={() => setSetting(true)}>
              {t('settings')}
            </Button>
          ) : null}
        </>
      }
      banner={data.isMeasured ? null : <Banner>{t('notMeasured')}</Banner>}
    >
      <Stack gap={6}>
        {data.isMeasured ? <Months data={data} /> : null}
        <Section title={t('outages')}>
          <OutageTable data={data} onEdit={setEditing} />
        </Section>
        <Section title={t('maintenance')}>
          <Maintenance data={data} />
        </Section>
      </Stack>
      {outage ? <OutageDrawer key={outage.from?.outage ?? 'new'} edit={outage} onClose={close} /> : null}
      {setting ? <SettingsDrawer data={data} onClose={() => setSetting(false)} /> : null}
    </RecordFrame>
  );
}

function useSay() {
  return useWords(reliabilityWords);
}

function needsText(data: ServiceReliability, nameOf: (code: string) => string, t: Say): string {
  const texts = data.needs.map((need) =>
    typeof need === 'string'
      ? nameOf(need)
      : t('atLeastOf', { count: need.atLeast, names: need.of.map(nameOf).join(', ') }),
  );
  return texts.join('; ') || t('needsNothing');
}

function Months({ data }: { data: ServiceReliability }) {
  const t = useSay();
  const { language } = useLanguage();
  const minutes = (seconds: number) => t('minutes', { count: Math.round(seconds / 60) });
  const columns: Column<AvailabilityMonth>[] = [
    { id: 'month', title: t('month'), priority: 1, cell: (row) => row.month },
    {
      id: 'share',
      title: t('availability'),
      numeric: true,
      labelled: true,
      cell: (row) => shareText(row.share, language),
    },
    {
      id: 'met',
      title: t('promise'),
      labelled: true,
      cell: (row) => <MetMark share={row.share} target={data.target} />,
    },
    { id: 'down', title: t('down'), numeric: true, labelled: true, cell: (row) => minutes(row.downSeconds) },
    { id: 'partly', title: t('partly'), numeric: true, labelled: true, cell: (row) => minutes(row.partlyDownSeconds) },
    {
      id: 'planned',
      title: t('excused'),
      numeric: true,
      labelled: true,
      cell: (row) => minutes(row.maintenanceSeconds),
    },
  ];
  return (
    <Section title={t('byMonth')}>
      <DataTable label={t('byMonth')} columns={columns} rows={data.months} rowId={(row) => row.month} />
    </Section>
  );
}

function Maintenance({ data }: { data: ServiceReliability }) {
  const t = useSay();
  type Row = ServiceReliability['maintenance'][number];
  const columns: Column<Row>[] = [
    { id: 'title', title: t('what'), priority: 1, cell: (row) => row.title },
    { id: 'from', title: t('from'), labelled: true, cell: (row) => <Time at={row.fromAt} /> },
    { id: 'to', title: t('to'), labelled: true, cell: (row) => <Time at={row.toAt} /> },
    { id: 'excused', title: t('announced'), labelled: true, cell: (row) => t(row.isExcused ? 'inTime' : 'tooLate') },
  ];
  return (
    <DataTable
      label={t('maintenance')}
      columns={columns}
      rows={data.maintenance}
      rowId={(row) => row.notice}
      rowHref={(row) => `/notices/${row.notice}`}
      empty={<EmptyState title={t('noMaintenance')}>{t('noMaintenanceNote')}</EmptyState>}
    />
  );
}
