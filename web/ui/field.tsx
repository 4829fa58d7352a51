// What every field has around it: the label above, the hint below the label, the error beside the field in words.
// The fields themselves are in files of their own; this is their shared frame and the shape of their props.
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useWords } from '../language.tsx';
import './field.css';
import { Icon } from './icon.tsx';
import { uiWords } from './ui-words.ts';

export type FieldFrame = {
  label: string;
  /** One sentence that helps before one answers: what is meant, an example, where to find it. */
  hint?: string | undefined;
  /** What is wrong and what would be right. Given, the field is marked as wrong. */
  error?: string | undefined;
  required?: boolean | undefined;
  /** Says "optional" after the label. Most fields of a form should be needed, so those are not marked. */
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Keeps the label for screen readers only: in a filter bar or a table where the place says it. */
  labelHidden?: boolean | undefined;
  name?: string | undefined;
  /** How much room the answer needs; the width of a field tells what is expected. */
  width?: 'tiny' | 'short' | 'medium' | 'full' | undefined;
};

export function FieldHead({ label, hint, optional = false, labelHidden = false }: FieldFrame) {
  const t = useWords(uiWords);
  return (
    <>
      <Label className={labelHidden ? 'for-readers' : 'field-label'}>
        {label}
        {optional ? <span className="field-optional"> ({t('optional')})</span> : null}
      </Label>
      {hint ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
    </>
  );
}

export function FieldFault({ error }: { error?: string | undefined }) {
  return (
    <FieldError className="field-error">
      {({ validationErrors }) => (
        <>
          <Icon name="alert" size={16} />
          <span>{error ?? validationErrors.join(' ')}</span>
        </>
      )}
    </FieldError>
  );
}

/** The props a react-aria field takes from the frame. `aria` keeps the browser's own bubbles away. */
export function frameProps(frame: FieldFrame) {
  return {
    className: 'field',
    isInvalid: frame.error !== undefined && frame.error !== '',
    isRequired: frame.required ?? false,
    isDisabled: frame.disabled ?? false,
    validationBehavior: 'aria' as const,
    'data-width': frame.width ?? 'full',
    ...(frame.name === undefined ? {} : { name: frame.name }),
  };
}

/** Fields that belong together under a heading inside a form. */
export function FieldGroup({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <fieldset className="field-group">
      <legend>{title}</legend>
      {note ? <p className="field-hint">{note}</p> : null}
      {children}
    </fieldset>
  );
}
