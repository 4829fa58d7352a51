// What the pages of the ledger are about: unit, period, organisation and everything they are narrowed to, all in the
// address; and the addresses that lead from one view to the next with the same choices.
import { useMemo } from 'react';
import type { InputOf } from '../../../platform/operation/operation.ts';
import { useAddress } from '../../../web/address.ts';
import { useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import type { SavedView } from '../../../web/ui/pages/list-frame.tsx';
import { useUnitParam } from '../../../web/unit-picker.tsx';
import { type Narrowing, Narrowing as NarrowingShape, type OutcomeCut, type readOutcome } from '../ledger-contract.ts';
import { financesWords } from './finances-words.ts';

export const readLedger = 'finances.read-ledger';

export type ViewScope = {
  unit: string | undefined;
  setUnit: (unit: string) => void;
  period: string;
  setPeriod: (period: string) => void;
  organisation: 'then' | 'today';
  narrowing: Narrowing;
};

/** The scope in the address. */
export function useViewScope(): ViewScope {
  const [period, setPeriod] = usePeriodParam();
  const [unit, setUnit] = useUnitParam(readLedger, period);
  const { search } = useAddress();
  const narrowing = useMemo(() => narrowingIn(search), [search]);
  const organisation = search.get('organisation') === 'today' ? 'today' : 'then';
  return { unit, setUnit, period, setPeriod, organisation, narrowing };
}

/** What an operation of these views is asked with. */
export function askedOf({ unit, period, organisation, narrowing }: ViewScope): InputOf<typeof readOutcome> {
  return { unit: unit ?? '', period, organisation, ...narrowing };
}

const codes = ['heading', 'costGroup', 'account', 'object', 'project', 'counterpart', 'funding', 'oneOff'] as const;

/** The address of a view with the same choices and these changes; undefined takes a choice away. */
export function viewAddress(path: string, scope: ViewScope, changes: Record<string, string | undefined> = {}): string {
  const { unit, period, organisation, narrowing } = scope;
  const all = {
    unit,
    period,
    ...(organisation === 'today' ? { organisation } : {}),
    ...narrowing,
    ...changes,
  };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(all)) if (value) search.set(name, value);
  return search.size ? `${path}?${search}` : path;
}

/** The budget and its transfers, for the same unit and period. */
export function useBudgetViews(scope: ViewScope): SavedView[] {
  const t = useWords(financesWords);
  const { path, href } = useAddress();
  const view = (word: 'budget' | 'transfers', at: string) => ({
    label: t(word),
    href: at === path ? href : viewAddress(at, { ...scope, narrowing: {} }),
  });
  return [view('budget', '/finances/budget'), view('transfers', '/finances/budget/transfers')];
}

const narrowedBy: Partial<Record<OutcomeCut, (typeof codes)[number]>> = {
  heading: 'heading',
  'cost-group': 'costGroup',
  account: 'account',
  object: 'object',
  project: 'project',
  counterpart: 'counterpart',
  funding: 'funding',
};

/** Where a line of the outcome leads: to the units below it, or to its vouchers. */
export function lineAddress(scope: ViewScope, by: OutcomeCut, key: string): string {
  if (by === 'unit') {
    const isItself = key === scope.unit;
    return isItself ? viewAddress('/finances/vouchers', scope) : viewAddress('/finances', scope, { unit: key, by });
  }
  if (by === 'month') return viewAddress('/finances/vouchers', scope, { period: `${key}..${key}` });
  const name = narrowedBy[by];
  return viewAddress('/finances/vouchers', scope, name ? { [name]: key || '-' } : {});
}

/** Only what the contract knows; anything else in the address is passed over. */
function narrowingIn(search: URLSearchParams): Narrowing {
  const given = codes.flatMap((name) => {
    const value = search.get(name);
    return value ? [[name, value] as const] : [];
  });
  return NarrowingShape.safeParse(Object.fromEntries(given)).data ?? {};
}
