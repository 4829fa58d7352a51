// Where the command palette finds things: whoever can answer a search registers here (the search over all records, the
// figures, a domain's own register). Results come grouped and may arrive at different times.
import type { IconName } from './icon.tsx';

export type Found = {
  id: string;
  label: string;
  /** A second, quieter line: what kind of thing, where it belongs. */
  note?: string;
  icon?: IconName;
  href: string;
};

export type CommandSource = {
  id: string;
  /** The heading over its results, in the reader's language when asked. */
  title: () => string;
  find: (query: string, signal: AbortSignal) => Promise<readonly Found[]>;
  /** The shortest query worth asking about. */
  least?: number;
  /** Stands above what comes from everywhere. */
  first?: true;
};

const sources = new Map<string, CommandSource>();
const recentKey = 'fyr.recent';
const recentRoom = 8;

/** Adds a source; returns how to take it away. The same id replaces the earlier one. */
export function registerCommandSource(source: CommandSource): () => void {
  sources.set(source.id, source);
  return () => {
    if (sources.get(source.id) === source) sources.delete(source.id);
  };
}

export function commandSources(): readonly CommandSource[] {
  return [...sources.values()].sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false));
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

function isPlace(value: unknown): value is { href: string; label: string } {
  if (typeof value !== 'object' || value === null) return false;
  return 'href' in value && typeof value.href === 'string' && 'label' in value && typeof value.label === 'string';
}
