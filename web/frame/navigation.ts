// Which entries stand in the rail for this person and which under "More": the ones their roles put first, else the
// order of the doors, never more than seven, and only pages they may open.
import type { DomainPage, DomainWeb, NavGroup } from '../domain-web.ts';
import type { Found } from '../ui/command-sources.ts';
import type { IconName } from '../ui/icon.tsx';
import type { Viewer } from '../viewer.tsx';
import { type Language, say } from '../words.ts';

export type NavEntry = { href: string; label: string; icon: IconName; group: NavGroup; letter?: string };
export type Navigation = {
  tasks: readonly NavEntry[];
  more: readonly NavEntry[];
  /** Pages about the person at the screen. */
  person: readonly NavEntry[];
  /** Pages with no place of their own in the rail; the command palette finds them by name. */
  beyond: readonly Found[];
  /** What can be begun from the command palette. */
  commands: readonly Found[];
};

const roomInRail = 7;

export function navigationFor(doors: readonly DomainWeb[], viewer: Viewer | undefined, language: Language): Navigation {
  const pages = doors.flatMap((door) => door.pages.map((page) => ({ door, page })));
  const ranked = pages
    .filter(({ page }) => page.nav && mayOpen(page, viewer))
    .map(({ door, page }) => ({ entry: entryOf(door, page, language), rank: rankOf(page, viewer) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
  const entries = ranked.filter((entry) => entry.group !== 'person');
  const room = entries.length > roomInRail ? roomInRail - 1 : roomInRail;
  return {
    tasks: entries.slice(0, room),
    more: entries.slice(room),
    person: ranked.filter((entry) => entry.group === 'person'),
    beyond: pages
      .filter(({ page }) => isBeyond(page) && mayOpen(page, viewer))
      .map(({ door, page }) => ({
        id: page.path,
        label: say({ keys: '', texts: door.words.texts }, language, page.title),
        icon: 'list',
        href: page.path,
      })),
    commands: commandsFor(doors, viewer, language),
  };
}

export function mayOpen(page: { permission?: string; open?: boolean }, viewer: Viewer | undefined): boolean {
  if (page.open) return true;
  if (!viewer) return false;
  return page.permission === undefined || viewer.permissions.has(page.permission);
}

/** The entry under which an address lies: the longest path that begins it. */
export function entryAt(navigation: Navigation, path: string): NavEntry | undefined {
  return [...navigation.tasks, ...navigation.more, ...navigation.person]
    .filter((entry) => path === entry.href || path.startsWith(`${entry.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
}

/** Begun from a command, or reached from a record, otherwise. */
function isBeyond(page: DomainPage): boolean {
  return !page.nav && !page.bare && !page.path.includes('$') && !page.path.endsWith('/new');
}

function commandsFor(doors: readonly DomainWeb[], viewer: Viewer | undefined, language: Language): Found[] {
  return doors.flatMap((door) =>
    (door.commands ?? [])
      .filter((command) => mayOpen(command, viewer))
      .map((command) => ({
        id: `${door.name}/${command.id}`,
        label: say({ keys: '', texts: door.words.texts }, language, command.label),
        icon: command.icon ?? 'add',
        href: command.href,
      })),
  );
}

function entryOf(door: DomainWeb, page: DomainPage, language: Language): NavEntry {
  const nav = page.nav ?? { icon: 'list' as const, group: 'daily' as const };
  return {
    href: page.path,
    label: say({ keys: '', texts: door.words.texts }, language, nav.label ?? page.title),
    icon: nav.icon,
    group: nav.group,
    ...(nav.letter === undefined ? {} : { letter: nav.letter }),
  };
}

function rankOf(page: DomainPage, viewer: Viewer | undefined): number {
  const place = viewer?.tasks?.indexOf(page.path) ?? -1;
  return place >= 0 ? place - 1000 : (page.nav?.order ?? 100);
}
