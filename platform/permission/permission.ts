// Decides who may do what, where: role × organisational unit, deny by default. One small pure policy, because it is
// asked at every operation and every row shown; domains declare, this module resolves.
import type { UnitTree } from '../work/unit-tree.ts';
import type { Grant, Permissions, Role } from './roles.ts';

/** Answers questions about one person's permissions; made once per request. */
export interface Policy {
  /** may this permission be used at all (no unit given), or in this unit? */
  may(permission: string, unit?: string): boolean;
  /** the units, by code, where the permission holds; 'all' when it holds for the whole region */
  unitsWith(permission: string): 'all' | readonly string[];
  /** every permission held anywhere: what the screen is told */
  readonly held: readonly string[];
}

export interface PermissionBook {
  readonly rolesOf: ReadonlyMap<string, readonly Role[]>;
  /** what a program of the house may: everything, because whoever started it was asked already, or is the operator */
  readonly program: Policy;
  policyFor(grants: readonly Grant[], tree: Pick<UnitTree, 'below'>): Policy;
}

/** Collects every domain's permissions into one book; a permission declared twice is a mistake in the code. */
export function permissionBook(declared: readonly Permissions[]): PermissionBook {
  const rolesOf = new Map<string, readonly Role[]>();
  for (const part of declared)
    for (const [name, list] of Object.entries(part)) {
      if (rolesOf.has(name)) throw new Error(`permission ${name} is declared twice`);
      rolesOf.set(name, list);
    }
  const program: Policy = { may: () => true, unitsWith: () => 'all', held: [...rolesOf.keys()] };
  return { rolesOf, program, policyFor: (grants, tree) => policy(rolesOf, grants, tree) };
}

function policy(
  rolesOf: ReadonlyMap<string, readonly Role[]>,
  grants: readonly Grant[],
  tree: Pick<UnitTree, 'below'>,
): Policy {
  const answers = new Map<string, 'all' | ReadonlySet<string>>();
  const where = (permission: string): 'all' | ReadonlySet<string> => {
    const known = answers.get(permission);
    if (known !== undefined) return known;
    const found = resolve(rolesOf.get(permission) ?? [], grants, tree);
    answers.set(permission, found);
    return found;
  };
  const may = (permission: string, unit?: string): boolean => {
    const units = where(permission);
    if (units === 'all') return true;
    return unit === undefined ? units.size > 0 : units.has(unit);
  };
  return {
    may,
    unitsWith: (permission) => {
      const units = where(permission);
      return units === 'all' ? 'all' : [...units];
    },
    get held() {
      return [...rolesOf.keys()].filter((name) => may(name));
    },
  };
}

function resolve(
  roles: readonly Role[],
  grants: readonly Grant[],
  tree: Pick<UnitTree, 'below'>,
): 'all' | ReadonlySet<string> {
  const units = new Set<string>();
  for (const grant of grants) {
    if (!roles.includes(grant.role)) continue;
    if (grant.unit === null) return 'all';
    for (const code of tree.below(grant.unit)) units.add(code);
  }
  return units;
}
