// The versions of a year's budget, with for how many of its units each is in force and the result it gives.
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Stack } from '../../../web/ui/layout.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import { Time } from '../../../web/ui/time.tsx';
import { withParam } from '../../../web/ui/url-filters.ts';
import type { listBudgetVersions } from '../budget-contract.ts';
import { exportBudgetVersions } from '../ledger-files-contract.ts';
import { financesWords } from './finances-words.ts';
import { useMoney } from './planning/money-text.ts';
import { useSortable } from './sortable-rows.ts';
import { tableExports } from './table-exports.ts';

export type BudgetVersionLine = AnswerOf<typeof listBudgetVersions>['versions'][number];

export type BudgetVersionsProps = {
  versions: readonly BudgetVersionLine[] | undefined;
  year: number;
  shown: string | undefined;
  search: URLSearchParams;
};

export function BudgetVersions({ versions, year, shown, search }: BudgetVersionsProps) {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const { thousands, tkr } = useMoney();
  const columns: Column<BudgetVersionLine>[] = [
    {
      id: 'name',
      title: t('budget.version'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <Stack gap={1}>
          <span>{row.name}</span>
          {row.note ? <Quiet small>{row.note}</Quiet> : null}
        </Stack>
      ),
    },
    { id: 'state', title: t('budget.state'), cell: (row) => <State version={row} /> },
    { id: 'result', title: t('budget.result'), unit: tkr, numeric: true, cell: (row) => thousands(row.result) },
    {
      id: 'rows',
      title: t('budget.rows'),
      numeric: true,
      priority: 3,
      cell: (row) => numberText(row.rows, { language }),
    },
    {
      id: 'created',
      title: t('budget.created'),
      priority: 3,
      cell: (row) => (
        <Quiet small>
          {row.createdBy}, <Time at={row.createdAt} />
        </Quiet>
      ),
    },
  ];
  const sortable = useSortable(
    columns,
    versions,
    {
      name: (row) => row.name,
      state: (row) => row.inForce / row.units,
      result: (row) => row.result,
      rows: (row) => row.rows,
      created: (row) => row.createdAt,
    },
    'versions',
  );
  return (
    <DataTable
      label={t('budget')}
      {...sortable}
      exports={tableExports(exportBudgetVersions, { year })}
      rowId={(row) => row.versionId}
      rowHref={(row) => `/finances/budget${withParam(search, 'version', row.versionId)}`}
      openId={shown}
    />
  );
}

function State({ version }: { version: BudgetVersionLine }) {
  const t = useWords(financesWords);
  if (version.inForce === 0) return <Chip>{t('budget.notInForce')}</Chip>;
  if (version.inForce < version.units)
    return <Chip tone="attention">{t('budget.partly', { count: version.inForce, units: version.units })}</Chip>;
  return (
    <Chip tone="done" icon="check">
      {t('budget.inForce')}
    </Chip>
  );
}
