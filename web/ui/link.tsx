// A link to a place in Fyr or outside it. Always a real address: it can be opened in a new tab and sent to a colleague.
import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import './button.css';
import { Icon, type IconName } from './icon.tsx';
import './link.css';

export type LinkProps = {
  href: string;
  children: ReactNode;
  /** A quiet link takes the colour of its surroundings and is underlined when pointed at: for rows and facts. */
  quiet?: boolean;
  /** Opens in a new tab and says so with a mark. */
  outside?: boolean;
  download?: boolean | string;
  /** The link to the page one is on. */
  current?: boolean;
  /** What it says to whoever listens, where the same words stand on every row; begins with the words that are seen. */
  label?: string;
};

export function Link({ href, children, quiet = false, outside = false, download, current = false, label }: LinkProps) {
  return (
    <AriaLink
      href={href}
      className="link"
      data-quiet={quiet || undefined}
      {...(label ? { 'aria-label': label } : {})}
      {...(current ? { 'aria-current': 'page' as const } : {})}
      {...(outside ? { target: '_blank', rel: 'noreferrer' } : {})}
      {...(download === undefined ? {} : { download })}
    >
      {children}
      {outside ? <Icon name="external" size={16} /> : null}
    </AriaLink>
  );
}

/** A link that looks like a button, for steps that lead to another page. */
export function ButtonLink({
  href,
  children,
  kind = 'secondary',
  icon,
  small = false,
  download,
}: {
  href: string;
  children: ReactNode;
  kind?: 'primary' | 'secondary' | 'quiet';
  icon?: IconName;
  small?: boolean;
  download?: boolean | string;
}) {
  return (
    <AriaLink
      href={href}
      className="button"
      data-kind={kind}
      data-small={small || undefined}
      {...(download === undefined ? {} : { download })}
    >
      {icon ? <Icon name={icon} size={small ? 16 : 20} /> : null}
      <span>{children}</span>
    </AriaLink>
  );
}
