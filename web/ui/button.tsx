// What can be pressed. A page has one primary button: the next step. Quiet buttons stand in rows and heads; danger is
// for what takes something away. A button that works says so and keeps its width.
import type { ReactNode } from 'react';
import {
  Button as PressableButton,
  type ButtonProps as PressableButtonProps,
  Tooltip as TooltipBox,
  TooltipTrigger,
} from 'react-aria-components';
import './button.css';
import { Icon, type IconName } from './icon.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = Omit<PressableButtonProps, 'children' | 'className' | 'style'> & {
  children: ReactNode;
  kind?: ButtonKind;
  icon?: IconName;
  small?: boolean;
  /** Shown while the press is being carried out; the button stays focusable and says it is busy. */
  working?: boolean;
};

export function Button({ children, kind = 'secondary', icon, small = false, working = false, ...rest }: ButtonProps) {
  return (
    <PressableButton {...rest} className="button" data-kind={kind} data-small={small || undefined} isPending={working}>
      {icon ? <Icon name={icon} size={small ? 16 : 20} /> : null}
      <span>{children}</span>
      {working ? <span className="button-working" aria-hidden="true" /> : null}
    </PressableButton>
  );
}

export type IconButtonProps = Omit<PressableButtonProps, 'children' | 'className' | 'style' | 'aria-label'> & {
  icon: IconName;
  /** The name of the button: read aloud, and shown when the pointer or the focus rests on it. */
  label: string;
  /** The key that does the same, shown beside the name. */
  keys?: string;
  small?: boolean;
};

export function IconButton({ icon, label, keys, small = false, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      <PressableButton {...rest} aria-label={label} className="icon-button" data-small={small || undefined}>
        <Icon name={icon} size={small ? 16 : 20} />
      </PressableButton>
      <TooltipBox className="tooltip" offset={6}>
        {label}
        {keys ? <kbd>{keys}</kbd> : null}
      </TooltipBox>
    </TooltipTrigger>
  );
}
