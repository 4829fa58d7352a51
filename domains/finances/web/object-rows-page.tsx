// The rows booked on a management object in a year: what each was for, told many at a time by who leads the object.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useParam, usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import type { Filter } from '../../../web/ui/filter-bar.tsx';
import { Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { moneyText } from '../../../web/ui/number-text.ts';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState, ErrorState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { listObjects } from '../../objects/contract.ts';
import { objectsWords } from '../../objects/web/plan-parts.tsx';
import { listObjectRows, type ObjectRow, readObjectUses } from '../object-uses-contract.ts';
import { financesWords } from './finances-words.ts';
import { useMoney } from './planning/money-text.ts';
import { TellRowsDrawer } from './tell-rows-drawer.tsx';

const states = ['untold', 'told', 'beside'] as const;
const none: ReadonlySet<string> = new Set();

export function ObjectRowsPage() {
  const t = useWords(financesWords);
  const refused = useRefusalText();
  const object = usePathParam('object');
  const year = Number(usePathParam('year'));
  const filters = useNarrowing();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none);
  const [telling, setTelling] = useState(false);
  const uses = useQuery(asking(readObjectUses, { object, year }));
  const list = usePagesOf(listObjectRows, { object, year, ...filters }, (page) => page.rows);
  const known = useQuery(asking(listObjects, {})).data?.rows.find((row) => row.code === object);
  const columns = useColumns();
  const choices = useFilters(list.first);
  const there = new Set(list.rows?.map((row) => row.row));
  // what is not in sight any more is not told with the rest
  const rows = [...chosen].filter((row) => there.has(row));
  const choosing = uses.data?.mayTell
    ? {
        ...{ chosen: new Set(rows), onChoose: setChosen },
        chosenActions: (
          <Button small kind="primary" onPress={() => setTelling(true)}>
            {t('uses.tell')}
          </Button>
        ),
      }
    : {};
  const error = uses.error ?? list.error;
  if (error) return <ErrorState what={refused(error)} wholePage />;
  return (
    <>
      <ListFrame
        title={t('uses.title', { object: known?.name ?? object, year: String(year) })}
        lead={t('uses.lead')}
        crumbs={known ? [{ label: known.name, href: `/objects/${known.object}?part=plan&year=${year}` }] : []}
        tools={<Words />}
        filters={choices}
        list={
          <DataTable
            label={t('uses.rows')}
            columns={columns}
            rows={list.rows}
            rowId={(row) => row.row}
            rowTone={(row) => (row.state === 'untold' ? 'attention' : undefined)}
            more={list.more}
            toolbar={uses.data ? <Sums uses={uses.data} /> : null}
            empty={
              uses.data?.untold.rows === 0 && filters.state === 'untold' ? (
                <EmptyState icon="check" title={t('uses.allTold')} />
              ) : (
                <EmptyState title={t('uses.none')}>{t('uses.noneNote')}</EmptyState>
              )
            }
            {...choosing}
          />
        }
      />
      {telling ? (
        <TellRowsDrawer
          object={object}
          rows={rows}
          from={list.rows?.find((row) => row.row === rows[0])?.cell ?? null}
          onClose={() => setTelling(false)}
          onDone={() => setChosen(none)}
        />
      ) : null}
    </>
  );
}

function Words() {
  const t = useWords(financesWords);
  const [words, setWords] = useParam('text');
  return <SearchField label={t('search')} value={words ?? ''} onChange={(text) => setWords(text || undefined)} />;
}

/** What the address narrows the rows to. */
function useNarrowing() {
  const [state] = useParam('state');
  const [account] = useParam('account');
  const [counterpart] = useParam('counterpart');
  const [text] = useParam('text');
  const known = states.find((each) => each === state);
  return {
    ...(known ? { state: known } : {}),
    ...(account ? { account } : {}),
    ...(counterpart ? { counterpart } : {}),
    ...(text ? { text } : {}),
  };
}

function useFilters(first: AnswerOf<typeof listObjectRows> | undefined): Filter[] {
  const t = useWords(financesWords);
  const choices = (rows: readonly { code: string; name: string }[] = [], withCode = false) =>
    rows.map(({ code, name }) => ({ id: code, label: withCode ? `${code} ${name}` : name }));
  return [
    {
      name: 'state',
      label: t('uses.state'),
      single: true,
      options: states.map((id) => ({ id, label: t(`uses.state.${id}`) })),
    },
    { name: 'counterpart', label: t('column.counterpart'), single: true, options: choices(first?.counterparts) },
    { name: 'account', label: t('column.account'), single: true, options: choices(first?.accounts, true) },
  ].filter((filter) => filter.options.length > 0);
}

/** What is told, what stands beside the plan and what is left, together all that is booked. */
function Sums({ uses }: { uses: AnswerOf<typeof readObjectUses> }) {
  const t = useWords(financesWords);
  const { exact } = useMoney();
  const { language } = useLanguage();
  const told = uses.cells.reduce((sum, cell) => sum + cell.amount, 0);
  const parts = [
    ['told', told],
    ['beside', uses.beside.amount],
    ['untold', uses.untold.amount],
  ] as const;
  return (
    <Row>
      {parts.map(([id, amount]) => (
        <Quiet key={id}>
          {t(`uses.state.${id}`)} <span className="numeric">{exact(amount)}</span>
        </Quiet>
      ))}
      <span>
        {t('uses.booked')} <span className="numeric">{moneyText(uses.total.amount, language)}</span>
      </span>
    </Row>
  );
}

function useColumns(): Column<ObjectRow>[] {
  const t = useWords(financesWords);
  const name = useWords(objectsWords);
  const { exact, kr } = useMoney();
  return [
    {
      id: 'text',
      title: t('text'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <Stack gap={1}>
          {row.mayOpen ? (
            <Link href={`/finances/vouchers/${encodeURIComponent(row.voucher)}`}>{row.text || row.voucher}</Link>
          ) : (
            <span>{row.text || row.voucher}</span>
          )}
          <Quiet small>
            {row.bookedOn} · {row.counterpart || row.unitName}
          </Quiet>
        </Stack>
      ),
    },
    {
      id: 'account',
      title: t('column.account'),
      cell: (row) => (
        <Stack gap={1}>
          <span>
            <span className="numeric">{row.account}</span> {row.accountName}
          </span>
          <Quiet small>{row.fundingName}</Quiet>
        </Stack>
      ),
    },
    {
      id: 'for',
      title: t('uses.for'),
      labelled: true,
      cell: (row) =>
        row.cell ? (
          <Stack gap={1}>
            <span>
              {name(`workType.${row.cell.workType}`)}, {name(`side.${row.cell.side}`)}
            </span>
            <Quiet small>{name(`funding.${row.cell.funding}`)}</Quiet>
          </Stack>
        ) : (
          t(`uses.state.${row.state}`)
        ),
    },
    { id: 'amount', title: t('amount'), unit: kr, numeric: true, cell: (row) => exact(row.amount) },
  ];
}
