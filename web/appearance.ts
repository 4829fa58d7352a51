// Theme and density, kept per person. "system" follows the machine; the choice stands as attributes on the root
// element, where tokens.css reads them.
import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';
export type Appearance = { readonly theme: Theme; readonly density: Density };

let current: Appearance = remembered();
const listeners = new Set<() => void>();

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, () => current);
}

export function setAppearance(change: Partial<Appearance>): void {
  current = { ...current, ...change };
  localStorage.setItem('fyr.theme', current.theme);
  localStorage.setItem('fyr.density', current.density);
  showAppearance(current);
  for (const tell of listeners) tell();
}

/** An appearance out of what was kept somewhere: what is not one of the choices is the usual. */
export function appearanceFrom(value: unknown): Appearance {
  const { theme, density }: { theme?: unknown; density?: unknown } =
    value !== null && typeof value === 'object' ? value : {};
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    density: density === 'compact' ? 'compact' : 'comfortable',
  };
}

function showAppearance({ theme, density }: Appearance): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (density === 'compact') root.dataset.density = density;
  else delete root.dataset.density;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function remembered(): Appearance {
  if (typeof localStorage === 'undefined') return appearanceFrom(null);
  return appearanceFrom({ theme: localStorage.getItem('fyr.theme'), density: localStorage.getItem('fyr.density') });
}
