// In which groups the catalogue stands: what is ordered most where one works, then each service's with more than one,
// the others together, the bundles, and last the
// tasks of bundles, which few look for. The order within a group is the server's. Pure.

export interface GroupedItem {
  readonly item: string;
  readonly isBundle: boolean;
  readonly isStep: boolean;
  readonly service: string | null;
  readonly serviceName: string | null;
  readonly orderedNear: number;
}

export interface ItemGroup<Item> {
  /** `often`, `bundles`, `steps`, `other`, or a service */
  readonly id: string;
  /** the service's name; empty for the others */
  readonly name: string;
  readonly items: readonly Item[];
}

const mostOften = 4;

/** The groups that have anything in them. An item stands in one group only. */
export function groupsOf<Item extends GroupedItem>(items: readonly Item[]): ItemGroup<Item>[] {
  const often = items.filter((item) => item.orderedNear > 0 && !item.isStep).slice(0, mostOften);
  const left = items.filter((item) => !often.includes(item));
  const things = left.filter((item) => !item.isBundle && !item.isStep);
  const services = Map.groupBy(things, (item) => item.service ?? 'other');
  const byService = [...services]
    .filter(([id, its]) => id !== 'other' && its.length > 1)
    .map(([id, its]) => ({ id: `service ${id}`, name: its[0]?.serviceName ?? '', items: its }))
    .toSorted((a, b) => b.items.length - a.items.length);
  const single = things.filter((item) => !byService.some((group) => group.items.includes(item)));
  return [
    { id: 'often', name: '', items: often },
    ...byService,
    { id: 'other', name: '', items: single },
    { id: 'bundles', name: '', items: left.filter((item) => item.isBundle) },
    { id: 'steps', name: '', items: left.filter((item) => item.isStep) },
  ].filter((group) => group.items.length > 0);
}
