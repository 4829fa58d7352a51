// A short word about a thing: its kind, its state, a person. Not a button; what filters is in the filter bar.
import type { ReactNode } from 'react';
import './chip.css';
import { Icon, type IconName } from './icon.tsx';

export type ChipTone = 'plain' | 'sea' | 'attention' | 'fault' | 'done';

export function Chip({ children, tone = 'plain', icon }: { children: ReactNode; tone?: ChipTone; icon?: IconName }) {
  return (
    <span className="chip" data-tone={tone}>
      {icon ? <Icon name={icon} size={16} /> : null}
      {children}
    </span>
  );
}
