// The example region's portfolio: the division's eight assignments with what was told of them, and those put to use this year.
import type { Work } from '../../platform/work/work.ts';
import { loadAssignments } from './example-assignments.ts';

/** Loads the portfolio. Asks for people to be there. */
export async function loadExample(work: Work): Promise<void> {
  await loadAssignments(work);
  work.touch('portfolio');
}
