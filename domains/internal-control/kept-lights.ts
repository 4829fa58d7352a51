// The lights kept in the risks' rows, so that a list of one light reads only those risks. A kept light holds from a day to a day; what is done
// with a risk takes it away at once, and the night works out what is missing. The list judges rows without one itself, so that it is
// right at every moment.
import type { Job } from '../../platform/operation/domain.ts';
import { presentDay } from '../../platform/settings/present-day.ts';
import type { Work } from '../../platform/work/work.ts';
import { dueOn } from './control-rules.ts';
import { type Hanging, hangingOn, latestOf, lightOn, type RiskRecord } from './risk-rows.ts';

/** Every night, just after the day has changed. */
export const keepLightsJob: Job = { name: 'keep-lights', every: '10 0 * * *', run: keepLights };

/** Takes the kept light away: something was done with the risk. */
export async function forgetLight(work: Work, risk: string): Promise<void> {
  await work.sql('update internal_control.risks set light_until = null where risk_id = $1', [risk]);
}

/** Which rows may have a light, as a condition on internal_control.risks r: the light asked for and the day, by their parameters. */
export const mayBeOfLight = (light: string, day: string): string =>
  `(${light}::text is null or r.light_until is null or not ${day}::date between r.light_from and r.light_until or r.light = ${light})`;

/** Works out the lights that are missing or hold no longer. */
export async function keepLights(work: Work): Promise<void> {
  const on = await presentDay(work);
  let found: RiskRecord[];
  do {
    found = await work.sql<RiskRecord>(
      'select * from internal_control.risks where light_until is null or light_until < $1 or light_from > $1 limit 5000',
      [on],
    );
    const hanging = await hangingOn(
      work,
      found.map(({ risk_id }) => risk_id),
    );
    const of = byRisk(hanging);
    const kept = found.map((record) => {
      const own = of(record.risk_id);
      return [record.ended_on ? 'none' : lightOn(record, own, on), lastDay(record, own, on)] as const;
    });
    await work.sql(
      `update internal_control.risks r set light = k.light, light_from = $4, light_until = k.until
       from unnest($1::uuid[], $2::text[], $3::date[]) as k (risk_id, light, until) where r.risk_id = k.risk_id`,
      [found.map(({ risk_id }) => risk_id), kept.map(([light]) => light), kept.map(([, until]) => until), on],
    );
  } while (found.length === 5000);
}

/** What hangs on one of many risks, found without reading past the others. */
function byRisk({ controls, executions, remedies, names }: Hanging): (risk: string) => Hanging {
  const controlsOf = Map.groupBy(controls, (each) => each.risk_id);
  const executionsOf = Map.groupBy(executions, (each) => each.control_id);
  const remediesOf = Map.groupBy(remedies, (each) => each.risk_id);
  return (risk) => {
    const own = controlsOf.get(risk) ?? [];
    return {
      controls: own,
      executions: own.flatMap((each) => executionsOf.get(each.control_id) ?? []),
      remedies: remediesOf.get(risk) ?? [],
      names,
    };
  };
}

/** The last day on which nothing but a step of somebody changes the light: a day something is due, or before it begins or ends. */
function lastDay(record: RiskRecord, hanging: Hanging, on: string): string {
  const never = '9999-12-31';
  if (record.ended_on) return never;
  const turns = [
    ...hanging.controls.flatMap((each) => [
      dueOn(each.frequency, latestOf(each, hanging)?.done_on ?? null, each.from_on),
      dayBefore(each.from_on),
      ...(each.ended_on === null ? [] : [dayBefore(each.ended_on)]),
    ]),
    ...hanging.remedies.flatMap((each) => [each.due_on, ...(each.done_on === null ? [] : [dayBefore(each.done_on)])]),
  ];
  return turns.filter((day) => day >= on).toSorted()[0] ?? never;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
