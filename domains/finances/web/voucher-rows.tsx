// The rows of a voucher, debit and credit beside each other. Rows of one's own units can be chosen and marked as a one-off.
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Icon } from '../../../web/ui/icon.tsx';
import { Quiet, Stack } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { useCan } from '../../../web/viewer.tsx';
import { unmarkOneOff, type VoucherRow } from '../ledger-contract.ts';
import { exportVoucher } from '../ledger-files-contract.ts';
import type { OrderBy } from '../table-order-rules.ts';
import { useCodeName, useGroupName } from './choice-filters.ts';
import './finances.css';
import { financesWords } from './finances-words.ts';
import { MarkDrawer } from './mark-drawer.tsx';
import { useMoney } from './planning/money-text.ts';
import { useSortable } from './sortable-rows.ts';
import { tableExports } from './table-exports.ts';
import type { VoucherAnswer } from './voucher-answer.ts';

/** What each column is sorted by. */
const order: OrderBy<VoucherRow> = {
  account: (row) => row.account,
  unit: (row) => row.unitName || null,
  object: (row) => row.object || null,
  project: (row) => row.project || null,
  counterpart: (row) => row.counterpart || null,
  funding: (row) => row.funding || null,
  text: (row) => row.text,
  debit: (row) => (row.amount > 0 ? row.amount : null),
  credit: (row) => (row.amount < 0 ? -row.amount : null),
};

export function VoucherRows({ data }: { data: VoucherAnswer }) {
  const t = useWords(financesWords);
  const act = useActing('finances', 'figures');
  const sortable = useSortable(useColumns(data), data.rows, order);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [marking, setMarking] = useState(false);
  const mayMark = data.rows.some((row) => row.mayMark);
  const rows = [...chosen].map(Number);
  const isMarked = data.rows.some((row) => rows.includes(row.rowNo) && row.oneOff);
  const unmark = () =>
    act.run(
      () => call(unmarkOneOff, { voucher: data.voucher, rows: rows.join(',') }),
      () => {
        showNotice({ text: t('mark.removed') });
        setChosen(new Set());
      },
    );
  const choosing = mayMark
    ? {
        chosen,
        onChoose: setChosen,
        chosenActions: (
          <>
            <Button small icon="star" onPress={() => setMarking(true)}>
              {t('mark')}
            </Button>
            {isMarked ? (
              <Button small kind="quiet" working={act.working} onPress={unmark}>
                {t('mark.remove')}
              </Button>
            ) : null}
          </>
        ),
      }
    : {};
  return (
    <Stack gap={4}>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <DataTable
        label={t('rows')}
        {...sortable}
        exports={tableExports(exportVoucher, { voucher: data.voucher })}
        rowId={(row) => String(row.rowNo)}
        rowTone={(row) => (row.unit === '' ? 'quiet' : undefined)}
        {...choosing}
      />
      {marking ? (
        <MarkDrawer
          voucher={data.voucher}
          rows={rows}
          onClose={() => setMarking(false)}
          onDone={() => setChosen(new Set())}
        />
      ) : null}
    </Stack>
  );
}

function useColumns(data: VoucherAnswer): Column<VoucherRow>[] {
  const t = useWords(financesWords);
  const { exact, kr } = useMoney();
  const groupName = useGroupName();
  const can = useCan();
  const nameOf = useNames();
  const uses = (id: 'object' | 'project' | 'counterpart' | 'funding') => data.rows.some((row) => row[id] !== '');
  const coded = (['object', 'project', 'counterpart', 'funding'] as const).filter(uses);
  const sum = (sign: 1 | -1) =>
    data.rows.reduce((total, row) => total + (Math.sign(row.amount) === sign ? row.amount : 0), 0);
  const side = (id: 'debit' | 'credit', sign: 1 | -1): Column<VoucherRow> => ({
    id,
    title: t(id),
    unit: kr,
    numeric: true,
    cell: (row) => (Math.sign(row.amount) === sign ? exact(Math.abs(row.amount)) : ''),
    total: exact(Math.abs(sum(sign))),
  });
  return [
    {
      id: 'account',
      title: t('column.account'),
      priority: 1,
      cell: (row) => (
        <Stack gap={1}>
          <span>
            <span className="numeric">{row.account}</span> {row.accountName}
          </span>
          {can('finances.read-ledger') ? <Quiet small>{groupName(row.costGroup)}</Quiet> : null}
        </Stack>
      ),
      total: t('sum'),
    },
    {
      id: 'unit',
      title: t('column.unit'),
      cell: (row) => (
        <Stack gap={1}>
          <span>{row.unitName || t('noUnit')}</span>
          {row.costCentre ? <Quiet small>{`${t('costCentre')} ${row.costCentre}`}</Quiet> : null}
        </Stack>
      ),
    },
    ...coded.map(
      (id): Column<VoucherRow> => ({
        id,
        title: t(`column.${id}`),
        width: 'narrow',
        labelled: true,
        cell: (row) => nameOf[id](row[id]),
      }),
    ),
    { id: 'text', title: t('text'), cell: (row) => <RowText row={row} /> },
    side('debit', 1),
    side('credit', -1),
  ];
}

/** What the codes of a row are called. */
function useNames() {
  return {
    object: useCodeName('object'),
    project: useCodeName('project'),
    counterpart: useCodeName('counterpart'),
    funding: useCodeName('funding'),
  };
}

function RowText({ row }: { row: VoucherRow }) {
  return (
    <Stack gap={1}>
      <span>{row.text}</span>
      {row.oneOff ? (
        <span className="one-off-mark">
          <Icon name="star" size={16} /> {row.oneOff.title}
        </span>
      ) : null}
    </Stack>
  );
}
