// All figures one may see for a unit and a period, domain by domain, each leading to its own page.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { downloadFigures } from '../../platform/figures/figure-downloads-contract.ts';
import { listFigures, readFigures } from '../../platform/figures/figures-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { useParamList } from '../address.ts';
import { addressOf, asking } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { usePeriodParam } from '../period-param.ts';
import { Banner } from '../ui/banner.tsx';
import { labelMatches } from '../ui/command-sources.ts';
import { DataTable } from '../ui/data-table.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Link } from '../ui/link.tsx';
import { ListFrame } from '../ui/pages/list-frame.tsx';
import { PeriodPicker } from '../ui/period-picker.tsx';
import { EmptyState } from '../ui/state-notes.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { toggled } from '../ui/url-filters.ts';
import { UnitPicker, useUnitParam } from '../unit-picker.tsx';
import { ClosedLine } from './closed-line.tsx';
import { domainName } from './domain-name.ts';
import { figureAddress } from './figure-address.ts';
import { useFigureColumns } from './figure-columns.tsx';
import { domainOf, figureRows } from './figure-rows.ts';
import './house.css';
import { houseWords } from './house-words.ts';
import { useRefusalText } from './refusal-text.ts';

type Answer = AnswerOf<typeof readFigures>;

export function FigureListPage() {
  const t = useWords(houseWords);
  const { language, locale } = useLanguage();
  const refused = useRefusalText();
  const [period, setPeriod] = usePeriodParam();
  const [unit, setUnit] = useUnitParam(undefined, period);
  const [wanted, setWanted] = useState('');
  const [domains] = useParamList('domain');
  const [open, setOpen] = useParamList('open');
  const { data: book } = useQuery({ ...asking(listFigures, {}), staleTime: 300_000 });
  const asked = { unit: unit ?? '', period };
  const { data, error } = useQuery({ ...asking(readFigures, asked), enabled: unit !== undefined });
  const matches =
    wanted.trim() === ''
      ? undefined
      : (card: { name: Record<typeof language, string>; register: string | null }) =>
          labelMatches(`${card.name[language]} ${card.register ?? ''}`, wanted, locale);
  const rows = book && data ? figureRows(book.figures, data.values, { domains, open, matches }) : undefined;
  const columns = useFigureColumns((figure) => setOpen(toggled(open, figure)), open, matches !== undefined);
  const present = [...new Set(book?.figures.map((card) => domainOf(card.id)))];
  return (
    <ListFrame
      title={t('figures')}
      lead={t('figures.lead')}
      tools={
        <>
          <UnitPicker value={unit} onChange={setUnit} period={period} />
          <PeriodPicker value={period} onChange={setPeriod} />
        </>
      }
      list={
        <>
          {error ? <Banner tone="fault">{refused(error)}</Banner> : null}
          {data ? <PeriodNews data={data} unit={unit ?? ''} period={period} /> : null}
          <DataTable
            label={t('figures')}
            columns={columns}
            rows={error ? [] : rows}
            rowId={(row) => row.card.id}
            rowHref={(row) => figureAddress(row.card.id, unit ?? '', period)}
            rowTone={(row) => (row.value.facts === 0 && !row.value.hidden ? 'quiet' : undefined)}
            groupOf={(row) => ({ id: row.domain, title: domainName(row.domain, language) })}
            exports={(['csv', 'xlsx'] as const).map((format) => ({
              format,
              href: addressOf(downloadFigures, { ...asked, format }),
            }))}
            toolbar={
              <>
                <SearchField label={t('figures.search')} value={wanted} onChange={setWanted} />
                {present.length > 1 ? (
                  <FilterBar
                    filters={[
                      {
                        name: 'domain',
                        label: t('figures.about'),
                        options: present.map((id) => ({ id, label: domainName(id, language) })),
                      },
                    ]}
                  />
                ) : null}
              </>
            }
            empty={<NoFigures any={present.length > 0} />}
          />
        </>
      }
    />
  );
}

/** What is to be known about the period before one reads its figures. */
function PeriodNews({ data, unit, period }: { data: Answer; unit: string; period: string }) {
  const t = useWords(houseWords);
  const { closed, values } = data;
  if (closed)
    return (
      <Banner
        icon="lock"
        action={<Link href={`/figures/after-close?unit=${unit}&period=${period}`}>{t('showDifferences')}</Link>}
      >
        <ClosedLine at={closed.closedAt} who={closed.closedBy} />
      </Banner>
    );
  if (values.length > 0 && values.every((value) => value.facts === 0))
    return <Banner icon="calendar">{t('figures.noRecords')}</Banner>;
  return null;
}

function NoFigures({ any }: { any: boolean }) {
  const t = useWords(houseWords);
  return any ? (
    <EmptyState icon="search" title={t('figures.empty')}>
      {t('figures.emptyNote')}
    </EmptyState>
  ) : (
    <EmptyState icon="chart" title={t('figures.none')}>
      {t('figures.noneNote')}
    </EmptyState>
  );
}
