// The agent's desk: queues as views, filters in the address, the case opened beside the list, everything by keyboard.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress, useGo, useParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { Menu, type MenuEntry } from '../../../web/ui/menu.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { useShortcut } from '../../../web/ui/shortcuts.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { withParam } from '../../../web/ui/url-filters.ts';
import { useServices } from '../../notices/web/notices-parts.ts';
import {
  type CaseRow,
  caseChannels,
  caseDues,
  caseKinds,
  caseSorts,
  caseStates,
  caseViews,
  countQueues,
  listCases,
} from '../contract.ts';
import { Deadline, PriorityMark, StateChip } from './case-marks.tsx';
import { CasePanel } from './case-panel.tsx';
import { choiceIn } from './desk/choice-address.ts';
import { KeepView, useKeptViews } from './desk/kept-views.tsx';
import { ManyCases } from './desk/many-cases.tsx';
import { MoreFilters } from './desk/more-filters.tsx';
import { serviceDeskWords } from './service-desk-words.ts';

export function DeskPage() {
  const t = useWords(serviceDeskWords);
  const refused = useRefusalText();
  const go = useGo();
  const [search, setSearch] = useParam('search');
  const [open, setOpen] = useParam('case');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { path, search: address } = useAddress();
  const cases = useQueue();
  const rows = cases.rows;
  const columns = useColumns(open !== undefined);
  useShortcut({ keys: 'n', label: t('new'), group: 'page', run: () => go('/cases/new') });
  return (
    <ListFrame
      title={t('cases')}
      views={[...useViews(), ...useKeptViews()]}
      actions={
        <>
          <ButtonLink href="/cases/new" kind="primary" icon="add">
            {t('new')}
          </ButtonLink>
          <Menu label={t('around')} kind="quiet" groups={[{ entries: around(t) }]} />
        </>
      }
      tools={
        <>
          <SearchField label={t('search')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />
          <MoreFilters />
          <KeepView />
        </>
      }
      filters={useFilters()}
      list={
        cases.error ? (
          <Banner tone="fault">{refused(cases.error)}</Banner>
        ) : (
          <DataTable
            label={t('cases')}
            columns={columns}
            rows={rows}
            rowId={(row) => row.case}
            rowHref={(row) => path + withParam(address, 'case', row.case)}
            rowTone={(row) => (row.priority === 1 ? 'fault' : row.priority === 2 ? 'attention' : undefined)}
            openId={open}
            chosen={chosen}
            onChoose={setChosen}
            chosenActions={<ManyCases rows={rows ?? []} chosen={chosen} onChoose={setChosen} />}
            more={cases.more}
            empty={
              <EmptyState icon="case" title={t('none')}>
                {t('noneNote')}
              </EmptyState>
            }
          />
        )
      }
      split={{
        record: open ? <CasePanel key={open} caseId={open} within /> : undefined,
        recordLabel: t('case'),
        onClose: () => setOpen(undefined),
        ...(open ? { recordHref: `/cases/${open}` } : {}),
      }}
    />
  );
}

/** What the queues rest on, kept by a few. */
function around(t: (key: 'mail.toQuarantine' | 'teams' | 'levels' | 'routing') => string): MenuEntry[] {
  return [
    { id: 'mail', icon: 'mail', label: t('mail.toQuarantine'), href: '/cases/mail' },
    { id: 'teams', icon: 'people', label: t('teams'), href: '/cases/teams' },
    { id: 'levels', icon: 'clock', label: t('levels'), href: '/cases/levels' },
    { id: 'routing', icon: 'arrowRight', label: t('routing'), href: '/cases/routing' },
  ];
}

function useViews() {
  const t = useWords(serviceDeskWords);
  const { data } = useQuery({ ...asking(countQueues, {}) });
  const [view] = useParam('view');
  const [kept] = useParam('kept');
  const { href } = useAddress();
  const counts: Partial<Record<(typeof caseViews)[number], number>> = data
    ? { mine: data.mine, unassigned: data.unassigned }
    : {};
  return caseViews.map((each) => {
    const count = counts[each];
    const current = kept === undefined && (view ?? 'team') === each;
    return {
      label: t(`view.${each}`),
      // the view one is in keeps its filters in the address
      href: current ? href : each === 'team' ? '/cases' : `/cases?view=${each}`,
      ...(count === undefined ? {} : { count }),
    };
  });
}

function useFilters() {
  const t = useWords(serviceDeskWords);
  const { services, nameOf } = useServices();
  return [
    {
      name: 'state',
      label: t('state'),
      single: true,
      options: caseStates.map((id) => ({ id, label: t(`state.${id}`) })),
    },
    { name: 'kind', label: t('kind'), single: true, options: caseKinds.map((id) => ({ id, label: t(`kind.${id}`) })) },
    {
      name: 'priority',
      label: t('priority'),
      single: true,
      options: (['1', '2', '3', '4'] as const).map((id) => ({ id, label: t(`priority.${id}`) })),
    },
    {
      name: 'service',
      label: t('service'),
      single: true,
      options: services.map((each) => ({ id: each.service, label: nameOf(each.service) })),
    },
    {
      name: 'channel',
      label: t('channel'),
      single: true,
      options: caseChannels.map((id) => ({ id, label: t(`channel.${id}`) })),
    },
    {
      name: 'due',
      label: t('dueOn'),
      single: true,
      options: caseDues.map((id) => ({ id, label: t(`due.${id}`) })),
    },
    { name: 'late', label: t('late'), single: true, options: [{ id: 'yes', label: t('lateOnly') }] },
    {
      name: 'sort',
      label: t('sort'),
      single: true,
      options: caseSorts.map((id) => ({ id, label: t(`sort.${id}`) })),
    },
  ];
}

/** Beside an open case only what tells cases apart. */
function useColumns(isNarrow: boolean): Column<CaseRow>[] {
  const t = useWords(serviceDeskWords);
  const all: Column<CaseRow>[] = [
    {
      id: 'title',
      title: t('title'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <Stack gap={1}>
          <span>
            <span className="quiet numeric">{row.number}</span> {row.title}
          </span>
          {row.serviceName && !isNarrow ? <Quiet small>{row.serviceName}</Quiet> : null}
        </Stack>
      ),
    },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <StateChip row={row} /> },
    {
      id: 'priority',
      title: t('priority'),
      width: 'narrow',
      cell: (row) => <PriorityMark priority={row.priority} />,
    },
    {
      id: 'requester',
      title: t('requester'),
      cell: (row) => (
        <Stack gap={1}>
          <span>{row.requester}</span>
          {row.unitName ? <Quiet small>{row.unitName}</Quiet> : null}
        </Stack>
      ),
    },
    {
      id: 'assignee',
      title: t('assignee'),
      cell: (row) => row.assignee ?? <Quiet>{t('nobody')}</Quiet>,
      labelled: true,
    },
    {
      id: 'deadline',
      title: t('deadline'),
      width: 'narrow',
      labelled: true,
      cell: (row) => <Deadline row={row} />,
    },
  ];
  return isNarrow ? all.filter((column) => ['title', 'state', 'priority', 'deadline'].includes(column.id)) : all;
}

function useQueue() {
  const { search } = useAddress();
  const asked = choiceIn(search);
  return usePagesOf(listCases, asked, (page) => page.rows);
}
