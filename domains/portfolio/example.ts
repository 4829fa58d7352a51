// The example region's portfolio: the division's eight assignments as its report tells them, the needs of the administrations,
// their joint prioritisation, the council, and the improvements of the year.
import type { Work } from '../../platform/work/work.ts';
import { loadAssignments } from './example-assignments.ts';
import { loadCouncil } from './example-council.ts';
import { loadImprovements } from './example-improvements.ts';
import { loadNeeds } from './example-needs.ts';

/** Loads the portfolio. Asks for people to be there. */
export async function loadExample(work: Work): Promise<void> {
  await loadAssignments(work);
  await loadNeeds(work);
  await loadCouncil(work);
  await loadImprovements(work);
  work.touch('portfolio');
}
