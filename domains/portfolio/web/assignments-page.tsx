// Assignments as a list, a board and a time line: the same filters in the address, the same rows, three ways to look.

import { useAddress, useGo, useParam } from '../../../web/address.ts';
import { addressOf } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { FilterBar } from '../../../web/ui/filter-bar.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { useShortcut } from '../../../web/ui/shortcuts.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import {
  type AssignmentRow,
  assignmentSorts,
  assignmentStatuses,
  exportAssignments,
  listAssignments,
  Status,
} from '../contract.ts';
import { AssignmentBoard } from './assignment-board.tsx';
import { AssignmentMark, LatenessChip, useWhy } from './assignment-marks.tsx';
import { AssignmentTimeline } from './assignment-timeline.tsx';
import { portfolioWords } from './portfolio-words.ts';
import './portfolio.css';

export function AssignmentsPage() {
  const t = useWords(portfolioWords);
  const refused = useRefusalText();
  const go = useGo();
  const [view] = useParam('view');
  const asked = useAsked();
  const list = useAssignments(asked, view === undefined ? 50 : 200);
  const rows = list.rows;
  const on = list.first?.on ?? '';
  const mayGive = list.first?.mayGive === true;
  useShortcut(
    mayGive ? { keys: 'n', label: t('give'), group: 'page', run: () => go('/portfolio/assignments/new') } : undefined,
  );
  const head = {
    title: t('assignments'),
    ...(on && on !== new Date().toISOString().slice(0, 10) ? { lead: t('judgedOn', { day: on }) } : {}),
    views: useViews(),
    actions: mayGive ? (
      <ButtonLink href="/portfolio/assignments/new" kind="primary" icon="add">
        {t('give')}
      </ButtonLink>
    ) : null,
  };
  const tools = <Search />;
  const filters = useFilters();
  if (view === 'board')
    return (
      <AssignmentBoard
        head={head}
        tools={
          <>
            {tools}
            <FilterBar filters={filters.filter((each) => each.name === 'unit')} />
          </>
        }
        rows={rows ?? []}
      />
    );
  return (
    <ListFrame
      {...head}
      tools={tools}
      filters={filters}
      list={
        list.error ? (
          <Banner tone="fault">{refused(list.error)}</Banner>
        ) : view === 'timeline' ? (
          rows ? (
            <AssignmentTimeline rows={rows} on={on} />
          ) : (
            <SkeletonLines lines={8} />
          )
        ) : (
          <AssignmentTable list={list} rows={rows} asked={asked} />
        )
      }
    />
  );
}

type List = ReturnType<typeof useAssignments>;
type TableProps = { list: List; rows: AssignmentRow[] | undefined; asked: ReturnType<typeof useAsked> };

function AssignmentTable({ list, rows, asked }: TableProps) {
  const t = useWords(portfolioWords);
  return (
    <DataTable
      label={t('assignments')}
      columns={useColumns()}
      rows={rows}
      rowId={(row) => row.number}
      rowHref={(row) => `/portfolio/assignments/${row.assignment}`}
      rowTone={(row) => (row.lateness === 'overdue' ? 'fault' : undefined)}
      exports={(['csv', 'xlsx'] as const).map((format) => ({
        format,
        href: addressOf(exportAssignments, { ...asked, format }),
      }))}
      more={list.more}
      empty={
        <EmptyState icon="task" title={t('none')}>
          {t('noneNote')}
        </EmptyState>
      }
    />
  );
}

function Search() {
  const t = useWords(portfolioWords);
  const [search, setSearch] = useParam('search');
  return <SearchField label={t('search')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />;
}

function useColumns(): Column<AssignmentRow>[] {
  const t = useWords(portfolioWords);
  const why = useWhy();
  return [
    {
      id: 'title',
      title: t('assignment'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.title}
        </>
      ),
    },
    { id: 'status', title: t('status'), cell: (row) => <AssignmentMark status={row.status} /> },
    { id: 'owner', title: t('owner'), width: 'narrow', cell: (row) => row.owner ?? <Quiet>{t('noOwner')}</Quiet> },
    {
      id: 'deadline',
      title: t('deadline'),
      cell: (row) => (
        <span className="assignment-deadline">
          {row.deadlineOn ? <span className="numeric">{row.deadlineOn}</span> : '–'} <LatenessChip row={row} />
        </span>
      ),
    },
    { id: 'why', title: t('why'), width: 'wide', cell: (row) => why(row) || '–' },
  ];
}

function useViews() {
  const t = useWords(portfolioWords);
  const at = '/portfolio/assignments';
  return [
    { label: t('view.list'), href: at },
    { label: t('view.board'), href: `${at}?view=board` },
    { label: t('view.timeline'), href: `${at}?view=timeline` },
    { label: t('view.overdue'), href: `${at}?late=overdue` },
    { label: t('view.mine'), href: `${at}?mine=yes` },
  ];
}

function useFilters() {
  const t = useWords(portfolioWords);
  const units = useUnits('portfolio.read-assignments');
  return [
    {
      name: 'status',
      label: t('status'),
      single: true,
      options: [
        ...assignmentStatuses.map((id) => ({ id, label: t(`status.${id}`) })),
        { id: 'all', label: t('status.all') },
      ],
    },
    {
      name: 'unit',
      label: t('unit'),
      single: true,
      options: units.map((unit) => ({ id: unit.code, label: unit.name, depth: unit.depth })),
    },
    {
      name: 'sort',
      label: t('sort'),
      single: true,
      options: assignmentSorts.map((id) => ({ id, label: t(`sort.${id}`) })),
    },
  ];
}

/** What the address asks for; words it does not know are left out. The board shows what is over, too. */
function useAsked() {
  const { search } = useAddress();
  const text = (name: string) => search.get(name) ?? undefined;
  const asked = text('status');
  const status = asked === 'all' ? ('all' as const) : Status.safeParse(asked).data;
  const sort = assignmentSorts.find((each) => each === text('sort'));
  const [unit, words] = [text('unit'), text('search')];
  return {
    ...(words ? { search: words.slice(0, 100) } : {}),
    ...(unit ? { unit } : {}),
    ...(status ? { status } : text('view') === 'board' ? { status: 'all' as const } : {}),
    ...(sort ? { sort } : {}),
    ...(text('late') === 'overdue' ? { late: 'overdue' as const } : {}),
    ...(text('mine') === 'yes' ? { mine: 'yes' as const } : {}),
  };
}

function useAssignments(asked: ReturnType<typeof useAsked>, limit: number) {
  return usePagesOf(listAssignments, { ...asked, limit }, (page) => page.rows);
}
