// A unit's forecasts, the latest month first, each with what it comes to; a new one begins here. Below, how the overrides
// of earlier forecasts turned out.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet, Section, Stack } from '../../../../web/ui/layout.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { monthName } from '../../../../web/ui/period-steps.ts';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { UnitPicker } from '../../../../web/unit-picker.tsx';
import { type ForecastVersion, listForecasts } from '../../forecast-contract.ts';
import { exportForecasts } from '../../planning-files-contract.ts';
import { useSortable } from '../sortable-rows.ts';
import { tableExports } from '../table-exports.ts';
import { ByOn } from './by-on.tsx';
import { ForecastStateChip } from './forecast-state-chip.tsx';
import { useMoney } from './money-text.ts';
import { OpenForecast } from './open-forecast.tsx';
import { OverrideScores } from './override-scores.tsx';
import { usePlanningScope } from './planning-scope.ts';
import { planningWords } from './planning-words.ts';

const permission = 'finances.read-forecast';

export function ForecastsPage() {
  const t = useWords(planningWords);
  const refused = useRefusalText();
  const { unit, setUnit } = usePlanningScope(permission);
  const [opening, setOpening] = useState(false);
  const { data, error } = useQuery({
    ...asking(listForecasts, { unit: unit ?? '', limit: 200 }),
    enabled: unit !== undefined,
    placeholderData: (before) => before,
  });
  return (
    <>
      <ListFrame
        title={t('forecastTitle')}
        lead={t('forecastLead')}
        actions={
          data?.mayOpen && data.lastMonth ? (
            <Button kind="primary" icon="add" onPress={() => setOpening(true)}>
              {t('forecastNew')}
            </Button>
          ) : null
        }
        tools={<UnitPicker value={unit} onChange={setUnit} permission={permission} />}
        list={
          error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : (
            <Stack gap={8}>
              <Versions data={data} unit={unit} />
              {unit ? (
                <Section title={t('scores')} note={t('scores.note')}>
                  <OverrideScores unit={unit} />
                </Section>
              ) : null}
            </Stack>
          )
        }
      />
      {opening && unit && data?.lastMonth ? (
        <OpenForecast
          unit={unit}
          lastMonth={data.lastMonth}
          copies={data.versions.length > 0}
          onClose={() => setOpening(false)}
        />
      ) : null}
    </>
  );
}

type VersionsProps = { data: AnswerOf<typeof listForecasts> | undefined; unit: string | undefined };

function Versions({ data, unit }: VersionsProps) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const { millions, mnkr } = useMoney();
  const columns: Column<ForecastVersion>[] = [
    {
      id: 'asOf',
      title: t('forecastOf'),
      priority: 1,
      cell: (row) => (
        <>
          {`${monthName(row.asOf, language)} ${row.asOf.slice(0, 4)}`}{' '}
          <Quiet small>{t('version', { number: row.number })}</Quiet>
        </>
      ),
    },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <ForecastStateChip state={row.state} /> },
    { id: 'comment', title: t('comment'), width: 'wide', priority: 3, cell: (row) => row.comment },
    { id: 'by', title: t('by'), labelled: true, cell: (row) => <ByOn by={row.stateBy} on={row.stateAt} /> },
    { id: 'result', title: t('yearResult'), unit: mnkr, numeric: true, cell: (row) => millions(row.result) },
    {
      id: 'deviation',
      title: t('yearDeviation'),
      unit: mnkr,
      numeric: true,
      cell: (row) => millions(row.deviation, true),
    },
  ];
  const sortable = useSortable(columns, data?.versions, {
    asOf: (row) => `${row.asOf} ${String(row.number).padStart(4, '0')}`,
    state: (row) => t(`forecastState.${row.state}`),
    by: (row) => row.stateAt,
    result: (row) => row.result,
    deviation: (row) => row.deviation,
  });
  return (
    <DataTable
      label={t('forecastTitle')}
      {...sortable}
      {...(unit ? { exports: tableExports(exportForecasts, { unit }) } : {})}
      rowId={(row) => row.version}
      rowHref={(row) => `/finances/forecast/${row.version}`}
      rowTone={(row) => (row.state === 'replaced' || row.state === 'withdrawn' ? 'quiet' : undefined)}
      empty={
        <EmptyState title={t('forecastNone')} icon="chart">
          {data?.lastMonth ? t('forecastNoneNote') : t('forecastNoLedger')}
        </EmptyState>
      }
    />
  );
}
