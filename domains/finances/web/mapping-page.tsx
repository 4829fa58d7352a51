// How the accounts of a chart are grouped in a year: the ranges in force with why, and every version there has been.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { exportMapping } from '../ledger-files-contract.ts';
import { type Range, readMapping } from '../mapping-contract.ts';
import { ChartTools, useChartScope, useChartViews } from './chart-scope.tsx';
import { useGroupName } from './choice-filters.ts';
import { financesWords } from './finances-words.ts';
import { useSortable } from './sortable-rows.ts';
import { tableExports } from './table-exports.ts';

type Answer = AnswerOf<typeof readMapping>;

export function MappingPage() {
  const t = useWords(financesWords);
  const refused = useRefusalText();
  const scope = useChartScope();
  const { chart, year } = scope;
  const { data, error } = useQuery({
    ...asking(readMapping, { chart, year }),
    placeholderData: (before) => before,
  });
  return (
    <ListFrame
      title={t('mapping')}
      lead={t('mapping.lead')}
      views={useChartViews(scope)}
      tools={<ChartTools scope={scope} />}
      actions={
        data?.mayChange ? (
          <ButtonLink kind="primary" icon="edit" href={`/finances/mapping/edit?chart=${chart}&year=${year}`}>
            {t('mapping.edit')}
          </ButtonLink>
        ) : null
      }
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : data ? (
          <MappingBody data={data} year={year} />
        ) : (
          <SkeletonPage />
        )
      }
    />
  );
}

function MappingBody({ data, year }: { data: Answer; year: number }) {
  const t = useWords(financesWords);
  const groupName = useGroupName();
  const columns: Column<Range>[] = [
    {
      id: 'range',
      title: t('column.account'),
      priority: 1,
      width: 'narrow',
      cell: (row) => <span className="numeric">{row.from === row.to ? row.from : `${row.from}–${row.to}`}</span>,
    },
    { id: 'group', title: t('group'), cell: (row) => groupName(row.costGroup) },
    { id: 'source', title: t('mapping.source'), width: 'wide', cell: (row) => <Quiet>{row.source}</Quiet> },
  ];
  const sortable = useSortable(columns, data.ranges, {
    range: (row) => row.from,
    group: (row) => groupName(row.costGroup),
    source: (row) => row.source,
  });
  return (
    <Stack gap={8}>
      <Section
        title={data.version === null ? data.name : t('mapping.inVersion', { name: data.name, version: data.version })}
        note={data.source}
      >
        {data.version === null ? <Banner tone="attention">{t('mapping.none', { year: String(year) })}</Banner> : null}
        <DataTable
          label={t('mapping')}
          {...sortable}
          rowId={(row) => `${row.from}-${row.to}`}
          exports={tableExports(exportMapping, { chart: data.chart, year })}
        />
      </Section>
      <Section title={t('mapping.versions')}>
        <Stack gap={4}>
          {data.versions.map((version) => (
            <Stack gap={1} key={version.version}>
              <Row gap={2}>
                <strong>{t('mapping.version', { version: version.version })}</strong>
                {version.version === data.version ? <Chip tone="done">{t('budget.inForce')}</Chip> : null}
              </Row>
              <span>{version.note}</span>
              <Quiet small>
                {t('mapping.validFromYear', { year: String(version.validFromYear) })} · {version.createdBy},{' '}
                <Time at={version.createdAt} />
              </Quiet>
            </Stack>
          ))}
        </Stack>
      </Section>
    </Stack>
  );
}
