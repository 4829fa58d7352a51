// What an hour costs: the prices there are, and a new one from a day on. A price that has been in force is never changed.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { unitName } from './object-rows.ts';
import type { HourPriceRow, listHourPrices, setHourPrice as set } from './plan-contract.ts';

export async function hourPriceList(work: Work): Promise<AnswerOf<typeof listHourPrices>> {
  const units = work.policy.unitsWith('objects.read-prices');
  const rows = await work.sql<Omit<HourPriceRow, 'unitName'> & Record<string, unknown>>(
    `select unit_code as unit, from_on as "from", salary_cost as "salaryCost", seconds, note, set_by as by
     from objects.hour_prices where $1::text[] is null or unit_code = any($1) or unit_code = any($2)
     order by unit_code, from_on desc`,
    [units === 'all' ? null : units, units === 'all' ? [] : unitsAbove(work, units)],
  );
  return {
    rows: rows.map((row) => ({ ...row, unitName: unitName(work, row.unit) })),
    maySet: work.policy.may('objects.set-hour-price'),
  };
}

export async function setHourPrice(work: Work, input: GivenOf<typeof set>): Promise<HourPriceRow> {
  const { unit, from } = input;
  if (!work.part(unitTreeKey).unit(unit)) throw wrong('unit', 'unknown-unit', { unit });
  const [later] = await work.sql<{ from_on: string }>(
    `select from_on from objects.hour_prices
     where unit_code = $1 and from_on >= $2 and (from_on > $2 or $2 <= $3) order by from_on desc limit 1`,
    [unit, from, work.today],
  );
  if (later) throw wrong('from', 'price-in-use', { from: later.from_on });
  const by = work.actor?.name ?? null;
  await work.sql(
    `insert into objects.hour_prices (unit_code, from_on, salary_cost, seconds, note, set_at, set_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (unit_code, from_on) do update set salary_cost = excluded.salary_cost, seconds = excluded.seconds,
       note = excluded.note, set_at = excluded.set_at, set_by = excluded.set_by`,
    [unit, from, input.salaryCost, input.seconds, input.note, work.now, by],
  );
  work.audit({ subject: 'hour-price', subjectId: `${unit} ${from}`, unit });
  return { ...input, unitName: unitName(work, unit), by };
}

/** What holds for a unit may be set above it. */
function unitsAbove(work: Work, units: readonly string[]): string[] {
  const tree = work.part(unitTreeKey);
  const found = new Set<string>();
  for (const unit of units)
    for (
      let above = tree.unit(unit)?.parent ?? null;
      above !== null && !found.has(above);
      above = tree.unit(above)?.parent ?? null
    )
      found.add(above);
  return [...found];
}

function wrong(path: string, code: string, facts: Record<string, string>): Refusal {
  return new Refusal(code === 'price-in-use' ? 'conflict' : 'invalid', code, facts, [{ path, code, message: code }]);
}
