// Training a model on the region's own cases: first on all but the latest fifth, to see how right it is on cases it never met;
// then on all of them, to be used. A job with progress; it runs by itself once a week as well.
import { beginRun } from '../../../platform/jobs/watched-run.ts';
import type { Job, Steps } from '../../../platform/operation/domain.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { inSlices } from './in-slices.ts';
import { accuracyOf, judgeRouting } from './measure-routing.ts';
import type { RoutedCase } from './routed-case.ts';
import { routedCases } from './routing-cases.ts';
import { type TrainingStep, trainRouting } from './routing-model.ts';
import { keepModel } from './routing-store.ts';

export const fewestCases = 300;
const learntFrom = 0.8;
export const trainingJob = 'train-routing-model';
const titles = {
  sv: 'Träning av gruppförslag',
  da: 'Træning af teamforslag',
  en: 'Training of team proposals',
} as const;

export const trainRoutingJob: Job = { name: trainingJob, long: train, every: '10 1 * * 0' };

/** Begins to train; who asked sees how far it has come. */
export async function trainRoutingNow(work: Work): Promise<{ run: string }> {
  const [row] = await work.sql<{ n: number }>(
    `select count(*)::int as n from (
       select 1 from service_desk.cases where state in ('resolved', 'closed') and not is_restricted limit ${fewestCases}) c`,
  );
  if ((row?.n ?? 0) < fewestCases)
    throw new Refusal('conflict', 'too-few-cases', { cases: row?.n ?? 0, needed: fewestCases });
  const run = await beginRun(work, trainingJob, titles[work.language]);
  work.enqueue(trainingJob, { runId: run, name: work.actor?.name ?? '' }, { key: trainingJob });
  work.audit({ subject: 'routing-model', subjectId: run });
  return { run };
}

async function train(steps: Steps, payload: unknown): Promise<void> {
  const began = performance.now();
  const by = payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, 'name') ?? '') : '';
  const [cases, until] = await steps.look(
    async (work) => [await routedCases(work), work.now.getTime() / 1000] as const,
  );
  const settled = cases.filter((one) => one.moves.at(-1)?.isSettled);
  // the weekly round finds a region that has just begun
  if (settled.length < fewestCases) return;
  const later = settled[Math.floor(settled.length * learntFrom)]?.openedAt ?? until;
  const tell = (part: number) => (step: TrainingStep) =>
    steps.progress(part + Math.round((45 * step.done) / Math.max(1, step.total)), 100);
  const trial = await inSlices(trainRouting(cases, later), tell(0));
  const accuracy = accuracyOf(await inSlices(judgeRouting(trial, endedOnly(cases, later), later)));
  const model = await inSlices(trainRouting(cases, until), tell(50));
  await steps.act(async (work) => {
    const version = await keepModel(work, model, accuracy, {
      by,
      cases: settled.length,
      seconds: (performance.now() - began) / 1000,
    });
    work.audit({
      subject: 'routing-model',
      subjectId: String(version),
      detail: { first: accuracy.first, cases: accuracy.cases },
    });
  });
}

/** Of the later cases those whose team is settled: of the others nobody knows what would have been right. */
function endedOnly(cases: readonly RoutedCase[], from: number): RoutedCase[] {
  return cases.filter((one) => one.openedAt < from || one.moves.at(-1)?.isSettled);
}
