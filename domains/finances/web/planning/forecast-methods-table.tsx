// The methods side by side: what each says of the rest, where the year would land, how wrong it has been here, and within
// which bounds it has kept. The one least wrong is proposed.
import { useAddress } from '../../../../web/address.ts';
import { call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet, Stack } from '../../../../web/ui/layout.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { percentText } from '../../../../web/ui/number-text.ts';
import { withParam } from '../../../../web/ui/url-filters.ts';
import { useActing } from '../../../../web/use-acting.ts';
import { type MethodSays, setForecastLine } from '../../forecast-contract.ts';
import { exportForecastLine } from '../../planning-files-contract.ts';
import type { OrderBy } from '../../table-order-rules.ts';
import { useSortable } from '../sortable-rows.ts';
import { tableExports } from '../table-exports.ts';
import type { LineAnswer } from './line-answer.ts';
import { useMoney } from './money-text.ts';
import { planningWords } from './planning-words.ts';

export function ForecastMethods({ line, version, may }: { line: LineAnswer; version: string; may: boolean }) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const { millions, monthly, mnkr } = useMoney();
  const act = useActing('finances', 'figures');
  const { path, search } = useAddress();
  const use = (method: MethodSays['method']) =>
    act.run(
      () => call(setForecastLine, { version, line: line.line, method, comment: line.comment }),
      () => showNotice({ text: t('methodSet', { method: t(`method.${method}`) }) }),
    );
  const columns: Column<MethodSays>[] = [
    { id: 'method', title: t('method'), priority: 1, cell: (row) => <MethodName row={row} line={line} /> },
    {
      id: 'remainder',
      title: t('head.remainder'),
      numeric: true,
      cell: (row) => (row.impossible ? '–' : millions(row.remainder)),
    },
    {
      id: 'deviation',
      title: t('head.deviation'),
      numeric: true,
      cell: (row) => (row.impossible ? '–' : millions(row.deviation, true)),
    },
    {
      id: 'interval',
      title: t('interval'),
      numeric: true,
      cell: (row) =>
        row.interval ? `${millions(row.interval.low, true)} … ${millions(row.interval.high, true)}` : '–',
    },
    {
      id: 'error',
      title: t('usualError'),
      numeric: true,
      cell: (row) => (row.error ? monthly(row.error.meanAbsolute) : '–'),
    },
    {
      id: 'share',
      title: t('errorShare'),
      numeric: true,
      cell: (row) =>
        percentText(row.error?.share === null || !row.error ? null : row.error.share / 1000, { language, decimals: 1 }),
    },
    { id: 'origins', title: t('origins'), numeric: true, priority: 3, cell: (row) => row.error?.origins ?? '–' },
    {
      id: 'use',
      title: t('choose'),
      cell: (row) =>
        may && !row.impossible && row.method !== line.method ? (
          <Button small working={act.working} onPress={() => use(row.method)}>
            {t('useMethod')}
          </Button>
        ) : null,
    },
  ];
  const by: OrderBy<MethodSays> = {
    method: (row) => t(`method.${row.method}`),
    remainder: (row) => (row.impossible ? null : row.remainder),
    deviation: (row) => (row.impossible ? null : row.deviation),
    interval: (row) => row.interval?.low ?? null,
    error: (row) => row.error?.meanAbsolute ?? null,
    share: (row) => row.error?.share ?? null,
    origins: (row) => row.error?.origins ?? null,
  };
  const sortable = useSortable(may ? columns : columns.filter((column) => column.id !== 'use'), line.methods, by);
  return (
    <Stack gap={3}>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <DataTable
        label={t('methods')}
        toolbar={<Quiet small>{t('inUnit', { unit: mnkr })}</Quiet>}
        {...sortable}
        exports={tableExports(exportForecastLine, { version, line: line.line })}
        rowId={(row) => row.method}
        rowHref={(row) => path + withParam(search, 'method', row.method)}
      />
    </Stack>
  );
}

function MethodName({ row, line }: { row: MethodSays; line: LineAnswer }) {
  const t = useWords(planningWords);
  return (
    <>
      {t(`method.${row.method}`)} {row.method === line.method ? <Chip tone="sea">{t('inUse')}</Chip> : null}{' '}
      {row.method === line.best ? <Chip tone="done">{t('best')}</Chip> : null}{' '}
      {row.impossible ? <Quiet small>{t(`impossible.${row.impossible}`)}</Quiet> : null}
    </>
  );
}
