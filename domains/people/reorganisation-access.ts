// The only way to load one reorganisation, with its steps read back as the contract describes them and its latest state.
import { z } from 'zod';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { type ReorganisationState, ReorganisationStep } from './contract.ts';

export interface Reorganisation {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly on: string;
  readonly steps: readonly ReorganisationStep[];
  readonly states: readonly StateRow[];
  readonly state: ReorganisationState;
}

interface StateRow extends Record<string, unknown> {
  readonly state: ReorganisationState;
  readonly at: Date;
  readonly by_name: string | null;
  readonly note: string | null;
}

/** Loads it; `lock` keeps others from taking a step with it until the transaction ends. */
export async function reorganisationFor(work: Work, id: string, lock?: 'lock'): Promise<Reorganisation> {
  const [row] = await work.sql<{ title: string; reason: string; takes_effect_on: string; steps: unknown }>(
    `select title, reason, takes_effect_on, steps from people.reorganisations
     where reorganisation_id = $1 ${lock ? 'for update' : ''}`,
    [id],
  );
  const states = await work.sql<StateRow>(
    `select state, at, by_name, note from people.reorganisation_states where reorganisation_id = $1 order by ordinal`,
    [id],
  );
  const state = states.at(-1)?.state;
  if (!row || !state) throw new Refusal('not-found', 'no-such-reorganisation', { reorganisation: id });
  const steps = z.array(ReorganisationStep).parse(row.steps);
  return { id, title: row.title, reason: row.reason, on: row.takes_effect_on, steps, states, state };
}

/** Adds a state to its history: who, when, and why. */
export async function addState(work: Work, id: string, state: ReorganisationState, note: string | null): Promise<void> {
  await work.sql(
    `insert into people.reorganisation_states (reorganisation_id, ordinal, state, at, by_id, by_name, note)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6
     from people.reorganisation_states where reorganisation_id = $1`,
    [id, state, work.now, work.actor?.id ?? null, work.actor?.name ?? null, note],
  );
}
