// What the frame is given, and what can be called up over it.
import type { ReactNode } from 'react';
import type { Navigation } from './navigation.ts';

export type Summoned = 'search' | 'keys' | undefined;

export type FrameProps = {
  navigation: Navigation;
  person?: { name: string; role?: string } | undefined;
  onSignOut?: () => void;
  /** The home address, behind the mark. */
  home?: string;
  children: ReactNode;
};
