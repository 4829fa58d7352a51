// The example pages one reads: start, list, record, figure.
import { useState } from 'react';
import { useAddress, useParam } from '../address.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Chart } from '../ui/chart.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Card, Section, Stack } from '../ui/layout.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { showNotice } from '../ui/notice.tsx';
import { Facts } from '../ui/page-header.tsx';
import { FigureFrame } from '../ui/pages/figure-frame.tsx';
import { ListFrame } from '../ui/pages/list-frame.tsx';
import { RecordFrame } from '../ui/pages/record-frame.tsx';
import { StartFrame } from '../ui/pages/start-frame.tsx';
import { PeriodPicker } from '../ui/period-picker.tsx';
import { JobProgress } from '../ui/progress.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { withParam } from '../ui/url-filters.ts';
import { type ExampleCase, exampleCases } from './example-rows.ts';
import { CaseState, CaseTable, CostTable, GoalTable } from './example-tables.tsx';
import { ExampleHistory, useExampleFilters } from './gallery-lists.tsx';
import { ExampleValues, useSickLeaveChart } from './gallery-numbers.tsx';
import { galleryWords } from './gallery-words.ts';

const at = '/gallery/example';

export function ExampleStart() {
  const t = useWords(galleryWords);
  return (
    <StartFrame
      title="Hej Elin"
      lead={t('bannerCalm')}
      actions={
        <ButtonLink kind="primary" icon="add" href={`${at}/form`}>
          {t('report')}
        </ButtonLink>
      }
      waiting={[<CaseTable key="cases" plain rowHref={(row) => `${at}/record?case=${row.number}`} />]}
      wrong={[
        <Banner key="late" tone="attention" action={<Link href={`${at}/list`}>{t('showThem')}</Link>}>
          {t('bannerAttention')}
        </Banner>,
        <JobProgress
          key="job"
          name={t('job')}
          state="running"
          done={30_500}
          total={48_112}
          unit={t('rows')}
          secondsLeft={40}
        />,
      ]}
      changed={[<ExampleHistory key="history" />]}
    />
  );
}

export function ExampleList() {
  const t = useWords(galleryWords);
  const { path, search } = useAddress();
  const [open, setOpen] = useParam('open');
  const [query, setQuery] = useState('');
  const filters = useExampleFilters();
  const opened = exampleCases.find((one) => one.number === open);
  return (
    <ListFrame
      title={t('page.list')}
      actions={
        <ButtonLink kind="primary" icon="add" href={`${at}/form`}>
          {t('report')}
        </ButtonLink>
      }
      views={[
        { label: t('state.open'), href: `${at}/list`, count: 7 },
        { label: t('state.waiting'), href: `${at}/list?status=waiting`, count: 1 },
        { label: t('state.late'), href: `${at}/list?status=late`, count: 1 },
      ]}
      list={
        <CaseTable
          openId={open}
          rowHref={(row) => path + withParam(search, 'open', row.number)}
          toolbar={
            <>
              <SearchField label={t('searchIn')} value={query} onChange={setQuery} />
              <FilterBar filters={filters} />
            </>
          }
        />
      }
      split={{
        record: opened ? <OpenedCase row={opened} /> : undefined,
        recordLabel: opened?.title ?? '',
        onClose: () => setOpen(undefined),
        recordHref: `${at}/record`,
      }}
    />
  );
}

export function ExampleRecord() {
  const t = useWords(galleryWords);
  const comment = () => showNotice({ text: t('comment'), tone: 'calm' });
  return (
    <RecordFrame
      crumbs={[{ label: t('page.list'), href: `${at}/list` }]}
      number="A-10482"
      title="Ultraljudet på förlossningen startar inte"
      mark={<CaseState state="late" />}
      facts={[
        { label: t('who'), value: <Link href={`${at}/record`}>Maria Lindqvist</Link> },
        { label: t('where'), value: 'Kvinnokliniken, plan 3' },
        { label: t('due'), value: '2019-08-31' },
        { label: t('level'), value: t('level.now') },
        { label: t('unit'), value: 'Medicinteknik' },
      ]}
      actions={
        <>
          <Button kind="primary">{t('assign')}</Button>
          <Button icon="edit">{t('edit')}</Button>
        </>
      }
      onEdit={() => showNotice({ text: t('edit'), tone: 'calm' })}
      onComment={comment}
      banner={<Banner tone="attention">{t('bannerAttention')}</Banner>}
      aside={
        <>
          <Card title={t('linksTab')}>
            <Link href={`${at}/record`}>Ultraljud LU-2231</Link>
            <Link href={`${at}/record`}>Serviceavtal bild 2017–2021</Link>
          </Card>
          <Card title={t('organisation')}>
            <Facts
              stacked
              facts={[
                { label: t('unit'), value: 'Länsteknik' },
                { label: t('who'), value: 'Jonas Ek' },
              ]}
            />
          </Card>
        </>
      }
    >
      <Section title={t('conversation')}>
        <ExampleHistory />
      </Section>
    </RecordFrame>
  );
}

export function ExampleFigure() {
  const t = useWords(galleryWords);
  const { language } = useLanguage();
  const [period, setPeriod] = useParam('period');
  return (
    <FigureFrame
      key={language}
      crumbs={[{ label: t('figures'), href: `${at}/list` }]}
      title={t('result')}
      lead={t('resultDefinition')}
      scope={<PeriodPicker value={period ?? '2019-01..2019-08'} onChange={setPeriod} lastMonth="2019-08" />}
      banner={<Banner icon="lock">{t('bannerCalm')}</Banner>}
      values={<ExampleValues />}
      chart={<Chart spec={useSickLeaveChart()} />}
      breakdown={<CostTable />}
      definition={
        <Facts
          stacked
          facts={[
            { label: 'Id', value: 'E03' },
            { label: 'Version', value: '2' },
            { label: t('unit'), value: 'mnkr' },
          ]}
        />
      }
      records={<GoalTable />}
    />
  );
}

function OpenedCase({ row }: { row: ExampleCase }) {
  const t = useWords(galleryWords);
  return (
    <Stack gap={5}>
      <Stack gap={2}>
        <h2>{row.title}</h2>
        <CaseState state={row.state} />
      </Stack>
      <Facts
        stacked
        facts={[
          { label: t('number'), value: row.number },
          { label: t('where'), value: row.place },
          { label: t('who'), value: row.who },
          { label: t('due'), value: row.due },
        ]}
      />
      <Section title={t('conversation')} level={3}>
        <ExampleHistory />
      </Section>
    </Stack>
  );
}
