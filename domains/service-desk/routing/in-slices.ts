// Long counting beside other work: a little at a time, so that whoever asks the same process for a page is not kept waiting.
import { setImmediate } from 'node:timers/promises';

const slice = 20;

/** Runs it to its end, with pauses; `told` hears the latest step about as often as there are pauses. */
export async function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  told?: (step: Step) => Promise<void>,
): Promise<Result> {
  let began = performance.now();
  for (let turn = work.next(); ; turn = work.next()) {
    if (turn.done) return turn.value;
    if (performance.now() - began < slice) continue;
    await told?.(turn.value);
    await setImmediate();
    began = performance.now();
  }
}
