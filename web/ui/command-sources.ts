// Where the command palette and the page of all hits find things: whoever can answer a search registers here (the search
// over all records, the figures, a domain's own register). Results come grouped and may arrive at different times.
import { useSyncExternalStore } from 'react';
import type { IconName } from './icon.tsx';

export type Found = {
  id: string;
  label: string;
  /** A second, quieter line: what kind of thing, where it belongs. */
  note?: string;
  icon?: IconName;
  href: string;
};

export type FindAsked = {
  words: string;
  limit: number;
  signal: AbortSignal;
  /** The `next` of the page before. */
  after?: string;
  /** Also what the palette leaves out: what is over. */
  whole?: true;
};

export type FoundPage = {
  found: readonly Found[];
  /** Where the next page begins; without one this is all. */
  next?: string | null;
  /** How many there are in all, when known. */
  count?: number;
};

export type CommandSource = {
  id: string;
  /** The heading over its results, in the reader's language when asked. */
  title: () => string;
  find: (asked: FindAsked) => Promise<FoundPage>;
  /** How many the palette shows; 6 unless told. */
  most?: number;
  /** Stands above what comes from everywhere. */
  first?: true;
};

/** The shortest question worth asking. */
export const leastAsked = 2;

const sources = new Map<string, CommandSource>();
const listeners = new Set<() => void>();
let inOrder: readonly CommandSource[] = [];
const recentKey = 'fyr.recent';
const recentRoom = 8;

/** Adds a source; returns how to take it away. The same id replaces the earlier one. */
export function registerCommandSource(source: CommandSource): () => void {
  sources.set(source.id, source);
  tell();
  return () => {
    if (sources.get(source.id) !== source) return;
    sources.delete(source.id);
    tell();
  };
}

export function commandSources(): readonly CommandSource[] {
  return inOrder;
}

/** The same for a page that may stand before everybody has registered. */
export function useCommandSources(): readonly CommandSource[] {
  return useSyncExternalStore(subscribe, commandSources);
}

/** The pages last visited, latest first. */
export function recentPlaces(): readonly Found[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(recentKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPlace).map((place) => ({ ...place, id: place.href })) : [];
  } catch {
    return [];
  }
}

/** Remembers a page under the title it shows. */
export function rememberPlace(place: { href: string; label: string }): void {
  const others = recentPlaces().filter((one) => one.href !== place.href);
  const kept = [place, ...others].slice(0, recentRoom).map(({ href, label }) => ({ href, label }));
  localStorage.setItem(recentKey, JSON.stringify(kept));
}

/** Whether every word asked for begins a word of the label, or is a longer part of one: "ny ver" finds "Nytt verifikat". */
export function labelMatches(label: string, query: string, locale: string): boolean {
  const words = label.toLocaleLowerCase(locale).split(/[\s/–-]+/);
  const asked = query.trim().toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  return asked.every((part) => words.some((word) => word.startsWith(part) || (part.length > 2 && word.includes(part))));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  inOrder = [...sources.values()].sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false));
  for (const listener of listeners) listener();
}

function isPlace(value: unknown): value is { href: string; label: string } {
  if (typeof value !== 'object' || value === null) return false;
  return 'href' in value && typeof value.href === 'string' && 'label' in value && typeof value.label === 'string';
}
