// What has changed since a period was closed: figure by figure, then record by record. The closed report stays as it was.
import { useQuery } from '@tanstack/react-query';
import { readAfterClose } from '../../platform/figures/figures-contract.ts';
import { showMeasure } from '../../platform/figures/show.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { useParam } from '../address.ts';
import { asking } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { usePeriodParam } from '../period-param.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Section } from '../ui/layout.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PeriodPicker } from '../ui/period-picker.tsx';
import { EmptyState } from '../ui/state-notes.tsx';
import { UnitPicker, useUnitParam } from '../unit-picker.tsx';
import { type ChangedRecord, changedRecords, type Difference } from './changed-records.ts';
import { ClosedLine } from './closed-line.tsx';
import { figureAddress } from './figure-address.ts';
import { houseWords } from './house-words.ts';
import { useRefusalText } from './refusal-text.ts';

type Answer = AnswerOf<typeof readAfterClose>;

export function AfterClosePage() {
  const t = useWords(houseWords);
  const refused = useRefusalText();
  const [period, setPeriod] = usePeriodParam();
  const [unit, setUnit] = useUnitParam(undefined, period);
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
        <UnitPicker value={unit} onChange={setUnit} period={period} />
        <PeriodPicker value={period} onChange={setPeriod} />
      </div>
      {error ? <Banner tone="fault">{refused(error)}</Banner> : null}
      {data?.closed === null ? (
        <EmptyState icon="calendar" title={t('afterClose.open')}>
          {t('afterClose.openNote')}
        </EmptyState>
      ) : null}
      {data?.closed ? (
        <Differences data={data} closed={data.closed} unit={unit ?? ''} period={period} one={figure !== undefined} />
      ) : null}
    </article>
  );
}

interface Shown {
  readonly data: Answer;
  readonly closed: NonNullable<Answer['closed']>;
  readonly unit: string;
  readonly period: string;
  readonly one: boolean;
}

function Differences({ data, closed, unit, period, one }: Shown) {
  const t = useWords(houseWords);
  const [, setFigure] = useParam('figure');
  const { differences } = data;
  return (
    <>
      <Banner icon="lock">
        <ClosedLine at={closed.at} who={closed.by} />
      </Banner>
      {one ? (
        <div>
          <Button icon="arrowLeft" small onPress={() => setFigure(undefined)}>
            {t('afterClose.all')}
          </Button>
        </div>
      ) : null}
      {differences.length === 0 ? (
        <EmptyState icon="check" title={t('afterClose.none')}>
          {t('afterClose.noneNote')}
        </EmptyState>
      ) : (
        <>
          <Section title={t('afterClose.figures', { count: differences.length })}>
            <FiguresThatDiffer rows={differences} unit={unit} period={period} />
          </Section>
          <RecordsThatDiffer differences={differences} />
        </>
      )}
    </>
  );
}

function FiguresThatDiffer({ rows, unit, period }: { rows: readonly Difference[]; unit: string; period: string }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const columns: Column<Difference>[] = [
    { id: 'name', title: t('column.figure'), priority: 1, width: 'wide', cell: (row) => row.name[language] },
    { id: 'frozen', title: t('afterClose.then'), numeric: true, cell: (row) => row.frozen.shown },
    { id: 'present', title: t('afterClose.now'), numeric: true, cell: (row) => row.present.shown },
    { id: 'records', title: t('afterClose.changed'), numeric: true, cell: (row) => String(row.records) },
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

function RecordsThatDiffer({ differences }: { differences: readonly Difference[] }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const rows = changedRecords(differences);
  const amount = (value: number | null, { measure }: ChangedRecord) =>
    value === null ? '–' : showMeasure(value, measure, language);
  const columns: Column<ChangedRecord>[] = [
    { id: 'on', title: t('column.on'), width: 'narrow', cell: (row) => row.on },
    { id: 'label', title: t('column.what'), priority: 1, width: 'wide', cell: (row) => row.label || row.address },
    { id: 'change', title: t('afterClose.change'), width: 'narrow', cell: (row) => t(`change.${row.change}`) },
    { id: 'before', title: t('afterClose.then'), numeric: true, cell: (row) => amount(row.before, row) },
    { id: 'after', title: t('afterClose.now'), numeric: true, cell: (row) => amount(row.after, row) },
    {
      id: 'figures',
      title: t('afterClose.moved'),
      priority: 3,
      cell: (row) => row.figures.map((each) => each.name[language]).join(', '),
    },
  ];
  return (
    <Section title={t('afterClose.records')} note={rows.length === 0 ? t('afterClose.hidden') : undefined}>
      {rows.length > 0 ? (
        <DataTable
          label={t('afterClose.records')}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          rowHref={(row) => row.address}
          count={rows.length}
        />
      ) : null}
    </Section>
  );
}
