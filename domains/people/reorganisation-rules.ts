// What a reorganisation does, as a pure rule: from the register, the steps and what stands in the units concerned to the
// versions that end and begin, and to who and what moves. The preview and the carrying out read the same plan.
import type { ReorganisationStep, StepProblem, UnitChange } from './contract.ts';
import { type Draft, type DraftUnit, openDraft, type Placed, takeStep } from './reorganisation-step-rules.ts';
import { isWithin, type Version } from './unit-rules.ts';

export interface Plan {
  readonly problems: readonly StepProblem[];
  readonly changes: readonly UnitChange[];
  /** versions that end the day before, with who takes over when the unit itself ends */
  readonly ended: readonly { readonly code: string; readonly successor: string | null }[];
  readonly begun: readonly Version[];
  /** units that end */
  readonly closed: readonly string[];
  readonly employments: readonly Move<'employment' | 'person'>[];
  readonly costCentres: readonly Move<'costCentre'>[];
  /** `to` null: the grant ends, because moved it would cover more than before */
  readonly grants: readonly { readonly grant: string; readonly unit: string; readonly to: string | null }[];
}

type Move<K extends string> = Readonly<Record<K | 'from' | 'to', string>>;

/** The plan of these steps on a day. What has a problem is left out of it; the rest stands. */
export function planOf(
  register: readonly Version[],
  steps: readonly ReorganisationStep[],
  on: string,
  placed: Placed,
): Plan {
  const draft = openDraft(register, on, placed);
  const problems = steps.flatMap((step, index) =>
    takeStep(draft, step).map((found) => ({ ...found, step: index + 1 })),
  );
  const changed = changes(draft);
  return {
    problems,
    changes: changed,
    ended: changed
      .filter((each) => each.what !== 'created')
      .map((each) => ({ code: each.unit, successor: each.successor })),
    begun: changed.flatMap((each) => begun(draft, each.unit)),
    closed: [...draft.closed.keys()],
    employments: placed.employments.flatMap(({ employment, person, unit }) => {
      const to = finalUnit(draft, draft.personTo.get(`${unit} ${person}`) ?? unit);
      return to && to !== unit ? [{ employment, person, from: unit, to }] : [];
    }),
    costCentres: placed.costCentres.flatMap(({ costCentre, unit }) => {
      const to = finalUnit(draft, draft.costCentreTo.get(`${unit} ${costCentre}`) ?? unit);
      return to && to !== unit ? [{ costCentre, from: unit, to }] : [];
    }),
    grants: placed.grants
      .filter((each) => draft.closed.has(each.unit))
      .map((each) => ({ ...each, to: grantTarget(draft, each.unit) })),
  };
}

/** The units whose people, cost centres and roles a plan must know of. */
export function unitsOfSteps(steps: readonly ReorganisationStep[]): string[] {
  return [...new Set(steps.flatMap((step) => (step.kind === 'merge' ? step.units : [step.unit])))];
}

function changes(draft: Draft): UnitChange[] {
  const codes = new Set([...draft.before.keys(), ...draft.units.keys()]);
  return [...codes].flatMap((code): UnitChange[] => {
    const before = draft.before.get(code);
    const after = draft.units.get(code);
    const what = whatHappened(before, after);
    if (!what) return [];
    const names = { nameBefore: before?.name ?? null, nameAfter: after?.name ?? null };
    const parents = { parentBefore: before?.parent ?? null, parentAfter: after?.parent ?? null };
    return [{ unit: code, what, ...names, ...parents, successor: after ? null : finalUnit(draft, code) }];
  });
}

/** A unit that both moves and gets a name counts as moved. */
function whatHappened(before: Version | undefined, after: DraftUnit | undefined): UnitChange['what'] | null {
  if (!before) return after ? 'created' : null;
  if (!after) return 'closed';
  if (before.parent !== after.parent) return 'moved';
  return before.name !== after.name ? 'renamed' : null;
}

function begun(draft: Draft, code: string): Version[] {
  const after = draft.units.get(code);
  const to = draft.before.get(code)?.to ?? null;
  return after ? [{ code, ...after, from: draft.on, to, successor: null }] : [];
}

/** Where what was placed in a unit ends up: there, or with whoever took over, to the end. */
function finalUnit(draft: Draft, unit: string): string | null {
  let current: string | null = unit;
  while (current !== null && draft.closed.has(current)) current = draft.closed.get(current) ?? null;
  return current;
}

/** The unit a grant of an ended unit goes on in, if there it covers nothing that it did not cover before. */
function grantTarget(draft: Draft, unit: string): string | null {
  const target = finalUnit(draft, unit);
  if (target === null || draft.before.has(target)) return null;
  const covered = (code: string): boolean => isWithin(draft.before, code, unit);
  const origins = (code: string): string[] => {
    const ended = [...draft.closed.keys()].filter((each) => finalUnit(draft, each) === code);
    return [...ended, ...(draft.splitFrom.has(code) ? [draft.splitFrom.get(code) ?? code] : [])];
  };
  const within = [...draft.units.keys()].filter((code) => isWithin(draft.units, code, target));
  // a unit that was there may have taken in people from elsewhere, so its origins count as well
  const nothingMore = within.every(
    (code) => (covered(code) || !draft.before.has(code)) && origins(code).every((origin) => covered(origin)),
  );
  return nothingMore ? target : null;
}
