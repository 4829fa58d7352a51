// A figure cut into its parts: by the units below, or by one of its dimensions. A unit leads to the same figure one step
// down; any other part leads to its records.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ShownUnit } from '../../platform/figures/figure.ts';
import { downloadParts } from '../../platform/figures/figure-downloads-contract.ts';
import { breakDownFigure, type FigureCard } from '../../platform/figures/figures-contract.ts';
import { unitWord } from '../../platform/figures/show.ts';
import { useAddress, useParam, useSortParam } from '../address.ts';
import { addressOf, asking } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Select } from '../ui/select.tsx';
import { EmptyState } from '../ui/state-notes.tsx';
import { withParams } from '../ui/url-filters.ts';
import { ChangeNote } from './change-note.tsx';
import { figureAddress } from './figure-address.ts';
import type { FigureAsked } from './figure-asked.ts';
import { changeBetween } from './figure-change.ts';
import { ShownNumber } from './figure-columns.tsx';
import { houseWords } from './house-words.ts';
import { barScale, PartBar } from './part-bar.tsx';
import type { PartRow } from './parts-in-order.ts';
import { partsInOrder } from './parts-in-order.ts';

const shownAtFirst = 12;

export function FigureParts({ asked, card }: { asked: FigureAsked; card: FigureCard }) {
  const t = useWords(houseWords);
  const { path, search } = useAddress();
  const [chosen, setBy] = useParam('by');
  const [all, setAll] = useState(false);
  const [sort, setSort] = useSortParam({ column: '', direction: 'descending' });
  const ways = ['unit', ...card.breakdowns];
  const by = ways.find((way) => way === chosen) ?? 'unit';
  const dimensionName = useDimensionName(card);
  const { data } = useQuery({ ...asking(breakDownFigure, { ...asked, by }), placeholderData: keepPreviousData });
  const parts = data ? partsInOrder(data.parts, sort) : undefined;
  const columns = usePartColumns(card, dimensionName(by), data?.parts ?? []);
  const hidden = all ? 0 : Math.max(0, (parts?.length ?? 0) - shownAtFirst);
  const hrefOf = (row: PartRow) =>
    by === 'unit'
      ? figureAddress(asked.figure, row.key, asked.period)
      : `${path}${withParams(search, { cut: [`${by}:${row.key}`] })}#records`;
  return (
    <DataTable
      label={t('by')}
      columns={columns}
      rows={hidden > 0 ? parts?.slice(0, shownAtFirst) : parts}
      rowId={(row) => row.key}
      rowHref={hrefOf}
      sort={sort}
      onSort={setSort}
      {...(hidden > 0 ? { more: { load: () => setAll(true), loading: false } } : {})}
      {...(parts && parts.length > shownAtFirst ? { count: parts.length } : {})}
      exports={(['csv', 'xlsx'] as const).map((format) => ({
        format,
        href: addressOf(downloadParts, { ...asked, by, format }),
      }))}
      toolbar={
        ways.length > 1 ? (
          <Select
            label={t('by')}
            labelHidden
            value={by}
            onChange={(way) => setBy(way === 'unit' ? undefined : way)}
            options={ways.map((way) => ({
              id: way,
              label: t('by.each', { name: withSmallLetter(dimensionName(way)) }),
            }))}
          />
        ) : null
      }
      empty={<EmptyState title={t('parts.none')} />}
    />
  );
}

/** What the ways a figure can be cut are called. */
export function useDimensionName({ breakdownNames }: FigureCard): (dimension: string) => string {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  return (dimension) => (dimension === 'unit' ? t('unit') : (breakdownNames[dimension]?.[language] ?? dimension));
}

function withSmallLetter(name: string): string {
  return name.charAt(0).toLocaleLowerCase() + name.slice(1);
}

function usePartColumns(card: FigureCard, title: string, parts: readonly PartRow[]): Column<PartRow>[] {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  // the server only sends units the figure module knows
  const unit = unitWord(card.shownUnit as ShownUnit, language);
  const inHead = unit ? { unit } : {};
  const scale = barScale(parts.map((part) => part.value.value));
  return [
    { id: 'name', title, priority: 1, sortable: true, cell: (row) => row.name },
    {
      id: 'bar',
      title: t('parts.shape'),
      width: 'wide',
      priority: 3,
      cell: (row) => <PartBar value={row.value.value} scale={scale} />,
    },
    {
      id: 'value',
      title: t('column.value'),
      ...inHead,
      numeric: true,
      sortable: true,
      cell: (row) => <ShownNumber value={row.value} />,
    },
    {
      id: 'lastYear',
      title: t('column.lastYearShort'),
      numeric: true,
      sortable: true,
      cell: (row) => <ShownNumber value={row.lastYear} />,
    },
    {
      id: 'change',
      title: t('column.change'),
      labelled: true,
      width: 'narrow',
      cell: (row) => {
        const change = changeBetween(row.value, row.lastYear, card, language);
        return change ? <ChangeNote change={change} /> : '–';
      },
    },
  ];
}
