// How many figures have changed since a close, for start pages and banners. Answered from the records each time while that is
// quick; what takes long is answered again for a while, with the moment it was counted. The list itself is always read anew.
import type { Work } from '../work/work.ts';
import { afterClose } from './difference.ts';
import type { FigureDefinition } from './figure.ts';
import { figureBook } from './figure-book.ts';
import type { Freeze } from './freeze.ts';

interface Counted {
  readonly figures: readonly string[];
  readonly at: Date;
  /** until when it is answered again; milliseconds of `performance.now()` */
  readonly until: number;
}

/** Counting in less than this is done each time. */
const quick = 500;
/** What took a second is answered again for this many. */
const timesAsLong = 100;
const most = 500;
const counts = new WeakMap<object, Map<string, Promise<Counted>>>();

/**
 * How many of `definitions` differ from the close, in value or records. `before` is when that was counted, null for just now.
 * Whoever asks while others count waits for their answer.
 */
export async function countAfterClose(
  work: Work,
  freeze: Freeze,
  definitions: readonly FigureDefinition[],
): Promise<{ figures: number; before: Date | null }> {
  const { figures, at } = await counted(work, freeze);
  const differing = new Set(figures);
  return {
    figures: definitions.filter(({ id }) => differing.has(id)).length,
    before: at.getTime() < work.now.getTime() ? at : null,
  };
}

async function counted(work: Work, freeze: Freeze): Promise<Counted> {
  const book = figureBook(work);
  const known = counts.get(book) ?? new Map<string, Promise<Counted>>();
  counts.set(book, known);
  // one whose transaction failed has counted nothing
  const last = await known.get(freeze.id)?.catch(() => undefined);
  if (last && last.until > performance.now()) return last;
  const counting = count(work, freeze);
  known.delete(freeze.id);
  known.set(freeze.id, counting);
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - most))) known.delete(oldest);
  return counting;
}

async function count(work: Work, freeze: Freeze): Promise<Counted> {
  const began = performance.now();
  const { differences } = await afterClose(work, freeze, [...figureBook(work).figures.values()]);
  const ended = performance.now();
  const took = ended - began;
  return {
    figures: differences.map(({ definition }) => definition.id),
    at: work.now,
    until: took < quick ? 0 : ended + took * timesAsLong,
  };
}
