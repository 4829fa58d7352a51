// A small surface that belongs to the button that opened it: an explanation, a few settings. And the tooltip, for the
// name of something that only shows a sign.
import type { ReactNode } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger, Button as PressableButton } from 'react-aria-components';
import './button.css';
import { Icon, type IconName } from './icon.tsx';
import './overlay.css';
import './popover.css';

export type PopoverProps = {
  label: string;
  icon?: IconName;
  iconOnly?: boolean;
  kind?: 'secondary' | 'quiet';
  small?: boolean;
  children: ReactNode;
};

export function Popover({ label, icon, iconOnly = false, kind = 'secondary', small = false, children }: PopoverProps) {
  return (
    <DialogTrigger>
      {iconOnly ? (
        <PressableButton className="icon-button" aria-label={label} data-small={small || undefined}>
          <Icon name={icon ?? 'help'} size={small ? 16 : 20} />
        </PressableButton>
      ) : (
        <PressableButton className="button" data-kind={kind} data-small={small || undefined}>
          {icon ? <Icon name={icon} size={small ? 16 : 20} /> : null}
          <span>{label}</span>
          <Icon name="chevronDown" size={16} />
        </PressableButton>
      )}
      <AriaPopover className="popover" offset={4}>
        <Dialog className="popover-body" aria-label={label}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
