// What sounds and has sounded: the storms first, then alarm by alarm with what each led to.

import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { useParam } from '../../../../web/address.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { usePagesOf } from '../../../../web/pages-of.ts';
import { Banner } from '../../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../../web/ui/link.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../../web/ui/text-field.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { type AlarmRow, listAlarms } from '../../contract.ts';
import { AlarmLed, AlarmStateChip } from './alarm-marks.tsx';
import { alarmsWords } from './alarms-words.ts';

type Answer = AnswerOf<typeof listAlarms>;

export function AlarmsPage() {
  const t = useWords(alarmsWords);
  const refused = useRefusalText();
  const [search, setSearch] = useParam('search');
  const alarms = useAlarms();
  const first = alarms.first;
  return (
    <ListFrame
      title={t('alarms')}
      lead={t('lead')}
      actions={
        <>
          <ButtonLink href="/alarms/rules" kind="quiet">
            {t('rules')}
          </ButtonLink>
          <ButtonLink href="/alarms/sources" kind="quiet">
            {t('sources')}
          </ButtonLink>
        </>
      }
      views={[
        { label: t('view.firing'), href: '/alarms', ...(first ? { count: first.firing } : {}) },
        { label: t('view.resolved'), href: '/alarms?state=resolved' },
        { label: t('view.maintenance'), href: '/alarms?held=maintenance' },
        { label: t('view.all'), href: '/alarms?state=all' },
      ]}
      tools={<SearchField label={t('search')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />}
      list={
        alarms.error ? (
          <Banner tone="fault">{refused(alarms.error)}</Banner>
        ) : (
          <Stack gap={4}>
            <Storms storms={first?.storms ?? []} />
            <Table alarms={alarms} />
          </Stack>
        )
      }
    />
  );
}

function useAlarms() {
  const [state] = useParam('state');
  const [held] = useParam('held');
  const [search] = useParam('search');
  const asked = {
    ...(state === 'all' || held ? {} : { state: state === 'resolved' ? ('resolved' as const) : ('firing' as const) }),
    ...(held === 'maintenance' ? { held: 'maintenance' as const } : {}),
    ...(search ? { search } : {}),
  };
  return usePagesOf(listAlarms, asked, (page) => page.rows);
}

function Table({ alarms }: { alarms: ReturnType<typeof useAlarms> }) {
  const t = useWords(alarmsWords);
  const columns: Column<AlarmRow>[] = [
    { id: 'title', title: t('alarm'), priority: 1, width: 'wide', cell: (row) => row.title },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <AlarmStateChip alarm={row} /> },
    { id: 'service', title: t('service'), cell: (row) => row.serviceName ?? '–' },
    { id: 'place', title: t('place'), priority: 3, cell: (row) => row.place || '–' },
    { id: 'led', title: t('led'), labelled: true, cell: (row) => <AlarmLed alarm={row} /> },
    { id: 'times', title: t('times'), width: 'narrow', numeric: true, labelled: true, cell: (row) => row.times },
    {
      id: 'since',
      title: t('since'),
      width: 'narrow',
      labelled: true,
      cell: (row) => <Time at={row.endedAt ?? row.startedAt} />,
    },
    { id: 'source', title: t('source'), priority: 3, cell: (row) => row.source },
  ];
  return (
    <DataTable
      label={t('alarms')}
      columns={columns}
      rows={alarms.rows}
      rowId={(row) => row.alarm}
      rowTone={(row) => (row.state === 'resolved' ? 'quiet' : row.trouble ? 'fault' : undefined)}
      more={alarms.more}
      empty={<EmptyState title={t('none')}>{t('noneNote')}</EmptyState>}
    />
  );
}

function Storms({ storms }: { storms: Answer['storms'] }) {
  const t = useWords(alarmsWords);
  return storms.map((storm) => (
    <Banner key={storm.storm} tone="attention" icon="alert">
      {t('stormNow', { count: storm.alarms, what: storm.serviceName ?? storm.place })}{' '}
      {storm.case ? <Link href={`/cases/${storm.case.case}`}>{storm.case.number}</Link> : null}
    </Banner>
  ));
}
