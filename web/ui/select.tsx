// One of a known, short list. For more than about fifteen, or when they must be fetched, use the combo box.
import {
  Select as AriaSelect,
  ListBox,
  ListBoxItem,
  Popover,
  Button as PressableButton,
  SelectValue,
} from 'react-aria-components';
import { useWords } from '../language.tsx';
import { FieldFault, type FieldFrame, FieldHead, frameProps } from './field.tsx';
import { Icon } from './icon.tsx';
import './options.css';
import './overlay.css';
import { uiWords } from './ui-words.ts';

export type Option<Id extends string = string> = {
  id: Id;
  label: string;
  note?: string;
  /** What else people call it: found by that too, where one finds by typing. */
  also?: string;
  disabled?: boolean;
  /** How far down it stands, where the options are a tree in order. */
  depth?: number;
};

export type SelectProps<Id extends string> = FieldFrame & {
  options: readonly Option<Id>[];
  value: Id | undefined;
  onChange: (value: Id) => void;
  placeholder?: string;
};

export function Select<Id extends string>({ options, value, onChange, placeholder, ...frame }: SelectProps<Id>) {
  const t = useWords(uiWords);
  return (
    <AriaSelect
      {...frameProps(frame)}
      value={value ?? null}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      placeholder={placeholder ?? t('select.choose')}
    >
      <FieldHead {...frame} />
      <FieldFault error={frame.error} />
      <PressableButton className="field-box select-box">
        <SelectValue className="select-value" />
        <Icon name="chevronDown" size={16} />
      </PressableButton>
      <Popover className="popover options" offset={4}>
        <ListBox className="options-list" data-floating="" items={options}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className="option"
      isDisabled={option.disabled ?? false}
      data-depth={option.depth === undefined ? undefined : Math.min(option.depth, 6)}
    >
      {({ isSelected }) => (
        <>
          <span className="option-words">
            {option.label}
            {option.note ? <span className="option-note">{option.note}</span> : null}
          </span>
          {isSelected ? <Icon name="check" size={16} /> : null}
        </>
      )}
    </ListBoxItem>
  );
}
