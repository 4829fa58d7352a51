// All figures one may see for a unit and a period, each leading to its own page.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readFigures } from '../../platform/figures/figures-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { asking } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { usePeriodParam } from '../period-param.ts';
import { Banner } from '../ui/banner.tsx';
import { labelMatches } from '../ui/command-sources.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Link } from '../ui/link.tsx';
import { ListFrame } from '../ui/pages/list-frame.tsx';
import { PeriodPicker } from '../ui/period-picker.tsx';
import { EmptyState } from '../ui/state-notes.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { Time } from '../ui/time.tsx';
import { UnitPicker, useUnitParam } from '../unit-picker.tsx';
import { figureAddress } from './figure-address.ts';
import { houseWords } from './house-words.ts';
import { useRefusalText } from './refusal-text.ts';

type Row = AnswerOf<typeof readFigures>['values'][number];

export function FigureListPage() {
  const t = useWords(houseWords);
  const { language, locale } = useLanguage();
  const refused = useRefusalText();
  const [unit, setUnit] = useUnitParam();
  const [period, setPeriod] = usePeriodParam();
  const [wanted, setWanted] = useState('');
  const { data, error } = useQuery({
    ...asking(readFigures, { unit: unit ?? '', period }),
    enabled: unit !== undefined,
  });
  const rows = data?.values.filter((row) =>
    labelMatches(`${row.name[language]} ${row.register ?? ''}`, wanted, locale),
  );
  const columns: Column<Row>[] = [
    { id: 'name', title: t('column.figure'), priority: 1, width: 'wide', cell: (row) => row.name[language] },
    { id: 'value', title: t('column.value'), numeric: true, cell: (row) => row.shown },
    { id: 'lastYear', title: t('column.lastYear'), numeric: true, cell: (row) => row.lastYear?.shown ?? '–' },
    {
      id: 'facts',
      title: t('column.records'),
      numeric: true,
      priority: 3,
      cell: (row) => row.facts.toLocaleString(locale),
    },
    { id: 'register', title: t('column.register'), width: 'narrow', priority: 3, cell: (row) => row.register ?? '' },
  ];
  return (
    <ListFrame
      title={t('figures')}
      lead={t('figures.lead')}
      tools={
        <>
          <UnitPicker value={unit} onChange={setUnit} />
          <PeriodPicker value={period} onChange={setPeriod} />
        </>
      }
      list={
        <>
          {error ? <Banner tone="fault">{refused(error)}</Banner> : null}
          {data?.closed ? (
            <Banner
              icon="lock"
              action={<Link href={`/figures/after-close?unit=${unit}&period=${period}`}>{t('showDifferences')}</Link>}
            >
              <ClosedLine at={data.closed.closedAt} who={data.closed.closedBy} />
            </Banner>
          ) : null}
          <DataTable
            label={t('figures')}
            columns={columns}
            rows={error ? [] : rows}
            rowId={(row) => row.figure}
            rowHref={(row) => figureAddress(row.figure, unit ?? '', period)}
            toolbar={<SearchField label={t('figures.search')} value={wanted} onChange={setWanted} />}
            empty={<EmptyState title={t('figures.empty')}>{t('figures.emptyNote')}</EmptyState>}
          />
        </>
      }
    />
  );
}

/** "Perioden stängdes i dag 14.05 av Karin Ek." */
export function ClosedLine({ at, who }: { at: string; who: string }) {
  const t = useWords(houseWords);
  const [before = '', after = ''] = t('closed', { at: '\u0000', who }).split('\u0000');
  return (
    <>
      {before}
      <Time at={at} />
      {after}
    </>
  );
}
