// The example division's bookkeeping before it has numbers: supplier invoices and their payments, pay, depreciation and
// revenue, each balanced, and each line adding up to what example-totals.ts says. Pure and seeded.
import { exampleUnits, type Random, random } from '../../example/region.ts';
import { lastDay, monthsOf, type Period, periodOf } from '../../platform/figures/period.ts';
import { costCentreIn, type Entry, type EntryRow, regionCentre, unitCentre } from './example-entry.ts';
import { invoices, payments } from './example-invoices.ts';
import { pay } from './example-pay.ts';
import { depreciationShares, revenueShares } from './example-streams.ts';
import { outcomeOf, planLines, spread, stretches } from './example-totals.ts';

const bookedStretches = stretches.slice(0, 3).map((text) => ({ text, period: periodOf(text) }));

/** All entries of the division, in no order. */
export function divisionEntries(): Entry[] {
  const invoiced = bookedStretches.flatMap(({ text, period }) =>
    planLines.flatMap((line) => invoices(line, outcomeOf(line, text), period)),
  );
  const other = bookedStretches.flatMap(({ text, period }) => [
    ...pay(outcomeOf('personnel', text), period),
    ...depreciation(outcomeOf('depreciation', text), period),
    ...revenue(-outcomeOf('revenue', text), period),
    ...interest(outcomeOf('financial', text), period),
  ]);
  return [...invoiced, ...payments(invoiced), ...other];
}

/** One voucher a month; what is written off grows as equipment is taken over. */
function depreciation(total: number, period: Period): Entry[] {
  const months = monthsOf(period);
  const amounts = spread(
    total,
    months.map((_, index) => 1 + index * 0.012),
  );
  return months.map((month, index) => {
    const parts = spread(
      amounts[index] ?? 0,
      depreciationShares.map((each) => each.share),
    );
    const rows = depreciationShares.map(({ account, costCentre, object }, at) => ({
      account,
      costCentre: costCentreIn(costCentre, month),
      object,
      funding: 'INV',
      amount: parts[at] ?? 0,
    }));
    const written = ['7910', '7920'].map((account) =>
      rows.filter((row) => row.account === account).reduce((sum, row) => sum + row.amount, 0),
    );
    const against = [
      { account: '1219', amount: -(written[0] ?? 0) },
      { account: '1229', amount: -(written[1] ?? 0) },
    ];
    return { series: 'A', date: lastDay(month), text: `Avskrivningar ${month}`, rows: [...rows, ...against] };
  });
}

function interest(total: number, period: Period): Entry[] {
  const months = monthsOf(period);
  const amounts = spread(
    total,
    months.map(() => 1),
  );
  return months.map((month, index) => {
    const amount = amounts[index] ?? 0;
    const rows = [
      { account: '8520', costCentre: '71000', amount, funding: 'INV' },
      { account: '8520', costCentre: regionCentre(), amount: -amount, counterpart: 'DTD' },
    ];
    return { series: 'I', date: lastDay(month), text: `Internränta ${month}`, rows };
  });
}

/** Revenue by source; what comes from within the region is a cost, or less of the region's own, at the other end. */
function revenue(total: number, period: Period): Entry[] {
  const chance = random(`finances revenue ${period.from}`);
  const places = monthsOf(period).flatMap((month) =>
    revenueShares.map((source) => ({
      month,
      source,
      weight: source.share * (source.from === 'region' ? 1 : 0.9 + 0.2 * chance.next()),
    })),
  );
  const amounts = spread(
    total,
    places.map((place) => place.weight),
  );
  return places.flatMap(({ month, source }, index) => {
    const amount = amounts[index] ?? 0;
    const coded = {
      account: source.account,
      costCentre: costCentreIn(source.costCentre, month),
      object: source.object,
      funding: source.funding,
    };
    const text = `${source.text} ${month}`;
    if (source.from === 'customers') return customers(coded, amount, month, text, chance);
    const region = source.from === 'region';
    const against = region
      ? { account: source.account, costCentre: regionCentre(), amount, counterpart: 'DTD' }
      : { account: '1510', amount };
    const row = { ...coded, amount: -amount, counterpart: region ? '' : 'EXT' };
    return [{ series: region ? 'I' : 'K', date: lastDay(month), text, rows: [row, against] }];
  });
}

/** One internal charge per division that buys, spread over its units. */
function customers(
  coded: Omit<EntryRow, 'amount'>,
  total: number,
  month: string,
  text: string,
  chance: Random,
): Entry[] {
  const divisions = ['DAK', 'DKI', 'DBA', 'DPS', 'DPV', 'DLS', 'DDI'];
  const amounts = spread(
    total,
    divisions.map((code) => headcount(code) * (0.9 + 0.2 * chance.next())),
  );
  return divisions.map((code, index) => {
    const amount = amounts[index] ?? 0;
    const units = exampleUnits.filter((unit) => unit.parent === code);
    const parts = spread(
      amount,
      units.map((unit) => unit.headcount),
    );
    const bought = units.map((unit, at) => ({
      account: '5540',
      costCentre: unitCentre(unit.code),
      amount: parts[at] ?? 0,
      counterpart: 'DTD',
    }));
    const rows = [{ ...coded, amount: -amount, counterpart: code }, ...bought];
    return { series: 'I', date: lastDay(month), text: `${text}, ${code}`, rows };
  });
}

function headcount(division: string): number {
  return exampleUnits.filter((unit) => unit.parent === division).reduce((sum, unit) => sum + unit.headcount, 0);
}
