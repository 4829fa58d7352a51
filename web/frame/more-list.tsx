// Everything a person may open that has no room in the rail, by task, with a field that narrows it: forty entries are found
// as fast as five. The field keeps the focus while the arrows move in the list.
import { useState } from 'react';
import {
  Menu as AriaMenu,
  Autocomplete,
  Header,
  Input,
  MenuItem,
  MenuSection,
  SearchField,
} from 'react-aria-components';
import { useLanguage, useWords } from '../language.tsx';
import { shellWords } from '../shell-words.ts';
import { labelMatches } from '../ui/command-sources.ts';
import { Icon } from '../ui/icon.tsx';
import '../ui/menu.css';
import type { NavGroup } from '../domain-web.ts';
import './more-list.css';
import type { NavEntry } from './navigation.ts';

/** The order of the headings: what one does today, what is one's own, what is followed, steered, paid, kept and set. */
const groups = [
  'daily',
  'mine',
  'follow-up',
  'steering',
  'money',
  'registers',
  'settings',
] as const satisfies NavGroup[];
/** fewer are seen at a glance */
const worthAField = 10;

export function MoreList({ entries }: { entries: readonly NavEntry[] }) {
  const t = useWords(shellWords);
  const { locale } = useLanguage();
  const [asked, setAsked] = useState('');
  const heading = (group: NavGroup) => (group === 'person' ? '' : t(`group.${group}`));
  const shown = groups
    .map((id) => ({
      id,
      title: heading(id),
      entries: entries.filter(
        (entry) =>
          entry.group === id && (asked.trim() === '' || labelMatches(`${entry.label} ${heading(id)}`, asked, locale)),
      ),
    }))
    .filter((group) => group.entries.length > 0);
  const list = (
    <AriaMenu
      className="more-groups"
      aria-label={t('more')}
      renderEmptyState={() => <p className="more-nothing">{t('more.nothing', { asked })}</p>}
    >
      {shown.map((group) => (
        <MenuSection key={group.id} className="more-group">
          <Header className="menu-title">{group.title}</Header>
          {group.entries.map((entry) => (
            <Place key={entry.href} entry={entry} />
          ))}
        </MenuSection>
      ))}
    </AriaMenu>
  );
  if (entries.length < worthAField) return <div className="more-panel">{list}</div>;
  return (
    <div className="more-panel" data-many="">
      <Autocomplete inputValue={asked} onInputChange={setAsked}>
        <SearchField className="more-search" aria-label={t('more.find')} autoFocus={hasKeyboard()}>
          <Icon name="search" size={16} />
          <Input placeholder={t('more.find')} />
        </SearchField>
        <div className="more-scroll">{list}</div>
      </Autocomplete>
    </div>
  );
}

function Place({ entry }: { entry: NavEntry }) {
  return (
    <MenuItem id={entry.href} href={entry.href} className="menu-entry" textValue={entry.label}>
      <Icon name={entry.icon} size={16} />
      <span className="menu-words">{entry.label}</span>
      {entry.letter ? <kbd>{`G ${entry.letter.toUpperCase()}`}</kbd> : null}
    </MenuItem>
  );
}

/** On a phone the field would call up a keyboard over the list. */
function hasKeyboard(): boolean {
  return matchMedia('(pointer: fine)').matches;
}
