// The form page: one column, sections, what was typed is kept as one types, and the button that finishes stays in reach.
import type { FormEvent, ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useWords } from '../../language.tsx';
import { PageHeader, type PageHeaderProps } from '../page-header.tsx';
import { useShortcut } from '../shortcuts.tsx';
import { uiWords } from '../ui-words.ts';
import './frames.css';

export type FormFrameProps = Omit<PageHeaderProps, 'actions'> & {
  /** FieldGroup and fields. */
  children: ReactNode;
  /** The finishing button with `type="submit"`, then the way out; SaveState last. */
  actions: ReactNode;
  onSubmit: () => void;
  /** What the server refused, by field name, in words. */
  faults?: Readonly<Record<string, string>>;
};

export function FormFrame({ children, actions, onSubmit, faults, ...head }: FormFrameProps) {
  const t = useWords(uiWords);
  useShortcut({ keys: 'mod+enter', label: t('keys.submit'), group: 'page', run: onSubmit });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <div className="page">
      <PageHeader {...head} />
      <Form
        className="page-form"
        onSubmit={submit}
        validationBehavior="aria"
        {...(faults ? { validationErrors: faults } : {})}
      >
        {children}
        <div className="page-form-actions screen-only">{actions}</div>
      </Form>
    </div>
  );
}
