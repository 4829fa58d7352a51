// Economy: a unit's outcome, period budget, deviation and last year, cut the way one asks; every line leads to its figure
// or to its vouchers.
import { useQuery } from '@tanstack/react-query';
import { formatInteger } from '../../../platform/figures/show.ts';
import { useParam } from '../../../web/address.ts';
import { addressOf, asking } from '../../../web/client.ts';
import { figureAddress } from '../../../web/house/figure-address.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { Chart } from '../../../web/ui/chart.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Delta } from '../../../web/ui/delta.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../web/ui/period-picker.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { UnitPicker, useUnitParam } from '../../../web/unit-picker.tsx';
import { exportOutcome, OutcomeCut, type OutcomeRow, outcomeCuts, readOutcome } from '../ledger-contract.ts';
import { financesWords } from './finances-words.ts';
import { outcomeChart } from './outcome-chart.ts';

const permission = 'finances.read-ledger';

export function OutcomePage() {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const [unit, setUnit] = useUnitParam(permission);
  const [period, setPeriod] = usePeriodParam();
  const [cut, setCut] = useParam('by');
  const by = OutcomeCut.safeParse(cut).data ?? 'heading';
  const asked = { unit: unit ?? '', period, by };
  const { data, error } = useQuery({
    ...asking(readOutcome, asked),
    enabled: unit !== undefined,
    placeholderData: (before) => before,
  });
  return (
    <ListFrame
      title={t('economy')}
      lead={t('economy.lead')}
      actions={<Link href={`/finances/vouchers?unit=${unit}&period=${period}`}>{t('showVouchers')}</Link>}
      tools={
        <>
          <UnitPicker value={unit} onChange={setUnit} permission={permission} />
          <PeriodPicker value={period} onChange={setPeriod} />
          <Select
            label={t('by')}
            labelHidden
            value={by}
            onChange={(value) => setCut(value === 'heading' ? undefined : value)}
            options={outcomeCuts.map((id) => ({ id, label: t(`by.${id}`) }))}
          />
        </>
      }
      list={
        <Stack gap={6}>
          {error ? <Banner tone="fault">{refused(error)}</Banner> : null}
          {data && !data.hasBudget ? <Banner tone="attention">{t('noBudget')}</Banner> : null}
          {data && data.unmapped.rows > 0 ? (
            <Banner tone="attention">{t('unmapped', { rows: data.unmapped.rows })}</Banner>
          ) : null}
          <DataTable
            label={t('economy')}
            columns={useOutcomeColumns(by, unit ?? '', period, data?.total)}
            rows={error ? [] : data?.rows}
            rowId={(row) => row.key}
            exports={
              unit
                ? (['xlsx', 'csv'] as const).map((format) => ({
                    format,
                    href: addressOf(exportOutcome, { ...asked, format }),
                  }))
                : []
            }
          />
          {data && data.rows.length > 0 ? (
            <Chart
              spec={outcomeChart(data.rows, language, {
                title: `${t('chart')}, ${data.unitName}`,
                header: t(`by.${by}`),
                outcome: t('outcome'),
                budget: t('budget'),
              })}
              height={320}
            />
          ) : null}
        </Stack>
      }
    />
  );
}

type Total = OutcomeRow | undefined;

function useOutcomeColumns(by: OutcomeCut, unit: string, period: string, total: Total): Column<OutcomeRow>[] {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  // million kronor with one decimal, rounded once
  const text = (ore: number | undefined) =>
    ore === undefined ? '' : formatInteger(Math.round(ore / 1e7), 1, language);
  const amount = (id: 'outcome' | 'budget' | 'lastYear' | 'yearBudget', priority: 2 | 3 = 2): Column<OutcomeRow> => ({
    id,
    title: t(id),
    unit: 'mnkr',
    numeric: true,
    priority,
    cell: (row) =>
      row.figure && id === 'outcome' ? (
        <Link href={figureAddress(row.figure, unit, period)} quiet>
          {text(row[id])}
        </Link>
      ) : (
        text(row[id])
      ),
    total: text(total?.[id]),
  });
  return [
    {
      id: 'name',
      title: t(`by.${by}`),
      priority: 1,
      width: 'wide',
      cell: (row) => <RowName row={row} by={by} unit={unit} period={period} />,
      total: t('total'),
    },
    amount('outcome'),
    amount('budget'),
    {
      id: 'deviation',
      title: t('deviation'),
      unit: 'mnkr',
      numeric: true,
      cell: (row) => <Delta value={row.deviation / 1e8} against="budget" good="up" words="better-worse" />,
      total: total ? <Delta value={total.deviation / 1e8} against="budget" good="up" words="better-worse" /> : '',
    },
    amount('lastYear'),
    amount('yearBudget', 3),
  ];
}

const narrowings: Partial<Record<OutcomeCut, string>> = {
  heading: 'heading',
  'cost-group': 'costGroup',
  account: 'account',
  object: 'object',
  project: 'project',
  counterpart: 'counterpart',
  funding: 'funding',
};

/** A line leads to the vouchers it was booked by; a unit to its own economy, a month to itself. */
function RowName({ row, by, unit, period }: { row: OutcomeRow; by: OutcomeCut; unit: string; period: string }) {
  if (by === 'unit')
    return (
      <Link href={`/finances?unit=${encodeURIComponent(row.key)}&period=${period}`} quiet>
        {row.name}
      </Link>
    );
  if (by === 'month')
    return (
      <Link href={`/finances?unit=${unit}&period=${row.key}..${row.key}`} quiet>
        {row.name}
      </Link>
    );
  const name = narrowings[by];
  const href = `/finances/vouchers?unit=${unit}&period=${period}${name ? `&${name}=${encodeURIComponent(row.key)}` : ''}`;
  return (
    <Link href={href} quiet>
      {row.name}
    </Link>
  );
}
