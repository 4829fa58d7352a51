// One of many, found by typing: a unit, a person, a figure. The list is given, or fetched as one types.
import { useEffect, useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Group,
  Input,
  ListBox,
  Popover,
  Button as PressableButton,
} from 'react-aria-components';
import { useWords } from '../language.tsx';
import { FieldFault, type FieldFrame, FieldHead, frameProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { type Option, OptionItem } from './select.tsx';
import { uiWords } from './ui-words.ts';

export type ComboBoxProps<Id extends string> = FieldFrame & {
  /** All there are, or a function that finds those that match what is typed. */
  options: readonly Option<Id>[] | ((query: string, signal: AbortSignal) => Promise<readonly Option<Id>[]>);
  value: Id | undefined;
  /** The label of the value, when the options are fetched and may not hold it yet. */
  valueLabel?: string;
  onChange: (value: Id | undefined, option?: Option<Id>) => void;
  placeholder?: string;
};

export function ComboBox<Id extends string>({
  options,
  value,
  valueLabel,
  onChange,
  placeholder,
  ...frame
}: ComboBoxProps<Id>) {
  const t = useWords(uiWords);
  const known = typeof options === 'function' ? undefined : options.find((option) => option.id === value)?.label;
  const [text, setText] = useState(known ?? valueLabel ?? '');
  const found = useFound(options, text);
  // a name written in full is chosen, also by whoever goes on without pressing it in the list
  const written = () => {
    const same = found.options.filter(({ label }) => label.toLowerCase() === text.trim().toLowerCase());
    return same.length === 1 ? same[0] : undefined;
  };
  return (
    <AriaComboBox
      {...frameProps(frame)}
      value={value ?? null}
      inputValue={text}
      onInputChange={setText}
      onChange={(key) => {
        const chosen = key === null ? written() : found.options.find((option) => option.id === key);
        onChange(chosen?.id, chosen);
        if (chosen) setText(chosen.label);
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      defaultFilter={(label, typed) => fits(label, typed, options)}
      // given items are shown as they are; only default items are filtered by what is typed
      {...(typeof options === 'function' ? { items: found.options } : { defaultItems: options })}
    >
      <FieldHead {...frame} />
      <FieldFault error={frame.error} />
      <Group className="field-box">
        <Input placeholder={placeholder ?? t('combo.type')} />
        <PressableButton className="field-step">
          <Icon name="chevronDown" size={16} />
        </PressableButton>
      </Group>
      <Popover className="popover options" offset={4}>
        <ListBox
          className="options-list"
          data-floating=""
          renderEmptyState={() => (
            <p className="options-nothing">{found.waiting ? t('loading') : t('combo.nothing')}</p>
          )}
        >
          {(option: Option<Id>) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** Whether a given option is what is typed: by its label, or by what else people call it. */
function fits(label: string, typed: string, options: ComboBoxProps<string>['options']): boolean {
  const also = typeof options === 'function' ? '' : (options.find((option) => option.label === label)?.also ?? '');
  return `${label} ${also}`.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase());
}

type FoundOptions<Id extends string> = { options: readonly Option<Id>[]; waiting: boolean };

function useFound<Id extends string>(options: ComboBoxProps<Id>['options'], text: string): FoundOptions<Id> {
  const [found, setFound] = useState<FoundOptions<Id>>({ options: [], waiting: true });
  useEffect(() => {
    if (typeof options !== 'function') return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      options(text, abort.signal).then(
        (answer) => abort.signal.aborted || setFound({ options: answer, waiting: false }),
        () => abort.signal.aborted || setFound({ options: [], waiting: false }),
      );
    }, 120);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [options, text]);
  return typeof options === 'function' ? found : { options, waiting: false };
}
