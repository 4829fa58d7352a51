// The surveys that were held: registering one, and a unit's indices in each.
import { figureValues, shownValue } from '../../platform/figures/figure-values.ts';
import { periodText } from '../../platform/figures/period.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import { tables, type Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import { figure } from './staff-overview.ts';
import type { DB } from './tables.ts';

const shown = [
  'engagement',
  'engagement-motivation',
  'engagement-leadership',
  'engagement-steering',
  'survey-response-rate',
];

/** Newest first. */
export async function listSurveys(work: Work, input: GivenOf<typeof contract.listSurveys>) {
  const { unit } = input;
  const found = work.part(unitTreeKey).unit(unit);
  if (!found) throw new Refusal('not-found', 'unit-unknown', { unit });
  const waves = await tables<DB>(work)
    .selectFrom('workforce.survey_waves')
    .selectAll()
    .orderBy('answered_on', 'desc')
    .execute();
  const figures = shown.map((id) => figure(work, id));
  return {
    unitName: found.name,
    surveys: await Promise.all(
      waves.map(async (wave) => {
        const year = wave.answered_on.slice(0, 4);
        const period = { from: `${year}-01`, to: `${year}-12` };
        const values = await figureValues(work, figures, { unit, period });
        return {
          wave: wave.wave,
          name: wave.name,
          answeredOn: wave.answered_on,
          period: periodText(period),
          figures: figures.flatMap((definition, index) => {
            const value = values[index];
            return value ? [{ ...shownValue(definition, value, work.language), name: definition.name }] : [];
          }),
        };
      }),
    ),
  };
}

/** A year has one survey: its figures are asked for by year. */
export async function registerSurvey(work: Work, input: GivenOf<typeof contract.registerSurvey>) {
  await work.sql("select pg_advisory_xact_lock(hashtext('workforce.survey_waves'))");
  const year = input.answeredOn.slice(0, 4);
  const there = await work.sql<{ wave: string; answered_on: string }>(
    'select wave, answered_on from workforce.survey_waves where wave = $1 or extract(year from answered_on) = $2::int',
    [input.wave, year],
  );
  const [first] = there;
  if (there.some((each) => each.wave === input.wave))
    throw new Refusal('conflict', 'survey-exists', { wave: input.wave });
  if (first) throw new Refusal('conflict', 'survey-year-taken', { wave: first.wave, year: Number(year) });
  await tables<DB>(work)
    .insertInto('workforce.survey_waves')
    .values({ wave: input.wave, name: input.name, answered_on: input.answeredOn, registered_at: work.now })
    .execute();
  work.audit({ subject: 'survey', subjectId: input.wave });
  return {};
}
