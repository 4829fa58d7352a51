// What a view is narrowed to, as SQL over the ledger's sums and rows: c is the coding, a its account, g the cost group.
// `-` asks for what has no such code; balance accounts never belong to a view of the result.
import type { Narrowing } from './ledger-contract.ts';

/**
 * Conditions on coding, account and group; their values are appended. `group` is the column that holds the cost group,
 * `object` the one that holds the object.
 */
export function codingConditions(by: Narrowing, group: string, values: unknown[], object = 'c.object'): string[] {
  const is = (column: string, value: string) =>
    value === '-' ? `(${column} is null or ${column} = '')` : `${column} = $${values.push(value)}`;
  const conditions = [`k.kind is distinct from 'balance'`];
  if (by.heading) conditions.push(is('k.heading', by.heading));
  if (by.costGroup) conditions.push(is(group, by.costGroup));
  if (by.account) conditions.push(is('a.number', by.account));
  if (by.object) conditions.push(is(object, by.object));
  if (by.project) conditions.push(is('c.project', by.project));
  if (by.counterpart) conditions.push(is('c.counterpart', by.counterpart));
  if (by.funding) conditions.push(is('c.funding', by.funding));
  return conditions;
}

/** Whether something is asked for that only the sums by coding know, not those by group and object. */
export function asksForCodes({ account, project, counterpart, funding }: Narrowing): boolean {
  return [account, project, counterpart, funding].some((each) => each !== undefined);
}

/** The condition on marks, where `column` holds the category ('' or null for none). */
export function oneOffCondition(by: Narrowing, column: string, values: unknown[]): string[] {
  if (!by.oneOff) return [];
  if (by.oneOff === 'none') return [`coalesce(${column}, '') = ''`];
  if (by.oneOff === 'any') return [`coalesce(${column}, '') <> ''`];
  return [`${column} = $${values.push(by.oneOff)}`];
}

/** The same view of the budget: it knows neither counterparts nor marks, so a view narrowed by those has none. */
export function budgetConditions(by: Narrowing, values: unknown[]): string[] | null {
  if (by.counterpart || by.oneOff) return null;
  const is = (column: string, value: string) =>
    value === '-' ? `${column} is null` : `${column} = $${values.push(value)}`;
  const conditions = [`k.kind is distinct from 'balance'`];
  if (by.heading) conditions.push(is('k.heading', by.heading));
  if (by.costGroup) conditions.push(is('e.cost_group', by.costGroup));
  if (by.account) conditions.push(is('e.account', by.account));
  if (by.object) conditions.push(is('e.object', by.object));
  if (by.project) conditions.push(is('e.project', by.project));
  if (by.funding) conditions.push(is('e.funding', by.funding));
  return conditions;
}
