// The records behind a figure: one set per source and condition, paged, each record opened in its own page.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { readFacts } from '../../platform/figures/figures-contract.ts';
import { formatInteger } from '../../platform/figures/show.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { useParam } from '../address.ts';
import { call } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Stack } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { EmptyState } from '../ui/state-notes.tsx';
import type { FigureAsked } from './figure-definition.tsx';
import { houseWords } from './house-words.ts';
import { type FactRow, PeopleRecords } from './people-records.tsx';

type Answer = AnswerOf<typeof readFacts>;

export function FigureRecords({ asked }: { asked: FigureAsked }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const [chosen, setChosen] = useParam('set');
  const set = Number(chosen ?? 0) || 0;
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['figures', readFacts.id, asked, set],
    queryFn: ({ pageParam, signal }) =>
      call(readFacts, { ...asked, set, ...(pageParam ? { after: pageParam } : {}) }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last: Answer) => last.next,
    placeholderData: keepPreviousData,
  });
  const [first] = data?.pages ?? [];
  const measure = first?.sets[set]?.measure ?? '';
  const columns: Column<FactRow>[] = [
    { id: 'on', title: t('column.on'), width: 'narrow', cell: (row) => row.on },
    { id: 'label', title: t('column.what'), priority: 1, width: 'wide', cell: (row) => row.label || row.fact },
    { id: 'unit', title: t('column.unit'), width: 'narrow', cell: (row) => row.unit },
    {
      id: 'amount',
      title: t('column.amount'),
      numeric: true,
      cell: (row) => amountText(row.amount, measure, language),
    },
  ];
  const sets = first?.sets ?? [];
  const chosenSet = sets[set];
  return (
    <Stack gap={3}>
      {sets.length > 1 ? (
        <Select
          label={t('set')}
          value={String(set)}
          onChange={(value) => setChosen(value === '0' ? undefined : value)}
          width="medium"
          options={sets.map((each, index) => ({
            id: String(index),
            label: t('set.label', { source: each.title, from: each.from, to: each.to }),
            note: t('recordsNote', { count: each.facts }),
          }))}
        />
      ) : null}
      {chosenSet?.aboutPeople ? (
        <PeopleRecords
          key={JSON.stringify([asked, set])}
          asked={asked}
          set={set}
          open={chosenSet.open}
          count={chosenSet.facts}
          columns={columns}
        />
      ) : (
        <DataTable
          label={t('column.records')}
          columns={columns}
          rows={data?.pages.flatMap((page) => page.facts)}
          rowId={(row) => row.fact}
          rowHref={(row) => row.address}
          {...(sets[set] ? { count: sets[set].facts } : {})}
          {...(hasNextPage ? { more: { load: () => void fetchNextPage(), loading: isFetchingNextPage } } : {})}
          empty={<EmptyState title={t('recordsNone')}>{t('recordsNoneNote')}</EmptyState>}
        />
      )}
    </Stack>
  );
}

/** Öre as kronor and seconds as hours, both with two decimals; counts as they are. */
export function amountText(amount: number, measure: string, language: 'sv' | 'da' | 'en'): string {
  if (/seconds$/.test(measure)) return formatInteger(Math.round(amount / 36), 2, language);
  if (/(^|_)(amount|ore)$/.test(measure)) return formatInteger(amount, 2, language);
  return formatInteger(amount, 0, language);
}
