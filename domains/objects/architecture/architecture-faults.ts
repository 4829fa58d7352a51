// What in the register of the architecture needs somebody's eyes, found from the records themselves each time it is asked.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import type { Work } from '../../../platform/work/work.ts';
import type * as contract from './architecture-contract.ts';
import { type Architecture, type ArchitecturePart, architecture, nameOf, partsOfCircle } from './architecture-graph.ts';
import { notBorne } from './classification-rules.ts';
import { type ComponentRecord, componentName, componentSelect, isReviewDue } from './component-rows.ts';
import { dependencyOf } from './relation-rules.ts';

type Fault = contract.ArchitectureFault;
const mostShown = 1000;

export async function architectureFaults(
  work: Work,
  input: GivenOf<typeof contract.listArchitectureFaults>,
): Promise<AnswerOf<typeof contract.listArchitectureFaults>> {
  const all = await architecture(work);
  const found = [...circleFaults(all), ...relationFaults(all), ...demandFaults(all), ...(await recordFaults(work))];
  const counts: Record<string, number> = {};
  for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
  return {
    faults: found.filter((each) => input.kind === undefined || each.kind === input.kind).slice(0, mostShown),
    counts,
  };
}

function circleFaults(all: Architecture): Fault[] {
  return all.circles.map((circle) => ({ kind: 'circle', parts: partsOfCircle(all, circle), fact: '' }));
}

function relationFaults(all: Architecture): Fault[] {
  return all.relations.flatMap((each): Fault[] => {
    const ends = [all.parts[each.source], all.parts[each.target]].flatMap((part) => part ?? []);
    return each.forbidden === null ? [] : [{ kind: 'forbidden-relation', parts: ends.map(nameOf), fact: each.type }];
  });
}

/** What is classified lower than what stops without it. */
function demandFaults(all: Architecture): Fault[] {
  return all.relations.flatMap((each): Fault[] => {
    if (each.effect !== 'stops') return [];
    const ends: readonly (ArchitecturePart | undefined)[] = [all.parts[each.source], all.parts[each.target]];
    const [below, above] = dependencyOf(each.type) === 'target' ? ends : ends.toReversed();
    if (!below?.levels || !above?.levels) return [];
    const lacking = notBorne(below.levels, above.levels);
    return lacking.length === 0
      ? []
      : [{ kind: 'not-borne', parts: [nameOf(below), nameOf(above)], fact: lacking.join(' ') }];
  });
}

/** Kinds whose information somebody must have classified, and that somebody must own. */
const classified = ['system', 'decision-support', 'automation', 'platform'];

async function recordFaults(work: Work): Promise<Fault[]> {
  const records = await work.sql<ComponentRecord>(
    `${componentSelect} where c.state <> 'retired' order by c.name, c.component_id`,
  );
  return records.flatMap((record): Fault[] => {
    const parts = [componentName(record)];
    const faults: Fault[] = [];
    const isJudged = classified.includes(record.kind);
    if (isJudged && record.object_id === null) faults.push({ kind: 'no-owner', parts, fact: '' });
    if (isJudged && record.classified_on === null) faults.push({ kind: 'not-classified', parts, fact: '' });
    if (isReviewDue(record, work.today)) faults.push({ kind: 'review-due', parts, fact: record.classified_on ?? '' });
    if (record.ends_on !== null && record.ends_on < work.today)
      faults.push({ kind: 'out-of-support', parts, fact: record.ends_on });
    return faults;
  });
}
