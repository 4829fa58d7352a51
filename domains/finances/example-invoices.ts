// The example division's supplier invoices and their payments. The net amounts of a line's invoices add up to its total,
// however chance divides them. Pure and seeded.
import { type Random, random } from '../../example/region.ts';
import { monthsOf, type Period } from '../../platform/figures/period.ts';
import { costCentreIn, type Entry, type EntryRow } from './example-entry.ts';
import { type Stream, streams, yearOfInvoices } from './example-streams.ts';
import { type PlanLine, spread } from './example-totals.ts';

/** What was invoiced is paid a month later, some twenty invoices at a time. */
export function payments(invoiced: readonly Entry[]): Entry[] {
  const due = invoiced
    .filter((each) => each.series === 'L')
    .map((each) => ({ entry: each, on: later(each.date, 30) }))
    .map((each) => ({ ...each, on: payDay(each.on) }))
    .filter((each) => each.on <= '2019-08-31');
  const days = Map.groupBy(due, (each) => each.on);
  return [...days].map(([date, paid]) => {
    const rows = paid.map(
      ({ entry }): EntryRow => ({ account: '2440', amount: -(entry.rows.at(-1)?.amount ?? 0), text: entry.text }),
    );
    const total = rows.reduce((sum, row) => sum + row.amount, 0);
    return { series: 'B', date, text: 'Leverantörsbetalning', rows: [...rows, { account: '1930', amount: -total }] };
  });
}

interface Draft {
  readonly stream: Stream;
  readonly month: string;
  readonly weight: number;
}

/** The invoices of a line in a stretch; their net amounts add up to `total`. */
export function invoices(line: PlanLine, total: number, period: Period): Entry[] {
  const chance = random(`finances ${line} ${period.from}`);
  const drafts = total === 0 ? [] : monthsOf(period).flatMap((month) => draftsIn(line, month, chance));
  const amounts = spread(
    total,
    drafts.map((draft) => draft.weight),
  );
  return drafts.map((draft, index) => invoice(line, draft, amounts[index] ?? 0, chance));
}

function draftsIn(line: PlanLine, month: string, chance: Random): Draft[] {
  const number = Number(month.slice(5));
  return (streams[line] ?? [])
    .filter((stream) => stream.months?.includes(number) ?? true)
    .flatMap((stream) => {
      const count = chance.between(...stream.invoices);
      const weight = (stream.share * (yearOfInvoices[number - 1] ?? 1)) / count;
      return Array.from({ length: count }, () => ({ stream, month, weight: weight * (0.55 + 0.9 * chance.next()) }));
    });
}

function invoice(line: PlanLine, { stream, month }: Draft, net: number, chance: Random): Entry {
  const costCentre = costCentreIn(stream.costCentre, month);
  const project = stream.project && month >= '2019-01' ? stream.project : '';
  const coded = { account: stream.account, costCentre, object: stream.object, project, funding: stream.funding };
  const date = `${month}-${String(stream.internal ? 1 : chance.between(2, 27)).padStart(2, '0')}`;
  if (stream.internal) {
    const text = `${stream.text} ${month}`;
    return {
      series: 'I',
      date,
      text,
      rows: [
        { ...coded, amount: net },
        { account: '1930', amount: -net },
      ],
    };
  }
  const parts = chance.next() < 0.35 ? spread(net, [0.6 + 0.2 * chance.next(), 0.3]) : [net];
  const vat = Math.round(net / 4);
  const number = chance.between(100_000, 999_999);
  return {
    series: 'L',
    date,
    text: `${chance.pick(stream.suppliers)}, faktura ${number}`,
    rows: [
      ...parts.map((amount) => ({ ...coded, amount, text: stream.text })),
      { account: '1681', amount: vat },
      { account: '2440', amount: -(net + vat) },
    ],
    ...(line === 'licence-audit' ? { oneOff: 'licence-audit' as const } : {}),
  };
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Payments go out on the 5th, 15th and 25th. */
function payDay(day: string): string {
  const date = Number(day.slice(8));
  if (date <= 5) return `${day.slice(0, 7)}-05`;
  if (date <= 15) return `${day.slice(0, 7)}-15`;
  return date <= 25 ? `${day.slice(0, 7)}-25` : `${later(`${day.slice(0, 7)}-28`, 8).slice(0, 7)}-05`;
}
