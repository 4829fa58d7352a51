// Filters as chips over a list. What is chosen stands in the address, so that the view can be sent, kept as a bookmark
// and come back to.
import { Menu, MenuItem, MenuTrigger, Popover, Button as PressableButton } from 'react-aria-components';
import { useAddress, useGo, useParamList } from '../address.ts';
import { useWords } from '../language.tsx';
import { Button } from './button.tsx';
import './filter-bar.css';
import { Icon } from './icon.tsx';
import './menu.css';
import './overlay.css';
import type { Option } from './select.tsx';
import { uiWords } from './ui-words.ts';
import { withoutParams } from './url-filters.ts';

export type Filter = {
  /** The parameter in the address. */
  name: string;
  label: string;
  options: readonly Option[];
  /** Only one at a time. */
  single?: boolean;
};

export function FilterBar({ filters }: { filters: readonly Filter[] }) {
  const t = useWords(uiWords);
  const { path, search } = useAddress();
  const go = useGo();
  const names = filters.map((filter) => filter.name);
  const active = names.some((name) => search.has(name));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's look and a legend to a tool bar
    <div className="filter-bar screen-only" role="group" aria-label={t('filters')}>
      {filters.map((filter) => (
        <FilterChip key={filter.name} filter={filter} />
      ))}
      {active ? (
        <Button kind="quiet" small onPress={() => go(path + withoutParams(search, names), { replace: true })}>
          {t('filters.clear')}
        </Button>
      ) : null}
    </div>
  );
}

function FilterChip({ filter }: { filter: Filter }) {
  const [values, setValues] = useParamList(filter.name);
  const chosen = filter.options.filter((option) => values.includes(option.id));
  return (
    <MenuTrigger>
      <PressableButton className="filter-chip" data-active={chosen.length > 0 || undefined}>
        <span>{filter.label}</span>
        {chosen.length > 0 ? <strong>{chosenText(chosen)}</strong> : null}
        <Icon name="chevronDown" size={16} />
      </PressableButton>
      <Popover className="popover" offset={4}>
        <Menu
          className="menu"
          aria-label={filter.label}
          items={filter.options}
          selectionMode={filter.single ? 'single' : 'multiple'}
          shouldCloseOnSelect={filter.single ?? false}
          selectedKeys={values}
          onSelectionChange={(keys) =>
            setValues(keys === 'all' ? filter.options.map(({ id }) => id) : [...keys].map(String))
          }
        >
          {(option) => (
            <MenuItem
              id={option.id}
              className="menu-entry"
              textValue={option.label}
              isDisabled={option.disabled ?? false}
            >
              {({ isSelected }) => (
                <>
                  <span className="menu-tick">{isSelected ? <Icon name="check" size={16} /> : null}</span>
                  <span className="menu-words">
                    {option.label}
                    {option.note ? <span className="menu-note">{option.note}</span> : null}
                  </span>
                </>
              )}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function chosenText(chosen: readonly Option[]): string {
  const [first, ...others] = chosen.map((option) => option.label);
  return others.length > 1 ? `${first} +${others.length}` : chosen.map((option) => option.label).join(', ');
}
