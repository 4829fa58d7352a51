// The calendar of changes: what is coming in the order of windows, and what waits to be decided, finished or reviewed.

import { useState } from 'react';
import { useParam } from '../../../../web/address.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { usePagesOf } from '../../../../web/pages-of.ts';
import { Banner } from '../../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { type ChangeRow, changeViews, listChanges } from '../../contract.ts';
import { ChangeStateChip, ConflictMark, RiskMark, WindowTime } from './change-marks.tsx';
import { ChangeTimeline } from './change-timeline.tsx';
import { changesWords } from './changes-words.ts';

export function ChangesPage() {
  const t = useWords(changesWords);
  const can = useCan();
  const refused = useRefusalText();
  const { services, nameOf } = useServices();
  const [now] = useState(() => new Date());
  const { view, changes } = useChanges();
  const rows = changes.rows;
  const views = changeViews.filter((id) => id !== 'mine-to-decide' || can('service-desk.allow-changes'));
  return (
    <ListFrame
      title={t('changes')}
      lead={t('lead')}
      actions={
        <>
          {can('service-desk.plan-changes') ? (
            <ButtonLink href="/changes/new" kind="primary" icon="add">
              {t('new')}
            </ButtonLink>
          ) : null}
          <ButtonLink href="/changes/rules" kind="quiet">
            {t('rules')}
          </ButtonLink>
        </>
      }
      views={views.map((id) => ({
        label: t(`view.${id}`),
        href: id === 'coming' ? '/changes' : `/changes?view=${id}`,
      }))}
      filters={[
        {
          name: 'service',
          label: t('service'),
          single: true,
          options: services.map((each) => ({ id: each.service, label: nameOf(each.service) })),
        },
      ]}
      list={
        changes.error ? (
          <Banner tone="fault">{refused(changes.error)}</Banner>
        ) : (
          <Stack gap={4}>
            {view === 'coming' && rows ? <ChangeTimeline rows={rows} now={now} /> : null}
            <DataTable
              label={t('changes')}
              columns={columnsOf(t)}
              rows={rows}
              rowId={(row) => row.change}
              rowHref={(row) => `/changes/${row.change}`}
              more={changes.more}
              empty={
                <EmptyState icon="calendar" title={t(`none.${view}`)}>
                  {t('noneNote')}
                </EmptyState>
              }
            />
          </Stack>
        )
      }
    />
  );
}

function columnsOf(t: ReturnType<typeof useSay>): Column<ChangeRow>[] {
  return [
    {
      id: 'title',
      title: t('title'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.title}
        </>
      ),
    },
    { id: 'window', title: t('window'), cell: (row) => <WindowTime {...row} /> },
    { id: 'services', title: t('services'), cell: (row) => row.services.map((each) => each.name).join(', ') },
    { id: 'type', title: t('type'), width: 'narrow', cell: (row) => t(`type.${row.type}`) },
    { id: 'risk', title: t('risk'), width: 'narrow', labelled: true, cell: (row) => <RiskMark risk={row.risk} /> },
    { id: 'state', title: t('state'), cell: (row) => <ChangeStateChip state={row.state} /> },
    { id: 'meets', title: t('meets'), labelled: true, cell: (row) => <ConflictMark conflicts={row.conflicts} /> },
  ];
}

function useSay() {
  return useWords(changesWords);
}

/** The list the address asks for, page after page. */
function useChanges() {
  const [asked] = useParam('view');
  const [service] = useParam('service');
  const view = changeViews.find((each) => each === asked) ?? 'coming';
  const input = { view, ...(service ? { service } : {}) };
  const changes = usePagesOf(listChanges, input, (page) => page.rows);
  return { view, changes };
}
