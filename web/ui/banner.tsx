// A strip across the page for what everybody there must know now: the server restarts, the period is closed, a draft
// is shown. One sentence, at most one thing to do.
import type { ReactNode } from 'react';
import './banner.css';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'calm' | 'attention' | 'fault' | 'done';

const icons: Record<Tone, IconName> = { calm: 'help', attention: 'alert', fault: 'alert', done: 'check' };

export type BannerProps = { tone?: Tone; children: ReactNode; action?: ReactNode; icon?: IconName };

export function Banner({ tone = 'calm', children, action, icon }: BannerProps) {
  return (
    <div className="banner" data-tone={tone}>
      <Icon name={icon ?? icons[tone]} />
      <div className="banner-body">
        <div className="banner-words">{children}</div>
        {action}
      </div>
    </div>
  );
}
