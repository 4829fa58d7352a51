// What was booked on a management object, by the rows of its plan. Every reading begins with the ledger's own rows, so that
// told, beside and untold are together what is booked, to the öre.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { leadsObjectByCode, objectByCodeToRead } from '../objects/objects.ts';
import { matchingRows, type VoucherFilter } from './matching-rows.ts';
import type * as contract from './object-uses-contract.ts';
import type { ObjectRow, UseCell } from './object-uses-contract.ts';
import { scopeSets } from './unit-scope.ts';
import { rowsSeen } from './voucher-access.ts';

type Cells = AnswerOf<typeof contract.readObjectUses>['cells'];
type Asked = GivenOf<typeof contract.listObjectRows>;
type State = ObjectRow['state'];

/** A row of `told` below. */
interface ToldCell {
  [column: string]: unknown;
  work_type: UseCell['workType'] | null;
  side: UseCell['side'] | null;
  funding: UseCell['funding'] | null;
  is_told: boolean;
}

export async function readObjectUses(
  work: Work,
  input: GivenOf<typeof contract.readObjectUses>,
): Promise<AnswerOf<typeof contract.readObjectUses>> {
  const { code } = await objectByCodeToRead(work, input.object);
  const values: unknown[] = [];
  const sums = await work.sql<ToldCell & { amount: number; rows: number }>(
    `select work_type, side, funding, is_told, sum(amount)::bigint as amount, count(*)::int as rows
     from (${told(work, { object: code, year: input.year }, values)}) t group by work_type, side, funding, is_told
     order by work_type desc, side, funding`,
    values,
  );
  const of = (state: State) => {
    const own = sums.filter((each) => stateOf(each) === state);
    return { amount: sumOf(own, 'amount'), rows: sumOf(own, 'rows') };
  };
  return {
    cells: sums.flatMap((each): Cells => {
      const cell = cellOf(each);
      return cell ? [{ ...cell, amount: each.amount, rows: each.rows }] : [];
    }),
    beside: of('beside'),
    untold: of('untold'),
    total: { amount: sumOf(sums, 'amount'), rows: sumOf(sums, 'rows') },
    mayTell: await leadsObjectByCode(work, code),
  };
}

export async function listObjectRows(work: Work, input: Asked): Promise<AnswerOf<typeof contract.listObjectRows>> {
  const after = mark.read(input.after);
  const { code } = await objectByCodeToRead(work, input.object);
  const values: unknown[] = [];
  const { account, counterpart, text, state } = input;
  const narrowed = {
    ...{ object: code, year: input.year },
    ...(account ? { account } : {}),
    ...(counterpart ? { counterpart } : {}),
    ...(text ? { text } : {}),
  };
  const rows = told(work, narrowed, values);
  const conditions = [
    ...(state ? [stateConditions[state]] : []),
    ...(after
      ? [
          `(t.booked_on, t.voucher_id, t.row_no) < ($${values.push(after[0])}::date, $${values.push(after[1])}::bigint, $${values.push(after[2])}::int)`,
        ]
      : []),
  ];
  const found = await work.sql<Found>(
    `select t.*, v.text as voucher_text, l.code || ':' || v.year || ':' || v.series || ':' || v.number as voucher,
       p.name as counterpart_name, f.name as funding_name
     from (${rows}) t join finances.vouchers v using (voucher_id) join finances.ledgers l on l.ledger_id = v.ledger_id
       left join finances.dimension_values p on (p.dimension, p.code) = ('counterpart', t.counterpart)
       left join finances.dimension_values f on (f.dimension, f.code) = ('funding', t.coded_funding)
     ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
     order by t.booked_on desc, t.voucher_id desc, t.row_no desc limit $${values.push(input.limit + 1)}`,
    values,
  );
  const page = mark.page(found, input.limit, (row) => [row.booked_on, row.voucher_id, row.row_no]);
  const sees = await rowsSeen(work, 'finances.read-ledger');
  const mayOpen = (unit: string) => sees.units === 'all' || sees.units.includes(unit) || sees.objects.includes(code);
  return {
    rows: page.rows.map((row) => ({ ...shown(work, row), mayOpen: mayOpen(row.unit) })),
    next: page.next,
    ...(await choicesOf(work, code, input.year)),
  };
}

const mark = listMark('object-rows', 'day', 'whole', 'whole');

const stateConditions: Readonly<Record<State, string>> = {
  told: 't.work_type is not null',
  beside: 't.is_told and t.work_type is null',
  untold: 'not t.is_told',
};

interface Found extends ToldCell {
  voucher_id: number;
  row_no: number;
  booked_on: string;
  amount: number;
  text: string | null;
  voucher_text: string;
  voucher: string;
  account: string;
  account_name: string;
  unit: string;
  counterpart: string;
  counterpart_name: string | null;
  coded_funding: string;
  funding_name: string | null;
  told_by_name: string | null;
}

/** The year's rows on an object, each with what it was told to be for: the one question all readings begin with. */
function told(
  work: Work,
  { year, ...by }: Pick<VoucherFilter, 'account' | 'counterpart' | 'text'> & { object: string; year: number },
  values: unknown[],
): string {
  const unit = work.part(unitTreeKey).rows.find((row) => row.parent === null)?.code ?? '';
  const sets = scopeSets(work, unit, 'then', { from: `${year}-01`, to: `${year}-12` });
  const days = { from: `${year}-01-01`, to: `${year}-12-31` };
  const filter = { unit, period: `${year}-01..${year}-12`, organisation: 'then' as const, ...by };
  return `select x.*, u.work_type, u.side, u.funding, u.row_no is not null as is_told, u.told_by_name
    from (select r.voucher_id, r.row_no, r.booked_on, r.amount, r.text, a.number as account, a.name as account_name, c.unit,
        c.counterpart, c.funding as coded_funding, w.ledger_id, w.year, w.series, w.number, w.content_hash
      ${matchingRows(filter, sets, days, values, true)}) x
    left join finances.object_uses u using (ledger_id, year, series, number, content_hash, row_no)`;
}

function shown(work: Work, row: Found): Omit<ObjectRow, 'mayOpen'> {
  return {
    row: `${row.voucher}#${row.row_no}`,
    voucher: row.voucher,
    bookedOn: row.booked_on,
    text: [row.voucher_text, row.text ?? ''].filter((each) => each !== '').join(' – '),
    account: row.account,
    accountName: row.account_name,
    unitName: work.part(unitTreeKey).unit(row.unit, row.booked_on)?.name ?? row.unit,
    counterpart: row.counterpart_name || row.counterpart,
    fundingName: row.funding_name || row.coded_funding,
    amount: row.amount,
    state: stateOf(row),
    cell: cellOf(row),
    toldBy: row.told_by_name,
  };
}

function stateOf(row: ToldCell): State {
  if (!row.is_told) return 'untold';
  return row.work_type === null ? 'beside' : 'told';
}

function cellOf({ work_type: workType, side, funding }: ToldCell): UseCell | null {
  return workType && side && funding ? { workType, side, funding } : null;
}

function sumOf<K extends string>(rows: readonly Readonly<Record<K, number>>[], what: K): number {
  return rows.reduce((sum, row) => sum + row[what], 0);
}

/** The accounts and counterparts of the year's rows, most rows first. */
async function choicesOf(
  work: Work,
  object: string,
  year: number,
): Promise<Pick<Choices, 'accounts' | 'counterparts'>> {
  const values: unknown[] = [];
  const rows = await work.sql<{ what: 'account' | 'counterpart'; code: string; name: string | null; rows: number }>(
    `with t as (${told(work, { object, year }, values)})
     select 'account' as what, account as code, max(account_name) as name, count(*)::int as rows from t group by account
     union all
     select 'counterpart', counterpart, max(p.name), count(*)::int from t
       join finances.dimension_values p on (p.dimension, p.code) = ('counterpart', t.counterpart)
     group by counterpart order by rows desc, code`,
    values,
  );
  const of = (what: string) =>
    rows
      .filter((row) => row.what === what)
      .map((row) => ({ code: row.code, name: row.name ?? row.code, rows: row.rows }));
  return { accounts: of('account'), counterparts: of('counterpart') };
}

type Choices = AnswerOf<typeof contract.listObjectRows>;
