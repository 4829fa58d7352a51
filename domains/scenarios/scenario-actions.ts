// Keeping scenarios, taking them away, and making a draft of a forecast from one: only what was assumed is stored here.
import { periodOf } from '../../platform/figures/period.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { forecastFromChanges } from '../finances/finances.ts';
import type * as contract from './contract.ts';
import { Assumptions } from './contract.ts';
import { mayRemove, scenarioFor } from './scenario-access.ts';
import { total } from './scenario-rules.ts';
import { laidOut } from './try-scenario.ts';

export async function listScenarios(
  work: Work,
  input: GivenOf<typeof contract.listScenarios>,
): Promise<AnswerOf<typeof contract.listScenarios>> {
  const rows = await work.sql<ListRow>(
    `select s.*, coalesce((select json_agg(json_build_object('version', c.forecast_version, 'at', c.copied_at, 'by', c.copied_by_name)
         order by c.copied_at desc) from scenarios.copies c where c.scenario_id = s.scenario_id), '[]') as copies
     from scenarios.scenarios s where s.unit = $1 and s.removed_at is null order by s.created_at desc, s.name limit $2`,
    [input.unit, input.limit],
  );
  return {
    scenarios: rows.map((row) => ({
      scenario: row.scenario_id,
      unit: row.unit,
      period: `${row.from_month}..${row.to_month}`,
      name: row.name,
      note: row.note,
      assumptions: Assumptions.parse(row.assumptions),
      keptBy: row.created_by_name,
      keptAt: row.created_at.toISOString(),
      copies: row.copies.map((copy) => ({ ...copy, at: new Date(copy.at).toISOString() })),
      mayRemove: mayRemove(work, row),
    })),
  };
}

export async function keepScenario(
  work: Work,
  input: GivenOf<typeof contract.keepScenario>,
): Promise<AnswerOf<typeof contract.keepScenario>> {
  const { unit, name, note, assumptions } = input;
  if (!work.part(unitTreeKey).unit(unit)) throw new Refusal('not-found', 'unit-unknown', { unit });
  if (!assumptions.freeze && assumptions.index.length === 0 && assumptions.investments.length === 0)
    throw new Refusal('invalid', 'nothing-assumed');
  const { from, to } = periodOf(input.period);
  const scenario = work.newId();
  const kept = await work.sql(
    `insert into scenarios.scenarios (scenario_id, unit, from_month, to_month, name, note, assumptions, created_at, created_by_id, created_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (unit, name) where removed_at is null do nothing returning 1 as kept`,
    [
      scenario,
      unit,
      from,
      to,
      name,
      note,
      JSON.stringify(assumptions),
      work.now,
      work.actor?.id ?? '',
      work.actor?.name ?? '',
    ],
  );
  if (kept.length === 0)
    throw new Refusal('conflict', 'name-taken', { name }, [{ path: 'name', code: 'name-taken', message: name }]);
  work.audit({ subject: 'scenario', subjectId: scenario, unit, detail: { name } });
  return { scenario };
}

export async function removeScenario(
  work: Work,
  input: GivenOf<typeof contract.removeScenario>,
): Promise<Record<string, never>> {
  const record = await scenarioFor(work, input.scenario, 'scenarios.keep', true);
  if (!mayRemove(work, record))
    throw new Refusal('not-allowed', 'not-allowed', { permission: 'scenarios.remove-others', unit: record.unit });
  await work.sql('update scenarios.scenarios set removed_at = $2, removed_by_name = $3 where scenario_id = $1', [
    record.scenario_id,
    work.now,
    work.actor?.name ?? '',
  ]);
  work.audit({ subject: 'scenario', subjectId: record.scenario_id, unit: record.unit, detail: { name: record.name } });
  return {};
}

/** Every changed line becomes an override whose reason names the scenario; the draft is then finances' own. */
export async function copyScenario(
  work: Work,
  input: GivenOf<typeof contract.copyScenario>,
): Promise<AnswerOf<typeof contract.copyScenario>> {
  const record = await scenarioFor(work, input.scenario, 'scenarios.keep', true);
  const period = `${record.from_month}..${record.to_month}`;
  const { effects } = await laidOut(work, { unit: record.unit, period }, Assumptions.parse(record.assumptions));
  const changes = effects.changes.filter(({ months }) => [...months.values()].some((amount) => amount !== 0));
  if (changes.length === 0) throw new Refusal('conflict', 'nothing-changes', { name: record.name });
  const reason = `${record.name}: ${input.reason}`;
  const draft = await forecastFromChanges(
    work,
    { unit: record.unit, asOf: record.to_month, comment: reason },
    changes.map((change) => ({ ...change, reason })),
  );
  await work.sql(
    `insert into scenarios.copies (copy_id, scenario_id, forecast_version, copied_at, copied_by_name) values ($1, $2, $3, $4, $5)`,
    [work.newId(), record.scenario_id, draft.version, work.now, work.actor?.name ?? ''],
  );
  const changed = changes.map(({ unit, costGroup, months }) => ({ unit, costGroup, amount: total(months) }));
  work.audit({ subject: 'scenario', subjectId: record.scenario_id, unit: record.unit, detail: { ...draft, changed } });
  return draft;
}

interface ListRow {
  [column: string]: unknown;
  scenario_id: string;
  unit: string;
  from_month: string;
  to_month: string;
  name: string;
  note: string;
  assumptions: unknown;
  created_at: Date;
  created_by_id: string;
  created_by_name: string;
  copies: { version: string; at: string; by: string }[];
}
