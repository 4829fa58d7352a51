// The tasks of this person's roles. The same list is a rail on a wide screen, a narrow rail on a ward computer, and a
// bar of four at the bottom of a phone, where the rest is under "More".
import { Link as AriaLink, MenuTrigger, Popover, Button as PressableButton } from 'react-aria-components';
import { useWords } from '../language.tsx';
import { shellWords } from '../shell-words.ts';
import { Icon } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import { type MenuGroup, MenuList } from '../ui/menu.tsx';
import { entryAt, type NavEntry, type Navigation } from './navigation.ts';

const roomInBar = 3;
const groups = ['daily', 'mine', 'follow-up', 'registers', 'settings'] as const;

export function Rail({ navigation, path, home }: { navigation: Navigation; path: string; home: string }) {
  const t = useWords(shellWords);
  const at = entryAt(navigation, path);
  const start: NavEntry = { href: home, label: t('start'), icon: 'home', group: 'daily' };
  const tasks = [start, ...navigation.tasks];
  return (
    <nav className="rail" aria-label={t('navigation')}>
      <AriaLink href={home} className="rail-mark" aria-label={t('toStartMark')}>
        <Mark size={22} />
        <span>Fyr</span>
      </AriaLink>
      <ul className="rail-list">
        {tasks.map((entry, place) => (
          <li key={entry.href} data-beyond-bar={place >= roomInBar || undefined}>
            <RailLink entry={entry} current={entry === start ? path === home : entry === at} />
          </li>
        ))}
        <li data-only-bar={navigation.more.length === 0 || undefined}>
          <More wide={navigation.more} narrow={[...navigation.tasks.slice(roomInBar - 1), ...navigation.more]} />
        </li>
      </ul>
    </nav>
  );
}

function RailLink({ entry, current }: { entry: NavEntry; current: boolean }) {
  return (
    <AriaLink href={entry.href} className="rail-item" {...(current ? { 'aria-current': 'page' as const } : {})}>
      <Icon name={entry.icon} />
      <span>{entry.label}</span>
    </AriaLink>
  );
}

/** Two triggers, of which the screen's width shows one: on a phone the list is longer. */
function More({ wide, narrow }: { wide: readonly NavEntry[]; narrow: readonly NavEntry[] }) {
  return (
    <>
      <span className="rail-more-wide">
        <MoreMenu entries={wide} />
      </span>
      <span className="rail-more-narrow">
        <MoreMenu entries={narrow} />
      </span>
    </>
  );
}

function MoreMenu({ entries }: { entries: readonly NavEntry[] }) {
  const t = useWords(shellWords);
  return (
    <MenuTrigger>
      <PressableButton className="rail-item">
        <Icon name="more" />
        <span>{t('more')}</span>
      </PressableButton>
      <Popover className="popover" placement="right bottom" offset={8}>
        <MenuList label={t('more')} groups={menuGroups(entries, (group) => t(`group.${group}`))} />
      </Popover>
    </MenuTrigger>
  );
}

function menuGroups(entries: readonly NavEntry[], title: (group: (typeof groups)[number]) => string): MenuGroup[] {
  return groups
    .map((group) => ({
      title: title(group),
      entries: entries
        .filter((entry) => entry.group === group)
        .map((entry) => ({
          id: entry.href,
          label: entry.label,
          icon: entry.icon,
          href: entry.href,
          ...(entry.letter ? { keys: `G ${entry.letter.toUpperCase()}` } : {}),
        })),
    }))
    .filter((group) => group.entries.length > 0);
}
