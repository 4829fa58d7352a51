// The tasks of this person's roles. The same list is a rail on a wide screen, a narrow rail on a ward computer, and a
// bar of four at the bottom of a phone, where the rest is under "More".
import { lazy, Suspense } from 'react';
import { Link as AriaLink, MenuTrigger, Popover, Button as PressableButton } from 'react-aria-components';
import { useWords } from '../language.tsx';
import { shellWords } from '../shell-words.ts';
import { Icon } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import '../ui/overlay.css';
import { entryAt, type NavEntry, type Navigation } from './navigation.ts';

const roomInBar = 3;
/** comes when it is opened, with its field */
const MoreList = lazy(() => import('./more-list.tsx').then((list) => ({ default: list.MoreList })));

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
          <More
            wide={navigation.more}
            narrow={[...navigation.tasks.slice(roomInBar - 1), ...navigation.more]}
            at={at}
          />
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
function More({
  wide,
  narrow,
  at,
}: {
  wide: readonly NavEntry[];
  narrow: readonly NavEntry[];
  at: NavEntry | undefined;
}) {
  return (
    <>
      <span className="rail-more-wide">
        <MoreMenu entries={wide} placement="right top" at={at} />
      </span>
      <span className="rail-more-narrow">
        <MoreMenu entries={narrow} placement="top" at={at} />
      </span>
    </>
  );
}

type MoreMenuProps = { entries: readonly NavEntry[]; placement: 'right top' | 'top'; at: NavEntry | undefined };

function MoreMenu({ entries, placement, at }: MoreMenuProps) {
  const t = useWords(shellWords);
  // where one is must be seen in the rail also when the page has no place of its own there
  const holds = at !== undefined && entries.includes(at);
  return (
    <MenuTrigger>
      <PressableButton className="rail-item" {...(holds ? { 'aria-current': 'true' as const } : {})}>
        <Icon name="more" />
        <span>{t('more')}</span>
      </PressableButton>
      <Popover className="popover" placement={placement} offset={8}>
        <Suspense fallback={null}>
          <MoreList entries={entries} />
        </Suspense>
      </Popover>
    </MenuTrigger>
  );
}
