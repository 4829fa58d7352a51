// What the orders tell: how many are made, and how long they take from order to delivery. Parts of a bundle are counted with
// their bundle.
import { count, type FactSource, type FigureDefinition, ratio, sum } from '../../platform/figures/figure.ts';
import type { Figures } from '../../platform/figures/figure-book.ts';

const orders: FactSource = {
  id: 'orders',
  domain: 'intake',
  title: { sv: 'Beställningar', da: 'Bestillinger', en: 'Orders' },
  facts: `select o.order_id::text as fact, o.order_id::text as record,
      (o.ordered_at at time zone 'Europe/Stockholm')::date as "on", o.unit_code as unit, o.item_code as item,
      o.price_ore as price, 'B-' || o.number as label
    from intake.orders o where o.bundle_id is null and o.state <> 'cancelled'`,
  dims: ['item'],
  dimNames: { item: { sv: 'Tjänst', da: 'Ydelse', en: 'Item' } },
  findNames: async (work, dim, values) => {
    if (dim !== 'item') return null;
    const rows = await work.sql<{ code: string; name: string }>(
      `select distinct on (item_code) item_code as code, names ->> 'sv' as name from intake.item_versions
       where item_code = any($1) order by item_code, version desc`,
      [values],
    );
    return new Map(rows.map((row) => [row.code, row.name]));
  },
  measures: ['price'],
  recordAddress: (record) => `/orders/${record}`,
};

const delivered: FactSource = {
  id: 'delivered-orders',
  domain: 'intake',
  title: { sv: 'Levererade beställningar', da: 'Leverede bestillinger', en: 'Delivered orders' },
  facts: `select o.order_id::text as fact, o.order_id::text as record,
      (o.delivered_at at time zone 'Europe/Stockholm')::date as "on", o.unit_code as unit, o.item_code as item,
      extract(epoch from o.delivered_at - o.ordered_at)::bigint as seconds, 'B-' || o.number as label
    from intake.orders o where o.bundle_id is null and o.state = 'delivered'`,
  dims: ['item'],
  measures: ['seconds'],
  recordAddress: (record) => `/orders/${record}`,
};

const definitions: readonly FigureDefinition[] = [
  {
    id: 'intake.orders',
    version: 1,
    name: { sv: 'Beställningar', da: 'Bestillinger', en: 'Orders' },
    definition: {
      sv: 'Antal beställningar som gjordes under perioden. Återtagna räknas inte, och ett paket räknas som en.',
      da: 'Antal bestillinger i perioden. Tilbagetrukne tælles ikke, og en pakke tælles som én.',
      en: 'Number of orders made in the period. Those taken back do not count, and a bundle counts as one.',
    },
    formula: count('orders'),
    unit: 'count',
    scale: 0,
    shown: { unit: 'st', decimals: 0 },
    good: 'band',
    breakdowns: ['item'],
    permission: 'intake.use-door',
  },
  {
    id: 'intake.delivery-time',
    version: 1,
    name: { sv: 'Tid till leverans, medel', da: 'Tid til levering, gennemsnit', en: 'Time to delivery, mean' },
    definition: {
      sv: 'Tiden från beställning till leverans, dygnet runt, i medeltal för beställningar levererade under perioden.',
      da: 'Tiden fra bestilling til levering, døgnet rundt, i gennemsnit for bestillinger leveret i perioden.',
      en: 'The time from order to delivery, round the clock, as a mean over the orders delivered in the period.',
    },
    formula: ratio(sum('delivered-orders', 'seconds'), count('delivered-orders')),
    unit: 's',
    scale: 0,
    shown: { unit: 'h', decimals: 1 },
    good: 'down',
    breakdowns: ['item'],
    permission: 'intake.use-door',
  },
];

export const intakeFigures: Figures = { sources: [orders, delivered], figures: definitions };
