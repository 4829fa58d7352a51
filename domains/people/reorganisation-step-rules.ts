// What one step does to a draft of the organisation, and why it cannot be taken. Pure: the draft is a working copy of the
// units as they are on the day, changed step by step.
import type { ReorganisationStep, StepProblem, UnitKind } from './contract.ts';
import { isWithin, unitsOn, type Version } from './unit-rules.ts';

/** What stands in the units that the steps may close or split, on the day or later. */
export interface Placed {
  readonly employments: readonly { readonly employment: string; readonly person: string; readonly unit: string }[];
  readonly costCentres: readonly { readonly costCentre: string; readonly unit: string }[];
  readonly grants: readonly { readonly grant: string; readonly unit: string }[];
}

export interface DraftUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
}

export interface Draft {
  readonly on: string;
  readonly register: readonly Version[];
  readonly before: ReadonlyMap<string, Version>;
  readonly units: Map<string, DraftUnit>;
  /** ended unit → who takes over */
  readonly closed: Map<string, string | null>;
  /** a unit made by a split → the unit it was part of */
  readonly splitFrom: Map<string, string>;
  /** `unit person` → the part they go to */
  readonly personTo: Map<string, string>;
  /** `unit costCentre` → the part it goes to */
  readonly costCentreTo: Map<string, string>;
  readonly placed: Placed;
}

export type Found = Omit<StepProblem, 'step'>;

/** The organisation as it is on the day, before any step. */
export function openDraft(register: readonly Version[], on: string, placed: Placed): Draft {
  const before = unitsOn(register, on);
  const units = new Map([...before].map(([code, { name, kind, parent }]) => [code, { name, kind, parent }]));
  const maps = { closed: new Map(), splitFrom: new Map(), personTo: new Map(), costCentreTo: new Map() };
  return { on, register, before, units, placed, ...maps };
}

/** Takes a step, or says why not; a merge and a split take the parts that can be. */
export function takeStep(draft: Draft, step: ReorganisationStep): Found[] {
  switch (step.kind) {
    case 'create':
      return attempt(step.unit, cannotCreate(draft, step.unit, step.parent), () =>
        draft.units.set(step.unit, { name: step.name, kind: step.unitKind, parent: step.parent }),
      );
    case 'rename':
      return attempt(step.unit, cannotRename(draft, step.unit, step.name), () =>
        change(draft, step.unit, { name: step.name }),
      );
    case 'move':
      return attempt(step.unit, cannotMove(draft, step.unit, step.parent), () =>
        change(draft, step.unit, { parent: step.parent }),
      );
    case 'close':
      return closeOne(draft, step.unit, step.successor);
    case 'merge':
      return step.units.flatMap((unit) => closeOne(draft, unit, step.into));
    case 'split':
      return split(draft, step);
  }
}

function attempt(unit: string, code: Found['code'] | null, go: () => unknown): Found[] {
  if (code) return [{ unit, code }];
  go();
  return [];
}

function cannotCreate(draft: Draft, unit: string, parent: string | null): Found['code'] | null {
  if (draft.units.has(unit)) return 'unit-exists-already';
  // also one that an earlier step made and closed: it would become its own successor
  if (draft.closed.has(unit) || draft.register.some((version) => version.code === unit)) return 'code-used-before';
  if (parent === null) return draft.units.size > 0 ? 'second-region' : null;
  return draft.units.has(parent) ? null : 'parent-does-not-exist';
}

function cannotChange(draft: Draft, unit: string): Found['code'] | null {
  if (!draft.units.has(unit)) return 'unit-does-not-exist';
  return draft.register.some((version) => version.code === unit && version.from > draft.on) ? 'changed-later' : null;
}

function cannotRename(draft: Draft, unit: string, name: string): Found['code'] | null {
  return cannotChange(draft, unit) ?? (draft.units.get(unit)?.name === name ? 'nothing-changes' : null);
}

function cannotMove(draft: Draft, unit: string, parent: string): Found['code'] | null {
  const found = cannotChange(draft, unit);
  if (found) return found;
  if (!draft.units.has(parent)) return 'parent-does-not-exist';
  if (isWithin(draft.units, parent, unit)) return 'parent-is-below-itself';
  return draft.units.get(unit)?.parent === parent ? 'nothing-changes' : null;
}

function cannotClose(draft: Draft, unit: string, successor: string | null): Found['code'] | null {
  const found = cannotChange(draft, unit);
  if (found) return found;
  if (draft.units.get(unit)?.parent === null) return 'region-cannot-close';
  if (successor === unit) return 'merged-into-itself';
  if (childrenOf(draft, unit).some((child) => cannotChange(draft, child))) return 'changed-later';
  if (successor !== null) return draft.units.has(successor) ? null : 'successor-does-not-exist';
  return isEmpty(draft, unit) ? null : 'not-empty';
}

/** Nobody and nothing stays in the unit, and nothing was sent there by an earlier step. */
function isEmpty(draft: Draft, unit: string): boolean {
  const { employments, costCentres } = draft.placed;
  const someoneStays = employments.some((each) => each.unit === unit && !draft.personTo.has(`${unit} ${each.person}`));
  const somethingStays = costCentres.some(
    (each) => each.unit === unit && !draft.costCentreTo.has(`${unit} ${each.costCentre}`),
  );
  const arrives = [...draft.closed.values(), ...draft.personTo.values(), ...draft.costCentreTo.values()].includes(unit);
  return !someoneStays && !somethingStays && !arrives && childrenOf(draft, unit).length === 0;
}

function childrenOf(draft: Draft, unit: string): string[] {
  return [...draft.units].filter(([, each]) => each.parent === unit).map(([code]) => code);
}

function change(draft: Draft, unit: string, over: Partial<DraftUnit>): void {
  const known = draft.units.get(unit);
  if (known) draft.units.set(unit, { ...known, ...over });
}

function closeOne(draft: Draft, unit: string, successor: string | null): Found[] {
  return attempt(unit, cannotClose(draft, unit, successor), () => close(draft, unit, successor));
}

/** Ends a unit; what stood below it stands below who takes over. */
function close(draft: Draft, unit: string, successor: string | null): void {
  const parent = draft.units.get(unit)?.parent ?? null;
  // a successor from below rises to the place of the unit, or it would stand below itself
  if (successor !== null && isWithin(draft.units, successor, unit)) change(draft, successor, { parent });
  for (const child of childrenOf(draft, unit)) change(draft, child, { parent: successor });
  draft.units.delete(unit);
  draft.closed.set(unit, successor);
}

type Split = Extract<ReorganisationStep, { kind: 'split' }>;

function split(draft: Draft, step: Split): Found[] {
  const wrong = cannotSplit(draft, step);
  if (wrong) return [{ unit: step.unit, code: wrong }];
  const parent = step.continues ? step.unit : (draft.units.get(step.unit)?.parent ?? null);
  const made: string[] = [];
  const found = step.parts.flatMap((part) =>
    attempt(part.unit, cannotCreate(draft, part.unit, parent), () => {
      draft.units.set(part.unit, { name: part.name, kind: part.unitKind, parent });
      draft.splitFrom.set(part.unit, step.unit);
      made.push(part.unit);
    }),
  );
  for (const part of step.parts) if (made.includes(part.unit)) found.push(...assign(draft, step.unit, part));
  const [first] = made;
  if (!step.continues && first) close(draft, step.unit, first);
  return found;
}

function cannotSplit(draft: Draft, step: Split): Found['code'] | null {
  if (step.continues) return cannotChange(draft, step.unit);
  // it will close and go into its first part, which the draft does not have yet
  const found = cannotClose(draft, step.unit, step.parts[0]?.unit ?? null);
  return found === 'successor-does-not-exist' ? null : found;
}

function assign(draft: Draft, unit: string, part: Split['parts'][number]): Found[] {
  const { employments, costCentres } = draft.placed;
  const found: Found[] = [];
  for (const person of part.persons)
    if (employments.some((each) => each.unit === unit && each.person === person))
      draft.personTo.set(`${unit} ${person}`, part.unit);
    else found.push({ unit: part.unit, code: 'person-not-there' });
  for (const centre of part.costCentres)
    if (costCentres.some((each) => each.unit === unit && each.costCentre === centre))
      draft.costCentreTo.set(`${unit} ${centre}`, part.unit);
    else found.push({ unit: part.unit, code: 'cost-centre-not-there' });
  return found;
}
