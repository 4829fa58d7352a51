// The lines of a forecast under their headings: outcome, what is left, the year against its budget, by which method, and
// whether the year so far speaks for it.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet } from '../../../../web/ui/layout.tsx';
import type { ForecastLine, ForecastPage, ForecastSums } from '../../forecast-contract.ts';
import { contradicts } from '../../forecast-remainder-rules.ts';
import { RemainderMark } from './implied-remainder.tsx';
import { useMoney } from './money-text.ts';
import { planningWords } from './planning-words.ts';

type Row = { id: string; name: string; sums: ForecastSums; line: ForecastLine | null };

export function ForecastLines({ page }: { page: ForecastPage }) {
  const t = useWords(planningWords);
  const { millions, monthly, mnkr } = useMoney();
  const rows = useRows(page);
  const money = (
    id: string,
    title: string,
    of: (sums: ForecastSums) => number | null,
    style: { signed?: boolean; monthly?: boolean; priority?: 1 | 2 | 3 } = {},
  ): Column<Row> => {
    const text = style.monthly ? monthly : millions;
    return {
      id,
      title,
      unit: mnkr,
      numeric: true,
      ...(style.priority ? { priority: style.priority } : {}),
      cell: (row) => text(of(row.sums), style.signed),
      total: text(of(page.total), style.signed),
    };
  };
  const columns: Column<Row>[] = [
    { id: 'line', title: t('line'), priority: 1, cell: (row) => <LineName row={row} />, total: t('result') },
    money('outcome', t('outcomeSoFar'), (sums) => sums.outcome, { priority: 3 }),
    money('deviationSoFar', t('deviationSoFar'), (sums) => sums.deviationSoFar, { signed: true }),
    money('remainder', t('remainder'), (sums) => sums.remainder),
    money('year', t('year'), (sums) => sums.year),
    money('deviation', t('yearDeviation'), (sums) => sums.deviation, { signed: true }),
    {
      id: 'method',
      title: t('method'),
      cell: (row) => (row.line ? t(`method.${row.line.method}`) : null),
    },
    money('rate', t('perMonthSoFar'), (sums) => sums.implied.monthly, { signed: true, monthly: true, priority: 3 }),
    money('needed', t('perMonthNeeded'), (sums) => sums.implied.neededMonthly, {
      signed: true,
      monthly: true,
      priority: 3,
    }),
    {
      id: 'verdict',
      title: t('speaks'),
      cell: (row) => <RemainderMark sums={row.sums} />,
      total: <RemainderMark sums={page.total} />,
    },
  ];
  return (
    <DataTable
      label={t('lines')}
      columns={columns}
      rows={rows}
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

function LineName({ row }: { row: Row }) {
  if (!row.line) return <strong>{row.name}</strong>;
  return (
    <>
      {row.name}{' '}
      {row.line.reason || row.line.comment ? <Quiet small>{row.line.reason || row.line.comment}</Quiet> : null}
    </>
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
