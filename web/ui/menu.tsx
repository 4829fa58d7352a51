// A button that opens a short list of things to do or places to go.
import { Fragment, type ReactNode } from 'react';
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Button as PressableButton,
  Separator,
} from 'react-aria-components';
import './button.css';
import { Icon, type IconName } from './icon.tsx';
import './menu.css';
import './overlay.css';

export type MenuEntry = {
  id: string;
  label: string;
  /** A second, quieter line. */
  note?: string;
  icon?: IconName;
  keys?: string;
  href?: string;
  download?: boolean;
  onAction?: () => void;
  danger?: boolean;
  disabled?: boolean;
};

export type MenuGroup = {
  title?: string;
  entries: readonly MenuEntry[];
  /** Given, the group is a choice of one: the chosen entry's id. */
  chosen?: string;
  onChoose?: (id: string) => void;
};

export type MenuProps = {
  /** The words on the button, or its name when only an icon shows. */
  label: string;
  icon?: IconName;
  iconOnly?: boolean;
  small?: boolean;
  kind?: 'secondary' | 'quiet';
  groups: readonly MenuGroup[];
  /** What stands in the button instead of icon and label, such as a person's name; the label is read after it. */
  face?: ReactNode;
};

export function Menu({ label, icon, iconOnly = false, small = false, kind = 'secondary', groups, face }: MenuProps) {
  return (
    <MenuTrigger>
      {face !== undefined || iconOnly ? (
        <PressableButton className={face === undefined ? 'icon-button' : 'face-button'} data-small={small || undefined}>
          {face ?? <Icon name={icon ?? 'more'} size={small ? 16 : 20} />}
          <span className="for-readers">{label}</span>
        </PressableButton>
      ) : (
        <PressableButton className="button" data-kind={kind} data-small={small || undefined}>
          {icon ? <Icon name={icon} size={small ? 16 : 20} /> : null}
          <span>{label}</span>
          <Icon name="chevronDown" size={16} />
        </PressableButton>
      )}
      <Popover className="popover" offset={4}>
        <MenuList label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}

/** The list itself, for a trigger of another look. */
export function MenuList({ label, groups }: { label: string; groups: readonly MenuGroup[] }) {
  return (
    <AriaMenu className="menu" aria-label={label}>
      {groups.map((group, index) => (
        <Fragment key={group.title ?? group.entries[0]?.id}>
          {index > 0 ? <Separator className="menu-line" /> : null}
          <MenuSection
            {...(group.title ? {} : { 'aria-label': label })}
            {...(group.onChoose
              ? {
                  selectionMode: 'single' as const,
                  selectedKeys: group.chosen === undefined ? [] : [group.chosen],
                  disallowEmptySelection: true,
                }
              : {})}
            {...(group.onChoose
              ? {
                  onSelectionChange: (keys: 'all' | Set<string | number>) => {
                    const key = keys === 'all' ? undefined : [...keys][0];
                    if (key !== undefined) group.onChoose?.(String(key));
                  },
                }
              : {})}
          >
            {group.title ? <Header className="menu-title">{group.title}</Header> : null}
            {group.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} choice={group.onChoose !== undefined} />
            ))}
          </MenuSection>
        </Fragment>
      ))}
    </AriaMenu>
  );
}

function Entry({ entry, choice }: { entry: MenuEntry; choice: boolean }) {
  return (
    <MenuItem
      id={entry.id}
      className="menu-entry"
      textValue={entry.label}
      data-danger={entry.danger || undefined}
      isDisabled={entry.disabled ?? false}
      {...(entry.href ? { href: entry.href } : {})}
      {...(entry.download ? { download: true } : {})}
      {...(entry.onAction ? { onAction: entry.onAction } : {})}
    >
      {({ isSelected }) => (
        <>
          {choice ? <span className="menu-tick">{isSelected ? <Icon name="check" size={16} /> : null}</span> : null}
          {entry.icon ? <Icon name={entry.icon} size={16} /> : null}
          <span className="menu-words">
            {entry.label}
            {entry.note ? <span className="menu-note">{entry.note}</span> : null}
          </span>
          {entry.keys ? <kbd>{entry.keys}</kbd> : null}
        </>
      )}
    </MenuItem>
  );
}
