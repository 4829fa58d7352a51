// What must hold of the organisation's register, as pure rules: a unit is one thing on one day, every unit stands below
// one that exists, and nothing stands below itself.
import type { UnitKind } from './contract.ts';

/** A unit with one name in one place, from its first to its last day (null: while it exists). */
export interface Version {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly successor: string | null;
}

export interface RegisterFault {
  readonly unit: string;
  readonly code: 'overlaps' | 'ends-before-it-begins' | 'parent-does-not-exist' | 'below-itself' | 'second-region';
  /** the day on which it shows */
  readonly on: string;
}

/** Everything wrong with a register, looked at on each day on which something begins. An empty list: the register holds. */
export function registerFaults(versions: readonly Version[]): RegisterFault[] {
  const faults: RegisterFault[] = versions
    .filter((version) => version.to !== null && version.to < version.from)
    .map((version) => ({ unit: version.code, code: 'ends-before-it-begins', on: version.from }));
  faults.push(...overlaps(versions));
  for (const day of new Set(versions.map((version) => version.from))) faults.push(...faultsOn(versions, day));
  return faults;
}

/** The versions that hold on a day, by code. */
export function unitsOn(versions: readonly Version[], day: string): Map<string, Version> {
  return new Map(versions.filter((version) => holdsOn(version, day)).map((version) => [version.code, version]));
}

/** Whether something with a first and a last day holds on a day. */
export function holdsOn(each: { readonly from: string; readonly to: string | null }, day: string): boolean {
  return each.from <= day && (each.to === null || day <= each.to);
}

/** Whether `unit` is `above` or stands somewhere below it. */
export function isWithin(
  units: ReadonlyMap<string, { readonly parent: string | null }>,
  unit: string,
  above: string,
): boolean {
  let current: string | null | undefined = unit;
  for (let step = 0; current && step <= units.size; step++) {
    if (current === above) return true;
    current = units.get(current)?.parent;
  }
  return false;
}

/** The day before, YYYY-MM-DD. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function overlaps(versions: readonly Version[]): RegisterFault[] {
  return [...Map.groupBy(versions, (version) => version.code).values()].flatMap((own) => {
    const inOrder = own.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return inOrder.flatMap((version, index): RegisterFault[] => {
      const next = inOrder[index + 1];
      const apart = !next || (version.to !== null && version.to < next.from);
      return apart ? [] : [{ unit: version.code, code: 'overlaps', on: next.from }];
    });
  });
}

function faultsOn(versions: readonly Version[], day: string): RegisterFault[] {
  const units = unitsOn(versions, day);
  const roots = [...units.values()].filter((version) => version.parent === null);
  const faults: RegisterFault[] = roots
    .slice(1)
    .map((version) => ({ unit: version.code, code: 'second-region', on: day }));
  for (const { code, parent } of units.values()) {
    if (parent === null) continue;
    if (!units.has(parent)) faults.push({ unit: code, code: 'parent-does-not-exist', on: day });
    else if (isWithin(units, parent, code)) faults.push({ unit: code, code: 'below-itself', on: day });
  }
  return faults;
}
