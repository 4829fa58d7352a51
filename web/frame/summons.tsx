// What is called up over any page: the command palette and the list of keys. Both are loaded when first wanted.
import { lazy, Suspense } from 'react';
import type { Summoned } from './frame-props.ts';
import type { Navigation } from './navigation.ts';

const CommandPalette = lazy(() => import('./command-palette.tsx').then((file) => ({ default: file.CommandPalette })));
const KeyboardHelp = lazy(() => import('../ui/keyboard-help.tsx').then((file) => ({ default: file.KeyboardHelp })));

export type SummonsProps = { summoned: Summoned; summon: (what: Summoned) => void; navigation: Navigation };

export function Summons({ summoned, summon, navigation }: SummonsProps) {
  const leave = () => summon(undefined);
  return (
    <Suspense>
      {summoned === 'search' ? <CommandPalette navigation={navigation} onClose={leave} /> : null}
      {summoned === 'keys' ? <KeyboardHelp onClose={leave} /> : null}
    </Suspense>
  );
}
