// The frame around a page: rail to the left (a bar at the bottom on a phone), search and person on top, the page in the
// middle. It is given what to show, so that the gallery can show it too.

import { useState } from 'react';
import { useAddress } from '../address.ts';
import { useWords } from '../language.tsx';
import { shellWords } from '../shell-words.ts';
import { ConnectionStrip } from './connection-strip.tsx';
import type { FrameProps, Summoned } from './frame-props.ts';
import './frame.css';
import { GoKeys } from './go-keys.tsx';
import { PaperNote } from './paper-note.tsx';
import { Rail } from './rail.tsx';
import { Summons } from './summons.tsx';
import { TopBar } from './top-bar.tsx';

export function Frame({ navigation, person, onSignOut, home = '/', children }: FrameProps) {
  const t = useWords(shellWords);
  const { path } = useAddress();
  const [summoned, setSummoned] = useState<Summoned>(undefined);
  const summon = (what: Summoned) => {
    if (what !== undefined) leavePopovers();
    setSummoned(what);
  };
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <Rail navigation={navigation} path={path} home={home} />
      <div className="frame-main">
        <TopBar home={home} own={navigation.person} person={person} onSignOut={onSignOut} summon={summon} />
        <ConnectionStrip />
        <main id="content" className="frame-content" tabIndex={-1}>
          {children}
          <PaperNote name={person?.name} />
        </main>
      </div>
      <GoKeys navigation={navigation} home={home} summon={summon} />
      <Summons summoned={summoned} summon={summon} navigation={navigation} />
    </div>
  );
}

/** An open menu floats above everything: it is left by the button it holds for screen readers before something is called up. */
function leavePopovers(): void {
  for (const leave of document.querySelectorAll<HTMLElement>('.popover > :last-child > button[tabindex="-1"]'))
    leave.click();
}
