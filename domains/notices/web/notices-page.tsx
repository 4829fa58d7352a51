// The list of notices: what is going on now first, and the rest a view away.

import { useParam } from '../../../web/address.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { listNotices, type NoticeRow, noticePhases } from '../contract.ts';
import { LevelChip } from './level-chip.tsx';
import { useServices } from './notices-parts.ts';
import { noticesWords } from './notices-words.ts';

export function NoticesPage() {
  const t = useWords(noticesWords);
  const { services, nameOf } = useServices();
  const [search, setSearch] = useParam('search');
  const notices = useNotices();
  const mayDraft = notices.first?.mayDraft ?? false;
  const columns: Column<NoticeRow>[] = [
    {
      id: 'title',
      title: t('title'),
      priority: 1,
      width: 'wide',
      cell: (row) => <span lang={row.language}>{row.title}</span>,
    },
    {
      id: 'level',
      title: t('level'),
      width: 'narrow',
      cell: (row) => <LevelChip level={row.level} isOver={toneOf(row) === 'quiet'} />,
    },
    { id: 'phase', title: t('phase'), width: 'narrow', cell: (row) => t(`phase.${row.phase}`) },
    { id: 'services', title: t('services'), cell: (row) => row.services.map(nameOf).join(', ') },
    { id: 'from', title: t('from'), width: 'narrow', labelled: true, cell: (row) => <Time at={row.startsAt} /> },
    {
      id: 'to',
      title: t('to'),
      width: 'narrow',
      labelled: true,
      cell: (row) => (row.endsAt ? <Time at={row.endsAt} /> : '–'),
    },
  ];
  return (
    <ListFrame
      title={t('notices')}
      lead={t('lead')}
      actions={
        <>
          {mayDraft ? (
            <ButtonLink href="/notices/new" kind="primary" icon="add">
              {t('new')}
            </ButtonLink>
          ) : null}
          <ButtonLink href="/notices/subscriptions" kind="quiet">
            {t('follow')}
          </ButtonLink>
          <ButtonLink href="/notices/services" kind="quiet">
            {t('services')}
          </ButtonLink>
        </>
      }
      views={[
        { label: t('view.all'), href: '/notices' },
        ...(['current', 'upcoming', 'past'] as const).map((phase) => ({
          label: t(`view.${phase}`),
          href: `/notices?phase=${phase}`,
        })),
        ...(mayDraft ? [{ label: t('view.draft'), href: '/notices?phase=draft' }] : []),
      ]}
      tools={<SearchField label={t('search')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />}
      filters={[
        {
          name: 'service',
          label: t('service'),
          single: true,
          options: services.map((each) => ({ id: each.service, label: nameOf(each.service) })),
        },
      ]}
      list={
        <DataTable
          label={t('notices')}
          columns={columns}
          rows={notices.rows}
          rowId={(row) => row.notice}
          rowHref={(row) => `/notices/${row.notice}`}
          rowTone={toneOf}
          more={notices.more}
          empty={
            <EmptyState icon="bell" title={t('none')}>
              {t('noneNote')}
            </EmptyState>
          }
        />
      }
    />
  );
}

/** The list the address asks for, page after page. */
function useNotices() {
  const [phase] = useParam('phase');
  const [service] = useParam('service');
  const [search] = useParam('search');
  const known = noticePhases.find((each) => each === phase);
  const asked = { ...(known ? { phase: known } : {}), ...(service ? { service } : {}), ...(search ? { search } : {}) };
  return usePagesOf(listNotices, asked, (page) => page.rows);
}

function toneOf({ phase, level }: NoticeRow): 'attention' | 'fault' | 'quiet' | undefined {
  if (phase !== 'current') return phase === 'past' || phase === 'withdrawn' ? 'quiet' : undefined;
  if (level === 'outage') return 'fault';
  return level === 'degraded' ? 'attention' : undefined;
}
