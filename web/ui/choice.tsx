// Choosing: one box, several boxes, one of several, on or off. The whole line can be pressed, and the target is never
// smaller than 24 px (44 px on touch).
import { type ReactNode, useState } from 'react';
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  Radio,
} from 'react-aria-components';
import { useWords } from '../language.tsx';
import './choice.css';
import { FieldFault, type FieldFrame, FieldHead, frameProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { SearchField } from './text-field.tsx';
import { uiWords } from './ui-words.ts';

export type Choice<Id extends string = string> = {
  id: Id;
  label: string;
  hint?: string;
  /** What else people call it: found by that too, where there are many. */
  also?: string;
  disabled?: boolean;
};

export type CheckboxProps = {
  label: string;
  hint?: string;
  value: boolean;
  onChange: (value: boolean) => void;
  /** Some but not all of what the box stands for. */
  some?: boolean;
  disabled?: boolean;
  name?: string;
};

export function Checkbox({ label, hint, value, onChange, some = false, disabled = false, name }: CheckboxProps) {
  return (
    <AriaCheckbox
      className="choice"
      isSelected={value}
      onChange={onChange}
      isIndeterminate={some}
      isDisabled={disabled}
      {...(name === undefined ? {} : { name })}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <BoxMark on={isSelected} some={isIndeterminate} />
          <ChoiceWords label={label} hint={hint} />
        </>
      )}
    </AriaCheckbox>
  );
}

/** So many boxes are not read through: one types what one looks for, and what is chosen stays in sight. */
const many = 10;

export type CheckboxGroupProps<Id extends string> = FieldFrame & {
  choices: readonly Choice<Id>[];
  value: readonly Id[];
  onChange: (value: readonly Id[]) => void;
};

export function CheckboxGroup<Id extends string>({ choices, value, onChange, ...frame }: CheckboxGroupProps<Id>) {
  const t = useWords(uiWords);
  const [typed, setTyped] = useState('');
  const ids = new Map<string, Id>(choices.map((choice) => [choice.id, choice.id]));
  const found = choices.filter((choice) => value.includes(choice.id) || fits(choice, typed));
  return (
    <AriaCheckboxGroup
      {...frameProps(frame)}
      value={[...value]}
      onChange={(chosen) => onChange(chosen.flatMap((id) => ids.get(id) ?? []))}
    >
      <FieldHead {...frame} />
      <FieldFault error={frame.error} />
      {choices.length > many ? (
        <SearchField label={t('choices.search')} placeholder={t('choices.search')} value={typed} onChange={setTyped} />
      ) : null}
      <div className="choices" data-many={choices.length > many || undefined}>
        {found.map((choice) => (
          <AriaCheckbox key={choice.id} value={choice.id} className="choice" isDisabled={choice.disabled ?? false}>
            {({ isSelected }) => (
              <>
                <BoxMark on={isSelected} />
                <ChoiceWords label={choice.label} hint={choice.hint} />
              </>
            )}
          </AriaCheckbox>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}

export type RadioGroupProps<Id extends string> = FieldFrame & {
  choices: readonly Choice<Id>[];
  value: Id | undefined;
  onChange: (value: Id) => void;
  /** `scale`: steps from one end to the other, beside each other on a phone too. */
  sideways?: boolean | 'scale';
};

export function RadioGroup<Id extends string>({
  choices,
  value,
  onChange,
  sideways = false,
  ...frame
}: RadioGroupProps<Id>) {
  return (
    <AriaRadioGroup
      {...frameProps(frame)}
      value={value ?? null}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen) onChange(chosen.id);
      }}
    >
      <FieldHead {...frame} />
      <FieldFault error={frame.error} />
      <div className="choices" data-sideways={sideways === true ? '' : sideways || undefined}>
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className="choice" isDisabled={choice.disabled ?? false}>
            <span className="choice-radio" aria-hidden="true" />
            <ChoiceWords label={choice.label} hint={choice.hint} />
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}

export type SwitchProps = Omit<CheckboxProps, 'some'>;

/** For what takes effect at once; inside a form that is saved, use a checkbox. */
export function Switch({ label, hint, value, onChange, disabled = false, name }: SwitchProps) {
  return (
    <AriaSwitch
      className="choice"
      isSelected={value}
      onChange={onChange}
      isDisabled={disabled}
      {...(name === undefined ? {} : { name })}
    >
      <span className="choice-switch" aria-hidden="true" />
      <ChoiceWords label={label} hint={hint} />
    </AriaSwitch>
  );
}

function fits({ label, also = '' }: Choice, typed: string): boolean {
  return `${label} ${also}`.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase());
}

function BoxMark({ on, some = false }: { on: boolean; some?: boolean }) {
  return (
    <span className="choice-box" aria-hidden="true">
      {some ? <span className="choice-some" /> : on ? <Icon name="check" size={16} /> : null}
    </span>
  );
}

function ChoiceWords({ label, hint }: { label: ReactNode; hint?: string | undefined }) {
  return (
    <span className="choice-words">
      {label}
      {hint ? <span className="choice-hint">{hint}</span> : null}
    </span>
  );
}
