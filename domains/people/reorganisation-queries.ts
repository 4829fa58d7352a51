// Reading reorganisations: the list, and one with what it would change.
import type { AnswerOf } from '../../platform/operation/operation.ts';
import type { Work } from '../../platform/work/work.ts';
import type { listReorganisations, ReorganisationPage, ReorganisationState } from './contract.ts';
import { type Reorganisation, reorganisationFor } from './reorganisation-access.ts';
import { previewOf, readPlan } from './reorganisation-plan.ts';

interface Row extends Record<string, unknown> {
  reorganisation: string;
  title: string;
  takesEffectOn: string;
  state: ReorganisationState;
  steps: number;
}

/** All of them; a region has a few a year. */
export async function reorganisationList(work: Work): Promise<AnswerOf<typeof listReorganisations>> {
  const rows = await work.sql<Row>(
    `select r.reorganisation_id as reorganisation, r.title, r.takes_effect_on as "takesEffectOn", latest.state,
       jsonb_array_length(r.steps) as steps
     from people.reorganisations r
     join lateral (select state from people.reorganisation_states s
       where s.reorganisation_id = r.reorganisation_id order by ordinal desc limit 1) latest on true
     order by r.takes_effect_on desc, r.created_at desc`,
  );
  return { rows, mayPlan: work.policy.may('people.change-organisation') };
}

/** One, with its preview while it can still be carried out. */
export async function reorganisationPage(work: Work, input: { reorganisation: string }): Promise<ReorganisationPage> {
  const found = await reorganisationFor(work, input.reorganisation);
  const over = found.state === 'carried-out' || found.state === 'withdrawn';
  return {
    reorganisation: found.id,
    title: found.title,
    reason: found.reason,
    takesEffectOn: found.on,
    state: found.state,
    steps: [...found.steps],
    states: found.states.map(({ state, at, by_name, note }) => ({ state, at: at.toISOString(), by: by_name, note })),
    preview: over ? null : previewOf(await readPlan(work, found.steps, found.on)),
    allowed: allowed(work, found),
  };
}

function allowed(work: Work, { state }: Reorganisation): ReorganisationPage['allowed'] {
  if (!work.policy.may('people.change-organisation')) return [];
  if (state === 'draft' || state === 'failed')
    return ['change-reorganisation', 'schedule-reorganisation', 'withdraw-reorganisation'];
  return state === 'scheduled' ? ['withdraw-reorganisation'] : [];
}
