// What is assumed stands in the address, so that a scenario is shared by sending its link: nothing need be kept for that.
import { useCallback, useMemo } from 'react';
import { useParam } from '../../../web/address.ts';
import { Assumptions } from '../contract.ts';

export const nothingAssumed: Assumptions = { freeze: null, index: [], investments: [] };

/** The assumptions of the address; what cannot be read there counts as none. */
export function useAssumptions(): [Assumptions, (assumptions: Assumptions) => void] {
  const [text, setText] = useParam('if');
  const assumptions = useMemo(() => read(text), [text]);
  const set = useCallback(
    (changed: Assumptions) => setText(isEmpty(changed) ? undefined : JSON.stringify(changed)),
    [setText],
  );
  return [assumptions, set];
}

export function isEmpty({ freeze, index, investments }: Assumptions): boolean {
  return !freeze && index.length === 0 && investments.length === 0;
}

function read(text: string | undefined): Assumptions {
  if (!text) return nothingAssumed;
  try {
    return Assumptions.safeParse(JSON.parse(text)).data ?? nothingAssumed;
  } catch {
    return nothingAssumed;
  }
}
