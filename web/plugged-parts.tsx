// What higher rooms have to say on the record page of a lower one: an object's page shows its outcome and its cases without
// knowing finances or the service desk. Each section is loaded when it is shown, and only for who may see it.
import { type ComponentType, createContext, lazy, Suspense, useContext } from 'react';
import type { Plug, PlugProps } from './domain-web.ts';
import { SkeletonLines } from './ui/skeleton.tsx';
import { useCan } from './viewer.tsx';

/** The plugs of all doors; given by the shell. */
export const PlugsContext = createContext<readonly Plug[]>([]);

const loaded = new Map<Plug, ComponentType<PlugProps>>();

/** The sections plugged into a slot, for one record. */
export function PluggedParts({ slot, ...given }: PlugProps & { slot: string }) {
  const can = useCan();
  return useContext(PlugsContext)
    .filter((plug) => plug.slot === slot && can(plug.permission))
    .toSorted((a, b) => (a.order ?? 100) - (b.order ?? 100))
    .map((plug) => {
      const Part = loaded.get(plug) ?? lazy(async () => ({ default: await plug.load() }));
      loaded.set(plug, Part);
      return (
        <Suspense key={plug.id} fallback={<SkeletonLines lines={4} />}>
          <Part {...given} />
        </Suspense>
      );
    });
}

/** Whether anything is plugged into a slot for who looks: where not, the page says it by itself. */
export function useIsPlugged(slot: string): boolean {
  const can = useCan();
  return useContext(PlugsContext).some((plug) => plug.slot === slot && can(plug.permission));
}
