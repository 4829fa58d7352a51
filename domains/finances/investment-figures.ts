// The investment figures V01–V16 and those the report lacked: what earlier decisions left over, and how much is used.
// One source: frames, what was carried into each year, payments, and each month's forecast.

import {
  type FactSource,
  type FigureDefinition,
  ratio,
  sum,
  type Texts,
  type Where,
} from '../../platform/figures/figure.ts';
import { columnTexts, rowTexts } from './investment-figure-texts.ts';
import {
  type InvestmentColumn,
  type InvestmentTableRowName,
  investmentColumns,
  investmentRows,
} from './investment-table.ts';
import { findPartNames, partNames } from './part-names.ts';

const source = 'investments';

export const investmentSource: FactSource = {
  id: source,
  domain: 'finances',
  title: { sv: 'Investeringar', da: 'Investeringer', en: 'Investments' },
  facts: factsQuery(false),
  cube: `select to_char(s."on", 'YYYY-MM') as month, s.unit, s.kind, s.category, s.decision_year, s.programme, s.decision,
      sum(s.amount)::bigint as amount, sum(s.facts)::bigint as facts
    from (${factsQuery(true)}) s group by 1, 2, 3, 4, 5, 6, 7`,
  dims: ['kind', 'category', 'decision_year', 'programme', 'decision'],
  dimNames: partNames,
  findNames: findPartNames,
  measures: ['amount'],
  recordAddress: (record) =>
    record.startsWith('frame/') ? '/finances/investments' : `/finances/investments/${record}`,
};

/** The id of a cell of the table: `finances.investment-frame`, `finances.investment-frame-it` … */
export function investmentFigureId(column: InvestmentColumn, row: InvestmentTableRowName): string {
  return `finances.investment-${column}${row === 'total' ? '' : `-${row}`}`;
}

/** Which facts a column counts. */
const columnWhere: Record<InvestmentColumn, readonly Where[]> = {
  frame: [{ kind: 'frame' }],
  carried: [{ kind: 'carried' }],
  'outcome-earlier': [{ kind: 'outcome', decision_year: { period: 'before-year' } }],
  'outcome-this': [{ kind: 'outcome', decision_year: { period: 'year' } }],
  outcome: [
    { kind: 'outcome', decision_year: { period: 'before-year' } },
    { kind: 'outcome', decision_year: { period: 'year' } },
  ],
  forecast: [{ kind: 'forecast' }],
};

export const investmentFigures: readonly FigureDefinition[] = [
  ...investmentRows.flatMap((row, line) =>
    investmentColumns.map((column, place) => tableFigure(column, row, line * 5 + place)),
  ),
  money('finances.investment-network', 'V16', [{ kind: 'outcome', programme: 'network' }], {
    name: { sv: 'Reinvestering i nät', da: 'Reinvestering i netværk', en: 'Network reinvestment' },
    definition: {
      sv: 'Betalt under perioden för investeringsbeslut som hör till programmet reinvestering i nät, oavsett beslutsår.',
      da: 'Betalt i perioden for investeringsbeslutninger i programmet reinvestering i netværk, uanset beslutningsår.',
      en: 'Paid in the period for investment decisions of the network reinvestment programme, whatever their year.',
    },
    of: 'finances.investment-outcome-it',
  }),
  ...investmentRows.map(useFigure),
];

function tableFigure(column: InvestmentColumn, row: InvestmentTableRowName, place: number): FigureDefinition {
  const scope: Where = row === 'total' ? {} : { category: row };
  const register = column === 'carried' ? undefined : `V${String(place + 1).padStart(2, '0')}`;
  const words = columnTexts[column];
  const named = (language: keyof Texts) => `${words.name[language]}, ${rowTexts[row][language]}`;
  return money(
    investmentFigureId(column, row),
    register,
    columnWhere[column].map((where) => ({ ...where, ...scope })),
    { name: { sv: named('sv'), da: named('da'), en: named('en') }, definition: words.definition },
    column === 'frame' || column === 'carried' ? 'year' : column === 'forecast' ? 'last' : 'period',
  );
}

function money(
  id: string,
  register: string | undefined,
  wheres: readonly Where[],
  texts: Pick<FigureDefinition, 'name' | 'definition' | 'of'>,
  window: 'period' | 'year' | 'last' = 'period',
): FigureDefinition {
  const [first, ...rest] = wheres.map((where) => sum(source, 'amount', where, window));
  if (!first) throw new Error(`${id} counts nothing`);
  return {
    id,
    version: 1,
    ...(register ? { register } : {}),
    ...texts,
    formula: rest.length === 0 ? first : { kind: 'add', of: [first, ...rest] },
    unit: 'SEK',
    scale: 2,
    shown: { unit: 'mnkr', decimals: 1 },
    good: 'band',
    breakdowns: ['category', 'decision_year', 'programme', 'decision'],
    permission: 'finances.read-investments',
  };
}

function useFigure(row: InvestmentTableRowName): FigureDefinition {
  const scope: Where = row === 'total' ? {} : { category: row };
  const named = (language: keyof Texts, text: string) => `${text}, ${rowTexts[row][language]}`;
  return {
    id: `finances.investment-use${row === 'total' ? '' : `-${row}`}`,
    version: 1,
    name: {
      sv: named('sv', 'Använt av årets ram'),
      da: named('da', 'Brugt af årets ramme'),
      en: named('en', 'Used of the year’s frame'),
    },
    definition: {
      sv: 'Betalt under perioden för årets egna beslut, delat med årets ram. Betalningar för tidigare års beslut räknas inte.',
      da: 'Betalt i perioden for årets egne beslutninger, delt med årets ramme. Betalinger for tidligere års beslutninger regnes ikke med.',
      en: 'Paid in the period for the year’s own decisions, divided by the year’s frame. Payments for earlier decisions are left out.',
    },
    formula: ratio(
      sum(source, 'amount', { kind: 'outcome', decision_year: { period: 'year' }, ...scope }),
      sum(source, 'amount', { kind: 'frame', ...scope }, 'year'),
    ),
    unit: '%',
    scale: 1,
    shown: { unit: '%', decimals: 1 },
    good: 'band',
    permission: 'finances.read-investments',
    of: investmentFigureId('frame', row),
  };
}

/** Payments one by one, or (for sums) month by month without touching the ledger’s rows. */
function factsQuery(summed: boolean): string {
  const payments = summed
    ? `select p.decision_id, (p.month || '-01')::date as "on", p.amount, p.payments as facts, '' as fact, '' as label
       from finances.investment_payment_months p`
    : `select p.decision_id, p.booked_on as "on", p.amount, 1 as facts, p.fact, p.label from finances.investment_payments p`;
  return `
    select p.fact, d.decision_id::text as record, p."on", d.unit, 'outcome' as kind, d.category, d.year::text as decision_year,
      d.programme, d.year || '/' || d.number as decision, p.amount, p.label, p.facts
    from (${payments}) p join finances.investment_decisions d using (decision_id)
    union all
    select 'frame/' || f.frame_id, 'frame/' || f.frame_id, make_date(f.year, 1, 1), f.unit, 'frame', f.category, f.year::text,
      null, null, f.amount, f.decided_by || case when f.note = '' then '' else ': ' || f.note end, 1
    from finances.investment_frames f
    union all
    select 'carried/' || d.year || '/' || d.number || '/' || y.year, d.decision_id::text, make_date(y.year, 1, 1), d.unit,
      'carried', d.category, d.year::text, d.programme, d.year || '/' || d.number,
      d.amount - coalesce(before.paid, 0), d.item, 1
    from finances.investment_decisions d
      join (select distinct year from finances.investment_frames) y on y.year > d.year
      left join lateral (select sum(m.amount)::bigint as paid from finances.investment_payment_months m
        where m.decision_id = d.decision_id and m.month < y.year::text) before on true
    where d.amount > coalesce(before.paid, 0) and coalesce((select s.state from finances.investment_states s
      where s.decision_id = d.decision_id and s.happened_on < make_date(y.year, 1, 1) order by s.ordinal desc limit 1), '') <> 'delivered'
    union all
    select 'forecast/' || d.year || '/' || d.number || '/' || to_char(m.month, 'YYYY-MM'), d.decision_id::text, m.month::date, d.unit,
      'forecast', d.category, d.year::text, d.programme, d.year || '/' || d.number, latest.amount,
      d.item || case when latest.comment = '' then '' else ': ' || latest.comment end, 1
    from (select decision_id, year, min(as_of) as first from finances.investment_forecasts group by 1, 2) f
      join finances.investment_decisions d using (decision_id)
      cross join generate_series((f.first || '-01')::timestamp, make_timestamp(f.year, 12, 1, 0, 0, 0), interval '1 month') as m(month)
      cross join lateral (select l.amount, l.comment from finances.investment_forecasts l
        where l.decision_id = f.decision_id and l.year = f.year and l.as_of <= to_char(m.month, 'YYYY-MM')
        order by l.as_of desc, l.at desc limit 1) latest`;
}
