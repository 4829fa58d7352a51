// Planning, deciding and taking back reorganisations. A past day is refused: it would move what closed periods stand on.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { carryOut } from './carry-out.ts';
import type {
  changeReorganisation as change,
  planReorganisation as plan,
  ReorganisationPage,
  ReorganisationState,
} from './contract.ts';
import { addState, type Reorganisation, reorganisationFor } from './reorganisation-access.ts';
import { readPlan } from './reorganisation-plan.ts';
import { reorganisationPage } from './reorganisation-queries.ts';

export async function planReorganisation(work: Work, input: GivenOf<typeof plan>): Promise<ReorganisationPage> {
  checkDay(work, input.takesEffectOn);
  const id = work.newId();
  await work.sql(
    `insert into people.reorganisations (reorganisation_id, title, reason, takes_effect_on, steps, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, input.title, input.reason, input.takesEffectOn, JSON.stringify(input.steps), work.now],
  );
  await addState(work, id, 'draft', null);
  work.audit({ subject: 'reorganisation', subjectId: id });
  return reorganisationPage(work, { reorganisation: id });
}

export async function changeReorganisation(work: Work, input: GivenOf<typeof change>): Promise<ReorganisationPage> {
  const found = await openReorganisation(work, input.reorganisation, ['draft', 'failed']);
  checkDay(work, input.takesEffectOn);
  await work.sql(
    `update people.reorganisations set title = $2, reason = $3, takes_effect_on = $4, steps = $5
     where reorganisation_id = $1`,
    [found.id, input.title, input.reason, input.takesEffectOn, JSON.stringify(input.steps)],
  );
  if (found.state === 'failed') await addState(work, found.id, 'draft', null);
  work.audit({ subject: 'reorganisation', subjectId: found.id });
  return reorganisationPage(work, input);
}

export async function scheduleReorganisation(
  work: Work,
  input: { reorganisation: string },
): Promise<ReorganisationPage> {
  const found = await openReorganisation(work, input.reorganisation, ['draft', 'failed']);
  checkDay(work, found.on);
  if (found.steps.length === 0) throw new Refusal('invalid', 'no-steps');
  const { problems } = (await readPlan(work, found.steps, found.on)).plan;
  const [first] = problems;
  if (first)
    throw new Refusal('conflict', 'steps-have-problems', {
      count: problems.length,
      step: first.step,
      problem: first.code,
    });
  await addState(work, found.id, 'scheduled', null);
  work.audit({ subject: 'reorganisation', subjectId: found.id });
  if (found.on === work.today) await carryOut(work, found.id);
  return reorganisationPage(work, input);
}

/** A decided one becomes a draft again; a draft is put away. */
export async function withdrawReorganisation(
  work: Work,
  input: { reorganisation: string; note: string },
): Promise<ReorganisationPage> {
  const found = await openReorganisation(work, input.reorganisation, ['draft', 'failed', 'scheduled']);
  await addState(work, found.id, found.state === 'scheduled' ? 'draft' : 'withdrawn', input.note || null);
  work.audit({ subject: 'reorganisation', subjectId: found.id });
  return reorganisationPage(work, input);
}

async function openReorganisation(
  work: Work,
  id: string,
  open: readonly ReorganisationState[],
): Promise<Reorganisation> {
  const found = await reorganisationFor(work, id, 'lock');
  if (open.includes(found.state)) return found;
  throw new Refusal('conflict', 'reorganisation-not-open', { state: found.state });
}

function checkDay(work: Work, day: string): void {
  if (day >= work.today) return;
  throw new Refusal('invalid', 'day-has-passed', { day }, [
    { path: 'takesEffectOn', code: 'day-has-passed', message: `${day} has passed`, expected: `≥ ${work.today}` },
  ]);
}
