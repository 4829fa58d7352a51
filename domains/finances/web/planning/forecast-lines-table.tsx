// The lines of a forecast under their headings: outcome, what is left, the year against its budget, by which method, and
// whether the year so far speaks for it.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet, Stack } from '../../../../web/ui/layout.tsx';
import type { ForecastLine, ForecastPage, ForecastSums } from '../../forecast-contract.ts';
import { contradicts } from '../../forecast-remainder-rules.ts';
import { exportForecast } from '../../planning-files-contract.ts';
import type { OrderBy } from '../../table-order-rules.ts';
import { useSortable } from '../sortable-rows.ts';
import { tableExports } from '../table-exports.ts';
import { RemainderMark } from './implied-remainder.tsx';
import { useMoney } from './money-text.ts';
import { planningWords } from './planning-words.ts';

type Row = { id: string; name: string; sums: ForecastSums; line: ForecastLine | null };

export function ForecastLines({ page }: { page: ForecastPage }) {
  const t = useWords(planningWords);
  const { millions, monthly, mnkr } = useMoney();
  const rows = useRows(page);
  const column = (id: string, title: string, text: (sums: ForecastSums) => string): Column<Row> => ({
    id,
    title,
    numeric: true,
    cell: (row) => text(row.sums),
    total: text(page.total),
  });
  const columns: Column<Row>[] = [
    {
      id: 'line',
      title: t('line'),
      priority: 1,
      width: 'wide',
      cell: (row) => <LineName row={row} />,
      total: t('result'),
    },
    column('deviationSoFar', t('head.soFar'), (sums) => millions(sums.deviationSoFar, true)),
    column('remainder', t('head.remainder'), (sums) => millions(sums.remainder)),
    column('year', t('head.year'), (sums) => millions(sums.year)),
    column('deviation', t('head.deviation'), (sums) => millions(sums.deviation, true)),
    column('rate', t('head.rate'), (sums) => monthly(sums.implied.monthly, true)),
    column('needed', t('head.needed'), (sums) => monthly(sums.implied.neededMonthly, true)),
    {
      id: 'verdict',
      title: t('speaks'),
      cell: (row) => <RemainderMark sums={row.sums} />,
      total: <RemainderMark sums={page.total} />,
    },
  ];
  const by: OrderBy<Row> = {
    line: (row) => row.name,
    deviationSoFar: (row) => row.sums.deviationSoFar,
    remainder: (row) => row.sums.remainder,
    year: (row) => row.sums.year,
    deviation: (row) => row.sums.deviation,
    rate: (row) => row.sums.implied.monthly,
    needed: (row) => row.sums.implied.neededMonthly,
    verdict: (row) => t(`remainder.${row.sums.implied.verdict}`),
  };
  const sortable = useSortable(columns, rows, by);
  return (
    <DataTable
      label={t('lines')}
      toolbar={<Quiet small>{t('inUnit', { unit: mnkr })}</Quiet>}
      {...sortable}
      // a heading above its lines means nothing once they are in another order
      rows={sortable.isSorted ? sortable.rows?.filter((row) => row.line !== null) : sortable.rows}
      exports={tableExports(exportForecast, { version: page.version })}
      rowId={(row) => row.id}
      rowHref={(row) =>
        row.line
          ? `/finances/forecast/${page.version}/lines/${row.line.line}`
          : `/finances/variance?unit=${page.unit}&period=${page.asOf.slice(0, 4)}-01..${page.asOf}&of=${row.id}`
      }
      rowTone={(row) => (row.line && contradicts(row.sums.implied.verdict) ? 'attention' : undefined)}
    />
  );
}

/** The line with its method and why; a heading above several lines has neither. */
function LineName({ row }: { row: Row }) {
  const t = useWords(planningWords);
  if (!row.line) return <strong>{row.name}</strong>;
  const why = row.line.reason || row.line.comment;
  return (
    <Stack gap={1}>
      <span>{row.name}</span>
      <Quiet small>{`${t(`method.${row.line.method}`)}${why ? `. ${why}` : ''}`}</Quiet>
    </Stack>
  );
}

/** A heading of one line is that line; a heading of several stands above them. */
function useRows(page: ForecastPage): Row[] {
  const { language } = useLanguage();
  return page.headings.flatMap((heading) => {
    const own = page.lines.filter((line) => line.heading === heading.heading);
    const named = (line: ForecastLine) =>
      line.unit === page.unit ? line.names[language] : `${line.names[language]}, ${line.unitName}`;
    const lines = own.map((line): Row => ({ id: line.line, name: named(line), sums: line, line }));
    if (own.length === 1) return lines;
    return [{ id: heading.heading, name: heading.names[language], sums: heading, line: null }, ...lines];
  });
}
