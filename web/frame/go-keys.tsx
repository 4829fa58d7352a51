// The shortcuts that work anywhere: search, help, and `g` with a letter for each entry of the navigation.
import { useGo } from '../address.ts';
import { useWords } from '../language.tsx';
import { shellWords } from '../shell-words.ts';
import { useShortcut } from '../ui/shortcuts.tsx';
import type { Summoned } from './frame-props.ts';
import type { NavEntry, Navigation } from './navigation.ts';

export type GoKeysProps = { navigation: Navigation; home: string; summon: (what: Summoned) => void };

export function GoKeys({ navigation, home, summon }: GoKeysProps) {
  const t = useWords(shellWords);
  const go = useGo();
  useShortcut({ keys: '/', label: t('search'), group: 'anywhere', run: () => summon('search') });
  useShortcut({ keys: 'mod+k', label: t('search'), group: 'anywhere', run: () => summon('search') });
  useShortcut({ keys: '?', label: t('keys'), group: 'anywhere', run: () => summon('keys') });
  useShortcut({ keys: 'g s', label: t('start'), group: 'go', run: () => go(home) });
  return [...navigation.tasks, ...navigation.more].map((entry) => <GoKey key={entry.href} entry={entry} />);
}

function GoKey({ entry }: { entry: NavEntry }) {
  const go = useGo();
  const keys = entry.letter ? `g ${entry.letter}` : undefined;
  useShortcut(keys ? { keys, label: entry.label, group: 'go', run: () => go(entry.href) } : undefined);
  return null;
}
