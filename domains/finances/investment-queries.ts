// Reading investments: the list (also the board), one decision's page, the frames' decisions, and the report's table,
// whose numbers are the published figures and nothing else.

import { anywhere } from '../../platform/database/list-conditions.ts';
import { figureBook } from '../../platform/figures/figure-book.ts';
import { figureValues, shownValue } from '../../platform/figures/figure-values.ts';
import { lastDay, monthsBetween, periodOf } from '../../platform/figures/period.ts';
import { localeOf } from '../../platform/figures/show.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { type Investment, investmentFor, unitsBelow } from './investment-access.ts';
import type * as contract from './investment-contract.ts';
import { investmentFigureId } from './investment-figures.ts';
import { investmentStates, nextStates, paceOf } from './investment-rules.ts';
import { type InvestmentColumn, investmentColumns, investmentRows } from './investment-table.ts';
import { inOrder, type OrderBy } from './table-order-rules.ts';

/** The report's table: every cell is a figure, with what it says of the pace. */
export async function investmentTable(
  work: Work,
  input: { unit: string; period: string },
): Promise<AnswerOf<typeof contract.readInvestmentTable>> {
  const period = periodOf(input.period);
  const year = Number(period.to.slice(0, 4));
  const monthsLeft = 12 - Number(period.to.slice(5));
  const book = figureBook(work);
  const ids = investmentRows.flatMap((row) => investmentColumns.map((column) => investmentFigureId(column, row)));
  const definitions = ids.flatMap((id) => book.figures.get(id) ?? []);
  const values = await figureValues(work, definitions, { unit: input.unit, period });
  const cells = new Map(
    definitions.map((definition, index) => {
      const value = values[index];
      if (!value) throw new Error(`${definition.id} has no value`);
      const shown = shownValue(definition, value, work.language);
      const { figure, register, facts } = shown;
      return [figure, { figure, register, value: shown.value ?? 0, shown: shown.shownNumber, facts }] as const;
    }),
  );
  return {
    unit: input.unit,
    unitName: work.part(unitTreeKey).unit(input.unit)?.name ?? input.unit,
    year,
    monthsLeft,
    rows: investmentRows.map((row) => tableRow(row, cells, monthsBetween(period.from, period.to), monthsLeft)),
    mayDecide: work.policy.may('finances.change-investments', input.unit),
  };
}

type Cell = contract.InvestmentTableRow['frame'];

interface ListRow extends Investment {
  paid: number;
  paid_in_period: number;
  forecast: number | null;
}

/** A page of the list, in the order asked for. */
export async function investmentList(
  work: Work,
  input: GivenOf<typeof contract.listInvestments>,
): Promise<AnswerOf<typeof contract.listInvestments>> {
  const after = investmentMark.read(input.after);
  const rows = await matchingInvestments(work, input);
  const from = after ? rows.findIndex((row) => row.year === after[0] && row.number === after[1]) + 1 : 0;
  const found = after && from === 0 ? [] : rows.slice(from, from + input.limit + 1);
  return {
    ...investmentMark.page(found, input.limit, (row) => [row.year, row.number]),
    programmes: [...(await programmes(work))].map(([programme, names]) => ({ programme, names })),
  };
}

const investmentMark = listMark('investments', 'whole', 'text');

type Asked = Omit<GivenOf<typeof contract.listInvestments>, 'after' | 'limit'>;

/** All decisions that match; a region has hundreds, so that they are put in order here. */
export async function matchingInvestments(work: Work, input: Asked): Promise<readonly contract.InvestmentRow[]> {
  const period = periodOf(input.period);
  const rows = await work.sql<ListRow>(
    `${selectRows}
     where d.unit = any($1) and ($4::text is null or d.category = $4) and ($5::text is null or s.state = $5)
       and ($6::text is null or ($6 = 'this' and d.year = $7) or ($6 = 'earlier' and d.year < $7))
       and ($8::text is null or d.programme = $8)
       and ($9::text is null or d.item ilike $9 or d.number ilike $9 or d.responsible ilike $9)
     order by d.year desc, d.number collate "C" desc`,
    [
      unitsBelow(work, input.unit, lastDay(period.to)),
      period.from,
      period.to,
      input.category ?? null,
      input.state ?? null,
      input.vintage ?? null,
      Number(period.to.slice(0, 4)),
      input.programme ?? null,
      input.search ? anywhere(input.search) : null,
    ],
  );
  const shown = rows.map(shownRow);
  return input.sort === '-number' ? shown : inOrder(shown, input.sort, investmentOrder, localeOf(work.language));
}

const investmentOrder: OrderBy<contract.InvestmentRow> = {
  item: (row) => row.item,
  number: (row) => `${row.year}/${row.number}`,
  state: (row) => investmentStates.indexOf(row.state),
  amount: (row) => row.amount,
  paid: (row) => row.paid,
  paidInPeriod: (row) => row.paidInPeriod,
  forecast: (row) => row.forecast,
};

/** One decision with everything that happened to it. */
export async function investmentPage(work: Work, input: { decision: string }): Promise<contract.InvestmentPage> {
  const investment = await investmentFor(work, input.decision, 'finances.read-investments');
  const id = investment.decision_id;
  const thisMonth = work.today.slice(0, 7);
  const [row] = await work.sql<ListRow>(`${selectRows} where d.decision_id = $1`, [
    id,
    `${thisMonth.slice(0, 4)}-01`,
    thisMonth,
  ]);
  if (!row) throw new Error('the decision was there a moment ago');
  const programme = row.programme ? ((await programmes(work)).get(row.programme) ?? null) : null;
  return {
    ...shownRow(row),
    project: investment.project,
    programmeNames: programme,
    steps: await steps(work, id),
    payments: await payments(work, id),
    forecasts: await forecasts(work, id),
    allowed: allowed(work, investment),
    next: work.policy.may('finances.follow-investments', investment.unit) ? [...nextStates(investment.state)] : [],
  };
}

/** The decisions behind a year's frames. */
export async function investmentFrames(
  work: Work,
  input: { unit: string; year: number },
): Promise<AnswerOf<typeof contract.listInvestmentFrames>> {
  const rows = await work.sql<AnswerOf<typeof contract.listInvestmentFrames>['frames'][number]>(
    `select frame_id as frame, unit, year, category, amount, decided_on as "decidedOn", decided_by as "decidedBy", note,
       created_by_name as by
     from finances.investment_frames where unit = any($1) and year = $2 order by decided_on, created_at`,
    [unitsBelow(work, input.unit, `${input.year}-12-31`), input.year],
  );
  return { frames: rows };
}

/** $2 and $3 are the first and last month of the period; payments and the forecast are as of its end. */
const selectRows = `
  select d.decision_id, d.year, d.number, d.decided_on, d.unit, d.category, d.programme, d.item, d.responsible, d.amount, d.project,
    s.state, s.happened_on, s.reason, s.ordinal,
    coalesce(p.paid, 0)::bigint as paid, coalesce(p.paid_in_period, 0)::bigint as paid_in_period, f.amount as forecast
  from finances.investment_decisions d
    join finances.investment_standing s using (decision_id)
    left join (select m.decision_id, sum(m.amount) as paid, sum(m.amount) filter (where m.month >= $2) as paid_in_period
      from finances.investment_payment_months m where m.month <= $3 group by 1) p using (decision_id)
    left join lateral (select l.amount from finances.investment_forecasts l
      where l.decision_id = d.decision_id and l.year = left($3, 4)::int and l.as_of <= $3
      order by l.as_of desc, l.at desc limit 1) f on true`;

function shownRow(row: ListRow): contract.InvestmentRow {
  return {
    decision: row.decision_id,
    year: row.year,
    number: row.number,
    decidedOn: row.decided_on,
    unit: row.unit,
    category: row.category,
    programme: row.programme,
    item: row.item,
    responsible: row.responsible,
    state: row.state,
    since: row.happened_on,
    reason: row.reason,
    amount: row.amount,
    paid: row.paid,
    paidInPeriod: row.paid_in_period,
    forecast: row.forecast,
  };
}

async function programmes(work: Work): Promise<Map<string, { sv: string; da: string; en: string }>> {
  const rows = await work.sql<{ programme: string; sv: string; da: string; en: string }>(
    'select programme, name_sv as sv, name_da as da, name_en as en from finances.investment_programmes order by programme',
  );
  return new Map(rows.map(({ programme, sv, da, en }) => [programme, { sv, da, en }]));
}

async function steps(work: Work, decision: string): Promise<contract.InvestmentPage['steps']> {
  const rows = await work.sql<Investment & { at: Date; by_name: string }>(
    `select state, happened_on, reason, at, by_name from finances.investment_states
     where decision_id = $1 order by ordinal desc`,
    [decision],
  );
  return rows.map((row) => ({
    state: row.state,
    on: row.happened_on,
    reason: row.reason,
    at: row.at.toISOString(),
    by: row.by_name,
  }));
}

async function payments(work: Work, decision: string): Promise<contract.InvestmentPage['payments']> {
  const rows = await work.sql<{ fact: string; on: string; amount: number; reference: string; text: string }>(
    `select fact, booked_on as "on", amount, reference, label as text from finances.investment_payments
     where decision_id = $1 order by booked_on desc, fact desc`,
    [decision],
  );
  return rows.map((row) => ({ ...row, fromLedger: row.fact.startsWith('ledger/') }));
}

async function forecasts(work: Work, decision: string): Promise<contract.InvestmentPage['forecasts']> {
  const rows = await work.sql<{
    year: number;
    as_of: string;
    amount: number;
    comment: string;
    at: Date;
    by_name: string;
  }>(
    `select year, as_of, amount, comment, at, by_name from finances.investment_forecasts
     where decision_id = $1 order by year desc, as_of desc, at desc`,
    [decision],
  );
  return rows.map(({ year, as_of, amount, comment, at, by_name }) => ({
    year,
    asOf: as_of,
    amount,
    comment,
    at: at.toISOString(),
    by: by_name,
  }));
}

function allowed(work: Work, of: Investment): contract.InvestmentPage['allowed'] {
  const change = work.policy.may('finances.change-investments', of.unit);
  const follow = work.policy.may('finances.follow-investments', of.unit);
  return [
    ...(change ? (['change-investment'] as const) : []),
    ...(follow ? (['move-investment', 'forecast-investment'] as const) : []),
    ...(change && of.project === '' ? (['book-investment-payment'] as const) : []),
  ];
}

function tableRow(
  row: contract.InvestmentTableRow['row'],
  cells: ReadonlyMap<string, Cell>,
  months: number,
  monthsLeft: number,
): contract.InvestmentTableRow {
  const cell = (column: InvestmentColumn): Cell => {
    const found = cells.get(investmentFigureId(column, row));
    if (!found) throw new Error(`no figure ${investmentFigureId(column, row)}`);
    return found;
  };
  const of = {
    frame: cell('frame'),
    carried: cell('carried'),
    outcomeEarlier: cell('outcome-earlier'),
    outcomeThis: cell('outcome-this'),
    forecast: cell('forecast'),
  };
  const pace = paceOf(
    {
      frame: of.frame.value,
      carried: of.carried.value,
      outcomeEarlier: of.outcomeEarlier.value,
      outcomeThis: of.outcomeThis.value,
      forecast: of.forecast.value,
    },
    months,
    monthsLeft,
  );
  return { row, ...of, ...pace, outcome: cell('outcome') };
}
