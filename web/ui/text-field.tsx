// Fields for words: one line, several lines, and the search field that filters what is below it.
import {
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  Input,
} from 'react-aria-components';
import { useLanguage, useWords } from '../language.tsx';
import { IconButton } from './button.tsx';
import { FieldFault, type FieldFrame, FieldHead, frameProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { numberText } from './number-text.ts';
import { uiWords } from './ui-words.ts';

export type TextFieldProps = FieldFrame & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: 'text' | 'email' | 'tel' | 'url' | 'password';
  autoComplete?: string;
  autoFocus?: boolean;
  placeholder?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
};

export function TextField({ value, onChange, onBlur, type = 'text', autoFocus = false, ...rest }: TextFieldProps) {
  const { autoComplete, placeholder, inputMode, ...frame } = rest;
  return (
    <AriaTextField
      {...frameProps(frame)}
      value={value}
      onChange={onChange}
      type={type}
      autoFocus={autoFocus}
      {...(onBlur ? { onBlur } : {})}
      {...(autoComplete ? { autoComplete } : {})}
      {...(inputMode ? { inputMode } : {})}
    >
      <FieldHead {...frame} />
      <FieldFault error={frame.error} />
      <Input className="field-box" {...(placeholder ? { placeholder } : {})} />
    </AriaTextField>
  );
}

export type TextAreaProps = FieldFrame & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** The most letters that are accepted; what is left is counted below the field. */
  most?: number;
  rows?: number;
  autoFocus?: boolean;
};

export function TextArea({ value, onChange, onBlur, most, rows = 4, autoFocus = false, ...frame }: TextAreaProps) {
  return (
    <AriaTextField
      {...frameProps(frame)}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      {...(onBlur ? { onBlur } : {})}
    >
      <FieldHead {...frame} />
      <FieldFault error={frame.error} />
      <AriaTextArea className="field-box" rows={rows} />
      {most === undefined ? null : <LettersLeft left={most - value.length} />}
    </AriaTextField>
  );
}

export type SearchFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
};

export function SearchField({ label, value, onChange, onSubmit, placeholder, autoFocus = false }: SearchFieldProps) {
  const t = useWords(uiWords);
  return (
    <AriaSearchField
      className="field"
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      {...(onSubmit ? { onSubmit } : {})}
    >
      {({ isEmpty }) => (
        <div className="field-box">
          <Icon name="search" size={16} />
          <Input placeholder={placeholder ?? label} />
          {isEmpty ? null : <IconButton icon="close" small label={t('clear')} onPress={() => onChange('')} />}
        </div>
      )}
    </AriaSearchField>
  );
}

function LettersLeft({ left }: { left: number }) {
  const t = useWords(uiWords);
  const { language } = useLanguage();
  const key = left < 0 ? 'lettersOver' : 'lettersLeft';
  return (
    <span className="field-count numeric" data-over={left < 0 || undefined} aria-live="polite">
      {t(key, { count: Math.abs(left), number: numberText(Math.abs(left), { language }) })}
    </span>
  );
}
