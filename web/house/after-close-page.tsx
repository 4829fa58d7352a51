// What has changed since a period was closed: figure by figure, then record by record. The closed report stays as it was.
import { useQuery } from '@tanstack/react-query';
import { readAfterClose } from '../../platform/figures/figures-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { useParam } from '../address.ts';
import { asking } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { usePeriodParam } from '../period-param.ts';
import { Banner } from '../ui/banner.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Section, Stack } from '../ui/layout.tsx';
import { Link } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PeriodPicker } from '../ui/period-picker.tsx';
import { EmptyState } from '../ui/state-notes.tsx';
import { UnitPicker, useUnitParam } from '../unit-picker.tsx';
import { ClosedLine } from './closed-line.tsx';
import { figureAddress } from './figure-address.ts';
import { amountText } from './figure-records.tsx';
import { houseWords } from './house-words.ts';
import { useRefusalText } from './refusal-text.ts';

type Difference = AnswerOf<typeof readAfterClose>['differences'][number];
type ChangedRow = Difference['facts'][number];

export function AfterClosePage() {
  const t = useWords(houseWords);
  const refused = useRefusalText();
  const [unit, setUnit] = useUnitParam();
  const [period, setPeriod] = usePeriodParam();
  const [figure] = useParam('figure');
  const asked = { unit: unit ?? '', period, ...(figure ? { figure } : {}) };
  const { data, error } = useQuery({ ...asking(readAfterClose, asked), enabled: unit !== undefined });
  return (
    <article className="page">
      <PageHeader
        title={t('afterClose')}
        lead={t('afterClose.lead')}
        crumbs={[{ label: t('figures'), href: `/figures?unit=${unit}&period=${period}` }]}
      />
      <div className="list-tools screen-only">
        <UnitPicker value={unit} onChange={setUnit} />
        <PeriodPicker value={period} onChange={setPeriod} />
      </div>
      {error ? <Banner>{refused(error)}</Banner> : null}
      {data ? (
        <Banner icon="lock">
          <ClosedLine at={data.closedAt} who={data.closedBy} />
        </Banner>
      ) : null}
      {data?.differences.length === 0 ? (
        <EmptyState title={t('afterClose.none')}>{t('afterClose.noneNote')}</EmptyState>
      ) : null}
      {data && data.differences.length > 0 ? (
        <FiguresThatDiffer rows={data.differences} unit={unit ?? ''} period={period} />
      ) : null}
      {data?.differences.map((each) => (
        <RecordsThatDiffer key={each.figure} difference={each} />
      ))}
    </article>
  );
}

function FiguresThatDiffer({ rows, unit, period }: { rows: readonly Difference[]; unit: string; period: string }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const columns: Column<Difference>[] = [
    { id: 'name', title: t('column.figure'), priority: 1, width: 'wide', cell: (row) => row.name[language] },
    { id: 'frozen', title: t('afterClose.then'), numeric: true, cell: (row) => row.frozen.shown },
    { id: 'present', title: t('afterClose.now'), numeric: true, cell: (row) => row.present.shown },
    { id: 'records', title: t('column.records'), numeric: true, cell: (row) => String(row.records) },
  ];
  return (
    <DataTable
      label={t('afterClose')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.figure}
      rowHref={(row) => figureAddress(row.figure, unit, period)}
    />
  );
}

function RecordsThatDiffer({ difference }: { difference: Difference }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const amount = (value: number | null) => (value === null ? '–' : amountText(value, 'amount', language));
  const columns: Column<ChangedRow>[] = [
    { id: 'on', title: t('column.on'), width: 'narrow', cell: (row) => row.on },
    {
      id: 'label',
      title: t('column.what'),
      priority: 1,
      width: 'wide',
      cell: (row) => <Link href={row.address}>{row.label || row.address}</Link>,
    },
    { id: 'change', title: t('afterClose.change'), width: 'narrow', cell: (row) => t(`change.${row.change}`) },
    { id: 'before', title: t('afterClose.then'), numeric: true, cell: (row) => amount(row.before) },
    { id: 'after', title: t('afterClose.now'), numeric: true, cell: (row) => amount(row.after) },
  ];
  return (
    <Section title={difference.name[language]} note={`${difference.frozen.shown} → ${difference.present.shown}`}>
      <Stack gap={3}>
        <DataTable
          label={difference.name[language]}
          columns={columns}
          rows={difference.facts}
          rowId={(row) => row.address + row.label + row.on + row.after}
        />
      </Stack>
    </Section>
  );
}
