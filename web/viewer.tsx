// Who is looking: the signed-in person, what the server says they may do, and where they belong. Screens ask `can`
// to leave out what is not allowed; the server decides again on each request.

import { createContext, type ReactNode, useContext } from 'react';
import type { Role } from '../platform/permission/roles.ts';

export type Viewer = {
  id: string;
  name: string;
  /** The roles they hold somewhere, the most trusted first. */
  roles?: readonly Role[];
  /** What they are here, in words, below the name: "Controller, Länsteknik". */
  role?: string;
  unit?: string;
  permissions: ReadonlySet<string>;
  /** The period the region is working on, `2019-01..2019-08`, where somebody has said so. */
  period?: string;
  /** Paths of the pages this person's roles put first in the rail, in order; the doors' own order otherwise. */
  tasks?: readonly string[];
};

const ViewerContext = createContext<{ viewer: Viewer | undefined; signOut: () => void }>({
  viewer: undefined,
  signOut: () => {},
});

export type ViewerProviderProps = { viewer: Viewer | undefined; signOut: () => void; children: ReactNode };

export function ViewerProvider({ viewer, signOut, children }: ViewerProviderProps) {
  return <ViewerContext value={{ viewer, signOut }}>{children}</ViewerContext>;
}

export function useViewer(): Viewer | undefined {
  return useContext(ViewerContext).viewer;
}

export function useSignOut(): () => void {
  return useContext(ViewerContext).signOut;
}

/** `const can = useCan(); can('close-period')` */
export function useCan(): (permission: string | undefined) => boolean {
  const viewer = useViewer();
  return (permission) => permission === undefined || (viewer?.permissions.has(permission) ?? false);
}

/** What is shown to somebody who has not signed in; given by main.tsx. */
export const SignInContext = createContext<ReactNode>(null);
