// What the tests of finances stand on: a small organisation with cost centres, vouchers made in a line, and the one
// question asked after everything: do the sums equal the rows?
import { type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { program } from '../../platform/jobs/jobs.ts';
import type { Domain } from '../../platform/operation/domain.ts';
import { newId } from '../../platform/work/ids.ts';
import type { Work } from '../../platform/work/work.ts';
import { people } from '../people/people.ts';
import { finances } from './finances.ts';
import { type Book, codingPool, type LedgerVoucher, openBook } from './ledger-voucher.ts';
import { storeLedger } from './store-ledger.ts';
import { undoLedger } from './undo-ledger.ts';

/** R over A, B and (until 2018) OLD, which became B; cost centres 100 → A, 200 → B, 300 → OLD and later B. */
const organisation = `
  insert into people.unit_versions (unit_code, valid_from, valid_to, name, kind, parent_code, successor_code) values
    ('R', '2000-01-01', null, 'Regionen', 'region', null, null),
    ('A', '2000-01-01', null, 'Avdelning A', 'department', 'R', null),
    ('B', '2000-01-01', null, 'Avdelning B', 'department', 'R', null),
    ('OLD', '2000-01-01', '2018-12-31', 'Gamla avdelningen', 'department', 'R', 'B');
  insert into people.cost_centres (cost_centre_code, valid_from, valid_to, name, unit_code) values
    ('100', '2000-01-01', null, 'A', 'A'),
    ('200', '2000-01-01', null, 'B', 'B'),
    ('300', '2000-01-01', '2018-12-31', 'Gamla', 'OLD'),
    ('300', '2019-01-01', null, 'Gamla, nu B', 'B');`;

export const bot = { actor: program('test') };

/** A house with the small organisation. */
export async function financesHouse(more: readonly Domain[] = []): Promise<TestHouse> {
  const t = await testHouse([people, finances, ...more]);
  await t.house.database.pool.query(organisation);
  t.house.tree.forget();
  return t;
}

export interface Kit {
  readonly book: Book;
  /** rows: account, cost centre, öre and perhaps an object; the rest goes against account 1930 so that it balances */
  voucher(number: string, bookedOn: string, rows: readonly KitRow[], more?: Partial<LedgerVoucher>): LedgerVoucher;
}
export type KitRow = readonly [account: string, costCentre: string, amount: number, object?: string];

const unitsOf: Readonly<Record<string, string>> = { '100': 'A', '200': 'B', '300': 'OLD', '': '' };

/** Makes vouchers of one book. */
export function kit(chart = 'region-bas'): Kit {
  const book = openBook({ code: 'RN', name: 'Region Norrviken', organisationNumber: '232199-9990', chart });
  const pool = codingPool();
  const coding = (account: string, costCentre: string, object = '') =>
    pool({ account, costCentre, unit: unitsOf[costCentre] ?? '', object, project: '', counterpart: '', funding: '' });
  return {
    book,
    voucher: (number, bookedOn, rows, more = {}) => ({
      book,
      year: Number(bookedOn.slice(0, 4)),
      series: 'V',
      number,
      bookedOn,
      registeredOn: bookedOn,
      text: `Verifikat ${number}`,
      signature: '',
      corrects: null,
      replaces: false,
      rows: [
        ...rows.map(([account, costCentre, amount, object]) => ({
          coding: coding(account, costCentre, object),
          amount,
          text: '',
        })),
        { coding: coding('1930', ''), amount: -rows.reduce((sum, row) => sum + row[2], 0), text: '' },
      ],
      ...more,
    }),
  };
}

/** Stores vouchers as one import; returns its id with the counts. */
export async function store(t: TestHouse, vouchers: readonly LedgerVoucher[]) {
  const importId = newId();
  const counts = await t.house.act('store', bot, (work) => storeLedger(work, importId, vouchers));
  return { importId, ...counts };
}

export function undo(t: TestHouse, importId: string) {
  return t.house.act('undo', bot, (work) => undoLedger(work, importId));
}

export function look<T>(t: TestHouse, what: (work: Work) => Promise<T>): Promise<T> {
  return t.house.look(bot, what);
}

/** Where the sums differ from the rows: nowhere, always. */
export async function differences(t: TestHouse): Promise<unknown[]> {
  const found = await t.house.database.pool.query(`
    with counted as (
      select c.unit, to_char(r.booked_on, 'YYYY-MM') as month, r.coding_id, coalesce(o.category, '') as one_off,
        g.cost_group, sum(r.amount)::bigint as amount, count(*)::int as row_count
      from finances.ledger_rows r join finances.codings c using (coding_id)
        left join finances.one_offs o using (one_off_id)
        left join finances.account_groups g on g.account_id = c.account_id and g.year = extract(year from r.booked_on)
      group by 1, 2, 3, 4, 5)
    select * from counted n full join finances.ledger_months m using (unit, month, coding_id, one_off)
    where (n.amount, n.row_count, n.cost_group) is distinct from (m.amount, m.row_count, m.cost_group)`);
  const groups = await t.house.database.pool.query(`
    with counted as (
      select m.unit, m.month, coalesce(m.cost_group, '') as cost_group, c.object, m.one_off, sum(amount)::bigint as amount,
        sum(row_count)::int as row_count
      from finances.ledger_months m join finances.codings c using (coding_id) group by 1, 2, 3, 4, 5)
    select * from counted n full join finances.ledger_groups m using (unit, month, cost_group, object, one_off)
    where (n.amount, n.row_count) is distinct from (m.amount, m.row_count)`);
  const codes = await t.house.database.pool.query(`
    with by_code as (
      select 'account' as dimension, a.number as code, coding_id
        from finances.codings join finances.accounts a using (account_id) where unit <> ''
      union all select 'project', project, coding_id from finances.codings where unit <> '' and project <> ''
      union all select 'counterpart', counterpart, coding_id from finances.codings where unit <> '' and counterpart <> ''
      union all select 'funding', funding, coding_id from finances.codings where unit <> '' and funding <> ''
    ), counted as (
      select c.dimension, m.month, c.code, coalesce(m.cost_group, '') as cost_group, m.one_off, sum(amount)::bigint as amount,
        sum(row_count)::int as row_count
      from finances.ledger_months m join by_code c using (coding_id) group by 1, 2, 3, 4, 5)
    select * from counted n full join finances.ledger_codes m using (dimension, month, code, cost_group, one_off)
    where (n.amount, n.row_count) is distinct from (m.amount, m.row_count)`);
  return [...found.rows, ...groups.rows, ...codes.rows];
}
