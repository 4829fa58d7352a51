// One start page says one thing once: a card that tells of records which a lower room also has a card for says which they
// are, and the other card leaves them out. The lower room need not know who told.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

type Told = { ids: ReadonlySet<string>; tell: (by: string, ids: readonly string[]) => void };

const ToldContext = createContext<Told>({ ids: new Set(), tell: () => {} });

export function ToldOnce({ children }: { children: ReactNode }) {
  const [byCard, setByCard] = useState<Readonly<Record<string, readonly string[]>>>({});
  const tell = useCallback(
    (by: string, ids: readonly string[]) =>
      setByCard((before) => (same(before[by] ?? [], ids) ? before : { ...before, [by]: ids })),
    [],
  );
  const told = useMemo(() => ({ ids: new Set(Object.values(byCard).flat()), tell }), [byCard, tell]);
  return <ToldContext value={told}>{children}</ToldContext>;
}

/** This card tells of these records. */
export function useTell(by: string, ids: readonly string[]): void {
  const { tell } = useContext(ToldContext);
  useEffect(() => tell(by, ids), [tell, by, ids]);
}

/** The records other cards of the page tell of. */
export function useToldElsewhere(): ReadonlySet<string> {
  return useContext(ToldContext).ids;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
